import { randomUUID } from 'node:crypto';
import { acceptContribution } from '../../src/commands/contribution/accept-contribution.js';
import { mergeContribution } from '../../src/commands/contribution/merge-contribution.js';
import { rejectContribution } from '../../src/commands/contribution/reject-contribution.js';
import { submitContribution } from '../../src/commands/contribution/submit-contribution.js';
import { withdrawContribution } from '../../src/commands/contribution/withdraw-contribution.js';
import { rateContribution } from '../../src/commands/rating/rate-contribution.js';
import { withdrawRating } from '../../src/commands/rating/withdraw-rating.js';
import { Code, ContributionId, DialogueId } from '../../src/domain/ids.js';
import type { Role } from '../../src/domain/role.js';
import { TOKEN_ROLES } from '../../src/identity/access.js';
import { themeInputView } from '../../src/projections/theme-input/theme-input.view.js';
import { type Counted, exactly } from '../../src/projections/theme-input/people.js';
import { openDialogue } from '../dialogue.js';
import { useHarness } from '../harness.js';
import { carriedOut, type ProblemBody } from './asking.js';

// Five contributions and eight ratings at chosen times, sent as an import would send them; every figure below is counted by hand.
//
//        theme   version  channel  group    region  author  day (Berlin)  status
//   c1   work    1        online   citizen  DEA5A   Ana     03-01 23:59   accepted
//   c2   work    1        online   company  DE300   Ben     03-02 00:00   rejected
//   c3   skills  1        online   –        –       Ana     03-02         open
//   c4   work    2        letter   citizen  DEA5A   –       03-29 00:30   merged into c1
//   c5   skills  1        online   company  –       Cleo    07-02 00:30   withdrawn
//
//   Ana and Ben agree with c1 on 03-02, Dora with c2 on 03-02; Ben disagrees with c3 on 03-03, Cleo passes it on 03-03,
//   Dora agrees with it on 03-03 and changes her mind on 03-04; Ana agrees with c4 and takes it back.

const harness = useHarness();
let dialogue: string;
let afterFirst: number;
let head: number;
/** Whoever counts exactly. */
let analyst: { readonly token: string };

const PLAIN = {
  theme: Code('work'),
  question: Code('work-1'),
  questionVersion: 1,
  channel: Code('online'),
  group: null as Code | null,
  region: null as string | null,
  language: 'de' as const,
  answers: null,
  source: null,
  title: null,
  text: 'A',
  position: null,
  card: null,
  participant: null as string | null,
  transcriber: null,
  secondReader: null,
};

const secretOf = (name: string): string => `the long secret of ${name}`;

const send = () => {
  const { commands } = harness;
  const envelope = (at: string, role: Role, actor: string | null = null) => ({ key: randomUUID(), at: `2026-${at}Z`, role, actor });
  const moderator = randomUUID();
  return {
    contribution: async (at: string, body: Partial<typeof PLAIN>, role: Role = 'participant') => {
      const input = { params: { dialogue: DialogueId(dialogue) }, body: { ...PLAIN, ...body } };
      const { sequence, extra } = await commands.send(submitContribution, input, envelope(at, role));
      head = Number(sequence);
      return { id: ContributionId(String(extra['contribution'])), secret: String(extra['secret']) };
    },
    rating: async (at: string, contribution: ContributionId, rater: string, value: 'agree' | 'pass' | 'disagree') =>
      commands.send(
        rateContribution,
        { params: { contribution }, body: { value, participant: secretOf(rater) } },
        envelope(at, 'participant'),
      ),
    noRating: async (at: string, contribution: ContributionId, rater: string) =>
      commands.send(withdrawRating, { params: { contribution }, body: { participant: secretOf(rater) } }, envelope(at, 'participant')),
    acceptance: async (contribution: ContributionId) =>
      commands.send(acceptContribution, { params: { contribution }, body: {} }, envelope('08-01T10:00:00', 'moderator', moderator)),
    rejection: async (contribution: ContributionId) =>
      commands.send(
        rejectContribution,
        { params: { contribution }, body: { reason: Code('off-topic'), justification: 'x' } },
        envelope('08-01T10:00:00', 'moderator', moderator),
      ),
    merger: async (contribution: ContributionId, into: ContributionId) =>
      commands.send(
        mergeContribution,
        { params: { contribution }, body: { into, reason: Code('same') } },
        envelope('08-01T10:00:00', 'analyst'),
      ),
    withdrawal: async (contribution: ContributionId, secret: string) =>
      commands.send(withdrawContribution, { params: { contribution }, body: { secret } }, envelope('08-01T10:00:00', 'participant')),
  };
};

/** The same dialogue once more, set up before anything came in: no act is dated before what it acts on (ADR 0024). Returns its id. */
const inJanuary = async (of: string): Promise<string> => {
  const id = randomUUID();
  const events = await harness.store.readStream(`dialogue-${of}`);
  const early = events.map(({ type, schema, role, data, internal }) => {
    return { id: randomUUID(), type, schema, occurredAt: '2026-01-02T09:00:00.000Z', role, data, internal, body: null };
  });
  await harness.store.append(`dialogue-${id}`, early, -1n);
  return id;
};

beforeAll(async () => {
  analyst = { token: await harness.token('analyst') };
  dialogue = await openDialogue(harness);
  const office = { token: await harness.token('office'), headers: { 'if-match': '*' } };
  const rewording = { question: 'work-1', text: { de: 'Was nun?' }, reason: { de: 'Kürzer' } };
  await carriedOut(harness, '/api/dialogues/{dialogue}/rewordings', { dialogue }, rewording, office);
  dialogue = await inJanuary(dialogue);
  const { contribution, rating, noRating, acceptance, rejection, merger, withdrawal } = send();
  const skills = { theme: Code('skills'), question: Code('skills-1') };
  const [citizen, company] = [Code('citizen'), Code('company')];
  const [ana, ben, cleo] = ['Ana', 'Ben', 'Cleo'].map((name) => ({ participant: secretOf(name) }));

  const c1 = await contribution('03-01T22:59:59.999', { group: citizen, region: 'DEA5A', ...ana });
  afterFirst = head;
  const c2 = await contribution('03-01T23:00:00.000', { group: company, region: 'DE300', ...ben });
  const c3 = await contribution('03-02T10:00:00', { ...skills, ...ana });
  const c4 = await contribution(
    '03-28T23:30:00',
    { questionVersion: 2, channel: Code('letter'), group: citizen, region: 'DEA5A' },
    'office',
  );
  const c5 = await contribution('07-01T22:30:00', { ...skills, group: company, ...cleo });

  await rating('03-02T08:00:00', c2.id, 'Dora', 'agree');
  await rating('03-02T09:00:00', c1.id, 'Ana', 'agree');
  await rating('03-02T22:59:00', c1.id, 'Ben', 'agree');
  await rating('03-02T23:01:00', c3.id, 'Ben', 'disagree');
  await rating('03-03T10:00:00', c3.id, 'Cleo', 'pass');
  await rating('03-03T11:00:00', c3.id, 'Dora', 'agree');
  await rating('03-04T11:00:00', c3.id, 'Dora', 'disagree');
  await rating('03-30T11:00:00', c4.id, 'Ana', 'agree');
  await noRating('03-31T11:00:00', c4.id, 'Ana');

  await acceptance(c1.id);
  await rejection(c2.id);
  await acceptance(c4.id);
  await merger(c4.id, c1.id);
  head = Number((await withdrawal(c5.id, c5.secret)).sequence);
});

type Figures = {
  readonly submitted: number;
  readonly participants: Counted | null;
  readonly raters: Counted | null;
  readonly ratings: { readonly balance: number };
};
type Answer = { readonly by: readonly string[]; readonly items: readonly Figures[]; readonly total: Figures };

const figures = async (parameters: string, moment = `after=${head}`): Promise<Answer> =>
  (await harness.get<Answer>(`/api/theme-input?dialogue=${dialogue}&${moment}&${parameters}`, analyst)).body;

/** All figures from the few that are not 0. */
const counted = (
  known: Partial<Record<'submitted' | 'open' | 'accepted' | 'rejected' | 'withdrawn' | 'merged', number>> &
    Partial<Record<'participants' | 'withoutParticipant' | 'raters', number>>,
  [agree, pass, disagree]: readonly [number, number, number] = [0, 0, 0],
) => ({
  submitted: 0,
  open: 0,
  accepted: 0,
  rejected: 0,
  withdrawn: 0,
  merged: 0,
  withoutParticipant: 0,
  ...known,
  participants: exactly(known.participants ?? 0, (known.submitted ?? 0) - (known.withoutParticipant ?? 0)),
  raters: exactly(known.raters ?? 0, agree + pass + disagree),
  ratings: {
    agree,
    pass,
    disagree,
    balance: agree - disagree,
    byProtection: { none: agree + pass + disagree, codes: 0, login: 0, puzzle: 0 },
  },
});

const TOTAL = counted(
  { submitted: 5, open: 1, accepted: 1, rejected: 1, withdrawn: 1, merged: 1, participants: 3, withoutParticipant: 1, raters: 4 },
  [3, 1, 2],
);
const WORK = counted({ submitted: 3, accepted: 1, rejected: 1, merged: 1, participants: 2, withoutParticipant: 1, raters: 3 }, [3, 0, 0]);
const SKILLS = counted({ submitted: 2, open: 1, withdrawn: 1, participants: 2, raters: 3 }, [0, 1, 2]);
const ONLINE = counted({ submitted: 4, open: 1, accepted: 1, rejected: 1, withdrawn: 1, participants: 3, raters: 4 }, [3, 1, 2]);
const LETTER = counted({ submitted: 1, merged: 1, withoutParticipant: 1 });
const CITIZEN = counted({ submitted: 2, accepted: 1, merged: 1, participants: 1, withoutParticipant: 1, raters: 2 }, [2, 0, 0]);
const ONLY_C2 = counted({ submitted: 1, rejected: 1, participants: 1, raters: 1 }, [1, 0, 0]);
const ONLY_C3 = counted({ submitted: 1, open: 1, participants: 1, raters: 3 }, [0, 1, 2]);
const ONLY_C5 = counted({ submitted: 1, withdrawn: 1, participants: 1 });

it.each<[string, readonly object[]]>([
  [
    'theme',
    [
      { theme: 'skills', ...SKILLS },
      { theme: 'work', ...WORK },
    ],
  ],
  [
    'question',
    [
      { question: 'skills-1', ...SKILLS },
      { question: 'work-1', ...WORK },
    ],
  ],
  [
    'questionVersion',
    [
      { questionVersion: 1, ...ONLINE },
      { questionVersion: 2, ...LETTER },
    ],
  ],
  [
    'channel',
    [
      { channel: 'letter', ...LETTER },
      { channel: 'online', ...ONLINE },
    ],
  ],
  [
    'group',
    [
      { group: 'citizen', ...CITIZEN },
      { group: 'company', ...counted({ submitted: 2, rejected: 1, withdrawn: 1, participants: 2, raters: 1 }, [1, 0, 0]) },
      { group: null, ...ONLY_C3 },
    ],
  ],
  [
    'region',
    [
      { region: 'DE300', ...ONLY_C2 },
      { region: 'DEA5A', ...CITIZEN },
      { region: null, ...SKILLS },
    ],
  ],
  [
    'day',
    [
      { day: '2026-03-01', ...counted({ submitted: 1, accepted: 1, participants: 1 }) },
      { day: '2026-03-02', ...counted({ submitted: 2, open: 1, rejected: 1, participants: 2, raters: 3 }, [3, 0, 0]) },
      { day: '2026-03-03', ...counted({ raters: 2 }, [0, 1, 1]) },
      { day: '2026-03-04', ...counted({ raters: 1 }, [0, 0, 1]) },
      { day: '2026-03-29', ...LETTER },
      { day: '2026-07-02', ...ONLY_C5 },
    ],
  ],
  [
    'theme,group',
    [
      { theme: 'skills', group: 'company', ...ONLY_C5 },
      { theme: 'skills', group: null, ...ONLY_C3 },
      { theme: 'work', group: 'citizen', ...CITIZEN },
      { theme: 'work', group: 'company', ...ONLY_C2 },
    ],
  ],
  ['', []],
])('by %s the figures are those counted by hand, and the total is the same', async (by, items) => {
  const answer = await figures(`by=${by}`);
  expect(answer).toMatchObject({ asOf: head, by: by.split(',').filter((name) => name !== '') });
  expect(answer.items).toEqual(items);
  expect(answer.total).toEqual(TOTAL);
});

it('is by theme unless it is asked for otherwise, and takes a dimension once', async () => {
  expect((await figures('')).items).toEqual((await figures('by=theme')).items);
  expect((await figures('by=theme,theme')).by).toEqual(['theme']);
});

it('counts people once: a total is not the sum of its parts', async () => {
  const { items, total } = await figures('by=theme');
  const sum = (name: 'participants' | 'raters') => items.reduce((before, item) => before + (item[name]?.atLeast ?? 0), 0);
  expect([sum('participants'), total.participants?.atLeast]).toEqual([4, 3]);
  expect([sum('raters'), total.raters?.atLeast]).toEqual([6, 4]);
  expect([items.reduce((before, item) => before + item.submitted, 0), total.submitted]).toEqual([5, 5]);
});

it.each<[string, readonly object[], object]>([
  ['theme=skills', [{ theme: 'skills', ...SKILLS }], SKILLS],
  ['question=work-1', [{ theme: 'work', ...WORK }], WORK],
  ['channel=letter', [{ theme: 'work', ...LETTER }], LETTER],
  ['group=citizen', [{ theme: 'work', ...CITIZEN }], CITIZEN],
  ['region=DE300', [{ theme: 'work', ...ONLY_C2 }], ONLY_C2],
  ['theme=skills&group=company', [{ theme: 'skills', ...ONLY_C5 }], ONLY_C5],
  ['theme=none', [], counted({})],
])('%s narrows the figures and their total', async (filter, items, total) => {
  expect(await figures(filter)).toMatchObject({ items, total });
});

it('from and to narrow contributions by the day they came in, and ratings by their own, both days inclusive', async () => {
  const some = await figures('from=2026-03-02&to=2026-03-03');
  expect(some.items).toEqual([
    { theme: 'skills', ...counted({ submitted: 1, open: 1, participants: 1, raters: 2 }, [0, 1, 1]) },
    { theme: 'work', ...counted({ submitted: 1, rejected: 1, participants: 1, raters: 3 }, [3, 0, 0]) },
  ]);
  expect(some.total).toEqual(counted({ submitted: 2, open: 1, rejected: 1, participants: 2, raters: 4 }, [3, 1, 1]));
  expect((await figures('to=2026-03-01')).total).toEqual(counted({ submitted: 1, accepted: 1, participants: 1 }));
  expect((await figures('from=2026-07-02')).total).toEqual(ONLY_C5);
  expect((await figures('from=2026-07-03')).total).toEqual(counted({}));
  expect((await figures('from=2026-03-03&to=2026-03-02')).total).toEqual(counted({}));
});

it('as of an earlier sequence the figures are those of then', async () => {
  const then = await figures('by=day', `asOf=${afterFirst}`);
  const first = counted({ submitted: 1, open: 1, participants: 1 });
  expect(then).toMatchObject({ asOf: afterFirst, items: [{ day: '2026-03-01', ...first }], total: first });
});

it('of another dialogue are its own', async () => {
  const other = await openDialogue(harness);
  const answer = await harness.view('/api/theme-input', { query: { dialogue: other } }, analyst);
  expect([answer.body.items, answer.body.total]).toEqual([[], counted({})]);
});

describe('how many people there are', () => {
  const told = async (query: string, token?: string): Promise<Answer> => {
    const path = `/api/theme-input?dialogue=${dialogue}&after=${head}&${query}`;
    const { status, body } = await harness.get<Answer>(path, token === undefined ? {} : { token });
    expect([status, themeInputView.answer.safeParse(body).error]).toEqual([200, undefined]);
    return body;
  };
  const page = async (token?: string): Promise<string> => {
    const headers = { ...(token !== undefined && { authorization: `Bearer ${token}` }) };
    return (await fetch(`${harness.url}/?lang=de`, { headers })).text();
  };

  it('is told exactly to analysts, auditors and publishers, by any filter; to nobody else as long as anybody can take part', async () => {
    for (const role of [...TOKEN_ROLES, 'nobody'] as const) {
      const isExact = ['analyst', 'auditor', 'publisher'].includes(role);
      const token = role === 'nobody' ? undefined : await harness.token(role);
      const { total, items } = await told('by=theme', token);
      const hidden = { participants: null, raters: null };
      expect(total).toMatchObject(isExact ? TOTAL : { submitted: 5, ...hidden });
      expect(items).toMatchObject(isExact ? [SKILLS, WORK] : [hidden, hidden]);
      for (const query of ['region=DE300', 'status=rejected', 'to=2026-03-01'])
        expect((await told(query, token)).total.participants).toEqual(isExact ? exactly(1, 1) : null);
      const { items: days, total: whole } = await told('by=day', token);
      expect(days.map(({ participants }) => participants === null)).toEqual(days.map(() => !isExact));
      expect(whole).toEqual(total);
      const shown = await page(token);
      expect([shown.includes('>Betei\u00adligte<'), shown.includes('sobald die Auswertung begonnen hat')]).toEqual([isExact, !isExact]);
    }
  });

  it('is told exactly to whose role is bound to the dialogue, and not to whose role is bound to another', async () => {
    const [own, other] = [await harness.token('analyst', 'Ana', dialogue), await harness.token('analyst', 'Ana', randomUUID())];
    expect((await told('by=', own)).total).toEqual(TOTAL);
    expect((await told('by=', other)).total.participants).toBeNull();
    expect((await Promise.all([own, other].map(page))).map((shown) => shown.includes('>Betei\u00adligte<'))).toEqual([true, false]);
  });
});

it('agree with the ratings that the auditor sees: one per rater and contribution, no withdrawn one', async () => {
  const auditor = { token: await harness.token('auditor') };
  const { body } = await harness.view('/api/ratings', { query: { dialogue } }, auditor);
  expect(body.items.map(({ value, day }) => `${day} ${value}`).sort()).toEqual([
    '2026-03-02 agree',
    '2026-03-02 agree',
    '2026-03-02 agree',
    '2026-03-03 disagree',
    '2026-03-03 pass',
    '2026-03-04 disagree',
  ]);
  expect(new Set(body.items.map(({ rater }) => rater)).size).toBe(4);
});

it.each(['by=colour', 'by=theme,colour', 'from=yesterday', 'to=2026-02-30', 'dialogue=1', 'limit=5'])('refuses %s', async (wrong) => {
  const { status, body } = await harness.get<ProblemBody>(
    `/api/theme-input?${wrong.startsWith('dialogue') ? '' : `dialogue=${dialogue}&`}${wrong}`,
  );
  expect([status, body.code, body.errors?.map(({ pointer }) => pointer)]).toEqual([
    400,
    'request-malformed',
    [`/${wrong.split('=')[0] ?? ''}`],
  ]);
});
