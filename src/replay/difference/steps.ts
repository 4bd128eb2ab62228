import { changesOf, type Changes, type Row } from '../../projections/difference.js';
import { cursorOf } from '../../projections/cursor.js';
import type { ShownRows } from '../../projections/rows-behind.js';
import { themeInputView } from '../../projections/theme-input/theme-input.view.js';
import { answerTo, asItIs, type Asking, rowsAsOf } from '../rows/row-as-of.js';
import { SHOWN_VIEWS, type ShownView } from '../rows/shown-views.js';
import { lastSequencesOf } from '../rows/touched.js';
import { changedRows, type Found, type ListedRows, LOOK, runsOf } from './changed-rows.js';

/** So many events are named of each row, the last ones. */
export const EVENTS_MAX = 5;

/** So many times a list is asked in one step: of rows that stand next to one another, all at once. */
const RUNS_MAX = 8;

/** The two states of a dialogue that are compared. */
export type Compared = { readonly dialogue: string; readonly from: bigint; readonly to: bigint };

/** A row that is not what it was. */
export type Change = {
  readonly view: string;
  readonly change: 'added' | 'gone' | 'changed';
  readonly row: Readonly<Record<string, string>>;
  readonly fields: Changes;
  /** The last sequences that did it, one more than are named. */
  readonly sequences: readonly bigint[];
};

/** What is found in one step through a view: how far it reached, null where that was all; and how much was looked through. */
type Step = { readonly changes: readonly Change[]; readonly reached: bigint | null; readonly looked: number };

type Stepping = Compared & { readonly after: bigint; readonly max: number };

/** A view of which two states are compared. */
export type Differing = { readonly name: string; readonly step: (stepping: Stepping, asking: Asking) => Promise<Step> };

const changeOf = (
  name: string,
  row: Change['row'],
  before: Row | null,
  after: Row | null,
  sequences: readonly bigint[],
): readonly Change[] => {
  const fields = changesOf(before ?? {}, after ?? {});
  const change = before === null ? 'added' : after === null ? 'gone' : 'changed';
  return Object.keys(fields).length === 0 ? [] : [{ view: name, change, row, fields, sequences }];
};

/** Of one thing that has an address of its own: the dialogue. */
const whole = (shown: ShownView): Differing => ({
  name: shown.view.view,
  step: async ({ dialogue, from, to }, asking) => {
    const asOf = await rowsAsOf(shown, dialogue, asking);
    const [before, after] = await Promise.all([asOf(from), asOf(to)]);
    const span = { views: asking.sources.views, after: from, upTo: to, max: EVENTS_MAX + 1 };
    const sequences = (await lastSequencesOf(shown, [dialogue], span)).get(dialogue) ?? [];
    return { changes: changeOf(shown.view.view, { [shown.key]: dialogue }, before, after, sequences), reached: null, looked: 1 };
  },
});

const listOf = (shown: ShownView, rows: ListedRows): Differing => ({
  name: shown.view.view,
  step: async (stepping, asking) => {
    const { dialogue, from, to, after } = stepping;
    const { views, reading } = asking.sources;
    await reading.sequenceFor(shown.projection.name, { asOf: to });
    const looking = { views, ...stepping, after: isWrittenOnce(rows) && from > after ? from : after };
    const { found, reached, looked } = await changedRows(rows, looking);
    const runs = runsOf(found).slice(0, RUNS_MAX);
    const [earlier, later] = [new Map<string, Row>(), new Map<string, Row>()];
    for (const run of runs) {
      for (const row of await runAsOf(shown, run, { dialogue, asOf: from }, asking)) earlier.set(String(row[shown.key]), row);
      for (const row of await runAsOf(shown, run, { dialogue, asOf: to }, asking)) later.set(String(row[shown.key]), row);
    }
    const ids = runs.flat().map(({ id }) => id);
    const sequences = await lastSequencesOf(shown, ids, { views, after: from, upTo: to, max: EVENTS_MAX + 1 });
    const changes = ids.flatMap((id) =>
      changeOf(shown.view.view, { [shown.key]: id }, earlier.get(id) ?? null, later.get(id) ?? null, sequences.get(id) ?? []),
    );
    return { changes, reached: ids.length < found.length ? (runs.at(-1)?.at(-1)?.position ?? null) : reached, looked };
  },
});

/** Of rows that are events themselves there are none before the earlier state that have changed. */
const isWrittenOnce = ({ behind }: ShownRows): boolean => behind.every(({ namedBy }) => namedBy === 'sequence');

/** Rows that stand next to one another, at once. */
const runAsOf = async (
  { view, rows: { recorded = asItIs } }: ShownView,
  run: readonly Found[],
  { dialogue, asOf }: { readonly dialogue: string; readonly asOf: bigint },
  asking: Asking,
): Promise<readonly Row[]> => {
  const [first] = run;
  if (!first || first.position > asOf) return [];
  const cursor = cursorOf({ asOf, position: String(first.position - 1n) });
  const page = await answerTo(view, { query: { dialogue, limit: String(run.length), cursor } }, asking);
  return ((page?.['items'] ?? []) as readonly Row[]).map(recorded);
};

/** Sums have no rows that change: they are added up as of both states, by theme, and as a whole. */
const figures: Differing = {
  name: themeInputView.view,
  step: async ({ dialogue, from, to, after: done, max }, asking) => {
    const [before, after] = await Promise.all([from, to].map((asOf) => figuresAsOf(dialogue, asOf, asking)));
    const changes = [...new Set([...(before?.keys() ?? []), ...(after?.keys() ?? [])])].flatMap((theme) =>
      changeOf(themeInputView.view, theme === null ? {} : { theme }, before?.get(theme) ?? null, after?.get(theme) ?? null, []),
    );
    const reached = Number(done) + max;
    // It is as much work as a list.
    return { changes: changes.slice(Number(done), reached), reached: reached < changes.length ? BigInt(reached) : null, looked: LOOK };
  },
};

const figuresAsOf = async (dialogue: string, asOf: bigint, asking: Asking): Promise<ReadonlyMap<string | null, Row>> => {
  const answer = await answerTo(themeInputView, { query: { dialogue, asOf: String(asOf) } }, asking);
  const { asOf: _, items = [], ...whole } = (answer ?? {}) as Row & { readonly items?: readonly Row[] };
  return new Map([[null, whole], ...items.map((row): [string, Row] => [String(row['theme']), row])]);
};

const differing = (shown: ShownView): Differing => {
  const { listed, behind } = shown.rows;
  return listed ? listOf(shown, { listed, behind }) : whole(shown);
};

/** The views of a dialogue, in its order: all of them are for everybody, and show each reader what is for them. */
export const DIFFERING: readonly Differing[] = [...SHOWN_VIEWS.map(differing), figures];
