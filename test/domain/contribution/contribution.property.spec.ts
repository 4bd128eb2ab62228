import fc from 'fast-check';
import { type ContributionCommand, contributionDecider } from '../../../src/domain/contribution/contribution.decisions.js';
import type {
  ContributionBody,
  ContributionEvent,
  ContributionStatus,
  JustificationBody,
} from '../../../src/domain/contribution/contribution.js';
import { contributions } from '../../../src/domain/contribution/contributions.js';
import { NOTHING_REDACTED, redactedFurther, type Redaction } from '../../../src/domain/contribution/redaction.js';
import { refuseUnprotected } from '../../../src/domain/dialogue/protection.rules.js';
import { Code } from '../../../src/domain/ids.js';
import { Refusal } from '../../../src/domain/refusal.js';
import { orRefusal } from '../../given.js';
import { deciderLaws, historyOf, statesOf } from '../decider.laws.js';
import { closed, dialogueOf, openEvents, publishing } from '../dialogue/examples.js';
import { PROTECTED, SHOWN } from '../dialogue/protections.js';
import { gatheringOf, held, scheduled } from '../gathering/examples.js';
import {
  accepted,
  anew,
  asideSet,
  card,
  contribution,
  contributionOf,
  erased,
  insult,
  lodged,
  merged,
  moderator,
  notNeeded,
  notOurs,
  other,
  participant,
  redacted,
  redactionProposed,
  rejected,
  same,
  secondModerator,
  secondReader,
  secretDigest,
  submit,
  submitted,
  takenOver,
  thirdModerator,
  transcriber,
} from './examples.js';

/** In every text of a body, and nowhere else. */
const MARK = '⟦said in private⟧';
const LATITUDE = 51.514_243;

const statuses: Readonly<Record<ContributionStatus, true>> = { open: true, accepted: true, rejected: true, withdrawn: true, merged: true };
const beginnings: readonly (readonly ContributionEvent[])[] = [
  [],
  [submitted],
  [submitted],
  [takenOver],
  [takenOver, accepted],
  [submitted, rejected, lodged],
  [submitted, accepted, merged],
  [submitted, accepted, asideSet],
  [submitted, accepted, redacted],
  [submitted, accepted, redactionProposed],
];
const undecided = [erased];

/** A step of twelve hours each, so that some come before and some after the time for an appeal. */
const at = fc.nat({ max: 40 }).map((step) => new Date(Date.UTC(2026, 2, 2, 9) + step * 43_200_000).toISOString());
const text = fc.string({ unit: 'grapheme' }).map((words) => `${words}${MARK}`);
const said: fc.Arbitrary<ContributionBody> = fc.record({
  title: fc.option(text),
  text,
  position: fc.option(fc.record({ latitude: fc.constant(LATITUDE), longitude: fc.double({ min: -180, max: 180, noNaN: true }) })),
});
const because: fc.Arbitrary<JustificationBody> = fc.record({ justification: text });
const open = dialogueOf(...openEvents);
const dialogue = fc.oneof(
  { arbitrary: fc.constant(open), weight: 8 },
  { arbitrary: fc.constantFrom(...PROTECTED), weight: 2 },
  fc.constantFrom(dialogueOf(), dialogueOf(...openEvents.slice(0, 3)), dialogueOf(...openEvents, closed('dialogue'))),
);
const facts = fc.constantFrom(
  contributionOf(),
  contributionOf(submitted),
  contributionOf(submitted, rejected),
  contributionOf(submitted, accepted),
  contributionOf(submitted, accepted, merged),
);
const id = fc.constant(contribution);
const moderation = { at, contribution: id, moderator: fc.constantFrom(moderator, secondModerator, thirdModerator), dialogue };
const authors = { at, contribution: id, secretDigest: fc.constantFrom(secretDigest, secretDigest, secretDigest, 'cd'.repeat(32)) };
const reason = fc.constantFrom(insult, notOurs, Code('unbekannt'));
const unnamed = fc.constantFrom(null, null, Code('unbekannt'));
const against = fc.constantFrom('rejection' as const, 'redaction' as const);
const original: ContributionBody = { title: `Titel ${MARK}`, text: `Ein Text von vielen Zeichen: ${MARK}`, position: null };
const redacting: fc.Arbitrary<Redaction> = fc.record({
  passages: fc
    .tuple(fc.nat({ max: 12 }), fc.nat({ max: 12 }), fc.constantFrom(null, null, 'kurz', MARK))
    .map(([start, length, replacement]) => [{ start, end: start + length, replacement }]),
  removesTitle: fc.boolean(),
  removesPosition: fc.boolean(),
});
const redactable = fc.constantFrom({ original, redaction: NOTHING_REDACTED }, { original, redaction: NOTHING_REDACTED }, null);
const byProposal = redactedFurther({ original, redaction: NOTHING_REDACTED }, { ...NOTHING_REDACTED, removesTitle: true });
const submission = fc
  .record({
    group: fc.constantFrom(null, Code('buerger'), Code('kammern')),
    answers: fc.constantFrom(null, null, other),
    card: fc.constantFrom(null, null, null, card),
    source: fc.constantFrom(null, takenOver.data.source),
    questionVersion: fc.constantFrom(1, 1, 2),
  })
  .map((changes) => ({ ...submitted.data, ...changes }));

const command: fc.Arbitrary<ContributionCommand> = fc.oneof(
  fc.record({
    type: fc.constant('SubmitContribution' as const),
    at,
    contribution: id,
    submission,
    participant: fc.option(fc.constant(participant)),
    secretDigest: fc.option(fc.constant(secretDigest)),
    transcriber: fc.option(fc.constant(transcriber)),
    secondReader: fc.constantFrom(null, transcriber, secondReader),
    body: said,
    dialogue,
    answered: fc.option(facts),
    gathering: fc.constantFrom(null, gatheringOf(scheduled), gatheringOf(scheduled, held)),
    official: fc.boolean(),
    shown: fc.constantFrom(...SHOWN),
  }),
  fc.record({ type: fc.constant('AcceptContribution' as const), ...moderation, reason: unnamed }),
  fc.record({ type: fc.constant('RejectContribution' as const), now: at, ...moderation, reason, body: because }),
  fc.record({ type: fc.constant('LodgeAppeal' as const), now: at, ...authors, against, dialogue, reason: unnamed, body: because }),
  fc.record({ type: fc.constant('UpholdAppeal' as const), ...moderation, against, reason: unnamed, body: because }),
  fc.record({ type: fc.constant('DismissAppeal' as const), ...moderation, against, reason: unnamed, body: because }),
  fc.record({ type: fc.constant('RedactContribution' as const), now: at, ...moderation, reason, redaction: redacting, redactable }),
  fc.record({
    type: fc.constant('ConfirmRedaction' as const),
    now: at,
    ...moderation,
    proposed: fc.constantFrom(byProposal, byProposal, null),
  }),
  fc.record({ type: fc.constant('DeclineRedaction' as const), ...moderation, reason: fc.constantFrom(notNeeded, notNeeded, null) }),
  fc.record({
    type: fc.constant('CorrectContribution' as const),
    ...moderation,
    dialogue: fc.oneof({ arbitrary: dialogue, weight: 4 }, fc.constant(publishing)),
    reason: unnamed,
    body: said,
    hidesEarlier: fc.boolean(),
    current: fc.option(said),
  }),
  fc.record({ type: fc.constant('WithdrawContribution' as const), ...authors }),
  fc.record({
    type: fc.constant('MergeContribution' as const),
    at,
    contribution: id,
    into: fc.constantFrom(other, other, contribution),
    target: facts,
    reason: fc.constant(same),
    dialogue: fc.constantFrom(open, open, publishing),
  }),
  fc.record({
    type: fc.constant('UnmergeContribution' as const),
    at,
    contribution: id,
    reason: fc.constant(same),
    dialogue: fc.constantFrom(open, open, publishing),
    leadsNowhere: fc.boolean(),
  }),
  fc.record({ type: fc.constant('SetContributionAside' as const), at, contribution: id, reason, dialogue }),
  fc.record({
    type: fc.constant('TakeBackSettingAside' as const),
    at,
    contribution: id,
    reason: fc.constantFrom(anew, anew, null),
    dialogue: fc.constantFrom(open, open, publishing),
  }),
);

describe('a contribution, after any history,', () => {
  // No state holds a text, so that a redaction or a correction cannot be told from the one before (see their specs).
  const saysAnew = ({ type }: ContributionCommand) => type === 'RedactContribution' || type === 'CorrectContribution';
  deciderLaws({ category: contributions, command, beginnings, undecided, saysAnew });

  const history = historyOf({ decider: contributionDecider, command, beginnings, undecided });

  it('has one of the five statuses once it is submitted', () =>
    fc.assert(
      fc.property(history, (past) => {
        const first = past.findIndex(({ type }) => type === 'ContributionSubmitted');
        statesOf(contributionDecider, past).forEach(({ status }, i) =>
          expect(first < 0 || i < first ? status === 'unknown' : status in statuses).toBe(true),
        );
      }),
    ));

  it('is by nobody whom the dialogue’s protection would not let take part, unless an office answers for them', () => {
    const submissions = PROTECTED.flatMap((protecting) =>
      SHOWN.flatMap((shown) => [false, true].map((official) => ({ ...submit, dialogue: protecting, shown, official }))),
    );
    const answers = submissions.map((one) => [one, orRefusal(() => contributionDecider.decide(one, contributionDecider.initial))] as const);
    const told = { refused: 0, nobody: 0, somebody: 0 };
    for (const [{ dialogue: protecting, shown, official }, answer] of answers) {
      const isSomebody =
        !(answer instanceof Refusal) && answer.some(({ internal }) => 'participant' in internal && internal.participant !== null);
      told[answer instanceof Refusal ? 'refused' : isSomebody ? 'somebody' : 'nobody']++;
      if (isSomebody && !official && protecting.status !== 'unknown') refuseUnprotected(protecting, shown);
    }
    expect(Object.values(told).every((times) => times > 0)).toBe(true);
  });

  it('has no word of a body in its events, and every body beside them', () =>
    fc.assert(
      fc.property(history, (past) => {
        for (const { data, internal, body } of past) {
          const kept = JSON.stringify({ data, internal });
          expect(kept).not.toContain(MARK);
          expect(kept).not.toContain(String(LATITUDE));
          if (body) expect(JSON.stringify(body.content)).toContain(MARK);
        }
      }),
    ));

  it('has no pseudonym and no secret in what is public', () =>
    fc.assert(
      fc.property(history, (past) => {
        const kept = JSON.stringify(past.map(({ data }) => data));
        for (const secret of [participant, moderator, secondModerator, transcriber, secondReader, secretDigest])
          expect(kept).not.toContain(secret);
      }),
    ));

  it('is not decided upon by one person alone: another one decides the appeal against a rejection', () =>
    fc.assert(
      fc.property(history, (past) => {
        const rejecting = past.flatMap((event) => (event.type === 'ContributionRejected' ? [event.internal.moderator] : []));
        const deciding = past.flatMap((event) =>
          (event.type === 'AppealUpheld' || event.type === 'AppealDismissed') && event.data.against === 'rejection'
            ? [event.internal.moderator]
            : [],
        );
        expect(rejecting.length).toBeLessThanOrEqual(1);
        expect(deciding.length).toBeLessThanOrEqual(rejecting.length);
        for (const person of deciding) expect(rejecting).not.toContain(person);
      }),
    ));

  it('is redacted by two where one proposed it, and who had a part in a redaction decides no appeal against it', () =>
    fc.assert(
      fc.property(history, (past) => {
        let standing: readonly (readonly string[])[] = [];
        let contested = 0;
        for (const event of past) {
          if (event.type === 'ContributionRedacted') {
            const { moderator: first, confirmer } = event.internal;
            expect(confirmer).not.toBe(first);
            standing = [...standing, confirmer === null ? [first] : [first, confirmer]];
          } else if ((event.type === 'AppealUpheld' || event.type === 'AppealDismissed') && event.data.against === 'redaction') {
            expect(event.data.redactions).toBe(contested);
            expect(standing.slice(-contested).flat()).not.toContain(event.internal.moderator);
            if (event.type === 'AppealUpheld') standing = standing.slice(0, -contested);
          } else if (event.type === 'AppealLodged' && event.data.against === 'redaction') {
            contested = event.data.redactions;
            expect(contested).toBeGreaterThan(0);
            expect(contested).toBeLessThanOrEqual(standing.length);
          }
        }
      }),
    ));

  it('is not redacted, nor is a redaction proposed, while one is under appeal; and one is proposed at a time', () =>
    fc.assert(
      fc.property(history, (past) => {
        let [appealed, proposed] = [false, false];
        for (const { type, data } of past) {
          const isAboutRedaction = 'against' in data && data.against === 'redaction';
          if (type === 'ContributionRedacted' || type === 'RedactionProposed') expect(appealed).toBe(false);
          if (type === 'RedactionProposed') expect(proposed).toBe(false);
          if (isAboutRedaction) appealed = type === 'AppealLodged';
          if (type === 'RedactionProposed') proposed = true;
          if (type === 'RedactionDeclined' || type === 'ContributionRedacted' || (isAboutRedaction && type === 'AppealUpheld'))
            proposed = false;
        }
      }),
    ));

  it('is corrected only where it has a source and nothing was decided on its words, and the whole of what it says is kept', () =>
    fc.assert(
      fc.property(history, (past) => {
        const states = statesOf(contributionDecider, past);
        const at = past.flatMap(({ type }, i) => (type === 'ContributionCorrected' ? [i] : []));
        for (const i of at) {
          const [before, event] = [states[i - 1], past[i]];
          if (!before || before.status === 'unknown' || event?.type !== 'ContributionCorrected')
            throw new Error('Corrected before it was said');
          expect(before).toMatchObject({ hasSource: true, setAside: null, proposal: null, redactions: { standing: [] } });
          expect(['open', 'accepted']).toContain(before.status);
          expect(states[i]).toEqual({ ...before, showsEarlier: !event.data.hidesEarlier });
          expect(event.data.corrected.length > 0 || (event.data.hidesEarlier && before.showsEarlier)).toBe(true);
          if (event.body) expect(Object.keys(event.body.content).toSorted()).toEqual(['position', 'text', 'title']);
        }
      }),
    ));

  it('stays withdrawn: nothing is added but that its content is erased', () =>
    fc.assert(
      fc.property(history, (past) => {
        const last = past.findIndex(({ type }) => type === 'ContributionWithdrawn');
        const after = last < 0 ? [] : past.slice(last + 1).map(({ type }) => type);
        expect(after.filter((type) => type !== 'ContentErased')).toEqual([]);
      }),
    ));
});
