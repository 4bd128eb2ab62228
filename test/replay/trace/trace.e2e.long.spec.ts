import { randomUUID } from 'node:crypto';
import { TOKEN_ROLES } from '../../../src/identity/access.js';
import type { Graph } from '../../../src/replay/trace/trace.answer.js';
import { useHarness } from '../../harness.js';
import { refusal } from '../../http/asking.js';
import { backward, expectWhole, forward, namesOf } from './graph-laws.js';
import { because, type Story, tellStory } from './story.js';

const harness = useHarness();
let story: Story;
beforeAll(async () => {
  story = await tellStory(harness);
});

const now = async (): Promise<string> => `after=${String(await harness.store.head())}`;

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

const edgesOf = ({ edges }: Graph, kind: Graph['edges'][number]['kind']) =>
  edges.filter((edge) => edge.kind === kind).map(({ from, to }) => [from, to]);

it('goes back from a recommendation to every contribution behind it, each once, with its quote, and to what was decided', async () => {
  const { dialogue, measure, source, said, round, recommendation } = story;
  const traced = await backward(harness, recommendation, await now());
  await expectWhole(harness, traced);
  expect(new Set(namesOf(traced, 'contribution'))).toEqual(new Set([said.merged, said.end, said.other].map((id) => `contribution/${id}`)));
  expect(traced).toMatchObject({ recommendation, dialogue, contributions: 3, complete: true });
  expect(traced.themes.map(({ theme }) => theme)).toEqual(['work']);
  const evidence = traced.nodes.flatMap((node) => (node.kind === 'evidence' ? [node] : []));
  // The piece that the joined measure inherited, and the one that it was inherited from.
  expect(evidence.map(({ contribution, stance, quote, standing }) => [contribution, stance, quote, standing])).toEqual([
    [said.end, 'supports', 'Beitrag', 'standing'],
    [said.other, 'supports', 'Beitrag', 'standing'],
    [said.other, 'supports', 'Beitrag', 'standing'],
  ]);
  expect(edgesOf(traced, 'inherited-as')).toHaveLength(1);
  expect(edgesOf(traced, 'merged-into')).toEqual([
    [`contribution/${said.merged}`, `contribution/${said.end}`],
    [`measure/${source}`, `measure/${measure}`],
  ]);
  expect(edgesOf(traced, 'reworded-as')).toHaveLength(1);
  expect(edgesOf(traced, 'attached-to')).toEqual([[`measure/${measure}`, `recommendation/${recommendation}`]]);
  const [decision] = namesOf(traced, 'decision');
  expect(edgesOf(traced, 'basis-of')).toEqual([[`assessment/${round}/${measure}`, decision]]);
  expect(traced.nodes.find(({ kind }) => kind === 'decision')).toMatchObject({ decision: 'adopted', rationale: because });
  expect(traced.nodes.find(({ kind }) => kind === 'assessment')).toMatchObject({ assessors: 2, quadrant: 'high-low' });
  expect(traced.nodes.find(({ kind }) => kind === 'dissent')).toMatchObject({ group: 'company', statement: { de: 'Zu teuer.' } });
  expect(traced.nodes.find(({ kind }) => kind === 'implementation')).toMatchObject({ state: 'begun' });
});

it('goes from a contribution to its fate and on to what was carried out, also by way of what it was merged into', async () => {
  const { measure, said, recommendation } = story;
  for (const [id, fate] of [
    [said.merged, 'merged'],
    [said.end, 'used'],
    [said.other, 'used'],
  ] as const) {
    const traced = await forward(harness, id, await now());
    await expectWhole(harness, traced);
    expect(traced).toMatchObject({ contribution: id, fate, recommendations: [recommendation], complete: true });
    expect(namesOf(traced, 'implementation')).toHaveLength(1);
    expect(traced.nodes.some(({ node }) => node === `measure/${measure}`)).toBe(true);
  }
  const other = await forward(harness, said.other, await now());
  // What others gave to the same measure is not on this way.
  expect(namesOf(other, 'contribution')).toEqual([`contribution/${said.other}`]);
  expect(other.steps.filter(({ type }) => type === 'EvidenceLinked')).toHaveLength(2);
  const unquoted = await forward(harness, said.unquoted, await now());
  expect(unquoted).toMatchObject({ fate: 'open', recommendations: [] });
  expect(unquoted.nodes.map(({ kind }) => kind)).toEqual(['contribution']);
});

it('shows what was known then, as of every earlier moment', async () => {
  const { said, measure, round, recommendation, beforeMerger, beforeClosing } = story;
  const early = await forward(harness, said.merged, `asOf=${String(beforeMerger)}`);
  expect([early.fate, namesOf(early, 'measure'), early.edges]).toEqual(['open', [], []]);
  const open = await forward(harness, said.end, `asOf=${String(beforeClosing)}`);
  await expectWhole(harness, open);
  expect([namesOf(open, 'round'), namesOf(open, 'assessment')]).toEqual([[`round/${round}`], []]);
  // While the round was open it was told which seats had judged, as the record does, and not what.
  const judged = open.steps.filter(({ type }) => type === 'MeasureAssessed');
  expect(judged.map(({ data }) => data)).toEqual(Array.from({ length: 2 }, () => ({ measure, seat: expect.any(Number) as unknown })));
  const unknown = await harness.get(`/api/recommendations/${recommendation}/trace?asOf=${String(beforeClosing)}`);
  expect(refusal(unknown)).toEqual([404, 'recommendation-unknown']);
});

it('has a clear answer for what is not there, and for moments that are none', async () => {
  const { said, recommendation } = story;
  for (const [path, code] of [
    ['recommendations', 'recommendation-unknown'],
    ['contributions', 'contribution-unknown'],
  ] as const) {
    const at = `/api/${path}/${path === 'contributions' ? said.end : recommendation}/trace`;
    expect(refusal(await harness.get(`/api/${path}/${randomUUID()}/trace`))).toEqual([404, code]);
    expect(refusal(await harness.get(`${at}?asOf=0`))).toEqual([404, code]);
    expect(refusal(await harness.get(`${at}?asOf=999999`))).toEqual([404, 'as-of-in-future']);
    expect((await harness.get(`${at}?asOf=gestern`)).status).toBe(400);
    expect((await harness.get(`${at}?format=png`)).status).toBe(400);
  }
});

it('tells nobody who judged, nor what they wrote; and who moderated the auditor alone', async () => {
  const { said, recommendation, beforeClosing } = story;
  const record = await harness.store.readAll(0n, 10_000);
  // Events are public; all else that an event has within is somebody, or nobody's business.
  const people = record.flatMap(({ internal }) =>
    Object.entries(internal).flatMap(([name, one]) => (name !== 'causation' && UUID.test(String(one)) ? [String(one)] : [])),
  );
  const assessors = record.flatMap(({ type, internal }) =>
    type === 'MeasureAssessed' && 'assessor' in internal ? [String(internal.assessor)] : [],
  );
  const moderators = new Set(
    record.flatMap(({ internal }) => ('moderator' in internal && typeof internal.moderator === 'string' ? [internal.moderator] : [])),
  );
  expect([assessors.length, moderators.size]).toEqual([2, 1]);
  for (const role of [...TOKEN_ROLES, null]) {
    const token = role === null ? undefined : await harness.token(role);
    for (const moment of [await now(), `asOf=${String(beforeClosing)}`]) {
      const shown = [await forward(harness, said.end, moment, token)].map((one) => JSON.stringify(one));
      if (!moment.startsWith('asOf')) shown.push(JSON.stringify(await backward(harness, recommendation, moment, token)));
      for (const text of shown) {
        expect(text).not.toContain('Vertraulich');
        expect(people.filter((one) => text.includes(one) && !(role === 'auditor' && moderators.has(one)))).toEqual([]);
        expect([...moderators].some((one) => text.includes(one))).toBe(role === 'auditor');
      }
    }
  }
});
