import { randomUUID } from 'node:crypto';
import { openDialogue } from '../dialogue.js';
import { useHarness } from '../harness.js';
import { done, refusal, submit } from './asking.js';

const harness = useHarness();
let dialogue: string;
let moderator: { readonly token: string };
let office: { readonly token: string };
beforeAll(async () => {
  dialogue = await openDialogue(harness);
  moderator = { token: await harness.token('moderator') };
  office = { token: await harness.token('office') };
});

const redaction = (end = 8) => ({ reason: 'off-topic', passages: [{ start: 0, end }] });
const rewording = (text: string) => ({ question: 'work-1', text: { de: text }, reason: { de: 'Verständlicher' } });
const seen = (match: string, sender: { readonly token: string }) => ({ ...sender, headers: { 'if-match': match } });

it('redacts only what the sender says they saw', async () => {
  const { at } = await submit(harness, dialogue);
  expect(refusal(await harness.post(`${at}/redactions`, redaction(), moderator))).toEqual([428, 'if-match-missing']);
  expect(refusal(await harness.post(`${at}/redactions`, redaction(), seen('"1"', moderator)))).toEqual([412, 'revision-mismatch']);
  const redacted = await harness.post(`${at}/redactions`, redaction(), seen('"0"', moderator));
  expect([redacted.status, redacted.body['revision']]).toEqual([200, 1]);
  expect(refusal(await harness.post(`${at}/redactions`, redaction(), seen('"0"', moderator)))).toEqual([412, 'revision-mismatch']);
});

it('rewords a question only for somebody who says what they saw', async () => {
  const at = `/api/dialogues/${dialogue}`;
  const { body } = await harness.get(at);
  const revision = Number(body['revision']);
  expect(refusal(await harness.post(`${at}/rewordings`, rewording('Neu'), office))).toEqual([428, 'if-match-missing']);
  const stale = await harness.post(`${at}/rewordings`, rewording('Neu'), seen(`"${revision - 1}"`, office));
  expect(refusal(stale)).toEqual([412, 'revision-mismatch']);
  const reworded = await harness.post(`${at}/rewordings`, rewording('Neu'), seen(`"${revision}"`, office));
  expect([reworded.status, reworded.body['revision']]).toEqual([200, revision + 1]);
});

it.each(['0', '"-1"', '"zero"', '"0", "1"', '""', "'0'", '"1234567890123456"'])('calls an If-Match of %s malformed', async (match) => {
  const { at } = await submit(harness, dialogue);
  expect(refusal(await harness.post(`${at}/redactions`, redaction(), seen(match, moderator)))).toEqual([400, 'if-match-malformed']);
});

it('answers every command with an ETag of the revision that fits the next If-Match', async () => {
  const { at } = await submit(harness, dialogue);
  const accepted = await harness.post(`${at}/acceptance`, {}, moderator);
  expect(accepted.headers.get('etag')).toBe('"1"');
  const redacted = await harness.post(`${at}/redactions`, redaction(), seen(accepted.headers.get('etag') ?? '', moderator));
  expect([redacted.status, redacted.headers.get('etag')]).toEqual([200, '"2"']);
  const live = await harness.get(`${at}?after=${String(redacted.body['sequence'])}`);
  expect(live.body['revision']).toBe(2);
});

it('takes the weak form of a tag, as a proxy may have made it, and an asterisk for whatever there is', async () => {
  const { at } = await submit(harness, dialogue);
  expect((await harness.post(`${at}/redactions`, redaction(1), seen('W/"0"', moderator))).status).toBe(200);
  expect((await harness.post(`${at}/redactions`, redaction(2), seen('*', moderator))).status).toBe(200);
});

it('minds an If-Match where none is asked for', async () => {
  const { at } = await submit(harness, dialogue);
  expect(refusal(await harness.post(`${at}/acceptance`, {}, seen('"7"', moderator)))).toEqual([412, 'revision-mismatch']);
  expect((await harness.post(`${at}/acceptance`, {}, seen('"0"', moderator))).status).toBe(200);
});

it('minds none of who takes part, so that nobody who has a code finds out by it whether it was used', async () => {
  const { at } = await submit(harness, dialogue);
  await done(harness, `${at}/acceptance`, {}, moderator);
  const participants = ['somebody with a long secret', 'another with a long secret'];
  await done(harness, `${at}/ratings`, { value: 'agree', participant: participants[0] });
  const rate = async (participant: string | undefined, match: string) =>
    (await harness.post(`${at}/ratings`, { value: 'agree', participant }, { headers: { 'if-match': match } })).status;
  for (const match of ['"0"', '"7"'])
    for (const participant of participants) expect([match, await rate(participant, match)]).toEqual([match, 200]);
  expect(await rate(participants[0], 'zero')).toBe(400);
});

it('answers a repeated edit as the first time, although the revision has moved on by itself', async () => {
  const { at } = await submit(harness, dialogue);
  const sending = { ...seen('"0"', moderator), key: randomUUID() };
  const first = await done(harness, `${at}/redactions`, redaction(), sending);
  const again = await done(harness, `${at}/redactions`, redaction(), sending);
  expect(again).toEqual({ ...first, repeated: true });
});

it('lets one of two moderators win who edit what both saw', async () => {
  const { at } = await submit(harness, dialogue);
  const answers = await Promise.all([1, 2, 3, 4].map((end) => harness.post(`${at}/redactions`, redaction(end), seen('"0"', moderator))));
  expect(answers.map(({ status }) => status).sort((a, b) => a - b)).toEqual([200, 412, 412, 412]);
});
