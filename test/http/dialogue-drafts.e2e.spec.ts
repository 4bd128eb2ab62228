import { randomUUID } from 'node:crypto';
import { dialogueView } from '../../src/projections/dialogues/dialogues.view.js';
import { ANNOUNCEMENT, CHANNELS, contributionBody, DISPOSITIONS, GROUPS, openDialogue, POLICY } from '../dialogue.js';
import { type Sending, useHarness } from '../harness.js';
import { carriedOut, done, refusal, submit } from './asking.js';

const harness = useHarness();
let office: Sending;
let auditor: Sending;
let moderator: Sending;
beforeAll(async () => {
  office = { token: await harness.token('office') };
  auditor = { token: await harness.token('auditor') };
  moderator = { token: await harness.token('moderator') };
});

const SECRET = { de: 'Geheimer Entwurf', en: 'Secret draft' };
const any = { 'if-match': '*' };

const draft = async (): Promise<string> => {
  const id = String((await carriedOut(harness, '/api/dialogue-drafts', {}, { ...ANNOUNCEMENT, title: SECRET }, office))['dialogue']);
  const at = `/api/dialogues/${id}`;
  await done(harness, `${at}/themes`, { theme: 'work', title: SECRET }, office);
  await done(harness, `${at}/questions`, { theme: 'work', question: 'work-1', text: SECRET }, office);
  await done(harness, `${at}/moderation-policies`, POLICY, office);
  await done(harness, `${at}/disposition-reasons`, DISPOSITIONS, office);
  await done(harness, `${at}/phase-schedules`, { phase: 'dialogue', opensOn: '2026-01-01', closesOn: '2026-12-31' }, office);
  return id;
};

type Shown = ReturnType<(typeof dialogueView.answer)['parse']>;
const shown = async (id: string, sending: Sending = {}, query = ''): Promise<Shown> => {
  const { status, body } = await harness.get(
    `/api/dialogues/${id}?${query === '' ? `after=${String(await harness.store.head())}` : query}`,
    sending,
  );
  if (status !== 200) throw new Error(`${status} ${JSON.stringify(body)}`);
  return dialogueView.answer.parse(body);
};
/** What held at that moment by the clock is said of the present alone. */
const inThePast = (dialogue: Shown): Shown => ({
  ...dialogue,
  phases: dialogue.phases.map((phase) => ({ ...phase, statusNow: null })),
});
const listed = async (sending: Sending = {}, query = ''): Promise<readonly string[]> => {
  const path = `/api/dialogues?limit=500&after=${String(await harness.store.head())}${query}`;
  return (await harness.get<{ items: readonly { dialogue: string }[] }>(path, sending)).body.items.map(({ dialogue }) => dialogue);
};
const home = async (token?: string): Promise<string> =>
  (await fetch(harness.url, token === undefined ? {} : { headers: { authorization: `Bearer ${token}` } })).text();

describe('a draft', () => {
  it('is seen by the office and auditors, marked as what it is, and by nobody else, until it is announced', async () => {
    const id = await draft();
    for (const sending of [office, auditor]) {
      expect(await shown(id, sending)).toMatchObject({
        status: 'draft',
        title: SECRET,
        themes: [{ theme: 'work' }],
        moderationPolicy: { version: 1 },
      });
      expect(await listed(sending)).toContain(id);
      expect(await listed(sending, '&status=draft')).toContain(id);
      expect(await home(sending.token)).toMatch(/Geheimer Entwurf<\/h2>\s*<p class="note"><strong>Entwurf/);
    }
    for (const sending of [{}, moderator]) {
      expect(refusal(await harness.view('/api/dialogues/{dialogue}', { path: { dialogue: id } }, sending))).toEqual([
        404,
        'dialogue-unknown',
      ]);
      for (const query of ['', '&status=draft', '&status=cancelled']) expect(await listed(sending, query)).not.toContain(id);
      expect(await home(sending.token)).not.toContain('Geheimer');
    }
    const head = String(await harness.store.head());
    for (const view of [
      'theme-input',
      'contributions',
      'gatherings',
      'moderation-log',
      'measures',
      'assessments',
      'recommendations',
      'dispositions',
      'reports',
    ]) {
      const answer = await harness.get(`/api/${view}?dialogue=${id}&after=${head}`);
      expect([view, answer.status, JSON.stringify(answer.body).includes('Geheim')]).toEqual([view, 200, false]);
    }

    const before = await shown(id, office);
    const { sequence } = await carriedOut(harness, '/api/dialogues/{dialogue}/announcement', { dialogue: id }, {}, office);
    const after = await shown(id);
    expect(after).toEqual({ ...before, status: 'announced', announcedAs: sequence, asOf: sequence, revision: before.revision + 1 });
    expect(await listed()).toContain(id);
    expect(await home()).toContain('Geheimer Entwurf');
    // As of a moment at which it was a draft it is one still.
    expect(refusal(await harness.get(`/api/dialogues/${id}?asOf=${sequence - 1}`))).toEqual([404, 'dialogue-unknown']);
    expect(await shown(id, office, `asOf=${sequence - 1}`)).toEqual(inThePast({ ...before, asOf: sequence - 1 }));
  });

  it('takes nothing in, and tells nobody but the office why', async () => {
    const id = await draft();
    const at = `/api/dialogues/${id}`;
    expect(refusal(await harness.post(`${at}/phase-openings`, { phase: 'dialogue' }, office))).toEqual([409, 'dialogue-not-announced']);
    expect(refusal(await harness.post(`${at}/contributions`, contributionBody(), office))).toEqual([409, 'dialogue-not-announced']);
    for (const sending of [{}, { token: await harness.token('rapporteur') }])
      expect(refusal(await harness.post(`${at}/contributions`, contributionBody(), sending))).toEqual([404, 'dialogue-unknown']);
    const measure = { themes: ['work'], title: SECRET, text: SECRET };
    expect(refusal(await harness.post(`${at}/measures`, measure, { token: await harness.token('analyst') }))).toEqual([
      404,
      'dialogue-unknown',
    ]);
    await done(harness, `${at}/announcement`, {}, office);
    await done(harness, `${at}/phase-openings`, { phase: 'dialogue' }, office);
    await submit(harness, id);
  });

  it('is corrected without a reason and without a trace in the announced dialogue', async () => {
    const id = await draft();
    const changes = {
      title: { de: 'Neuer Titel' },
      channels: [CHANNELS[0]],
      groups: [GROUPS[1]],
      themes: [{ theme: 'work', title: { de: 'Arbeit' } }],
    };
    await done(harness, `/api/dialogues/${id}/corrections`, changes, { ...office, headers: any });
    await carriedOut(harness, '/api/dialogues/{dialogue}/announcement', { dialogue: id }, {}, office);
    expect(await shown(id)).toMatchObject({ ...changes, themes: [{ theme: 'work', title: { de: 'Arbeit' } }], corrections: [] });
  });

  it('that is cancelled is never told to anybody', async () => {
    const id = await draft();
    await carriedOut(harness, '/api/dialogues/{dialogue}/cancellation', { dialogue: id }, { reason: SECRET }, office);
    expect(await listed(office, '&status=cancelled')).toContain(id);
    expect(await listed(office)).not.toContain(id);
    expect(await listed({}, '&status=cancelled')).not.toContain(id);
    expect(refusal(await harness.view('/api/dialogues/{dialogue}', { path: { dialogue: id } }))).toEqual([404, 'dialogue-unknown']);
    expect(refusal(await harness.command('/api/dialogues/{dialogue}/announcement', { dialogue: id }, {}, office))).toEqual([
      409,
      'dialogue-cancelled',
    ]);
  });
});

describe('a correction', () => {
  it('is shown with its reason; what was said before stands as of before', async () => {
    const id = await openDialogue(harness);
    const before = await shown(id);
    const changes = { title: { de: 'Berichtigt' }, notice: { de: 'Ein Hinweis' }, themes: [{ theme: 'work', title: { de: 'Arbeit' } }] };
    const reason = { de: 'Der Titel war falsch.' };
    const headers = { 'if-match': `"${before.revision}"` };
    const { sequence } = await carriedOut(
      harness,
      '/api/dialogues/{dialogue}/corrections',
      { dialogue: id },
      { ...changes, reason },
      { ...office, headers },
    );
    const after = await shown(id);
    expect(after).toMatchObject({ title: changes.title, notice: changes.notice, mandate: before.mandate });
    expect(after.themes.map(({ title }) => title)).toEqual([{ de: 'Arbeit' }, before.themes[1]?.title]);
    expect(after.corrections).toEqual([{ sequence, at: expect.any(String), corrected: ['notice', 'themes', 'title'], reason }]);
    expect(await shown(id, {}, `asOf=${sequence - 1}`)).toEqual(inThePast({ ...before, asOf: sequence - 1 }));
    expect(await home()).toContain('Berichtigt');
  });

  it('is made on what its sender saw, says nothing twice, and needs a reason', async () => {
    const id = await openDialogue(harness);
    const at = `/api/dialogues/${id}/corrections`;
    const body = { title: { de: 'Berichtigt' }, reason: { de: 'Darum' } };
    expect(refusal(await harness.post(at, body, office))).toEqual([428, 'if-match-missing']);
    expect(refusal(await harness.post(at, body, { ...office, headers: { 'if-match': '"0"' } }))).toEqual([412, 'revision-mismatch']);
    expect(refusal(await harness.post(at, { title: body.title }, { ...office, headers: any }))).toEqual([422, 'correction-reason-missing']);
    const first = await done(harness, at, body, { ...office, headers: any });
    expect(await done(harness, at, body, { ...office, headers: any })).toMatchObject({ repeated: true, sequence: first.sequence });
    expect(refusal(await harness.post(at, { timeZone: 'Europe/Paris', reason: { de: 'Umzug' } }, { ...office, headers: any }))).toEqual([
      409,
      'time-zone-fixed',
    ]);
    expect(refusal(await harness.post(at, { nonsense: 1 }, { ...office, headers: any }))).toEqual([400, 'request-malformed']);
  });

  it('closes and adds groups and channels, and moves no figure of what came in before', async () => {
    const id = await openDialogue(harness);
    await submit(harness, id, 'Von einer Bürgerin', { group: 'citizen' });
    const input = async (by: string): Promise<unknown> =>
      (await harness.view('/api/theme-input', { query: { dialogue: id, by, after: String(await harness.store.head()) } })).body['items'];
    const before = [await input('group'), await input('channel'), await input('theme,day')];
    const youth = { code: 'youth', title: { de: 'Jugend' } };
    const [online, letter] = CHANNELS;
    const changes = { groups: [GROUPS[1], youth], channels: [{ ...online, open: false }, letter], reason: { de: 'Neu gefasst' } };
    await done(harness, `/api/dialogues/${id}/corrections`, changes, { ...office, headers: any });
    expect(await shown(id)).toMatchObject({ groups: [GROUPS[1], youth, { ...GROUPS[0], closed: true }], channels: changes.channels });
    expect([await input('group'), await input('channel'), await input('theme,day')]).toEqual(before);
    const say = (fields: object, sending: Sending = {}) =>
      harness.command('/api/dialogues/{dialogue}/contributions', { dialogue: id }, contributionBody('A', fields), sending);
    expect(refusal(await say({ group: 'youth' }))).toEqual([403, 'channel-not-open']);
    expect(refusal(await say({ group: 'citizen' }, office))).toEqual([422, 'group-unknown']);
    expect((await say({ group: 'youth' }, office)).status).toBe(201);
    // Named again, it takes what is new again.
    await done(
      harness,
      `/api/dialogues/${id}/corrections`,
      { groups: [GROUPS[0], youth], reason: { de: 'Doch' } },
      { ...office, headers: any },
    );
    expect((await shown(id)).groups).toEqual([GROUPS[0], youth, { ...GROUPS[1], closed: true }]);
    expect((await say({ group: 'citizen' }, office)).status).toBe(201);
  });

  it('of the time zone moves the days of what comes in later', async () => {
    const id = String(
      (await carriedOut(harness, '/api/dialogues', {}, { ...ANNOUNCEMENT, timeZone: 'Pacific/Kiritimati' }, office))['dialogue'],
    );
    const at = `/api/dialogues/${id}`;
    await done(harness, `${at}/corrections`, { timeZone: 'Pacific/Niue', reason: { de: 'Verwechselt' } }, { ...office, headers: any });
    await done(harness, `${at}/themes`, { theme: 'work', title: SECRET }, office);
    await done(harness, `${at}/questions`, { theme: 'work', question: 'work-1', text: SECRET }, office);
    await done(harness, `${at}/moderation-policies`, POLICY, office);
    await done(harness, `${at}/phase-schedules`, { phase: 'dialogue', opensOn: '2026-01-01', closesOn: '2030-12-31' }, office);
    await done(harness, `${at}/phase-openings`, { phase: 'dialogue' }, office);
    const { sequence } = await submit(harness, id);
    const day = new Intl.DateTimeFormat('en-CA', { timeZone: 'Pacific/Niue', dateStyle: 'short' }).format(Date.now());
    const { body } = await harness.get(`/api/theme-input?dialogue=${id}&by=day&after=${sequence}`);
    expect(body['items']).toMatchObject([{ day, submitted: 1 }]);
  });
});

describe('a cancelled dialogue', () => {
  it('leaves the lists and the page, not the record, and says why where it is looked for', async () => {
    const id = await openDialogue(harness);
    const said = await submit(harness, id);
    const reason = { de: 'Doppelt angelegt.', en: 'Made twice.' };
    const { sequence } = await carriedOut(harness, '/api/dialogues/{dialogue}/cancellation', { dialogue: id }, { reason }, office);
    expect(await carriedOut(harness, '/api/dialogues/{dialogue}/cancellation', { dialogue: id }, { reason }, office)).toMatchObject({
      repeated: true,
      sequence,
    });
    expect(
      refusal(await harness.command('/api/dialogues/{dialogue}/cancellation', { dialogue: id }, { reason: { de: 'Anders' } }, office)),
    ).toEqual([409, 'dialogue-cancelled']);
    expect(await listed()).not.toContain(id);
    expect(await listed(office)).not.toContain(id);
    expect(await listed({}, '&status=cancelled')).toContain(id);
    expect(await home()).not.toContain(id);
    expect(await shown(id)).toMatchObject({ status: 'cancelled', cancellation: { reason, at: expect.any(String) } });
    expect(await shown(id, {}, `asOf=${sequence - 1}`)).toMatchObject({ status: 'announced', cancellation: null });
    expect((await harness.get(said.at)).status).toBe(200);
  });

  it('takes nothing in, but an author withdraws, and a rejection is reviewed', async () => {
    const id = await openDialogue(harness);
    const [own, other] = [await submit(harness, id, 'A'), await submit(harness, id, 'B')];
    await done(harness, `${other.at}/rejection`, { reason: 'off-topic', justification: 'Darum' }, moderator);
    await carriedOut(harness, '/api/dialogues/{dialogue}/cancellation', { dialogue: id }, { reason: SECRET }, office);
    expect(refusal(await harness.command('/api/dialogues/{dialogue}/contributions', { dialogue: id }, contributionBody()))).toEqual([
      409,
      'dialogue-cancelled',
    ]);
    expect(refusal(await harness.post(`${own.at}/ratings`, { value: 'agree', participant: 'somebody with a secret' }))).toEqual([
      409,
      'dialogue-cancelled',
    ]);
    await done(harness, `${own.at}/withdrawal`, { secret: own.secret });
    await done(harness, `${other.at}/appeal`, { justification: 'Doch', secret: other.secret });
    const waiting = async (): Promise<unknown> =>
      (await harness.view('/api/reminders', { query: { dialogue: id, after: String(await harness.store.head()) } }, office)).body['items'];
    expect(await waiting()).toMatchObject([{ code: 'appeal-undecided' }]);
    await done(harness, `${other.at}/appeal/upholding`, { justification: 'Stimmt' }, { token: await harness.token('moderator', 'Mia') });
    expect(await waiting()).toEqual([]);
  });

  it('answers a repeat of what came before as it did then', async () => {
    const id = await openDialogue(harness);
    const sending = { key: randomUUID() };
    const first = await carriedOut(harness, '/api/dialogues/{dialogue}/contributions', { dialogue: id }, contributionBody(), sending);
    await carriedOut(harness, '/api/dialogues/{dialogue}/cancellation', { dialogue: id }, { reason: SECRET }, office);
    expect(await carriedOut(harness, '/api/dialogues/{dialogue}/contributions', { dialogue: id }, contributionBody(), sending)).toEqual({
      ...first,
      repeated: true,
    });
  });

  it('takes what comes at the same moment, or refuses it: what is answered 201 is in the record', async () => {
    const id = await openDialogue(harness);
    const at = `/api/dialogues/${id}/contributions`;
    const sent = await Promise.all([
      ...Array.from({ length: 8 }, () => harness.post(at, contributionBody())),
      harness.post(`/api/dialogues/${id}/cancellation`, { reason: SECRET }, office),
      ...Array.from({ length: 8 }, () => harness.post(at, contributionBody())),
    ]);
    const taken = sent.filter(({ status }) => status === 201).length;
    expect(sent.every((answer) => answer.status < 300 || answer.body['code'] === 'dialogue-cancelled')).toBe(true);
    const { body } = await harness.get(`/api/theme-input?dialogue=${id}&by=&after=${String(await harness.store.head())}`);
    expect(body['total']).toMatchObject({ submitted: taken });
    expect(refusal(await harness.post(at, contributionBody()))).toEqual([409, 'dialogue-cancelled']);
  });
});
