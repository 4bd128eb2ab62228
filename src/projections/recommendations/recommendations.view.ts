import { z } from 'zod';
import { code, dialogueId, recommendationId } from '../../commands/fields.js';
import { CONTRIBUTION_STATUSES } from '../../domain/contribution/contribution.js';
import { STANCES } from '../../domain/measure/measure.js';
import { RECOMMENDATION_STATUSES } from '../../domain/recommendation/recommendation.js';
import { STALE_REASONS } from '../../domain/recommendation/stale.js';
import { Refusal } from '../../domain/refusal.js';
import { EVERYBODY } from '../../identity/access.js';
import { countOf, id, localized, page, revision, sequence } from '../answer.js';
import { POSITION } from '../cursor.js';
import { aboutTheme, listed, narrowed } from '../listing.js';
import { defineView } from '../view.js';
import { type Attached, attachedTo, measuresOn, ofOne, type ReadRecommendation, recommendationRows } from './recommendations.reading.js';
import { RECOMMENDATION_ROWS } from './recommendations.rows.js';
import type { DissentRow, ImplementationRow } from './recommendations.table.js';
import { staleOf, type StaleMeasure } from './stale.reading.js';

const recommendationItem = z.object({
  recommendation: id,
  revision,
  dialogue: id,
  themes: z.array(z.string()),
  title: localized,
  text: localized,
  addressee: localized,
  instrument: localized,
  horizon: localized,
  strength: z.enum(['must', 'should', 'may']),
  status: z.enum(RECOMMENDATION_STATUSES),
  draftedAt: z.iso.datetime(),
  sequence,
  reason: localized.nullable().meta({ description: 'Why it was last reworded' }),
  decidedAt: z.iso.datetime().nullable(),
  rationale: localized.nullable().meta({ description: 'Why it was last adopted, deferred or rejected' }),
  basis: z
    .array(
      z.object({
        measure: id,
        revision: z.int().nullable().meta({ description: 'Of the measure, as it was assessed and adopted; null in older records' }),
        rounds: z.array(id).meta({ description: 'The closed rounds in which it was assessed, the latest last' }),
        evidence: z
          .object({
            supports: countOf('Pieces of evidence for it'),
            opposes: countOf('Pieces against it'),
            qualifies: countOf('Pieces for it under a condition'),
          })
          .nullable()
          .meta({ description: 'How much of its evidence stood when it was adopted; null in older records' }),
        fallen: z.array(id).nullable().meta({ description: 'The pieces of its evidence that did not; null in older records' }),
      }),
    )
    .meta({ description: 'Of an adopted one: what it rests on' }),
  quorumReason: localized.nullable().meta({ description: 'Why it was adopted although fewer than the quorum assessed a measure' }),
  stale: z
    .array(
      z.object({
        measure: id,
        why: z.array(z.enum(STALE_REASONS)),
        sequence: sequence.meta({ description: 'From when on' }),
        fallen: z
          .array(
            z.object({
              evidence: id,
              contribution: id,
              stance: z.enum(STANCES),
              status: z.enum(CONTRIBUTION_STATUSES),
              reason: z.string().nullable().meta({ description: 'The code of a rejection' }),
              sequence: sequence.meta({ description: 'Since when' }),
              afterPublication: z.boolean(),
            }),
          )
          .meta({ description: 'Evidence whose contribution fell since the adoption' }),
      }),
    )
    .meta({ description: 'Measures that are no longer what was adopted: the results are not published before it is decided anew' }),
  reconsiderations: z
    .array(
      z.object({
        decision: z.enum(RECOMMENDATION_STATUSES),
        sequence,
        at: z.iso.datetime(),
        rationale: localized,
        position: z.int().nullable().meta({ description: 'Its place in the set that was published' }),
        report: id.nullable(),
      }),
    )
    .meta({ description: 'Decisions that were taken back, with their place and report where they had been published' }),
  position: z.int().nullable().meta({ description: 'Its place in the published set' }),
  report: id.nullable().meta({ description: 'The report it was published with' }),
  measures: z.array(id),
  dissenting: z.array(z.string()).meta({ description: 'Stakeholder groups that do not agree' }),
  implementationState: z.enum(['planned', 'begun', 'done', 'dropped']).nullable(),
});

/** The recommendation set, with what a reader needs to judge it. */
export const recommendationsView = defineView({
  view: 'recommendations',
  path: 'recommendations',
  summary: 'The recommendations of a dialogue, and what was decided on them',
  roles: EVERYBODY,
  query: { dialogue: dialogueId, theme: code.optional(), status: z.enum(RECOMMENDATION_STATUSES).optional() },
  pages: POSITION.sequence,
  rows: RECOMMENDATION_ROWS,
  answer: page(recommendationItem),
}).reading(async (asked, { views }) => {
  const { query, asOf } = asked;
  const rows = narrowed(recommendationRows(views, asOf), { 'c.dialogue': query.dialogue, 'c.status': query.status });
  const { items, next } = await listed(aboutTheme(rows, query.theme), 'draftedSequence', asked);
  const attached = await attachedTo(views, asOf, items);
  const stale = await staleOf(views, asOf, items);
  return { items: items.map((row) => facts(row, ofOne(row, attached), stale)), next };
});

export const recommendationView = defineView({
  view: 'recommendations',
  path: 'recommendations/:recommendation',
  summary: 'A recommendation with its measures, the dissent and what became of it',
  roles: EVERYBODY,
  params: { recommendation: recommendationId },
  answer: recommendationItem.extend({
    detached: z.array(z.object({ measure: id, reason: localized })),
    dissents: z.array(z.object({ group: z.string(), statement: localized, recordedAt: z.iso.datetime(), sequence })),
    implementation: z
      .array(
        z.object({
          state: z.enum(['planned', 'begun', 'done', 'dropped']),
          statement: localized,
          source: z.string(),
          reportedAt: z.iso.datetime(),
          sequence,
        }),
      )
      .meta({ description: 'Every report on it, the first one first' }),
  }),
}).reading(async ({ params: { recommendation }, asOf }, { views }) => {
  const row = await recommendationRows(views, asOf).andWhere('c.id = :recommendation', { recommendation }).getOne();
  if (!row) throw new Refusal('recommendation-unknown');
  const attached = await attachedTo(views, asOf, [row]);
  return {
    ...facts(row, attached, await staleOf(views, asOf, [row])),
    detached: attached.attachments.flatMap(({ measure, detached: reason }) => (reason ? [{ measure, reason }] : [])),
    dissents: attached.dissents.map(dissentItem),
    implementation: attached.reports.map(reportItem),
  };
});

const facts = (
  row: ReadRecommendation,
  { attachments, dissents, reports }: Attached,
  stale: ReadonlyMap<string, readonly StaleMeasure[]>,
) => ({
  recommendation: row.id,
  revision: row.revision?.revision ?? 0,
  dialogue: row.dialogue,
  themes: row.themes,
  title: row.title,
  text: row.text,
  addressee: row.addressee,
  instrument: row.instrument,
  horizon: row.horizon,
  strength: row.strength,
  status: row.status,
  draftedAt: row.draftedAt,
  sequence: Number(row.draftedSequence),
  reason: row.reason,
  decidedAt: row.decidedAt,
  rationale: row.rationale,
  basis: row.basis,
  quorumReason: row.quorumReason,
  stale: stale.get(row.id) ?? [],
  reconsiderations: row.reconsiderations,
  position: row.position,
  report: row.report,
  measures: measuresOn(attachments),
  dissenting: [...new Set(dissents.map(({ stakeholderGroup }) => stakeholderGroup))],
  implementationState: reports.at(-1)?.state ?? null,
});

const dissentItem = ({ stakeholderGroup: group, statement, recordedAt, recordedSequence }: DissentRow) => ({
  group,
  statement,
  recordedAt,
  sequence: Number(recordedSequence),
});

const reportItem = ({ state, statement, source, reportedAt, reportedSequence }: ImplementationRow) => ({
  state,
  statement,
  source,
  reportedAt,
  sequence: Number(reportedSequence),
});
