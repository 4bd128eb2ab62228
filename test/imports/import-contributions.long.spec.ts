import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { newIdOf } from '../../src/commands/command.js';
import { rejectContribution } from '../../src/commands/contribution/reject-contribution.js';
import { Code, ContributionId, DialogueId } from '../../src/domain/ids.js';
import { importContributions } from '../../src/imports/contributions/import-contributions.js';
import { nameUuid } from '../../src/record/name-uuid.js';
import type { Recorded } from '../../src/store/event-store.js';
import { bodyOf, contextOf, copied, FIXTURES, nothing, recordOf, startWriteSide, usageError, type WriteSide } from './importing.js';

const STADTPARK = join(FIXTURES, 'stadtpark.jsonl');
const WERKSTATT = join(FIXTURES, 'werkstatt.csv');
// They go on: what becomes of those of the past, past-dialogues.long tells.
const park = { mapping: 'raddialog', title: 'Stadtpark', open: true };
const werkstatt = { mapping: join(FIXTURES, 'werkstatt.mapping.json'), title: 'Werkstatt', open: true };

const parkRows = (fate: 'recorded' | 'alreadyRecorded' | 'wouldRecord') => ({
  contribution: { ...nothing, read: 6, repeatedInSource: 1, invalid: 2, [fate]: 3 },
  comment: { ...nothing, read: 4, invalid: 1, [fate]: 3 },
  reply: { ...nothing, read: 1, [fate]: 1 },
});

let side: WriteSide;
beforeEach(async () => {
  side = await startWriteSide();
});
afterEach(() => side.close());

type Submission = { readonly source: { readonly id: string }; readonly answers: string | null; readonly theme: string };
const submitted = async (): Promise<readonly (Recorded & { readonly data: Submission })[]> =>
  (await recordOf(side)).filter((event): event is Recorded & { data: Submission } => event.type === 'ContributionSubmitted');
const idOf = ({ stream }: Recorded): string => stream.replace('contribution-', '');

describe('contributions with comments and replies', () => {
  it('become a dialogue with a theme for each category', async () => {
    const summary = await importContributions(STADTPARK, park, contextOf(side));
    expect(summary).toMatchObject({
      source: 'stadtpark',
      dialogue: newIdOf(DialogueId, 'contributions/stadtpark/dialogue'),
      rows: parkRows('recorded'),
      repeatedContent: { contribution: 1, comment: 1, reply: 0 },
      setUp: { recorded: 8, alreadyRecorded: 0 },
      errorCount: 3,
    });
    const events = await recordOf(side);
    expect(events.slice(0, 8).map(({ type, data }) => [type, data])).toEqual([
      ['DialogueAnnounced', expect.objectContaining({ title: { de: 'Stadtpark' }, timeZone: 'Europe/Berlin', groups: [] })],
      ['ThemeDefined', { theme: 'ausstattung', title: { de: 'Ausstattung' } }],
      ['GuidingQuestionPosed', expect.objectContaining({ question: 'ausstattung-1', text: { de: 'Stadtpark: Ausstattung' } })],
      ['ThemeDefined', { theme: 'wege-plaetze', title: { de: 'Wege & Plätze' } }],
      ['GuidingQuestionPosed', expect.objectContaining({ question: 'wege-plaetze-1', theme: 'wege-plaetze' })],
      ['ModerationPolicyAdopted', expect.objectContaining({ mode: 'after-publication' })],
      ['PhaseScheduled', expect.objectContaining({ phase: 'dialogue', opensOn: '2017-09-13', closesOn: '2017-12-14' })],
      ['PhaseOpened', { phase: 'dialogue', reason: 'office-decision', policyVersion: 1 }],
    ]);
  });

  it('answer what they are about, after it, and dated as in the source or with what they answer', async () => {
    await importContributions(STADTPARK, park, contextOf(side));
    const thread = (await submitted()).filter(
      ({ data }) => data.source.id.startsWith('https://park.example/dialog/mehr-baenke/') || data.source.id.endsWith('/mehr-baenke'),
    );
    const [contribution] = thread;
    const answering = (to: Recorded | undefined) => thread.filter(({ data }) => to && data.answers === idOf(to));
    expect(contribution).toMatchObject({ occurredAt: '2017-09-13T10:00:00.000Z', data: { answers: null, theme: 'ausstattung' } });
    // Comments on one contribution are under way together, so the record may have them in any order.
    const comments = answering(contribution).sort((a, b) => (a.occurredAt < b.occurredAt ? -1 : 1));
    // The source has the first comment before the noon that stands for the contribution's unknown time: it is moved up to that.
    expect(comments.map(({ occurredAt, data }) => [occurredAt, data.theme])).toEqual([
      ['2017-09-13T10:00:00.000Z', 'ausstattung'],
      ['2017-10-01T09:01:00.000Z', 'ausstattung'],
      ['2017-10-01T09:01:00.000Z', 'ausstattung'],
    ]);
    expect(answering(comments[0]).map(({ occurredAt }) => occurredAt)).toEqual(['2017-09-13T18:51:00.000Z']);
    for (const { sequence, data } of thread.slice(1)) {
      const parent = thread.find((event) => idOf(event) === data.answers);
      expect(parent && parent.sequence < sequence).toBe(true);
    }
  });

  it('keep texts and positions in the vault, and know who is the same participant', async () => {
    await importContributions(STADTPARK, park, contextOf(side));
    const events = await submitted();
    const byId = (id: string) => events.find(({ data }) => data.source.id === `https://park.example/dialog/${id}`);
    expect(await bodyOf(side, byId('mehr-baenke'))).toEqual({
      title: 'Mehr Bänke',
      text: 'Am Weiher fehlen Bänke.\n\nIm Schatten auch.',
      position: { latitude: 50.7, longitude: 7.1 },
    });
    expect(await bodyOf(side, byId('nur-titel'))).toEqual({
      title: null,
      text: 'Nur ein Titel',
      position: { latitude: 50.71, longitude: 7.11 },
    });
    const participant = (event: Recorded | undefined) => event && (event.internal as { participant: string | null }).participant;
    const reply = events.find(({ occurredAt }) => occurredAt === '2017-09-13T18:51:00.000Z');
    expect(participant(reply)).toBe(participant(byId('mehr-baenke')));
    expect(participant(byId('nur-titel'))).toBeNull();
    expect(participant(byId('mehr-baenke-0'))).not.toBe(participant(byId('mehr-baenke')));
  });

  it('have every wrong row named by file, line and reason', async () => {
    const { errors } = await importContributions(STADTPARK, park, contextOf(side, { dryRun: true }));
    expect(errors).toEqual([
      {
        file: STADTPARK,
        line: 4,
        code: 'time-malformed',
        message: 'date: what is written as 99.99.9999 is no time of the form DD.MM.YYYY, or none between 1990 and now',
      },
      { file: STADTPARK, line: 4, code: 'parent-invalid', message: 'comments[0]: The row that it answers is invalid' },
      { file: STADTPARK, line: 5, code: 'json-malformed', message: 'The line is not JSON' },
    ]);
  });

  it('add nothing when they come again, also where the phase is closed by then', async () => {
    await importContributions(STADTPARK, { ...park, open: false, close: true }, contextOf(side));
    const before = (await recordOf(side)).length;
    const again = await importContributions(STADTPARK, { ...park, open: false, close: true }, contextOf(side));
    expect(again).toMatchObject({ rows: parkRows('alreadyRecorded'), setUp: { recorded: 0, alreadyRecorded: 8 } });
    expect(await recordOf(side)).toHaveLength(before);
  });

  it('are accepted where that is asked for, once, also in a later run', async () => {
    const accepted = async () => (await recordOf(side)).filter(({ type }) => type === 'ContributionAccepted');
    const accept = { ...park, accept: true };
    expect((await importContributions(STADTPARK, accept, contextOf(side, { dryRun: true }))).rows['acceptance']).toEqual({
      ...nothing,
      read: 7,
      wouldRecord: 7,
    });
    await importContributions(STADTPARK, park, contextOf(side));
    expect(await accepted()).toEqual([]);
    const first = await importContributions(STADTPARK, accept, contextOf(side));
    expect(first.rows).toEqual({ ...parkRows('alreadyRecorded'), acceptance: { ...nothing, read: 7, recorded: 7 } });
    const again = await importContributions(STADTPARK, accept, contextOf(side));
    expect(again.rows['acceptance']).toEqual({ ...nothing, read: 7, alreadyRecorded: 7 });
    expect((await accepted()).map(({ role }) => role)).toEqual(Array(7).fill('moderator'));
    expect(new Set((await accepted()).map(({ stream }) => stream))).toEqual(new Set((await submitted()).map(({ stream }) => stream)));
  });

  it('that a moderator rejected are not accepted by a later run', async () => {
    await importContributions(STADTPARK, park, contextOf(side));
    const [one] = await submitted();
    const params = { contribution: ContributionId(idOf(one!)) };
    const body = { reason: Code('off-topic'), justification: 'Darum' };
    const envelope = { key: 'a rejection', at: '2018-01-01T00:00:00.000Z', role: 'moderator', actor: nameUuid('actor', 'Mo') } as const;
    await side.commands.send(rejectContribution, { params, body }, envelope);
    const summary = await importContributions(STADTPARK, { ...park, accept: true }, contextOf(side));
    expect(summary.rows['acceptance']).toEqual({ ...nothing, read: 7, recorded: 6, refused: 1 });
    expect(summary.errors).toContainEqual(expect.objectContaining({ code: 'contribution-already-rejected' }));
  });

  it.each([4, 9, 12])('go on where they were cut off after %i commands', async (dieAfter) => {
    await expect(importContributions(STADTPARK, park, contextOf(side, { dieAfter }))).rejects.toThrow('run it again and it goes on');
    await importContributions(STADTPARK, park, contextOf(side));
    const events = await recordOf(side);
    expect(events).toHaveLength(15);
    expect(new Set((await submitted()).map(({ data }) => data.source.id)).size).toBe(7);
  });

  it('are only read in a dry run', async () => {
    const summary = await importContributions(STADTPARK, park, contextOf(side, { dryRun: true }));
    expect(summary).toMatchObject({
      dryRun: true,
      rows: parkRows('wouldRecord'),
      repeatedContent: { contribution: 1, comment: 1, reply: 0 },
    });
    expect(await recordOf(side)).toEqual([]);
  });
});

describe('contributions of a table', () => {
  it('make themes, groups and channels of their words', async () => {
    const summary = await importContributions(WERKSTATT, werkstatt, contextOf(side));
    const [announced] = await recordOf(side);
    expect(announced?.data).toMatchObject({
      channels: [
        { code: 'online', title: { de: 'Online-Beteiligung', en: 'Online participation' }, open: true },
        { code: 'werkstatt', title: { de: 'Werkstatt' }, open: false },
      ],
      groups: [
        { code: 'buergerinnen-und-buerger', title: { de: 'Bürgerinnen und Bürger' } },
        { code: 'betrieb', title: { de: 'Betrieb' } },
      ],
    });
    expect(summary.rows).toEqual({ contribution: { ...nothing, read: 9, recorded: 3, empty: 1, invalid: 5 } });
    expect(summary.errors.map(({ line, code }) => [line, code])).toEqual([
      [6, 'answers-in-a-circle'],
      [7, 'answers-in-a-circle'],
      [8, 'position-malformed'],
      [9, 'parent-missing'],
      [10, 'id-repeated'],
    ]);
  });

  it('answer one another, an answer never before what it answers', async () => {
    await importContributions(WERKSTATT, werkstatt, contextOf(side));
    const [one, two, three] = await submitted();
    expect([one, two, three].map((event) => [event?.data.source.id, event?.occurredAt])).toEqual([
      ['1', '2024-03-02T09:00:00.000Z'],
      ['2', '2024-03-02T09:00:00.000Z'],
      ['3', '2024-03-03T11:00:00.000Z'],
    ]);
    expect(one?.data).toMatchObject({ answers: null, group: 'buergerinnen-und-buerger', channel: 'werkstatt', theme: 'gute-arbeit' });
    expect(two?.data).toMatchObject({ answers: one && idOf(one), group: 'betrieb' });
    expect(three?.data).toMatchObject({ answers: two && idOf(two), group: null });
    expect(await bodyOf(side, one)).toMatchObject({
      text: 'Dienstpläne früher\n\nWeil es hilft',
      position: { latitude: 50.7, longitude: 7.1 },
    });
    expect(await bodyOf(side, three)).toMatchObject({ text: 'Noch eine\nAntwort' });
  });

  it('go into a dialogue that there is, and only where it has what they name', async () => {
    const { dialogue } = await importContributions(STADTPARK, park, contextOf(side));
    const before = (await submitted()).length;
    const { folder, change, remove } = await copied('.');
    await change('werkstatt.mapping.json', (text) =>
      JSON.stringify({
        rows: {
          ...(JSON.parse(text) as { rows: object }).rows,
          group: undefined,
          channel: undefined,
          theme: { column: 'Typ', values: { 'Bürger/in': 'ausstattung' } },
        },
      }),
    );
    const options = { mapping: join(folder, 'werkstatt.mapping.json'), dialogue };
    const summary = await importContributions(join(folder, 'werkstatt.csv'), options, contextOf(side));
    expect(summary).toMatchObject({ dialogue, setUp: { recorded: 0, alreadyRecorded: 0 } });
    expect((await submitted()).slice(before).map(({ data }) => [data.source.id, data.theme])).toEqual([['1', 'ausstattung']]);
    expect(summary.errors).toContainEqual(
      expect.objectContaining({ line: 3, code: 'theme-unknown', message: 'Typ: This dialogue has no such theme.' }),
    );
    expect(await importContributions(join(folder, 'werkstatt.csv'), options, contextOf(side))).toMatchObject({
      rows: { contribution: { recorded: 0, alreadyRecorded: 1 } },
    });
    await remove();
  });

  it('have a theme for each word, also where two would have one code, and in a later export the same', async () => {
    const { folder, remove } = await copied('.');
    const [file, mapping] = [join(folder, 'sprachen.csv'), join(folder, 'mapping.json')];
    await writeFile(
      mapping,
      JSON.stringify({ rows: { id: 'nr', text: 'text', theme: 'thema', date: { column: 'datum', format: 'iso' } } }),
    );
    const written = (words: readonly string[]) =>
      writeFile(file, ['nr;thema;text;datum', ...words.map((word) => `${word};${word};Mehr ${word};2024-03-05`)].join('\n'));
    const taken = () => importContributions(file, { mapping, title: 'Sprachen', open: true }, contextOf(side));
    await written(['C++', 'C#', 'c#']);
    const first = await taken();
    expect(first).toMatchObject({ rows: { contribution: { recorded: 3 } }, setUp: { recorded: 8 } });
    expect(first.codes['theme']).toEqual({
      'C++': 'c',
      'C#': expect.stringMatching(/^c-[0-9a-f]{6}$/),
      'c#': first.codes['theme']?.['C#'],
    });
    await written(['C', 'c#', 'C#', 'C++']);
    const later = await taken();
    expect(later).toMatchObject({ rows: { contribution: { recorded: 1, alreadyRecorded: 3 } }, setUp: { recorded: 2 } });
    expect(later.codes['theme']).toMatchObject(first.codes['theme'] ?? {});
    await remove();
  });

  it('may be in the encoding and with the delimiter of a spreadsheet', async () => {
    const { folder, remove } = await copied('.');
    const mapping = JSON.parse(await readFile(join(folder, 'werkstatt.mapping.json'), 'utf8')) as object;
    await writeFile(join(folder, 'mapping.json'), JSON.stringify({ ...mapping, encoding: 'windows-1252', delimiter: ';' }));
    await writeFile(join(folder, 'alt.csv'), Buffer.from(await readFile(join(folder, 'werkstatt.csv'), 'utf8'), 'latin1'));
    const summary = await importContributions(
      join(folder, 'alt.csv'),
      { ...werkstatt, mapping: join(folder, 'mapping.json') },
      contextOf(side),
    );
    expect(summary.rows['contribution']?.recorded).toBe(3);
    expect(await bodyOf(side, (await submitted())[0])).toMatchObject({ text: 'Dienstpläne früher\n\nWeil es hilft' });
    await remove();
  });
});

it.each([
  [WERKSTATT, { mapping: werkstatt.mapping }, 'Takes either --dialogue'],
  [WERKSTATT, { ...werkstatt, dialogue: '19f202b6-9ff6-860f-95e3-5ad1f0f2a94c' }, 'Takes either --dialogue'],
  [WERKSTATT, { mapping: werkstatt.mapping, dialogue: 'X' }, '--dialogue X: is no UUID'],
  [WERKSTATT, { mapping: werkstatt.mapping, dialogue: '19f202b6-9ff6-860f-95e3-5ad1f0f2a94c' }, 'there is no such dialogue'],
  [WERKSTATT, { mapping: 'none' }, 'neither a file nor a preset none'],
  [WERKSTATT, { ...werkstatt, encoding: 'klingon' }, '--encoding: there is no encoding klingon'],
  [WERKSTATT, { ...werkstatt, encoding: 'utf-16le' }, 'is not a text in utf-16le'],
  [WERKSTATT, { ...werkstatt, questionVersion: 2 }, '--question-version go with --dialogue'],
  [WERKSTATT, { ...werkstatt, channel: 'Kein Code' }, 'channels.0.code: code malformed'],
  [join(FIXTURES, 'none.csv'), werkstatt, 'there is no such file'],
  [join(FIXTURES, 'polis-bahnhof', 'votes.csv'), werkstatt, 'the header has no column Nr'],
  [STADTPARK, werkstatt, 'stadtpark.jsonl: no line has the member Nr, Datum, Breite,'],
])('is refused before anything is recorded: %#', async (file, options, message) => {
  await expect(importContributions(file, options, contextOf(side))).rejects.toEqual(usageError(message));
  await expect(importContributions(file, options, contextOf(side, { dryRun: true }))).rejects.toEqual(usageError(message));
  expect(await recordOf(side)).toEqual([]);
});

it('is read in the encoding that is said, whatever the mapping says', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'zukunftsdialog-encoding-'));
  const [mapping, file] = [join(folder, 'mapping.json'), join(folder, 'lauf.csv')];
  await writeFile(mapping, JSON.stringify({ encoding: 'windows-1252', rows: { id: 'nr', text: 'text', date: { value: '2024-05-01' } } }));
  await writeFile(file, Buffer.from([...Buffer.from('nr;text\n1;B'), 0x8a, ...Buffer.from('nke\n')]));
  const summary = await importContributions(file, { mapping, title: 'Neu', encoding: 'macintosh' }, contextOf(side));
  await rm(folder, { recursive: true });
  expect(summary.encodings).toEqual({ [file]: 'macintosh' });
  const said = (await recordOf(side)).find(({ type }) => type === 'ContributionSubmitted');
  expect(await bodyOf(side, said)).toMatchObject({ text: 'Bänke' });
});

it('names the column of the file where a field is wrong', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'zukunftsdialog-columns-'));
  const [mapping, file] = [join(folder, 'mapping.json'), join(folder, 'lauf.csv')];
  await writeFile(mapping, JSON.stringify({ rows: { id: 'nr', text: 'text', region: 'Raum', date: { value: '2024-05-01' } } }));
  await writeFile(file, 'nr;text;Raum\n1;Eins;Dortmund\n');
  const { errors } = await importContributions(file, { mapping, title: 'Neu' }, contextOf(side));
  await rm(folder, { recursive: true });
  expect(errors).toEqual([{ file, line: 2, code: 'region-malformed', message: 'Raum: region malformed, written as aaaaaaaa' }]);
});

it('of which each row is wrong leaves nothing in the record, and each is named', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'zukunftsdialog-mapping-'));
  const mapping = join(folder, 'mapping.json');
  await writeFile(mapping, JSON.stringify({ rows: { id: 'url', text: 'text', date: { column: 'title', format: 'iso' } } }));
  const summary = await importContributions(STADTPARK, { mapping, title: 'Neu' }, contextOf(side));
  await rm(folder, { recursive: true });
  expect(summary).toMatchObject({ noneTaken: true, rows: { contribution: { read: 6, invalid: 5, empty: 1 } } });
  expect(await recordOf(side)).toEqual([]);
});
