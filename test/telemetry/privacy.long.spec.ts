import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { join } from 'node:path';
import { run } from '../cli/program.js';
import { query } from '../database.js';
import { contributionBody, openDialogue } from '../dialogue.js';
import { submit } from '../http/asking.js';
import { type Member, type Processes, processes, until } from '../processes.js';
import { type Collector, startCollector } from './collector.js';

const LONG_MS = 240_000;

/** Words that occur nowhere else; each is sent by a way of its own. */
const given: string[] = [];
const secret = (what: string): string => {
  const word = `${what}-${randomUUID().slice(0, 8)}-Quitte`;
  given.push(word);
  return word;
};

let all: Processes;
let collector: Collector;
let program: Member;
beforeAll(async () => {
  all = await processes({ LOG_LEVEL: 'debug', OTEL_BSP_SCHEDULE_DELAY: '100' });
  collector = await startCollector();
  program = await all.start('api,projector,worker', { OTEL_EXPORTER_OTLP_ENDPOINT: collector.url });
}, LONG_MS);
afterAll(async () => {
  await all.close();
  await collector.close();
});

/** A key that a door takes whose answer has a secret. */
const secretKey = (): string => {
  const key = randomUUID();
  given.push(key);
  return key;
};

/** Bytes on a connection of their own, which no client would send. */
const raw = async (bytes: string): Promise<void> => {
  const { hostname, port } = new URL(program.url);
  const socket = connect(Number(port), hostname);
  socket.on('error', () => undefined).resume();
  socket.end(bytes);
  await once(socket, 'close');
};

const throughTheDoors = async (dialogue: string): Promise<void> => {
  const { post, get } = program;
  const at = `/api/dialogues/${dialogue}/contributions`;
  const moderator = { token: await program.token('moderator', secret('subject')) };
  given.push(moderator.token);
  const fields = { title: secret('title'), participant: secret('participant') };
  const mine = await submit(program, dialogue, secret('text'), fields, { key: secretKey() });
  given.push(mine.secret);
  await post(`${mine.at}/ratings`, { value: 'agree', participant: secret('rater') });
  await post(`${mine.at}/rejection`, { reason: 'off-topic', justification: secret('rejection') }, moderator);
  await post(`${mine.at}/rejection`, { reason: secret('reason'), justification: secret('refused') }, moderator);
  await post(`${mine.at}/appeal`, { justification: secret('appeal'), secret: secret('wrong-secret') });
  await post(`${mine.at}/appeal`, { justification: secret('appeal'), secret: mine.secret });
  await get(`${mine.at}?after=${mine.sequence}`, { headers: { 'contribution-secret': secret('header') } });
  const headers = (name: string) => ({ headers: { [name]: secret(name) } });
  for (const name of [
    'traceparent',
    'tracestate',
    'baggage',
    'x-request-id',
    'user-agent',
    'cookie',
    'referer',
    'if-match',
    'x-forwarded-for',
  ])
    await post(at, contributionBody(secret('text')), headers(name));
  for (const token of [secret('token'), `${moderator.token}${secret('tail')}`]) await post(at, contributionBody('A'), { token });
  await get(`/api/nowhere/${secret('path')}?q=${secret('query')}`);
  await get(`/api/contributions?dialogue=${secret('query')}&${secret('name')}=1`);
  await get(`/api/contributions/%zz${secret('path')}`);
  await post(at, `{"text":"${secret('malformed')}`);
  await post(at, `{"text": ${secret('malformed')}}`);
  await post(at, contributionBody(secret('text'), { [secret('field')]: 1, theme: secret('theme'), group: 7 }));
  await post(at, contributionBody(`${secret('long')}${'x'.repeat(300_000)}`));
  await post(at, contributionBody(`${secret('nul')}\u0000\ud800`));
  await post(at, secret('plain'), { headers: { 'content-type': `text/${secret('type').toLowerCase()}` } });
  await post(at, `{"__proto__": "${secret('proto')}"}`);
  await raw(`${secret('VERB')} / HTTP/1.1\r\nhost: x\r\n\r\n`);
  await raw(`GET / HTTP/1.1\r\n${secret('header')}\r\n\r\n`);
  await raw(`GET /${secret('long-path')}${'x'.repeat(40_000)} HTTP/1.1\r\nhost: x\r\n\r\n`);
  await raw(`POST ${at} HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: 999\r\n\r\n{"text":"${secret('cut-off')}`);
};

const peopleAtAGathering = async (dialogue: string): Promise<void> => {
  const rapporteur = { token: await program.token('rapporteur', secret('subject')) };
  const at = await program.post(
    `/api/dialogues/${dialogue}/gatherings`,
    {
      format: 'letter',
      title: { de: 'Treffen', en: 'Meeting' },
      startsAt: '2031-05-07T18:00:00+02:00',
      endsAt: '2031-05-07T21:00:00+02:00',
      place: { region: 'DEA5A', venue: { de: 'Siegen', en: 'Siegen' } },
      access: { kind: 'registration', capacity: 1, waitingList: true, registrationUntil: '2031-05-01T00:00:00+02:00' },
    },
    rapporteur,
  );
  expect(at.status).toBe(201);
  const path = `/api/gatherings/${String(at.body['gathering'])}/registrations`;
  const registered = await program.post(path, { name: secret('person'), address: `${secret('mail')}@example.org` });
  expect(registered.status).toBe(201);
  given.push(String(registered.body['secret']));
  await program.post(path, { name: secret('person'), address: secret('no-mail') });
  const one = `${path}/${String(registered.body['registration'])}`;
  await program.post(`${one}/withdrawal`, { secret: secret('wrong-secret') });
  await program.get(one, { headers: { 'registration-secret': secret('wrong-secret') } });
};

/** A database that refuses, and quotes what it refuses. */
const refuse = (table: string): Promise<unknown> =>
  query(
    all.databaseUrl,
    `create function ${table}_refused() returns trigger language plpgsql as $$ begin
       raise exception 'invalid: ${secret('quoted')}' using errcode = '22023'; end $$;
     create trigger refused before insert on ${table} for each row execute function ${table}_refused()`,
  );

/** What goes wrong within: a damaged text, a report, and an append. */
const whatGoesWrong = async (dialogue: string): Promise<void> => {
  const office = { token: await program.token('office') };
  const damaged = await submit(program, dialogue, secret('damaged'));
  await query(all.databaseUrl, `update vault.body set sealed = set_byte(sealed, 30, get_byte(sealed, 30) # 1)`);
  expect((await program.get(`${damaged.at}?after=${damaged.sequence}`)).status).toBe(500);
  await refuse('vault.file');
  const asked = await program.post(`/api/dialogues/${dialogue}/reports`, { kind: 'results', phase: null, asOf: null }, office);
  const report = `/api/reports/${String(asked.body['report'])}`;
  await until(async () => (await program.get(report, office)).body['status'] === 'failed', 'the report failed', 60_000);
  await refuse('record.event');
  const at = `/api/dialogues/${dialogue}/contributions`;
  expect((await program.post(at, contributionBody(secret('refused')), { key: secretKey() })).status).toBe(500);
};

/** Returns what the commands said. */
const atTheCommandLine = async (dialogue: string): Promise<string> => {
  const folder = all.settings['DATA_DIR']!;
  const [csv, mapping, jsonl] = ['rows.csv', 'mapping.json', 'lines.jsonl'].map((name) => join(folder, name));
  const rows = [
    `1,${secret('row')},2026-01-01,${secret('author')}`,
    `2,${secret('row')},${secret('date')},${secret('author')}`,
    `3,${secret('row')}`,
    `3,${secret('row')},2026-01-01,${secret('author')}`,
    `4,"${secret('row')}${'x'.repeat(20_000)}",2026-01-01,`,
  ];
  await writeFile(csv!, `id,text,date,author\n${rows.join('\n')}\n`);
  const columns = { id: 'id', text: 'text', author: 'author', date: { column: 'date', format: 'iso' } };
  await writeFile(mapping!, JSON.stringify({ rows: { ...columns, theme: { value: 'work' }, group: { value: 'citizen' } } }));
  const body = (fields: object) => ({ ...contributionBody(secret('line'), { channel: 'letter' }), ...fields });
  const line = (fields: object) => JSON.stringify({ command: 'SubmitContribution', params: { dialogue }, body: body(fields) });
  await writeFile(
    jsonl!,
    [line({}), line({ theme: secret('theme') }), line({ group: 7 }), `{"command": ${secret('malformed')}`, line({ $x: secret('x') })].join(
      '\n',
    ),
  );
  const said = [];
  for (const args of [
    ['import', 'contributions', csv!, '--mapping', mapping!, '--dialogue', dialogue],
    ['send', jsonl!, '--role', 'office'],
    ['send', jsonl!, '--role', 'office', '--json'],
  ])
    said.push(await run(args, all.settings).ended);
  // They really read them, and could not take all.
  expect(said.map(({ code }) => code)).toEqual([1, 1, 1]);
  return said.map(({ stdout, stderr }) => stdout + stderr).join('\n');
};

it(
  'no text, name, address, secret or token is in the log, a span, a figure, or what a command says',
  async () => {
    const dialogue = await openDialogue(program);
    await throughTheDoors(dialogue);
    await peopleAtAGathering(dialogue);
    const said = new Map([['commands, before', await atTheCommandLine(dialogue)]]);
    await whatGoesWrong(dialogue);
    said.set('commands, refused by the database', await atTheCommandLine(dialogue));
    said.set('figures', await (await fetch(`${program.url}/metrics`)).text());
    program.process.kill('SIGTERM');
    const { stdout, stderr } = await program.ended;
    said.set('stdout', stdout).set('log', stderr).set('spans', collector.bodies.join('\n'));
    // They came as far as they should, and the search would find something.
    for (const code of ['time-malformed', 'json-malformed', 'code-malformed', 'column-count-wrong'])
      expect(said.get('commands, before')).toContain(code);
    expect(said.get('commands, refused by the database')).toContain('22023');
    expect(stderr).toMatch(/Report .* could not be written: rendering-failed/);
    expect(stderr).toMatch(/"level":"error".*22023/);
    expect(collector.bodies.join()).toContain('command SubmitContribution');
    expect(said.get('figures')).toContain('outcome="contribution-secret-wrong"');
    for (const word of given) {
      const bytes = Buffer.from(word);
      const forms = [word, bytes.toString('hex'), bytes.toString('base64url').slice(0, -2), encodeURIComponent(word)];
      const leaks = [...said].flatMap(([place, text]) =>
        text
          .split('\n')
          .filter((each) => forms.some((form) => each.toLowerCase().includes(form.toLowerCase())))
          .map((each) => `${place}: ${each.slice(0, 600)}`),
      );
      expect([word, ...leaks]).toEqual([word]);
    }
  },
  LONG_MS,
);
