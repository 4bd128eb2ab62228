import { readFileSync } from 'node:fs';

/**
 * One told dialogue: of each command a request and what came back, of each view an answer, of each type of event the public form of one.
 * Paths are below /api.
 */
export type Examples = {
  readonly commands: Readonly<Record<string, { readonly path: string; readonly request: unknown; readonly answer: unknown }>>;
  /** `request`: its body, where it has one. `mediaType`: of a file, whose beginning is shown. */
  readonly views: Readonly<
    Record<string, { readonly path: string; readonly request?: unknown; readonly mediaType?: string; readonly answer: unknown }>
  >;
  readonly events: Readonly<Record<string, unknown>>;
};

/** `npm run examples` writes them, and test/http/examples.spec holds each of them against its schema: the cast says no more. */
export const readExamples = (): Examples => JSON.parse(readFileSync(new URL('examples.json', import.meta.url), 'utf8')) as Examples;
