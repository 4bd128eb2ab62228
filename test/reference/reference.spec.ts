import { readFile } from 'node:fs/promises';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { z } from 'zod';
import { asyncApi } from './async-api.js';
import { DOCUMENTS, stamped, TYPES } from './documents.js';
import { EVENTS, type Told } from './events.js';
import { readExamples } from '../../src/http/examples.js';
import { QUESTIONS } from '../../src/replay/all-questions.js';
import { fieldsOf, type Schema } from './json-schema.js';
import { anchorOf } from './markdown.js';

it('is as `npm run reference` makes it', async () => {
  const stale: string[] = [];
  const keptAt = (path: string) => readFile(new URL(`../../${path}`, import.meta.url), 'utf8').catch(() => '');
  for (const [path, made] of Object.entries(DOCUMENTS)) if ((await keptAt(path)) !== made()) stale.push(path);
  const types = await keptAt(TYPES);
  if (types !== stamped(await keptAt('docs/openapi.json'), types.slice(types.indexOf('\n') + 1))) stale.push(TYPES);
  expect(stale.map((path) => `${path} is stale: npm run reference makes it anew`)).toEqual([]);
});

it('describes each event with the example of it', () => {
  const ajv = new Ajv2020({ strict: false, validateFormats: false, allErrors: true });
  ajv.addSchema(asyncApi(), 'record');
  for (const [type, example] of Object.entries(readExamples().events)) {
    const validate = ajv.compile({ $ref: `record#/components/messages/${type}/payload` });
    validate(example);
    expect([type, validate.errors ?? []]).toEqual([type, []]);
  }
});

it('describes what is told live of each event with the example of it', () => {
  const ajv = new Ajv2020({ strict: false, validateFormats: false, allErrors: true });
  ajv.addSchema(asyncApi(), 'record');
  const { views } = readExamples();
  const { answer } = views['dialogues/:dialogue/stream']!;
  const [, told] = /^data: (.*)$/m.exec(String(answer)) ?? [];
  const event = JSON.parse(told!) as { readonly type: string };
  const validate = ajv.compile({ $ref: `record#/components/messages/${event.type}Told/payload` });
  validate(event);
  expect(validate.errors ?? []).toEqual([]);
  expect(validate({ ...event, data: { internal: {} } })).toBe(false);
});

it('knows of each event what it is about and, but for an erasure, who writes it', () => {
  expect(EVENTS.filter(({ noun }) => noun === '').map(({ type }) => type)).toEqual([]);
  expect(EVENTS.filter(({ writers }) => writers.length === 0).map(({ type }) => type)).toEqual(['ContentErased']);
});

it('says of each field of an event what it says', () => {
  const partsOf = ({ data, internal, body }: Told) => Object.entries({ data, internal, ...(body && { body }) });
  const unsaid = EVENTS.flatMap((event) =>
    partsOf(event).flatMap(([part, schema]) =>
      fieldsOf(schema).flatMap(({ name, says }) => (says === '' ? [`${event.type}: ${part}.${name}`] : [])),
    ),
  );
  expect(unsaid).toEqual([]);
});

it('says of each figure in the answer of a view what it is', () => {
  const unsaid = QUESTIONS.filter(({ mediaTypes }) => !mediaTypes).flatMap(({ path, answer }) =>
    fieldsOf(z.toJSONSchema(answer, { io: 'output', unrepresentable: 'any' }) as Schema).flatMap(({ name, type, says }) =>
      /integer|number/.test(type) && says === '' ? [`${path}: ${name}`] : [],
    ),
  );
  expect(unsaid).toEqual([]);
});

it('leads to headings that are there', async () => {
  const text = (path: string) => readFile(new URL(`../../docs/${path}`, import.meta.url), 'utf8');
  const pages = { 'reference.md': await text('reference.md'), 'events.md': await text('events.md') };
  const anchors = (page: string) => new Set([...page.matchAll(/^#+ (.*)$/gm)].map(([, title = '']) => anchorOf(title)));
  const dead = Object.entries(pages).flatMap(([from, page]) =>
    [...page.matchAll(/\]\((reference\.md|events\.md)?#([^)]+)\)/g)].flatMap(([link, to = from, anchor = '']) =>
      anchors(to === 'events.md' ? pages['events.md'] : pages['reference.md']).has(anchor) ? [] : [`${from}: ${link}`],
    ),
  );
  expect(dead).toEqual([]);
});
