import fc from 'fast-check';
import type { Reader } from '../../src/identity/reader.js';
import type { Changes, Row } from '../../src/projections/difference.js';
import { themeInputView } from '../../src/projections/theme-input/theme-input.view.js';
import { differenceView } from '../../src/replay/difference/difference.view.js';
import { eventView } from '../../src/replay/events/event.view.js';
import { HISTORIES } from '../../src/replay/history/history.view.js';
import { SHOWN_VIEWS } from '../../src/replay/rows/shown-views.js';
import { storyView } from '../../src/replay/story/story.view.js';
import { PostgresMovingRecord } from '../../src/store/postgres/postgres-moving-record.js';
import { freshDatabase } from '../database.js';
import { judging } from '../evaluation-history.js';
import { type Harness, startHarness } from '../harness.js';
import { happening } from '../history.js';
import { recommending } from '../recommendation-history.js';
import { recordedEvents } from '../recorded/recorded.js';
import { changedBy } from '../differences.js';
import { answered, differing, nameOf, readerAs, type Shown, shownAsOf } from './shown-rows.js';
import { playWhole } from '../whole-history.js';

type Effect = {
  readonly view: string;
  readonly row: Readonly<Record<string, string>>;
  readonly before: Row | null;
  readonly after: Row | null;
};

/** As of each sequence from one to another, what the views show. */
type Film = { readonly from: bigint; readonly frames: readonly Shown[] };

const filmOf = async (
  harness: Harness,
  dialogues: readonly string[],
  [from, to]: readonly [bigint, bigint],
  reader: Reader,
): Promise<Film> => {
  const frames: Shown[] = [];
  for (let n = from; n <= to; n++) frames.push(await shownAsOf(harness, dialogues, n, reader));
  return { from, frames };
};

/** What each event is said to have done is what is not the same before it and after it. */
const expectEffects = async (harness: Harness, { from, frames }: Film, reader: Reader): Promise<number> => {
  let found = 0;
  for (const [i, after] of frames.entries()) {
    const before = frames[i - 1];
    if (!before) continue;
    const sequence = from + BigInt(i);
    const { effects, more } = await answered(harness, eventView, { params: { sequence: String(sequence) }, reader });
    const said = (effects as readonly Effect[]).map(
      ({ view, row, before: old, after: now }) => [nameOf(view, Object.values(row)[0]), [old, now]] as const,
    );
    const shown = differing(before, after);
    // Of a view of which there are more, only some are told.
    const isWhole = ([name]: readonly [string, unknown]): boolean => !(more as readonly string[]).includes(name.split(' ')[0] ?? '');
    expect({ sequence, effects: said.filter(isWhole).sort() }).toEqual({ sequence, effects: [...shown].filter(isWhole).sort() });
    for (const [name, rows] of said) expect({ sequence, name, rows: shown.get(name) }).toEqual({ sequence, name, rows });
    found += said.length;
  }
  return found;
};

/** The versions of each row are those that are shown, each from the event on that made it: so the last is what the view shows. */
const expectHistories = async (harness: Harness, { from, frames }: Film, reader: Reader): Promise<number> => {
  const last = frames.at(-1);
  let found = 0;
  for (const name of last?.keys() ?? []) {
    const [view = '', id = ''] = name.split(' ');
    const shown = SHOWN_VIEWS.find((one) => one.view.view === view);
    const history = [...HISTORIES, storyView].find((one) => one.view === view);
    if (!shown || !history) continue;
    const asOf = String(from + BigInt(frames.length - 1));
    const { items } = await answered(harness, history, { params: { [shown.key]: id }, query: { asOf, limit: '7' }, reader });
    const versions = frames.flatMap((frame, i) => {
      const [before, row] = [frames[i - 1]?.get(name), frame.get(name)];
      return i > 0 && row && JSON.stringify(row) !== JSON.stringify(before) ? [[Number(from) + i, row]] : [];
    });
    // A step of a story that left the row as it was has none.
    const told = (items as readonly Row[]).filter(({ row }) => row !== null);
    const said = told.filter(({ sequence }) => Number(sequence) > from).map(({ sequence, row }) => [sequence, row]);
    expect({ name, said }).toEqual({ name, said: versions });
    found += said.length;
  }
  return found;
};

type Said = { readonly view: string; readonly change: string; readonly row: Readonly<Record<string, string>>; readonly fields: Changes };

/** With the figures, by theme, beside the rows. */
const withFigures = async (harness: Harness, shown: Shown, [dialogue, asOf]: readonly [string, bigint], reader: Reader): Promise<Shown> => {
  const { asOf: _, items, ...beside } = await answered(harness, themeInputView, { query: { dialogue, asOf: String(asOf) }, reader });
  const figures = (items as readonly Row[]).map((row) => [nameOf('theme-input', row['theme']), row] as const);
  return new Map([...shown, ...figures, [nameOf('theme-input', undefined), beside]]);
};

/** The difference of two states, applied to the earlier one, is the later one; and names events in between alone. */
const expectDifference = async (
  harness: Harness,
  dialogue: string,
  { from: first, frames }: Film,
  [a, b]: readonly [number, number],
  reader: Reader,
) => {
  const [from, to] = [first + BigInt(a), first + BigInt(b)];
  const [earlier, later] = await Promise.all(
    (
      [
        [from, a],
        [to, b],
      ] as const
    ).map(([asOf, i]) => withFigures(harness, frames[i] ?? new Map<string, Row>(), [dialogue, asOf], reader)),
  );
  const query = { from: String(from), to: String(to), limit: String(1 + (a % 30)) };
  const { items } = await answered(harness, differenceView, { params: { dialogue }, query, reader });
  const now = new Map(earlier);
  for (const { view, change, row, fields, ...rest } of items as readonly (Said & { readonly events: readonly Row[] })[]) {
    const name = nameOf(view, Object.values(row)[0]);
    expect([name, change]).toEqual([name, now.has(name) ? (later?.has(name) ? 'changed' : 'gone') : 'added']);
    const after = changedBy(fields, now.get(name) ?? {});
    if (Object.keys(after).length === 0) now.delete(name);
    else now.set(name, after);
    if (view !== 'theme-input') expect({ name, from, to, named: rest.events.length > 0 }).toEqual({ name, from, to, named: true });
    for (const { sequence } of rest.events) expect(Number(sequence) > from && Number(sequence) <= to).toBe(true);
  }
  expect({ from, to, rows: [...now].sort() }).toEqual({ from, to, rows: [...(later ?? [])].sort() });
  return items as readonly Said[];
};

const READERS = ['participant', 'auditor'] as const;

describe('of a history that nobody thought of', () => {
  let harness: Harness;
  beforeAll(async () => {
    harness = await startHarness();
  });
  afterAll(() => harness.close());

  it('each event, each row and each two states are told as the views show them', async () => {
    const [counted, seen] = [{ effects: 0, versions: 0 }, new Set<string>()];
    await fc.assert(
      fc.asyncProperty(
        fc.array(happening, { minLength: 15, maxLength: 25 }),
        fc.array(judging, { maxLength: 8 }),
        fc.array(recommending, { maxLength: 12 }),
        fc.array(fc.tuple(fc.nat(999), fc.nat(999)), { minLength: 3, maxLength: 3 }),
        async (history, judgings, recommendings, moments) => {
          const from = await harness.store.head();
          const dialogue = await playWhole(harness, { history, judgings, recommendings });
          const to = await harness.store.head();
          for (const role of READERS) {
            const reader = readerAs(role);
            const film = await filmOf(harness, [dialogue], [from, to], reader);
            // Of a dialogue too, whose phases have a status by the clock: the last version of each row is what is shown now.
            expect([...(await shownAsOf(harness, [dialogue], 'now', reader))]).toEqual([...(film.frames.at(-1) ?? [])]);
            counted.effects += await expectEffects(harness, film, reader);
            counted.versions += await expectHistories(harness, film, reader);
            const at = (n: number): number => 1 + Math.floor(((film.frames.length - 2) * n) / 999);
            for (const [n, m] of [[0, 999] as const, ...moments]) {
              const said = await expectDifference(harness, dialogue, film, [Math.min(at(n), at(m)), Math.max(at(n), at(m))], reader);
              for (const { view } of said) seen.add(view);
            }
          }
        },
      ),
      { numRuns: 1, endOnFailure: true },
    );
    expect(counted.effects).toBeGreaterThan(75);
    expect(counted.versions).toBeGreaterThan(75);
    expect([...seen].sort()).toEqual(
      [...SHOWN_VIEWS.map(({ view }) => view.view), 'theme-input'].filter((view) => view !== 'reports').sort(),
    );
  });
});

/** Of that record; the whole of it takes minutes. */
const EVENTS_TRIED = 30;

it('of the record that version 0.1 wrote, each event and each row is told as the views show it, from any event on', async () => {
  const record = await recordedEvents();
  const DATABASE_URL = await freshDatabase();
  const moving = await PostgresMovingRecord.open(DATABASE_URL);
  await moving.begin();
  await moving.adopt(record);
  await moving.finish();
  await moving.close();
  const harness = await startHarness({ DATABASE_URL });
  try {
    const dialogues = [...new Set(record.map(({ stream }) => stream))].flatMap((stream) =>
      stream.startsWith('dialogue-') ? [stream.slice('dialogue-'.length)] : [],
    );
    const reader = readerAs('participant');
    const from = Math.floor(Math.random() * (record.length - EVENTS_TRIED));
    const film = await filmOf(harness, dialogues, [BigInt(from), BigInt(from + EVENTS_TRIED)], reader);
    expect(await expectEffects(harness, film, reader)).toBeGreaterThan(EVENTS_TRIED / 3);
    expect(await expectHistories(harness, film, reader)).toBeGreaterThan(0);
  } finally {
    await harness.close();
  }
});
