import { type Quoted, quotesToday } from '../../projections/measures/evidence-texts.js';
import { type Backed, evidenceFigures, evidenceOf, measureRows, type ReadMeasure } from '../../projections/measures/measures.reading.js';
import type { EvidenceQuote, ReportedMeasure } from '../report-content.js';
import type { ChapterSource } from './sources.js';

type Shown = { readonly row: Backed; readonly quoted: Quoted };

/** All that were ever drafted, in that order. */
export const measuresOf = async ({ views, vault, asOf, dialogue }: ChapterSource): Promise<readonly ReportedMeasure[]> => {
  const rows = await measureRows(views, asOf).andWhere('m.dialogue = :dialogue', { dialogue }).orderBy('m.draftedSequence').getMany();
  const evidence = await evidenceOf(views, asOf, rows);
  const quotes = await quotesToday(views, vault, evidence);
  const shown = new Map<string, Shown[]>(rows.map(({ id }) => [id, []]));
  for (const [i, row] of evidence.entries())
    shown.get(row.measure)?.push({ row, quoted: quotes[i] ?? { quote: null, withheld: 'erased' } });
  return rows.map((row) => measureOf(row, shown.get(row.id) ?? []));
};

const measureOf = ({ id, title, text, themes, status, reason }: ReadMeasure, shown: readonly Shown[]): ReportedMeasure => {
  const { contributions, contributors, standing } = evidenceFigures(shown.map(({ row }) => row));
  const linked = shown.filter(({ row }) => row.unlinked === null);
  const quotes = (stance: string): readonly EvidenceQuote[] => linked.filter(({ row }) => row.stance === stance).map(evidenceQuote);
  const removed = shown.flatMap((each) =>
    each.row.unlinked === null ? [] : [{ ...evidenceQuote(each), stance: each.row.stance, reason: each.row.unlinked }],
  );
  const evidence = { supports: quotes('supports'), opposes: quotes('opposes'), qualifies: quotes('qualifies') };
  return {
    measure: id,
    title,
    text,
    themes,
    status,
    reason,
    evidence,
    standing,
    removed,
    contributions,
    withoutParticipant: contributors.withoutParticipant,
  };
};

const evidenceQuote = ({ row: { evidence, contribution, source }, quoted: { quote, withheld } }: Shown): EvidenceQuote => ({
  evidence,
  contribution,
  group: source?.stakeholderGroup ?? null,
  quote,
  withheld,
});
