import { z } from 'zod';
import { COVERAGE_FIGURES } from '../dispositions/coverage.explained.js';
import { type Explained, type Figure, paged, type Said, type Term, type Terms, type Wanted } from '../explanation.js';
import { recommendationRows, type ReadRecommendation } from '../recommendations/recommendations.reading.js';
import { staleOf } from '../recommendations/stale.reading.js';
import { reportView } from './reports.view.js';

const report = z.object({ dialogue: z.string(), writtenAsOf: z.number() });

/** As of the sequence of the report, of its dialogue. */
const within = (wanted: Wanted): Wanted => {
  const { dialogue, writtenAsOf } = report.parse(wanted.answer);
  return { ...wanted, id: dialogue, asOf: BigInt(writtenAsOf) };
};

const premise = (sentence: Said, terms: (wanted: Wanted) => Promise<Terms>): Figure => ({
  sentence: () => sentence,
  terms: (wanted) => terms(within(wanted)),
});

const ofCoverage = (name: string, sentence: Said): Figure =>
  premise(sentence, async (wanted) => (await COVERAGE_FIGURES[name]?.terms(wanted)) ?? paged([], wanted));

const recommendationsIn = ({ views, asOf, id }: Wanted, status: ReadRecommendation['status']): Promise<readonly ReadRecommendation[]> =>
  recommendationRows(views, asOf)
    .andWhere('c.dialogue = :id and c.status = :status', { id, status })
    .orderBy('c.draftedSequence')
    .getMany();

const countedOnce = (row: ReadRecommendation, ...sequences: readonly (number | string | null)[]): Term => ({
  term: row.id,
  value: 1,
  about: { recommendation: row.id },
  sequences: [row.draftedSequence, ...sequences.flatMap((sequence) => sequence ?? [])],
});

export const reportsExplained: Explained = {
  name: 'reports',
  view: reportView,
  projections: ['dispositions', 'recommendations'],
  ask: (id) => ({ params: { report: id }, query: {} }),
  figures: {
    'standing.contributions': ofCoverage('total', {
      de: 'Jeder Beitrag des Dialogs zählt eins, als der Bericht geschrieben wurde.',
      en: 'Each contribution of the dialogue counts one, as of the sequence of the report.',
    }),
    'standing.open': ofCoverage('fates.open', {
      de: 'Jeder Beitrag zählt eins, dessen Verbleib offen war, als der Bericht geschrieben wurde.',
      en: 'Each contribution counts one that had no disposition yet, as of the sequence of the report.',
    }),
    'standing.appealsPending': ofCoverage('appealsPending', {
      de: 'Jeder Beitrag zählt eins, zu dem ein Widerspruch vorlag, über den noch niemand entschieden hatte.',
      en: 'Each contribution counts one with an appeal that nobody had decided on, as of the sequence of the report.',
    }),
    'standing.undecided': premise(
      {
        de: 'Jede Empfehlung zählt eins, über die nichts entschieden war.',
        en: 'Each recommendation counts one on which nothing was decided.',
      },
      async (wanted) =>
        paged(
          (await recommendationsIn(wanted, 'drafted')).map((row) => countedOnce(row)),
          wanted,
        ),
    ),
    'standing.stale': premise(
      {
        de: 'Jede angenommene Empfehlung zählt eins, die nicht mehr auf dem ruht, was bewertet wurde.',
        en: 'Each adopted recommendation counts one that no longer rests on what was assessed.',
      },
      async (wanted) => {
        const rows = await recommendationsIn(wanted, 'adopted');
        const stale = await staleOf(wanted.views, wanted.asOf, rows);
        const moved = ({ id }: ReadRecommendation) => stale.get(id)?.map(({ sequence }) => sequence) ?? [];
        return paged(
          rows.flatMap((row) => (stale.has(row.id) ? [countedOnce(row, row.decidedSequence, ...moved(row))] : [])),
          wanted,
        );
      },
    ),
  },
};
