import { z } from 'zod';
import { dialogues } from '../../domain/dialogue/dialogues.js';
import { Refusal } from '../../domain/refusal.js';
import { isDraft, isRendering, isUnpublished } from '../../export/held-back.js';
import { publicEnvelope } from '../../export/public-envelope.js';
import { EVERYBODY, MAY_READ_UNPUBLISHED_REPORTS } from '../../identity/access.js';
import { draftsFor, hasOneOf, type Reader } from '../../identity/reader.js';
import { anything } from '../../projections/answer.js';
import { POSITION } from '../../projections/cursor.js';
import type { Sources } from '../../projections/sources.js';
import { defineView } from '../../projections/view.js';
import type { EventStore, Recorded } from '../../store/event-store.js';
import { mentionedIn } from '../fields/nouns.js';
import { type Labels, labels } from '../labels/labels.js';
import { labelsOf } from '../labels/labels-of.js';
import { changesIn, dialogueOf, type Effect, effectsOf, ROWS_MAX } from './effects.js';
import { envelope } from './event-answer.js';

const shown = (when: string) =>
  anything
    .nullable()
    .meta({ description: `The row as the view showed it ${when}, with the texts that may be read today; null where there was none` });

/** What one event did, in the words of the views: nothing that they do not tell this reader. */
export const eventView = defineView({
  view: 'events',
  projection: null,
  path: 'events/:sequence',
  summary: 'An event of the record, and what it did: of each view the rows that were other ones before it',
  roles: EVERYBODY,
  params: {
    sequence: z
      .string()
      .regex(POSITION.sequence)
      .transform((digits) => BigInt(digits))
      .meta({ examples: ['146'] }),
  },
  query: {
    effects: z.enum(['shown', 'none']).default('shown').meta({ description: '`none`: the event alone, which is found sooner' }),
  },
  answer: z.object({
    ...envelope,
    effects: z
      .array(
        z.object({
          view: z.string(),
          row: z.record(z.string(), z.string()).meta({ description: 'By which field of the view it is known' }),
          before: shown('as of the sequence before'),
          after: shown('as of this one'),
          changed: z.array(z.string()).meta({ description: 'The fields that are not as they were' }),
        }),
      )
      .meta({
        description:
          'The rows of the public views that it changed, also by way of others, as a recommendation that became stale. Figures are added up, and have no rows: `theme-input` and the difference of a dialogue tell them',
      }),
    more: z
      .array(z.string())
      .meta({ description: `Views of which it touched more than ${ROWS_MAX} rows: others of theirs may have changed, too` }),
    labels,
  }),
}).reading(async ({ params: { sequence }, query, reader }, sources) => {
  const event = await eventAt(sources.store, sequence);
  const isHeldBack = await isHeldBackFrom(reader, event, sources.store);
  const done = query.effects === 'none' ? { effects: [], more: [] } : await effectsOf(event, { reader, sources: sources.once() });
  return { ...publicEnvelope(event, isHeldBack), ...done, labels: await labelsIn(done.effects, sequence, sources) };
});

const labelsIn = async (effects: readonly Effect[], asOf: bigint, sources: Sources): Promise<Labels> => {
  const dialogue = dialogueOf(effects);
  const changes = effects.map((effect) => ({ ...effect, fields: changesIn(effect) }));
  return dialogue === null ? {} : labelsOf(mentionedIn(changes), { dialogue, asOf }, sources);
};

const eventAt = async (store: Pick<EventStore, 'readEach'>, sequence: bigint): Promise<Recorded> => {
  const [event] = await store.readEach([sequence]);
  if (!event) throw new Refusal('event-unknown');
  return event;
};

/** What is said in a draft, or of a report before it is published, is told to nobody but who may read it. */
const isHeldBackFrom = async (reader: Reader, event: Recorded, store: EventStore): Promise<boolean> => {
  const { stream } = event;
  if (isRendering(event) && !hasOneOf(MAY_READ_UNPUBLISHED_REPORTS, reader))
    return isUnpublished(await store.readStream(stream), event, await store.head());
  const dialogue = dialogues.idOf(stream);
  if (dialogue === null) return false;
  const drafts = draftsFor(reader);
  if (drafts === 'all' || drafts.includes(dialogue)) return false;
  return isDraft(await store.readStream(stream), await store.head());
};
