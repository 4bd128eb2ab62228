import { Validator } from '@seriousme/openapi-schema-validator';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import { COMMANDS, COMMAND_ACCESS } from '../../src/commands/all.js';
import { PROTECTION_MEANINGS } from '../../src/commands/dialogue/protection-field.js';
import { QUESTIONS } from '../../src/replay/all-questions.js';
import { contributionBody, openDialogue } from '../dialogue.js';
import { type Answer, useHarness } from '../harness.js';
import { endOf } from '../reports.js';
import { done, submit } from './asking.js';

type Operation = {
  readonly operationId: string;
  readonly security: readonly object[];
  readonly description: string;
  readonly parameters: readonly { readonly name: string; readonly in: string; readonly required: boolean; readonly schema: object }[];
  readonly requestBody?: { readonly content: { readonly 'application/json': { readonly schema: object } } };
  readonly responses: Readonly<Record<string, { readonly content?: Readonly<Record<string, { readonly schema: object }>> }>>;
};
type Description = {
  readonly openapi: string;
  readonly paths: Readonly<Record<string, { readonly get?: Operation; readonly post?: Operation }>>;
  readonly components: { readonly schemas: Readonly<Record<string, object>> };
};

const harness = useHarness();
let description: Description;
let ajv: Ajv2020;
beforeAll(async () => {
  ({ body: description } = await harness.get<Description>('/docs/openapi.json'));
  ajv = new Ajv2020({ allErrors: true, strict: false, validateFormats: false });
  ajv.addSchema(description, 'api');
});

const templateOf = (path: string): string => `/api/${path.replace(/:(\w+)/g, '{$1}')}`;
/** `#/paths/~1api~1dialogues/get/…` of a schema, so that its references resolve within the description. */
const schemaAt = (...steps: readonly string[]): ValidateFunction => {
  const pointer = steps.map((step) => `/${encodeURIComponent(step.replaceAll('~', '~0').replaceAll('/', '~1'))}`).join('');
  return ajv.compile({ $ref: `api#${pointer}` });
};

const fits = (validate: ValidateFunction, value: unknown): void => {
  const valid = validate(value);
  expect(validate.errors ?? []).toEqual([]);
  expect(valid).toBe(true);
};

const answerFits = ({ status, headers, body }: Answer, method: 'get' | 'post', template: string): void => {
  const type = headers.get('content-type')?.split(';')[0] ?? '';
  const response = description.paths[template]?.[method]?.responses[String(status)] ? String(status) : 'default';
  fits(schemaAt('paths', template, method, 'responses', response, 'content', type, 'schema'), body);
};

it('is valid OpenAPI 3.1', async () => {
  const validator = new Validator();
  const { valid, errors } = await validator.validate(structuredClone({ ...description }));
  expect(errors).toBeUndefined();
  expect([valid, validator.version, description.openapi]).toEqual([true, '3.1', '3.1.0']);
});

it('has an operation for every command and every view, each under its own id', () => {
  const operations = Object.values(description.paths).flatMap(({ get, post }) => [get, post].flatMap((operation) => operation ?? []));
  const ids = operations.map(({ operationId }) => operationId);
  expect(new Set(ids).size).toBe(ids.length);
  for (const { name, path } of COMMANDS) expect([name, description.paths[templateOf(path)]?.post?.operationId]).toEqual([name, name]);
  for (const { path, body } of QUESTIONS)
    expect([path, description.paths[templateOf(path)]?.[body ? 'post' : 'get'] !== undefined]).toEqual([path, true]);
  for (const path of ['/api/dialogues/{dialogue}', '/api/contributions/{contribution}']) expect(description.paths[path]?.get).toBeDefined();
});

it('says of every command what it takes: key, revision, who may', () => {
  for (const { name, path, ...definition } of COMMANDS) {
    const operation = description.paths[templateOf(path)]?.post;
    const required = operation?.parameters.filter((parameter) => parameter.required).map((parameter) => parameter.name);
    const ids = [...path.matchAll(/:(\w+)/g)].map(([, id]) => id);
    const edits = 'edits' in definition && definition.edits;
    expect([name, required]).toEqual([name, [...ids, 'Idempotency-Key', ...(edits ? ['If-Match'] : [])]]);
    expect([name, operation !== undefined && '428' in operation.responses]).toEqual([name, edits]);
    const roles: readonly string[] = COMMAND_ACCESS[name];
    expect([name, operation?.security.length]).toEqual([name, roles.includes('participant') ? 2 : 1]);
  }
});

it('says of each protection what it asks for, in what is sent and in what is answered', () => {
  const asked = JSON.stringify(description.paths['/api/dialogues/{dialogue}/protections']?.post?.requestBody);
  const answered = JSON.stringify(description.paths['/api/dialogues/{dialogue}']?.get?.responses['200']);
  for (const meaning of Object.values(PROTECTION_MEANINGS)) {
    expect(asked).toContain(JSON.stringify(meaning));
    expect(answered).toContain(JSON.stringify(meaning));
  }
  expect(description.paths['/api/dialogues/{dialogue}/code-batches/{codeBatch}/codes']?.get?.operationId).toBe('participation-codes');
  const registration = JSON.stringify(description.paths['/api/gatherings/{gathering}/registrations']?.post?.requestBody);
  expect(registration).not.toContain('protection');
});

it('describes no route that is not there', async () => {
  for (const [path, { get, post }] of Object.entries(description.paths)) {
    const url = path.replace(/\{\w+\}/g, '00000000-0000-4000-8000-000000000000');
    if (get) expect([path, (await harness.get(url)).body['code']]).not.toEqual([path, 'not-found']);
    if (post) expect([path, (await harness.post(url, {})).body['code']]).not.toEqual([path, 'not-found']);
  }
});

describe('against real answers', () => {
  let dialogue: string;
  let head: number;
  let moderator: { readonly token: string };
  let views: readonly (readonly [template: string, path: string])[];
  beforeAll(async () => {
    moderator = { token: await harness.token('moderator') };
    const [office, second] = [{ token: await harness.token('office') }, { token: await harness.token('moderator', 'Mia') }];
    const analyst = { token: await harness.token('analyst') };
    dialogue = await openDialogue(harness);
    const source = { name: 'Pinnwand', id: '7' };
    const position = { latitude: 50.73, longitude: 7.1 };
    const fields = { title: 'Titel', group: 'citizen', region: 'DEA22', participant: 'somebody with a secret', position };
    const first = await submit(harness, dialogue, 'Eins', fields);
    await done(harness, `/api/dialogues/${dialogue}/contributions`, contributionBody('Abgeschrieben', { source }), office);
    const others = await Promise.all(
      ['Zwei', 'Drei', 'Vier', 'Fünf'].map((text) => submit(harness, dialogue, text, { answers: first.contribution })),
    );
    const [merged, appealed, withdrawn, aside] = others as [typeof first, typeof first, typeof first, typeof first];
    await done(harness, `${first.at}/ratings`, { value: 'agree', participant: 'somebody with a secret' });
    await done(
      harness,
      `${first.at}/redactions`,
      { reason: 'off-topic', passages: [{ start: 0, end: 2, replacement: 'E' }] },
      { ...moderator, headers: { 'if-match': '"0"' } },
    );
    for (const { at } of [first, merged, aside]) await done(harness, `${at}/acceptance`, {}, moderator);
    await done(harness, `${merged.at}/merger`, { into: first.contribution, reason: 'same' }, analyst);
    await done(harness, `${aside.at}/setting-aside`, { reason: 'covered-elsewhere' }, analyst);
    await done(harness, `${appealed.at}/rejection`, { reason: 'off-topic', justification: 'Nein' }, moderator);
    await done(harness, `${appealed.at}/appeal`, { justification: 'Doch', secret: appealed.secret });
    await done(harness, `${appealed.at}/appeal/dismissal`, { justification: 'Nein' }, second);
    await done(harness, `${withdrawn.at}/withdrawal`, { secret: withdrawn.secret });
    const labelled = (code: string) => ({ code, title: { de: code } });
    const dimensions = ['effectiveness', 'feasibility'].map((dimension) => ({
      ...labelled(dimension),
      dimension,
      weight: 1,
      question: { en: 'How?' },
    }));
    const scale = { min: 1, max: 5, anchors: [{ value: 1, title: { de: 'gar nicht' } }] };
    const framework = {
      criteria: dimensions,
      scale,
      certainty: [labelled('sure')],
      cut: 3,
      quorum: 2,
      consensus: { shareMin: 0.7, withinPoints: 1 },
    };
    ({ sequence: head } = await done(harness, `/api/dialogues/${dialogue}/assessment-frameworks`, framework, office));
    views = [
      ['/api/dialogues', '/api/dialogues?limit=1'],
      ['/api/dialogues/{dialogue}', `/api/dialogues/${dialogue}`],
      ['/api/contributions', `/api/contributions?dialogue=${dialogue}`],
      ['/api/contributions', `/api/contributions?dialogue=${dialogue}&limit=2`],
      ...[first, ...others].map(({ at }) => ['/api/contributions/{contribution}', at] as const),
      ['/api/moderation-log', `/api/moderation-log?dialogue=${dialogue}`],
      ['/api/theme-input', `/api/theme-input?dialogue=${dialogue}&by=theme,question,questionVersion,channel,group,region,day`],
      ['/api/theme-input', `/api/theme-input?dialogue=${dialogue}&by=`],
      ['/api/dispositions', `/api/dispositions?dialogue=${dialogue}`],
      ['/api/dispositions/coverage', `/api/dispositions/coverage?dialogue=${dialogue}`],
      ...[first, ...others].map(({ at }) => ['/api/contributions/{contribution}/way', `${at}/way`] as const),
      ['/api/ratings', `/api/ratings?dialogue=${dialogue}`],
      ['/api/moderation-queue', `/api/moderation-queue?dialogue=${dialogue}`],
      ['/api/reminders', `/api/reminders?dialogue=${dialogue}`],
    ];
  });

  it('holds for every view, for the public as for those who see more', async () => {
    const readers = [{}, moderator, { token: await harness.token('auditor') }];
    for (const [template, path] of views) {
      for (const reader of readers) {
        const answer = await harness.get(`${path}${path.includes('?') ? '&' : '?'}after=${head}`, reader);
        if (!['/api/ratings', '/api/moderation-queue', '/api/reminders'].includes(template)) expect(answer.status).toBe(200);
        answerFits(answer, 'get', template);
      }
    }
  });

  it('is strict enough to notice a field that is missing or too many', async () => {
    const { body } = await harness.get(`/api/contributions?dialogue=${dialogue}`);
    const validate = schemaAt('paths', '/api/contributions', 'get', 'responses', '200', 'content', 'application/json', 'schema');
    expect([validate(body), validate({ ...body, more: 1 }), validate({ ...body, asOf: undefined })]).toEqual([true, false, false]);
  });

  it('holds for commands that create and for those that do not', async () => {
    const path = '/api/dialogues/{dialogue}/contributions';
    answerFits(await harness.post(path.replace('{dialogue}', dialogue), contributionBody()), 'post', path);
    const { at } = await submit(harness, dialogue);
    answerFits(await harness.post(`${at}/acceptance`, {}, moderator), 'post', '/api/contributions/{contribution}/acceptance');
  });

  it('holds for the files of a report, as pages and as data', async () => {
    const office = { token: await harness.token('office') };
    const asked = await done(harness, `/api/dialogues/${dialogue}/reports`, { kind: 'phase', phase: 'dialogue' }, office);
    const { report, files } = await endOf(harness, String(asked['report']));
    const template = '/api/reports/{report}/files/{name}';
    answerFits(await harness.get(`/api/reports/${report}`, office), 'get', '/api/reports/{report}');
    answerFits(await harness.get(`/api/reports/${report}/files/report.json`, office), 'get', template);
    expect(files.map(({ mediaType }) => mediaType.split(';')[0])).toEqual(['application/json', 'text/html', 'text/html']);
    expect(Object.keys(description.paths[template]?.get?.responses['200']?.content ?? {})).toEqual(['text/html', 'application/json']);
  });

  it('holds for problems', async () => {
    const template = '/api/dialogues/{dialogue}/contributions';
    const path = template.replace('{dialogue}', dialogue);
    for (const body of [{}, contributionBody('A', { theme: 'none' }), contributionBody('A', { extra: 1 }), '{']) {
      const answer = await harness.post(path, body);
      expect(answer.status).toBeGreaterThanOrEqual(400);
      answerFits(answer, 'post', template);
    }
    answerFits(await harness.get(`/api/ratings?dialogue=${dialogue}`), 'get', '/api/ratings');
  });

  it('takes the bodies that the door takes, and refuses those that it refuses', async () => {
    const template = '/api/dialogues/{dialogue}/contributions';
    const validate = schemaAt('paths', template, 'post', 'requestBody', 'content', 'application/json', 'schema');
    const bodies = [
      contributionBody(),
      contributionBody('A', { title: null, group: 'citizen', region: 'DE', position: { latitude: 0, longitude: 0 } }),
      contributionBody('😀'.repeat(10_000)),
      contributionBody('😀'.repeat(10_001)),
      contributionBody(''),
      contributionBody('A', { extra: 1 }),
      contributionBody('A', { theme: 'Work' }),
      contributionBody('A', { region: 'de' }),
      contributionBody('A', { questionVersion: 0 }),
      { ...contributionBody(), text: undefined },
    ];
    for (const body of bodies) {
      const { status } = await harness.post(template.replace('{dialogue}', dialogue), body);
      const described: unknown = JSON.parse(JSON.stringify(body));
      expect([JSON.stringify(body).slice(0, 120), validate(described)]).toEqual([JSON.stringify(body).slice(0, 120), status !== 400]);
    }
  });
});

it.each([
  ['/docs', 'text/html; charset=utf-8', '<div id="swagger-ui">'],
  ['/docs/openapi.json', 'application/json; charset=utf-8', '"openapi":"3.1.0"'],
  ['/docs/start.js', 'text/javascript; charset=utf-8', '/docs/openapi.json'],
  ['/docs/swagger-ui.css', 'text/css; charset=utf-8', '.swagger-ui'],
  ['/docs/swagger-ui-bundle.js', 'text/javascript; charset=utf-8', 'SwaggerUIBundle'],
])('is shown under %s as %s', async (path, type, content) => {
  const response = await fetch(`${harness.url}${path}`);
  expect([response.status, response.headers.get('content-type')]).toEqual([200, type]);
  expect((await response.text()).includes(content)).toBe(true);
});

it('brings along every file that its page asks for', async () => {
  const page = await (await fetch(`${harness.url}/docs`)).text();
  const files = [...page.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, path]) => path ?? '');
  expect(files.length).toBeGreaterThanOrEqual(4);
  for (const file of files) {
    const response = await fetch(`${harness.url}${file}`);
    await response.text();
    expect([file, response.status]).toEqual([file, 200]);
  }
});
