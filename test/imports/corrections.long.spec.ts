import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { correctContribution } from '../../src/commands/contribution/correct-contribution.js';
import { mergeContribution } from '../../src/commands/contribution/merge-contribution.js';
import { redactContribution } from '../../src/commands/contribution/redact-contribution.js';
import { rejectContribution } from '../../src/commands/contribution/reject-contribution.js';
import { saidBodyOf } from '../../src/commands/contribution/shown-bodies.js';
import { contributions } from '../../src/domain/contribution/contributions.js';
import { Code, type ContributionId } from '../../src/domain/ids.js';
import type { ContributionBody } from '../../src/domain/contribution/contribution.js';
import { importContributions } from '../../src/imports/contributions/import-contributions.js';
import { importPolis } from '../../src/imports/polis/import-polis.js';
import { summaryLines } from '../../src/imports/summary-lines.js';
import { nameUuid } from '../../src/record/name-uuid.js';
import { contextOf, copied, recordOf, startWriteSide, type WriteSide } from './importing.js';

let side: WriteSide;
let folder: string;
beforeAll(async () => {
  side = await startWriteSide();
  folder = await mkdtemp(join(tmpdir(), 'zukunftsdialog-corrections-'));
});
afterAll(async () => {
  await side.close();
  await rm(folder, { recursive: true });
});

const MAPPING = {
  rows: {
    id: 'nr',
    title: 'titel',
    text: 'text',
    theme: 'thema',
    latitude: 'lat',
    longitude: 'lon',
    date: { column: 'datum', format: 'iso' },
  },
};

type Flags = { readonly accept?: boolean; readonly dryRun?: boolean; readonly corrections?: boolean; readonly name?: string };
const taken = async (
  source: string,
  rows: readonly string[],
  { accept = false, dryRun = false, corrections = true, name = source }: Flags = {},
) => {
  const [file, mapping] = [join(folder, `${name}.csv`), join(folder, 'mapping.json')];
  await writeFile(mapping, JSON.stringify(MAPPING));
  await writeFile(file, `${['nr,titel,text,datum,thema,lat,lon', ...rows].join('\n')}\n`);
  return importContributions(file, { mapping, title: source, source, accept, corrections }, contextOf(side, { dryRun }));
};

/** By its number in the source: what a contribution of a dialogue says now, and which contribution it is. */
const saidIn = async (dialogue: string) => {
  const found: Record<string, { readonly contribution: ContributionId; readonly body: ContributionBody | null }> = {};
  for (const { type, stream, data } of await recordOf(side)) {
    const contribution = contributions.idOf(stream);
    if (type !== 'ContributionSubmitted' || !contribution) continue;
    const { dialogue: own, source } = data as { readonly dialogue: string; readonly source: { readonly id: string } };
    if (own === dialogue) found[source.id] = { contribution, body: await saidBodyOf(await side.store.readStream(stream), side) };
  }
  return found;
};
const wordsIn = async (dialogue: string) => Object.fromEntries(Object.entries(await saidIn(dialogue)).map(([id, { body }]) => [id, body]));
const size = async () => (await recordOf(side)).length;

const FIRST = ['1,Rad,Mehr Wege,2024-05-01,Rad,50.7,7.1', '2,,Danke,2024-05-02,Rad,,'];

it('a corrected row is recorded as a correction where that is asked for, and told with its fields', async () => {
  const { dialogue } = await taken('eins', FIRST, { accept: true });
  const later = ['1,Rad,Mehr Radwege,2024-05-01,Bahn,50.7,7.2', FIRST[1] ?? ''];
  const before = await size();
  const told = await taken('eins', later, { corrections: false, dryRun: true });
  expect(told.rows['contribution']).toMatchObject({ corrected: 1, correctionRecorded: 0 });
  const rehearsed = await taken('eins', later, { dryRun: true });
  expect(await size()).toBe(before);
  const run = await taken('eins', later);
  expect([rehearsed.rows['contribution'], rehearsed.corrections]).toEqual([run.rows['contribution'], run.corrections]);
  expect(run.rows['contribution']).toMatchObject({
    read: 2,
    recorded: 0,
    alreadyRecorded: 1,
    corrected: 0,
    correctionRecorded: 1,
    refused: 0,
  });
  expect(run.corrections).toMatchObject([{ line: 2, recorded: ['text', 'position'], refused: null }]);
  expect(summaryLines(run)).toContain(
    `${join(folder, 'eins.csv')}:2: corrected in source: theme, question, text, position; recorded: text, position`,
  );
  expect((await wordsIn(dialogue))['1']).toEqual({ title: 'Rad', text: 'Mehr Radwege', position: { latitude: 50.7, longitude: 7.2 } });
  const after = await size();
  const again = await taken('eins', later);
  expect(again.rows['contribution']).toMatchObject({ alreadyRecorded: 1, corrected: 1, correctionRecorded: 0 });
  expect(again.corrections).toMatchObject([{ fields: ['theme', 'question'], recorded: [], refused: null }]);
  expect(await size()).toBe(after);
});

it('one that goes back and forth is corrected each time, and nothing is told of the one that it says now', async () => {
  const [a, b] = [['1,,Eins,2024-05-01,Rad,,'], ['1,,Zwei,2024-05-01,Rad,,']];
  const { dialogue } = await taken('hin-und-her', a);
  for (const rows of [b, a, b, a]) {
    expect((await taken('hin-und-her', rows)).rows['contribution']).toMatchObject({ correctionRecorded: 1 });
    expect((await taken('hin-und-her', rows, { corrections: false })).rows['contribution']).toMatchObject({
      alreadyRecorded: 1,
      corrected: 0,
    });
  }
  expect((await wordsIn(dialogue))['1']?.text).toBe('Eins');
  expect((await taken('hin-und-her', b, { corrections: false })).rows['contribution']).toMatchObject({ corrected: 1 });
});

it('what was decided on its words stays as it is, and the row is told with the reason and is no error', async () => {
  const rows = (text: string) => [1, 2, 3, 4].map((id) => `${id},,${text} ${id},2024-05-01,Rad,,`);
  const { dialogue } = await taken('entschieden', rows('Satz'), { accept: true });
  const said = await saidIn(dialogue);
  const of = (id: string) => ({ contribution: said[id]?.contribution ?? '' });
  const sender = (role: 'moderator' | 'office') => ({ key: nameUuid('test', String(Math.random())), role, actor: nameUuid('test', 'one') });
  const reason = { reason: Code('against-rules') };
  const passages = [{ start: 0, end: 4, replacement: null }];
  await side.commands.send(rejectContribution, { params: of('1'), body: { ...reason, justification: 'Darum' } }, sender('moderator'));
  await side.commands.send(redactContribution, { params: of('2'), body: { reason: Code('personal-data'), passages } }, sender('moderator'));
  await side.commands.send(mergeContribution, { params: of('3'), body: { into: of('4').contribution } }, sender('moderator'));
  const later = await taken('entschieden', rows('Absatz'));
  expect(later.corrections.map(({ recorded, refused }) => refused ?? recorded)).toEqual([
    'contribution-already-rejected',
    'correction-of-redacted',
    'contribution-merged',
    ['text'],
  ]);
  expect(later.rows['contribution']).toMatchObject({ corrected: 3, correctionRecorded: 1, refused: 0 });
  expect(later.errorCount).toBe(0);
  expect(Object.values(await wordsIn(dialogue)).map((body) => body?.text)).toEqual(['Satz 1', 'Satz 2', 'Satz 3', 'Absatz 4']);
});

it('what the office corrected here is compared as it was corrected', async () => {
  const { dialogue } = await taken('amt', FIRST);
  const contribution = (await saidIn(dialogue))['2']?.contribution ?? '';
  const office = { key: nameUuid('test', 'amt'), role: 'office', actor: nameUuid('test', 'one') } as const;
  await side.commands.send(correctContribution, { params: { contribution }, body: { text: 'Danke sehr' } }, office);
  expect((await taken('amt', FIRST, { corrections: false })).corrections).toMatchObject([{ line: 3, fields: ['text'], recorded: [] }]);
  expect((await taken('amt', [FIRST[0] ?? '', '2,,Danke sehr,2024-05-02,Rad,,'])).rows['contribution']).toMatchObject({
    alreadyRecorded: 2,
  });
});

it('what the office corrected here, a name that it took out for instance, is not said again by any file', async () => {
  const named = ['1,,Frau Muster soll antworten,2024-05-01,Rad,,'];
  const { dialogue } = await taken('name', named);
  const contribution = (await saidIn(dialogue))['1']?.contribution ?? '';
  const office = { key: nameUuid('test', 'name'), role: 'office', actor: nameUuid('test', 'one') } as const;
  await side.commands.send(
    correctContribution,
    { params: { contribution }, body: { text: 'Sie soll antworten', hidesEarlier: true } },
    office,
  );
  const before = await size();
  for (const rows of [named, ['1,,Frau Muster soll bald antworten,2024-05-01,Rad,,']]) {
    const run = await taken('name', rows);
    expect(run.corrections).toMatchObject([{ fields: ['text'], recorded: [], refused: 'corrected-here' }]);
    expect(run.rows['contribution']).toMatchObject({ corrected: 1, correctionRecorded: 0, refused: 0 });
  }
  expect([await size(), (await wordsIn(dialogue))['1']?.text]).toEqual([before, 'Sie soll antworten']);
});

it('imports that correct at once are compared with each other, and each row is told as what became of it', async () => {
  const rows = (text: string) => Array.from({ length: 40 }, (_, i) => `${i},,${text} ${i},2024-05-01,Rad,,`);
  await taken('zugleich', rows('Eins'));
  const [one, other] = await Promise.all([
    taken('zugleich', rows('Zwei'), { name: 'zugleich-zwei' }),
    taken('zugleich', rows('Drei'), { name: 'zugleich-drei' }),
  ]);
  for (const { corrections } of [one, other]) expect(corrections.filter(({ refused }) => refused !== null)).toEqual([]);
  expect(one.rows['contribution']?.correctionRecorded).toBe(40);
  expect(other.rows['contribution']?.correctionRecorded).toBe(40);
});

it('a statement of Polis is corrected, too, but one that its moderators rejected', async () => {
  const export_ = await copied('polis-bahnhof');
  await importPolis(export_.folder, { corrections: true }, contextOf(side));
  await export_.change('comments.csv', (text) => text.replace('Der Aufzug soll', 'Der Aufzug sollte'));
  const later = await importPolis(export_.folder, { corrections: true }, contextOf(side));
  expect(later.rows['statement']).toMatchObject({ recorded: 0, corrected: 0, correctionRecorded: 1, refused: 0 });
  expect((await importPolis(export_.folder, { corrections: true }, contextOf(side))).rows['statement']).toMatchObject({
    corrected: 0,
    correctionRecorded: 0,
  });
  await export_.remove();
});

it('a text that is gone from its source stays, and is told: its title, or that it is gone, is no other text', async () => {
  const first = ['1,Rad,Mehr Wege,2024-05-01,Rad,,', '2,Bahn,,2024-05-02,Rad,,', '3,,Danke,2024-05-03,Rad,,'];
  const { dialogue } = await taken('leer', first);
  const before = await wordsIn(dialogue);
  const run = await taken('leer', ['1,Rad,,2024-05-01,Rad,,', '2,Bahnen,,2024-05-02,Rad,,', '3,,,2024-05-03,Rad,,']);
  expect(run.rows['contribution']).toMatchObject({ read: 3, corrected: 1, correctionRecorded: 1, empty: 1 });
  expect(run.corrections).toMatchObject([
    { line: 2, recorded: [], refused: 'text-emptied' },
    { line: 3, recorded: ['text'], refused: null },
  ]);
  expect(await wordsIn(dialogue)).toEqual({ ...before, 2: { title: null, text: 'Bahnen', position: null } });

  const export_ = await copied('polis-bahnhof');
  const { dialogue: station } = await importPolis(export_.folder, { corrections: true }, contextOf(side));
  const statements = await wordsIn(station);
  const text = Object.values(statements).find((body) => body?.text.startsWith('['))?.text;
  expect(text).toBeUndefined();
  await export_.change('comments.csv', (rows) => rows.replace(Object.values(statements)[0]?.text ?? '', ''));
  const later = await importPolis(export_.folder, { corrections: true }, contextOf(side));
  expect(later.corrections).toMatchObject([{ fields: ['text'], recorded: [], refused: 'text-emptied' }]);
  expect(await wordsIn(station)).toEqual(statements);
  await export_.remove();
});

it('an export and a later one with corrections say what the later one says alone; nothing comes twice, and what it said first stays', async () => {
  let nth = 0;
  const row = fc.record({
    title: fc.constantFrom('', 'A', 'B'),
    text: fc.constantFrom('Eins', 'Zwei', 'Drei'),
    place: fc.constantFrom(',', '50.7,7.1'),
  });
  const table = fc.dictionary(fc.constantFrom('1', '2', '3', '4'), row, { minKeys: 1 });
  type Table = Readonly<Record<string, { readonly title: string; readonly text: string; readonly place: string }>>;
  const linesOf = (rows: Table) =>
    Object.entries(rows).map(([id, { title, text, place }]) => `${id},${title},${text},2024-05-01,Rad,${place}`);
  await fc.assert(
    fc.asyncProperty(table, table, async (a: Table, b: Table) => {
      const [both, alone] = [`beide-${++nth}`, `allein-${nth}`];
      const { dialogue } = await taken(both, linesOf(a));
      const first = await wordsIn(dialogue);
      const head = await side.store.head();
      const rehearsed = await taken(both, linesOf(b), { dryRun: true });
      const run = await taken(both, linesOf(b));
      expect(rehearsed.corrections).toEqual(run.corrections);
      const other = await taken(alone, linesOf(b));
      const now = await wordsIn(dialogue);
      expect(Object.fromEntries(Object.keys(b).map((id) => [id, now[id]]))).toEqual(await wordsIn(other.dialogue));
      for (const id of Object.keys(a).filter((each) => !b[each])) expect(now[id]).toEqual(first[id]);
      const changed = Object.keys(b).filter((id) => a[id] && JSON.stringify(a[id]) !== JSON.stringify(b[id]));
      expect([run.corrections.length, run.errorCount]).toEqual([changed.length, 0]);
      expect(run.corrections.map(({ fields, recorded }) => fields.length - recorded.length)).toEqual(changed.map(() => 0));
      const after = await side.store.head();
      expect((await taken(both, linesOf(b))).rows['contribution']).toMatchObject({ recorded: 0, corrected: 0, correctionRecorded: 0 });
      expect(await side.store.head()).toBe(after);
      for (const { contribution } of Object.values(await saidIn(dialogue))) {
        const events = (await side.store.readStream(contributions.stream(contribution))).filter(({ sequence }) => sequence <= head);
        if (events.length > 0) expect(Object.values(first)).toContainEqual(await saidBodyOf(events, side));
      }
    }),
    { numRuns: 10 },
  );
});
