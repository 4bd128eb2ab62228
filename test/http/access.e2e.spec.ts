import { randomUUID } from 'node:crypto';
import { COMMANDS, COMMAND_ACCESS, type CommandName } from '../../src/commands/all.js';
import { EVERYBODY, TOKEN_ROLES } from '../../src/identity/access.js';
import type { View } from '../../src/projections/view.js';
import { QUESTIONS } from '../../src/replay/all-questions.js';
import type { Role } from '../../src/domain/role.js';
import { ANNOUNCEMENT, contributionBody, DISPOSITIONS, openDialogue, POLICY } from '../dialogue.js';
import { gatheringBody, minutesBody, PERSON } from '../gathering.js';
import { useHarness } from '../harness.js';
import { requestOf } from '../questions.js';
import { carriedOut, refusal, submit } from './asking.js';
import { oneOfEach } from './one-of-each.js';

const harness = useHarness();
let dialogue: string;
const tokens = new Map<Role, string>();
beforeAll(async () => {
  dialogue = await openDialogue(harness);
  for (const role of TOKEN_ROLES) tokens.set(role, await harness.token(role));
});

const title = { de: 'Titel' };
const reason = { reason: 'off-topic' };
const justification = { justification: 'Darum' };
const wording = {
  themes: ['work'],
  title,
  text: title,
  addressee: title,
  instrument: title,
  horizon: title,
  strength: 'should',
};
const participant = { participant: 'somebody with a long secret' };

/** A body that passes the door of each command; a new command does not compile until it has one. */
const BODIES: Record<CommandName, object> = {
  PrepareDialogue: ANNOUNCEMENT,
  AnnounceDialogue: ANNOUNCEMENT,
  AnnouncePreparedDialogue: {},
  CorrectDialogue: { title, reason: title },
  CancelDialogue: { reason: title },
  DefineTheme: { theme: 'care', title },
  PoseGuidingQuestion: { theme: 'care', question: 'care-1', text: title },
  RewordGuidingQuestion: { question: 'care-1', text: title, reason: title },
  SchedulePhase: { phase: 'analysis', opensOn: '2026-01-01', closesOn: '2026-01-31' },
  OpenPhase: { phase: 'analysis' },
  ClosePhase: { phase: 'analysis' },
  AdoptModerationPolicy: POLICY,
  AdoptAssessmentFramework: {
    criteria: (['effectiveness', 'feasibility'] as const).map((dimension) => ({
      code: dimension,
      title,
      dimension,
      weight: 1,
      question: title,
    })),
    scale: { min: 1, max: 5, anchors: [] },
    certainty: [{ code: 'sure', title }],
    cut: 3,
    quorum: 1,
    consensus: { shareMin: 0.5, withinPoints: 1 },
  },
  AdoptDispositionReasons: DISPOSITIONS,
  ProtectParticipation: { protection: { kind: 'codes' }, reason: title },
  IssueParticipationCodes: { count: 2 },
  RevokeParticipationCodes: { reason: title },
  SubmitContribution: contributionBody(),
  AcceptContribution: {},
  RejectContribution: { ...reason, ...justification },
  LodgeAppeal: { ...justification, secret: 'a secret' },
  UpholdAppeal: justification,
  DismissAppeal: justification,
  RedactContribution: { ...reason, passages: [{ start: 0, end: 1 }] },
  ConfirmRedaction: {},
  CorrectContribution: { text: 'Ein Satz' },
  DeclineRedaction: {},
  WithdrawContribution: { secret: 'a secret' },
  MergeContribution: { ...reason, into: randomUUID() },
  UnmergeContribution: reason,
  SetContributionAside: reason,
  TakeBackSettingAside: {},
  ScheduleGathering: gatheringBody(),
  RescheduleGathering: { startsAt: '2026-05-01T10:00:00Z', endsAt: '2026-05-01T12:00:00Z', reason: title },
  CancelGathering: { reason: title },
  HoldGathering: { attendance: [{ group: 'citizen', count: 3 }] },
  RegisterForGathering: PERSON,
  WithdrawRegistration: { secret: 'a secret' },
  FileMinutes: minutesBody('Minutes'),
  IssueInvitation: { ...PERSON, group: 'company' },
  AnswerInvitation: { answer: 'accepted', secret: 'a secret' },
  RateContribution: { value: 'agree', ...participant },
  WithdrawRating: participant,
  DraftMeasure: { themes: ['work'], title, text: title },
  LinkEvidence: { contribution: randomUUID(), start: 0, end: 1, stance: 'supports' },
  UnlinkEvidence: { reason: title },
  RewordMeasure: { title, text: title, reason: title },
  SplitMeasure: { parts: [1, 2].map(() => ({ themes: ['work'], title, text: title, evidence: [] })), reason: title },
  MergeMeasures: { from: [randomUUID()], reason: title },
  WithdrawMeasure: { reason: title },
  OpenAssessmentRound: { measures: [randomUUID()], assessors: ['Ada'] },
  AssessMeasure: { scores: { effectiveness: 3 }, certainty: { effectiveness: 'sure' }, ...justification },
  RecuseAssessor: justification,
  CloseAssessmentRound: {},
  CancelAssessmentRound: { reason: title },
  DraftRecommendation: wording,
  RewordRecommendation: { ...wording, reason: title },
  AttachMeasure: { measure: randomUUID() },
  DetachMeasure: { reason: title },
  RecordDissent: { group: 'citizen', statement: title },
  AdoptRecommendation: { rationale: title, rounds: [randomUUID()] },
  DeferRecommendation: { rationale: title },
  ReconsiderRecommendation: { rationale: title },
  RejectRecommendation: { rationale: title },
  OrderRecommendations: { recommendations: [] },
  ReportImplementation: { state: 'begun', statement: title, source: 'https://example.org/report' },
  RequestReport: { kind: 'results' },
  RepeatReport: {},
  PublishReport: {},
};

const ADDRESS: Readonly<Record<string, string>> = { digest: 'ab'.repeat(32), name: 'report.json' };
const addressOf = (path: string): string => `/api/${path.replace(/:(\w+)/g, (_, name: string) => ADDRESS[name] ?? randomUUID())}`;

/** What everybody sees of the program itself. */
const PAGES = ['/', '/health/live', '/health/ready', '/docs', '/docs/openapi.json', '/docs/swagger-ui.css'];
const SEEN: readonly { readonly path: string; readonly roles: readonly Role[]; readonly query?: object; readonly body: View['body'] }[] = [
  ...QUESTIONS.map(({ path, roles, query, body }) => ({ path: addressOf(path), roles, query: query.shape, body })),
  ...PAGES.map((path) => ({ path, roles: EVERYBODY, body: null })),
];

type Visitor = Role | 'nobody';
const VISITORS: readonly Visitor[] = [...TOKEN_ROLES, 'nobody'];

/** What the table says: whether a visitor is let in, or with which answer not. */
const expected = (allowed: readonly Role[], visitor: Visitor): string => {
  if (allowed.includes('participant') || allowed.some((role) => role === visitor)) return 'let in';
  return visitor === 'nobody' ? '401 not-authenticated' : '403 not-allowed';
};

const outcome = (status: number, code: unknown): string =>
  code === 'not-authenticated' || code === 'not-allowed' || status === 401 ? `${status} ${String(code)}` : 'let in';

const authorization = (visitor: Visitor): Readonly<Record<string, string>> => {
  const token = visitor === 'nobody' ? undefined : tokens.get(visitor);
  return token === undefined ? {} : { authorization: `Bearer ${token}` };
};

describe.each(COMMANDS)('$name', ({ name, path }) => {
  it('is taken from whom the table names, and from nobody else', async () => {
    const url = `/api/${path.replace(/:\w+/g, () => randomUUID())}`;
    const found = await Promise.all(
      VISITORS.map(async (visitor) => {
        const { status, body } = await harness.post(url, BODIES[name], { headers: { 'if-match': '"0"', ...authorization(visitor) } });
        // Past the guard nothing is left but what the domain says: nobody is refused for the form of the request.
        expect([status, body['code']]).not.toEqual([400, 'request-malformed']);
        return [visitor, outcome(status, body['code'])];
      }),
    );
    expect(found).toEqual(VISITORS.map((visitor) => [visitor, expected(COMMAND_ACCESS[name], visitor)]));
  });
});

it.each(SEEN)('$path is shown to whom its definition names, and to nobody else', async ({ path, roles, query = {}, body }) => {
  const url = `${harness.url}${path}${'dialogue' in query ? `?dialogue=${dialogue}` : ''}`;
  const found = await Promise.all(
    VISITORS.map(async (visitor) => {
      const { status } = await fetch(url, requestOf({ body }, authorization(visitor)));
      return [visitor, status === 401 ? '401 not-authenticated' : status === 403 ? '403 not-allowed' : 'let in'];
    }),
  );
  expect(found).toEqual(VISITORS.map((visitor) => [visitor, expected(roles, visitor)]));
});

it.each([
  ['de', 'analyst', `/api/dialogues`, 'Nötig ist die Rolle Programmbüro (office).', ['office']],
  [
    'en',
    'analyst',
    `/api/contributions/${randomUUID()}/acceptance`,
    'This takes the role programme office (office) or moderation (moderator).',
    ['office', 'moderator'],
  ],
] as const)('a refusal for want of a role says in %s which it takes', async (language, role, path, detail, roles) => {
  const sending = { token: tokens.get(role)!, headers: { 'accept-language': language } };
  const { body } = await harness.post(path, {}, sending);
  expect(body).toMatchObject({ code: 'not-allowed', detail, roles });
});

it('a refusal of a view says which role it takes, too', async () => {
  const { body } = await harness.view('/api/ratings', { query: { dialogue } }, { token: tokens.get('office')! });
  expect(body).toMatchObject({ code: 'not-allowed', detail: 'This takes the role audit (auditor).', roles: ['auditor'] });
});

it('a refusal for want of a token says which kind is wanted', async () => {
  const { headers } = await harness.command('/api/dialogues', {}, ANNOUNCEMENT);
  expect(headers.get('www-authenticate')).toBe('Bearer');
});

it('the door is asked before the key, the form and the record: a stranger learns nothing from a refusal', async () => {
  const { at } = await submit(harness, dialogue);
  const known = await harness.post(`${at}/acceptance`, { nonsense: 1 }, { key: 'short' });
  const unknown = await harness.command('/api/contributions/{contribution}/acceptance', { contribution: randomUUID() }, {});
  expect([refusal(known), refusal(unknown)]).toEqual([
    [401, 'not-authenticated'],
    [401, 'not-authenticated'],
  ]);
});

it('the record keeps as whom an official acted, and a pseudonym that is the same for the same person', async () => {
  const { at, sequence } = await submit(harness, dialogue);
  const mo = { token: await harness.token('moderator', 'Mo') };
  await harness.post(`${at}/acceptance`, {}, mo);
  await harness.post(`${at}/rejection`, { ...reason, ...justification }, mo);
  const [accepted, rejected] = await harness.store.readAll(BigInt(sequence), 2);
  expect([accepted?.role, rejected?.role]).toEqual(['moderator', 'moderator']);
  const [one, two] = [accepted, rejected].map((event) => event && 'actor' in event.internal && event.internal.actor);
  expect(one).toMatch(/^[0-9a-f-]{36}$/);
  expect(two).toBe(one);
});

it('an official without a role for it submits and rates as anybody does', async () => {
  const auditor = { token: await harness.token('auditor') };
  const submitted = await harness.command('/api/dialogues/{dialogue}/contributions', { dialogue }, contributionBody(), auditor);
  expect(submitted.body).toHaveProperty('secret');
  const letter = await harness.command(
    '/api/dialogues/{dialogue}/contributions',
    { dialogue },
    contributionBody('A', { channel: 'letter' }),
    auditor,
  );
  expect(refusal(letter)).toEqual([403, 'channel-not-open']);
});

it('no act of who takes part bears the pseudonym of their office, which is the same in every dialogue; and a repeat is theirs', async () => {
  const [auditor, key] = [{ token: await harness.token('auditor') }, randomUUID()];
  const send = (sending: object) =>
    carriedOut(harness, '/api/dialogues/{dialogue}/contributions', { dialogue }, contributionBody('Als Gast'), { key, ...sending });
  const { contribution, repeated } = await send(auditor);
  const [submitted] = await harness.store.readStream(`contribution-${String(contribution)}`);
  expect([submitted?.role, submitted?.internal, repeated]).toEqual(['participant', expect.objectContaining({ actor: null }), false]);
  expect(await send(auditor)).toMatchObject({ contribution, repeated: true });
  expect((await send({}))['contribution']).not.toBe(contribution);
});

it('in a dialogue that is cancelled every act is refused, but what takes something away and what reviews that', async () => {
  const office = { token: await harness.token('office') };
  const over = await openDialogue(harness);
  const named = await oneOfEach(harness, over);
  await carriedOut(harness, '/api/dialogues/{dialogue}/cancellation', { dialogue: over }, { reason: { de: 'Doppelt' } }, office);
  const outcomes = [];
  // One after the other: some commands wait for their turn in a dialogue.
  for (const { name, path, takesAway = false } of COMMANDS.filter((command) => command.path.includes(':'))) {
    const url = `/api/${path.replace(/:(\w+)/g, (_, param: string) => named[param] ?? randomUUID())}`;
    const [role = 'office'] = COMMAND_ACCESS[name];
    // One of those who sit in the round.
    const sender = role === 'participant' ? {} : { token: await harness.token(role, role === 'assessor' ? 'Ada' : role) };
    const { body } = await harness.post(url, BODIES[name], { ...sender, headers: { 'if-match': '*' } });
    outcomes.push({ name, takesAway, code: body['code'] });
  }
  expect(outcomes.filter(({ takesAway, code }) => takesAway === (code === 'dialogue-cancelled'))).toEqual([]);
  expect(outcomes.length).toBeGreaterThan(50);
});
