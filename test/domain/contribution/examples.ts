import type { ContributionCommand, SubmitContribution } from '../../../src/domain/contribution/contribution.decisions.js';
import {
  type AppealDismissed,
  type AppealLodged,
  type AppealUpheld,
  type ContentErased,
  type Contribution,
  type ContributionAccepted,
  type ContributionCorrected,
  type ContributionEvent,
  type ContributionMerged,
  type ContributionRedacted,
  type ContributionRejected,
  type ContributionSetAside,
  type ContributionSubmitted,
  type ContributionUnmerged,
  type ContributionWithdrawn,
  type RedactionDeclined,
  type RedactionProposed,
  type SettingAsideTakenBack,
  evolve,
  initial,
} from '../../../src/domain/contribution/contribution.js';
import { NOTHING_REDACTED, type Redactable, type RedactedBody, type Redaction } from '../../../src/domain/contribution/redaction.js';
import { Code, ContributionId, DialogueId, GatheringId, Pseudonym } from '../../../src/domain/ids.js';
import { at, dialogueOf, openEvents, questionPosed, work } from '../dialogue/examples.js';
import { NOTHING_SHOWN } from '../dialogue/protections.js';

export const contribution = ContributionId('00000000-0000-4000-8000-0000000000c1');
export const other = ContributionId('00000000-0000-4000-8000-0000000000c2');
export const participant = Pseudonym('00000000-0000-4000-8000-0000000000a1');
export const moderator = Pseudonym('00000000-0000-4000-8000-0000000000b1');
export const secondModerator = Pseudonym('00000000-0000-4000-8000-0000000000b2');
export const thirdModerator = Pseudonym('00000000-0000-4000-8000-0000000000b3');
export const transcriber = Pseudonym('00000000-0000-4000-8000-0000000000e1');
export const secondReader = Pseudonym('00000000-0000-4000-8000-0000000000e2');
export const card = {
  gathering: GatheringId('00000000-0000-4000-8000-0000000000f1'),
  island: Code('insel-1'),
  position: 'B3',
  photoDigest: 'ef'.repeat(32),
};
export const secretDigest = 'ab'.repeat(32);
export const insult = Code('beleidigung');
export const notOurs = Code('nicht-zustaendig');
export const same = Code('gleicher-inhalt');
/** Standard reasons of the program. */
const withinRules = Code('within-rules');
export const anew = Code('considered-anew');
export const notNeeded = Code('redaction-not-needed');
export const open = dialogueOf(...openEvents);

export const said = { title: 'Lärm', text: 'Zu viel <b>Lärm</b> am Band.', position: { latitude: 51.51, longitude: 7.46 } };
export const because = { justification: 'Das richtet sich gegen einen Kollegen.' };

export const submitted: ContributionSubmitted = {
  type: 'ContributionSubmitted',
  occurredAt: at,
  data: {
    dialogue: DialogueId('00000000-0000-4000-8000-0000000000d1'),
    theme: work,
    question: questionPosed.data.question,
    questionVersion: 1,
    channel: Code('online'),
    group: Code('buerger'),
    region: 'DEA52',
    language: 'de',
    answers: null,
    source: null,
    card: null,
  },
  internal: { participant, secretDigest, transcriber: null, secondReader: null },
};
/** The same, as it was taken over from elsewhere. */
export const takenOver: ContributionSubmitted = {
  ...submitted,
  data: { ...submitted.data, source: { name: 'Beteiligung 2015', id: '17' } },
  internal: { ...submitted.internal, secretDigest: null },
};
export const submit: SubmitContribution = {
  type: 'SubmitContribution',
  at,
  contribution,
  submission: submitted.data,
  participant,
  secretDigest,
  transcriber: null,
  secondReader: null,
  body: said,
  dialogue: open,
  answered: null,
  gathering: null,
  official: false,
  shown: NOTHING_SHOWN,
};

const appealed = (code: string) => ({ against: 'rejection' as const, reason: Code(code), policyVersion: 1 });

export const accepted: ContributionAccepted = {
  type: 'ContributionAccepted',
  occurredAt: at,
  data: { reason: withinRules, policyVersion: 1 },
  internal: { moderator },
};
export const rejected: ContributionRejected = {
  type: 'ContributionRejected',
  occurredAt: at,
  data: { reason: insult, policyVersion: 1, appealUntil: '2026-03-16T09:00:00.000Z' },
  internal: { moderator },
};
export const lodged: AppealLodged = { type: 'AppealLodged', occurredAt: at, data: appealed('decision-contested'), internal: {} };
export const upheld: AppealUpheld = {
  type: 'AppealUpheld',
  occurredAt: at,
  data: appealed('appeal-founded'),
  internal: { moderator: secondModerator },
};
export const dismissed: AppealDismissed = {
  type: 'AppealDismissed',
  occurredAt: at,
  data: appealed('appeal-unfounded'),
  internal: { moderator: secondModerator },
};
export const redacted: ContributionRedacted = {
  type: 'ContributionRedacted',
  occurredAt: at,
  data: { reason: insult, policyVersion: 1, appealUntil: '2026-03-16T09:00:00.000Z' },
  internal: { moderator, confirmer: null },
};
/** The noise is taken out of what was said, and its place. */
export const redactable: Redactable = { original: said, redaction: NOTHING_REDACTED };
export const redaction: Redaction = { passages: [{ start: 8, end: 19, replacement: null }], removesTitle: false, removesPosition: true };
export const redactedText: RedactedBody = { title: 'Lärm', text: 'Zu viel […] am Band.', position: null, redaction };
/** Eleven code points are said to be twelve. */
export const longer: Redaction = { ...redaction, passages: [{ start: 8, end: 19, replacement: 'zwölf Worte!' }] };
export const proposed: RedactedBody = { ...redactedText, text: 'Zu viel [zwölf Worte!] am Band.', redaction: longer };
export const redactionProposed: RedactionProposed = {
  type: 'RedactionProposed',
  occurredAt: at,
  data: { reason: insult, policyVersion: 1 },
  internal: { moderator },
};
export const redactionDeclined: RedactionDeclined = {
  type: 'RedactionDeclined',
  occurredAt: at,
  data: { reason: notNeeded, policyVersion: 1 },
  internal: { moderator: secondModerator },
};
export const redactedByTwo: ContributionRedacted = { ...redacted, internal: { moderator, confirmer: secondModerator } };
/** Against the last redaction of those that stand. */
export const redactionLodged: AppealLodged = { ...lodged, data: { ...lodged.data, against: 'redaction', redactions: 1 } };
export const redactionUpheld: AppealUpheld = { ...upheld, data: { ...upheld.data, against: 'redaction', redactions: 1 } };
export const redactionDismissed: AppealDismissed = { ...dismissed, data: { ...dismissed.data, against: 'redaction', redactions: 1 } };
export const saidNow = { title: 'Lärm', text: 'Zu viel Lärm am Fließband.', position: null };
export const corrected: ContributionCorrected = {
  type: 'ContributionCorrected',
  occurredAt: at,
  data: { corrected: ['text', 'position'], hidesEarlier: false, reason: Code('corrected-in-source'), policyVersion: 1 },
  internal: { moderator },
};
export const withdrawn: ContributionWithdrawn = { type: 'ContributionWithdrawn', occurredAt: at, data: {}, internal: {} };
export const merged: ContributionMerged = {
  type: 'ContributionMerged',
  occurredAt: at,
  data: { into: other, reason: same, policyVersion: 1 },
  internal: {},
};
export const unmerged: ContributionUnmerged = {
  type: 'ContributionUnmerged',
  occurredAt: at,
  data: { from: other, reason: same, policyVersion: 1 },
  internal: {},
};
export const asideSet: ContributionSetAside = {
  type: 'ContributionSetAside',
  occurredAt: at,
  data: { reason: notOurs, reasonsVersion: 1 },
  internal: {},
};
export const takenBack: SettingAsideTakenBack = {
  type: 'SettingAsideTakenBack',
  occurredAt: at,
  data: { reason: anew, policyVersion: 1 },
  internal: {},
};
export const erased: ContentErased = { type: 'ContentErased', occurredAt: at, data: { legalBasis: Code('art-17-dsgvo') }, internal: {} };

export const contributionOf = (...events: readonly ContributionEvent[]): Contribution => events.reduce(evolve, initial);

/** Every command but the first of a stream, as it comes right after an acceptance. */
export const laterCommands: readonly Exclude<ContributionCommand, SubmitContribution>[] = [
  { type: 'AcceptContribution', at, contribution, moderator, dialogue: open, reason: null },
  { type: 'RejectContribution', at, now: at, contribution, moderator, dialogue: open, reason: insult, body: because },
  { type: 'LodgeAppeal', at, now: at, contribution, secretDigest, dialogue: open, against: 'rejection', reason: null, body: because },
  { type: 'UpholdAppeal', at, contribution, moderator: secondModerator, dialogue: open, against: 'rejection', reason: null, body: because },
  {
    type: 'DismissAppeal',
    at,
    contribution,
    moderator: secondModerator,
    dialogue: open,
    against: 'rejection',
    reason: null,
    body: because,
  },
  { type: 'RedactContribution', at, now: at, contribution, moderator, dialogue: open, reason: insult, redaction, redactable },
  { type: 'ConfirmRedaction', at, now: at, contribution, moderator: secondModerator, dialogue: open, proposed },
  { type: 'DeclineRedaction', at, contribution, moderator: secondModerator, dialogue: open, reason: notNeeded },
  {
    type: 'CorrectContribution',
    at,
    contribution,
    moderator,
    dialogue: open,
    reason: null,
    body: saidNow,
    hidesEarlier: false,
    current: said,
  },
  { type: 'WithdrawContribution', at, contribution, secretDigest },
  { type: 'MergeContribution', at, contribution, into: other, target: contributionOf(submitted, accepted), reason: same, dialogue: open },
  { type: 'UnmergeContribution', at, contribution, reason: same, dialogue: open, leadsNowhere: false },
  { type: 'SetContributionAside', at, contribution, reason: notOurs, dialogue: open },
  { type: 'TakeBackSettingAside', at, contribution, reason: anew, dialogue: open },
];
