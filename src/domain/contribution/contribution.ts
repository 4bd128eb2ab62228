import type { EventTypes } from '../category.js';
import { type DomainEvent, unreachable } from '../decider.js';
import type { PublicReason } from '../dialogue/reasons.js';
import type { Code, ContributionId, DialogueId, GatheringId, Pseudonym } from '../ids.js';

/** Where a card of a pin-board hung: at which gathering, on which of its islands, and where there. A card is not a person. */
export type Card = {
  readonly gathering: GatheringId;
  /** Null where the gathering has no islands. */
  readonly island: Code | null;
  /** As the rapporteur numbers the board, for instance B3. */
  readonly position: string | null;
  /** SHA-256 of the photo on which it can be checked, 64 hex digits. */
  readonly photoDigest: string | null;
};

/**
 * What the source says of it besides, by the source's names: numbers, and what is so or not. Taken over as it was said there; nothing here
 * counts with it. Never a text, which could be of somebody.
 */
export type SourceFacts = Readonly<Record<string, boolean | number>>;

/** What a participant said, to the letter. Kept in the vault, never in an event. */
export type ContributionBody = {
  readonly title: string | null;
  readonly text: string;
  /** Where it is about, in degrees (WGS 84). It may give a person away, so it is part of what can be erased. */
  readonly position: { readonly latitude: number; readonly longitude: number } | null;
};
/** Its parts, each of which can be corrected. */
export const SAID = ['title', 'text', 'position'] as const satisfies readonly (keyof ContributionBody)[];
/** Why somebody decided or appealed, in their own words. */
export type JustificationBody = { readonly justification: string };

// Events. These shapes are stored for ever: a change is a new schema number and an upcaster.

type Of<Type extends string, Data = object, Internal = object> = DomainEvent & {
  readonly type: Type;
  readonly data: Data;
  readonly internal: Internal;
};
type Moderated = { readonly moderator: Pseudonym };

/** Somebody answered a guiding question, or another contribution. The body is what they said. */
export type ContributionSubmitted = Of<
  'ContributionSubmitted',
  {
    readonly dialogue: DialogueId;
    readonly theme: Code;
    readonly question: Code;
    readonly questionVersion: number;
    readonly channel: Code;
    readonly group: Code | null;
    /** A region's code, NUTS where there is one. */
    readonly region: string | null;
    /** BCP 47, see `LANGUAGE_TAG`. */
    readonly language: string;
    readonly answers: ContributionId | null;
    /** Where it was taken over from, and its number there. */
    readonly source: { readonly name: string; readonly id: string; readonly facts?: SourceFacts } | null;
    /** For what a gathering collected. */
    readonly card: Card | null;
  },
  {
    /** Null where nobody can tell, as for the cards of a pin-board. */
    readonly participant: Pseudonym | null;
    /** SHA-256 of the secret with which the participant can come back; null where there is none. */
    readonly secretDigest: string | null;
    /** Who typed what was written by hand, and who read it again; null where nobody did, or nobody says. */
    readonly transcriber: Pseudonym | null;
    readonly secondReader: Pseudonym | null;
  }
>;
export type ContributionAccepted = Of<'ContributionAccepted', PublicReason, Moderated>;
/** The body is the justification. */
export type ContributionRejected = Of<
  'ContributionRejected',
  { readonly reason: Code; readonly policyVersion: number; readonly appealUntil: string },
  Moderated
>;
/** What an appeal is against: the rejection, or the last so many redactions of those that stand. */
type Contested = { readonly against: 'rejection' } | { readonly against: 'redaction'; readonly redactions: number };
/** The participant objects to a decision. The body is the justification. */
export type AppealLodged = Of<'AppealLodged', Contested & PublicReason>;
/** A second person undoes what the first decided: accepts it, or shows it as it stood before. The body is the justification. */
export type AppealUpheld = Of<'AppealUpheld', Contested & PublicReason, Moderated>;
/** A second person confirms what the first decided. The body is the justification. */
export type AppealDismissed = Of<'AppealDismissed', Contested & PublicReason, Moderated>;
/** What is shown from now on instead of the original, which stays. The body is a redacted one; the `confirmer` a second person, where it needed one. */
export type ContributionRedacted = Of<
  'ContributionRedacted',
  { readonly reason: Code; readonly policyVersion: number; readonly appealUntil: string | null },
  Moderated & { readonly confirmer: Pseudonym | null }
>;
/**
 * What was taken over from elsewhere is said otherwise there by now, in these parts. The body is all that it says; the one before stays.
 * `hidesEarlier`: what it said before is no longer shown for moments of before, either.
 */
export type ContributionCorrected = Of<
  'ContributionCorrected',
  { readonly corrected: readonly (typeof SAID)[number][]; readonly hidesEarlier: boolean } & PublicReason,
  Moderated
>;
/** A redaction that needs a second person, and is not shown before. The body is a redacted one. */
export type RedactionProposed = Of<'RedactionProposed', { readonly reason: Code; readonly policyVersion: number }, Moderated>;
/** The second person did not want it. */
export type RedactionDeclined = Of<'RedactionDeclined', { readonly reason: Code; readonly policyVersion: number }, Moderated>;
export type ContributionWithdrawn = Of<'ContributionWithdrawn'>;
/** It says the same as another one. Support stays where it was given. */
export type ContributionMerged = Of<'ContributionMerged', { readonly into: ContributionId } & PublicReason>;
export type ContributionUnmerged = Of<'ContributionUnmerged', { readonly from: ContributionId } & PublicReason>;
/** It is read and not taken up, for a published reason. */
export type ContributionSetAside = Of<'ContributionSetAside', { readonly reason: Code; readonly reasonsVersion: number }>;
/** It waits for its fate again. */
export type SettingAsideTakenBack = Of<'SettingAsideTakenBack', PublicReason>;
/** Its texts, salts and keys are gone from the vault; everything else stays. */
export type ContentErased = Of<'ContentErased', { readonly legalBasis: Code }>;

export type ContributionEvent =
  | ContributionSubmitted
  | ContributionAccepted
  | ContributionRejected
  | AppealLodged
  | AppealUpheld
  | AppealDismissed
  | ContributionRedacted
  | ContributionCorrected
  | RedactionProposed
  | RedactionDeclined
  | ContributionWithdrawn
  | ContributionMerged
  | ContributionUnmerged
  | ContributionSetAside
  | SettingAsideTakenBack
  | ContentErased;

export const CONTRIBUTION_EVENTS: EventTypes<ContributionEvent> = {
  ContributionSubmitted: true,
  ContributionAccepted: true,
  ContributionRejected: true,
  AppealLodged: true,
  AppealUpheld: true,
  AppealDismissed: true,
  ContributionRedacted: true,
  ContributionCorrected: true,
  RedactionProposed: true,
  RedactionDeclined: true,
  ContributionWithdrawn: true,
  ContributionMerged: true,
  ContributionUnmerged: true,
  ContributionSetAside: true,
  SettingAsideTakenBack: true,
  ContentErased: true,
};

// State: what the rules ask for.

export const CONTRIBUTION_STATUSES = ['open', 'accepted', 'rejected', 'withdrawn', 'merged'] as const;
export type ContributionStatus = (typeof CONTRIBUTION_STATUSES)[number];

export type SubmittedContribution = {
  readonly status: ContributionStatus;
  readonly dialogue: DialogueId;
  readonly participant: Pseudonym | null;
  readonly secretDigest: string | null;
  /** It was taken over from elsewhere. */
  readonly hasSource: boolean;
  /** It said something else before it was corrected, and that is still shown for moments of before. */
  readonly showsEarlier: boolean;
  readonly rejection: { readonly moderator: Pseudonym; readonly appealUntil: string } | null;
  /** Against the rejection. */
  readonly appeal: AppealStatus;
  readonly redactions: Redactions<{ readonly people: readonly Pseudonym[] }>;
  readonly proposal: { readonly moderator: Pseudonym; readonly reason: Code; readonly policyVersion: number } | null;
  readonly mergedInto: ContributionId | null;
  readonly setAside: Code | null;
};

export type Contribution = { readonly status: 'unknown' } | SubmittedContribution;

export const initial: Contribution = { status: 'unknown' };

export const evolve = (contribution: Contribution, event: ContributionEvent): Contribution => {
  if (event.type === 'ContributionSubmitted') return submitted(event);
  // A stream begins with its submission; anything before it cannot have been decided here.
  if (contribution.status === 'unknown') return contribution;
  const after = evolveSubmitted(contribution, event);
  return { ...after, status: statusAfter(event) ?? after.status };
};

/** What an event makes of the status; null where it leaves it. An appeal against a redaction is about the text. */
export const statusAfter = (event: ContributionEvent): ContributionStatus | null => {
  switch (event.type) {
    case 'ContributionSubmitted':
      return 'open';
    case 'ContributionAccepted':
    case 'ContributionUnmerged':
      return 'accepted';
    case 'AppealUpheld':
      return event.data.against === 'rejection' ? 'accepted' : null;
    case 'ContributionRejected':
      return 'rejected';
    case 'ContributionWithdrawn':
      return 'withdrawn';
    case 'ContributionMerged':
      return 'merged';
    case 'AppealLodged':
    case 'AppealDismissed':
    case 'ContributionRedacted':
    case 'ContributionCorrected':
    case 'RedactionProposed':
    case 'RedactionDeclined':
    case 'ContributionSetAside':
    case 'SettingAsideTakenBack':
    case 'ContentErased':
      return null;
    default:
      return unreachable(event);
  }
};

const submitted = ({ data, internal }: ContributionSubmitted): SubmittedContribution => ({
  status: 'open',
  dialogue: data.dialogue,
  participant: internal.participant,
  secretDigest: internal.secretDigest,
  hasSource: data.source !== null,
  showsEarlier: false,
  rejection: null,
  appeal: 'none',
  redactions: noRedactions,
  proposal: null,
  mergedInto: null,
  setAside: null,
});

const evolveSubmitted = (
  contribution: SubmittedContribution,
  event: Exclude<ContributionEvent, ContributionSubmitted>,
): SubmittedContribution => {
  switch (event.type) {
    case 'ContributionRejected': {
      const { moderator } = event.internal;
      return { ...contribution, rejection: { moderator, appealUntil: event.data.appealUntil } };
    }
    case 'AppealLodged':
      return event.data.against === 'rejection' ? { ...contribution, appeal: 'lodged' } : redacted(contribution, event);
    case 'AppealUpheld':
      if (event.data.against === 'rejection') return { ...contribution, appeal: 'upheld' };
      // What was proposed was to come on top of what is no longer there.
      return { ...redacted(contribution, event), proposal: null };
    case 'AppealDismissed':
      return event.data.against === 'rejection' ? { ...contribution, appeal: 'dismissed' } : redacted(contribution, event);
    case 'RedactionProposed':
      return { ...contribution, proposal: { ...event.data, moderator: event.internal.moderator } };
    case 'RedactionDeclined':
      return { ...contribution, proposal: null };
    case 'ContributionRedacted':
      return { ...redacted(contribution, event), proposal: null };
    case 'ContributionMerged':
      return { ...contribution, mergedInto: event.data.into };
    case 'ContributionUnmerged':
      return { ...contribution, mergedInto: null };
    case 'ContributionSetAside':
      return { ...contribution, setAside: event.data.reason };
    case 'SettingAsideTakenBack':
      return { ...contribution, setAside: null };
    case 'ContributionCorrected':
      return { ...contribution, showsEarlier: !event.data.hidesEarlier };
    case 'ContributionAccepted':
    case 'ContributionWithdrawn':
    case 'ContentErased':
      return contribution;
    default:
      return unreachable(event);
  }
};

const redacted = (contribution: SubmittedContribution, event: ContributionEvent): SubmittedContribution => {
  const people = event.type === 'ContributionRedacted' ? [event.internal.moderator, event.internal.confirmer ?? []].flat() : [];
  return { ...contribution, redactions: redactionsAfter(contribution.redactions, event, { people }) };
};

// Which redactions stand: the rules and the views fold it alike, each with what it needs of a redaction.

export type AppealStatus = 'none' | 'lodged' | 'upheld' | 'dismissed';

export type Redactions<Of> = {
  /** One upon another; the last says what is shown. `appealUntil`: null where nobody can appeal, or an appeal was dismissed. */
  readonly standing: readonly (Of & { readonly reason: Code; readonly appealUntil: string | null })[];
  /** Against the last `contested` of them. */
  readonly appeal: AppealStatus;
  readonly contested: number;
  /** Whether an appeal was ever upheld. */
  readonly overturned: boolean;
};

export const noRedactions: Redactions<never> = { standing: [], appeal: 'none', contested: 0, overturned: false };

/** The redactions after an event; `own` is what to keep of it where it is one. */
export const redactionsAfter = <Of>(before: Redactions<Of>, event: ContributionEvent, own: Of): Redactions<Of> => {
  if (event.type === 'ContributionRedacted') {
    const { reason, appealUntil } = event.data;
    return { ...before, standing: [...before.standing, { ...own, reason, appealUntil }], appeal: 'none', contested: 0 };
  }
  const { type, data } = event;
  if ((type !== 'AppealLodged' && type !== 'AppealUpheld' && type !== 'AppealDismissed') || data.against !== 'redaction') return before;
  const firm = before.standing.length - data.redactions;
  switch (type) {
    case 'AppealLodged':
      return { ...before, appeal: 'lodged', contested: data.redactions };
    case 'AppealUpheld':
      return { standing: before.standing.slice(0, Math.max(firm, 0)), appeal: 'upheld', contested: 0, overturned: true };
    case 'AppealDismissed': {
      const standing = before.standing.map((each, i) => (i < firm ? each : { ...each, appealUntil: null }));
      return { ...before, standing, appeal: 'dismissed', contested: 0 };
    }
  }
};
