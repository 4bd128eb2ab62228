import { Refusal } from '../../domain/refusal.js';
import { measureView } from '../../projections/measures/measures.view.js';
import { recommendationView } from '../../projections/recommendations/recommendations.view.js';
import { contributionView } from '../../projections/contributions/contributions.view.js';
import { dispositionsView } from '../../projections/dispositions/dispositions.view.js';
import { differenceView } from '../../replay/difference/difference.view.js';
import { explanationView } from '../../replay/explanation/explanation.view.js';
import { recommendationTraceView } from '../../replay/trace/recommendation-trace.view.js';
import { type AnswerTo, ask, type Asking } from '../asking.js';
import type { NamedFigure } from './address.js';
import type { Dialogue } from './state.js';

const TERMS_MAX = 25;
const CHANGES_MAX = 12;
const MEASURES_MAX = 6;
const ASIDE_MAX = 6;

export type Explanation = AnswerTo<typeof explanationView>;
export type Difference = AnswerTo<typeof differenceView>;
export type Trace = AnswerTo<typeof recommendationTraceView>;

/** Why a figure is what it is, as of a moment. */
export const explanationOf = (
  named: NamedFigure,
  at: { readonly asOf: number; readonly more: string | undefined },
  asking: Asking,
): Promise<Explanation> => ask(explanationView, { query: { ...named, limit: String(TERMS_MAX), ...stateOrCursor(at) } }, asking);

/** A cursor goes on in the state that its list began with. */
const stateOrCursor = ({ asOf, more }: { readonly asOf: number; readonly more: string | undefined }) =>
  more === undefined ? { asOf: String(asOf) } : { cursor: more };

type Between = { readonly from: number; readonly to: number };

/** Of which views it is told what changed; of contributions, by what they count: there are too many to be read. */
const COMPARED = ['recommendations', 'assessments', 'measures', 'reports', 'gatherings', 'dialogues', 'theme-input'] as const;

/** What changed between two moments, whichever of them was pinned first. */
export const differencesOf = (dialogue: string, { from, to }: Between, asking: Asking): Promise<readonly Difference[]> => {
  const [earlier, later] = from <= to ? [from, to] : [to, from];
  const query = { from: String(earlier), to: String(later), limit: String(CHANGES_MAX) };
  return Promise.all(COMPARED.map((view) => ask(differenceView, { params: { dialogue }, query: { ...query, view } }, asking)));
};

export type Traced = {
  readonly trace: Trace;
  readonly recommendation: AnswerTo<typeof recommendationView>;
  readonly measures: readonly AnswerTo<typeof measureView>[];
  /** Contributions to its themes that were set aside, each with what it said. */
  readonly aside: readonly { readonly reason: string | null; readonly contribution: AnswerTo<typeof contributionView> }[];
};

/** All that is behind a recommendation, with what was taken off again and what was set aside. */
export const tracedOf = async (recommendation: string, { dialogue, asOf }: Dialogue, asking: Asking): Promise<Traced> => {
  const at = { query: { asOf: String(asOf) } };
  const [trace, found] = await Promise.all([
    ask(recommendationTraceView, { params: { recommendation }, ...at }, asking),
    ask(recommendationView, { params: { recommendation }, ...at }, asking),
  ]);
  if (found.dialogue !== dialogue) throw new Refusal('recommendation-unknown');
  const [measures, aside] = await Promise.all([
    Promise.all(found.measures.slice(0, MEASURES_MAX).map((measure) => ask(measureView, { params: { measure }, ...at }, asking))),
    asideOf({ dialogue, theme: found.themes[0], asOf }, asking),
  ]);
  return { trace, recommendation: found, measures, aside };
};

type Theme = { readonly dialogue: string; readonly theme: string | undefined; readonly asOf: number };

const asideOf = async ({ dialogue, theme, asOf }: Theme, asking: Asking): Promise<Traced['aside']> => {
  if (theme === undefined) return [];
  const query = { dialogue, theme, fate: 'set-aside', limit: String(ASIDE_MAX), asOf: String(asOf) };
  const { items } = await ask(dispositionsView, { query }, asking);
  return Promise.all(
    items.map(async ({ contribution, reason }) => ({
      reason,
      contribution: await ask(contributionView, { params: { contribution }, query: { asOf: String(asOf) } }, asking),
    })),
  );
};
