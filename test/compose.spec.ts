import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { readConfig } from '../src/config.js';

// No container engine runs here, so the files are read as one would read them. Unknown keys are refused: a typo is one.
const strings = z.array(z.string());
const healthcheck = z.strictObject({
  test: strings.min(2),
  interval: z.string(),
  timeout: z.string(),
  retries: z.number().optional(),
  start_period: z.string().optional(),
});
const service = z.strictObject({
  image: z.string(),
  build: z.literal('.').optional(),
  profiles: z.array(z.enum(['postgres', 'cluster'])).min(1),
  command: strings.optional(),
  entrypoint: strings.optional(),
  user: z.string().optional(),
  environment: z.record(z.string().regex(/^[A-Z_]+$/), z.string()).optional(),
  secrets: strings.optional(),
  ports: z.array(z.string().regex(/^127\.0\.0\.1:\d+:\d+$/, 'open to the world')).optional(),
  volumes: strings.optional(),
  networks: strings.optional(),
  network_mode: z.literal('none').optional(),
  depends_on: z.record(z.string(), z.strictObject({ condition: z.enum(['service_healthy', 'service_completed_successfully']) })).optional(),
  healthcheck: healthcheck.optional(),
  restart: z.enum(['unless-stopped', 'no']),
  stop_grace_period: z.string().optional(),
  shm_size: z.string().optional(),
  read_only: z.literal(true),
  tmpfs: strings.refine((paths) => paths.includes('/tmp')),
  cap_drop: z.tuple([z.literal('ALL')]),
  cap_add: strings.optional(),
  security_opt: z.tuple([z.literal('no-new-privileges:true')]),
});
const nothing = z.null();
const compose = z.strictObject({
  name: z.string(),
  services: z.record(z.string(), service),
  networks: z.record(z.string(), z.union([nothing, z.strictObject({ internal: z.boolean() })])),
  volumes: z.record(z.string(), nothing),
  secrets: z.record(z.string(), z.strictObject({ file: z.string() })),
});

const read = (path: string): string => readFileSync(new URL(`../${path}`, import.meta.url), 'utf8');
const document: unknown = parse(read('docker-compose.yml'), { merge: true, uniqueKeys: true });
const file = compose.parse(Object.fromEntries(Object.entries(z.looseObject({}).parse(document)).filter(([key]) => !key.startsWith('x-'))));
const services = Object.entries(file.services);
/** One that ends when it is done, so that nothing can ask how it is. */
const isOneShot = ({ restart }: (typeof file.services)[string]): boolean => restart === 'no';

it.each(['postgres', 'cluster'] as const)('the profile %s has what it is for', (profile) => {
  const names = services.flatMap(([name, { profiles }]) => (profiles.includes(profile) ? [name] : []));
  const cluster = [
    'api1',
    'api2',
    'certificates',
    'node1',
    'node2',
    'node3',
    'postgres',
    'projector1',
    'projector2',
    'proxy',
    'redis',
    'worker',
  ];
  expect(names.sort()).toEqual(profile === 'postgres' ? ['app', 'postgres', 'redis'] : cluster);
});

it.each(services)('%s has an image of one version, a health check, and waits only for what its profile starts', (_, each) => {
  expect(each.image).toMatch(/^[a-z/-]+:\d+\.\d+[\w.-]*$/);
  expect(each.healthcheck !== undefined).toBe(!isOneShot(each));
  for (const [other, { condition }] of Object.entries(each.depends_on ?? {})) {
    const awaited = file.services[other];
    expect(awaited?.profiles).toEqual(expect.arrayContaining(each.profiles));
    expect(condition).toBe(awaited && isOneShot(awaited) ? 'service_completed_successfully' : 'service_healthy');
  }
});

it.each(services)('%s uses secrets, volumes and networks that are there, and no secret stands in its environment', (_, each) => {
  for (const name of each.secrets ?? []) expect(file.secrets).toHaveProperty(name);
  for (const name of each.networks ?? []) expect(file.networks).toHaveProperty(name);
  for (const volume of each.volumes ?? []) {
    const [from = ''] = volume.split(':');
    if (from.startsWith('./')) expect(statSync(new URL(`../${from}`, import.meta.url)).isFile()).toBe(true);
    else expect(file.volumes).toHaveProperty(from);
  }
  for (const [name, value] of Object.entries(each.environment ?? {})) {
    if (/_FILE$/.test(name) && value.startsWith('/run/secrets/')) expect(each.secrets).toContain(value.slice('/run/secrets/'.length));
    else expect(name).not.toMatch(/KEY$|PASSWORD|SECRET|(DATABASE|REDIS|EVENTSTORE)_URL$/);
  }
  const whole = [...(each.command ?? []), ...(each.entrypoint ?? []), ...(each.healthcheck?.test ?? [])].join(' ');
  for (const [, name = ''] of whole.matchAll(/\/run\/secrets\/(\w+)/g)) expect(each.secrets).toContain(name);
});

it('names every volume, network and secret that it has', () => {
  const used = services.flatMap(([, { volumes = [], networks = [], secrets = [] }]) => [
    ...volumes.map((volume) => volume.split(':')[0]),
    ...networks,
    ...secrets,
  ]);
  for (const name of [...Object.keys(file.volumes), ...Object.keys(file.networks), ...Object.keys(file.secrets)])
    expect(used).toContain(name);
});

it('makes every secret that is mounted, once, in a form that the settings take', () => {
  const directory = mkdtempSync(join(tmpdir(), 'zukunftsdialog-secrets-'));
  try {
    const script = new URL('../deploy/make-secrets.sh', import.meta.url).pathname;
    const make = () => execFileSync(script, [directory]);
    make();
    const content = (name: string): string => readFileSync(join(directory, name), 'utf8');
    const first = readdirSync(directory).map(content);
    make();
    expect(readdirSync(directory).map(content)).toEqual(first);
    expect(readdirSync(directory).sort()).toEqual(Object.keys(file.secrets).sort());
    for (const [name, { file: path }] of Object.entries(file.secrets)) expect(path).toBe(`./secrets/${name}`);
    const { values } = readConfig({ VAULT_KEY_FILE: join(directory, 'vault_key'), DATABASE_URL_FILE: join(directory, 'database_url') });
    expect(values.VAULT_KEY).toMatch(/^[0-9a-f]{64}$/);
    expect(values.DATABASE_URL).toBe(`postgres://zukunftsdialog:${content('postgres_password').trim()}@postgres:5432/zukunftsdialog`);
  } finally {
    rmSync(directory, { recursive: true });
  }
});

it('every program gets the other key of the vault, too, while the key is changed', () => {
  const override = z.looseObject({
    services: z.record(z.string(), z.strictObject({ environment: z.record(z.string(), z.string()), secrets: strings })),
    secrets: z.record(z.string(), z.strictObject({ file: z.string() })),
  });
  const both = override.parse(parse(read('deploy/previous-key.yml')));
  const programs = services.flatMap(([name, { secrets }]) => (secrets?.includes('vault_key') ? [name] : []));
  expect(Object.keys(both.services).sort()).toEqual(programs.sort());
  for (const { environment, secrets } of Object.values(both.services)) {
    expect(environment).toEqual({ VAULT_KEY_PREVIOUS_FILE: '/run/secrets/vault_key_previous' });
    expect(secrets).toEqual(Object.keys(both.secrets));
  }
  expect(both.secrets).toEqual({ vault_key_previous: { file: './secrets/vault_key_previous' } });
});

it('the image is built on one version, runs as nobody of note, and takes only what the program needs', () => {
  const dockerfile = read('Dockerfile');
  const stages = dockerfile.split(/^FROM /m).slice(1);
  expect(stages.map((stage) => stage.split(/\s/)[0])).toEqual(
    Array<unknown>(2).fill(expect.stringMatching(/^node:24\.\d+\.\d+-bookworm-slim$/)),
  );
  const [, last = ''] = stages;
  expect(last).toMatch(/^USER node$/m);
  expect(last).toMatch(/^HEALTHCHECK /m);
  expect(last.match(/^COPY .*$/gm)).toEqual(
    ['package.json', 'node_modules', 'dist'].map((name): unknown => expect.stringContaining(`--from=build /app/${name} `)),
  );
  for (const name of ['.git', '.data', 'node_modules', 'secrets']) expect(read('.dockerignore').split('\n')).toContain(name);
});
