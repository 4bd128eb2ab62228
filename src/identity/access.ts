import { DialogueId, UUID } from '../domain/ids.js';
import type { Role } from '../domain/role.js';

/** Without an account. */
export const EVERYBODY: readonly Role[] = ['participant'];

/** Dialogues that are not announced yet; for everybody else there are none. */
export const MAY_READ_DRAFTS: readonly Role[] = ['office', 'auditor'];

/** Originals of redacted contributions and texts that are not public: for those who decide on them or audit. */
export const MAY_READ_WITHHELD_TEXTS: readonly Role[] = ['office', 'moderator', 'auditor'];

/** The pseudonyms of those who moderated: who checks that a second person decided is not one of the first. */
export const MAY_READ_MODERATORS: readonly Role[] = ['auditor'];

/** Why assessors judged as they did, in their own words, once the round is closed. */
export const MAY_READ_JUSTIFICATIONS: readonly Role[] = ['office', 'analyst', 'auditor', 'publisher'];

/** Reports before they are published; for everybody else there are none. */
export const MAY_READ_UNPUBLISHED_REPORTS: readonly Role[] = ['office', 'analyst', 'publisher', 'auditor'];

/**
 * How many people there are, exactly, by any filter and as of any moment (ADR 0030). Not the office: it hands out the codes, and could test
 * what their holders did.
 */
export const MAY_COUNT_PEOPLE: readonly Role[] = ['analyst', 'auditor', 'publisher'];

/** Whom something waits for; the office sees all. An assessor sees what is their own. */
export const REMINDER_ACCESS = {
  'moderation-waiting': ['office', 'moderator'],
  'appeal-undecided': ['office', 'moderator'],
  'redaction-appeal-undecided': ['office', 'moderator'],
  'redaction-unconfirmed': ['office', 'moderator'],
  'phase-not-opened': ['office'],
  'phase-overdue': ['office'],
  'phase-closes-soon': ['office', 'moderator', 'rapporteur'],
  'gathering-not-held': ['office', 'rapporteur'],
  'minutes-missing': ['office', 'rapporteur'],
  'invitations-unanswered': ['office', 'rapporteur'],
  'assessments-missing': ['office', 'assessor'],
  'round-broken-off': ['office'],
  'round-closable': ['office'],
  'round-overdue': ['office'],
  'evidence-fallen': ['office', 'analyst'],
  'recommendation-undecided': ['office', 'publisher'],
  'recommendation-stale': ['office', 'analyst', 'publisher'],
  'recommendation-unpublished': ['office', 'publisher'],
  'report-failed': ['office', 'analyst', 'publisher'],
  'report-unpublished': ['office', 'publisher'],
} as const satisfies Record<string, readonly Role[]>;

/** Every role that a token can carry. */
export const TOKEN_ROLES: readonly Role[] = ['office', 'moderator', 'rapporteur', 'analyst', 'assessor', 'auditor', 'publisher'];

/** A role as a token gives it: in the whole installation, or bound to one dialogue. */
export type Grant = { readonly role: Role; readonly dialogue: DialogueId | null };

const BETWEEN = ':';

/** What a word of a token gives: `office`, or `office:<id of a dialogue>`, in capitals or not. Null for a word that is none of ours (ADR 0029). */
export const grantOf = (word: unknown): Grant | null => {
  if (typeof word !== 'string') return null;
  const [name = '', id, ...rest] = word.split(BETWEEN);
  const role = TOKEN_ROLES.find((known) => known === name);
  if (!role || rest.length > 0) return null;
  if (id === undefined) return { role, dialogue: null };
  const dialogue = id.toLowerCase();
  return UUID.test(dialogue) ? { role, dialogue: DialogueId(dialogue) } : null;
};

/** The word for it. */
export const wordOf = ({ role, dialogue }: Grant): string => (dialogue === null ? role : `${role}${BETWEEN}${dialogue}`);

/** In which dialogues somebody has one of some roles. */
export type Reach = 'all' | readonly DialogueId[];

export const reachOf = (grants: readonly Grant[], roles: readonly Role[]): Reach => {
  const held = grants.filter(({ role }) => roles.includes(role)).map(({ dialogue }) => dialogue);
  return held.includes(null) ? 'all' : held.filter((dialogue) => dialogue !== null);
};

/** What holds in a dialogue; elsewhere what holds everywhere. */
export const grantsIn = (grants: readonly Grant[], scope: string): readonly Grant[] =>
  grants.filter(({ dialogue }) => dialogue === null || dialogue === scope);

/** The roles of it, each once. */
export const rolesIn = (grants: readonly Grant[], scope: string): readonly Role[] => {
  const held = grantsIn(grants, scope);
  return TOKEN_ROLES.filter((known) => held.some(({ role }) => role === known));
};

/**
 * Who sends: the roles that hold for what is asked for, and the pseudonym of the token's subject; nothing but `participant` without
 * a token.
 */
export type Sender = {
  readonly roles: readonly Role[];
  readonly actor: string | null;
  /** What stands for the login of a participant. The same in every dialogue, so that it is noted nowhere. */
  readonly account?: string;
};

export const ANYBODY: Sender = { roles: ['participant'], actor: null };

/** The role in which a sender may do something, the first that fits; null where none does. */
export const roleFor = (sender: Sender, allowed: readonly Role[]): Role | null =>
  allowed.find((role) => sender.roles.includes(role)) ?? (allowed.includes('participant') ? 'participant' : null);
