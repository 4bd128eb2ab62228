import { Refusal } from '../../domain/refusal.js';
import { contributionView } from '../../projections/contributions/contributions.view.js';
import { dialoguesOf } from '../../projections/timeline/dialogues-of.js';
import { differenceView } from '../../replay/difference/difference.view.js';
import { eventView } from '../../replay/events/event.view.js';
import { explanationView } from '../../replay/explanation/explanation.view.js';
import { contributionTraceView } from '../../replay/trace/contribution-trace.view.js';
import { type AnswerTo, ask, type Asking } from '../asking.js';
import type { NamedFigure } from './address.js';
import type { Dialogue } from './state.js';

const TERMS_MAX = 25;
const CHANGES_MAX = 12;
const COUNTED_MAX = 25;

export type Explanation = AnswerTo<typeof explanationView>;
export type Difference = AnswerTo<typeof differenceView>;
export type EventOf = AnswerTo<typeof eventView>;

/** An event of the record, and what it did; or when it happened alone. */
const eventOf = (sequence: number, effects: 'shown' | 'none', asking: Asking): Promise<EventOf> =>
  ask(eventView, { params: { sequence: String(sequence) }, query: { effects } }, asking);

/** Null where it is an event of another dialogue. */
export const ownEventOf = async (sequence: number, dialogue: string, asking: Asking): Promise<EventOf | null> =>
  (await isOf(sequence, dialogue, asking)) ? eventOf(sequence, 'none', asking) : null;

/** An event of a dialogue, and what it did. @throws Refusal where it is another one's */
export const openedEventOf = async (sequence: number, dialogue: string, asking: Asking): Promise<EventOf> => {
  if (!(await isOf(sequence, dialogue, asking))) throw new Refusal('event-unknown');
  return eventOf(sequence, 'shown', asking);
};

const isOf = async (sequence: number, dialogue: string, { sources: { views, reading, store } }: Asking): Promise<boolean> => {
  const events = await store.readEach([BigInt(sequence)]);
  return (await dialoguesOf(views, reading, events)).includes(dialogue);
};

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

/** Of which views it is told what changed; of others how much did: there is too much to be read. */
const COMPARED = ['recommendations', 'assessments', 'measures', 'reports', 'gatherings', 'dialogues', 'theme-input'] as const;
const COUNTED = ['contributions', 'moderation-log', 'dispositions'] as const;

export type Differences = {
  readonly listed: readonly Difference[];
  readonly counted: readonly (Pick<Difference, 'items' | 'next' | 'labels' | 'timeZone'> & { readonly view: (typeof COUNTED)[number] })[];
};

/** What changed between two moments, whichever of them was pinned first. */
export const differencesOf = async (dialogue: string, { from, to }: Between, asking: Asking): Promise<Differences> => {
  const [earlier, later] = from <= to ? [from, to] : [to, from];
  const between = (view: string, limit: number): Promise<Difference> => {
    const query = { from: String(earlier), to: String(later), view, limit: String(limit) };
    return ask(differenceView, { params: { dialogue }, query }, asking);
  };
  const [listed, counted] = await Promise.all([
    Promise.all(COMPARED.map((view) => between(view, CHANGES_MAX))),
    Promise.all(COUNTED.map(async (view) => ({ ...(await between(view, COUNTED_MAX)), view }))),
  ]);
  return { listed, counted };
};

export type Followed = {
  readonly trace: AnswerTo<typeof contributionTraceView>;
  readonly contribution: AnswerTo<typeof contributionView>;
};

/** A contribution, and all that came of it. */
export const followedOf = async (contribution: string, { dialogue, asOf }: Dialogue, asking: Asking): Promise<Followed> => {
  const question = { params: { contribution }, query: { asOf: String(asOf) } };
  const [found, trace] = await Promise.all([ask(contributionView, question, asking), ask(contributionTraceView, question, asking)]);
  if (found.dialogue !== dialogue) throw new Refusal('contribution-unknown');
  return { trace, contribution: found };
};
