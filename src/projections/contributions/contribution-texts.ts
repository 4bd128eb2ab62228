import type { BodyReference } from '../../store/event-store.js';
import type { Opened, Vault } from '../../vault/vault.js';
import type { Bodies, ContributionRow } from './contributions.table.js';

/** `withheldToo`: somebody who moderates or audits. `secretDigest`: somebody who came with a contribution's secret. */
export type Reader = { readonly withheldToo: boolean; readonly secretDigest: string | null };

/** Why a text is not shown. */
export type Withheld = 'not-yet-accepted' | 'rejected' | 'withdrawn' | 'erased';

export type Texts = {
  readonly content: object | null;
  readonly withheld: Withheld | null;
  /** For the participant and those who moderate or audit: the original of a redacted text, and the justifications. */
  readonly file?: Readonly<Record<string, object | null>>;
};

type Row = Pick<ContributionRow, 'status' | 'published' | 'bodies' | 'secretDigest'>;

/** Joins the texts from the vault, each only where this reader may see it. */
export const withTexts = async (vault: Vault, rows: readonly Row[], reader: Reader): Promise<readonly Texts[]> => {
  const opened = await vault.open(rows.flatMap((row) => wanted(row, reader)));
  return rows.map((row) => textsOf(row, reader, opened));
};

const mayReadAll = ({ secretDigest }: Row, reader: Reader): boolean =>
  reader.withheldToo || (secretDigest !== null && secretDigest === reader.secretDigest);

const wanted = (row: Row, reader: Reader): readonly BodyReference[] => {
  const { original, redacted } = row.bodies;
  const visible = mayReadAll(row, reader) ? Object.values<BodyReference | null>(row.bodies) : row.published ? [redacted ?? original] : [];
  return visible.filter((reference) => reference !== null);
};

const textsOf = (row: Row, reader: Reader, opened: ReadonlyMap<string, Opened>): Texts => {
  const contentOf = (reference: BodyReference | null): object | null => {
    const body = reference && opened.get(reference.id);
    return body && 'content' in body ? body.content : null;
  };
  const shown = row.bodies.redacted ?? row.bodies.original;
  const content = contentOf(shown);
  const mayRead = mayReadAll(row, reader);
  const withheld = mayRead || row.published ? (content === null ? 'erased' : null) : reasonOf(row);
  return { content, withheld, ...(mayRead && { file: fileOf(row.bodies, contentOf) }) };
};

const fileOf = (
  { original, redacted, rejection, appeal, decision }: Bodies,
  contentOf: (reference: BodyReference | null) => object | null,
) => ({
  ...(redacted && { original: contentOf(original) }),
  ...(rejection && { rejection: contentOf(rejection) }),
  ...(appeal && { appeal: contentOf(appeal) }),
  ...(decision && { decision: contentOf(decision) }),
});

const reasonOf = ({ status }: Row): Withheld => (status === 'rejected' || status === 'withdrawn' ? status : 'not-yet-accepted');
