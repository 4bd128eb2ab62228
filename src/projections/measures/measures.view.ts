import { z } from 'zod';
import { code, dialogueId, measureId } from '../../commands/fields.js';
import { MEASURE_STATUSES, type Stance, STANCES } from '../../domain/measure/measure.js';
import { Refusal } from '../../domain/refusal.js';
import { EVERYBODY } from '../../identity/access.js';
import { mayCountPeople, type Reader } from '../../identity/reader.js';
import { count, countOf, id, localized, page, revision, sequence } from '../answer.js';
import { POSITION } from '../cursor.js';
import { aboutTheme, listed, narrowed } from '../listing.js';
import { listedIn, rowsByWayOf, rowsOf } from '../rows-behind.js';
import { counted } from '../theme-input/people-answer.js';
import { defineView } from '../view.js';
import { type Quoted, quotesToday } from './evidence-texts.js';
import {
  type Backed,
  EVIDENCE_STANDINGS,
  evidenceFigures,
  evidenceOf,
  measureRows,
  type ReadMeasure,
  standingOf,
} from './measures.reading.js';
import { evidenceTable, measureTable, revisionTable, sourceTable } from './measures.table.js';

const byStance = z.object({
  supports: countOf('Pieces of evidence for it'),
  opposes: countOf('Pieces against it'),
  qualifies: countOf('Pieces for it under a condition'),
});
const measureItem = z.object({
  measure: id,
  revision,
  dialogue: id,
  themes: z.array(z.string()),
  title: localized,
  text: localized,
  status: z.enum(MEASURE_STATUSES),
  draftedAt: z.iso.datetime(),
  sequence,
  reason: localized.nullable().meta({ description: 'Why it was last reworded, merged, split or withdrawn' }),
  lineage: z.object({ splitFrom: id.nullable(), splitInto: z.array(id), mergedFrom: z.array(id), mergedInto: id.nullable() }),
  counts: byStance.meta({ description: 'Evidence that is linked' }),
  standing: byStance.meta({ description: 'How much of it still stands: its contribution was neither withdrawn nor rejected since' }),
  removed: byStance.meta({ description: 'Evidence that was linked and taken off again' }),
  contributions: count.meta({ description: 'Contributions that are quoted, each counted once' }),
  contributors: z.object({
    participants: counted.nullable().meta({
      description:
        'People who wrote the quoted contributions whose author is known, each counted once. Null for everybody but officials: few are quoted, and differences would tell which were one person’s',
    }),
    withoutParticipant: countOf('Quoted contributions whose author nobody knows'),
  }),
});
const evidenceItem = z.object({
  evidence: id,
  contribution: id,
  group: z.string().nullable(),
  start: count.meta({ description: 'In Unicode code points of the text as it was shown' }),
  end: countOf('Behind its last code point'),
  standing: z.enum(EVIDENCE_STANDINGS).meta({
    description:
      'redacted: another text is shown by now than the one that was quoted; corrected: the quote is of what its contribution said before it was corrected. In both its contribution stands',
  }),
  quote: z.string().nullable(),
  withheld: z.enum(['rejected', 'withdrawn', 'redacted', 'erased']).nullable(),
  inheritedFrom: z.object({ measure: id, evidence: id }).nullable(),
  sequence,
});
const evidence = z.array(evidenceItem);
/** The measures, and what they rest on. */
export const measuresView = defineView({
  view: 'measures',
  path: 'measures',
  summary: 'The measures of a dialogue, and how much they rest on',
  roles: EVERYBODY,
  query: { dialogue: dialogueId, theme: code.optional(), status: z.enum(MEASURE_STATUSES).optional() },
  pages: POSITION.sequence,
  rows: {
    listed: listedIn(measureTable, 'id', 'draftedSequence'),
    behind: [
      rowsOf(measureTable, 'id'),
      rowsOf(revisionTable, 'measure'),
      rowsOf(evidenceTable, 'measure'),
      rowsByWayOf(sourceTable, 'contribution', {
        keys: (id) => `select e.contribution from ${evidenceTable.address} e where e.measure = ${id}`,
        things: { id: 'e.measure', join: `join ${evidenceTable.address} e on e.contribution = t.contribution` },
      }),
    ],
  },
  answer: page(measureItem),
}).reading(async (asked, { views }) => {
  const { query, asOf, reader } = asked;
  const rows = narrowed(measureRows(views, asOf), { 'm.dialogue': query.dialogue, 'm.status': query.status });
  const { items, next } = await listed(aboutTheme(rows, query.theme), 'draftedSequence', asked);
  const evidence = await evidenceOf(views, asOf, items);
  const evidenceFor = (row: ReadMeasure) => evidence.filter(({ measure }) => measure === row.id);
  return { items: items.map((row) => ({ ...facts(row), ...figuresFor(reader, row, evidenceFor(row)) })), next };
});

/** One of them, with its evidence in words. */
export const measureView = defineView({
  view: 'measures',
  path: 'measures/:measure',
  summary: 'A measure with its evidence, quoted, and its lineage',
  roles: EVERYBODY,
  params: { measure: measureId },
  answer: measureItem.extend({
    evidence: z.object({ supports: evidence, opposes: evidence, qualifies: evidence }),
    removedEvidence: z.array(
      evidenceItem.extend({
        stance: z.enum(STANCES),
        removed: z.object({ reason: localized, at: z.iso.datetime().nullable(), sequence }),
      }),
    ),
  }),
}).reading(async ({ params: { measure }, asOf, reader }, { views, vault }) => {
  const row = await measureRows(views, asOf).andWhere('m.id = :measure', { measure }).getOne();
  if (!row) throw new Refusal('measure-unknown');
  const linked = await evidenceOf(views, asOf, [row]);
  const quotes = await quotesToday(views, vault, linked);
  const shown = linked.map((each, i) => ({ row: each, item: evidenceItemOf(each, quotes[i] ?? { quote: null, withheld: 'erased' }) }));
  const of = (stance: Stance) => shown.flatMap((each) => (each.row.unlinked === null && each.row.stance === stance ? [each.item] : []));
  return {
    ...facts(row),
    ...figuresFor(reader, row, linked),
    evidence: { supports: of('supports'), opposes: of('opposes'), qualifies: of('qualifies') },
    removedEvidence: shown.flatMap(({ row: { unlinked: reason, unlinkedAt: at, fromSequence, stance }, item }) =>
      reason === null ? [] : [{ ...item, stance, removed: { reason, at, sequence: Number(fromSequence) } }],
    ),
  };
});

/** How many people stand behind so few contributions is told to officials alone (ADR 0030). */
const figuresFor = (reader: Reader, { dialogue }: ReadMeasure, evidence: readonly Backed[]) => {
  const { contributors, ...figures } = evidenceFigures(evidence);
  return { ...figures, contributors: mayCountPeople(reader, dialogue) ? contributors : { ...contributors, participants: null } };
};

const facts = (row: ReadMeasure) => ({
  measure: row.id,
  revision: row.revision?.revision ?? 0,
  dialogue: row.dialogue,
  themes: row.themes,
  title: row.title,
  text: row.text,
  status: row.status,
  draftedAt: row.draftedAt,
  sequence: Number(row.draftedSequence),
  reason: row.reason,
  lineage: { splitFrom: row.splitFrom, splitInto: row.splitInto, mergedFrom: row.mergedFrom, mergedInto: row.mergedInto },
});

const evidenceItemOf = (row: Backed, { quote, withheld }: Quoted) => ({
  evidence: row.evidence,
  contribution: row.contribution,
  group: row.source?.stakeholderGroup ?? null,
  start: row.startPoint,
  end: row.endPoint,
  standing: standingOf(row),
  quote,
  withheld,
  inheritedFrom: inheritedFrom(row),
  sequence: Number(row.linkedSequence),
});

const inheritedFrom = ({ inheritedMeasure: measure, inheritedEvidence: evidence }: Backed) =>
  measure === null || evidence === null ? null : { measure, evidence };
