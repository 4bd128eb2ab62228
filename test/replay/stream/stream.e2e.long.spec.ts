import { randomUUID } from 'node:crypto';
import { ANNOUNCEMENT, openDialogue } from '../../dialogue.js';
import { useHarness } from '../../harness.js';
import { refusal, submit } from '../../http/asking.js';

const harness = useHarness();

type Message = { readonly id: string; readonly data: Record<string, unknown> | null };

/** Server-sent events, one by one; `stop` hangs up. */
const listen = async (dialogue: string, query = '', headers: Readonly<Record<string, string>> = {}) => {
  const controller = new AbortController();
  const { signal } = controller;
  const response = await fetch(`${harness.url}/api/dialogues/${dialogue}/stream?${query}`, { headers, signal });
  expect([response.status, response.headers.get('content-type')]).toEqual([200, 'text/event-stream']);
  const messages = read(response.body!);
  return {
    /** The next one with data. */
    next: async (): Promise<{ readonly id: string; readonly data: Record<string, unknown> }> => {
      for (;;) {
        const { value } = (await messages.next()) as { readonly value?: Message };
        if (!value) throw new Error('The stream has ended');
        if (value.data) return { id: value.id, data: value.data };
      }
    },
    /** All up to the end. */
    rest: async (): Promise<readonly Message[]> => {
      const all: Message[] = [];
      for await (const message of messages) all.push(message);
      return all;
    },
    stop: () => controller.abort(),
  };
};

const read = async function* (body: ReadableStream<Uint8Array>): AsyncGenerator<Message> {
  let text = '';
  const decoder = new TextDecoder();
  for await (const chunk of body) {
    text += decoder.decode(chunk, { stream: true });
    const blocks = text.split('\n\n');
    text = blocks.pop() ?? '';
    for (const block of blocks) {
      const fields = new Map(
        block.split('\n').map((line): [string, string] => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 2)]),
      );
      const data = fields.get('data');
      yield { id: fields.get('id') ?? '', data: data === undefined ? null : (JSON.parse(data) as Record<string, unknown>) };
    }
  }
};

it('tells what is public of each event of the dialogue as it is recorded, and of no other', async () => {
  const [dialogue, other] = [await openDialogue(harness), await openDialogue(harness)];
  const stream = await listen(dialogue);
  await submit(harness, other, 'Elsewhere');
  const { contribution, sequence } = await submit(harness, dialogue, 'Of words in here nothing is told', {
    participant: 'somebody in particular',
  });
  const { id, data } = await stream.next();
  stream.stop();
  expect(id).toBe(String(sequence));
  expect(data).toMatchObject({
    specversion: '1.0',
    source: `/api/dialogues/${dialogue}`,
    type: 'ContributionSubmitted',
    subject: `contribution-${contribution}`,
    data: { sequence, data: { dialogue, theme: 'work' }, internalDigest: expect.stringMatching(/^[0-9a-f]{64}$/) },
  });
  expect(JSON.stringify(data)).not.toMatch(/nothing is told|somebody|"internal"|"participant":|"body"/);
});

it('goes on where somebody stopped, without a gap and without telling anything twice', async () => {
  const dialogue = await openDialogue(harness);
  const whole = await listen(dialogue, 'after=0&limit=9');
  const all = (await whole.rest()).filter(({ data }) => data !== null).map(({ id }) => id);
  expect(all.length).toBe(9);
  const begun = await listen(dialogue, 'after=0');
  const first = [await begun.next(), await begun.next(), await begun.next()].map(({ id }) => id);
  begun.stop();
  await submit(harness, dialogue, 'While nobody listened');
  // What the browser remembers goes before what its page asked for.
  const again = await listen(dialogue, 'after=0&limit=7', { 'last-event-id': String(first.at(-1)) });
  const rest = (await again.rest()).filter(({ data }) => data !== null).map(({ id }) => id);
  expect([...first, ...rest.slice(0, 6)]).toEqual(all);
  const types = (await harness.store.readAll(BigInt(rest.at(-1)!) - 1n, 1)).map(({ type }) => type);
  expect(types).toEqual(['ContributionSubmitted']);
});

it('says where to go on before anything happened', async () => {
  const dialogue = await openDialogue(harness);
  const stream = await listen(dialogue, 'limit=1');
  const { sequence } = await submit(harness, dialogue, 'The first');
  const messages = await stream.rest();
  expect(messages[0]).toEqual({ id: String(sequence - 1), data: null });
});

it('tells many at once the same, from one look at the record', async () => {
  const dialogue = await openDialogue(harness);
  const streams = await Promise.all(Array.from({ length: 20 }, () => listen(dialogue, 'limit=5')));
  const sent = [];
  for (let i = 0; i < 5; i++) sent.push(String((await submit(harness, dialogue, `Number ${i}`)).sequence));
  for (const stream of streams) expect((await stream.rest()).filter(({ data }) => data !== null).map(({ id }) => id)).toEqual(sent);
});

it.each([
  ['a sequence that does not come yet', 'after=999999999', 404, 'as-of-in-future'],
  ['one that is none', 'after=-1', 400, 'request-malformed'],
  ['no events', 'limit=0', 400, 'request-malformed'],
  ['a parameter that there is not', 'from=1', 400, 'request-malformed'],
])('refuses %s', async (_, query, status, code) => {
  const dialogue = await openDialogue(harness);
  expect(refusal(await harness.get(`/api/dialogues/${dialogue}/stream?${query}`))).toEqual([status, code]);
});

it('knows neither drafts nor what nobody announced', async () => {
  const office = { token: await harness.token('office') };
  const { body } = await harness.post('/api/dialogue-drafts', ANNOUNCEMENT, office);
  expect(refusal(await harness.get(`/api/dialogues/${String(body['dialogue'])}/stream`, office))).toEqual([404, 'dialogue-unknown']);
  expect(refusal(await harness.get(`/api/dialogues/${randomUUID()}/stream`))).toEqual([404, 'dialogue-unknown']);
});

it('is not begun for who wants the headers alone', async () => {
  const dialogue = await openDialogue(harness);
  const { status } = await fetch(`${harness.url}/api/dialogues/${dialogue}/stream`, { method: 'HEAD' });
  expect(status).toBe(200);
});

it('is heard whole and in order by whoever hangs up and comes again, however often, while others write', async () => {
  const [dialogue, other] = [await openDialogue(harness), await openDialogue(harness)];
  const begin = String(await harness.store.head());
  const EVENTS = 24;
  const writing = Promise.all(
    [dialogue, other].map(async (each) => {
      for (let i = 0; i < EVENTS; i++) await submit(harness, each, `Number ${i}`);
    }),
  );
  const heard = await Promise.all(
    [1, 2, 3, 5, 7].map(async (each) => {
      const ids: string[] = [];
      while (ids.length < EVENTS) {
        const stream = await listen(dialogue, `after=${begin}&limit=${Math.min(each, EVENTS - ids.length)}`, {
          'last-event-id': ids.at(-1) ?? '',
        });
        ids.push(...(await stream.rest()).filter(({ data }) => data !== null).map(({ id }) => id));
      }
      return ids;
    }),
  );
  await writing;
  const recorded = (await harness.store.readAll(BigInt(begin), 1000)).filter(
    ({ data }) => 'dialogue' in data && data.dialogue === dialogue,
  );
  for (const ids of heard) expect(ids).toEqual(recorded.map(({ sequence }) => String(sequence)));
});
