import { operationIdOf } from '../../src/http/openapi.js';
import { VIEWS } from '../../src/projections/all-views.js';
import { EVENTS, type Told, type Writer } from './events.js';
import { readExamples } from '../../src/http/examples.js';
import { type Field, fieldsOf } from './json-schema.js';
import { anchorOf, fieldTable, jsonBlock, page, table } from './markdown.js';

const EXAMPLES = readExamples();

const INTRODUCTION = `# Events

What the record is made of: ${EVENTS.length} types of events, in the order of a dialogue. \`npm run reference\` makes this page from their schemas (\`src/events\`), from what each
command may say (\`says\` of the categories in \`src/domain\`) and from what the views take (\`src/projections\`).

An event has a public part, \`data\`, which stays for ever. Its internal part is shown to officials at most; in public it stands as a digest. What people wrote freely is kept
in the vault, where it can be erased; in public it stands as a commitment. Events of an earlier schema number are read as if they had the newest (\`src/store/upcasters.ts\`).
How a public line of the record looks says [asyncapi.json](asyncapi.json).`;

const link = (type: string): string => `[${type}](#${anchorOf(type)})`;

const contents = (): string => {
  const nouns = [...new Set(EVENTS.map(({ noun }) => noun))];
  const eventsOf = (noun: string) => EVENTS.filter((event) => event.noun === noun).map(({ type }) => link(type));
  return table(
    ['Stream', 'Events'],
    nouns.map((noun) => [`\`${noun}-<uuid>\``, eventsOf(noun).join(', ')]),
  );
};

const command = (name: string): string => `[${name}](reference.md#${anchorOf(name)})`;

const writer = (written: Writer): string => {
  if (written.by === 'follows') return `what follows from ${command(written.from)} (\`${written.command}\`)`;
  return written.by === 'sender' ? command(written.command) : `the program itself (\`${written.command}\`)`;
};

/** Those of a view that are asked of what it was folded into. */
const viewsOf = (projection: string): readonly string[] => [
  ...new Set(VIEWS.filter((each) => (each.projection ?? each.view) === projection).map(({ view, path }) => operationIdOf(view, path))),
];

const inPart = (part: string, fields: readonly Field[]): readonly Field[] =>
  fields.map((field) => ({ ...field, name: `${part}.${field.name}` }));

const [first, ...others] = EVENTS.map(({ internal }) => fieldsOf(internal));
/** Of every event. */
const ENVELOPE = (first ?? []).filter(({ name }) => others.every((fields) => fields.some((field) => field.name === name)));
const isOwn = ({ name }: Field): boolean => !ENVELOPE.some((field) => field.name === name);

const sectionOf = ({ type, says, noun, schema, data, internal, body, writers, readers }: Told): string => {
  const views = readers.flatMap(viewsOf).map((view) => `[${view}](reference.md#${anchorOf(view)})`);
  const fields = [
    ...fieldsOf(data),
    ...inPart('internal', fieldsOf(internal).filter(isOwn)),
    ...(body ? inPart('body', fieldsOf(body)) : []),
  ];
  return page([
    `## ${type}`,
    says,
    [
      `- Stream: \`${noun}-<uuid>\`, schema ${schema}`,
      `- Written by: ${writers.map(writer).join(', ') || 'nothing yet'}`,
      `- Read by: ${views.join(', ') || 'no view'}`,
    ].join('\n'),
    fieldTable(fields),
    jsonBlock(EXAMPLES.events[type]),
  ]).trimEnd();
};

export const eventsPage = (): string =>
  page([INTRODUCTION, contents(), 'Internal in every event:', fieldTable(inPart('internal', ENVELOPE)), ...EVENTS.map(sectionOf)]);
