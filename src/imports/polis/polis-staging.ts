import type { Progress } from '../../host/progress.js';
import { type TableRow, tableRows } from '../files/table-rows.js';
import { findFile, type Problem } from '../files/source-file.js';
import { countErrors, countRepeats, drop, repeatsOf } from '../repeats.js';
import type { Staging } from '../staging.js';
import type { Tally } from '../tally.js';
import {
  type PolisImport,
  type Statement,
  STATEMENT_COLUMNS,
  statementOf,
  submissionOf,
  type Vote,
  VOTE_COLUMNS,
  voteOf,
} from './polis-rows.js';

/** The paths of the files of an export. */
export type PolisFiles = { readonly summary: string; readonly statements: string; readonly votes: string };

/** @throws UsageError where one is missing */
export const polisFiles = async (folder: string): Promise<PolisFiles> => ({
  summary: await findFile(folder, 'summary.csv'),
  statements: await findFile(folder, 'comments.csv'),
  votes: await findFile(folder, 'votes.csv'),
});

/** Takes the sound rows into tables `statement` and `vote`, without repeats; the others are counted. @throws UsageError */
export const stagePolis = async (
  files: PolisFiles,
  polis: PolisImport,
  staging: Staging,
  tally: Tally,
  progress: Progress,
): Promise<void> => {
  const reading = new PolisRows(tally, progress);
  const sound = (row: TableRow): Statement | Problem => {
    const statement = statementOf(row);
    const submission = 'code' in statement ? { problem: statement } : submissionOf(polis, statement);
    return 'problem' in submission ? submission.problem : statement;
  };
  await staging.fill(
    'statement',
    { line: 'int', time: 'int8', id: 'text', author: 'text', moderated: 'text', body: 'text' },
    reading.rows('statement', files.statements, STATEMENT_COLUMNS, sound, ({ time, id, author, moderated, text }) => [
      time,
      id,
      author,
      moderated,
      text,
    ]),
  );
  await staging.fill(
    'vote',
    { line: 'int', time: 'int8', statement: 'text', voter: 'text', value: 'text' },
    reading.rows('vote', files.votes, VOTE_COLUMNS, voteOf, ({ time, statement, voter, value }: Vote) => [time, statement, voter, value]),
  );
  await dropRepeats(files, staging, tally);
};

/** Reads the rows of a file, counts them, and lets through those that are sound. */
class PolisRows {
  constructor(
    private readonly tally: Tally,
    private readonly progress: Progress,
  ) {}

  async *rows<T extends object>(
    kind: string,
    file: string,
    columns: readonly string[],
    check: (row: TableRow) => T | Problem,
    values: (sound: T) => readonly unknown[],
  ): AsyncGenerator<readonly unknown[]> {
    this.progress.start(`Reading ${file}`, null);
    for await (const row of tableRows(file, columns, { delimiter: ',', onEncoding: (found) => this.tally.readAs(file, found) })) {
      this.tally.add(kind, 'read');
      this.progress.tick();
      if ('value' in row && row.mended) this.tally.mended(kind);
      const checked = 'problem' in row ? row.problem : check(row.value);
      if (isProblem(checked)) this.tally.invalid(kind, [{ file, line: row.line, ...checked }]);
      else yield [row.line, ...values(checked)];
    }
    this.progress.stop();
  }
}

const isProblem = (checked: object): checked is Problem => 'code' in checked && 'message' in checked;

/** The first row of each stays. A statement's id with another content is an error, and so is a vote on no statement. */
const dropRepeats = async (files: PolisFiles, staging: Staging, tally: Tally): Promise<void> => {
  const statements = (columns: string) => drop(staging, 'statement', `'statement'`, repeatsOf('statement', columns, 'line'));
  countRepeats(tally, await statements('id, time, author, moderated, body'));
  countErrors(tally, await statements('id'), [files.statements], {
    code: 'id-repeated',
    message: 'comment-id: an earlier row has the same one and says something else',
  });
  const astray = 'not exists (select from statement s where s.id = vote.statement)';
  countErrors(tally, await drop(staging, 'vote', `'vote'`, astray), [files.votes], {
    code: 'statement-unknown',
    message: 'comment-id: none of the statements has it, or the one that has is invalid',
  });
  countRepeats(tally, await drop(staging, 'vote', `'vote'`, repeatsOf('vote', 'statement, voter, value, time', 'line')));
};
