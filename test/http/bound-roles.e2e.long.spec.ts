import { randomUUID } from 'node:crypto';
import { COMMANDS, COMMAND_ACCESS, type CommandName } from '../../src/commands/all.js';
import { QUESTIONS } from '../../src/replay/all-questions.js';
import { TOKEN_ROLES } from '../../src/identity/access.js';
import type { Role } from '../../src/domain/role.js';
import { ANNOUNCEMENT, contributionBody, openDialogue } from '../dialogue.js';
import { holdGathering, minutesBody, PERSON, scheduleGathering } from '../gathering.js';
import { measureLike } from '../evaluation.js';
import { type Sending, useHarness } from '../harness.js';
import { endOf, WORDING } from '../reports.js';
import { requestOf } from '../questions.js';
import { carriedOut, done, refusal, submit } from './asking.js';
import { oneOfEach } from './one-of-each.js';

type Things = Readonly<Record<string, string>>;

const harness = useHarness();
let here: Things;
let there: Things;
beforeAll(async () => {
  [here, there] = [await furnished(), await furnished()];
});

/** A dialogue with one of each thing, and with something that only officials read in every view that has such. */
const furnished = async (): Promise<Things> => {
  const dialogue = await openDialogue(harness);
  const moderator = { token: await harness.token('moderator') };
  const rapporteur = { token: await harness.token('rapporteur') };
  const hidden = await submit(harness, dialogue, 'Frau Beispiel aus Siegen');
  await done(harness, `${hidden.at}/ratings`, { value: 'agree', participant: 'somebody with a long secret' });
  const { sequence } = await done(harness, `${hidden.at}/rejection`, { reason: 'off-topic', justification: 'Ein Name' }, moderator);
  await done(harness, `${hidden.at}/appeal`, { justification: 'Doch', secret: hidden.secret });
  const accepted = await submit(harness, dialogue, 'Beitrag zu Pausen');
  await done(harness, `${accepted.at}/acceptance`, {}, moderator);
  const open = await scheduleGathering(harness, dialogue);
  await done(harness, `${open}/registrations`, PERSON);
  const held = await holdGathering(harness, dialogue);
  const minutes = minutesBody('Es wurde viel gesagt.');
  await done(harness, `${held}/minutes`, minutes, rapporteur);
  const invited = await scheduleGathering(harness, dialogue, { access: { kind: 'invitation' } });
  await done(harness, `${invited}/invitations`, { ...PERSON, group: 'company' }, rapporteur);
  const things = await oneOfEach(harness, dialogue);
  await endOf(harness, String(things['report']));
  const measure = things['measure'] ?? '';
  const [fresh, judged] = [await measureLike(harness, dialogue, measure), await measureLike(harness, dialogue, measure)];
  const opening = { measures: [judged], assessors: ['Ada'] };
  const { round: openRound } = await carriedOut(harness, '/api/dialogues/{dialogue}/rounds', { dialogue }, opening, {
    token: await harness.token('office'),
  });
  const analyst = { token: await harness.token('analyst') };
  const { recommendation: undecided } = await done(harness, `/api/dialogues/${dialogue}/recommendations`, WORDING, analyst);
  await carriedOut(harness, '/api/recommendations/{recommendation}/measures', { recommendation: String(undecided) }, { measure }, analyst);
  return {
    ...things,
    fresh,
    openRound: String(openRound),
    undecided: String(undecided),
    accepted: accepted.contribution,
    hidden: hidden.contribution,
    open: open.split('/').at(-1) ?? '',
    held: held.split('/').at(-1) ?? '',
    invited: invited.split('/').at(-1) ?? '',
    digest: minutes.digest,
    name: 'report.json',
    sequence: String(sequence),
  };
};

/** Ada has a seat in both rounds. */
const as = async (role: Role, { dialogue }: Things = {}): Promise<Sending> => ({ token: await harness.token(role, 'Ada', dialogue) });

const addressIn = (things: Things, path: string): string =>
  `/api/${path.replace(/:(\w+)/g, (_, param: string) => things[param] ?? randomUUID())}`;

describe.each(COMMANDS)('$name', ({ name, path }) => {
  const allowed: readonly Role[] = COMMAND_ACCESS[name];
  const namesSomething = path.includes(':');

  it('is for whom a role is bound to the dialogue as for whom it holds everywhere, and for nobody whose role is bound to another', async () => {
    // What nobody can read is refused for its form by a door that would take the command, and changes nothing.
    const at = async (things: Things, sending: Sending, query = '') =>
      (await harness.post(`${addressIn(things, path)}${query}`, '{"', sending)).body['code'];
    const anybodyElse: readonly Role[] = ['office'];
    const officials = TOKEN_ROLES.filter((role) => allowed.includes(role));
    for (const role of officials.length === 0 ? anybodyElse : officials) {
      const anybody = allowed.includes('participant') ? 'request-malformed' : 'not-allowed';
      const official = allowed.includes(role) ? 'request-malformed' : anybody;
      const bound = await as(role, here);
      const found = [await at(here, await as(role)), await at(here, bound), await at(there, bound), await at(here, await as(role, there))];
      expect([role, ...found]).toEqual([role, official, namesSomething ? official : anybody, anybody, anybody]);
      // What a query names makes nothing of it one's own.
      expect([role, await at(there, bound, `?dialogue=${here['dialogue'] ?? ''}`)]).toEqual([role, anybody]);
    }
  });
});

/** Each view as it is asked for in a dialogue, where there is something of it that not everybody reads. */
const ADDRESSES = QUESTIONS.map(({ view, path, query, body }) => {
  const gathering = path.includes('minutes') ? 'held' : path.includes('invitation') ? 'invited' : 'open';
  const of = (things: Things): string => {
    const named = { ...things, gathering: things[gathering] ?? '', contribution: things['hidden'] ?? '' };
    return `${addressIn(named, path)}?${'dialogue' in query.shape ? `dialogue=${things['dialogue'] ?? ''}&` : ''}`;
  };
  // An event is of no moment, a difference is of two, and what is told live has no end.
  const others = 'from' in query.shape ? 'from=0' : view === 'stream' ? 'after=0&limit=1' : '';
  const at = (moment: string): string => ('asOf' in query.shape ? moment : others);
  return { view, path, body, of: (things: Things, moment: string): string => `${of(things)}${at(moment)}` };
});

describe('what is read', () => {
  const read = async (address: string, sending: Sending, view: Parameters<typeof requestOf>[0]): Promise<string> => {
    const authorization = sending.token === undefined ? {} : { authorization: `Bearer ${sending.token}` };
    const response = await fetch(`${harness.url}${address}`, requestOf(view, { 'accept-language': 'en', ...authorization }));
    const body = (await response.text()).replace(/"instance":"[^"]*"/, '').replace(' for this dialogue', '');
    return `${response.status} ${body}`;
  };

  it.each(TOKEN_ROLES)('by %s is in the own dialogue what the role reads everywhere, and in another what anybody reads', async (role) => {
    const [everywhere, bound, anybody] = [await as(role), await as(role, here), await as(role, { dialogue: randomUUID() })];
    const head = String(await harness.store.head());
    const compared = ADDRESSES.filter(({ path }) => path !== 'dialogues' && path !== 'own-assessments').map(
      async ({ view, body, of }, i) => {
        const moment = i % 2 === 0 ? `after=${head}` : `asOf=${head}`;
        const [own, others] = [of(here, moment), of(there, moment)];
        const asked = (address: string, sending: Sending) => read(address, sending, { body });
        const [whole, open] = await Promise.all([asked(own, everywhere), asked(own, anybody)]);
        expect([own, await asked(own, bound)]).toEqual([own, whole]);
        expect([others, await asked(others, bound)]).toEqual([others, await asked(others, anybody)]);
        return whole === open ? [] : [view];
      },
    );
    // Each role reads something that not everybody reads: the comparison says something.
    expect((await Promise.all(compared)).flat()).not.toEqual([]);
  });

  it('a token without any role reads what anybody reads', async () => {
    const [somebody, head] = [await as('office', { dialogue: randomUUID() }), String(await harness.store.head())];
    for (const { view, body, of } of ADDRESSES) {
      const address = of(here, `after=${head}`);
      const [with_, without] = [await read(address, somebody, { body }), await read(address, {}, { body })];
      if (!without.startsWith('401')) expect([view, with_]).toEqual([view, without]);
    }
  });
});

describe('lists that name no dialogue', () => {
  const listed = async (path: string, sending: Sending): Promise<readonly unknown[]> => {
    const { status, body } = await harness.get<{ items: readonly { dialogue: string }[] }>(
      `/api/${path}${path.includes('?') ? '&' : '?'}after=${String(await harness.store.head())}`,
      sending,
    );
    return status === 200 ? body.items.map(({ dialogue }) => dialogue) : [status];
  };

  it('show of the own assessments those of the dialogues in which one assesses', async () => {
    const both = [here['dialogue'], there['dialogue']];
    expect(new Set(await listed('own-assessments?status=any', await as('assessor')))).toEqual(new Set(both));
    expect(new Set(await listed('own-assessments?status=any', await as('assessor', here)))).toEqual(new Set([here['dialogue']]));
    expect(await listed('own-assessments?status=any', await as('assessor', { dialogue: randomUUID() }))).toEqual([]);
    expect(await listed('own-assessments?status=any', await as('office', here))).toEqual([403]);
    expect(await listed(`own-assessments?status=any&dialogue=${there['dialogue']!}`, await as('assessor', here))).toEqual([403]);
  });

  it('show the own draft, and of no other that there is one', async () => {
    const office = await as('office');
    const draft = async () => String((await carriedOut(harness, '/api/dialogue-drafts', {}, ANNOUNCEMENT, office))['dialogue']);
    const [own, other] = [await draft(), await draft()];
    const bound = await as('office', { dialogue: own });
    expect(await listed('dialogues?status=draft', bound)).toEqual([own]);
    expect(await listed('dialogues', bound)).not.toContain(other);
    expect(refusal(await harness.view('/api/dialogues/{dialogue}', { path: { dialogue: other } }, bound))).toEqual([
      404,
      'dialogue-unknown',
    ]);
    expect(refusal(await harness.view('/api/reminders', { query: { dialogue: other } }, bound))).toEqual([403, 'not-allowed']);
    const home = async ({ token = '' }: Sending) => (await fetch(harness.url, { headers: { authorization: `Bearer ${token}` } })).text();
    expect([(await home(office)).split('Entwurf').length - 1, (await home(bound)).split('Entwurf').length - 1]).toEqual([2, 1]);
    const of = (id: string) => harness.post(`/api/dialogues/${id}/announcement`, {}, { ...bound, headers: { 'if-match': '*' } });
    const [theirs, unknown] = [await of(other), await of(randomUUID())];
    expect([refusal(theirs), theirs.body['detail']]).toEqual([refusal(unknown), unknown.body['detail']]);
    expect((await of(own)).status).toBe(200);
  });
});

describe('an act', () => {
  it('of an official of another dialogue is that of a participant, where participants may', async () => {
    const [own, other] = [await openDialogue(harness), await openDialogue(harness)];
    const office = { token: await harness.token('office', 'Olga', own) };
    const letter = (dialogue: string) =>
      harness.command(
        '/api/dialogues/{dialogue}/contributions',
        { dialogue },
        contributionBody('Ein Brief', { channel: 'letter' }),
        office,
      );
    expect((await letter(own)).status).toBe(201);
    expect(refusal(await letter(other))).toEqual([403, 'channel-not-open']);
    const { sequence } = await submit(harness, other, 'Als ich selbst', {}, office);
    expect((await harness.store.readAll(BigInt(sequence - 1), 1))[0]?.role).toBe('participant');
  });

  it('that was taken is not repeated for somebody whose role is bound to another dialogue', async () => {
    const { at } = await submit(harness, await openDialogue(harness));
    const key = randomUUID();
    expect((await harness.post(`${at}/acceptance`, {}, { key, token: await harness.token('moderator', 'Mo') })).status).toBe(200);
    const elsewhere = { key, token: await harness.token('moderator', 'Mo', here['dialogue']) };
    expect(refusal(await harness.post(`${at}/acceptance`, {}, elsewhere))).toEqual([403, 'not-allowed']);
  });

  it('on two things of two dialogues is for nobody who is bound to one of them', async () => {
    for (const [one, other] of [
      [here, there],
      [there, here],
    ] as const) {
      const address = `/api/recommendations/${one['recommendation']!}/measures/${other['measure']!}/removal`;
      expect(refusal(await harness.post(address, { reason: { de: 'Darum' } }, await as('analyst', here)))).toEqual([403, 'not-allowed']);
    }
  });

  it('is not made possible by naming the own dialogue besides', async () => {
    const bound = await as('moderator', here);
    const at = `/api/contributions/${there['contribution']!}/acceptance?dialogue=${here['dialogue']!}`;
    expect(refusal(await harness.post(at, {}, bound))).toEqual([403, 'not-allowed']);
    const twice = `/api/moderation-queue?dialogue=${here['dialogue']!}&dialogue=${there['dialogue']!}`;
    expect(refusal(await harness.get(twice, bound))).toEqual([403, 'not-allowed']);
  });
});

describe('what a body names of another dialogue is answered as what is not there', () => {
  type Naming = { readonly role: Role; readonly at: string; readonly kind: string; readonly body: (one: string) => object };
  const title = { de: 'Titel' };
  const held = () => ({ gathering: here['held'], island: 'island-1' });
  const letter = (fields: object) => contributionBody('Eine Karte', { channel: 'letter', ...fields });
  const span = { start: 0, end: 7, stance: 'supports', quote: 'Beitrag' };
  const round = { measures: [] as readonly string[], assessors: ['Ada'] };
  const NAMING: Readonly<Record<string, Naming>> = {
    'card-gathering-unknown': {
      role: 'rapporteur',
      at: 'dialogues/:dialogue/contributions',
      kind: 'held',
      body: (gathering) => letter({ card: { ...held(), gathering } }),
    },
    'answered-contribution-unknown': {
      role: 'rapporteur',
      at: 'dialogues/:dialogue/contributions',
      kind: 'accepted',
      body: (answers) => letter({ card: held(), answers }),
    },
    'merge-target-unknown': {
      role: 'moderator',
      at: 'contributions/:accepted/merger',
      kind: 'accepted',
      body: (into) => ({ reason: 'same', into }),
    },
    'evidence-not-accepted': {
      role: 'analyst',
      at: 'measures/:fresh/evidence',
      kind: 'accepted',
      body: (contribution) => ({ contribution, ...span }),
    },
    'measure-not-in-dialogue /from': {
      role: 'analyst',
      at: 'measures/:fresh/mergers',
      kind: 'fresh',
      body: (measure) => ({ from: [measure], reason: title }),
    },
    'measure-not-in-dialogue /measures': {
      role: 'office',
      at: 'dialogues/:dialogue/rounds',
      kind: 'fresh',
      body: (measure) => ({ ...round, measures: [measure] }),
    },
    'previous-round-not-closed': {
      role: 'office',
      at: 'dialogues/:dialogue/rounds',
      kind: 'round',
      body: (previousRound) => ({ ...round, measures: [here['measure']], previousRound }),
    },
    'measure-not-in-dialogue /measure': {
      role: 'analyst',
      at: 'recommendations/:undecided/measures',
      kind: 'fresh',
      body: (measure) => ({ measure }),
    },
    'round-not-in-dialogue': {
      role: 'publisher',
      at: 'recommendations/:undecided/adoption',
      kind: 'round',
      body: (one) => ({ rationale: title, rounds: [one] }),
    },
    'recommendation-not-in-dialogue': {
      role: 'publisher',
      at: 'dialogues/:dialogue/recommendation-order',
      kind: 'recommendation',
      body: (one) => ({ recommendations: [one] }),
    },
    'measure-not-in-round': {
      role: 'assessor',
      at: 'rounds/:openRound/recusals',
      kind: 'fresh',
      body: (measure) => ({ measure, justification: 'Darum' }),
    },
  };

  it.each(Object.entries(NAMING))('%s', async (code, { role, at, kind, body }) => {
    const sending = { ...(await as(role, here)), headers: { 'if-match': '*' } };
    const [theirs, unknown] = await Promise.all(
      [there[kind] ?? '', randomUUID()].map(async (one) => {
        const answer = await harness.post(addressIn(here, at), body(one), sending);
        return { ...answer.body, instance: null };
      }),
    );
    expect(theirs).toMatchObject({ code: code.split(' ')[0] });
    expect(theirs).toEqual(unknown);
  });
});

it.each([
  [
    'de',
    'Nötig ist die Rolle Programmbüro (office) für diesen Dialog.',
    'Nötig ist die Rolle Programmbüro (office) für die gesamte Installation.',
  ],
  [
    'en',
    'This takes the role programme office (office) for this dialogue.',
    'This takes the role programme office (office) for the whole installation.',
  ],
])('a refusal says in %s where the role would have to hold', async (language, ofDialogue, ofInstallation) => {
  const sending = { ...(await as('office', here)), headers: { 'accept-language': language } };
  const elsewhere = await harness.post(`/api/dialogues/${there['dialogue']!}/themes`, {}, sending);
  const another = await harness.command('/api/dialogues', {}, ANNOUNCEMENT, sending);
  const without = await harness.post('/api/dialogues', ANNOUNCEMENT, { ...(await as('analyst', here)), headers: sending.headers });
  expect(elsewhere.body).toMatchObject({ code: 'not-allowed', detail: ofDialogue, roles: ['office'] });
  expect(another.body).toMatchObject({ code: 'not-allowed', detail: ofInstallation, roles: ['office'] });
  expect(without.body['detail']).toBe(ofInstallation.replace(/ (for the whole|für die gesamte).*(?=\.)/, ''));
});

it('every command that makes something new of its own in no dialogue is for the whole installation', () => {
  const names = COMMANDS.filter(({ path }) => !path.includes(':')).map<CommandName>(({ name }) => name);
  expect(names.toSorted()).toEqual(['AnnounceDialogue', 'PrepareDialogue']);
});
