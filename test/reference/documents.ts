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

const digestOf = (text: string): string => createHash('sha256').update(text).digest('hex');

/** Types under a line that says of which description they were made, and that nobody has changed them: they take too long to be made for each run of the tests. */
export const stamped = (description: string, types: string): string =>
  `// Made of docs/openapi.json ${digestOf(description)}; what follows is ${digestOf(types)}\n${types}`;
