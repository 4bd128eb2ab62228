import { z } from 'zod';
import { dialogueId, roundId } from '../../commands/fields.js';
import { Refusal } from '../../domain/refusal.js';
import { ROUND_STATUSES } from '../../domain/round/round.js';
import { reachOf } from '../../identity/access.js';
import { count, id, localized, page } from '../answer.js';
import { POSITION } from '../cursor.js';
import { dialogueRows } from '../dialogues/dialogues.reading.js';
import { narrowed, type Order, ranked } from '../listing.js';
import { measureRows } from '../measures/measures.reading.js';
import type { Sources } from '../sources.js';
import { defineView } from '../view.js';
import type { Versioned } from '../view-table.js';
import { ownWords } from './assessment-texts.js';
import { roundFacts, value } from './assessments.answer.js';
import { roundRows, submissionsOf, takenInto } from './assessments.reading.js';
import type { RoundRow } from './assessments.table.js';
import { ownRound, type Surroundings } from './own-assessments.shown.js';
import { STANDINGS } from './standing.js';

const ownMeasure = z.object({
  measure: id,
  title: localized.nullable(),
  standing: z.enum(STANDINGS).meta({
    description: 'judged; recused from it; ended before you judged it (withdrawn, merged or split); not taken in by the round; or missing',
  }),
  assessedAt: z.iso.datetime().nullable().meta({ description: 'When your last word on it came' }),
});
const ownItem = z.object({
  round: id,
  ...roundFacts,
  seat: z.int().meta({ description: 'Yours' }),
  closesOn: z.union([z.iso.date(), z.iso.datetime()]).nullable().meta({
    description: 'The last day of the evaluation phase, in which you judge, or when it ends within a day; null where none is scheduled',
  }),
  missing: count.meta({ description: 'Measures that you have not judged, of those that you can' }),
  measures: z.array(ownMeasure),
});

const ASSESSORS = ['assessor'] as const;
const OPEN_FIRST: Order<RoundRow> = { name: 'status', rank: "(r.status <> 'open')::int", sequence: 'openedSequence' };

/** The rounds of whoever asks: what is still to be judged, and what the own words were. Nobody else's, for nobody else. */
export const ownAssessmentsView = defineView({
  view: 'own-assessments',
  projection: 'assessments',
  path: 'own-assessments',
  summary: 'Your assessment rounds: which measures you have assessed, and which are missing',
  roles: ASSESSORS,
  isPersonal: true,
  inEachDialogue: true,
  query: {
    dialogue: dialogueId.optional(),
    status: z
      .enum([...ROUND_STATUSES, 'any'])
      .default('open')
      .meta({ description: '`any` shows those that are open first' }),
  },
  pages: POSITION.ranked(OPEN_FIRST.name),
  answer: page(ownItem),
}).reading(async (asked, sources) => {
  const { query, asOf, reader } = asked;
  const rows = roundRows(sources.views, asOf).andWhere('r.assessors @> :own', { own: JSON.stringify([{ assessor: reader.actor }]) });
  const reach = reachOf(reader.grants, ASSESSORS);
  if (reach !== 'all') rows.andWhere('r.dialogue = any(:reach)', { reach });
  narrowed(rows, { 'r.dialogue': query.dialogue, 'r.status': query.status === 'any' ? undefined : query.status });
  const { items, next } = await ranked(rows, OPEN_FIRST, asked);
  const around = await surroundings(sources, items, asOf);
  return { items: items.map((row) => ownRound(row, seatOf(row, reader.actor), around)), next };
});

export const ownAssessmentView = defineView({
  view: 'own-assessments',
  projection: 'assessments',
  path: 'own-assessments/:round',
  summary: 'Your own words in a round, as you said them, before and after it is closed',
  roles: ASSESSORS,
  isPersonal: true,
  params: { round: roundId },
  answer: ownItem.extend({
    measures: z.array(
      ownMeasure.extend({
        words: z
          .object({
            scores: z.record(z.string(), value('Your points for the criterion')),
            certainty: z.record(z.string(), z.string()),
            justification: z.string(),
          })
          .nullable()
          .meta({ description: 'What you said, as you said it last; null before, and where it was erased' }),
      }),
    ),
  }),
}).reading(async ({ params: { round }, asOf, reader: { actor } }, sources) => {
  const row = await roundRows(sources.views, asOf).andWhere('r.id = :round', { round }).getOne();
  if (!row) throw new Refusal('round-unknown');
  const seat = seatOf(row, actor);
  const around = await surroundings(sources, [row], asOf);
  const own = ownRound(row, seat, around);
  const words = await ownWords(sources.vault, seat, around.submissions);
  return { ...own, measures: own.measures.map((one) => ({ ...one, words: words.get(one.measure) ?? null })) };
});

const surroundings = async ({ views, reading }: Sources, rounds: readonly Versioned<RoundRow>[], asOf: bigint): Promise<Surroundings> => {
  if (rounds.length === 0) return { submissions: [], taken: new Set(), measures: new Map(), dialogues: new Map() };
  await Promise.all(['dialogues', 'measures'].map((view) => reading.sequenceFor(view, { after: asOf })));
  const [submissions, taken, measures, dialogues] = await Promise.all([
    submissionsOf(views, asOf, rounds),
    takenInto(views, asOf, rounds),
    measureRows(views, asOf)
      .andWhere('m.id in (:...measures)', { measures: [...new Set(rounds.flatMap((round) => round.measures))] })
      .getMany(),
    dialogueRows(views, asOf, [])
      .andWhere('d.id in (:...dialogues)', { dialogues: [...new Set(rounds.map(({ dialogue }) => dialogue))] })
      .getMany(),
  ]);
  return {
    submissions,
    taken,
    measures: new Map(measures.map((row) => [row.id, row])),
    dialogues: new Map(dialogues.map((row) => [row.id, row])),
  };
};

/** @throws Refusal for somebody who was not asked, whatever office they hold */
const seatOf = ({ assessors }: RoundRow, actor: string | null): number => {
  const found = actor === null ? undefined : assessors.find(({ assessor }) => assessor === actor);
  if (!found) throw new Refusal('assessor-not-in-round');
  return found.seat;
};
