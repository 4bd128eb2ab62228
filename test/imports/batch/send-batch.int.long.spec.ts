import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { gzipSync } from 'node:zlib';
import { Progress } from '../../../src/host/progress.js';
import type { Sender } from '../../../src/identity/access.js';
import { type BatchSummary, sendBatch } from '../../../src/imports/batch/send-batch.js';
import { importPolis } from '../../../src/imports/polis/import-polis.js';
import { batchLines } from '../../../src/imports/summary-lines.js';
import { ANNOUNCEMENT } from '../../dialogue.js';
import { contextOf, FIXTURES, recordOf, startWriteSide, usageError, type WriteSide } from '../importing.js';

let side: WriteSide;
let folder: string;
beforeEach(async () => {
  side = await startWriteSide();
  folder = await mkdtemp(join(tmpdir(), 'zukunftsdialog-batch-'));
});
afterEach(async () => {
  await side.close();
  await rm(folder, { recursive: true });
});

const OFFICE: Sender = { roles: ['office'], actor: 'd2f0a7a4-0000-8000-8000-000000000001' };
const ANALYST: Sender = { roles: ['analyst'], actor: 'd2f0a7a4-0000-8000-8000-000000000002' };

type Options = {
  readonly sender?: Sender;
  readonly dryRun?: boolean;
  readonly dieAfter?: number;
  readonly name?: string;
  readonly stdin?: string;
};

const send = async (lines: readonly (object | string)[], options: Options = {}): Promise<BatchSummary> => {
  const { sender = OFFICE, dryRun = false, dieAfter = Infinity, name = 'batch.jsonl', stdin } = options;
  const text = lines.map((line) => `${typeof line === 'string' ? line : JSON.stringify(line)}\n`).join('');
  const file = stdin === undefined ? join(folder, name) : '-';
  if (stdin === undefined) await writeFile(file, name.endsWith('.gz') ? gzipSync(text) : text);
  let sent = 0;
  const { commands } = side;
  return sendBatch(
    file,
    { sender, source: stdin },
    {
      send: () => Promise.reject(new Error('unused')),
      execute: (message) => (++sent > dieAfter ? Promise.reject(new Error('connection lost')) : commands.execute(message)),
      rehearse: () => commands.rehearsal(),
      progress: new Progress(null, () => 0),
      standsFor: (words) => words,
      stdin: Readable.from([Buffer.from(text)]),
      dryRun,
    },
  );
};
const codes = ({ errors }: BatchSummary) => errors.map(({ line, code }) => [line, code]);

const both = (text: string) => ({ de: text, en: text });
const DIALOGUE = { command: 'AnnounceDialogue', body: ANNOUNCEMENT, as: 'd', at: '2024-05-01T12:00:00+02:00' };
const THEME = { command: 'DefineTheme', params: { dialogue: '$d' }, body: { theme: 'work', title: both('Work') } };
const PHASE = {
  command: 'SchedulePhase',
  params: { dialogue: '$d' },
  body: { phase: 'dialogue', opensOn: '2024-05-01', closesOn: '2024-06-01' },
};
const SOUND = [DIALOGUE, THEME, PHASE];

it('commands build on what earlier lines made, each as it would at its door', async () => {
  const summary = await send(SOUND);
  expect(summary).toMatchObject({ source: 'batch', errorCount: 0, rows: { AnnounceDialogue: { read: 1, recorded: 1 } } });
  const events = await recordOf(side);
  expect(events.map(({ type, role }) => [type, role])).toEqual([
    ['DialogueAnnounced', 'office'],
    ['ThemeDefined', 'office'],
    ['PhaseScheduled', 'office'],
  ]);
  expect(events[0]).toMatchObject({ occurredAt: '2024-05-01T10:00:00.000Z', internal: { actor: OFFICE.actor } });
  expect(new Set(events.map(({ stream }) => stream))).toEqual(new Set([`dialogue-${String(summary.made[0]?.['dialogue'])}`]));
  expect(summary.made).toEqual([{ line: 1, as: 'd', dialogue: expect.any(String) }]);
  expect(new Set(events.map(({ internal }) => (internal as { correlation: string }).correlation)).size).toBe(1);
});

it('a batch that is sent again adds nothing, also with lines put in between, gzipped or through stdin', async () => {
  await send(SOUND);
  const again = await send([DIALOGUE, { ...THEME, body: { theme: 'skills', title: both('Skills') } }, THEME, PHASE]);
  expect(again.rows['DefineTheme']).toMatchObject({ read: 2, recorded: 1, alreadyRecorded: 1 });
  const head = (await recordOf(side)).length;
  expect(head).toBe(4);
  await send(SOUND, { name: 'batch.jsonl.gz' });
  expect((await send(SOUND, { stdin: 'batch' })).rows['SchedulePhase']).toMatchObject({ alreadyRecorded: 1 });
  expect(await recordOf(side)).toHaveLength(head);
  expect((await send(SOUND, { stdin: 'another' })).rows['AnnounceDialogue']).toMatchObject({ recorded: 1 });
});

it('the same line twice is two commands', async () => {
  const phase = { params: { dialogue: '$d' }, body: { phase: 'analysis' } };
  const planned = { ...PHASE, body: { ...PHASE.body, phase: 'analysis' } };
  const lines = [DIALOGUE, planned, ...['OpenPhase', 'ClosePhase', 'OpenPhase'].map((command) => ({ command, ...phase }))];
  await send(lines);
  await send(lines);
  expect((await recordOf(side)).slice(2).map(({ type }) => type)).toEqual(['PhaseOpened', 'PhaseClosed', 'PhaseOpened']);
});

it.each([1, 2])('goes on where it was cut off after %i commands', async (dieAfter) => {
  await expect(send(SOUND, { dieAfter })).rejects.toThrow(/^Interrupted at .*batch\.jsonl, line \d: connection lost\. .*run it again/);
  await send(SOUND);
  expect(await recordOf(side)).toHaveLength(3);
});

it('a dry run says what the run then says, also of a batch that corrects what it submitted itself', async () => {
  const text = {
    theme: 'work',
    question: 'work-1',
    questionVersion: 1,
    channel: 'online',
    language: 'de',
    source: { name: 'brief', id: '1' },
  };
  const policy = { mode: 'after-publication', appealDays: 14, reasons: [{ code: 'off-topic', title: both('Off topic') }] };
  const at = { params: { dialogue: '$d' } };
  const correct = (body: object) => ({ command: 'CorrectContribution', params: { contribution: '$c' }, body });
  const lines = [
    ...SOUND,
    { command: 'PoseGuidingQuestion', ...at, body: { theme: 'work', question: 'work-1', text: both('What?') } },
    { command: 'AdoptModerationPolicy', ...at, body: policy },
    { command: 'OpenPhase', ...at, body: { phase: 'dialogue' } },
    { command: 'SubmitContribution', ...at, as: 'c', at: '2024-05-02T12:00:00Z', body: { ...text, text: 'Eins' } },
    correct({ text: 'Zwei' }),
    correct({ text: 'Drei' }),
  ];
  const told = ({ rows, errors }: BatchSummary) =>
    [errors, Object.entries(rows).map(([kind, { recorded, wouldRecord, refused }]) => [kind, recorded + wouldRecord, refused])] as const;
  const rehearsed = told(await send(lines, { dryRun: true }));
  expect(rehearsed).toEqual([[], expect.arrayContaining([['CorrectContribution', 2, 0]])]);
  expect(told(await send(lines))).toEqual(rehearsed);
});

it('names each line that cannot be sent, and what builds on it, and sends the others', async () => {
  const summary = await send([
    '{"command":',
    '[]',
    { command: 'Fly' },
    { ...DIALOGUE, as: 'bad', body: { ...ANNOUNCEMENT, title: { de: 'x'.repeat(201) } } },
    { ...THEME, params: { dialogue: '$bad' } },
    { ...THEME, params: { dialogue: '$later' } },
    DIALOGUE,
    DIALOGUE,
    { ...THEME, body: { ...THEME.body, colour: 'red' } },
    { ...THEME, colour: 'red' },
    { ...THEME, at: '2150-01-01T00:00:00Z' },
    { ...THEME, as: '1' },
    { ...THEME, params: { dialogue: { $dialogue: { polis: 'x', id: '1' } } } },
    { command: 'DraftMeasure', params: { dialogue: '$d' } },
    { ...PHASE, as: 'phase', body: { ...PHASE.body, closesOn: '2024-04-01' } },
    { ...THEME, body: { theme: 'b', title: both('$phase') } },
    { ...PHASE, as: 'sound' },
    { ...THEME, body: { theme: 'c', title: both('$sound') } },
    { ...THEME, body: { theme: 'd', title: both('$$sound costs $100') } },
    { ...THEME, body: { theme: 'e', title: { de: '$$sound' } } },
  ]);
  expect(codes(summary)).toEqual([
    [1, 'json-malformed'],
    [2, 'not-an-object'],
    [3, 'command-unknown'],
    [4, 'text-too-long'],
    [5, 'reference-not-recorded'],
    [6, 'reference-unknown'],
    [8, 'name-repeated'],
    [9, 'unknown-field'],
    [10, 'unknown-field'],
    [11, 'time-implausible'],
    [12, 'name-malformed'],
    [13, 'unknown-field'],
    [14, 'not-allowed'],
    [15, 'phase-ends-before-it-begins'],
    [16, 'reference-without-id'],
    [18, 'reference-without-id'],
  ]);
  expect(summary.errors.map(({ message }) => message)).toEqual(
    expect.arrayContaining([
      'title.de: text too long, at most 200 characters',
      'colour: unknown field',
      'DraftMeasure is for analyst, not for office',
      'closesOn: The phase ends before it begins.',
      '$later: no earlier line has this name. If it is no reference, write $$later',
    ]),
  );
  const themes = (await recordOf(side)).filter(({ type }) => type === 'ThemeDefined').map(({ data }) => data);
  expect(themes).toMatchObject([{ title: { de: '$$sound costs $100' } }, { title: { de: '$sound' } }]);
  expect(batchLines(summary)).toContainEqual(expect.stringMatching(/batch\.jsonl:3: command-unknown: command: there is no command "Fly"$/));
});

it('what builds on a line that a rule refused is refused by its name', async () => {
  const dialogue = (await send(SOUND)).made[0]?.['dialogue'];
  const measure = (theme: string, as: string) => ({
    command: 'DraftMeasure',
    params: { dialogue },
    body: { themes: [theme], title: { de: 'M' }, text: { de: 'M' } },
    as,
  });
  const withdrawal = (name: string, as: string) => ({
    command: 'WithdrawMeasure',
    params: { measure: `$${name}` },
    body: { reason: both('Nein') },
    as,
  });
  const summary = await send([measure('none', 'a'), measure('work', 'b'), withdrawal('a', 'c'), withdrawal('b', 'd')], {
    sender: ANALYST,
    name: 'measures.jsonl',
  });
  expect(codes(summary)).toEqual([
    [1, 'theme-unknown'],
    [3, 'reference-not-recorded'],
  ]);
  expect(summary.rows).toMatchObject({ DraftMeasure: { recorded: 1, refused: 1 }, WithdrawMeasure: { recorded: 1, refused: 1 } });
});

it('cites what imports made by its name in the source', async () => {
  await importPolis(join(FIXTURES, 'polis-bahnhof'), { source: 'bahnhof', language: 'de' }, contextOf(side));
  const submitted = (await recordOf(side)).filter(({ type }) => type === 'ContributionSubmitted');
  const accepted = (await recordOf(side)).find(({ type }) => type === 'ContributionAccepted');
  const { theme, source } = submitted.find(({ stream }) => stream === accepted?.stream)?.data as { theme: string; source: { id: string } };
  const evidence = { contribution: { $contribution: { polis: 'bahnhof', id: source.id } }, start: 0, end: 3, stance: 'supports' };
  const lines = [
    {
      command: 'DraftMeasure',
      params: { dialogue: { $dialogue: { polis: 'bahnhof' } } },
      body: { themes: [theme], title: { de: 'M' }, text: { de: 'M' } },
      as: 'm',
    },
    { command: 'LinkEvidence', params: { measure: '$m' }, body: evidence },
  ];
  const { errors, rows } = await send(lines, { sender: ANALYST });
  expect({ errors, linked: rows['LinkEvidence']?.recorded }).toEqual({ errors: [], linked: 1 });
  expect((await recordOf(side)).at(-1)?.data).toMatchObject({ contribution: accepted?.stream.replace('contribution-', '') });
});

it('a dry run says what the run then does, and sends nothing', async () => {
  const lines = [...SOUND, { command: 'Fly' }, { ...THEME, body: { theme: 'rest', title: both('Rest') } }, THEME];
  const summary = await send(lines, { dryRun: true });
  expect(summary).toMatchObject({ errorCount: 2, rows: { AnnounceDialogue: { wouldRecord: 1 }, unknown: { invalid: 1 } } });
  expect(await recordOf(side)).toEqual([]);
  const { made, errors, errorCodes, rows } = await send(lines);
  expect(summary).toMatchObject({
    made,
    errors,
    errorCodes,
    rows: { DefineTheme: { wouldRecord: rows['DefineTheme']?.recorded, refused: 1 } },
  });
  expect(batchLines(summary)[0]).toBe('Dry run, nothing sent: batch batch');
});

it('nothing begins without a name for what comes from stdin, or without a file', async () => {
  const context = {
    send: () => Promise.reject(new Error('unused')),
    execute: () => Promise.reject(new Error('unused')),
    rehearse: () => side.commands.rehearsal(),
    progress: new Progress(null, () => 0),
    standsFor: (words: string) => words,
    stdin: Readable.from([]),
    dryRun: false,
  };
  await expect(sendBatch('-', { sender: OFFICE }, context)).rejects.toEqual(usageError('add --source'));
  await expect(sendBatch(join(folder, 'none.jsonl'), { sender: OFFICE }, context)).rejects.toEqual(usageError('there is no such file'));
  await expect(sendBatch('x.jsonl', { sender: OFFICE, source: 'a b' }, context)).rejects.toEqual(usageError('--source a b'));
});
