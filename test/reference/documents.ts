import { createHash } from 'node:crypto';
import { openApi } from '../../src/http/openapi.js';
import { asyncApi } from './async-api.js';
import { eventsPage } from './events-page.js';
import { referencePage } from './reference-page.js';

const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

/** What is made from the definitions and lies beside them, by its path. */
export const DOCUMENTS = {
  'docs/openapi.json': () => json(openApi()),
  'docs/asyncapi.json': () => json(asyncApi()),
  'docs/events.md': eventsPage,
  'docs/reference.md': referencePage,
};

export const TYPES = 'test/openapi.d.ts';

/** With what the types of a description begin, which take too long to be made for each run of the tests. */
export const madeOf = (description: string): string =>
  `// Made of docs/openapi.json ${createHash('sha256').update(description).digest('hex')}\n`;
