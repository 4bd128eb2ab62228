import { type DataSource, In, IsNull } from 'typeorm';
import type { BodyReference } from '../../store/event-store.js';
import type { Vault } from '../../vault/vault.js';
import { type EvidenceRow, type SourceRow, sourceTable } from './measures.table.js';

/** Why a quote is not shown, although the evidence stays. */
type QuoteWithheld = 'rejected' | 'withdrawn' | 'redacted' | 'erased';

/** A span of a body. */
type Span = Pick<EvidenceRow, 'contribution' | 'body' | 'startPoint' | 'endPoint'>;

export type Quoted = { readonly quote: string | null; readonly withheld: QuoteWithheld | null };

/** The quotes of evidence as anybody may read them today. */
export const quotesToday = async (views: DataSource, vault: Vault, evidence: readonly Span[]): Promise<readonly Quoted[]> => {
  const contribution = In([...new Set(evidence.map((row) => row.contribution))]);
  const rows = await views.getRepository(sourceTable.entity).findBy({ contribution, untilSequence: IsNull() });
  return withQuotes(vault, evidence, new Map(rows.map((row) => [row.contribution, row])));
};

/**
 * Joins the quotes from the vault. `sources` is what holds today, whatever moment the evidence is shown for: who takes a
 * text back, or has a name taken out of it, takes it out of every quote.
 */
const withQuotes = async (vault: Vault, evidence: readonly Span[], sources: ReadonlyMap<string, SourceRow>): Promise<readonly Quoted[]> => {
  const references = evidence.flatMap((row) => bodyOf(row, sources.get(row.contribution)) ?? []);
  const opened = await vault.open([...new Map(references.map((one) => [one.id, one])).values()]);
  return evidence.map((row) => {
    const source = sources.get(row.contribution);
    if (!bodyOf(row, source)) return { quote: null, withheld: reasonOf(source) };
    const body = opened.get(row.body);
    if (!body || !('content' in body) || !('text' in body.content)) return { quote: null, withheld: 'erased' };
    return { quote: Array.from(String(body.content.text)).slice(row.startPoint, row.endPoint).join(''), withheld: null };
  });
};

const isUp = (source: SourceRow): boolean => source.status === 'accepted' || source.status === 'merged';

/** The body that is quoted, where it may be read: the text that is shown, or one that was shown before it was corrected. */
const bodyOf = ({ body }: Pick<Span, 'body'>, source: SourceRow | undefined): BodyReference | null =>
  source && isUp(source) ? ([source.shown, ...(source.redacted ? [] : source.saidBefore)].find((one) => one?.id === body) ?? null) : null;

/** The offsets are of the text that was shown when it was linked: where that is up, another one is shown now. */
const reasonOf = (source: SourceRow | undefined): QuoteWithheld =>
  source && isUp(source) ? 'redacted' : source?.status === 'withdrawn' ? 'withdrawn' : 'rejected';
