import { Refusal } from '../../domain/refusal.js';
import { measureView } from '../../projections/measures/measures.view.js';
import { recommendationView } from '../../projections/recommendations/recommendations.view.js';
import { recommendationTraceView } from '../../replay/trace/recommendation-trace.view.js';
import { type AnswerTo, ask, type Asking } from '../asking.js';
import { asideOf, type Asides } from './aside.js';
import type { Measure, State } from './state.js';

const MEASURES_MAX = 6;

type Piece = AnswerTo<typeof measureView>['removedEvidence'][number];
type Removed = Pick<Piece, 'quote' | 'withheld' | 'contribution'> & {
  readonly measure: string;
  readonly reason: Piece['removed']['reason'];
};

export type Traced = {
  readonly trace: AnswerTo<typeof recommendationTraceView>;
  readonly recommendation: AnswerTo<typeof recommendationView>;
  /** Evidence that was taken off its measures again. */
  readonly removed: readonly Removed[];
  readonly aside: Asides;
};

type Wanted = { readonly dialogue: string; readonly recommendation: string; readonly asOf: number; readonly stated: Promise<State> };

/** All that is behind a recommendation, with what was taken off again and what was not taken up. */
export const tracedOf = async (wanted: Wanted, asking: Asking): Promise<Traced> => {
  const question = { params: { recommendation: wanted.recommendation }, query: { asOf: String(wanted.asOf) } };
  const besides = async () => {
    const found = await ask(recommendationView, question, asking);
    if (found.dialogue !== wanted.dialogue) throw new Refusal('recommendation-unknown');
    const [removed, aside] = await Promise.all([
      removedFrom(found.measures, wanted, asking),
      asideOf({ ...wanted, theme: found.themes[0] }, asking),
    ]);
    return { recommendation: found, removed, aside };
  };
  const [trace, rest] = await Promise.all([ask(recommendationTraceView, question, asking), besides()]);
  return { trace, ...rest };
};

const hasRemoved = ({ removed: { supports, qualifies, opposes } }: Measure): boolean => supports + qualifies + opposes > 0;

/** Only those measures are asked of which the list says that something was taken off. */
const removedFrom = async (measures: readonly string[], { asOf, stated }: Wanted, asking: Asking): Promise<readonly Removed[]> => {
  const { items } = (await stated).measures;
  const asked = items.filter((one) => measures.includes(one.measure) && hasRemoved(one)).slice(0, MEASURES_MAX);
  const found = await Promise.all(
    asked.map(({ measure }) => ask(measureView, { params: { measure }, query: { asOf: String(asOf) } }, asking)),
  );
  return found.flatMap(({ measure, removedEvidence }) =>
    removedEvidence.map(({ quote, withheld, contribution, removed: { reason } }) => ({ measure, quote, withheld, contribution, reason })),
  );
};
