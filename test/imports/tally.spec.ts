import type { RowError } from '../../src/imports/import.js';
import { batchLines, summaryLines } from '../../src/imports/summary-lines.js';
import { Tally } from '../../src/imports/tally.js';

const about = { source: 'some', dialogue: '19f202b6-9ff6-860f-95e3-5ad1f0f2a94c', dryRun: false, rejects: null, corrected: null };
const took = { seconds: 2.5, sending: 2 };
const error = (line: number): RowError => ({ file: 'votes.csv', line, code: 'vote-unknown', message: 'vote: unknown' });

describe('a tally', () => {
  it('refuses to be summed up where a row went missing', () => {
    const tally = new Tally(['vote']);
    tally.add('vote', 'read', 3);
    tally.answered('vote', { repeated: false });
    tally.answered('vote', { repeated: true });
    expect(() => tally.summary(about, took)).toThrow('3 rows of kind vote were read, 2 accounted for');
  });

  it('keeps the first ten errors of each code, counts all, and tells each to whoever listens', () => {
    const told: RowError[] = [];
    const tally = new Tally(['vote'], false, (each) => told.push(each));
    tally.add('vote', 'read', 250);
    for (let line = 1; line <= 249; line++) tally.invalid('vote', [error(line)]);
    const rare = { ...error(250), code: 'rare' };
    tally.refused('vote', rare);
    const { errors, errorCount, errorCodes, rows } = tally.summary(about, took);
    expect(errors).toEqual([...Array.from({ length: 10 }, (_, i) => error(i + 1)), rare]);
    expect({ errorCount, errorCodes }).toEqual({ errorCount: 250, errorCodes: { rare: 1, 'vote-unknown': 249 } });
    expect(rows['vote']).toMatchObject({ read: 250, invalid: 249, refused: 1 });
    expect([told.length, told.at(-1)]).toEqual([250, rare]);
  });

  it('counts kinds of which no row came, and what was refused as sent', () => {
    const tally = new Tally(['statement', 'vote']);
    tally.add('vote', 'read');
    tally.refused('vote', error(2));
    const { rows, commandsPerSecond } = tally.summary(about, { seconds: 2, sending: 0.5 });
    expect([Object.keys(rows), rows['statement']?.read, commandsPerSecond]).toEqual([['statement', 'vote'], 0, 2]);
  });

  it('has its errors by file and line', () => {
    const tally = new Tally([]);
    const of = (file: string, line: number) => ({ ...error(line), file });
    const came = [of('b.csv', 1), of('a.csv', 10), of('a.csv', 9), of('b.csv', 2)];
    tally.add('vote', 'read', 4);
    tally.invalid('vote', came);
    expect(tally.summary(about, took).errors).toEqual([came[2], came[1], came[0], came[3]]);
  });

  it('knows with how many rows nothing has happened yet', () => {
    const tally = new Tally([]);
    tally.add('statement', 'read', 2);
    tally.add('vote', 'read', 5);
    tally.answered('vote', { repeated: false });
    tally.add('card', 'read', 100);
    expect(tally.left(['statement', 'vote'])).toBe(6);
  });

  it('counts what was sent per second of sending', () => {
    const tally = new Tally(['vote']);
    tally.add('vote', 'read', 4);
    for (let i = 0; i < 4; i++) tally.answered('vote', { repeated: i > 1 });
    expect(tally.summary(about, took)).toMatchObject({ seconds: 2.5, commandsPerSecond: 2 });
  });
});

describe('a summary for people', () => {
  it('is a table, then the errors', () => {
    const tally = new Tally(['statement', 'vote']);
    tally.add('statement', 'read');
    tally.answered('statement', { repeated: false });
    tally.sameContent('statement', 1);
    tally.sameContent('vote', 0);
    tally.add('vote', 'read', 1200);
    for (let line = 7; line < 1207; line++) tally.invalid('vote', [error(line)]);
    for (let i = 0; i < 6; i++) tally.setUpBy({ repeated: false });
    expect(summaryLines(tally.summary(about, took))).toEqual([
      'some into dialogue 19f202b6-9ff6-860f-95e3-5ad1f0f2a94c',
      '            read  recorded  already recorded  repeated in source  empty  invalid  refused',
      'statement      1         1                 0                   0      0        0        0',
      'vote       1,200         0                 0                   0      0    1,200        0',
      'statement: 1 say the same as an earlier one (title, text and day)',
      'Set-up: 6 commands recorded, 0 already',
      '2.5 s, 1 commands per second',
      ...Array.from({ length: 10 }, (_, i) => `votes.csv:${i + 7}: vote-unknown: vote: unknown`),
      'vote-unknown: 1,190 more',
    ]);
  });

  it('says which words were taken for others', () => {
    const tally = new Tally(['vote']);
    tally.unmapped = { group: { rows: 1200, words: { Verein: 1199, Firma: 1 } }, author: { rows: 2, words: {} } };
    expect(summaryLines(tally.summary(about, took))).toEqual(
      expect.arrayContaining([
        'group: 1,200 have a word that the mapping does not have, and what it says otherwise: Verein (1,199), Firma (1)',
        'author: 2 have a word that the mapping does not have, and what it says otherwise',
      ]),
    );
  });

  it('says of a dry run what would be recorded', () => {
    const tally = new Tally(['vote'], true);
    tally.add('vote', 'read', 2);
    tally.add('vote', 'repeatedInSource');
    tally.setUpBy({ repeated: false });
    tally.answered('vote', { repeated: false });
    expect(summaryLines(tally.summary({ ...about, dryRun: true }, took))).toEqual([
      'Dry run, nothing recorded: some into dialogue 19f202b6-9ff6-860f-95e3-5ad1f0f2a94c',
      '      read  would be recorded  already recorded  repeated in source  empty  invalid  refused',
      'vote     2                  1                 0                   1      0        0        0',
      'Set-up: 1 commands would be recorded, 0 already',
      '2.5 s',
    ]);
  });

  it.each([
    [false, 'No row can be recorded, so that nothing at all was'],
    [true, 'No row can be recorded, so that a run would record nothing at all'],
  ])('says that nothing is recorded where no row can be (dry run: %s)', (dryRun, line) => {
    const tally = new Tally(['vote'], true);
    tally.setUpBy({ repeated: false });
    tally.add('vote', 'read');
    tally.refused('vote', error(2));
    const summary = tally.summary({ ...about, dryRun }, took);
    expect(summary).toMatchObject({ noneTaken: true, setUp: { recorded: 0, wouldRecord: 0 } });
    expect(summaryLines(summary)[1]).toBe(line);
    expect(summaryLines(summary).join('\n')).not.toContain('Set-up');
  });

  it('of a batch is the same without what only imports have', () => {
    const tally = new Tally(['DefineTheme']);
    tally.add('DefineTheme', 'read');
    tally.answered('DefineTheme', { repeated: true });
    const batch = { source: 'some', made: [], ...tally.counted(took) };
    expect(batchLines({ ...batch, dryRun: false })).toEqual([
      'batch some',
      '             read  recorded  already recorded  invalid  refused',
      'DefineTheme     1         0                 1        0        0',
      '2.5 s, 1 commands per second',
    ]);
    expect(batchLines({ ...batch, dryRun: true }).slice(0, 2)).toEqual([
      'Dry run, nothing sent: batch some',
      '             read  would be recorded  already recorded  invalid  refused',
    ]);
  });
});
