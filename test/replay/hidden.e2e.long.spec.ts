import { TOKEN_ROLES } from '../../src/identity/access.js';
import type { Role } from '../../src/domain/role.js';
import { QUESTIONS } from '../../src/replay/all-questions.js';
import { VIEWS } from '../../src/projections/all-views.js';
import { ANNOUNCEMENT, openDialogue } from '../dialogue.js';
import { assessmentBody, beginEvaluation, measureWithEvidence, WORDING } from '../evaluation.js';
import { scheduleGathering } from '../gathering.js';
import { type Answer, useHarness } from '../harness.js';
import { done, submit } from '../http/asking.js';

// Whoever asks how something came about is told nothing that the views do not tell them: in no door, as of no moment.

const harness = useHarness();
const as = async (role: Role, subject?: string) => ({ token: await harness.token(role, subject) });
type Visitor = Role | 'nobody';
const VISITORS: readonly Visitor[] = [...TOKEN_ROLES, 'nobody'];

/** Words that occur nowhere else, and who reads them in views that are for everybody. */
const WORDS: Readonly<Record<string, readonly Visitor[]>> = {
  Quittenmarmelade: ['office', 'moderator', 'auditor'],
  Holunderbeersaft: ['office', 'moderator', 'auditor'],
  Stachelbeergelee: ['office', 'auditor'],
  Mirabellenkuchen: [],
  Schlehenlikör: ['office', 'moderator', 'auditor'],
  Hagebuttentee: [],
  'hagebutte@example.org': [],
};
const [REJECTED, REJECTION, DRAFT, JUSTIFICATION, QUOTED, PERSON, ADDRESS] = Object.keys(WORDS) as [
  string,
  string,
  string,
  string,
  string,
  string,
  string,
];

const things: Record<string, string> = {};
let draft: string;
beforeAll(async () => {
  const dialogue = await openDialogue(harness);
  const said = await submit(harness, dialogue, `${REJECTED} für alle`);
  await done(harness, `${said.at}/ratings`, { value: 'agree', participant: 'somebody with a long secret' });
  await done(harness, `${said.at}/rejection`, { reason: 'off-topic', justification: REJECTION }, await as('moderator', 'Mo'));
  const gathering = await scheduleGathering(harness, dialogue);
  await done(harness, `${gathering}/registrations`, { name: PERSON, address: ADDRESS });
  draft = String((await done(harness, '/api/dialogue-drafts', { ...ANNOUNCEMENT, title: { de: DRAFT } }, await as('office')))['dialogue']);
  const measure = await measureWithEvidence(harness, dialogue, 'Dienstpläne');
  const back = await submit(harness, dialogue, `${QUOTED} für alle`);
  await done(harness, `${back.at}/acceptance`, {}, await as('moderator', 'Mo'));
  const span = { contribution: back.contribution, start: 0, end: QUOTED.length, stance: 'supports', quote: QUOTED };
  await done(harness, `/api/measures/${measure}/evidence`, span, await as('analyst'));
  await beginEvaluation(harness, dialogue);
  const { recommendation } = await done(harness, `/api/dialogues/${dialogue}/recommendations`, WORDING, await as('analyst'));
  await done(harness, `/api/recommendations/${String(recommendation)}/measures`, { measure }, await as('analyst'));
  await done(harness, `${back.at}/withdrawal`, { secret: back.secret });
  const assessors = ['Ada', 'Ben'];
  const { round } = await done(harness, `/api/dialogues/${dialogue}/rounds`, { measures: [measure], assessors }, await as('office'));
  for (const subject of assessors)
    await done(
      harness,
      `/api/rounds/${String(round)}/measures/${measure}/assessments`,
      assessmentBody([1, 5, 1], JUSTIFICATION),
      await as('assessor', subject),
    );
  Object.assign(things, {
    dialogue,
    contribution: said.contribution,
    gathering: gathering.split('/').at(-1),
    measure,
    round: String(round),
    recommendation: String(recommendation),
  });
});

/** Each door about how something came about, with each thing and each event; where pages follow, all of them. */
const told = async (visitor: Visitor): Promise<string> => {
  const sending = visitor === 'nobody' ? {} : await as(visitor, visitor === 'assessor' ? 'Ada' : visitor);
  const head = Number(await harness.store.head());
  const texts: string[] = [];
  const read = async (path: string, sent?: object): Promise<void> => {
    for (let next: string | null = ''; next !== null;) {
      const { body }: Answer = await harness.send(sent ? 'POST' : 'GET', `/api/${path}${next}`, sent, sending);
      texts.push(JSON.stringify(body));
      const cursor: unknown = body['next'];
      next = typeof cursor === 'string' ? `${path.includes('?') ? '&' : '?'}cursor=${cursor}` : null;
    }
  };
  const { dialogue = '', round = '' } = things;
  // With each of those who judge, without one after the other, and without both.
  const [ada, ben] = [1, 2].map((seat) => ({ round, seat }));
  for (const assessors of [[], [ada], [ben], [ada, ben]]) await read(`dialogues/${dialogue}/what-if`, { without: { assessors } });
  for (const { path } of QUESTIONS.filter((question) => !VIEWS.includes(question) && !question.mediaTypes && !question.body)) {
    const [, noun = ''] = /:(\w+)/.exec(path) ?? [];
    if (noun === 'sequence') for (let n = 1; n <= head; n++) await read(path.replace(':sequence', String(n)));
    else
      for (const id of noun === 'dialogue' ? [things['dialogue'], draft] : [things[noun]])
        if (id !== undefined) await read(`${path.replace(`:${noun}`, id)}${path.endsWith('difference') ? '?from=0' : ''}`);
  }
  return texts.join('\n');
};

/** All that is internal, but for what the log of moderation tells auditors: who decided. */
const internals = async (visitor: Visitor): Promise<readonly string[]> => {
  const textsIn = (value: unknown): readonly string[] =>
    typeof value === 'string' ? [value] : typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
  const events = await harness.store.readAll(0n, 10_000);
  // Evidence says in public from which body it is quoted; what an event follows from is an event, whose id is public.
  const told = events.map(({ id, data }) => id + JSON.stringify(data)).join('\n');
  const all = events.flatMap(({ internal, body }) => {
    const { moderator: _, confirmer: __, actor: ___, ...others } = internal as Readonly<Record<string, unknown>>;
    return [...textsIn(visitor === 'auditor' ? others : internal), ...(body ? [body.id] : [])];
  });
  return all.filter((value) => !told.includes(value));
};

const expectNothingHidden = async (): Promise<void> => {
  for (const visitor of VISITORS) {
    const text = await told(visitor);
    for (const [word, readers] of Object.entries(WORDS))
      expect([visitor, word, text.includes(word)]).toEqual([visitor, word, readers.includes(visitor)]);
    const held = await internals(visitor);
    expect(held.length).toBeGreaterThan(50);
    expect([visitor, held.filter((value) => text.includes(value))]).toEqual([visitor, []]);
  }
};

it('tells nobody what is sealed, withheld, internal or in a draft but who reads it elsewhere, while a round is open', expectNothingHidden);

it('nor once the round is closed, which opens the points', async () => {
  const points = /"scores":\{"benefit":1/;
  expect(await told('auditor')).not.toMatch(points);
  await done(harness, `/api/rounds/${things['round'] ?? ''}/closing`, {}, await as('office'));
  expect(await told('nobody')).toMatch(points);
  await expectNothingHidden();
});

it('nor does a page, whatever is opened on it, as of any moment', async () => {
  const { dialogue = '', measure = '', round = '' } = things;
  const head = Number(await harness.store.head());
  const opened = [
    '',
    `&figure=measures/${measure}/counts.supports`,
    `&figure=assessments/${round}/results.${measure}.quadrant`,
    `&figure=theme-input/${dialogue}/total.rejected`,
  ];
  for (const visitor of VISITORS) {
    const headers = visitor === 'nobody' ? {} : { authorization: `Bearer ${(await as(visitor)).token}` };
    const page = async (path: string): Promise<string> => (await fetch(`${harness.url}${path}`, { headers })).text();
    const texts = [await page('/'), await page(`/replay/${draft}`)];
    for (let at = head; at > 0; at -= 5)
      texts.push(await page(`/replay/${dialogue}?at=${at}&from=${head}${opened[at % opened.length] ?? ''}`));
    const text = texts.join('\n');
    for (const [word, readers] of Object.entries(WORDS))
      if (text.includes(word)) expect([word, readers]).toEqual([word, expect.arrayContaining([visitor])]);
    expect([visitor, (await internals(visitor)).filter((value) => text.includes(value))]).toEqual([visitor, []]);
    expect([visitor, text.includes(DRAFT)]).toEqual([visitor, WORDS[DRAFT]?.includes(visitor)]);
  }
});
