import { Refusal, REFUSALS } from '../../domain/refusal.js';
import type { Reader } from '../../identity/reader.js';
import { cursorOf } from '../../projections/cursor.js';
import type { Row } from '../../projections/difference.js';
import type { Sources } from '../../projections/sources.js';
import type { Question, View } from '../../projections/view.js';
import type { ShownView } from './shown-views.js';

/** Who asks, and what is read for them. */
export type Asking = { readonly reader: Reader; readonly sources: Sources };

/** A question that the program itself asks is well formed, or a bug. */
const check: Question['check'] = (schema, value) => schema.parse(value);

/** What a view answers to a reader; null where it says that it knows nothing of it. @throws what asking it throws otherwise */
export const answerTo = async (
  view: View,
  { params = {}, query }: { readonly params?: object; readonly query: object },
  { reader, sources }: Asking,
): Promise<Row | null> => {
  try {
    const { answer } = await view.ask({ params, query, reader, check }, sources);
    return (await answer()) as Row;
  } catch (error) {
    if (error instanceof Refusal && REFUSALS[error.code].kind === 'unknown') return null;
    throw error;
  }
};

/** One row of a view, as a reader sees it as of each sequence; null where there is none for them. */
export const rowsAsOf = async (
  { view, rows: { listed, recorded = asItIs }, key }: ShownView,
  id: string,
  asking: Asking,
): Promise<(asOf: bigint) => Promise<Row | null>> => {
  if (!listed)
    return async (asOf) => {
      const row = await beside(view, { params: { [key]: id }, query: { asOf: String(asOf) } }, asking);
      return row && recorded(row);
    };
  const { address, id: column, position } = listed;
  const [place]: readonly { readonly dialogue: string; readonly position: string }[] = await asking.sources.views.query(
    `select c.dialogue, c.${position} as position from ${address} c where c.${column} = $1 limit 1`,
    [id],
  );
  return async (asOf) => {
    if (!place || BigInt(place.position) > asOf) return null;
    // The one row behind the position before its own.
    const cursor = cursorOf({ asOf, position: String(BigInt(place.position) - 1n) });
    const page = await answerTo(view, { query: { dialogue: place.dialogue, limit: '1', cursor } }, asking);
    const found = ((page?.['items'] ?? []) as readonly Row[]).find((row) => String(row[key]) === id);
    return found ? recorded(found) : null;
  };
};

/** A row of a view that has nothing but what was recorded. */
export const asItIs = (row: Row): Row => row;

const beside = async (...asked: Parameters<typeof answerTo>): Promise<Row | null> => {
  const answer = await answerTo(...asked);
  if (!answer) return null;
  const { asOf: _, ...row } = answer;
  return row;
};
