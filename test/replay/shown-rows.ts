import { isDeepStrictEqual } from 'node:util';
import { Refusal } from '../../src/domain/refusal.js';
import type { Role } from '../../src/domain/role.js';
import type { Reader } from '../../src/identity/reader.js';
import type { Row } from '../../src/projections/difference.js';
import { Sources } from '../../src/projections/sources.js';
import type { Question, View } from '../../src/projections/view.js';
import { SHOWN_VIEWS } from '../../src/replay/rows/shown-views.js';
import type { Harness } from '../harness.js';

/** Somebody with a role in the whole installation; `participant`: anybody. */
export const readerAs = (role: Role): Reader => ({
  roles: [role],
  actor: role === 'participant' ? null : '0190c3f0-0000-7000-8000-0000000000aa',
  grants: role === 'participant' ? [] : [{ role, dialogue: null }],
  language: 'de',
  secretDigest: null,
  tellsMore: () => undefined,
});

const plain = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;

type Asking = { readonly params?: object; readonly query?: object; readonly reader: Reader; readonly isLive?: boolean };

/** What a view answers, all pages of it, as whoever asks over HTTP has it. */
export const answered = async (
  { app }: Pick<Harness, 'app'>,
  view: View,
  { params = {}, query = {}, reader, isLive = false }: Asking,
): Promise<Row> => {
  const sources = app.get(Sources);
  const check: Question['check'] = (schema, value) => schema.parse(value);
  const { answer } = await view.ask({ params, query, reader, check }, isLive ? sources : sources.once());
  let page = (await answer()) as Row;
  const [first, items] = [page, [...((page['items'] ?? []) as readonly Row[])]];
  while (typeof page['next'] === 'string') {
    page = (await answer(page['next'])) as Row;
    items.push(...(page['items'] as readonly Row[]));
  }
  return plain('items' in first ? { ...first, items } : first);
};

/** All rows that the views show of dialogues as of a sequence, or now, by view and id. */
export type Shown = ReadonlyMap<string, Row>;
export const nameOf = (view: string, id: unknown): string => `${view} ${String(id)}`;

export const shownAsOf = async (
  harness: Pick<Harness, 'app'>,
  dialogues: readonly string[],
  asOf: bigint | 'now',
  reader: Reader,
): Promise<Shown> => {
  const shown = new Map<string, Row>();
  for (const dialogue of dialogues) {
    for (const { view, rows, key } of SHOWN_VIEWS) {
      const query = { ...(asOf !== 'now' && { asOf: String(asOf) }), ...(rows.listed && { dialogue, limit: '500' }) };
      const params = rows.listed ? {} : { dialogue };
      const answer = await answered(harness, view, { params, query, reader, isLive: asOf === 'now' }).catch((error: unknown) => {
        if (error instanceof Refusal) return null;
        throw error;
      });
      if (!answer) continue;
      const { asOf: _, ...whole } = answer;
      // What holds at the moment of asking is in no version of it.
      const { recorded = (row: Row) => row } = rows;
      const found = rows.listed ? (answer['items'] as readonly Row[]) : [whole];
      for (const row of found) shown.set(nameOf(view.view, row[key]), recorded(row));
    }
  }
  return shown;
};

/** The rows that are not the same in both, with what they were and are. */
export const differing = (before: Shown, after: Shown): ReadonlyMap<string, readonly [Row | null, Row | null]> =>
  new Map(
    [...new Set([...before.keys(), ...after.keys()])].flatMap((name) => {
      const [old, now] = [before.get(name) ?? null, after.get(name) ?? null];
      return isDeepStrictEqual(old, now) ? [] : [[name, [old, now]] as const];
    }),
  );
