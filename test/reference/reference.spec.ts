import { readFile } from 'node:fs/promises';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { asyncApi } from './async-api.js';
import { DOCUMENTS } from './documents.js';
import { EVENTS } from './events.js';
import { EXAMPLES } from './examples.js';

it('is as `npm run reference` makes it', async () => {
  const stale: string[] = [];
  for (const [path, made] of Object.entries(DOCUMENTS)) {
    const kept = await readFile(new URL(`../../${path}`, import.meta.url), 'utf8').catch(() => '');
    if (kept !== made()) stale.push(`${path} is stale: npm run reference makes it anew`);
  }
  expect(stale).toEqual([]);
});

it('describes each event with the example of it', () => {
  const ajv = new Ajv2020({ strict: false, validateFormats: false, allErrors: true });
  ajv.addSchema(asyncApi(), 'record');
  for (const [type, example] of Object.entries(EXAMPLES.events)) {
    const validate = ajv.compile({ $ref: `record#/components/messages/${type}/payload` });
    validate(example);
    expect([type, validate.errors ?? []]).toEqual([type, []]);
  }
});

it('knows of each event what it is about and, but for an erasure, who writes it', () => {
  expect(EVENTS.filter(({ noun }) => noun === '').map(({ type }) => type)).toEqual([]);
  expect(EVENTS.filter(({ writers }) => writers.length === 0).map(({ type }) => type)).toEqual(['ContentErased']);
});
