import { importContributions } from '../../src/imports/contributions/import-contributions.js';
import type { Recorded } from '../../src/store/event-store.js';
import { ownFolder } from './cases.js';
import { contextOf, recordOf, startWriteSide, usageError, type WriteSide } from './importing.js';

let side: WriteSide;
let own: Awaited<ReturnType<typeof ownFolder>>;
beforeEach(async () => {
  side = await startWriteSide();
  own = await ownFolder();
});
afterEach(async () => {
  await side.close();
  await own.remove();
});

type Submitted = Recorded & {
  readonly data: Readonly<Record<'answers' | 'theme' | 'question' | 'group', string | null>> & { source: { id: string } };
};
/** What was recorded: each row's id in the source, and that of the row that it answers. */
const tree = async (): Promise<Readonly<Record<string, string | null>>> => {
  const events = (await recordOf(side)).filter((event): event is Submitted => event.type === 'ContributionSubmitted');
  const idOf = (stream: string | null) =>
    events.find((event) => event.stream === `contribution-${String(stream)}`)?.data.source.id ?? stream;
  return Object.fromEntries(events.map(({ data }) => [data.source.id, idOf(data.answers)]));
};
const themes = async () =>
  Object.fromEntries(
    (await recordOf(side)).flatMap((event) => {
      const { type, data } = event as Submitted;
      return type === 'ContributionSubmitted' ? [[data.source.id, `${String(data.theme)} ${String(data.question)}`]] : [];
    }),
  );

const date = { column: 'date', format: 'iso' };
const rows = { id: 'id', text: 'text', answers: { column: 'parent', values: { '-1': '', 'k. A.': '' } }, date };
const mapped = (more: object = {}) => own.written('tree.json', { rows: { ...rows, ...more } });
const table = (lines: readonly string[]) => own.written('tree.csv', ['id,parent,date,text', ...lines]);
/** Also as a dry run before, which counts the same. */
const taken = async (file: string, mapping: string) => {
  const options = { mapping, title: 'Baum' };
  const dry = await importContributions(file, options, contextOf(side, { dryRun: true }));
  const summary = await importContributions(file, options, contextOf(side));
  const counts = summary.rows['contribution'];
  expect(dry.rows['contribution']).toEqual({ ...counts, recorded: 0, wouldRecord: counts?.recorded });
  expect([dry.errors, dry.onTheirOwn]).toEqual([summary.errors, summary.onTheirOwn]);
  return summary;
};
const problems = (summary: Awaited<ReturnType<typeof taken>>) => summary.errors.map(({ line, code }) => [line, code]);

const LINES = [
  '1,-1,2015-09-15,Erster',
  '2,1,2015-09-15,Antwort',
  '3,77,2015-09-15,Auf Fehlendes',
  '4,3,2015-09-15,Darauf',
  '5,4,2015-09-15,Und darauf',
];

describe('answers to a row that is not there', () => {
  it('are refused, and what answers them', async () => {
    const summary = await taken(await table(LINES), await mapped());
    expect(problems(summary)).toEqual([
      [4, 'parent-missing'],
      [5, 'parent-invalid'],
      [6, 'parent-invalid'],
    ]);
    expect(summary).toMatchObject({ rows: { contribution: { read: 5, recorded: 2, invalid: 3 } }, onTheirOwn: {} });
    expect(await tree()).toEqual({ 1: null, 2: '1' });
  });

  it('stand on their own where the mapping says so, and stay so when it comes later', async () => {
    const mapping = await mapped({ missingParent: 'on-its-own' });
    const summary = await taken(await table(LINES), mapping);
    expect(summary).toMatchObject({ rows: { contribution: { recorded: 5 } }, onTheirOwn: { contribution: 1 }, errorCount: 0 });
    const before = await tree();
    expect(before).toEqual({ 1: null, 2: '1', 3: null, 4: '3', 5: '4' });
    const later = await taken(await table([...LINES, '77,k. A.,2015-09-14,Doch da', '6,77,2015-09-14,Darauf']), mapping);
    expect(later).toMatchObject({ rows: { contribution: { recorded: 2, alreadyRecorded: 5 } }, errorCount: 0 });
    expect(await tree()).toEqual({ ...before, 77: null, 6: '77' });
  });

  it('are there where an earlier run has it', async () => {
    await taken(await table(LINES.slice(0, 2)), await mapped());
    const summary = await taken(await table(['8,2,2015-09-16,Spät', '9,8,2015-09-16,Später']), await mapped());
    expect(summary).toMatchObject({ rows: { contribution: { recorded: 2 } }, errorCount: 0 });
    expect(await tree()).toEqual({ 1: null, 2: '1', 8: '2', 9: '8' });
  });

  it.each(['refuse', 'on-its-own'])('wait for a row that is wrong until it is mended: %s', async (missingParent) => {
    const mapping = await mapped({ missingParent });
    const wrong = await taken(
      await table(['1,,2015-09-15,Erster', '2,,gestern,Falsch', '3,2,2015-09-15,Darauf', '4,3,2015-09-15,Darauf']),
      mapping,
    );
    expect(problems(wrong)).toEqual([
      [3, 'time-malformed'],
      [4, 'parent-invalid'],
      [5, 'parent-invalid'],
    ]);
    await taken(await table(['2,,2015-09-14,Falsch', '3,2,2015-09-15,Darauf', '4,3,2015-09-15,Darauf']), mapping);
    expect(await tree()).toEqual({ 1: null, 2: null, 3: '2', 4: '3' });
  });

  it('wait where the row may be one that could not be read, as they would stand on their own for ever', async () => {
    const mapping = await mapped({ missingParent: 'on-its-own' });
    const answer = '2,1,2015-09-15,Darauf';
    const torn = await taken(await table(['1,,2015-09-15,Erster, mit Komma', answer, '3,,2015-09-15,Dritter']), mapping);
    expect(problems(torn)).toEqual([
      [2, 'column-count-wrong'],
      [3, 'parent-missing'],
    ]);
    expect(torn).toMatchObject({ rows: { contribution: { recorded: 1 } }, onTheirOwn: {} });
    await taken(await table(['1,,2015-09-15,"Erster, mit Komma"', answer]), mapping);
    expect(await tree()).toEqual({ 1: null, 2: '1', 3: null });
  });

  it('in which there is no text are answers to one that is not there', async () => {
    const lines = ['1,,2015-09-15,', '2,1,2015-09-15,Darauf', '3,,2015-09-15,Erster'];
    const summary = await taken(await table(lines), await mapped());
    expect(summary.rows['contribution']).toMatchObject({ read: 3, recorded: 1, empty: 1, invalid: 1 });
    expect(problems(summary)).toEqual([[3, 'parent-missing']]);
    const alone = await taken(await table(lines), await mapped({ missingParent: 'on-its-own' }));
    expect(alone).toMatchObject({ rows: { contribution: { recorded: 1, alreadyRecorded: 1, empty: 1 } }, onTheirOwn: { contribution: 1 } });
  });
});

describe('a tree in two files', () => {
  const proposals = ['id,topic,date,text', '1,Rad,2024-05-01,Eins', '2,Bahn,2024-05-02,Zwei'];
  const comments = [
    'id,proposal,parent,date,text',
    '1,2,,2024-05-03,Zu Zwei',
    '2,2,1,2024-05-03,Darauf',
    '3,1,-1,2024-05-01,Zu Eins',
    '4,9,,2024-05-03,Zu nichts',
  ];
  const files = async () => ({
    first: await own.written('proposals.csv', proposals),
    second: await own.written('comments.csv', comments),
    of: await own.written('proposals.json', { rows: { id: 'id', text: 'text', theme: 'topic', date } }),
    on: await own.written('comments.json', {
      rows: {
        kind: 'comment',
        prefix: 'c-',
        id: 'id',
        text: 'text',
        answers: [
          { column: 'parent', values: { '-1': '' } },
          { column: 'proposal', prefix: '' },
        ],
        date,
      },
    }),
  });
  const TREE = { 1: null, 2: null, 'c-1': '2', 'c-2': 'c-1', 'c-3': '1' };
  const THEMES = { 1: 'rad rad-1', 2: 'bahn bahn-1', 'c-1': 'bahn bahn-1', 'c-2': 'bahn bahn-1', 'c-3': 'rad rad-1' };

  it('is one, whatever the order of the files, and each answer has the theme of what it answers', async () => {
    const { first, second, of, on } = await files();
    const options = { title: 'Baum', source: 'baum', mapping: [on, of] };
    const dry = await importContributions([second, first], options, contextOf(side, { dryRun: true }));
    expect(dry.rows).toMatchObject({ comment: { read: 4, invalid: 1, wouldRecord: 3 }, contribution: { read: 2, wouldRecord: 2 } });
    const summary = await importContributions([second, first], options, contextOf(side));
    expect(summary.errors).toEqual([expect.objectContaining({ file: second, line: 5, code: 'parent-missing' })]);
    expect([await tree(), await themes()]).toEqual([TREE, THEMES]);
    const before = (await recordOf(side)).length;
    await importContributions([first, second], { ...options, mapping: [of, on], accept: true }, contextOf(side));
    const since = (await recordOf(side)).slice(before);
    expect(since.map(({ type }) => type)).toEqual(Array(5).fill('ContributionAccepted'));
  });

  it('is the same where the second comes later', async () => {
    const { first, second, of, on } = await files();
    const options = { title: 'Baum', source: 'baum' };
    await importContributions(first, { ...options, mapping: of }, contextOf(side));
    const summary = await importContributions(second, { ...options, mapping: on }, contextOf(side));
    expect(summary).toMatchObject({ rows: { comment: { recorded: 3, invalid: 1 } } });
    expect([await tree(), await themes()]).toEqual([TREE, THEMES]);
    const again = await importContributions([first, second], { ...options, mapping: [of, on] }, contextOf(side));
    expect(again.rows).toMatchObject({ contribution: { alreadyRecorded: 2 }, comment: { alreadyRecorded: 3 } });
  });

  it('has its errors at their files, also where ids are the same', async () => {
    const { first, second, of } = await files();
    const same = await own.written('same.json', { rows: { id: 'id', text: 'text', answers: 'proposal', date } });
    const summary = await importContributions([first, second], { title: 'Baum', mapping: [of, same] }, contextOf(side));
    expect(summary.errors.map(({ file, line, code }) => [file, line, code])).toEqual([
      [second, 2, 'id-repeated'],
      [second, 3, 'id-repeated'],
      [second, 5, 'parent-missing'],
    ]);
  });

  it('may be two with one mapping, and names of mappings and files go together', async () => {
    const mapping = await mapped();
    const [one, two] = [await table(LINES.slice(0, 1)), await own.written('more.csv', ['id,parent,date,text', LINES[1] ?? ''])];
    const options = { title: 'Baum', mapping: [mapping, mapping] };
    await expect(importContributions([one, two, one], options, contextOf(side))).rejects.toEqual(usageError('3 files, 2 mappings'));
    await importContributions([two, one], { title: 'Baum', mapping }, contextOf(side));
    expect(await tree()).toEqual({ 1: null, 2: '1' });
  });
});
