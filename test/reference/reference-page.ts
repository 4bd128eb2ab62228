import { COMMANDS } from '../../src/commands/all.js';
import { openApi } from '../../src/http/openapi.js';
import { QUESTIONS } from '../../src/replay/all-questions.js';
import { MOMENT, PAGE } from '../../src/projections/moment.js';
import { FILE_FORMATS } from '../../src/projections/view-file.js';
import { readExamples } from '../../src/http/examples.js';
import { type Field, fieldsOf, type Schema, typeOf } from './json-schema.js';
import { anchorOf, fieldTable, jsonBlock, page, table } from './markdown.js';

const EXAMPLES = readExamples();

type Parameter = {
  readonly name: string;
  readonly in: string;
  readonly required: boolean;
  readonly description?: string;
  readonly schema: Schema;
};
type Content = Readonly<Record<string, { readonly schema: Schema }>>;
type Operation = {
  readonly operationId: string;
  readonly summary: string;
  readonly description: string;
  readonly parameters: readonly Parameter[];
  readonly requestBody?: { readonly content: Content };
  readonly responses: { readonly '200'?: { readonly content: Content } };
};
type Description = {
  readonly paths: Readonly<Record<string, { readonly get?: Operation; readonly post?: Operation }>>;
  readonly components: { readonly schemas: { readonly Answer: Schema } };
};

const INTRODUCTION = `# Reference

What can be asked and what can be sent, from the API's own description ([openapi.json](openapi.json), also at \`/docs\`); \`npm run reference\` makes this page from it. First the
views, then the commands, both in the order of a dialogue. What is recorded is told in [events.md](events.md).`;

/** They are told of once. */
const OF_VIEWS: ReadonlySet<string> = new Set([...Object.keys(MOMENT), ...Object.keys(PAGE), 'format', 'bom']);
/** Of which this view has more than all have. */
const isOwn = ({ name, schema }: Parameter): boolean => name === 'format' && (schema.enum ?? []).length > 1 + FILE_FORMATS.length;
const OF_COMMANDS: ReadonlySet<string> = new Set(['Idempotency-Key', 'If-Match']);

const pathOf = (route: string): string => `/api/${route.replace(/:(\w+)/g, '{$1}')}`;
const parameterField = ({ name, description = '', schema, required }: Parameter): Field => ({
  name,
  type: `${typeOf(schema)}${required ? '' : ', optional'}${schema.default === undefined ? '' : `, by default ${JSON.stringify(schema.default)}`}`,
  says: description,
});
const parameterTable = (parameters: readonly Parameter[]): string => fieldTable(parameters.map(parameterField), 'Parameter');

/** Each parameter once, as it is said where it is said first. */
const commonOf = (operations: readonly Operation[], names: ReadonlySet<string>): readonly Parameter[] => {
  const found = operations.flatMap(({ parameters }) => parameters).filter(({ name }) => names.has(name));
  return [...new Map(found.reverse().map((parameter) => [parameter.name, parameter])).values()].reverse();
};

const also = ({ parameters }: Operation, names: ReadonlySet<string>): string => {
  const common = parameters.filter(({ name }) => names.has(name)).map(({ name }) => `\`${name}\``);
  return common.length === 0 ? '' : `Besides: ${common.join(', ')}.`;
};

const viewSection = (route: string, operation: Operation): string => {
  const [content = {}] = [operation.responses['200']?.content];
  const [mediaType = ''] = Object.keys(content);
  const isFile = !('application/json' in content);
  const sent = operation.requestBody?.content['application/json']?.schema;
  const method = sent ? 'POST' : 'GET';
  const fields = fieldsOf(content['application/json']?.schema ?? {});
  const example = EXAMPLES.views[route];
  return page([
    `### ${operation.operationId}`,
    operation.summary,
    `\`${method} ${pathOf(route)}\`. ${operation.description}`,
    parameterTable(operation.parameters.filter((parameter) => !OF_VIEWS.has(parameter.name) || isOwn(parameter))),
    also(operation, OF_VIEWS),
    sent ? fieldTable(fieldsOf(sent), 'Body') : '',
    isFile ? `A file: ${Object.keys(content).join(', ') || mediaType}.` : fieldTable(fields, 'Answer'),
    example ? `\`${method} /api/${example.path}\`` : '',
    example?.request === undefined ? '' : jsonBlock(example.request),
    jsonBlock(example?.answer),
  ]).trimEnd();
};

const commandSection = ({ name, path, creates }: (typeof COMMANDS)[number], operation: Operation): string => {
  const fields = fieldsOf(operation.requestBody?.content['application/json']?.schema ?? {});
  const example = EXAMPLES.commands[name];
  const isEdit = operation.parameters.some((parameter) => parameter.name === 'If-Match' && parameter.required);
  return page([
    `### ${name}`,
    operation.summary,
    `\`POST ${pathOf(path)}\`. ${operation.description}${isEdit ? ' `If-Match` is required.' : ''}`,
    parameterTable(operation.parameters.filter(({ name: parameter }) => !OF_COMMANDS.has(parameter))),
    fieldTable(fields),
    creates ? `Comes back with the id of the new \`${creates.noun}\`.` : '',
    example ? `\`POST /api/${example.path}\`` : '',
    jsonBlock(example?.request),
    jsonBlock(example?.answer),
  ]).trimEnd();
};

const contents = (operations: readonly Operation[], what: string): string =>
  table(
    [what, ''],
    operations.map(({ operationId, summary }) => [`[${operationId}](#${anchorOf(operationId)})`, summary]),
  );

const operationAt = (operation: Operation | undefined, path: string): Operation => {
  if (!operation) throw new Error(`The description has no ${path}`);
  return operation;
};

export const referencePage = (): string => {
  const { paths, components } = openApi() as unknown as Description;
  const views = QUESTIONS.map(({ path }) => [path, operationAt(paths[pathOf(path)]?.get ?? paths[pathOf(path)]?.post, path)] as const);
  const commands = COMMANDS.map((definition) => [definition, operationAt(paths[pathOf(definition.path)]?.post, definition.path)] as const);
  const viewOperations = views.map(([, operation]) => operation);
  const commandOperations = commands.map(([, operation]) => operation);
  return page([
    INTRODUCTION,
    '## Views',
    contents(viewOperations, 'View'),
    'What views have in common:',
    parameterTable(commonOf(viewOperations, OF_VIEWS)),
    ...views.map((view) => viewSection(...view)),
    '## Commands',
    contents(commandOperations, 'Command'),
    'What commands have in common, as headers and in the answer:',
    parameterTable(commonOf(commandOperations, OF_COMMANDS)),
    fieldTable(fieldsOf(components.schemas.Answer), 'Answer'),
    ...commands.map((command) => commandSection(...command)),
  ]);
};
