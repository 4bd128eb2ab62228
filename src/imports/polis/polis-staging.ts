import { Readable } from 'node:stream';
import type { Progress } from '../../host/progress.js';
import { csvRecords } from '../files/csv-records.js';
import { type TableRow, tableRows } from '../files/table-rows.js';
import { findFile, type Problem } from '../files/source-file.js';
import { countErrors, countRepeats, drop, repeatsOf } from '../repeats.js';
import type { Staging } from '../staging.js';
import type { Tally } from '../tally.js';
import { countVotes } from './polis-check.js';
import { byOurNames, type Columns, type Header, headerOf } from './polis-columns.js';
import { type PolisImport, factsOf, noTextIn, type Statement, statementOf, submissionOf, type Vote, voteOf } from './polis-rows.js';

/** The paths of the files of an export. */
export type PolisFiles = {
  readonly summary: string;
  readonly statements: string;
  /** Null where the export is taken without votes. */
  readonly votes: string | null;
  /** Null where the export has none. */
  readonly participants: string | null;
  readonly columns: Columns;
  /** Of all files; looked for without it. */
  readonly encoding: string | undefined;
};

/** @throws UsageError where one is missing */
export const polisFiles = async (
  folder: string,
  withoutVotes: boolean,
  how: Pick<PolisFiles, 'columns' | 'encoding'>,
): Promise<PolisFiles> => ({
  summary: await findFile(folder, 'summary.csv'),
  statements: await findFile(folder, 'comments.csv'),
  votes: withoutVotes ? null : await findFile(folder, 'votes.csv', ' --without-votes takes the statements alone.'),
  participants: await findFile(folder, 'participants-votes.csv').catch(() => null),
  ...how,
});

/** Takes the sound rows into tables `statement` and `vote`, without repeats; the others are counted. @throws UsageError */
export const stagePolis = async (
  files: PolisFiles,
  polis: PolisImport,
  staging: Staging,
  tally: Tally,
  progress: Progress,
): Promise<void> => {
  const reading = new PolisRows(files, tally, progress);
  let textless = 0;
  /** What was voted on has its votes, whatever became of its text. */
  const withText = (statement: Statement | Problem): Statement | Problem => {
    if ('code' in statement || statement.text.trim() !== '') return statement;
    textless++;
    return { ...statement, text: noTextIn(polis.language) };
  };
  const sound = (row: TableRow): Statement | Problem => {
    const statement = withText(statementOf(row));
    const submission =
      'code' in statement ? { problem: statement } : submissionOf(polis, { ...statement, facts: factsOf(statement, polis) });
    return 'problem' in submission ? submission.problem : statement;
  };
  const header = await headerOf(files.statements, 'comments', files);
  await staging.fill(
    'statement',
    {
      ...{ line: 'int', time: 'int8', within: 'int', id: 'text', author: 'text', moderated: 'text', body: 'text' },
      ...{ agrees: 'int', disagrees: 'int', passes: 'int', facts: 'text' },
    },
    reading.rows('statement', { path: files.statements, header }, sound, (statement) => [
      ...[statement.time, statement.within, statement.id, statement.author, statement.moderated, statement.text],
      ...[statement.totals.agrees, statement.totals.disagrees, statement.totals.passes, JSON.stringify(factsOf(statement, polis))],
    ]),
  );
  if (textless > 0) tally.notices.push(`Statements without text in the source, ${textless}, stand as ${noTextIn(polis.language)}`);
  if (files.participants !== null) tally.leftOut = { 'participants-in-groups': await inGroups(files.participants, files) };

  await staging.fill(
    'vote',
    { line: 'int', time: 'int8', within: 'int', statement: 'text', voter: 'text', value: 'text' },
    files.votes === null
      ? Readable.from([])
      : reading.rows(
          'vote',
          { path: files.votes, header: await headerOf(files.votes, 'votes', files) },
          voteOf,
          ({ time, within, statement, voter, value }: Vote) => [time, within, statement, voter, value],
        ),
  );
  await countVotes(staging);
  await dropRepeats(files, staging, tally);
};

/** In which group Polis had whom: reckoned from the votes by then, and reckoned anew with each export. */
const inGroups = async (file: string, { encoding }: Pick<PolisFiles, 'encoding'>): Promise<number> => {
  let [at, count] = [-1, 0];
  for await (const { cells } of csvRecords(file, { encoding })) {
    if (at === -1) at = cells.indexOf('group-id');
    else if (cells[at]?.trim()) count++;
    if (at === -1) break;
  }
  return count;
};

/** Reads the rows of a file, counts them, and lets through those that are sound. */
class PolisRows {
  constructor(
    private readonly files: Pick<PolisFiles, 'encoding'>,
    private readonly tally: Tally,
    private readonly progress: Progress,
  ) {}

  async *rows<T extends object>(
    kind: string,
    { path: file, header }: { readonly path: string; readonly header: Header },
    check: (row: TableRow) => T | Problem,
    values: (sound: T) => readonly unknown[],
  ): AsyncGenerator<readonly unknown[]> {
    this.progress.start(`Reading ${file}`, null);
    const options = { encoding: this.files.encoding, onEncoding: (found: string) => this.tally.readAs(file, found) };
    for await (const row of tableRows(file, [...header.titles.values()], options)) {
      this.tally.add(kind, 'read');
      this.progress.tick();
      if ('value' in row && row.mended) this.tally.mended(kind);
      const checked = 'problem' in row ? row.problem : check(byOurNames(row.value, header));
      if (isProblem(checked)) this.tally.invalid(kind, [{ file, line: row.line, ...checked }]);
      else yield [row.line, ...values(checked)];
    }
    this.progress.stop();
  }
}

const isProblem = (checked: object): checked is Problem => 'code' in checked && 'message' in checked;

/** The first row of each stays; of a vote the last, which counts. A statement's id with another content is an error, and so is a vote on no statement. */
const dropRepeats = async (files: PolisFiles, staging: Staging, tally: Tally): Promise<void> => {
  const statements = (columns: string) => drop(staging, 'statement', `'statement'`, repeatsOf('statement', columns, 'line'));
  countRepeats(tally, await statements('id, time, author, moderated, body'));
  countErrors(tally, await statements('id'), [files.statements], {
    code: 'id-repeated',
    message: 'comment-id: an earlier row has the same one and says something else',
  });
  const astray = 'not exists (select from statement s where s.id = vote.statement)';
  countErrors(tally, await drop(staging, 'vote', `'vote'`, astray), [files.votes ?? ''], {
    code: 'statement-unknown',
    message: 'comment-id: none of the statements has it, or the one that has is invalid',
  });
  countRepeats(tally, await drop(staging, 'vote', `'vote'`, repeatsOf('vote', 'statement, voter, value, time', 'line desc')));
};
