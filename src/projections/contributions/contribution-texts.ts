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

type Row = Pick<ContributionRow, 'id' | 'status' | 'published' | 'bodies' | 'secretDigest'>;
/** How a contribution stands today, whatever state is being shown. */
export type Today = ReadonlyMap<string, Pick<ContributionRow, 'status' | 'published' | 'bodies'>>;

/**
 * Joins the texts from the vault, each only where this reader may see it. What was withdrawn, rejected or redacted since is not
 * shown to the public in an earlier state either: the facts are as of then, the texts are those that may be read today.
 */
export const withTexts = async (vault: Vault, rows: readonly Row[], today: Today, reader: Reader): Promise<readonly Texts[]> => {
  const opened = await vault.open(rows.flatMap((row) => wanted(row, today, reader)));
  return rows.map((row) => textsOf(row, today, reader, opened));
};

const mayReadAll = ({ secretDigest }: Row, reader: Reader): boolean =>
  reader.withheldToo || (secretDigest !== null && secretDigest === reader.secretDigest);

/** The body that shows what was said; null where this reader may not see it. */
const shownBody = (row: Row, today: Today, reader: Reader): BodyReference | null => {
  if (mayReadAll(row, reader)) return row.bodies.redacted ?? row.bodies.original;
  const now = today.get(row.id) ?? row;
  return row.published && now.published ? (now.bodies.redacted ?? now.bodies.original) : null;
};

const wanted = (row: Row, today: Today, reader: Reader): readonly BodyReference[] => {
  const visible = mayReadAll(row, reader) ? Object.values<BodyReference | null>(row.bodies) : [shownBody(row, today, reader)];
  return visible.filter((reference) => reference !== null);
};

const textsOf = (row: Row, today: Today, reader: Reader, opened: ReadonlyMap<string, Opened>): Texts => {
  const contentOf = (reference: BodyReference | null): object | null => {
    const body = reference && opened.get(reference.id);
    return body && 'content' in body ? body.content : null;
  };
  const shown = shownBody(row, today, reader);
  const content = contentOf(shown);
  const withheld = content !== null ? null : shown ? 'erased' : reasonOf(row.published ? (today.get(row.id) ?? row) : row);
  return { content, withheld, ...(mayReadAll(row, reader) && { file: fileOf(row.bodies, contentOf) }) };
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

const reasonOf = ({ status }: Pick<Row, 'status'>): Withheld =>
  status === 'rejected' || status === 'withdrawn' ? status : 'not-yet-accepted';
