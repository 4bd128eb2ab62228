import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';

const ROOT = new URL('../', import.meta.url);
const PATHS = ['src', 'test', 'docs'].flatMap((folder) =>
  readdirSync(new URL(folder, ROOT), { encoding: 'utf8', recursive: true }).map((path) => posix.join(folder, path)),
);

/** `<noun>` stands for any name, the same wherever it stands; a suite may be named without its ending. */
const patternOf = (path: string): RegExp => {
  const seen = new Set<string>();
  const source = path.replace(/\/$/, '').replace(/<(\w+)>|[.]/g, (_, name?: string) => {
    if (name === undefined) return '\\.';
    const pattern = seen.has(name) ? `\\k<${name}>` : `(?<${name}>[^/]+)`;
    seen.add(name);
    return pattern;
  });
  return new RegExp(`^${source}(?:$|\\.)`);
};

const isThere = (path: string): boolean => {
  const pattern = patternOf(path);
  return PATHS.some((each) => pattern.test(each));
};

const read = (path: string): string => readFileSync(new URL(path, ROOT), 'utf8');

it.each(['ARCHITECTURE.md', 'docs/changing.md'])('%s names paths that are there', (document) => {
  const named = [...read(document).matchAll(/\b((?:src|test|docs)\/[\w./<>-]*[\w/>])/g)].flatMap(([, path]) => path ?? []);
  expect(named.length).toBeGreaterThan(10);
  expect(named.filter((path) => !isThere(path))).toEqual([]);
});

it.each(['ARCHITECTURE.md', 'CONTRIBUTING.md', 'README.md', 'docs/changing.md'])('%s leads to pages that are there', (document) => {
  const linked = [...read(document).matchAll(/\]\((?!https?:)([^)#]+)/g)].flatMap(([, path]) => path ?? []);
  expect(linked.length).toBeGreaterThan(0);
  expect(linked.filter((path) => !existsSync(new URL(path, new URL(document, ROOT))))).toEqual([]);
});

it('every room is told of, in the order of the floor plan', () => {
  const told = [...read('ARCHITECTURE.md').matchAll(/^([a-z-]+)\/ {2,}/gm)].map(([, room]) => room);
  const planned = [...read('.dependency-cruiser.cjs').matchAll(/^ {4}room\(\s*'([a-z-]+)\/'/gm)].map(([, room]) => room);
  expect(told).toEqual(planned.reverse());
  const rooms = readdirSync(new URL('src', ROOT), { withFileTypes: true }).filter((entry) => entry.isDirectory());
  expect([...told].sort()).toEqual(rooms.map(({ name }) => name).sort());
});
