import { marksOf, type Mark } from '../../domain/contribution/redaction.js';
import { MAY_READ_WITHHELD_TEXTS } from '../../identity/access.js';
import { hasOneOf, type Reader as ViewReader } from '../../identity/reader.js';
import type { BodyReference } from '../../store/event-store.js';
import { redactedBody } from '../../vault/contribution-bodies.js';
import type { Opened, Vault } from '../../vault/vault.js';
import type { ContributionRow } from './contributions.table.js';

/**
 * `withheldToo`: somebody who moderates or audits; `told`: is called where they read more than everybody. `secretDigest`: somebody who
 * came with a contribution's secret.
 */
export type Reader = { readonly withheldToo: boolean; readonly told: () => void; readonly secretDigest: string | null };

export const textReader = (reader: ViewReader): Reader => ({
  withheldToo: hasOneOf(MAY_READ_WITHHELD_TEXTS, reader),
  told: () => reader.tellsMore(MAY_READ_WITHHELD_TEXTS),
  secretDigest: reader.secretDigest,
});

/** Anybody. */
export const PUBLIC: Reader = { withheldToo: false, told: () => undefined, secretDigest: null };

/** Why a text is not shown. */
type Withheld = 'not-yet-accepted' | 'rejected' | 'withdrawn' | 'erased';

/** What is marked in a redacted text, by places in the text as it is shown. */
type Marks = { readonly text: readonly Mark[]; readonly titleRemoved: boolean; readonly positionRemoved: boolean };

/** What was said, as the schema of the command took it in. */
type Content = {
  readonly title: string | null;
  readonly text: string;
  readonly position: { readonly latitude: number; readonly longitude: number } | null;
};

export type Texts = {
  readonly content: Content | null;
  /** Null where nothing is redacted, and for whole texts from before redactions were passages. */
  readonly marks: Marks | null;
  readonly withheld: Withheld | null;
  /** For the participant and those who moderate or audit: the original of a redacted text, and the justifications. */
  readonly file?: Readonly<Record<string, object | null>>;
};

type Row = Pick<ContributionRow, 'id' | 'revision' | 'status' | 'published' | 'bodies' | 'redactions' | 'shownFrom' | 'secretDigest'>;
/** How a contribution stands today, whatever state is being shown. */
export type Today = ReadonlyMap<string, Pick<ContributionRow, 'status' | 'published' | 'bodies' | 'redactions' | 'shownFrom'>>;

/**
 * Joins the texts from the vault, each only where this reader may see it. What was withdrawn, rejected or redacted since is not
 * shown to the public in an earlier state either: the facts are as of then, the texts are those of then that may be read today.
 */
export const withTexts = async (vault: Vault, rows: readonly Row[], today: Today, reader: Reader): Promise<readonly Texts[]> => {
  if (reader.withheldToo && rows.some((row) => hasMore(row, today, reader))) reader.told();
  const opened = await vault.open(rows.flatMap((row) => wanted(row, today, reader)));
  return rows.map((row) => textsOf(row, today, reader, opened));
};

const isOwn = ({ secretDigest }: Row, reader: Reader): boolean => secretDigest !== null && secretDigest === reader.secretDigest;
const mayReadAll = (row: Row, reader: Reader): boolean => reader.withheldToo || isOwn(row, reader);

type Shown = Pick<Row, 'bodies' | 'redactions'>;
const standing = ({ bodies, redactions }: Shown): BodyReference | null => {
  const last = redactions.standing.at(-1);
  return last ? last.body : bodies.original;
};

/** The body that shows what was said; null where this reader may not see it. */
const shownBody = (row: Row, today: Today, reader: Reader): BodyReference | null => {
  if (mayReadAll(row, reader)) return standing(row);
  const now = today.get(row.id) ?? row;
  if (!row.published || !now.published) return null;
  // What is redacted now is redacted in all that it said before, too.
  const hidesThat = now.redactions.standing.length > 0 || row.revision < now.shownFrom;
  return hidesThat ? standing(now) : row.bodies.original;
};

/** Whether there is more of it than everybody reads. */
const hasMore = (row: Row, today: Today, reader: Reader): boolean =>
  shownBody(row, today, PUBLIC)?.id !== shownBody(row, today, reader)?.id || Object.keys(fileOf(row, reader, () => null)).length > 0;

const wanted = (row: Row, today: Today, reader: Reader): readonly BodyReference[] => {
  const file = mayReadAll(row, reader) ? Object.values<BodyReference | null>(row.bodies) : [];
  return [shownBody(row, today, reader), ...file].filter((reference) => reference !== null);
};

const textsOf = (row: Row, today: Today, reader: Reader, opened: ReadonlyMap<string, Opened>): Texts => {
  const contentOf = (reference: BodyReference | null): object | null => {
    const body = reference && opened.get(reference.id);
    return body && 'content' in body ? body.content : null;
  };
  const shown = shownBody(row, today, reader);
  const { content, marks } = marked(contentOf(shown));
  const withheld = content !== null ? null : shown ? 'erased' : reasonOf(row.published ? (today.get(row.id) ?? row) : row);
  return { content, marks, withheld, ...(mayReadAll(row, reader) && { file: fileOf(row, reader, contentOf) }) };
};

/** Where the passages stood in the original says how long they were: nobody reads that but by the original. */
const marked = (kept: object | null): { readonly content: Content | null; readonly marks: Marks | null } => {
  const redacted = redactedBody.safeParse(kept).data;
  // The cast says what the vault keeps: a body as the schema of its command took it in.
  if (!redacted) return { content: kept as Content | null, marks: null };
  const { redaction, ...content } = redacted;
  const { passages, removesTitle: titleRemoved, removesPosition: positionRemoved } = redaction;
  return { content, marks: { text: marksOf(passages), titleRemoved, positionRemoved } };
};

const fileOf = (
  { bodies, redactions }: Row,
  reader: Reader,
  contentOf: (reference: BodyReference | null) => object | null,
): Readonly<Record<string, object | null>> => {
  const { original, proposal, rejection, appeal, decision, redactionAppeal, redactionDecision } = bodies;
  return {
    ...((redactions.standing.length > 0 || (proposal && reader.withheldToo)) && { original: contentOf(original) }),
    // It is not decided on: its author reads it when it is shown.
    ...(proposal && reader.withheldToo && { proposal: marked(contentOf(proposal)) }),
    ...(rejection && { rejection: contentOf(rejection) }),
    ...(appeal && { appeal: contentOf(appeal) }),
    ...(decision && { decision: contentOf(decision) }),
    ...(redactionAppeal && { redactionAppeal: contentOf(redactionAppeal) }),
    ...(redactionDecision && { redactionDecision: contentOf(redactionDecision) }),
  };
};

const reasonOf = ({ status }: Pick<Row, 'status'>): Withheld =>
  status === 'rejected' || status === 'withdrawn' ? status : 'not-yet-accepted';
