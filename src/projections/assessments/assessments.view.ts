import type { DataSource } from 'typeorm';
import { z } from 'zod';
import { dialogueId, roundId } from '../../commands/fields.js';
import { Refusal } from '../../domain/refusal.js';
import { EVERYBODY, MAY_READ_JUSTIFICATIONS } from '../../identity/access.js';
import { hasOneOf } from '../../identity/reader.js';
import { id, page } from '../answer.js';
import { POSITION } from '../cursor.js';
import { listed, narrowed } from '../listing.js';
import { listedIn, rowsOf } from '../rows-behind.js';
import { defineView } from '../view.js';
import type { Versioned } from '../view-table.js';
import { withJustifications } from './assessment-texts.js';
import { feedback, roundItem, seat } from './assessments.answer.js';
import { roundRows, submissionsOf } from './assessments.reading.js';
import { feedbackOf, shownRound } from './assessments.shown.js';
import { type RoundRow, roundTable, submissionTable } from './assessments.table.js';

/** The rounds of assessment: before one is closed how far it is, afterwards the matrix and its figures. */
export const assessmentsView = defineView({
  view: 'assessments',
  path: 'assessments',
  summary: 'The assessment rounds: how far they are, or what they came to',
  roles: EVERYBODY,
  query: { dialogue: dialogueId },
  pages: POSITION.sequence,
  rows: {
    listed: listedIn(roundTable, 'id', 'openedSequence'),
    behind: [rowsOf(roundTable, 'id'), rowsOf(submissionTable, 'round')],
  },
  answer: page(roundItem),
}).reading(async (asked, { views }) => {
  const { query, asOf } = asked;
  const rows = narrowed(roundRows(views, asOf), { 'r.dialogue': query.dialogue });
  const { items, next } = await listed(rows, 'openedSequence', asked);
  const submissions = await submissionsOf(views, asOf, items);
  const submittedIn = (row: RoundRow) => submissions.filter(({ round }) => round === row.id);
  return { items: items.map((row) => shownRound(row, submittedIn(row))), next };
});

export const assessmentView = defineView({
  view: 'assessments',
  path: 'assessments/:round',
  summary: 'A round: the matrix measure × criterion × seat and its figures, once it is closed',
  roles: EVERYBODY,
  params: { round: roundId },
  answer: roundItem.extend({
    justifications: z.array(z.object({ measure: id, seat, justification: z.string().nullable() })).optional(),
  }),
}).reading(async ({ params: { round }, asOf, reader }, { views, vault }) => {
  const row = await roundOf(views, asOf, round);
  const submissions = await submissionsOf(views, asOf, [row]);
  const mayRead = row.status === 'closed' && hasOneOf(MAY_READ_JUSTIFICATIONS, reader);
  if (mayRead) reader.tellsMore(MAY_READ_JUSTIFICATIONS);
  return { ...shownRound(row, submissions), ...(mayRead && { justifications: await withJustifications(vault, row, submissions) }) };
});

/** What the round before came to, for those who judge again. */
export const feedbackView = defineView({
  view: 'feedback',
  projection: 'assessments',
  path: 'rounds/:round/feedback',
  summary: 'What the previous round came to, for an assessor of this one',
  roles: ['assessor'],
  params: { round: roundId },
  answer: feedback,
}).reading(async ({ params: { round }, asOf, reader: { actor } }, { views }) => {
  const row = await roundOf(views, asOf, round);
  if (actor === null || !row.assessors.some(({ assessor }) => assessor === actor)) throw new Refusal('assessor-not-in-round');
  const previous = row.previousRound === null ? null : await roundOf(views, asOf, row.previousRound);
  return { round, previousRound: row.previousRound, items: previous ? feedbackOf(row, previous, actor) : [] };
});

const roundOf = async (views: DataSource, asOf: bigint, round: string): Promise<Versioned<RoundRow>> => {
  const row = await roundRows(views, asOf).andWhere('r.id = :round', { round }).getOne();
  if (!row) throw new Refusal('round-unknown');
  return row;
};
