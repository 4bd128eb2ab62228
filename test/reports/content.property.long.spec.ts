import fc from 'fast-check';
import { DataSource } from 'typeorm';
import { DialogueId } from '../../src/domain/ids.js';
import { PeopleSteps } from '../../src/projections/theme-input/people.js';
import type { PublicFigures } from '../../src/projections/theme-input/theme-input.people.js';
import { canonicalJson } from '../../src/record/canonical-json.js';
import { contentOf } from '../../src/reports/content/content.js';
import type { ReportContent } from '../../src/reports/report-content.js';
import { openDialogue } from '../dialogue.js';
import { beginEvaluation } from '../evaluation.js';
import { judging, playEvaluation } from '../evaluation-history.js';
import { useHarness } from '../harness.js';
import { BEGUN, happening, play } from '../history.js';
import { BEGINNING, playRecommendations, recommending } from '../recommendation-history.js';
import { fromTheViews } from './from-the-views.js';

const harness = useHarness();

const plus = (a: number, b: number): number => a + b;
const sum = (counts: readonly number[]): number => counts.reduce(plus, 0);

/** All but the people, who are counted once in each row. */
const sumOfFigures = (rows: readonly PublicFigures[]) => {
  const of = (read: (row: PublicFigures) => number): number => sum(rows.map(read));
  return {
    states: [of((row) => row.submitted), of((row) => row.open), of((row) => row.accepted), of((row) => row.rejected)],
    more: [of((row) => row.withdrawn), of((row) => row.merged), of((row) => row.withoutParticipant)],
    ratings: [of((row) => row.ratings.agree), of((row) => row.ratings.pass), of((row) => row.ratings.disagree)],
    balance: of((row) => row.ratings.balance),
  };
};

/** Each breakdown with the whole that it must add up to. */
const partsAndWholes = ({
  participation,
  moderation,
  input,
  dispositions,
}: ReportContent): readonly (readonly [string, unknown, unknown])[] => {
  if (!participation || !moderation || !input || !dispositions) throw new Error('A chapter is not there');
  const { total, channels, groups, regions } = participation;
  const { coverage } = dispositions;
  const whole = sumOfFigures([total]);
  return [
    ['states', total.submitted, total.open + total.accepted + total.rejected + total.withdrawn + total.merged],
    ['channels', sumOfFigures(channels), whole],
    ['groups', sumOfFigures(groups), whole],
    ['regions', sumOfFigures(regions), whole],
    ['themes', sumOfFigures(input.map(({ figures }) => figures)), whole],
    ...input.map(({ theme, figures, questions }) => {
      return [theme, sumOfFigures(questions.map((one) => one.figures)), sumOfFigures([figures])] as const;
    }),
    ['rejected', sum(moderation.rejected.map(({ contributions }) => contributions)), total.rejected],
    ['coverage', coverage.total, total.submitted],
    ['fates', sum(Object.values(coverage.fates)), total.submitted],
    ['fates of themes', sum(coverage.themes.map((one) => one.total)), total.submitted],
    ['fates of the rejected and the withdrawn', [coverage.fates.rejected, coverage.fates.withdrawn], [total.rejected, total.withdrawn]],
    ['appeals', coverage.appealsPending, moderation.appeals.pending + moderation.redactionAppeals.pending],
    ['not taken up', dispositions.notTakenUp.length, coverage.fates['set-aside'] + coverage.fates['not-taken-up']],
  ];
};

it('adds up to its totals, and shows what the views show, as of any sequence of any history', async () => {
  // In the comparison, so that a failure says how to make it again.
  const seed = Date.now();
  const dialogue = await openDialogue(harness);
  const begun = Number(await harness.store.head());
  const measures = await play(harness, dialogue, [...BEGUN, ...fc.sample(happening, { numRuns: 70, seed })]);
  await beginEvaluation(harness, dialogue);
  const { rounds, given } = await playEvaluation(harness, dialogue, measures, fc.sample(judging, { numRuns: 16, seed }));
  await playRecommendations(harness, dialogue, { measures, rounds }, [...BEGINNING, ...fc.sample(recommending, { numRuns: 16, seed })]);
  const head = Number(await harness.store.head());
  const moments = [...fc.sample(fc.integer({ min: begun, max: head }), { numRuns: 4, seed }), head];
  for (const asOf of moments) {
    const expected = await fromTheViews(harness, dialogue, asOf);
    const subject = { dialogue: DialogueId(dialogue), kind: 'results', phase: null, asOf } as const;
    const sources = { views: harness.app.get(DataSource), vault: harness.vault, store: harness.store, steps: harness.app.get(PeopleSteps) };
    const content = await contentOf(sources, subject, () => undefined);
    expect({ seed, ...content }).toMatchObject({ seed, asOf, ...expected });
    for (const [what, parts, whole] of partsAndWholes(content))
      expect({ seed, asOf, what, parts }).toEqual({ seed, asOf, what, parts: whole });
    const text = canonicalJson(content);
    expect(canonicalJson(await contentOf(sources, subject, () => undefined))).toBe(text);
    expect(given.filter(({ marker }) => text.includes(marker))).toEqual([]);
  }
});
