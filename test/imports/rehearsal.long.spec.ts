import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { newIdOf } from '../../src/commands/command.js';
import { rejectContribution } from '../../src/commands/contribution/reject-contribution.js';
import { closePhase } from '../../src/commands/dialogue/close-phase.js';
import { Code, ContributionId, DialogueId } from '../../src/domain/ids.js';
import { importContributions } from '../../src/imports/contributions/import-contributions.js';
import { importPolis } from '../../src/imports/polis/import-polis.js';
import { nameUuid } from '../../src/record/name-uuid.js';
import { contextOf, copied, recordOf, startWriteSide, type WriteSide } from './importing.js';
import { rehearsedAndRun } from './rehearsal.js';

let side: WriteSide;
let folder: string;
beforeEach(async () => {
  side = await startWriteSide();
  folder = await mkdtemp(join(tmpdir(), 'zukunftsdialog-rehearsal-'));
});
afterEach(async () => {
  await side.close();
  await rm(folder, { recursive: true });
});

const HEADER = 'nr,auf,text,datum,thema,typ,weg,frage';
const MAPPING = {
  rows: {
    id: 'nr',
    answers: 'auf',
    text: 'text',
    theme: 'thema',
    group: 'typ',
    channel: 'weg',
    question: 'frage',
    date: { column: 'datum', format: 'iso' },
  },
};
const written = async (name: string, text: string): Promise<string> => {
  await writeFile(join(folder, name), text);
  return join(folder, name);
};
const importOf = async (rows: readonly string[], options: Partial<Parameters<typeof importContributions>[1]>) => {
  const mapping = await written('mapping.json', JSON.stringify(MAPPING));
  const whole = rows.map((row) => row.padEnd(row.length + HEADER.split(',').length - row.split(',').length, ','));
  const file = await written('rows.csv', `${[HEADER, ...whole].join('\n')}\n`);
  return (context: Parameters<typeof importContributions>[2]) =>
    importContributions(file, { mapping, source: 'rows', ...options }, context);
};

/** A dialogue of others: two themes, one group, and one of each two channels. */
const foreign = async (source = 'other'): Promise<string> => {
  const run = await importOf(['1,,Eins,2024-05-01,rad,buerger,post', '2,,Zwei,2024-05-02,bahn,buerger,brief'], {
    title: 'Andere',
    source,
    open: true,
  });
  return (await run(contextOf(side))).dialogue;
};

const office = (key: string) => ({ key, role: 'office', at: null, actor: nameUuid('actor', 'Ida') }) as const;
const close = (dialogue: string) =>
  side.commands.send(closePhase, { params: { dialogue: DialogueId(dialogue) }, body: { phase: 'dialogue' } }, office(`close ${dialogue}`));
const reject = (id: string, dialogue?: string, source = 'rows') => {
  const key = `contributions/${source}${dialogue === undefined ? '' : `/${dialogue}`}/contribution/${id}`;
  const body = { reason: Code('off-topic'), justification: 'Darum' };
  const envelope = { key: `reject ${key}`, role: 'moderator', actor: nameUuid('actor', 'Mo') } as const;
  return side.commands.send(rejectContribution, { params: { contribution: newIdOf(ContributionId, key) }, body }, envelope);
};

const THREAD = ['1,,Eins,2024-05-01,rad,buerger,online', '2,1,Zwei,2024-05-02,rad,,brief', '3,2,Drei,2024-05-02,rad,,brief'];

describe('a dry run says what the run then does', () => {
  it('of a new dialogue, of a second run, and of a later export', async () => {
    const first = await importOf(THREAD, { title: 'Neu', accept: true });
    expect((await rehearsedAndRun(side, first)).rows).toMatchObject({ contribution: { recorded: 3 }, acceptance: { recorded: 3 } });
    expect((await rehearsedAndRun(side, first)).rows).toMatchObject({ contribution: { alreadyRecorded: 3 } });
    const later = await importOf([...THREAD, '4,,Vier,2024-06-01,bus,verein,post,keine'], { title: 'Anders', close: true });
    expect(await rehearsedAndRun(side, later)).toMatchObject({
      rows: { contribution: { alreadyRecorded: 3, refused: 1 } },
      errorCodes: { 'question-unknown': 1 },
    });
  });

  it('of a dialogue of other themes, groups and channels', async () => {
    const dialogue = await foreign();
    const run = await importOf([...THREAD, '4,,Vier,2024-05-03,bus,,post', '5,4,Fünf,2024-05-03,rad,,post'], { dialogue });
    const { rows, errors } = await rehearsedAndRun(side, run);
    expect(rows['contribution']).toMatchObject({ recorded: 3, refused: 2 });
    expect(errors.map(({ line, code }) => [line, code])).toEqual([
      [5, 'theme-unknown'],
      [6, 'answered-contribution-unknown'],
    ]);
    expect(errors.map(({ message }) => message.split(':')[0])).toEqual(['thema', 'auf']);
  });

  it('of a dialogue that is closed, and after moderation', async () => {
    const dialogue = await foreign();
    const run = await importOf(THREAD.slice(0, 1), { dialogue, accept: true });
    await rehearsedAndRun(side, await importOf(THREAD.slice(0, 1), { dialogue }));
    await reject('1', dialogue);
    expect((await rehearsedAndRun(side, run)).errorCodes).toEqual({ 'contribution-already-rejected': 1 });
    expect((await rehearsedAndRun(side, await importOf(THREAD, { dialogue }))).errorCodes).toEqual({
      'answered-contribution-gone': 1,
      'answered-contribution-unknown': 1,
    });
    await close(dialogue);
    const outside = await importOf(['9,,Neun,2020-05-03,rad,,post'], { dialogue, source: 'late' });
    expect(await rehearsedAndRun(side, outside)).toMatchObject({ noneTaken: true, errorCodes: { 'said-outside-dialogue-phase': 1 } });
    const late = await importOf(['9,,Neun,2020-05-03,rad,,post', '10,,Zehn,2024-05-03,rad,,post'], { dialogue, source: 'late' });
    expect(await rehearsedAndRun(side, late)).toMatchObject({ noneTaken: false, rows: { contribution: { recorded: 1, refused: 1 } } });
  });

  it('of Polis exports: anew, again, later, and with rows that are wrong', async () => {
    const { folder: export_, change, remove } = await copied('polis-bahnhof');
    const run = (context: Parameters<typeof importPolis>[2]) => importPolis(export_, { source: 'bahnhof', close: true }, context);
    expect((await rehearsedAndRun(side, run)).rows).toMatchObject({ statement: { recorded: 3, invalid: 6 }, vote: { recorded: 5 } });
    expect((await rehearsedAndRun(side, run)).rows).toMatchObject({ statement: { alreadyRecorded: 3 }, vote: { alreadyRecorded: 5 } });
    await change('summary.csv', (text) => text.replace('Ein erfundenes', 'Ein anderes'));
    expect(await rehearsedAndRun(side, run)).toMatchObject({ setUp: { recorded: 1 } });
    await remove();
  });

  const cell = (...words: readonly string[]) => fc.constantFrom(...words);
  const row = fc.tuple(
    cell('1', '2', '3', '4', '5', '6'),
    cell('', '', '1', '2', '3', '7'),
    cell('Eins', 'Zwei', 'Drei', '', 'x'.repeat(60_001)),
    cell('2024-05-01', '2024-05-02', '2024-07-30', 'gestern'),
    cell('rad', 'rad', 'bahn', 'bus'),
    cell('', 'buerger', 'verein'),
    cell('online', 'brief', 'post'),
  );
  const step = fc.oneof(
    {
      weight: 4,
      arbitrary: fc.record({
        rows: fc.array(row, { minLength: 1, maxLength: 8 }),
        into: cell('own', 'others'),
        title: cell('Neu', 'Neuer'),
        accept: fc.boolean(),
      }),
    },
    { weight: 1, arbitrary: fc.record({ rejected: cell('1', '2', '3'), into: cell('own', 'others') }) },
    { weight: 1, arbitrary: fc.constant('close' as const) },
  );

  it('whatever came before, whatever the rows are', async () => {
    let runs = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 5 }), async (steps) => {
        const source = `rows-${++runs}`;
        const dialogue = await foreign(`other-${runs}`);
        for (const each of steps) {
          if (each === 'close') await close(dialogue);
          else if ('rejected' in each) {
            await reject(each.rejected, each.into === 'own' ? undefined : dialogue, source).catch(() => undefined);
          } else {
            const { rows, into, title, accept } = each;
            const lines = rows.map((cells) => cells.join(','));
            await rehearsedAndRun(side, await importOf(lines, { source, accept, ...(into === 'own' ? { title } : { dialogue }) }));
          }
        }
      }),
      { numRuns: 8 },
    );
  });
});

describe('where no row can be taken', () => {
  it('a run leaves nothing: no dialogue and no theme', async () => {
    const rows = Array.from({ length: 40 }, (_, i) => `${i},,Text ${i},2024-05-01,thema-${i % 10},,online,keine`);
    const summary = await rehearsedAndRun(side, await importOf(rows, { title: 'Neu' }));
    expect(summary).toMatchObject({ noneTaken: true, errorCodes: { 'question-unknown': 40 }, setUp: { recorded: 0 } });
    expect(await recordOf(side)).toEqual([]);
  });

  it('and one row is enough', async () => {
    const rows = Array.from({ length: 40 }, (_, i) => `${i},,Text ${i},2024-05-01,rad,,post,keine`);
    const summary = await rehearsedAndRun(side, await importOf([...rows, '999,,Doch,2024-06-01,rad,,post'], { title: 'Neu' }));
    expect(summary).toMatchObject({ noneTaken: false, rows: { contribution: { recorded: 1, refused: 40 } }, setUp: { recorded: 7 } });
  });
});

it('a rehearsal leaves nothing in the vault, and nothing is remembered of it', async () => {
  const run = await importOf(THREAD, { title: 'Neu' });
  const { dialogue } = await run(contextOf(side, { dryRun: true }));
  expect(await side.vault.collectOrphans(new Date(Date.now() + 60_000), () => Promise.resolve(false))).toBe(0);
  const { dialogues } = await import('../../src/domain/dialogue/dialogues.js');
  expect((await side.desk.fact(dialogues, DialogueId(dialogue))).status).toBe('unknown');
});

it('a rehearsal sees what others record meanwhile, but for what it has gone on from', async () => {
  const rehearsal = side.commands.rehearsal();
  const dialogue = await foreign();
  await rehearsal.send(closePhase, { params: { dialogue: DialogueId(dialogue) }, body: { phase: 'dialogue' } }, office('closed'));
  await close(dialogue);
  const again = await rehearsal.send(
    closePhase,
    { params: { dialogue: DialogueId(dialogue) }, body: { phase: 'dialogue' } },
    office('closed'),
  );
  expect(again.repeated).toBe(true);
});
