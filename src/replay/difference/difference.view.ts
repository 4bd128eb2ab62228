import { z } from 'zod';
import { dialogueId } from '../../commands/fields.js';
import { Refusal } from '../../domain/refusal.js';
import { EVERYBODY } from '../../identity/access.js';
import { page, sequence } from '../../projections/answer.js';
import { cursorOf, POSITION } from '../../projections/cursor.js';
import { dialogueView } from '../../projections/dialogues/dialogues.view.js';
import { MOMENT, requireMoment, sequenceOf } from '../../projections/moment.js';
import type { Sources } from '../../projections/sources.js';
import { defineView } from '../../projections/view.js';
import type { EventStore, Recorded } from '../../store/event-store.js';
import { eventFacts, factsOf } from '../events/event-answer.js';
import { mentionedIn } from '../fields/nouns.js';
import { labels } from '../labels/labels.js';
import { labelsOf } from '../labels/labels-of.js';
import { answerTo, type Asking } from '../rows/row-as-of.js';
import { LOOK } from './changed-rows.js';
import { type Change, type Compared, DIFFERING, EVENTS_MAX } from './steps.js';

/** So many rows a page has at most, whatever limit is asked for: each is asked of its view as of both states. */
const CHANGES_MAX = 25;

const NAMES = DIFFERING.map(({ name }) => name);
const moment = (which: string) =>
  z.string().meta({ description: `The ${which} state: a sequence, or an instant of the record (ISO 8601 with offset)`, examples: ['146'] });

/** Between which states, and where the page begins: in which view, behind which position. */
type Place = Omit<Compared, 'dialogue'> & { readonly name: string; readonly after: bigint };

const positionOf = ({ name, from, to, after }: Place): string => [name, from, to, after].join('.');
const placeAt = (position: string): Place => {
  const [name = '', from = '', to = '', after = ''] = position.split('.');
  return { name, from: BigInt(from), to: BigInt(to), after: BigInt(after) };
};

/** A cursor goes on with what was asked for; states that were instants are sequences in it. */
const positions = ({ view, from, to }: Readonly<Record<string, unknown>>): RegExp => {
  const stateOf = (state: unknown): string => (typeof state === 'string' && POSITION.sequence.test(state) ? state : '\\d{1,15}');
  return new RegExp(`^(${typeof view === 'string' ? view : NAMES.join('|')})\\.${stateOf(from)}\\.${stateOf(to)}\\.\\d{1,15}$`);
};

/** What became of a dialogue between two states: the rows of its views that are not what they were, and the events that did it. */
export const differenceView = defineView({
  view: 'difference',
  projection: null,
  path: 'dialogues/:dialogue/difference',
  summary: `What changed in a dialogue between two states: the rows of its views that came, went or are other ones, and the events that did it; at most ${CHANGES_MAX} on a page`,
  roles: EVERYBODY,
  params: { dialogue: dialogueId },
  query: {
    from: moment('earlier'),
    to: moment('later')
      .optional()
      .meta({ description: 'The later state, in the same way; without it, the newest', examples: ['150'] }),
    view: z.enum(NAMES).optional().meta({ description: 'One of the views of the dialogue; without it, all of them, one after another' }),
  },
  pages: positions,
  key: ['view', 'row'],
  answer: page(
    z.object({
      view: z.string(),
      change: z.enum(['added', 'gone', 'changed']),
      row: z
        .record(z.string(), z.string())
        .meta({ description: 'By which fields of the view it is known; none for what stands beside its rows' }),
      fields: z.record(z.string(), z.object({ before: z.unknown().optional(), after: z.unknown().optional() })).meta({
        description: 'The fields that are not as they were, with the texts that may be read today; of a row that came or went, all',
      }),
      events: z.array(z.object(eventFacts)).meta({
        description: `The last ${EVENTS_MAX} events that changed what it is made of. None for figures, which are sums: those of the contributions are meant`,
      }),
      moreEvents: z.boolean().meta({ description: 'Whether there were others before them: the history of the row has them' }),
    }),
  ).extend({
    from: sequence,
    to: sequence,
    timeZone: z.string().meta({ description: 'Of the dialogue: its days are days of this zone' }),
    labels,
  }),
}).reading(async ({ params: { dialogue }, query, from: position, reader }, sources) => {
  const asking = { reader, sources: sources.once() };
  const start = position === null ? await beginning({ dialogue, ...query }, sources) : placeAt(position);
  if (start.from > start.to) throw new Refusal('difference-backwards', 'from');
  const known = await answerTo(dialogueView, { params: { dialogue }, query: { asOf: String(start.to) } }, asking);
  if (!known) throw new Refusal('dialogue-unknown');
  const limit = Math.min(query.limit, CHANGES_MAX);
  const { changes, next } = await changesFrom(start, { dialogue, limit, isOne: query.view !== undefined }, asking);
  return {
    from: Number(start.from),
    to: Number(start.to),
    timeZone: String(known['timeZone']),
    labels: await labelsOf(mentionedIn(changes), { dialogue, asOf: start.to }, asking.sources),
    items: await withEvents(changes, sources.store),
    next: next && cursorOf({ asOf: next.to, position: positionOf(next) }),
  };
});

type Wanted = { readonly dialogue: string; readonly from: string; readonly to?: string | undefined; readonly view?: string | undefined };

/** @throws AsOfMalformed, BeforeRecord, NotYet, ViewBehind */
const beginning = async ({ dialogue, from, to, view }: Wanted, { reading }: Sources): Promise<Place> => {
  const stateAt = (asOf: string): Promise<bigint> => {
    requireMoment({ asOf });
    return sequenceOf('dialogues', { asOf: MOMENT.asOf.parse(asOf), cursor: null }, dialogue, reading);
  };
  const earlier = await stateAt(from);
  const later = to === undefined ? await reading.sequenceFor('dialogues', {}) : await stateAt(to);
  return { name: view ?? NAMES[0] ?? '', from: earlier, to: later, after: 0n };
};

type Through = { readonly dialogue: string; readonly limit: number; readonly isOne: boolean };

/** One view after another, until there are enough, or enough was looked through. */
const changesFrom = async (start: Place, { dialogue, limit, isOne }: Through, asking: Asking) => {
  const changes: Change[] = [];
  let [next, looked]: [Place | null, number] = [start, 0];
  while (next !== null && changes.length < limit && looked < LOOK) {
    const at: Place = next;
    const step = await stepAt(at)({ ...at, dialogue, max: limit - changes.length }, asking);
    changes.push(...step.changes);
    looked += step.looked;
    const following = isOne ? undefined : NAMES[NAMES.indexOf(at.name) + 1];
    if (step.reached !== null) next = { ...at, after: step.reached };
    else next = following === undefined ? null : { ...at, name: following, after: 0n };
  }
  return { changes, next };
};

const stepAt = ({ name }: Place): (typeof DIFFERING)[number]['step'] => {
  const found = DIFFERING.find((one) => one.name === name);
  if (!found) throw new Error(`There is no view ${name} to be compared`);
  return found.step;
};

const withEvents = async (changes: readonly Change[], store: Pick<EventStore, 'readEach'>) => {
  const read = await store.readEach(changes.flatMap(({ sequences }) => sequences.slice(-EVENTS_MAX)));
  const events = new Map(read.map((event): [bigint, Recorded] => [event.sequence, event]));
  return changes.map(({ sequences, ...change }) => ({
    ...change,
    events: sequences.slice(-EVENTS_MAX).flatMap((sequence) => {
      const event = events.get(sequence);
      return event ? [factsOf(event)] : [];
    }),
    moreEvents: sequences.length > EVENTS_MAX,
  }));
};
