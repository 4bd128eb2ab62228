import { randomUUID } from 'node:crypto';
import { TOKEN_ROLES } from '../../../src/identity/access.js';
import type { Row } from '../../../src/projections/difference.js';
import type { Step } from '../../../src/replay/story/story.answer.js';
import { WORDING } from '../../evaluation.js';
import { useHarness } from '../../harness.js';
import { done, refusal } from '../../http/asking.js';
import { backward } from '../trace/graph-laws.js';
import { because, type Story, tellStory } from '../trace/story.js';

const harness = useHarness();
let story: Story;
/** Of the piece of evidence that came after the decision, and of the rewording after that. */
let late: number;
let reworded: number;
beforeAll(async () => {
  story = await tellStory(harness);
  const { measure, recommendation, said } = story;
  const [analyst, publisher] = [{ token: await harness.token('analyst') }, { token: await harness.token('publisher') }];
  const span = { contribution: said.unquoted, start: 0, end: 5, stance: 'opposes', quote: 'Etwas' };
  late = (await done(harness, `/api/measures/${measure}/evidence`, span, analyst)).sequence;
  const its = `/api/recommendations/${recommendation}`;
  await done(harness, `${its}/reconsideration`, { rationale: because }, publisher);
  const words = {
    ...WORDING,
    text: { de: 'Dienstpläne stehen sechs Wochen im Voraus.' },
    strength: 'may',
    themes: ['skills'],
    reason: { de: 'Vier reichen nicht.' },
  };
  reworded = (await done(harness, `${its}/rewordings`, words, { ...analyst, headers: { 'if-match': '*' } })).sequence;
});

type Page = { readonly items: readonly Step[]; readonly next: string | null; readonly complete: boolean; readonly recommendation: string };
const page = async (query: string, token?: string): Promise<Page> => {
  const answer = await harness.get<Page>(
    `/api/recommendations/${story.recommendation}/history?${query}`,
    token === undefined ? {} : { token },
  );
  expect(answer.status).toBe(200);
  return answer.body;
};
const now = async (): Promise<string> => `after=${String(await harness.store.head())}`;
const told = async (query?: string, token?: string): Promise<readonly Step[]> => (await page(query ?? (await now()), token)).items;
const rowsIn = (steps: readonly Step[]): readonly Row[] => steps.flatMap(({ row }) => (row ? [row as Row] : []));

it('tells every step of the trace in the order of the record, and what changed the recommendation besides', async () => {
  // As long as the decision holds, what came after it is not on the trace.
  const moment = `asOf=${late}`;
  const steps = await told(moment);
  const traced = await backward(harness, story.recommendation, moment);
  expect(traced.steps.map(({ sequence }) => sequence)).not.toContain(late);
  const sequences = steps.map(({ sequence }) => sequence);
  expect(sequences).toEqual([...traced.steps.map(({ sequence }) => sequence), late].sort((a, b) => a - b));
  expect(new Set(sequences).size).toBe(sequences.length);
  expect(steps.find(({ sequence }) => sequence === late)).toMatchObject({ type: 'EvidenceLinked', changed: ['stale'] });
  const recorded = await harness.store.readAll(0n, 10_000);
  for (const { sequence, id, type, stream, role, occurredAt, recordedAt } of steps)
    expect(recorded[sequence - 1]).toMatchObject({ id, type, stream, role, occurredAt, recordedAt });
});

it('says each step in a line, in German and English, with its reason', async () => {
  const steps = await told();
  const lineOf = (type: string) => steps.filter((step) => step.type === type).map(({ line, why }) => [line.de, line.en, why]);
  expect(lineOf('ContributionMerged').map(([de]) => de)).toEqual([
    'Beitrag „Dasselbe“ mit einem anderen zusammengeführt: „Beitrag zu Dienstpläne“, The same (de).',
  ]);
  expect(lineOf('EvidenceLinked')[0]).toEqual([
    'Beleg zur Maßnahme „Planbare Arbeit“ verknüpft: „Beitrag“, dafür.',
    'Evidence for the measure “Planbare Arbeit” linked: “Beitrag”, for it.',
    null,
  ]);
  expect(lineOf('MeasuresMerged')).toEqual([
    [
      'Mit der Maßnahme „Planbare Arbeit“ andere zusammengeführt: „Schulungen“.',
      'Others merged into the measure “Planbare Arbeit”: “Schulungen”.',
      because,
    ],
  ]);
  expect(lineOf('AssessmentRoundClosed')).toEqual([
    [
      'Bewertungsrunde 1 geschlossen: „Planbare Arbeit“ (Wirksamkeit hoch, Machbarkeit niedrig).',
      'Assessment round 1 closed: “Planbare Arbeit” (effectiveness high, feasibility low).',
      null,
    ],
  ]);
  expect(lineOf('RecommendationAdopted')).toEqual([
    ['Handlungsempfehlung „Verlässliche Dienstpläne“ beschlossen.', 'Recommendation “Verlässliche Dienstpläne” adopted.', because],
  ]);
  expect(lineOf('DissentRecorded')).toEqual([
    [
      'Sondervotum zur Handlungsempfehlung „Verlässliche Dienstpläne“ festgehalten: Company (de).',
      'Dissent on the recommendation “Verlässliche Dienstpläne” recorded: Company (en).',
      { de: 'Zu teuer.' },
    ],
  ]);
  expect(lineOf('ImplementationReported')[0]?.slice(1)).toEqual([
    'Implementation of the recommendation “Verlässliche Dienstpläne” reported: begun.',
    { de: 'Im Gesetz.' },
  ]);
  for (const { line } of steps) expect([line.de, line.en].every((one) => /^\S.*\.$/.test(one) && !one.includes('undefined'))).toBe(true);
});

it('says what a rewording changed that is no text', async () => {
  const steps = await told();
  expect(steps.find(({ sequence }) => sequence === reworded)?.line).toEqual({
    de: 'Handlungsempfehlung „Verlässliche Dienstpläne“ neu gefasst: Verbindlichkeit „soll“ → „kann“, Themenfelder „work (de)“ → „skills (de)“.',
    en: 'Recommendation “Verlässliche Dienstpläne” reworded: strength “should” → “may”, themes “work (en)” → “skills (en)”.',
  });
});

it('shows word by word what a rewording changed, and of a first wording all of it', async () => {
  const steps = await told();
  expect(steps.find(({ sequence }) => sequence === reworded)).toMatchObject({
    why: { de: 'Vier reichen nicht.' },
    worded: [
      {
        field: 'text',
        language: 'de',
        segments: [
          { change: 'kept', text: 'Dienstpläne stehen ' },
          { change: 'removed', text: 'vier ' },
          { change: 'added', text: 'sechs ' },
          { change: 'kept', text: 'Wochen im Voraus.' },
        ],
      },
    ],
  });
  const drafted = steps.find(({ type }) => type === 'RecommendationDrafted');
  expect(drafted?.worded.map(({ field, segments }) => [field, segments.map(({ change }) => change)])).toEqual(
    ['title', 'text', 'addressee', 'instrument', 'horizon'].map((field) => [field, ['added']]),
  );
  const ofMeasure = steps.find(({ type }) => type === 'MeasureReworded');
  expect(ofMeasure?.worded.map(({ field }) => field)).toEqual(['title', 'text']);
  expect(ofMeasure?.worded[1]?.segments.map(({ change, text }) => `${change} ${text}`)).toEqual([
    'kept Dienstpläne ',
    'removed , ausgeführt',
    'added und Schulungen.',
  ]);
});

it('has the recommendation after each step that changed it as the view showed it then; the last is what it shows now', async () => {
  const steps = await told();
  const rows = rowsIn(steps);
  expect(rows.length).toBeGreaterThan(6);
  for (const { sequence, row } of steps.filter((step) => step.row !== null)) {
    const { items } = (await harness.get<{ items: readonly Row[] }>(`/api/recommendations?dialogue=${story.dialogue}&asOf=${sequence}`))
      .body;
    expect([row]).toEqual(items);
  }
  const { items } = (await harness.get<{ items: readonly Row[] }>(`/api/recommendations?dialogue=${story.dialogue}&${await now()}`)).body;
  expect(items).toEqual([rows.at(-1)]);
});

it('tells at each step how the measures were assessed then: sealed until the round is closed', async () => {
  const steps = await told();
  const at = (type: string) => steps.findLast((step) => step.type === type)?.assessment.map(({ status, measures }) => [status, measures]);
  const { measure } = story;
  const sealed = { quadrant: null, effectiveness: null, feasibility: null };
  expect(at('MeasureReworded')).toEqual([]);
  expect(at('MeasureAssessed')).toEqual([['open', [{ measure, submitted: 2, expected: 2, ...sealed }]]]);
  expect(at('AssessmentRoundClosed')).toEqual([
    ['closed', [expect.objectContaining({ measure, quadrant: 'high-low', effectiveness: { mean: 4, level: 'high' } })]],
  ]);
});

it('comes in pages of any size, which together are the story', async () => {
  const whole = await told();
  for (const limit of [1, 3, 10]) {
    const found: Step[] = [];
    for (let next: string | null = ''; next !== null;) {
      const { items, next: more }: Page = await page(`${await now()}&limit=${limit}${next === '' ? '' : `&cursor=${next}`}`);
      expect(items.length).toBeLessThanOrEqual(limit);
      found.push(...items);
      next = more;
    }
    expect(found).toEqual(whole);
  }
});

it('names who moderated to the auditor alone', async () => {
  const nobody = JSON.stringify(await told());
  for (const role of TOKEN_ROLES) {
    const steps = await told(await now(), await harness.token(role));
    const moderators = steps.flatMap(({ moderator }) => moderator ?? []);
    expect([role, moderators.length > 0]).toEqual([role, role === 'auditor']);
    expect(moderators.some((one) => nobody.includes(one))).toBe(false);
  }
});

it('is of no recommendation that nobody knows, nor of a moment before it or to come', async () => {
  const at = `/api/recommendations/${story.recommendation}/history`;
  expect(refusal(await harness.get(`/api/recommendations/${randomUUID()}/history`))).toEqual([404, 'recommendation-unknown']);
  expect(refusal(await harness.get(`${at}?asOf=${String(story.beforeClosing)}`))).toEqual([404, 'recommendation-unknown']);
  expect(refusal(await harness.get(`${at}?asOf=999999`))).toEqual([404, 'as-of-in-future']);
  expect(refusal(await harness.get(`${at}?asOf=gestern`))).toEqual([400, 'as-of-malformed']);
  expect(refusal(await harness.get(`${at}?cursor=x`))).toEqual([400, 'request-malformed']);
});
