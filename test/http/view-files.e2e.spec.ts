import { createHash } from 'node:crypto';
import { parse } from 'csv-parse/sync';
import { setTimeout as sleep } from 'node:timers/promises';
import { QUESTIONS } from '../../src/replay/all-questions.js';
import { columnsOf } from '../../src/projections/view-file.js';
import { SecurityLog } from '../../src/telemetry/security-log.js';
import { openDialogue } from '../dialogue.js';
import { useHarness } from '../harness.js';
import { needsNoMore } from '../questions.js';
import { notedIn } from '../security-log.js';
import { done, submit } from './asking.js';

const harness = useHarness();
let dialogue: string;
let office: { readonly token: string };
let auditor: { readonly token: string };
beforeAll(async () => {
  office = { token: await harness.token('office') };
  auditor = { token: await harness.token('auditor') };
  dialogue = await openDialogue(harness);
  for (const text of ['=1+1', 'Zwei, "drei"\nvier', '-5 Prozent']) {
    const { at } = await submit(harness, dialogue, text);
    await done(harness, `${at}/acceptance`, {}, office);
    await done(harness, `${at}/ratings`, { value: 'disagree', participant: `a rater of many things: ${text}` });
  }
  const { at } = await submit(harness, dialogue, 'Nicht für alle');
  await done(harness, `${at}/rejection`, { reason: 'off-topic', justification: 'Darum' }, office);
});

const fetched = async (path: string, headers: Readonly<Record<string, string>> = {}) => {
  const response = await fetch(`${harness.url}/api/${path}`, { headers });
  return { status: response.status, headers: response.headers, text: await response.text() };
};
const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
const after = async (): Promise<string> => `after=${String(await harness.store.head())}`;

const LISTS = QUESTIONS.filter((view) => !view.mediaTypes && !view.path.includes(':') && needsNoMore(view));

it.each(LISTS)('$path has in each form the same rows', async ({ path, query, answer }) => {
  const [role] = LISTS.find((view) => view.path === path)?.roles ?? [];
  const headers = role === 'participant' || role === undefined ? {} : { authorization: `Bearer ${await harness.token(role)}` };
  const address = `${path}?${'dialogue' in query.shape ? `dialogue=${dialogue}` : ''}&${'after' in query.shape ? await after() : ''}`;
  const json = await fetched(address, headers);
  expect(json.status).toBe(200);
  const shown = JSON.parse(json.text) as { readonly items?: readonly object[]; readonly asOf?: number };
  const rows = shown.items ?? [shown];

  const inForm = (format: string) => fetched(`${address}&format=${format}`, headers);
  const ndjson = await inForm('ndjson');
  const lines = ndjson.text.trimEnd().split('\n');
  expect(lines.slice(0, -1).map((line) => JSON.parse(line) as unknown)).toEqual(rows);
  const before = ndjson.text.slice(0, ndjson.text.trimEnd().lastIndexOf('\n') + 1);
  expect(JSON.parse(lines.at(-1) ?? '')).toEqual({
    end: { rows: rows.length, asOf: shown.asOf ?? null, sha256: sha256(before), next: null },
  });

  const csv = await inForm('csv');
  const [head, ...cells] = parse(csv.text) as readonly (readonly string[])[];
  expect(head).toEqual(columnsOf({ answer }).map((names) => names.join('.')));
  expect([csv.status, cells.length, csv.headers.get('content-type')]).toEqual([
    200,
    rows.length + 1,
    'text/csv; charset=utf-8; header=present',
  ]);
  expect(csv.headers.get('x-as-of')).toBe(shown.asOf === undefined ? null : String(shown.asOf));
});

it('is chosen by Accept as well, and JSON is what everybody gets who asks for nothing', async () => {
  const address = `contributions?dialogue=${dialogue}`;
  const typeFor = async (accept: string): Promise<string | undefined> =>
    (await fetched(address, { accept })).headers.get('content-type')?.split(';')[0];
  expect(await typeFor('text/csv')).toBe('text/csv');
  expect(await typeFor('application/x-ndjson, application/json;q=0.5')).toBe('application/x-ndjson');
  expect(await typeFor('text/csv;q=0.1, application/json')).toBe('application/json');
  expect(await typeFor('text/html,application/xhtml+xml,*/*;q=0.8')).toBe('application/json');
  expect(await typeFor('image/png')).toBe('application/json');
  const { headers } = await fetched(`${address}&format=csv`);
  expect(headers.get('content-disposition')).toMatch(/^attachment; filename="contributions-\d+\.csv"$/);
});

it('says what is wrong with a form, and takes none for a file', async () => {
  for (const wrong of [`contributions?dialogue=${dialogue}&format=xlsx`, `contributions?dialogue=${dialogue}&bom=1`]) {
    const { status, text } = await fetched(wrong);
    expect([status, JSON.parse(text)]).toEqual([400, expect.objectContaining({ code: 'request-malformed', errors: [expect.anything()] })]);
  }
  const { status } = await fetched(`contributions?format=csv`);
  expect(status).toBe(400);
  const head = await fetch(`${harness.url}/api/contributions?dialogue=${dialogue}&format=csv`, { method: 'HEAD' });
  expect([head.status, head.headers.get('content-type')]).toEqual([200, 'text/csv; charset=utf-8; header=present']);
  // One of nothing would be the same for every state.
  expect(head.headers.get('etag')).toBeNull();
});

it('leaves a view the parameters of its own, but for the names of forms: gatherings have formats', async () => {
  const address = (format: string) => `gatherings?dialogue=${dialogue}&format=${format}`;
  expect((await fetched(address('online'))).headers.get('content-type')).toContain('application/json');
  expect((await fetched(address('online'), { accept: 'text/csv' })).headers.get('content-type')).toContain('text/csv');
  expect((await fetched(address('csv'))).headers.get('content-type')).toContain('text/csv');
});

it('says at the end of a difference between which sequences it lies', async () => {
  const end = (text: string) => text.trimEnd().split('\n').at(-1);
  const address = `dialogues/${dialogue}/difference?from=1&to=2`;
  expect(end((await fetched(`${address}&format=csv`)).text)).toMatch(/^"# rows \d+, from 1, to 2, sha256 /);
  expect(JSON.parse(end((await fetched(`${address}&format=ndjson`)).text) ?? '')).toMatchObject({ end: { from: 1, to: 2 } });
});

it('makes what people wrote harmless for a spreadsheet, and keeps it to the letter elsewhere', async () => {
  const address = `contributions?dialogue=${dialogue}&${await after()}`;
  const [head = [], ...rows] = parse((await fetched(`${address}&format=csv&bom=true`)).text, {
    bom: true,
  }) as readonly (readonly string[])[];
  const column = (name: string) => rows.slice(0, -1).map((row) => row[head.indexOf(name)]);
  expect(column('content.text')).toEqual([`'=1+1`, 'Zwei, "drei"\nvier', `'-5 Prozent`, '']);
  expect(column('ratings.balance')).toEqual(['-1', '-1', '-1', '0']);
  expect((await fetched(`${address}&format=ndjson`)).text).toContain('"text":"=1+1"');
});

it('shows an earlier state as the JSON does', async () => {
  const { text } = await fetched(`contributions?dialogue=${dialogue}&${await after()}`);
  const { items } = JSON.parse(text) as { readonly items: readonly { readonly sequence: number }[] };
  const asOf = items[1]?.sequence ?? 0;
  const lines = (await fetched(`contributions?dialogue=${dialogue}&asOf=${asOf}&format=ndjson`)).text.trimEnd().split('\n');
  expect(lines).toHaveLength(3);
});

it('notes who read what not everybody reads', async () => {
  const noted = async () => {
    await sleep(200);
    await harness.app.get(SecurityLog).close();
    return (await notedIn(harness.foundation.config.values.DATA_DIR)).filter(({ what }) => what === 'personal-data-read').length;
  };
  const before = await noted();
  const { text } = await fetched(`contributions?dialogue=${dialogue}&format=ndjson`, { authorization: `Bearer ${auditor.token}` });
  expect(text).toContain('Nicht für alle');
  expect(await noted()).toBe(before + 1);
});
