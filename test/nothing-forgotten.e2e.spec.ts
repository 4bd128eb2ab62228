import { readdir } from 'node:fs/promises';
import { COMMANDS, COMMAND_ACCESS, INNER_COMMANDS } from '../src/commands/all.js';
import { QUESTIONS } from '../src/replay/all-questions.js';
import { PROJECTIONS } from '../src/projections/all.js';
import { type Harness, startHarness } from './harness.js';
import { askedBy } from './questions.js';

// What a contributor adds in its own file and forgets to name where all of them are named.

type Exported = { readonly from: string; readonly name: string; readonly value: unknown };

const exportsOf = async (folder: string, end: string): Promise<readonly Exported[]> => {
  const root = new URL(`../src/${folder}/`, import.meta.url);
  const files = (await readdir(root, { recursive: true })).filter((file) => file.endsWith(end));
  const found = files.map(async (from) => {
    const module = (await import(new URL(from, root).href)) as Readonly<Record<string, unknown>>;
    return Object.entries(module).map(([name, value]) => ({ from, name, value }));
  });
  return (await Promise.all(found)).flat();
};
const has = (value: unknown, ...names: readonly string[]): boolean =>
  typeof value === 'object' && value !== null && names.every((name) => name in value);
const names = (found: readonly Exported[]): readonly string[] => found.map(({ from, name }) => `${name} of ${from}`);

const warnings: string[] = [];
const noteWarning = ({ name }: Error): void => void warnings.push(name);
let harness: Harness;
beforeAll(async () => {
  process.on('warning', noteWarning);
  harness = await startHarness();
});
afterAll(async () => {
  await harness.close();
  process.off('warning', noteWarning);
});

it('has every command in its list, and every command of the table of roles', async () => {
  const listed: readonly unknown[] = [...COMMANDS, ...INNER_COMMANDS];
  const defined = (await exportsOf('commands', '.ts')).filter(({ value }) => has(value, 'message', 'Handler'));
  expect(defined.length).toBeGreaterThan(60);
  expect(names(defined.filter(({ value }) => !listed.includes(value)))).toEqual([]);
  expect(COMMANDS.map(({ name }) => name).sort()).toEqual(Object.keys(COMMAND_ACCESS).sort());
});

it('has every projection in its list, and a route at which each is read', async () => {
  const defined = (await exportsOf('projections', '.ts')).filter(({ value }) => has(value, 'isAbout', 'write'));
  expect(defined.length).toBeGreaterThan(10);
  const listed: readonly unknown[] = PROJECTIONS;
  expect(names(defined.filter(({ value }) => !listed.includes(value)))).toEqual([]);
  const read = new Set(QUESTIONS.map(({ view, projection = view }) => projection));
  expect(PROJECTIONS.filter(({ name }) => !read.has(name)).map(({ name }) => name)).toEqual([]);
});

it('has every view in its list, each with roles and a door', async () => {
  const exported = [...(await exportsOf('projections', '.ts')), ...(await exportsOf('replay', '.ts'))];
  const each = exported.flatMap(({ value, ...where }) => [value].flat().map((one: unknown) => ({ ...where, value: one })));
  // Where all of them are named, nothing is defined.
  const defined = each.filter(({ from, value }) => has(value, 'ask', 'path') && !from.startsWith('all-'));
  expect(defined.length).toBeGreaterThan(30);
  const listed: readonly unknown[] = QUESTIONS;
  expect(names(defined.filter(({ value }) => !listed.includes(value)))).toEqual([]);
  expect(new Set(QUESTIONS.map(({ path }) => path)).size).toBe(defined.length);
  for (const { path, roles, ...view } of QUESTIONS) {
    expect([path, roles]).not.toEqual([path, []]);
    const { method, body: sent } = askedBy(view);
    const { body } = await harness.send(method, `/api/${path}`, sent);
    expect([path, ['not-found', 'method-not-allowed'].includes(String(body['code']))]).toEqual([path, false]);
  }
});

it('takes as many views as there are for no leak of listeners', () => {
  expect(warnings).not.toContain('MaxListenersExceededWarning');
});
