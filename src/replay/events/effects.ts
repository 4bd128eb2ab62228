import { type Changes, changesOf, type Row } from '../../projections/difference.js';
import type { Recorded } from '../../store/event-store.js';
import { type Asking, rowsAsOf } from '../rows/row-as-of.js';
import { isFor, SHOWN_VIEWS, type ShownView } from '../rows/shown-views.js';
import { touchedBy } from '../rows/touched.js';

/** So many rows of a view are looked at. */
export const ROWS_MAX = 10;

/** A row of a view that an event made another one: what was shown of it before and after; null where nothing was. */
export type Effect = {
  readonly view: string;
  readonly row: Readonly<Record<string, string>>;
  readonly before: Row | null;
  readonly after: Row | null;
  readonly changed: readonly string[];
};

/** What an event did to the rows of the views, as a reader sees them; `more`: the views of which not all rows were looked at. */
export const effectsOf = async (event: Recorded, asking: Asking) => {
  const [effects, more]: [Effect[], string[]] = [[], []];
  for (const shown of SHOWN_VIEWS.filter(({ view, projection }) => projection.isAbout(event) && isFor(asking.reader, view))) {
    const touched = await touchedBy(event, shown, { sources: asking.sources, max: ROWS_MAX + 1 });
    for (const id of touched.slice(0, ROWS_MAX)) effects.push(...(await effectOn(shown, id, event.sequence, asking)));
    if (touched.length > ROWS_MAX) more.push(shown.view.view);
  }
  return { effects, more };
};

const effectOn = async (shown: ShownView, id: string, sequence: bigint, asking: Asking): Promise<readonly Effect[]> => {
  const asOf = await rowsAsOf(shown, id, asking);
  const [before, after] = await Promise.all([asOf(sequence - 1n), asOf(sequence)]);
  const changed = Object.keys(changesOf(before ?? {}, after ?? {}));
  return changed.length === 0 ? [] : [{ view: shown.view.view, row: { [shown.key]: id }, before, after, changed }];
};

/** The fields of a row that an event made other ones. */
export const changesIn = ({ before, after }: Effect): Changes => changesOf(before ?? {}, after ?? {});

/** Of which dialogue the rows are, where one of them says it. */
export const dialogueOf = (effects: readonly Effect[]): string | null => {
  const [found] = effects.flatMap(({ before, after }) => [after?.['dialogue'] ?? before?.['dialogue'] ?? []].flat());
  return typeof found === 'string' ? found : null;
};
