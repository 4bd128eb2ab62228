import fc from 'fast-check';
import { MeasureId } from '../../src/domain/ids.js';
import { Refusal } from '../../src/domain/refusal.js';
import { Pseudonyms } from '../../src/identity/pseudonyms.js';
import { QUESTIONS } from '../../src/replay/all-questions.js';
import type { Row } from '../../src/projections/difference.js';
import { LIMIT_MAX } from '../../src/projections/moment.js';
import { Sources } from '../../src/projections/sources.js';
import { hasDifferences, keyOf, viewDifference } from '../../src/projections/view-difference.js';
import type { Question, View } from '../../src/projections/view.js';
import { openDialogue } from '../dialogue.js';
import { type Answered, applied, byKey, isEmpty } from '../differences.js';
import { beginEvaluation, measureWithEvidence } from '../evaluation.js';
import { ASSESSORS, judging, playEvaluation } from '../evaluation-history.js';
import { useHarness } from '../harness.js';
import { needsNoMore } from '../questions.js';
import { BEGUN, happening, play } from '../history.js';
import { BEGINNING, playRecommendations, recommending } from '../recommendation-history.js';

const harness = useHarness();

/** Of nobody in particular: what is read with a secret of somebody's has no reader here. */
const ASKED = QUESTIONS.filter((view) => hasDifferences(view) && needsNoMore(view) && !['registration', 'invitation'].includes(view.view));

const questionTo = (view: View, params: object, query: object): Question => {
  const [role = 'participant'] = view.roles;
  const isOfficial = role !== 'participant';
  return {
    params,
    query,
    reader: {
      roles: [role],
      actor: isOfficial ? harness.app.get(Pseudonyms).official(role === 'assessor' ? ASSESSORS[0] : role) : null,
      grants: isOfficial ? [{ role, dialogue: null }] : [],
      language: 'de',
      secretDigest: null,
      tellsMore: () => undefined,
    },
    check: (schema, value) => schema.parse(value),
  };
};

const UNKNOWN: Answered = { beside: {}, rows: new Map() };

/** All that a view answers as of a sequence; nothing where it does not know what it is asked about. Null where it is not for who asks. */
const answeredAsOf = async (view: View, params: object, query: object, asOf: bigint): Promise<Answered | null> => {
  const whole = { ...query, asOf: String(asOf), ...(view.pages && { limit: LIMIT_MAX }) };
  const question = questionTo(view, params, whole);
  try {
    const { answer } = await view.ask(question, harness.app.get(Sources));
    type Page = Row & { readonly items?: readonly Row[]; readonly next?: string | null };
    const { asOf: _, items = [], next: following = null, ...beside } = (await answer()) as Page;
    const rows = [...items];
    for (let next: string | null = following; next !== null;) {
      const page = (await answer(next)) as Page;
      rows.push(...(page.items ?? []));
      next = page.next ?? null;
    }
    return { beside: JSON.parse(JSON.stringify(beside)) as Row, rows: byKey(rows, keyOf(view, view.query.parse(whole))) };
  } catch (error) {
    if (error instanceof Refusal) return error.code.endsWith('-unknown') ? UNKNOWN : null;
    throw error;
  }
};

/** Every question to a view that something of a dialogue answers: its lists, and each thing that is in them. */
const questionsOf = async (
  dialogue: string,
  asOf: bigint,
): Promise<readonly (readonly [View, Readonly<Record<string, string>>, object])[]> => {
  const named = new Map<string, Set<string>>([['dialogue', new Set([dialogue])]]);
  const lists = ASKED.filter(({ path }) => !path.includes(':'));
  const queryOf = (view: View): object => ({
    ...('dialogue' in view.query.shape && { dialogue }),
    ...(view.view === 'own-assessments' && { status: 'any' }),
  });
  for (const view of lists) {
    const answered = await answeredAsOf(view, {}, queryOf(view), asOf);
    for (const row of answered?.rows.values() ?? [])
      for (const [field, id] of Object.entries(row).slice(0, 1))
        if (typeof id === 'string' && field !== 'dialogue') named.set(field, (named.get(field) ?? new Set()).add(id));
  }
  return ASKED.flatMap((view) => {
    const [name, ...others] = Object.keys(view.params);
    if (name === undefined) return [[view, {}, queryOf(view)] as const];
    return others.length > 0 ? [] : [...(named.get(name) ?? [])].slice(0, 4).map((id) => [view, { [name]: id }, {}] as const);
  });
};

/** What a history might not come to: a rating, and a round in which the first assessor sits. */
const RATED = { what: 'RateContribution', a: 1, b: 1, minutes: 1 } as const;
const OPENED = { what: 'open', a: 1, b: 1, c: 0 } as const;

it('makes of what a view answers as of one moment what it answers as of another, for every view', async () => {
  const [withRows, differing] = [new Set<string>(), new Set<string>()];
  await fc.assert(
    fc.asyncProperty(
      fc.array(happening, { minLength: 10, maxLength: 20 }),
      fc.array(judging, { maxLength: 8 }),
      fc.array(recommending, { maxLength: 8 }),
      fc.array(fc.tuple(fc.nat(999), fc.nat(999)), { minLength: 3, maxLength: 3 }),
      async (history, judgings, recommendings, moments) => {
        const before = await harness.store.head();
        const dialogue = await openDialogue(harness);
        const begun = MeasureId(await measureWithEvidence(harness, dialogue, 'Dienstpläne'));
        const measures = [begun, ...(await play(harness, dialogue, [...BEGUN, RATED, ...history]))];
        await beginEvaluation(harness, dialogue);
        const first = await playEvaluation(harness, dialogue, [begun], [OPENED]);
        const rounds = [...first.rounds, ...(await playEvaluation(harness, dialogue, measures, judgings)).rounds];
        await playRecommendations(harness, dialogue, { measures, rounds }, [...BEGINNING, ...recommendings]);
        const head = await harness.store.head();
        const at = (n: number): bigint => before + 1n + ((head - before - 1n) * BigInt(n)) / 999n;
        for (const [view, params, query] of await questionsOf(dialogue, head)) {
          const sources = harness.app.get(Sources);
          const key = keyOf(view, view.query.parse({ ...query, asOf: '1' }));
          for (const [from, until] of [[0, 999] as const, ...moments]) {
            const [n, m] = [at(from), at(until)];
            const [earlier, later] = [await answeredAsOf(view, params, query, n), await answeredAsOf(view, params, query, m)];
            if (earlier === null || later === null || later === UNKNOWN) continue;
            const difference = await viewDifference(view, questionTo(view, params, { ...query, asOf: String(m) }), String(n), sources);
            const said = JSON.parse(JSON.stringify(difference)) as typeof difference;
            const message = { view: view.path, params, n, m };
            expect([said.since, said.asOf]).toEqual([Number(n), Number(m)]);
            expect({ ...message, ...applied(said, earlier, key) }).toEqual({ ...message, ...later });
            const none = await viewDifference(view, questionTo(view, params, { ...query, asOf: String(m) }), String(m), sources);
            expect({ ...message, isEmpty: isEmpty(none) }).toEqual({ ...message, isEmpty: true });
            if (later.rows.size > 0) withRows.add(view.path);
            if (!isEmpty(said)) differing.add(view.path);
          }
        }
      },
    ),
    { numRuns: 2, endOnFailure: true },
  );
  // A view of which no history has anything says nothing; what if has something where a round happens to be closed.
  const lists = ASKED.filter((view) => !view.body && keyOf(view, { by: ['theme'] }).length > 0).map(({ path }) => path);
  expect(lists.filter((path) => !withRows.has(path)).sort()).toEqual(SHOWN_BY_NO_HISTORY);
  expect(differing.size).toBeGreaterThan(15);
});

/** Reports are rendered from the views, which takes longer than all of this; feedback is of a later round. */
const SHOWN_BY_NO_HISTORY = ['reports', 'reports/:report/history', 'rounds/:round/feedback'];
