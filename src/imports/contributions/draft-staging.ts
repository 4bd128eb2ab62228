import { createHash } from 'node:crypto';
import type { QueryResultRow } from 'pg';
import type { Progress } from '../../host/progress.js';
import { type JsonRow, jsonLines } from '../files/json-lines.js';
import { isTorn, mendedValues, textsIn } from '../files/mending.js';
import type { SourceRow } from '../files/source-file.js';
import { isSpreadsheet } from '../files/spreadsheet.js';
import { tableRows } from '../files/table-rows.js';
import { countErrors, countRepeats, drop, repeatsOf } from '../repeats.js';
import type { Staging } from '../staging.js';
import type { Tally } from '../tally.js';
import type { TimeZone } from '../time-zone.js';
import type { Draft } from './draft.js';
import { draftsOf, kindOf } from './drafts.js';
import { columnsOf, type Mapping } from './mapping.js';
import { type ContributionsImport, submissionOf } from './submission.js';
import { UnmappedWords } from './unmapped.js';

export type Source = {
  readonly file: string;
  readonly mapping: Mapping;
  readonly zone: TimeZone;
  /** Where they are not simply those of the file. */
  readonly rows?: readonly SourceRow<JsonRow>[] | undefined;
};

const COLUMNS = {
  line: 'int',
  place: 'int',
  kind: 'text',
  id: 'text',
  answers: 'text',
  at: 'int8',
  theme: 'text',
  channel: 'text',
  stakeholders: 'text',
  said: 'bytea',
  draft: 'text',
};

/** Takes the sound rows into a table `draft`, and their order into a table `queue`; the others are counted. @throws UsageError */
export const stageDrafts = async (
  source: Source,
  all: ContributionsImport,
  staging: Staging,
  tally: Tally,
  progress: Progress,
): Promise<void> => {
  progress.start(`Reading ${source.file}`, null);
  await staging.fill('draft', COLUMNS, rowsOf(source, all, tally, progress));
  progress.stop();
  const repeats = (columns: string) => drop(staging, 'draft', 'kind', repeatsOf('draft', columns, 'line, place'));
  countRepeats(tally, await repeats('id, draft'));
  countErrors(tally, await repeats('id'), source.file, {
    code: 'id-repeated',
    message: 'An earlier row has the same id and says something else',
  });
  await staging.query(`create unique index on draft (id); create index on draft (answers); create index on draft (line, place); ${QUEUE}`);
  const astray = 'not exists (select from queue q where q.line = draft.line and q.place = draft.place)';
  countErrors(tally, await drop(staging, 'draft', 'kind', astray), source.file, {
    code: 'answers-in-a-circle',
    message: 'The row answers another that answers it in turn',
  });
  await countSameContent(staging, tally);
};

/** By time, and none before the one that it answers, whatever their clocks said. Those that answer in a circle have no place. */
const QUEUE = `
  create temporary table queue as
  with recursive tree as (
    select line, place, id, at as due, 0 as depth from draft d where not exists (select from draft p where p.id = d.answers)
    union all
    select d.line, d.place, d.id, greatest(d.at, t.due), t.depth + 1 from tree t join draft d on d.answers = t.id
  )
  select line, place, due, depth from tree;
  analyze queue`;

const countSameContent = async (staging: Staging, tally: Tally): Promise<void> => {
  const { rows } = await staging.query<QueryResultRow & { readonly kind: string; readonly times: number }>(
    `select kind, (count(*) - count(distinct said))::int as times from draft group by kind order by min(place), kind`,
  );
  for (const { kind, times } of rows) tally.sameContent(kind, times);
};

async function* rowsOf(source: Source, all: ContributionsImport, tally: Tally, progress: Progress): AsyncGenerator<readonly unknown[]> {
  const { file, mapping, zone } = source;
  const kind = kindOf(mapping.rows);
  const unmapped = new UnmappedWords();
  for await (const row of sourceRows(source, tally)) {
    const { line } = row;
    progress.tick();
    if ('problem' in row) {
      tally.add(kind, 'read');
      tally.invalid(kind, [{ file, line, ...row.problem }]);
      continue;
    }
    if (row.mended) tally.mended(kind);
    let place = 0;
    for (const drafted of draftsOf(row.value, mapping.rows, zone)) {
      tally.add(drafted.kind, 'read');
      if ('silent' in drafted) {
        tally.add(drafted.kind, 'empty');
        continue;
      }
      const submission = 'problem' in drafted ? drafted : submissionOf(all, drafted.draft);
      if ('problem' in submission) {
        const { code, message } = submission.problem;
        tally.invalid(drafted.kind, [{ file, line, code, message: drafted.path === '' ? message : `${drafted.path}: ${message}` }]);
      } else if ('draft' in drafted) {
        unmapped.add(drafted.unmapped);
        yield [line, place++, drafted.kind, ...valuesOf(drafted.draft, zone)];
      }
    }
  }
  tally.unmapped = unmapped.counted;
}

const sourceRows = ({ file, mapping, rows }: Source, tally: Tally): AsyncGenerator<SourceRow<JsonRow>> => {
  if (rows) return mendedLines(rows);
  const { delimiter, encoding } = mapping;
  const options = { delimiter, encoding, onEncoding: (found: string) => tally.readAs(file, found) };
  return isTable(file, mapping) ? tableRows(file, columnsOf(mapping.rows), options) : mendedLines(jsonLines(file, options));
};

async function* mendedLines(rows: AsyncIterable<SourceRow<JsonRow>> | readonly SourceRow<JsonRow>[]): AsyncGenerator<SourceRow<JsonRow>> {
  for await (const row of rows) {
    if ('problem' in row) yield row;
    else yield { line: row.line, value: mendedValues(row.value), mended: textsIn(row.value).some(isTorn) };
  }
}

export const isTable = (file: string, { format }: Mapping): boolean =>
  format ? format === 'csv' : isSpreadsheet(file) || /\.(csv|tsv|txt)(\.gz)?$/i.test(file);

const valuesOf = (draft: Draft, zone: TimeZone): readonly unknown[] => {
  const { id, answers, at, theme, channel, group, title, text } = draft;
  const said = createHash('sha256')
    .update(JSON.stringify([title, text, zone.dayOf(at)]))
    .digest();
  return [id, answers, at, theme, channel, group, said, JSON.stringify(draft)];
};
