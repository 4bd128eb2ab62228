import { type DataSource, In, IsNull } from 'typeorm';
import type { Vault } from '../../vault/vault.js';
import { type EvidenceRow, type SourceRow, sourceTable } from './measures.table.js';

/** Why a quote is not shown, although the evidence stays. */
type QuoteWithheld = 'rejected' | 'withdrawn' | 'redacted' | 'erased';

export type Quoted = { readonly quote: string | null; readonly withheld: QuoteWithheld | null };

/** The quotes of evidence as anybody may read them today. */
export const quotesToday = async (views: DataSource, vault: Vault, evidence: readonly EvidenceRow[]): Promise<readonly Quoted[]> => {
  const contribution = In([...new Set(evidence.map((row) => row.contribution))]);
  const rows = await views.getRepository(sourceTable.entity).findBy({ contribution, untilSequence: IsNull() });
  return withQuotes(vault, evidence, new Map(rows.map((row) => [row.contribution, row])));
};

/**
 * Joins the quotes from the vault. `sources` is what holds today, whatever moment the evidence is shown for: who takes a
 * text back, or has a name taken out of it, takes it out of every quote.
 */
const withQuotes = async (
  vault: Vault,
  evidence: readonly EvidenceRow[],
  sources: ReadonlyMap<string, SourceRow>,
): Promise<readonly Quoted[]> => {
  const references = evidence.flatMap((row) => {
    const { shown } = sources.get(row.contribution) ?? {};
    return shown && reasonOf(row, sources.get(row.contribution)) === null ? [shown] : [];
  });
  const opened = await vault.open([...new Map(references.map((one) => [one.id, one])).values()]);
  return evidence.map((row) => {
    const withheld = reasonOf(row, sources.get(row.contribution));
    if (withheld !== null) return { quote: null, withheld };
    const body = opened.get(row.body);
    if (!body || !('content' in body) || !('text' in body.content)) return { quote: null, withheld: 'erased' };
    return { quote: Array.from(String(body.content.text)).slice(row.startPoint, row.endPoint).join(''), withheld: null };
  });
};

const reasonOf = ({ body }: EvidenceRow, source: SourceRow | undefined): QuoteWithheld | null => {
  if (source?.status === 'withdrawn') return 'withdrawn';
  if (source?.status !== 'accepted' && source?.status !== 'merged') return 'rejected';
  // The offsets are of the text that was shown when it was linked; another one is shown now.
  return source.shown?.id === body ? null : 'redacted';
};
