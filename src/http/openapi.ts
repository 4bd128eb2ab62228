import { z } from 'zod';
import { COMMANDS } from '../commands/all.js';
import type { Role } from '../domain/role.js';
import type { View } from '../projections/view.js';
import { QUESTIONS } from '../replay/all-questions.js';
import { answer } from './answer.js';
import { type Examples, readExamples } from './examples.js';
import { formsOf } from './forms.js';
import { PROBLEM_CODES } from './problem.js';

type Json = Readonly<Record<string, unknown>>;

/** JSON Schema 2020-12 of what comes in: the very schemas that the doors check with, so that it cannot drift. */
const schemaOf = (schema: z.ZodType, io: 'input' | 'output' = 'input'): Json => {
  const { $schema: _, ...json } = z.toJSONSchema(schema, { target: 'draft-2020-12', io, unrepresentable: 'any' });
  return json;
};

const PROBLEM = {
  type: 'object',
  required: ['type', 'title', 'status', 'code', 'instance'],
  properties: {
    type: { type: 'string', format: 'uri-reference' },
    title: { type: 'string', description: 'In the language of Accept-Language; German by default' },
    status: { type: 'integer' },
    detail: { type: 'string', description: 'What would have been needed; in the same language' },
    code: { type: 'string', enum: PROBLEM_CODES },
    instance: { type: 'string', description: 'The id of the request, also in the log' },
    roles: { type: 'array', items: { type: 'string' }, description: 'Of `not-allowed`: one of these would have been' },
    errors: {
      type: 'array',
      items: {
        type: 'object',
        required: ['pointer', 'code', 'detail'],
        properties: {
          pointer: { type: 'string', description: 'JSON pointer (RFC 6901) of the field' },
          code: { type: 'string' },
          detail: { type: 'string' },
        },
      },
    },
  },
};

const MEANINGS: Readonly<Record<string, string>> = {
  400: 'The request is malformed',
  401: 'No valid token',
  403: 'The role, the secret or the protection of the dialogue does not allow it',
  404: 'There is nothing here',
  409: 'The state says no',
  412: 'Something has changed since the revision of If-Match',
  413: 'The request is too large',
  415: 'The request is not application/json',
  422: 'It names what is not there, or the Idempotency-Key came with another request',
  428: 'If-Match is missing',
  429: 'Too many requests without a valid token; Retry-After says when again',
  500: 'A bug',
  503: 'Not able to answer now; Retry-After says when again',
  507: 'No storage left: nothing is taken in until somebody has made room',
};

const problemsOf = (statuses: readonly number[]): Json =>
  Object.fromEntries(
    statuses.map((status) => [
      String(status),
      {
        description: `${MEANINGS[String(status)] ?? ''} (RFC 9457)`,
        content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
      },
    ]),
  );
const COMMAND_PROBLEMS = problemsOf([400, 401, 403, 404, 409, 412, 413, 415, 422, 429, 500, 503, 507]);
const EDIT_PROBLEMS = { ...COMMAND_PROBLEMS, ...problemsOf([428]) };
const VIEW_PROBLEMS = problemsOf([400, 401, 403, 404, 429, 500, 503]);
const ASKED_WITH_BODY_PROBLEMS = problemsOf([413, 415]);

const BEARER =
  'A role holds in the whole installation (`office`) or in one dialogue (`office:<its id>`). Whoever has it in another dialogue is here what everybody is.';
const security = (roles: readonly Role[]): Json =>
  roles.includes('participant') ? { security: [{}, { bearer: [] }] } : { security: [{ bearer: [] }] };
const whoMay = (roles: readonly Role[]): string => `For: ${roles.map((role) => (role === 'participant' ? 'anybody' : role)).join(', ')}.`;

/** `:name` of the routes as `{name}`, and the parameters that stand in a path. */
const pathOf = (route: string): string => `/api/${route.replace(/:(\w+)/g, '{$1}')}`;
/** What is named in a path; an id where nothing else is said of it. */
const pathParameters = (route: string, example?: string, params: View['params'] = {}): readonly Json[] => {
  const shown = new RegExp(`^${route.replaceAll('.', '\\.').replace(/:(\w+)/g, '(?<$1>[^/?]+)')}(?:\\?|$)`).exec(example ?? '')?.groups;
  return [...route.matchAll(/:(\w+)/g)].map(([, name = '']) => ({
    name,
    in: 'path',
    required: true,
    schema: params[name] ? schemaOf(params[name]) : { type: 'string', format: 'uuid' },
    ...(shown && { example: shown[name] }),
  }));
};

const HEADERS = {
  key: (hasSecret: boolean) => ({
    name: 'Idempotency-Key',
    in: 'header',
    required: true,
    description:
      `${hasSecret ? 'A UUID, or at least 32 random hex digits: whoever has the key can ask for the answer and its secret again.' : '16 to 128 visible characters, such as a UUID.'} ` +
      'The same key with the same request adds nothing and answers as the first time. Keys count per sender; those without an account share one room.',
    schema: { type: 'string', minLength: hasSecret ? 32 : 16, maxLength: 128 },
    example: '0f9c2b64-7d1e-4a35-8c60-5b2e9d41f7a8',
  }),
  match: (required: boolean) => ({
    name: 'If-Match',
    in: 'header',
    required,
    description: 'The revision that you saw, such as "3". The command is refused where something has changed since.',
    schema: { type: 'string' },
    example: '"3"',
  }),
  resumes: (name: string) => ({
    name,
    in: 'header',
    required: false,
    description: 'Where the last answer ended: goes before `after`.',
    schema: { type: 'string' },
  }),
  secret: (name: string) => ({
    name,
    in: 'header',
    required: false,
    description: 'The secret that came with the answer: shows what only its owner may read.',
    schema: { type: 'string' },
  }),
};

/** Of who takes part no revision is minded. */
const matchOf = (roles: readonly Role[], required: boolean): readonly Json[] =>
  roles.every((role) => role === 'participant') ? [] : [HEADERS.match(required)];

const tagOf = (name: string, path: string): string => {
  if (path.includes('gatherings')) return 'gathering';
  if (path.includes('recommendations')) return 'recommendation';
  if (path.includes('reports')) return 'report';
  if (path.includes('rounds')) return 'assessment';
  if (path.includes('measures')) return 'measure';
  if (path.startsWith('dialogue') && name !== 'SubmitContribution') return 'dialogue';
  return path.includes('/ratings') ? 'rating' : 'contribution';
};

const commandPaths = (examples: Examples['commands']): Json =>
  Object.fromEntries(
    COMMANDS.map(({ name, path, summary, roles, body, edits, creates, answer }) => [
      pathOf(path),
      {
        post: {
          operationId: name,
          tags: [tagOf(name, path)],
          summary,
          description: whoMay(roles),
          ...security(roles),
          parameters: [...pathParameters(path, examples[name]?.path), HEADERS.key(answer !== undefined), ...matchOf(roles, edits ?? false)],
          requestBody: { required: true, content: { 'application/json': { schema: schemaOf(body), example: examples[name]?.request } } },
          responses: {
            [creates ? '201' : '200']: {
              description: 'Where the record stands after the command',
              content: { 'application/json': { schema: { $ref: '#/components/schemas/Answer' }, example: examples[name]?.answer } },
            },
            ...(edits ? EDIT_PROBLEMS : COMMAND_PROBLEMS),
          },
        },
      },
    ]),
  );

const queryParameters = (query: z.ZodObject, example = ''): readonly Json[] => {
  const shown = new URLSearchParams(example.split('?')[1]);
  const { properties = {}, required = [] } = schemaOf(query) as { properties?: Record<string, Json>; required?: readonly string[] };
  return Object.entries(properties).map(([name, { description, ...schema }]) => ({
    name,
    in: 'query',
    required: required.includes(name),
    ...(description !== undefined && { description }),
    schema,
    ...(shown.has(name) && { example: schema['type'] === 'integer' ? Number(shown.get(name)) : shown.get(name) }),
  }));
};

export const operationIdOf = (view: string, path: string): string => {
  if (path.endsWith('.ics')) return `${view}-calendar`;
  if (/:\w+$/.test(path)) return `${view}-one`;
  const last = path.split('/').at(-1) ?? '';
  return path.endsWith(view) || view.endsWith(`-${last}`) ? view : `${view}-${last}`;
};

const AS_OF_ANSWER = {
  description: 'The view as of one sequence',
  headers: { 'X-As-Of': { description: 'The sequence that the answer stands for', schema: { type: 'integer' } } },
};

const viewPaths = (examples: Examples['views']): Json =>
  Object.fromEntries(
    QUESTIONS.map(({ view, projection, path, summary, roles, params, query, body, answer, secret, resumesBy, mediaTypes, forms }) => [
      pathOf(path),
      {
        [body ? 'post' : 'get']: {
          operationId: operationIdOf(view, path),
          tags: ['views'],
          summary,
          description: whoMay(roles),
          ...security(roles),
          parameters: [
            ...pathParameters(path, examples[path]?.path, params),
            ...queryParameters(mediaTypes ? query : query.safeExtend(formsOf({ query, ...(forms && { forms }) })), examples[path]?.path),
            ...(secret === undefined ? [] : [HEADERS.secret(secret)]),
            ...(resumesBy === undefined ? [] : [HEADERS.resumes(resumesBy)]),
          ],
          ...(body && { requestBody: { content: { 'application/json': { schema: schemaOf(body), example: examples[path]?.request } } } }),
          responses: {
            '200': {
              ...(projection === null ? { description: 'What was asked for' } : AS_OF_ANSWER),
              content: { ...otherContentOf(forms), ...contentOf(schemaOf(answer, 'output'), mediaTypes, examples[path]) },
            },
            ...(body ? ASKED_WITH_BODY_PROBLEMS : { '304': { description: 'Not modified since the ETag of If-None-Match' } }),
            ...VIEW_PROBLEMS,
          },
        },
      },
    ]),
  );

const contentOf = (schema: Json, mediaTypes: readonly string[] | undefined, example: Examples['views'][string] | undefined): Json =>
  mediaTypes
    ? Object.fromEntries(mediaTypes.map((type) => [type, { schema, ...(type === example?.mediaType && { example: example.answer }) }]))
    : {
        'application/json': { schema, example: example?.answer },
        'text/csv': { schema: { type: 'string' } },
        'application/x-ndjson': { schema: { type: 'string' } },
      };

const otherContentOf = (forms: View['forms'] = {}): Json =>
  Object.fromEntries(Object.values(forms).map(({ mediaType, description }) => [mediaType, { schema: { type: 'string', description } }]));

/** The description of the whole API, OpenAPI 3.1. */
export const openApi = () => {
  const examples = readExamples();
  const commands = commandPaths(examples.commands);
  const views = viewPaths(examples.views);
  const paths = Object.fromEntries(
    [...new Set([...Object.keys(commands), ...Object.keys(views)])].map((path) => [
      path,
      { ...(views[path] as Json | undefined), ...(commands[path] as Json | undefined) },
    ]),
  );
  return {
    openapi: '3.1.0',
    info: {
      title: 'Zukunftsdialog',
      version: '0.1.0',
      description:
        'An event-sourced backend for public consultations. Every answer says which sequence of the record it stands for; every view can be asked as of any earlier one.',
    },
    servers: [{ url: '/' }],
    tags: ['dialogue', 'gathering', 'contribution', 'rating', 'measure', 'assessment', 'recommendation', 'report', 'views'].map((name) => ({
      name,
    })),
    paths,
    components: {
      securitySchemes: { bearer: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT', description: BEARER } },
      schemas: { Problem: PROBLEM, Answer: schemaOf(answer, 'output') },
    },
  };
};
