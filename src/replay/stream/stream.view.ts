import { z } from 'zod';
import { dialogueId } from '../../commands/fields.js';
import { Refusal } from '../../domain/refusal.js';
import { isHeldBack } from '../../export/held-back.js';
import { EVERYBODY } from '../../identity/access.js';
import { POSITION } from '../../projections/cursor.js';
import { dialogueRows } from '../../projections/dialogues/dialogues.reading.js';
import type { Heard } from '../../projections/live-record.js';
import { NotYet } from '../../projections/reading.js';
import { defineView } from '../../projections/view.js';
import type { EventStore } from '../../store/event-store.js';
import { cloudEventOf } from './cloud-event.js';

/** What a browser waits before it comes again. */
const RETRY_MS = 3000;

/** What happens in a dialogue, as it is recorded (server-sent events, HTML Standard, section 9.2). */
export const streamView = defineView({
  view: 'stream',
  projection: null,
  path: 'dialogues/:dialogue/stream',
  summary: 'The events of a dialogue as they are recorded: server-sent events, each a CloudEvent; what is public of them',
  roles: EVERYBODY,
  resumesBy: 'Last-Event-ID',
  params: { dialogue: dialogueId },
  query: {
    after: z.string().regex(POSITION.sequence).optional().meta({
      description:
        'Begin behind this sequence; without it, with what is recorded from now on. `Last-Event-ID`, which browsers send when they come again, goes first',
    }),
    limit: z.coerce.number().int().min(1).optional().meta({ description: 'End after so many events' }),
  },
  answer: z.string(),
  mediaTypes: ['text/event-stream'],
}).reading(async ({ params: { dialogue }, query: { after, limit } }, { views, reading, store, live }) => {
  const asOf = await reading.sequenceFor('dialogues', {});
  // Of a draft nobody is told anything, whoever asks: it may change, and has no public.
  if (!(await dialogueRows(views, asOf, []).andWhere('d.id = :dialogue', { dialogue }).getExists())) throw new Refusal('dialogue-unknown');
  const head = await store.head();
  const from = after === undefined ? head : BigInt(after);
  if (from > head) throw new NotYet(head);
  live.requireRoom();
  return { mediaType: 'text/event-stream', body: told(dialogue, live.follow(dialogue, from), { from, limit, store }), saveAs: null };
});

/** An id alone is no event: it says where to go on. */
const told = async function* (
  dialogue: string,
  events: AsyncGenerator<Heard>,
  { from, limit = Infinity, store }: { readonly from: bigint; readonly limit: number | undefined; readonly store: EventStore },
): AsyncGenerator<string> {
  yield `retry: ${RETRY_MS}\nid: ${String(from)}\n\n`;
  let count = 0;
  for await (const { sequence, event } of events) {
    const message = event && cloudEventOf(dialogue, event, await isHeldBack(store, event, await store.head()));
    yield `id: ${String(sequence)}\n${message ? `data: ${JSON.stringify(message)}\n` : ''}\n`;
    if (event && ++count >= limit) return;
  }
};
