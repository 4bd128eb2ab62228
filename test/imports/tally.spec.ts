import type { RowError } from '../../src/imports/import.js';
import { batchLines, summaryLines } from '../../src/imports/summary-lines.js';
import { Tally } from '../../src/imports/tally.js';

const about = { source: 'some', dialogue: '19f202b6-9ff6-860f-95e3-5ad1f0f2a94c', dryRun: false };
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

  it('keeps the first hundred errors and counts all', () => {
    const tally = new Tally(['vote']);
    tally.add('vote', 'read', 250);
    for (let line = 1; line <= 130; line++) tally.invalid('vote', [error(line)]);
    tally.invalid('vote', [error(131)], 119);
    tally.refused('vote', error(250));
    const { errors, errorCount, rows } = tally.summary(about, took);
    expect(errors).toEqual(Array.from({ length: 100 }, (_, i) => error(i + 1)));
    expect(errorCount).toBe(250);
    expect(rows['vote']).toMatchObject({ read: 250, invalid: 249, refused: 1 });
  });

  it('counts kinds of which no row came, and what was refused as sent', () => {
    const tally = new Tally(['statement', 'vote']);
    tally.add('vote', 'read');
    tally.refused('vote', error(2));
    const { rows, commandsPerSecond } = tally.summary(about, { seconds: 2, sending: 0.5 });
    expect([Object.keys(rows), rows['statement']?.read, commandsPerSecond]).toEqual([['statement', 'vote'], 0, 2]);
  });

  it('has its errors by file and line, and the first that came of a file', () => {
    const tally = new Tally([]);
    const of = (file: string, line: number) => ({ ...error(line), file });
    const came = [of('b.csv', 1), of('a.csv', 10), of('a.csv', 9), of('b.csv', 2)];
    tally.add('vote', 'read', 4);
    tally.invalid('vote', came);
    expect(tally.summary(about, took).errors).toEqual([came[2], came[1], came[0], came[3]]);
    expect([tally.firstErrorIn('a.csv'), tally.firstErrorIn('c.csv')]).toEqual([came[1], undefined]);
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
    tally.invalid('vote', [error(7)], 1200);
    tally.setUp.recorded = 6;
    expect(summaryLines(tally.summary(about, took))).toEqual([
      'some into dialogue 19f202b6-9ff6-860f-95e3-5ad1f0f2a94c',
      '            read  recorded  already recorded  repeated in source  invalid  refused',
      'statement      1         1                 0                   0        0        0',
      'vote       1,200         0                 0                   0    1,200        0',
      'statement: 1 say the same as an earlier one (title, text and day)',
      'Set-up: 6 commands recorded, 0 already',
      '2.5 s, 1 commands per second',
      'votes.csv:7: vote-unknown: vote: unknown',
      'and 1,199 more errors',
    ]);
  });

  it('says of a dry run what would be sent', () => {
    const tally = new Tally(['vote']);
    tally.add('vote', 'read', 2);
    tally.add('vote', 'repeatedInSource');
    tally.wouldSendRest('vote');
    expect(summaryLines(tally.summary({ ...about, dryRun: true }, took))).toEqual([
      'Dry run, nothing recorded: some into dialogue 19f202b6-9ff6-860f-95e3-5ad1f0f2a94c',
      '      read  repeated in source  invalid  would be sent',
      'vote     2                   1        0              1',
      '2.5 s',
    ]);
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
      '             read  invalid  would be sent',
    ]);
  });
});
