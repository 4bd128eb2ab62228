import { randomUUID } from 'node:crypto';
import { openDialogue } from '../dialogue.js';
import { gatheringBody, inHours, OVER, PERSON, scheduleGathering } from '../gathering.js';
import { useHarness } from '../harness.js';
import { done, refusal } from './asking.js';

const harness = useHarness();
let dialogue: string;
let rapporteur: { readonly token: string };
beforeAll(async () => {
  dialogue = await openDialogue(harness);
  rapporteur = { token: await harness.token('rapporteur') };
});

type Registered = {
  readonly at: string;
  readonly own: string;
  readonly registration: string;
  readonly secret: string;
  readonly sequence: number;
};

const somebody = () => ({ ...PERSON, address: `${randomUUID()}@example.org` });
const register = async (at: string, body: object = somebody(), key: string = randomUUID()): Promise<Registered> => {
  const answer = await done(harness, `${at}/registrations`, body, { key });
  const registration = String(answer['registration']);
  return { at, own: `${at}/registrations/${registration}`, registration, secret: String(answer['secret']), sequence: answer.sequence };
};
const own = async ({ own: path, secret }: Registered, after: number) =>
  (await harness.get(`${path}?after=${after}`, { headers: { 'registration-secret': secret } })).body;
const read = async (at: string, after: number) => (await harness.get(`${at}?after=${after}`)).body;

describe('a gathering to which people register', () => {
  it('gives its places, keeps a waiting list, and offers each place that comes back', async () => {
    const at = await scheduleGathering(harness, dialogue);
    const [first, second, third, fourth] = [await register(at), await register(at), await register(at), await register(at)];
    expect(await own(third, fourth.sequence)).toMatchObject({ standing: 'waiting', placeInLine: 1, person: { name: PERSON.name } });
    expect(await own(fourth, fourth.sequence)).toMatchObject({ standing: 'waiting', placeInLine: 2 });
    expect(await read(at, fourth.sequence)).toMatchObject({ capacity: 2, confirmed: 2, waiting: 2 });

    const { sequence } = await done(harness, `${first.own}/withdrawal`, { secret: first.secret });
    expect(await own(first, sequence)).toMatchObject({ standing: 'withdrawn', placeInLine: null });
    expect(await own(third, sequence)).toMatchObject({ standing: 'confirmed', placeInLine: null });
    expect(await own(fourth, sequence)).toMatchObject({ standing: 'waiting', placeInLine: 1 });
    const events = await harness.store.readAll(BigInt(sequence) - 2n, 2);
    expect(events.map(({ type }) => type)).toEqual(['RegistrationWithdrawn', 'PlaceOffered']);

    const body = { startsAt: inHours(72), endsAt: inHours(75), capacity: 3, reason: { de: 'Größerer Saal' } };
    const moved = await done(harness, `${at}/rescheduling`, body, rapporteur);
    expect(await own(fourth, moved.sequence)).toMatchObject({ standing: 'confirmed' });
    expect(await read(at, moved.sequence)).toMatchObject({
      startsAt: body.startsAt,
      capacity: 3,
      confirmed: 3,
      waiting: 0,
      reason: body.reason,
      revision: moved.revision,
    });
    // The past stays: as of the second registration there were two, and nobody waited.
    expect((await harness.get(`${at}?asOf=${second.sequence}`)).body).toMatchObject({ capacity: 2, confirmed: 2, waiting: 0 });
  });

  it('answers a repeated registration with the same secret, and adds nothing', async () => {
    const at = await scheduleGathering(harness, dialogue);
    const key = randomUUID();
    const [once, twice] = [await register(at, PERSON, key), await register(at, PERSON, key)];
    expect(twice).toEqual(once);
    expect(await read(at, twice.sequence)).toMatchObject({ confirmed: 1 });
    const other = await harness.post(`${at}/registrations`, { ...PERSON, name: 'Somebody else' }, { key });
    expect(refusal(other)).toEqual([422, 'idempotency-key-reused']);
  });

  it('is never overbooked by many who come at once', async () => {
    const at = await scheduleGathering(harness, dialogue, {
      access: { kind: 'registration', capacity: 3, waitingList: false, registrationUntil: inHours(24) },
    });
    const answers = await Promise.all(Array.from({ length: 10 }, () => harness.post(`${at}/registrations`, somebody())));
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(3);
    expect(answers.filter((answer) => answer.status === 409).map(refusal)).toEqual(Array(7).fill([409, 'gathering-full']));
    expect(await read(at, Number(await harness.store.head()))).toMatchObject({ confirmed: 3, waiting: 0 });
  });

  it('refuses registration after the date, and the same person twice', async () => {
    const past = await scheduleGathering(harness, dialogue, {
      access: { kind: 'registration', capacity: 3, waitingList: true, registrationUntil: inHours(-1) },
    });
    expect(refusal(await harness.post(`${past}/registrations`, PERSON))).toEqual([409, 'registration-closed']);
    const at = await scheduleGathering(harness, dialogue);
    const known = { ...PERSON, participant: 'somebody with a long secret' };
    await register(at, known);
    expect(refusal(await harness.post(`${at}/registrations`, known))).toEqual([409, 'participant-already-registered']);
  });

  it('takes an address once, also when it comes twice at once, unless the rapporteur allows more', async () => {
    const at = await scheduleGathering(harness, dialogue);
    const same = [PERSON, { ...PERSON, name: 'Ada B.', address: PERSON.address.toUpperCase() }];
    const answers = await Promise.all(same.map((body) => harness.post(`${at}/registrations`, body)));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
    expect(answers.filter(({ status }) => status === 409).map(refusal)).toEqual([[409, 'address-already-registered']]);
    await done(
      harness,
      `${at}/rescheduling`,
      { startsAt: inHours(72), endsAt: inHours(75), perAddress: 2, reason: { de: 'Paare' } },
      rapporteur,
    );
    const again = await done(harness, `${at}/registrations`, PERSON);
    expect(again).toMatchObject({ standing: 'confirmed', placeInLine: null });
    expect(await done(harness, `${at}/registrations`, somebody())).toMatchObject({ standing: 'waiting', placeInLine: 1 });
    expect(await done(harness, `${at}/registrations`, somebody())).toMatchObject({ standing: 'waiting', placeInLine: 2 });
    for (const address of ['Hauptstraße 1, Siegen', 'ada', 'ada@', `${'a'.repeat(260)}@example.org`])
      expect(refusal(await harness.post(`${at}/registrations`, { name: 'Ada', address }))).toEqual([400, 'request-malformed']);
  });

  it('tells nobody any more who it was that has withdrawn, as of no moment', async () => {
    const at = await scheduleGathering(harness, dialogue);
    const [gone, stays] = [await register(at), await register(at)];
    const { sequence } = await done(harness, `${gone.own}/withdrawal`, { secret: gone.secret });
    const readable = { standing: 'confirmed', person: { name: PERSON.name } };
    for (const moment of [`after=${sequence}`, `asOf=${stays.sequence}`]) {
      const { body } = await harness.get<{ items: readonly object[] }>(`${at}/registrations?${moment}`, rapporteur);
      const standing = moment.startsWith('after') ? 'withdrawn' : 'confirmed';
      expect(body.items).toMatchObject([{ registration: gone.registration, standing, person: null }, readable]);
      const headers = { 'registration-secret': gone.secret };
      expect((await harness.get(`${gone.own}?${moment}`, { headers })).body).toMatchObject({ standing, person: null });
    }
  });

  it('is cancelled with a reason, and takes nobody any more', async () => {
    const at = await scheduleGathering(harness, dialogue);
    const reason = { de: 'Sturm', en: 'A storm' };
    const { sequence } = await done(harness, `${at}/cancellation`, { reason }, rapporteur);
    expect(await read(at, sequence)).toMatchObject({ status: 'cancelled', reason });
    expect(refusal(await harness.post(`${at}/registrations`, PERSON))).toEqual([409, 'gathering-cancelled']);
  });

  it('is held once it has begun, with attendance by group', async () => {
    const ahead = await scheduleGathering(harness, dialogue);
    const attendance = [{ group: 'citizen', count: 110 }];
    expect(refusal(await harness.post(`${ahead}/holding`, { attendance }, rapporteur))).toEqual([409, 'gathering-not-begun']);
    const at = await scheduleGathering(harness, dialogue, OVER);
    const { sequence } = await done(harness, `${at}/holding`, { attendance }, rapporteur);
    expect(await read(at, sequence)).toMatchObject({ status: 'held', attendance });
  });
});

describe('a gathering to which people are invited', () => {
  it('counts who was invited and what they said, until they say otherwise', async () => {
    const at = await scheduleGathering(harness, dialogue, { access: { kind: 'invitation' } });
    const invite = async (group: string | null) => {
      const { invitation, secret } = await done(harness, `${at}/invitations`, { ...PERSON, group }, rapporteur);
      return { own: `${at}/invitations/${String(invitation)}`, secret: String(secret) };
    };
    const [company, citizen] = [await invite('company'), await invite(null)];
    await done(harness, `${company.own}/answers`, { answer: 'accepted', secret: company.secret });
    const first = await done(harness, `${citizen.own}/answers`, { answer: 'accepted', secret: citizen.secret });
    expect(await read(at, first.sequence)).toMatchObject({ access: 'invitation', capacity: null, invited: 2, accepted: 2, declined: 0 });
    const { sequence } = await done(harness, `${citizen.own}/answers`, { answer: 'declined', secret: citizen.secret });
    expect(await read(at, sequence)).toMatchObject({ invited: 2, accepted: 1, declined: 1 });

    const withSecret = (secret: string) => ({ headers: { 'invitation-secret': secret } });
    expect((await harness.get(citizen.own, withSecret(citizen.secret))).body).toMatchObject({ answer: 'declined', person: PERSON });
    expect((await harness.get(`${at}/invitations`, rapporteur)).body).toMatchObject({
      items: [
        { group: 'company', answer: 'accepted', person: PERSON },
        { group: null, answer: 'declined', person: PERSON },
      ],
    });
    expect([
      refusal(await harness.get(citizen.own)),
      refusal(await harness.get(citizen.own, withSecret(company.secret))),
      refusal(await harness.get(`${at}/invitations`)),
      refusal(await harness.post(`${citizen.own}/answers`, { answer: 'accepted', secret: company.secret })),
      refusal(await harness.post(`${at}/registrations`, PERSON)),
    ]).toEqual([
      [403, 'invitation-secret-wrong'],
      [403, 'invitation-secret-wrong'],
      [401, 'not-authenticated'],
      [403, 'invitation-secret-wrong'],
      [409, 'gathering-by-invitation'],
    ]);
  });
});

it('bad times, formats and islands have their codes', async () => {
  const refused = async (fields: object) =>
    refusal(await harness.post(`/api/dialogues/${dialogue}/gatherings`, gatheringBody(fields), rapporteur));
  expect([
    await refused({ format: 'online' }),
    await refused({ format: 'none' }),
    await refused({ endsAt: inHours(47) }),
    await refused({ islands: [{ code: 'a', theme: 'none' }] }),
    await refused({ access: { kind: 'registration', capacity: 0, waitingList: true, registrationUntil: inHours(1) } }),
    await refused({ access: { kind: 'lottery' } }),
    await refused({ startsAt: 'tomorrow' }),
    refusal(await harness.command('/api/gatherings/{gathering}/registrations', { gathering: randomUUID() }, PERSON)),
    refusal(await harness.view('/api/gatherings/{gathering}', { path: { gathering: randomUUID() } })),
  ]).toEqual([
    [422, 'format-open-to-everybody'],
    [422, 'format-unknown'],
    [422, 'gathering-ends-before-it-begins'],
    [422, 'theme-unknown'],
    [400, 'request-malformed'],
    [400, 'request-malformed'],
    [400, 'request-malformed'],
    [404, 'gathering-unknown'],
    [404, 'gathering-unknown'],
  ]);
});

it('instants with an offset are kept in UTC', async () => {
  const at = await scheduleGathering(harness, dialogue, { startsAt: '2030-05-01T18:00:00+02:00', endsAt: '2030-05-01T21:00:00+02:00' });
  expect(await read(at, Number(await harness.store.head()))).toMatchObject({
    startsAt: '2030-05-01T16:00:00.000Z',
    endsAt: '2030-05-01T19:00:00.000Z',
  });
});

it('the list is in pages, and by format, region and status', async () => {
  const own2 = await openDialogue(harness);
  const [one, two] = [
    await scheduleGathering(harness, own2),
    await scheduleGathering(harness, own2, { place: { venue: { en: 'Online' } } }),
  ];
  const { sequence } = await done(harness, `${two}/cancellation`, { reason: { en: 'Storm' } }, rapporteur);
  const list = async (query: string) => {
    const { body } = await harness.get<{ items: { gathering: string }[]; next: string | null }>(
      `/api/gatherings?dialogue=${own2}&after=${sequence}${query}`,
    );
    return { ids: body.items.map(({ gathering }) => `/api/gatherings/${gathering}`), next: body.next };
  };
  expect((await list('')).ids).toEqual([one, two]);
  expect((await list('&region=DEA5A')).ids).toEqual([one]);
  expect((await list('&status=cancelled')).ids).toEqual([two]);
  expect((await list('&format=online')).ids).toEqual([]);
  const first = await list('&limit=1');
  expect([first.ids, (await list(`&limit=1&cursor=${String(first.next)}`)).ids]).toEqual([[one], [two]]);
});

describe('the secret of a registration', () => {
  it('is needed to read and to withdraw it, and opens no other', async () => {
    const at = await scheduleGathering(harness, dialogue);
    const [mine, theirs] = [await register(at), await register(at)];
    await read(at, theirs.sequence);
    const withSecret = (secret: string) => ({ headers: { 'registration-secret': secret } });
    expect([
      refusal(await harness.get(mine.own)),
      refusal(await harness.get(mine.own, withSecret('wrong'))),
      refusal(await harness.get(theirs.own, withSecret(mine.secret))),
      refusal(await harness.get(mine.own, rapporteur)),
      refusal(await harness.post(`${theirs.own}/withdrawal`, { secret: mine.secret })),
      refusal(await harness.post(`${at}/registrations/${randomUUID()}/withdrawal`, { secret: mine.secret })),
    ]).toEqual([
      [403, 'registration-secret-wrong'],
      [403, 'registration-secret-wrong'],
      [403, 'registration-secret-wrong'],
      [403, 'registration-secret-wrong'],
      [403, 'registration-secret-wrong'],
      [404, 'registration-unknown'],
    ]);
    const answer = await harness.get(mine.own, withSecret(mine.secret));
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect(JSON.stringify(answer.body)).not.toContain(mine.secret);
  });

  it('is another one where the same key registers for another gathering', async () => {
    const key = randomUUID();
    const [here, there] = [await scheduleGathering(harness, dialogue), await scheduleGathering(harness, dialogue)];
    expect((await register(here, PERSON, key)).secret).not.toBe((await register(there, PERSON, key)).secret);
  });
});

it('names and addresses are for the office and the rapporteur alone', async () => {
  const at = await scheduleGathering(harness, dialogue);
  const { registration, sequence } = await register(at, PERSON);
  const list = `${at}/registrations?after=${sequence}`;
  expect((await harness.get(list, rapporteur)).body).toMatchObject({ items: [{ registration, standing: 'confirmed', person: PERSON }] });
  expect(refusal(await harness.get(list))).toEqual([401, 'not-authenticated']);
  expect(refusal(await harness.get(list, { token: await harness.token('analyst') }))).toEqual([403, 'not-allowed']);
});

it('a gathering is a calendar file, which a move makes anew and a registration does not', async () => {
  const at = await scheduleGathering(harness, dialogue, { title: { de: 'Dialog, 1. Runde', en: 'Dialogue, round 1' } });
  const calendar = async (query: string) => {
    const response = await fetch(`${harness.url}${at}.ics${query}`, { headers: { 'accept-language': 'en' } });
    return { type: response.headers.get('content-type'), status: response.status, text: await response.text() };
  };
  const { sequence: registered } = await register(at);
  const first = await calendar(`?after=${registered}`);
  expect(first).toMatchObject({ status: 200, type: 'text/calendar; charset=utf-8' });
  expect(first.text).toMatch(/\r\nSEQUENCE:0\r\n[^]*\r\nSTATUS:CONFIRMED\r\nSUMMARY:Dialogue\\, round 1\r\n/);
  const moved = { startsAt: '2030-05-01T16:00:00Z', endsAt: '2030-05-01T19:00:00Z', reason: { de: 'Neuer Termin' } };
  const { sequence } = await done(harness, `${at}/rescheduling`, moved, rapporteur);
  expect((await calendar(`?after=${sequence}`)).text).toMatch(/SEQUENCE:2\r\n[^]*DTSTART:20300501T160000Z\r\nDTEND:20300501T190000Z\r\n/);
  const { sequence: gone } = await done(harness, `${at}/cancellation`, { reason: { de: 'Sturm' } }, rapporteur);
  expect((await calendar(`?after=${gone}`)).text).toMatch(/SEQUENCE:3\r\n[^]*STATUS:CANCELLED\r\n/);
  // The past is the past, to the byte.
  expect((await calendar(`?asOf=${registered}`)).text).toBe(first.text);
  expect(refusal(await harness.get(`/api/gatherings/${randomUUID()}.ics`))).toEqual([404, 'gathering-unknown']);
  expect(refusal(await harness.get('/api/gatherings/nonsense.ics'))).toEqual([400, 'request-malformed']);
});
