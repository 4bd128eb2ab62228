import { readdir } from 'node:fs/promises';
import { COMMANDS, INNER_COMMANDS } from '../src/commands/all.js';
import { VIEWS } from '../src/http/view-routes.js';
import { COMMAND_ACCESS, VIEW_ACCESS } from '../src/identity/access.js';
import { PROJECTIONS } from '../src/projections/all.js';
import { type Harness, startHarness } from './harness.js';

// What a contributor adds in its own file and forgets to name where all of them are named.

type Class = abstract new (...given: never[]) => object;
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
  const read = new Set(VIEWS.map(({ path }) => path));
  expect(PROJECTIONS.filter(({ name }) => !read.has(name)).map(({ name }) => name)).toEqual([]);
});

it('has every controller of a view in the program, with every route of it in the description, and roles for each', async () => {
  const controllers = (await exportsOf('projections', '.controller.ts')).filter(
    (found): found is Exported & { readonly value: Class } => typeof found.value === 'function' && found.name.endsWith('Controller'),
  );
  expect(controllers.length).toBeGreaterThan(10);
  const routes = controllers.flatMap(({ value }) => {
    expect(harness.app.get(value, { strict: false })).toBeInstanceOf(value);
    return pathsOf(value);
  });
  const described = VIEWS.map(({ path }) => path);
  expect(described.toSorted()).toEqual(routes.toSorted());
  // How the program is has a form of its own.
  expect([...new Set<string>(VIEWS.map(({ view }) => view)), 'health'].sort()).toEqual(Object.keys(VIEW_ACCESS).sort());
});

it('takes as many views as there are for no leak of listeners', () => {
  expect(warnings).not.toContain('MaxListenersExceededWarning');
});

/** As Nest notes them. */
const pathsOf = (controller: Class): readonly string[] => {
  const prototype = controller.prototype as Readonly<Record<string, object>>;
  const methods = Object.getOwnPropertyNames(prototype).flatMap((name) => (name === 'constructor' ? [] : [prototype[name]]));
  const base = String(Reflect.getMetadata('path', controller));
  return methods.flatMap((method) => {
    const path: unknown = typeof method === 'function' ? Reflect.getMetadata('path', method) : undefined;
    return typeof path === 'string' ? [[base, path].filter((part) => part !== '/' && part !== '').join('/')] : [];
  });
};
