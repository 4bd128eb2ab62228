import { z } from 'zod';
import { NAMED } from '../../commands/surrounding.js';
import { Refusal } from '../../domain/refusal.js';
import { anything, page } from '../../projections/answer.js';
import { POSITION } from '../../projections/cursor.js';
import { pageOf } from '../../projections/listing.js';
import { recommendationsView } from '../../projections/recommendations/recommendations.view.js';
import { defineView, type View } from '../../projections/view.js';
import type { Recorded } from '../../store/event-store.js';
import { eventFacts, factsOf } from '../events/event-answer.js';
import { rowsAsOf } from '../rows/row-as-of.js';
import { SHOWN_VIEWS, type ShownView } from '../rows/shown-views.js';
import { sequencesOf } from '../rows/touched.js';
import { changedAmong, type Version } from './versions.js';

/** So many versions a page has at most, whatever limit is asked for: each is asked of the view as of its own sequence. */
const VERSIONS_MAX = 10;
/** So many pages without a version are gone past before an empty one is answered. */
const EMPTY_PAGES_MAX = 10;

type Noun = keyof typeof NAMED.shape;
const isNoun = (name: string): name is Noun => name in NAMED.shape;

/** Every version of one row of a view, with the event that made it. */
const historyOf = (shown: ShownView, noun: Noun): View => {
  const { view, rows } = shown;
  return defineView({
    view: view.view,
    path: `${rows.listed ? `${view.path}/:${noun}` : view.path}/history`,
    summary: `Every version of a row of ${view.view}, in order, with the event that made it; at most ${VERSIONS_MAX} on a page`,
    roles: view.roles,
    params: { [noun]: NAMED.shape[noun].unwrap() },
    pages: POSITION.sequence,
    answer: page(
      z.object({
        ...eventFacts,
        changed: z.array(z.string()).meta({ description: 'The fields that are not as in the version before; none in the first' }),
        row: anything.meta({ description: `As ${view.path} showed it from this event on, with the texts that may be read today` }),
      }),
    ),
  }).reading(async ({ params, query, asOf, from, reader }, sources) => {
    const id = String((params as Readonly<Record<string, unknown>>)[noun]);
    const rowAsOf = await rowsAsOf(shown, id, { reader, sources: sources.once() });
    if ((await rowAsOf(asOf)) === null) throw new Refusal(`${noun}-unknown`);
    const [after, limit] = [BigInt(from ?? 0), Math.min(query.limit, VERSIONS_MAX)];
    const versionsAfter = async (position: bigint) => {
      const found = await sequencesOf(shown, id, { views: sources.views, after: position, upTo: asOf, max: limit + 1 });
      const { items, next } = pageOf(found, limit, asOf, String);
      const [before, ...versions] = await Promise.all([position, ...items].map(rowAsOf));
      return { changed: changedAmong(before ?? null, items, versions), next, last: items.at(-1) ?? position };
    };
    let { changed, next, last } = await versionsAfter(after);
    // A row may be touched often before anything of it is shown.
    for (let pages = 1; changed.length === 0 && next !== null && pages < EMPTY_PAGES_MAX; pages++)
      ({ changed, next, last } = await versionsAfter(last));
    const events = await sources.store.readEach(changed.map(({ sequence }) => sequence));
    return { items: changed.flatMap((version, i) => madeBy(events[i], version)), next };
  });
};

const madeBy = (event: Recorded | undefined, { changed, row }: Version) => (event ? [{ ...factsOf(event), changed, row }] : []);

/** Of an act of moderation there is one version, and figures are sums: they have none. A recommendation has its story instead. */
export const HISTORIES: readonly View[] = SHOWN_VIEWS.flatMap((shown) =>
  isNoun(shown.key) && shown.view !== recommendationsView ? [historyOf(shown, shown.key)] : [],
);
