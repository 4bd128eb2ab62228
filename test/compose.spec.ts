import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { parse } from 'yaml';
import { z } from 'zod';
import { readConfig, SETTING_NAMES } from '../src/config.js';

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

it('is what the specification of Compose allows', () => {
  // From github.com/compose-spec/compose-spec, commit 170098b of June 2026, under Apache-2.0. It names draft 7 with https,
  // by which nobody knows it.
  const { $schema: _, ...schema } = z.looseObject({}).parse(JSON.parse(read('test/compose-spec.json')));
  const validate = new Ajv({ strict: false, allErrors: true, validateFormats: false }).compile(schema);
  validate(document);
  expect(validate.errors).toBeNull();
  expect(validate({ services: { app: { image: 'app:1', healthcheck: { tests: [] } } } })).toBe(false);
});

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
    const files = { VAULT_KEY: 'vault_key', DATABASE_URL: 'database_url', REMINDERS_SECRET: 'reminders_secret' };
    const named = Object.entries(files).map(([setting, name]): [string, string] => [`${setting}_FILE`, join(directory, name)]);
    // What nobody has set comes empty.
    const empty = Object.fromEntries(SETTING_NAMES.map((name) => [name, '']));
    const { values } = readConfig({ ...empty, ...Object.fromEntries(named) });
    expect(values).toMatchObject({
      OIDC_ROLES_CLAIM: 'roles',
      TIME_ZONE: 'Europe/Berlin',
      REMINDERS_SECRET: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
    expect(values.VAULT_KEY).toMatch(/^[0-9a-f]{64}$/);
    expect(values.DATABASE_URL).toBe(`postgres://zukunftsdialog:${content('postgres_password').trim()}@postgres:5432/zukunftsdialog`);
  } finally {
    rmSync(directory, { recursive: true });
  }
});

it('makes certificates once, and anew before they end; the keys are where only the nodes look', () => {
  const directory = mkdtempSync(join(tmpdir(), 'zukunftsdialog-certificates-'));
  try {
    for (const name of ['authority', 'certs', 'trusted', 'bin']) mkdirSync(join(directory, name));
    // In the place of the tool that only the image has: says in each file which of its calls has written it.
    const tool = `#!/bin/sh
      echo "$@" >>"${directory}/calls"
      while [ $# -gt 0 ]; do [ "$1" != -out ] || out=$2; shift; done
      mkdir "$out"
      for file in ca.crt ca.key node.crt node.key; do wc -l <"${directory}/calls" >"$out/$file"; done; chmod 400 "$out"/*.key`;
    writeFileSync(join(directory, 'bin/es-gencert-cli'), tool, { mode: 0o755 });
    const script = new URL('../deploy/make-certificates.sh', import.meta.url).pathname;
    const make = () => execFileSync(script, [directory], { env: { PATH: `${directory}/bin:${process.env['PATH'] ?? ''}` } });
    const made = () => ['node1', 'node2', 'node3'].map((node) => Number(readFileSync(join(directory, 'certs', node, 'node.crt'), 'utf8')));
    make();
    make();
    expect(made()).toEqual([2, 3, 4]);
    const old = new Date(Date.now() - 310 * 86_400_000);
    utimesSync(join(directory, 'certs/node2/node.crt'), old, old);
    make();
    expect(made()).toEqual([2, 5, 4]);
    expect(readdirSync(join(directory, 'trusted'))).toEqual(['ca.crt']);
    expect(statSync(join(directory, 'certs/node2/node.key')).mode & 0o777).toBe(0o444);
    expect(readFileSync(join(directory, 'calls'), 'utf8').trim().split('\n')[0]).toMatch(/^create-ca /);
    const mounts = (volume: string) => services.filter(([, each]) => each.volumes?.some((one) => one.startsWith(`${volume}:`)));
    expect(mounts('authority').map(([name]) => name)).toEqual(['certificates']);
    expect(mounts('certificates').map(([name]) => name)).toEqual(['certificates', 'node1', 'node2', 'node3']);
  } finally {
    rmSync(directory, { recursive: true });
  }
});

/** Set by the image, by the command, by an override of their own, or lying in the volume of the data. */
const NOT_PASSED = [
  'PORT',
  'HOST',
  'DATA_DIR',
  'ROLES',
  'VAULT_KEY_PREVIOUS',
  'COPY_FROM',
  'COPY_TO',
  'EXPORT_DIR',
  'LOG_CHECKPOINT_DIR',
  'SECURITY_LOG_DIR',
];

it.each(services.filter(([, { secrets }]) => secrets?.includes('vault_key')))('%s gets every setting that there is', (_, each) => {
  const environment = Object.entries(each.environment ?? {});
  const passed = environment.map(([name]) => name.replace(/_FILE$/, ''));
  const left = each.profiles.includes('postgres') ? [...NOT_PASSED, 'EVENTSTORE_URL'] : NOT_PASSED;
  expect([...passed, ...left].sort()).toEqual([...SETTING_NAMES].sort());
  for (const [name, value] of environment.filter(([, given]) => given.startsWith('$')))
    expect([name, value]).toEqual([name, expect.stringMatching(new RegExp(`^\\$\\{${name}:-(false)?\\}$`))]);
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
