import { recommendationsView } from '../../projections/recommendations/recommendations.view.js';
import type { Row } from '../../projections/difference.js';
import { changedAmong, type Version } from '../history/versions.js';
import { type Asking, rowsAsOf } from '../rows/row-as-of.js';
import { SHOWN_VIEWS } from '../rows/shown-views.js';
import { sequencesOf } from '../rows/touched.js';

/** So many times the view is asked for one page. */
const ROWS_MAX = 25;

const SHOWN = SHOWN_VIEWS.find(({ view }) => view === recommendationsView);

type Span = { readonly after: bigint; readonly upTo: bigint };
export type OwnRows = { readonly versions: readonly Version[]; readonly reached: bigint };

/**
 * The versions of a recommendation's own row that begin in a span, as its view shows them to whoever asks, and how far they reach: a page
 * ends there where there are more that may be.
 */
export const ownRows = async (recommendation: string, { after, upTo }: Span, asking: Asking): Promise<OwnRows> => {
  if (!SHOWN || after >= upTo) return { versions: [], reached: upTo };
  const found = await sequencesOf(SHOWN, recommendation, { views: asking.sources.views, after, upTo, max: ROWS_MAX + 1 });
  const sequences = found.slice(0, ROWS_MAX);
  const rowAsOf = await rowsAsOf(SHOWN, recommendation, asking);
  const [before = null, ...rows]: readonly (Row | null)[] = await Promise.all([after, ...sequences].map(rowAsOf));
  const versions = changedAmong(before, sequences, rows);
  return { versions, reached: found.length > ROWS_MAX ? (sequences.at(-1) ?? upTo) : upTo };
};
