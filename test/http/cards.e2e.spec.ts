import { openDialogue, contributionBody } from '../dialogue.js';
import { holdGathering, scheduleGathering } from '../gathering.js';
import { useHarness } from '../harness.js';
import { carriedOut, done, recordLog, refusal } from './asking.js';

const harness = useHarness();
let dialogue: string;
let rapporteur: { readonly token: string };
let log: readonly string[];
beforeAll(async () => {
  log = recordLog();
  dialogue = await openDialogue(harness);
  rapporteur = { token: await harness.token('rapporteur') };
});

const idOf = (at: string): string => at.split('/').at(-1) ?? '';
const PHOTO = 'ef'.repeat(32);
const cardOf = (at: string, fields: object = {}) => ({
  gathering: idOf(at),
  island: 'island-1',
  position: 'B3',
  photoDigest: PHOTO,
  ...fields,
});
const filing = (at: string, fields: object = {}) =>
  contributionBody('Mehr Zeit für Übergaben', { channel: 'letter', card: cardOf(at), ...fields });

it('a card is a contribution of its gathering, found by it and counted with it, and of no person', async () => {
  const at = await holdGathering(harness, dialogue);
  const readers = { transcriber: 'Quittenmarmelade', secondReader: 'Rhabarberkompott' };
  const filed = await carriedOut(harness, '/api/dialogues/{dialogue}/contributions', { dialogue }, filing(at, readers), rapporteur);
  expect(filed).not.toHaveProperty('secret');
  await carriedOut(harness, '/api/dialogues/{dialogue}/contributions', { dialogue }, contributionBody());
  const list = await harness.get(`/api/contributions?dialogue=${dialogue}&gathering=${idOf(at)}&after=${filed.sequence}`);
  expect(list.body).toMatchObject({
    items: [{ contribution: filed['contribution'], channel: 'letter', card: cardOf(at), content: { text: 'Mehr Zeit für Übergaben' } }],
  });
  expect((await harness.get(`${at}?after=${filed.sequence}`)).body).toMatchObject({ cards: 1 });
  const [event] = await harness.store.readStream(`contribution-${String(filed['contribution'])}`);
  expect(event?.internal).toMatchObject({ participant: null, secretDigest: null, transcriber: expect.stringMatching(/^[0-9a-f-]{36}$/) });
  const kept = `${JSON.stringify([event?.data, event?.internal, list.body])} ${log.join(' ')}`;
  for (const name of Object.values(readers)) expect(kept).not.toContain(name);
});

it('a card is filed once the dialogue phase is over, and not once the publication phase has begun', async () => {
  const own = await openDialogue(harness);
  const at = await holdGathering(harness, own);
  const office = { token: await harness.token('office') };
  const path = `/api/dialogues/${own}`;
  await done(harness, `${path}/phase-closings`, { phase: 'dialogue' }, office);
  expect(refusal(await harness.post(`${path}/contributions`, contributionBody()))).toEqual([409, 'dialogue-phase-not-open']);
  await done(harness, `${path}/contributions`, filing(at), rapporteur);
  await done(harness, `${path}/phase-schedules`, { phase: 'publication', opensOn: '2027-01-01', closesOn: '2027-01-31' }, office);
  await done(harness, `${path}/phase-openings`, { phase: 'publication' }, office);
  expect(refusal(await harness.post(`${path}/contributions`, filing(at), rapporteur))).toEqual([409, 'publication-phase-begun']);
});

it('bad cards have their codes, with the field', async () => {
  const at = await holdGathering(harness, dialogue);
  const ahead = await scheduleGathering(harness, dialogue);
  const send = async (body: object, sending: object = rapporteur) => {
    const answer = await harness.post<{ code: string; errors?: { pointer: string }[] }>(
      `/api/dialogues/${dialogue}/contributions`,
      body,
      sending,
    );
    return [answer.status, answer.body.code, answer.body.errors?.[0]?.pointer];
  };
  expect([
    await send(filing(ahead)),
    await send(filing(at, { card: cardOf(dialogue) })),
    await send(filing(at, { card: cardOf(at, { island: 'island-9' }) })),
    await send(filing(at, { channel: 'online' })),
    await send(filing(at, { participant: 'somebody with a long secret' })),
    await send(filing(at, { transcriber: 'Toni', secondReader: 'Toni' })),
    await send(filing(at, { card: cardOf(at, { position: '\u0000' }) })),
    await send(filing(at, { card: cardOf(at, { photoDigest: 'abc' }) })),
    await send(filing(at), {}),
  ]).toEqual([
    [409, 'gathering-not-held', '/card/gathering'],
    [422, 'card-gathering-unknown', '/card/gathering'],
    [422, 'island-unknown', '/card/island'],
    [422, 'card-of-another-format', '/channel'],
    [422, 'card-has-participant', '/participant'],
    [422, 'second-reader-not-second-person', '/secondReader'],
    [400, 'request-malformed', '/card/position'],
    [400, 'request-malformed', '/card/photoDigest'],
    [403, 'card-needs-rapporteur', '/card'],
  ]);
});
