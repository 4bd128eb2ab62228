import { isAfter } from '../instant.js';
import type { Saying } from '../decider.js';
import { reasonFor } from '../dialogue/policy.rules.js';
import type { Pseudonym } from '../ids.js';
import { Refusal } from '../refusal.js';
import type { AppealStatus, ContributionEvent, JustificationBody, SubmittedContribution } from './contribution.js';
import { aboutAuthor, type Authors, type Moderation, type Reasoned, refuseStranger, REFUSED_WHEN } from './contribution.rules.js';

/** What it is against: a contribution can be rejected and redacted, and both be appealed against. */
type Against = { against: 'rejection' | 'redaction' };
/** `now`: when it came. The time for an appeal ends by it. */
export type LodgeAppeal = Authors<'LodgeAppeal', Against & { now: string; body: JustificationBody }> & Reasoned<'LodgeAppeal'>;
export type UpholdAppeal = Moderation<'UpholdAppeal', Against & { body: JustificationBody }>;
export type DismissAppeal = Moderation<'DismissAppeal', Against & { body: JustificationBody }>;

type Events = readonly Saying<ContributionEvent>[];

export const lodgeAppeal = (command: LodgeAppeal, contribution: SubmittedContribution): Events => {
  refuseStranger(command, contribution);
  const { now, dialogue, reason, body } = command;
  if (statusOf(command, contribution) === 'lodged') return [];
  const contested = command.against === 'rejection' ? againstRejection(now, contribution) : againstRedactions(now, contribution);
  const data = { ...contested, ...reasonFor(dialogue, 'appeal', reason) };
  return [{ type: 'AppealLodged', data, body: aboutAuthor(command, contribution, body) }];
};

const statusOf = ({ against }: Against, { appeal, redactions }: SubmittedContribution): AppealStatus =>
  against === 'rejection' ? appeal : redactions.appeal;

const againstRejection = (now: string, { status, appeal, rejection }: SubmittedContribution) => {
  if (appeal !== 'none') throw new Refusal('appeal-already-decided');
  if (status !== 'rejected' || !rejection) throw new Refusal('contribution-not-rejected');
  if (isAfter(now, rejection.appealUntil)) throw new Refusal('appeal-too-late');
  return { against: 'rejection' } as const;
};

/** Against all that can still be appealed against: else one more redaction would take away the appeal against the one before. */
const againstRedactions = (now: string, { status, redactions: { standing, appeal } }: SubmittedContribution) => {
  if (status === 'withdrawn') throw new Refusal(REFUSED_WHEN.withdrawn);
  const isInTime = (until: string | null): boolean => until !== null && !isAfter(now, until);
  const firm = standing.findLastIndex(({ appealUntil }) => !isInTime(appealUntil)) + 1;
  const redactions = standing.length - firm;
  if (redactions > 0) return { against: 'redaction', redactions } as const;
  if (appeal !== 'none') throw new Refusal('appeal-already-decided');
  throw new Refusal(standing.length === 0 ? 'contribution-not-redacted' : 'appeal-too-late');
};

export const decideAppeal = (command: UpholdAppeal | DismissAppeal, contribution: SubmittedContribution): Events => {
  const { moderator, dialogue, reason, body, against } = command;
  const [type, outcome, act] = DECISION[command.type];
  const status = statusOf(command, contribution);
  if (status === outcome) return [];
  if (status === 'none') throw new Refusal('appeal-not-lodged');
  if (status !== 'lodged') throw new Refusal('appeal-already-decided');
  if (against === 'rejection' ? contribution.status !== 'rejected' : contribution.status === 'withdrawn') {
    throw new Refusal(REFUSED_WHEN[contribution.status]);
  }
  if (partiesOf(command, contribution).includes(moderator)) throw new Refusal('appeal-needs-second-person');
  const contested = against === 'rejection' ? { against } : { against, redactions: contribution.redactions.contested };
  const data = { ...contested, ...reasonFor(dialogue, act, reason) };
  return [{ type, data, internal: { moderator }, body: aboutAuthor(command, contribution, body) }];
};

const DECISION = {
  UpholdAppeal: ['AppealUpheld', 'upheld', 'appeal-upholding'],
  DismissAppeal: ['AppealDismissed', 'dismissed', 'appeal-dismissal'],
} as const;

/** Whose decision is appealed against: who rejected, or who redacted and who confirmed it. */
const partiesOf = ({ against }: Against, { rejection, redactions }: SubmittedContribution): readonly Pseudonym[] => {
  if (against === 'rejection') return rejection ? [rejection.moderator] : [];
  return redactions.standing.slice(-redactions.contested).flatMap(({ people }) => people);
};
