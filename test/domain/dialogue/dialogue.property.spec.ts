import fc from 'fast-check';
import { type DialogueCommand, dialogueDecider } from '../../../src/domain/dialogue/dialogue.decisions.js';
import { type AssessmentFramework, type DialogueEvent, type Labelled, PHASES } from '../../../src/domain/dialogue/dialogue.js';
import { dialogues } from '../../../src/domain/dialogue/dialogues.js';
import { USUAL_ACTS } from '../../../src/domain/dialogue/policy.rules.js';
import { Code, RecommendationId } from '../../../src/domain/ids.js';
import type { Localized } from '../../../src/domain/language.js';
import { BATCHES, PROTECTIONS_TO_CHOOSE } from './protections.js';
import { deciderLaws, historyOf, statesOf } from '../decider.laws.js';
import { announced, framework, opened, policyAdopted, prepared, questionPosed, scheduled, skills, themeDefined, work } from './examples.js';

const whole = [announced, themeDefined, questionPosed, policyAdopted, ...PHASES.map(scheduled)];
const beginnings: readonly (readonly DialogueEvent[])[] = [
  [],
  [announced],
  [prepared, themeDefined],
  whole,
  [...whole, opened('dialogue')],
];

const at = fc.date({ min: new Date('2026-01-01'), max: new Date('2027-01-01'), noInvalidDate: true }).map((date) => date.toISOString());
/** Objects as JSON and zod make them. */
const plain = { noNullPrototype: true };
const words = fc.constantFrom('', 'Arbeit', '„Zukunft“ 🛠️', 'a\u0301', '<b>HTML</b>');
const localized: fc.Arbitrary<Localized> = fc.oneof(
  fc.record({ de: words }, plain),
  fc.record({ en: words }, plain),
  fc.record({ de: words, en: words }, plain),
);
const reasons: fc.Arbitrary<readonly Labelled[]> = fc.array(
  fc.record({ code: fc.constantFrom('a', 'b', 'c').map(Code), title: localized }, plain),
  { maxLength: 3 },
);
const theme = fc.constantFrom(work, skills);
const question = fc.constantFrom(questionPosed.data.question, Code('was-fehlt'));
const phase = fc.constantFrom(...PHASES);
const day = fc.constantFrom('2026-03-01', '2026-03-31', '2026-04-30');
const changes = fc.record(
  {
    title: localized,
    mandate: localized,
    notice: fc.option(localized),
    timeZone: fc.constantFrom('Europe/Berlin', 'Europe/Paris', 'Nowhere'),
    channels: reasons.map((list) => list.map((each, i) => ({ ...each, open: i === 0 }))),
    groups: reasons,
    themes: fc.array(fc.record({ theme, title: localized }, plain), { maxLength: 2 }),
  },
  { ...plain, requiredKeys: [] },
);
const frameworks: fc.Arbitrary<AssessmentFramework> = fc
  .record({ quorum: fc.integer({ min: 1, max: 3 }), cut: fc.constantFrom(0, 1, 2.5, 5), certainty: reasons })
  .map((changes) => ({ ...framework, ...changes }));
const ordered = fc.record({
  id: fc.constantFrom('1', '2').map((digit) => RecommendationId(`00000000-0000-4000-8000-00000000000${digit}`)),
  isOfDialogue: fc.boolean(),
});
const batch = fc.constantFrom(...BATCHES);
const command: fc.Arbitrary<DialogueCommand> = fc.oneof(
  at.map((at) => ({ type: 'AnnounceDialogue' as const, at, ...announced.data })),
  at.map((at) => ({ type: 'PrepareDialogue' as const, at, ...announced.data })),
  at.map((at) => ({ type: 'AnnouncePreparedDialogue' as const, at })),
  fc.record({ type: fc.constant('CorrectDialogue' as const), at, changes, reason: fc.option(localized) }),
  fc.record({ type: fc.constant('CancelDialogue' as const), at, reason: localized }),
  fc.record({ type: fc.constant('DefineTheme' as const), at, theme, title: localized }, plain),
  fc.record({ type: fc.constant('PoseGuidingQuestion' as const), at, theme, question, text: localized }),
  fc.record({ type: fc.constant('RewordGuidingQuestion' as const), at, question, text: localized, reason: localized }),
  fc.record({ type: fc.constant('SchedulePhase' as const), at, phase, opensOn: day, closesOn: day }),
  fc.record({ type: fc.constant('OpenPhase' as const), at, phase }),
  fc.record({ type: fc.constant('ClosePhase' as const), at, phase }),
  fc.record({
    type: fc.constant('AdoptModerationPolicy' as const),
    at,
    policy: fc.record(
      {
        mode: fc.constantFrom('before-publication' as const, 'after-publication' as const),
        appealDays: fc.integer({ min: 1, max: 3 }),
        reasons: reasons.map((named) => named.map((reason) => ({ ...reason, acts: USUAL_ACTS }))),
      },
      plain,
    ),
  }),
  fc.record({ type: fc.constant('AdoptAssessmentFramework' as const), at, framework: frameworks }),
  fc.record({ type: fc.constant('AdoptDispositionReasons' as const), at, reasons }),
  fc.record({
    type: fc.constant('ProtectParticipation' as const),
    at,
    protection: fc.constantFrom(...PROTECTIONS_TO_CHOOSE),
    reason: fc.option(localized),
    takesLogins: fc.boolean(),
  }),
  fc.record({ type: fc.constant('IssueParticipationCodes' as const), at, codeBatch: batch, count: fc.integer({ min: 1, max: 3 }) }),
  fc.record({ type: fc.constant('RevokeParticipationCodes' as const), at, codeBatch: batch, reason: localized }),
  fc.record({ type: fc.constant('OrderRecommendations' as const), at, recommendations: fc.array(ordered, { maxLength: 3 }) }),
  at.map((at) => ({ type: 'RecordPhases' as const, at })),
);

describe('a dialogue, after any history,', () => {
  // What is opened again after the clock closed it, is opened anew; and later the clock has done more.
  const saysAnew = ({ type }: DialogueCommand) => type === 'OpenPhase' || type === 'RecordPhases';
  deciderLaws({ category: dialogues, command, beginnings, saysAnew });

  const history = historyOf({ decider: dialogueDecider, command, beginnings });

  it('has one phase open at most', () =>
    fc.assert(
      fc.property(history, (past) => {
        for (const state of statesOf(dialogueDecider, past)) {
          const phases = state.status === 'unknown' ? [] : [...state.phases.values()];
          expect(phases.filter(({ status }) => status === 'open').length).toBeLessThanOrEqual(1);
        }
      }),
    ));

  it('opens no phase before one that has been', () =>
    fc.assert(
      fc.property(history, (past) => {
        const order = past.flatMap((event) => (event.type === 'PhaseOpened' ? [PHASES.indexOf(event.data.phase)] : []));
        expect(order).toEqual(order.toSorted((a, b) => a - b));
      }),
    ));

  it('never changes a rule once its phase has begun', () =>
    fc.assert(
      fc.property(history, (past) => {
        const begun = (phase: string) => {
          const index = past.findIndex((event) => event.type === 'PhaseOpened' && event.data.phase === phase);
          return index < 0 ? [] : past.slice(index).map(({ type }) => type);
        };
        expect(begun('dialogue')).not.toContain('ModerationPolicyAdopted');
        expect(begun('evaluation')).not.toContain('AssessmentFrameworkAdopted');
        for (const type of ['ParticipationProtected', 'ParticipationCodesIssued', 'ParticipationCodesRevoked'])
          expect(begun('evaluation')).not.toContain(type);
        expect(begun('evaluation')).not.toContain('DispositionReasonsAdopted');
      }),
    ));

  it('lets nothing happen in a draft that needs people, and nothing at all once it is cancelled', () =>
    fc.assert(
      fc.property(history, (past) => {
        const types = past.map(({ type }) => type);
        if (types[0] === 'DialoguePrepared') {
          const announcedAt = types.indexOf('DialogueAnnounced');
          const drafted = announcedAt < 0 ? types : types.slice(0, announcedAt);
          for (const type of ['PhaseOpened', 'PhaseClosed', 'RecommendationsOrdered'] as const) expect(drafted).not.toContain(type);
        }
        if (types.includes('DialogueCancelled')) expect(types.indexOf('DialogueCancelled')).toBe(types.length - 1);
      }),
    ));

  it('says every correction of what is public with a reason, and corrects no time zone once a phase has begun', () =>
    fc.assert(
      fc.property(history, (past) => {
        const published = past.findIndex(({ type }) => type === 'DialogueAnnounced');
        const opening = past.findIndex(({ type }) => type === 'PhaseOpened');
        past.forEach((event, i) => {
          if (event.type !== 'DialogueCorrected') return;
          if (published >= 0 && i > published) expect(event.data.reason).not.toBeNull();
          if (opening >= 0 && i > opening) expect(event.data.timeZone).toBeUndefined();
        });
      }),
    ));

  it('numbers the versions of a rule 1, 2, 3 …', () =>
    fc.assert(
      fc.property(history, (past) => {
        for (const rule of ['ModerationPolicyAdopted', 'AssessmentFrameworkAdopted', 'DispositionReasonsAdopted'] as const) {
          const versions = past.flatMap((event) => (event.type === rule ? [event.data.version] : []));
          expect(versions).toEqual(versions.map((_, i) => i + 1));
        }
      }),
    ));
});
