import { randomUUID } from 'node:crypto';
import { type Heard, LiveRecord } from '../../src/projections/live-record.js';
import { openDialogue } from '../dialogue.js';
import { useHarness } from '../harness.js';
import { done, submit } from '../http/asking.js';

const harness = useHarness();

/** So many more ratings by one who has rated before. */
const rateOften = async (contribution: string, times: number): Promise<void> => {
  await done(harness, `/api/contributions/${contribution}/ratings`, { value: 'agree', participant: 'who changes their mind' });
  const [rated] = await harness.store.readAll((await harness.store.head()) - 1n, 1);
  const { stream, type, schema, role, data, internal, occurredAt } = rated!;
  for (let more = times; more > 0; more -= 100) {
    const events = Array.from({ length: 100 }, () => ({ id: randomUUID(), type, schema, role, data, internal, occurredAt, body: null }));
    await harness.store.append(stream, events, BigInt((await harness.store.readStream(stream)).length - 1));
  }
};

it('lets go of who falls behind, who goes on from where they were', async () => {
  const dialogue = await openDialogue(harness);
  const { contribution } = await submit(harness, dialogue, 'Much rated');
  await done(harness, `/api/contributions/${contribution}/acceptance`, {}, { token: await harness.token('moderator') });
  const live = harness.app.get(LiveRecord);
  const slow = live.follow(dialogue, await harness.store.head());
  const first = slow.next();
  await rateOften(contribution, 1200);
  const { sequence: begun } = (await first).value as Heard;
  const heard = [begun];
  const head = await harness.store.head();
  await harness.get(`/api/dialogues/${dialogue}/timeline?after=${String(head)}`);
  for await (const { sequence, event } of slow) if (event) heard.push(sequence);
  expect(heard.length).toBeLessThan(1200);
  const again = live.follow(dialogue, heard.at(-1) ?? 0n);
  for await (const { sequence, event } of again) {
    if (event) heard.push(sequence);
    if (sequence >= head) break;
  }
  const own = (await harness.store.readAll(0n, 10_000)).filter(({ type }) => type === 'ContributionRated');
  expect(heard).toEqual(own.map(({ sequence }) => sequence));
});

it('has room for some hundreds, and says so to those who come after them', async () => {
  const dialogue = await openDialogue(harness);
  const live = harness.app.get(LiveRecord);
  const head = await harness.store.head();
  const followers = Array.from({ length: 500 }, () => live.follow(dialogue, head));
  const waiting = followers.map((follower) => follower.next());
  const answer = await harness.get(`/api/dialogues/${dialogue}/stream`);
  expect([answer.status, answer.body['code'], answer.headers.get('retry-after')]).toEqual([503, 'busy', '2']);
  await submit(harness, dialogue, 'Something at last');
  await Promise.all(waiting);
  await Promise.all(followers.map((follower) => follower.return(undefined)));
  expect(() => live.requireRoom()).not.toThrow();
});
