import fc from 'fast-check';
import { MeasureId } from '../../src/domain/ids.js';
import { TOKEN_ROLES } from '../../src/identity/access.js';
import { openDialogue } from '../dialogue.js';
import { assessmentBody, beginEvaluation, measureLike, measureWithEvidence } from '../evaluation.js';
import { ASSESSORS, type Given, type Judging, judging, playEvaluation } from '../evaluation-history.js';
import { useHarness } from '../harness.js';

const harness = useHarness();
let dialogue: string;
let measures: readonly MeasureId[];
/** Everybody there is: nobody in particular, each role, and the assessors themselves. */
const tokens: (string | undefined)[] = [undefined];
beforeAll(async () => {
  dialogue = await openDialogue(harness);
  const made: MeasureId[] = [];
  for (const name of ['Eins', 'Zwei', 'Drei']) made.push(MeasureId(await measureWithEvidence(harness, dialogue, name)));
  measures = made;
  await beginEvaluation(harness, dialogue);
  for (const role of TOKEN_ROLES) tokens.push(await harness.token(role));
  for (const subject of ASSESSORS) tokens.push(await harness.token('assessor', subject));
});

/** All that anybody can read, by who and where; without the sequence that it stands for. */
const answers = async (rounds: readonly string[]): Promise<ReadonlyMap<string, string>> => {
  const paths = [
    ...['assessments', 'measures', 'contributions', 'moderation-log', 'theme-input', 'ratings'].map(
      (view) => `${view}?dialogue=${dialogue}`,
    ),
    `dialogues/${dialogue}?`,
    ...measures.map((measure) => `measures/${measure}?`),
    'own-assessments?status=any&limit=500',
    ...rounds.flatMap((round) => [`assessments/${round}?`, `rounds/${round}/feedback?`, `own-assessments/${round}?`]),
  ];
  const after = String(await harness.store.head());
  const found: [string, string][] = [];
  for (const [i, token] of tokens.entries()) {
    const read = paths.map(async (path): Promise<[string, string]> => {
      const { status, body } = await harness.get(`/api/${path}&after=${after}`, token === undefined ? {} : { token });
      const { asOf: _, instance: __, ...rest } = body;
      return [`${i} ${path}`, JSON.stringify([status, rest])];
    });
    found.push(...(await Promise.all(read)));
  }
  return new Map(found);
};

/** How often somebody judged stands in the record for anybody to count, and so in the revision of a round. */
const withoutRevisions = (all: ReadonlyMap<string, string>) =>
  new Map([...all].map(([where, text]) => [where, / assessments/.test(where) ? text.replaceAll(/"revision":\d+/g, '') : text]));

/** An assessor's own reading of the own words; what strangers and other assessors get at the same address is not. */
const isOwn = (where: string, subject?: string): boolean => {
  const [i, path = ''] = where.split(' ');
  const who = ASSESSORS[Number(i) - 1 - TOKEN_ROLES.length];
  return who !== undefined && path.startsWith('own-assessments') && (subject === undefined || subject === who);
};
const withoutOwn = (all: ReadonlyMap<string, string>) => new Map([...all].filter(([where]) => !isOwn(where)));

/** A round in which all assess the first measure. It is the only one there, so that nothing can be in the way. */
const ASSESSED: readonly Judging[] = [
  { what: 'open', a: 1, b: 1, c: 0 },
  ...[0, 1, 2].map((c) => ({ what: 'assess' as const, a: 1, b: 0, c })),
];
const CLOSED: readonly Judging[] = [...ASSESSED, { what: 'close', a: 1, b: 0, c: 0 }];

/** What random acts come to, and beside it a round that is open at the end and one that is closed, whatever chance does. */
const playAll = async (history: readonly Judging[]) => {
  const like = async (one: MeasureId): Promise<MeasureId> => MeasureId(await measureLike(harness, dialogue, one));
  const played = [];
  for (const acts of [history, ASSESSED, CLOSED]) {
    const fresh = await Promise.all((acts === history ? measures : measures.slice(0, 1)).map(like));
    played.push(await playEvaluation(harness, dialogue, fresh, acts));
  }
  return {
    rounds: played.flatMap(({ rounds }) => rounds),
    closed: new Set(played.flatMap(({ closed }) => [...closed])),
    given: played.flatMap(({ given }) => given),
  };
};

const revise = async ({ round, measure, subject, marker }: Given, points: readonly [number, number, number]): Promise<number> => {
  const token = await harness.token('assessor', subject);
  const body = assessmentBody(points, `${marker} anders`);
  return (await harness.command('/api/rounds/{round}/measures/{measure}/assessments', { round, measure }, body, { token })).status;
};

it('shows to nobody, in no answer, what an assessor said before the round is closed', async () => {
  let [revised, reread, opened] = [0, 0, 0];
  await fc.assert(
    fc.asyncProperty(fc.array(judging, { minLength: 25, maxLength: 40 }), fc.integer({ min: 1, max: 5 }), async (history, points) => {
      const { rounds, closed, given } = await playAll(history);
      const before = await answers(rounds);
      const last = new Map(given.map((each) => [`${each.round} ${each.measure} ${each.subject}`, each]));
      for (const each of given) {
        const { round, measure, subject, marker } = each;
        const seen = [...before].flatMap(([where, text]) => (text.includes(marker) ? [where] : []));
        const elsewhere = seen.filter((where) => !isOwn(where, subject));
        if (!closed.has(round)) expect([marker, elsewhere]).toEqual([marker, []]);
        // They themselves read their last word, in any round, and none that they took back.
        const isLast = last.get(`${round} ${measure} ${subject}`) === each;
        expect([marker, seen.length - elsewhere.length]).toEqual([marker, isLast ? 1 : 0]);
        reread += isLast ? 1 : 0;
        opened += elsewhere.length > 0 ? 1 : 0;
      }
      for (const [where, text] of withoutOwn(before)) {
        const [, path = ''] = where.split(' ');
        const round = rounds.find((id) => path.startsWith(`assessments/${id}`));
        if (round !== undefined && !closed.has(round)) expect(text).toMatch(/"results":null/);
        if (round !== undefined && !closed.has(round)) expect(text).not.toMatch(/"(scores|certainty|justifications?)"/);
      }
      // Whatever the sealed scores are, everybody reads the same: with other ones nothing changes in any answer.
      const statuses: number[] = [];
      for (const each of given) if (!closed.has(each.round)) statuses.push(await revise(each, [points, 6 - points, points]));
      revised += statuses.filter((status) => status === 200).length;
      expect(withoutRevisions(withoutOwn(await answers(rounds)))).toEqual(withoutRevisions(withoutOwn(before)));
    }),
    { numRuns: 3, endOnFailure: true },
  );
  // In each run at least: what the three said who assessed in the rounds that are there whatever chance does.
  expect(revised).toBeGreaterThanOrEqual(9);
  expect(reread).toBeGreaterThanOrEqual(18);
  // What is said in a closed round is found by the same search: it is not for want of looking that nothing was.
  expect(opened).toBeGreaterThanOrEqual(9);
});
