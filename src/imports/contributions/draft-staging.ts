import { createHash } from 'node:crypto';
import type { QueryResultRow } from 'pg';
import { inItsWords } from '../body.js';
import { ContentIds } from '../content-ids.js';
import { type JsonRow, jsonLines } from '../files/json-lines.js';
import { isTorn, mendedValues, nameTwice, textsIn } from '../files/mending.js';
import type { SourceRow } from '../files/source-file.js';
import { furtherSheets } from '../files/sheet-names.js';
import { isSpreadsheet } from '../files/spreadsheet.js';
import { tableRows } from '../files/table-rows.js';
import type { ImportContext, RowError } from '../import.js';
import { countErrors, countRepeats, drop, repeatsOf } from '../repeats.js';
import { keepIds } from '../rejected.js';
import type { Names } from '../sending.js';
import type { Staging } from '../staging.js';
import type { Tally } from '../tally.js';
import type { TimeZone } from '../time-zone.js';
import type { Draft } from './draft.js';
import { type Drafted, draftsOf, kindOf, saidBy } from './drafts.js';
import { columnsOf, type Mapping, namesIn } from './mapping.js';
import { Members } from './members.js';
import { settleParents } from './parents.js';
import type { Source } from './source.js';
import { type ContributionsImport, submissionOf } from './submission.js';
import { UnmappedWords } from './unmapped.js';
import { HAS_ID_OF_UNSOUND, SET_UNSOUND_ASIDE } from './unsound.js';

type Work = { readonly staging: Staging; readonly tally: Tally; readonly context: Pick<ImportContext, 'desk' | 'progress'> };

const COLUMNS = {
  file: 'int',
  line: 'int',
  place: 'int',
  kind: 'text',
  id: 'text',
  answers: 'text',
  at: 'int8',
  theme: 'text',
  question: 'text',
  channel: 'text',
  stakeholders: 'text',
  said: 'bytea',
  draft: 'text',
};

/** Takes the sound rows into a table `draft`, and their order into a table `queue`; the others are counted. @throws UsageError */
export const stageDrafts = async (sources: readonly Source[], all: ContributionsImport, zone: TimeZone, work: Work): Promise<void> => {
  const { staging, tally, context } = work;
  const files = sources.map(({ file }) => file);
  context.progress.start(`Reading ${files.join(', ')}`, null);
  let unread = 0;
  await staging.fill('draft', COLUMNS, rowsOf(sources, all, zone, { ...work, onUnread: () => unread++ }));
  context.progress.stop();
  for (const [i, { file, mapping }] of sources.entries())
    if (typeof mapping.rows.id !== 'string') await keepIds(staging, file, `select line, id from draft where file = ${i} and place = 0`);
  await staging.query(SET_UNSOUND_ASIDE);
  const repeats = (columns: string) => drop(staging, 'draft', 'kind', repeatsOf('draft', columns, 'file, line, place'), 'file');
  countRepeats(tally, await repeats('id, draft'));
  countErrors(tally, await repeats('id'), files, ID_REPEATED);
  countErrors(tally, await drop(staging, 'draft', 'kind', HAS_ID_OF_UNSOUND, 'file'), files, ID_REPEATED);
  await staging.query('create unique index on draft (id); create index on draft (answers); create index on draft (file, line, place)');
  await settleParents(sources, all, { ...work, isUnread: unread > 0 });
  await staging.query(QUEUE);
  const astray = 'not exists (select from queue q where (q.file, q.line, q.place) = (draft.file, draft.line, draft.place))';
  countErrors(tally, await drop(staging, 'draft', 'kind', astray, 'file'), files, {
    code: 'answers-in-a-circle',
    message: 'The row answers another that answers it in turn',
  });
  await countSameContent(staging, tally);
};

const ID_REPEATED = { code: 'id-repeated', message: 'An earlier row has the same id and says something else' };

/**
 * By time, and none before the one that it answers, whatever their clocks said. Those that answer in a circle have no place. A row that names no theme
 * has that of the one that it answers, and its question; `code` is that of what an earlier run has recorded.
 */
const QUEUE = `
  create temporary table queue as
  with recursive tree as (
    select d.file, line, place, d.id, at as due, 0 as depth,
      d.theme, case when d.theme is null then e.theme end as code, coalesce(d.question, case when d.theme is null then e.question end) as question
    from draft d left join earlier e on e.id = d.answers where not exists (select from draft p where p.id = d.answers)
    union all
    select d.file, d.line, d.place, d.id, greatest(d.at, t.due), t.depth + 1,
      coalesce(d.theme, t.theme), case when d.theme is null then t.code end, coalesce(d.question, case when d.theme is null then t.question end)
    from tree t join draft d on d.answers = t.id
  )
  select file, line, place, due, depth, theme, code, question from tree;
  analyze queue`;

const countSameContent = async (staging: Staging, tally: Tally): Promise<void> => {
  const { rows } = await staging.query<QueryResultRow & { readonly kind: string; readonly times: number }>(
    `select kind, (count(*) - count(distinct said))::int as times from draft group by kind order by min(place), kind`,
  );
  for (const { kind, times } of rows) tally.sameContent(kind, times);
};

async function* rowsOf(
  sources: readonly Source[],
  all: ContributionsImport,
  zone: TimeZone,
  { tally, context, onUnread }: Work & { readonly onUnread: () => void },
): AsyncGenerator<readonly unknown[]> {
  const unmapped = new UnmappedWords();
  for (const [i, source] of sources.entries()) {
    const { file, mapping } = source;
    const kind = kindOf(mapping.rows);
    const names = namesIn(mapping.rows);
    const ids = new ContentIds();
    const members = source.rows || isTable(file, mapping) ? null : new Members(file, mapping.rows);
    const rows = () => sourceRows(source, tally);
    const isNumbered = typeof mapping.rows.id === 'string';
    for await (const row of isNumbered ? rows() : ids.inTurn(rows, (value) => saidBy(value, mapping.rows, zone))) {
      const { line } = row;
      context.progress.tick();
      if ('problem' in row) {
        tally.add(kind, 'read');
        tally.invalid(kind, [{ file, line, ...row.problem }]);
        onUnread();
        continue;
      }
      if (row.mended) tally.mended(kind);
      members?.see(row.value);
      let place = 0;
      for (const drafted of draftsOf(row.value, mapping.rows, zone, ids)) {
        const sound = soundOf(drafted, { file, line, names }, all, tally);
        const nth = place++;
        if (sound === null) continue;
        if ('draft' in sound) unmapped.add(sound.unmapped);
        yield [i, line, nth, drafted.kind, ...('draft' in sound ? valuesOf(sound.draft, zone) : [sound.id])];
      }
    }
    members?.refuseMissing();
    for (const list of members?.missingLists ?? []) tally.notices.push(`${file}: no line has the list ${list}, which the mapping names`);
  }
  tally.unmapped = unmapped.counted;
}

type Place = Pick<RowError, 'file' | 'line'> & { readonly names: Names };

/** What is to be staged of a row: its draft, or the id alone of one that is unsound; null where there is neither. All are counted. */
const soundOf = (drafted: Drafted, { names, ...at }: Place, all: ContributionsImport, tally: Tally) => {
  const { kind, path } = drafted;
  tally.add(kind, 'read');
  if ('silent' in drafted) {
    tally.add(kind, 'empty');
    return null;
  }
  const checked = 'problem' in drafted ? drafted : submissionOf(all, withTheme(drafted.draft));
  if (!('problem' in checked)) return 'draft' in drafted ? drafted : null;
  const { code, message } = path === '' ? inItsWords(checked.problem, names) : checked.problem;
  tally.invalid(kind, [{ ...at, code, message: path === '' ? message : `${path}: ${message}` }]);
  const id = 'draft' in drafted ? drafted.draft.id : drafted.id;
  return id === null ? null : { id };
};

/** An answer that names no theme has that of what it answers, which may come later. */
const withTheme = (draft: Draft): Draft => (draft.answers !== null && draft.theme === null ? { ...draft, theme: 'theme' } : draft);

const sourceRows = ({ file, mapping, rows }: Source, tally: Tally): AsyncGenerator<SourceRow<JsonRow>> => {
  if (rows) return mendedLines(rows);
  const { delimiter, encoding } = mapping;
  const options = {
    ...{ delimiter, encoding, onEncoding: (found: string) => tally.readAs(file, found) },
    onOtherSheets: (names: readonly string[]) => tally.notices.push(`${file}: ${furtherSheets(names)}`),
  };
  return isTable(file, mapping) ? tableRows(file, columnsOf(mapping.rows), options) : mendedLines(jsonLines(file, options));
};

export async function* mendedLines(
  rows: AsyncIterable<SourceRow<JsonRow>> | readonly SourceRow<JsonRow>[],
): AsyncGenerator<SourceRow<JsonRow>> {
  for await (const row of rows) {
    if ('problem' in row) {
      yield row;
      continue;
    }
    const twice = nameTwice(row.value);
    if (twice !== null) yield { line: row.line, problem: { code: 'key-repeated', message: `The line has ${twice} twice` } };
    else yield { line: row.line, value: mendedValues(row.value), mended: textsIn(row.value).some(isTorn) };
  }
}

export const isTable = (file: string, { format }: Pick<Mapping, 'format'>): boolean =>
  format ? format === 'csv' : isSpreadsheet(file) || /\.(csv|tsv|txt)(\.gz)?$/i.test(file);

const valuesOf = (draft: Draft, zone: TimeZone): readonly unknown[] => {
  const { id, answers, at, theme, question, channel, group, title, text } = draft;
  const said = createHash('sha256')
    .update(JSON.stringify([title, text, zone.dayOf(at)]))
    .digest();
  return [id, answers, at, theme, question, channel, group, said, JSON.stringify(draft)];
};
