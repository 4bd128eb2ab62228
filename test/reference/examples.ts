import { existsSync, readFileSync } from 'node:fs';

const FILE = new URL('../../src/http/examples.json', import.meta.url);
type Examples = {
  readonly commands: Readonly<Record<string, { readonly path: string; readonly request: unknown; readonly answer: unknown }>>;
  readonly views: Readonly<Record<string, { readonly path: string; readonly answer: unknown }>>;
  readonly events: Readonly<Record<string, unknown>>;
};

export const EXAMPLES = existsSync(FILE) ? (JSON.parse(readFileSync(FILE, 'utf8')) as Examples) : { commands: {}, views: {}, events: {} };
