import { contributionTraceView } from '../../../src/replay/trace/contribution-trace.view.js';
import { recommendationTraceView } from '../../../src/replay/trace/recommendation-trace.view.js';
import type { Graph } from '../../../src/replay/trace/trace.answer.js';
import type { Harness } from '../../harness.js';

export type Backward = ReturnType<(typeof recommendationTraceView.answer)['parse']>;
export type Forward = ReturnType<(typeof contributionTraceView.answer)['parse']>;

const read = async ({ get }: Pick<Harness, 'get'>, path: string, token?: string): Promise<object> => {
  const { status, body } = await get<object>(path, token === undefined ? {} : { token });
  if (status !== 200) throw new Error(`${path}: ${status} ${JSON.stringify(body)}`);
  return body;
};

/** The trace of a recommendation, as it is described. `moment`: `asOf=…` or `after=…`. */
export const backward = async (harness: Pick<Harness, 'get'>, id: string, moment: string, token?: string): Promise<Backward> =>
  recommendationTraceView.answer.parse(await read(harness, `/api/recommendations/${id}/trace?${moment}`, token));

export const forward = async (harness: Pick<Harness, 'get'>, id: string, moment: string, token?: string): Promise<Forward> =>
  contributionTraceView.answer.parse(await read(harness, `/api/contributions/${id}/trace?${moment}`, token));

/** The names of its nodes of a kind. */
export const namesOf = ({ nodes }: Pick<Graph, 'nodes'>, kind: Graph['nodes'][number]['kind']): readonly string[] =>
  nodes.filter((node) => node.kind === kind).map(({ node }) => node);

/** What is true of every trace: each thing once, nothing without its event, no edge into the void, and nothing later than the moment. */
export const expectWhole = async ({ store }: Pick<Harness, 'store'>, traced: Graph & { readonly asOf: number }): Promise<void> => {
  const { nodes, edges, steps, asOf } = traced;
  const names = nodes.map(({ node }) => node);
  expect(names).toHaveLength(new Set(names).size);
  expect(edges.filter(({ from, to }) => !names.includes(from) || !names.includes(to))).toEqual([]);
  const told = new Map(steps.map(({ sequence, id }) => [sequence, id]));
  expect(told.size).toBe(steps.length);
  const made = [...nodes, ...edges].map(({ event }) => event);
  expect(made.filter(({ sequence, id }) => told.get(sequence) !== id)).toEqual([]);
  expect(steps.filter(({ sequence }) => sequence > asOf)).toEqual([]);
  const record = await store.readAll(0n, 10_000);
  expect(steps.filter(({ sequence, id, type }) => record[sequence - 1]?.id !== id || record[sequence - 1]?.type !== type)).toEqual([]);
};
