import { randomUUID } from 'node:crypto';
import { openDialogue } from '../dialogue.js';
import { useHarness } from '../harness.js';
import { refusal, submit } from './asking.js';

// An older program beside a newer one, as during an update.

const harness = useHarness();

/** What only a newer program can have said on a stream. */
const newer = async (stream: string, event: { readonly type: string; readonly schema: number }): Promise<void> => {
  const events = await harness.store.readStream(stream);
  const { occurredAt, role, data, internal } = events.at(-1)!;
  const said = { occurredAt, role, data, internal, id: randomUUID(), body: null, ...event };
  await harness.store.append(stream, [said], BigInt(events.length - 1));
};

it.each([
  ['at a schema number that it does not know', { type: 'ContributionAccepted', schema: 99 }],
  ['of a type that it does not know', { type: 'ContributionTranslated', schema: 1 }],
])('refuses what acts on an event %s, and says what to do', async (_, event) => {
  const dialogue = await openDialogue(harness);
  const [{ contribution, at }, other] = [await submit(harness, dialogue), await submit(harness, dialogue)];
  await newer(`contribution-${contribution}`, event);
  const before = await harness.store.head();
  const moderator = { token: await harness.token('moderator') };
  const answers = [
    await harness.post(`${at}/acceptance`, {}, moderator),
    // What only looks at it is refused like what is said on its stream.
    await harness.post(`${at}/ratings`, { value: 'agree', participant: 'somebody who rates here' }),
    await harness.post(`${other.at}/merger`, { into: contribution, reason: 'same' }, moderator),
  ];
  expect(answers.map(refusal)).toEqual(answers.map(() => [503, 'record-newer']));
  expect(answers.map(({ headers }) => headers.get('retry-after'))).toEqual(answers.map(() => '30'));
  expect(await harness.store.head()).toBe(before);
  expect((await harness.post(`${other.at}/acceptance`, {}, moderator)).status).toBe(200);
});
