import { Ajv2020 } from 'ajv/dist/2020.js';
import { COMMANDS } from '../../src/commands/all.js';
import { EVENT_SCHEMAS } from '../../src/events/all.js';
import { answer } from '../../src/http/answer.js';
import { readExamples } from '../../src/http/examples.js';
import { openApi } from '../../src/http/openapi.js';
import { QUESTIONS } from '../../src/replay/all-questions.js';

// Where one of these fails: `npm run examples` tells the dialogue anew, and test/examples/told-dialogue.ts is where it is told.

type Json = Readonly<Record<string, unknown>>;

const examples = readExamples();
const description = openApi() as { readonly paths: Readonly<Record<string, Json>> };

it('has an example for every command, every view and every type of event, and for nothing else', () => {
  expect(Object.keys(examples.commands)).toEqual(COMMANDS.map(({ name }) => name));
  expect(Object.keys(examples.views)).toEqual(QUESTIONS.map(({ path }) => path));
  expect(Object.keys(examples.events)).toEqual(Object.keys(EVENT_SCHEMAS));
});

const fits = (template: string, path: string): boolean =>
  new RegExp(`^${template.replaceAll('.', '\\.').replace(/:\w+/g, '[^/?]+')}(\\?|$)`).test(path);

// A request with a field too many is refused; in an answer, what its schema does not know falls out of what it reads.
it.each(COMMANDS.map((command) => [command.name, command] as const))(
  'shows of %s what its schemas take, and no more',
  (name, { path, body }) => {
    const example = examples.commands[name];
    expect([example?.path, fits(path, example?.path ?? '')]).toEqual([example?.path, true]);
    expect(body.safeParse(example?.request).error).toBeUndefined();
    expect(answer.parse(example?.answer)).toEqual(example?.answer);
  },
);

it.each(QUESTIONS.map((view) => [view.path, view] as const))('shows of %s what its schema says, and no more', (path, view) => {
  const example = examples.views[path];
  expect([example?.path, fits(path, example?.path ?? '')]).toEqual([example?.path, true]);
  expect(view.query.safeParse(Object.fromEntries(new URLSearchParams(example?.path.split('?')[1]))).error).toBeUndefined();
  expect(view.body?.safeParse(example?.request).error).toBeUndefined();
  expect(view.mediaTypes ?? [undefined]).toContain(example?.mediaType);
  expect(view.answer.parse(example?.answer)).toEqual(example?.answer);
});

it.each(Object.entries(EVENT_SCHEMAS))('shows of %s data of its schema', (type, { data: schema }) => {
  const { data, ...event } = examples.events[type] as Json & { readonly data: unknown };
  expect([event['type'], schema.parse(data)]).toEqual([type, data]);
});

/** A schema of the description, and what the tools of its readers show of it as a whole. */
type Shown = { readonly at: string; readonly schema: Json; readonly example: unknown };

const shownIn = (value: unknown, at = '#'): readonly Shown[] => {
  if (typeof value !== 'object' || value === null) return [];
  const { schema, example } = value as { readonly schema?: Json; readonly example?: unknown };
  if (schema !== undefined && !('$ref' in schema)) return [{ at, schema, example }];
  return Object.entries(value).flatMap(([name, each]) => shownIn(each, `${at}/${name}`));
};

/** Of a form that has a name, tools know how it looks. */
const patternsIn = (value: unknown, at: string): readonly string[] => {
  if (typeof value !== 'object' || value === null || 'examples' in value || 'format' in value) return [];
  const own = 'pattern' in value && typeof value.pattern === 'string' ? [`${at} ${value.pattern}`] : [];
  return [...own, ...Object.entries(value).flatMap(([name, each]) => patternsIn(each, `${at}/${name}`))];
};

it('shows in the description what its schemas there take, too', () => {
  const ajv = new Ajv2020({ allErrors: true, strict: false, validateFormats: false });
  const shown = shownIn(description.paths);
  expect(shown.filter(({ example }) => example !== undefined).length).toBeGreaterThan(COMMANDS.length + QUESTIONS.length);
  for (const { at, schema, example } of shown) {
    if (example !== undefined) ajv.validate(schema, example);
    expect([at, ajv.errors ?? []]).toEqual([at, []]);
  }
});

it('leaves no tool to make up a text for a pattern', () => {
  const all = shownIn(description.paths);
  expect(all.flatMap(({ at, schema, example }) => (example === undefined ? patternsIn(schema, at) : []))).toEqual([]);
  const taken = all.filter(({ at }) => at.includes('/requestBody/'));
  expect(taken.length).toBe(COMMANDS.length + QUESTIONS.filter(({ body }) => body).length);
  expect(taken.flatMap(({ at, schema }) => patternsIn(schema, at))).toEqual([]);
});
