import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createProgress } from '../../../src/host/progress.js';
import { Desk } from '../../../src/commands/desk.js';
import { importCards } from '../../../src/imports/cards/import-cards.js';
import type { ImportSummary } from '../../../src/imports/import.js';
import { UsageError } from '../../../src/host/usage-error.js';
import { openDialogue } from '../../dialogue.js';
import { holdGathering, scheduleGathering } from '../../gathering.js';
import { type Harness, startHarness } from '../../harness.js';
import { caseOf, describeWithCases } from '../cases.js';

let harness: Harness;
let dialogue: string;
let folder: string;
beforeAll(async () => {
  harness = await startHarness();
  dialogue = await openDialogue(harness);
  folder = await mkdtemp(join(tmpdir(), 'zukunftsdialog-cards-'));
});
afterAll(async () => {
  await harness.close();
  await rm(folder, { recursive: true, force: true });
});

const HEADER = 'island,position,question,question_version,text,transcriber,second_reader,photo_digest,language';
const PHOTO = 'EF'.repeat(32);

const take = async (
  gathering: string,
  lines: readonly string[],
  dryRun = false,
  name = 'cards.csv',
  accept = false,
  corrections = false,
): Promise<ImportSummary> => {
  const file = join(folder, name);
  await writeFile(file, [HEADER, ...lines, ''].join('\n'));
  return takeFile(file, gathering, { dryRun, accept, corrections });
};
const takeFile = (
  file: string,
  gathering: string,
  { dryRun = false, accept = false, corrections = false, rejects = null as { readonly path: null } | null } = {},
): Promise<ImportSummary> => {
  const { commands, foundation, app } = harness;
  const send: typeof commands.send = (command, input, envelope) => commands.send(command, input, envelope);
  const rehearse = () => commands.rehearsal();
  const progress = createProgress({ silent: true });
  const context = { send, rehearse, desk: app.get(Desk), databaseUrl: foundation.databaseUrl, progress, dryRun, rejects };
  return importCards(file, { gathering, accept, corrections }, context);
};
const held = async (): Promise<string> => (await holdGathering(harness, dialogue)).split('/').at(-1) ?? '';
const listed = async (gathering: string) => {
  const head = String(await harness.store.head());
  const { body } = await harness.get<{ items: readonly Record<string, unknown>[] }>(
    `/api/contributions?dialogue=${dialogue}&gathering=${gathering}&after=${head}`,
  );
  return body.items;
};

const SOUND = [
  `island-1,A1,work-1,1,"Dienstpläne, vier Wochen",Toni,Kim,${PHOTO},de`,
  'island-1,A2,work-1,1,"Zwei',
  'Zeilen",,,,',
  'island-1,,skills-1,1,Ohne Stelle,,,,en',
  'island-1,,skills-1,1,Ohne Stelle,,,,en',
];

it('a card without a place that is mended to say what another says is a card of its own, once', async () => {
  const gathering = await held();
  const file = join(folder, 'alike.csv');
  const card = (text: string, who: string) => `island-1,,work-1,1,${text},${who},,,`;
  await writeFile(
    file,
    [HEADER, card('Lciht', 'Toni').replace('work-1', 'work-x'), card('Licht', 'Kim'), card('Rad', 'Kim'), ''].join('\n'),
  );
  expect((await takeFile(file, gathering, { rejects: { path: null } })).rows['card']).toMatchObject({ recorded: 2, invalid: 1 });
  const path = join(folder, 'alike.rejects.csv');
  await writeFile(path, (await readFile(path, 'utf8')).replace('work-x', 'work-1').replace('Lciht', 'Licht'));
  const mended = (corrections: boolean) => takeFile(path, gathering, { corrections });
  expect((await mended(true)).rows['card']).toMatchObject({ read: 3, recorded: 1, alreadyRecorded: 2 });
  expect((await mended(true)).rows['card']).toMatchObject({ recorded: 0, alreadyRecorded: 3 });
  expect(await listed(gathering)).toHaveLength(3);
});

it('a card that reads otherwise by now is corrected where that is asked for, and told where it is not', async () => {
  const gathering = await held();
  await take(gathering, ['island-1,A1,work-1,1,Dienstplane,,,,de'], false, 'board.csv');
  const mended = ['island-1,A1,work-1,1,Dienstpläne,,,,de'];
  expect((await take(gathering, mended, false, 'board.csv')).rows['card']).toMatchObject({ corrected: 1, correctionRecorded: 0 });
  expect((await take(gathering, mended, false, 'board.csv', false, true)).rows['card']).toMatchObject({ correctionRecorded: 1 });
  expect(await listed(gathering)).toMatchObject([{ content: { text: 'Dienstpläne' }, correction: { times: 1, raters: 0 } }]);
  expect((await take(gathering, mended, false, 'board.csv', false, true)).rows['card']).toMatchObject({ alreadyRecorded: 1 });
});

it('the cards of a file become contributions of the gathering, with theme, channel and photo', async () => {
  const gathering = await held();
  const summary = await take(gathering, SOUND);
  expect(summary.rows['card']).toMatchObject({ read: 4, recorded: 4, invalid: 0, refused: 0 });
  const items = await listed(gathering);
  expect(items).toMatchObject([
    {
      theme: 'work',
      channel: 'letter',
      language: 'de',
      group: null,
      source: { name: 'cards', id: 'island-1/A1' },
      card: { gathering, island: 'island-1', position: 'A1', photoDigest: PHOTO.toLowerCase() },
      content: { text: 'Dienstpläne, vier Wochen' },
    },
    { card: { position: 'A2' }, content: { text: 'Zwei\nZeilen' } },
    { theme: 'skills', language: 'en', card: { position: null, photoDigest: null } },
    { theme: 'skills', language: 'en', card: { position: null, photoDigest: null } },
  ]);
  const events = await harness.store.readAll(0n, 10_000);
  expect(JSON.stringify(events.map(({ data, internal }) => ({ data, internal })))).not.toMatch(/Toni|Kim/);
});

it('a file that is taken again adds nothing, and one with more adds what is new', async () => {
  const gathering = await held();
  await take(gathering, SOUND);
  const head = await harness.store.head();
  expect((await take(gathering, SOUND)).rows['card']).toMatchObject({ read: 4, recorded: 0, alreadyRecorded: 4 });
  expect(await harness.store.head()).toBe(head);
  const more = await take(gathering, [...SOUND, 'island-1,A3,work-1,1,Neu,,,,']);
  expect(more.rows['card']).toMatchObject({ read: 5, recorded: 1, alreadyRecorded: 4 });
});

it('cards are accepted where that is asked for, once, also in a later run', async () => {
  const gathering = await held();
  await take(gathering, SOUND);
  expect((await take(gathering, SOUND, false, 'cards.csv', true)).rows).toMatchObject({
    card: { read: 4, recorded: 0, alreadyRecorded: 4 },
    acceptance: { read: 4, recorded: 4 },
  });
  expect((await take(gathering, SOUND, false, 'cards.csv', true)).rows['acceptance']).toMatchObject({ read: 4, alreadyRecorded: 4 });
  expect((await listed(gathering)).map(({ status }) => status)).toEqual(Array(4).fill('accepted'));
});

it('a dry run counts the same, and records nothing', async () => {
  const gathering = await held();
  const head = await harness.store.head();
  expect((await take(gathering, SOUND, true)).rows['card']).toMatchObject({ read: 4, wouldRecord: 4, recorded: 0 });
  expect(await harness.store.head()).toBe(head);
});

it('each bad row is named with its line, and the others are recorded', async () => {
  const gathering = await held();
  const { rows, errors, errorCount, mended } = await take(gathering, [
    ...SOUND,
    'island-1,B1,none,1,Text,,,,',
    'island-1,B2,work-1,,Text,,,,',
    'island-1,B3,work-1,1, ,,,,',
    'island-1,B4,work-1,1,Text,,,abc,',
    'island-1,A1,work-1,1,Something else,,,,',
    `island-1,A1,work-1,1,"Dienstpläne, vier Wochen",Toni,Kim,${PHOTO},de`,
    'island-1,B5,work-1,1',
    'island-9,B6,work-1,1,Text,,,,',
    'island-1,B7,work-1,7,Text,,,,',
    'island-1,B8,work-1,1,Text,Toni,Toni,,',
    'island-1,"B9\u0000",work-1,1,Text,,,,',
  ]);
  expect(rows['card']).toMatchObject({ read: 15, recorded: 5, repeatedInSource: 1, empty: 1, invalid: 5, refused: 3 });
  expect(errorCount).toBe(8);
  expect(mended).toEqual({ card: 1 });
  const found = errors.map(({ line, code }) => [line, code]).sort(([a], [b]) => Number(a) - Number(b));
  expect(found).toEqual([
    [7, 'question-unknown'],
    [8, 'invalid-type'],
    [10, 'digest-malformed'],
    [11, 'position-repeated'],
    [13, 'column-count-wrong'],
    [14, 'island-unknown'],
    [15, 'question-version-unknown'],
    [16, 'second-reader-not-second-person'],
  ]);
  expect(await listed(gathering)).toHaveLength(5);
});

it('nothing begins where the gathering or the columns are not there', async () => {
  const ahead = (await scheduleGathering(harness, dialogue)).split('/').at(-1) ?? '';
  await expect(take(ahead, SOUND)).rejects.toThrow(UsageError);
  await expect(take(dialogue, SOUND)).rejects.toThrow('there is no such gathering');
  await expect(take('nonsense', SOUND)).rejects.toThrow('is no UUID');
  const gathering = await held();
  const file = join(folder, 'short.csv');
  await writeFile(file, 'island,text\n');
  const context = {
    send: (): Promise<never> => Promise.reject(new Error('Nothing is sent')),
    rehearse: () => harness.commands.rehearsal(),
    desk: harness.app.get(Desk),
    databaseUrl: harness.foundation.databaseUrl,
  };
  const whole = { ...context, progress: createProgress({ silent: true }), dryRun: false, rejects: null };
  await expect(importCards(file, { gathering }, whole)).rejects.toThrow('the header has no column position, question, question_version');
});

describeWithCases('a small input', () => {
  it('of cards in Windows-1252 has its umlauts, and says what it was read as', async () => {
    const gathering = await held();
    const bytes = await readFile(caseOf('03-cards-windows-1252.csv'), 'latin1');
    const file = join(folder, 'windows.csv');
    await writeFile(file, bytes.replace('a-1', 'work-1'), 'latin1');
    const summary = await takeFile(file, gathering);
    expect(summary).toMatchObject({ errorCount: 0, rows: { card: { recorded: 1 } }, encodings: { [file]: 'windows-1252' } });
    expect(await listed(gathering)).toMatchObject([{ content: { text: 'Mehr Ärzte für Köln' } }]);
  });
});
