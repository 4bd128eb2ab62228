import { assessMeasure } from '../commands/assessment/assess-measure.js';
import { newIdOf } from '../commands/command.js';
import { closeAssessmentRound } from '../commands/round/close-assessment-round.js';
import { openAssessmentRound } from '../commands/round/open-assessment-round.js';
import { recuseAssessor } from '../commands/round/recuse-assessor.js';
import { DialogueId, type MeasureId, RoundId } from '../domain/ids.js';
import { rounds } from '../domain/round/rounds.js';
import { secretOfSource } from '../identity/pseudonyms.js';
import type { RoundEntry, RoundsFile } from './evaluation-files.js';
import type { DialogueFile } from './files.js';
import { actingOn, after, EXAMPLE_KEY, OFFICE, type Sending, type Stage, type Step, type Who } from './step.js';

const HOURS_OF_AN_ASSESSOR = 36;
const MINUTES_EACH = 25;

type Known = {
  readonly dialogue: string;
  readonly measureOf: (ref: string) => MeasureId;
  readonly framework: DialogueFile['assessmentFramework'];
};

/** Assessors judge the measures, each alone; and once more, knowing what the round before came to. */
export const roundSteps = ({ rounds, assessors }: RoundsFile, known: Known): readonly Step[] =>
  rounds.flatMap((round, i) => stepsOf(round, { ...known, previous: rounds[i - 1]?.ref ?? null, assessors }));

const keyOf = (ref: string): string => `${EXAMPLE_KEY}/round/${ref}`;
export const roundOf = (ref: string): RoundId => newIdOf(RoundId, keyOf(ref));

/** No token has such a subject: nobody can come as an assessor of the example. */
const subjectOf = (name: string): string => secretOfSource(`${EXAMPLE_KEY}/assessor/${name}`);

const stepsOf = (
  { ref, opened, closed, measures, recusals, assessments }: RoundEntry,
  {
    dialogue,
    measureOf,
    framework,
    previous,
    assessors,
  }: Known & { readonly previous: string | null; readonly assessors: readonly string[] },
): readonly Step[] => {
  const round = roundOf(ref);
  const steps: Step[] = [];
  const step = actingOn(steps, { stream: rounds.stream(round), key: keyOf(ref) });
  const assessorOf = (number: number, { pseudonyms }: Stage): Who => {
    const name = assessors[number - 1];
    if (name === undefined) throw new Error(`${ref}: there is no assessor ${number}`);
    return { role: 'assessor', actor: pseudonyms.official(subjectOf(name)) };
  };
  step(OFFICE, opened, '', ({ commands }, sending) => {
    const body = {
      measures: measures.map(measureOf),
      previousRound: previous === null ? null : roundOf(previous),
      assessors: assessors.map(subjectOf),
    };
    return commands.send(openAssessmentRound, { params: { dialogue: DialogueId(dialogue) }, body }, sending);
  });
  for (const { at, assessor, measure, justification } of recusals) {
    const body = { measure: measure === null ? null : measureOf(measure), justification };
    step(OFFICE, at, `recusal/${assessor}/${measure ?? ''}`, (stage, sending) =>
      stage.commands.send(recuseAssessor, { params: { round }, body }, { ...sending, ...assessorOf(assessor, stage) }),
    );
  }
  for (const { measure, assessor, scores, certainty, justification } of assessments) {
    const body = { scores: byCriterion(framework, scores), certainty: byCriterion(framework, certainty), justification };
    const at = after(after(opened, assessor * HOURS_OF_AN_ASSESSOR, 'hours'), measures.indexOf(measure) * MINUTES_EACH, 'minutes');
    const assess = (stage: Stage, sending: Sending) =>
      stage.commands.send(
        assessMeasure,
        { params: { round, measure: measureOf(measure) }, body },
        { ...sending, ...assessorOf(assessor, stage) },
      );
    step(OFFICE, at, `assessment/${measure}/${assessor}`, assess);
  }
  step(OFFICE, closed, 'close', ({ commands }, sending) =>
    commands.send(closeAssessmentRound, { params: { round }, body: { reason: null } }, sending),
  );
  return steps;
};

const byCriterion = <T>({ criteria }: Known['framework'], values: readonly T[]): Readonly<Record<string, T>> =>
  Object.fromEntries(
    values.map((value, i) => {
      const criterion = criteria[i];
      if (!criterion) throw new Error(`There are ${criteria.length} criteria, and here are ${values.length} values`);
      return [criterion.code, value];
    }),
  );
