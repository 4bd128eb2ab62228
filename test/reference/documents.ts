import { openApi } from '../../src/http/openapi.js';
import { asyncApi } from './async-api.js';
import { eventsPage } from './events-page.js';
import { referencePage } from './reference-page.js';

const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

/** What is made from the definitions and lies beside them, by its path. */
export const DOCUMENTS: Readonly<Record<string, () => string>> = {
  'docs/openapi.json': () => json(openApi()),
  'docs/asyncapi.json': () => json(asyncApi()),
  'docs/events.md': eventsPage,
  'docs/reference.md': referencePage,
};
