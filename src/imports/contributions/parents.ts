import type { QueryResultRow } from 'pg';
import { newIdOf } from '../../commands/command.js';
import { knownTo } from '../../commands/transact.js';
import type { ContributionSubmitted } from '../../domain/contribution/contribution.js';
import { contributions } from '../../domain/contribution/contributions.js';
import { ContributionId } from '../../domain/ids.js';
import type { ImportContext } from '../import.js';
import { inItsWords } from '../body.js';
import { countErrors, drop } from '../repeats.js';
import type { Staging } from '../staging.js';
import type { Tally } from '../tally.js';
import { PARENT_INVALID } from './drafts.js';
import { namesIn } from './mapping.js';
import type { Source } from './source.js';
import { type ContributionsImport, keyOfRow, THEME_MISSING } from './submission.js';

const AT_A_TIME = 64;

type Context = Pick<ImportContext, 'desk'>;
type Work = { readonly staging: Staging; readonly tally: Tally; readonly context: Context };

/** What an earlier run has recorded of a row. */
const recordedOf = async (id: string, all: ContributionsImport, { desk }: Context): Promise<ContributionSubmitted['data'] | null> => {
  const stream = contributions.stream(newIdOf(ContributionId, keyOfRow(all, id)));
  const [first] = knownTo(contributions, await desk.store.readStream(stream)) as readonly unknown[] as readonly ContributionSubmitted[];
  return first?.data ?? null;
};

type Named = QueryResultRow & { readonly id: string };

/** The rows of a query that are in the record: id, the contribution that each answers, and the codes of its theme and question. */
async function* recordedAmong(query: string, staging: Staging, all: ContributionsImport, context: Context) {
  const { rows } = await staging.query<Named>(query);
  for (let i = 0; i < rows.length; i += AT_A_TIME) {
    const some = rows.slice(i, i + AT_A_TIME).map(async ({ id }) => ({ id, data: await recordedOf(id, all, context) }));
    for (const { id, data } of await Promise.all(some)) if (data) yield [id, data.answers, data.theme, data.question];
  }
}

const RECORDED = { id: 'text', answers: 'text', theme: 'text', question: 'text' };
const HAS_PARENT = `(exists (select from draft p where p.id = d.answers) or exists (select from earlier e where e.id = d.answers))`;
const IS_MISSING = `d.answers is not null and not ${HAS_PARENT} and not exists (select from unsound u where u.id = d.answers)`;

/**
 * Takes out what answers a row that is not there: neither in the files nor, from an earlier run, in the record; or lets it stand on its own, where
 * the mapping says so. What answers a row that cannot be taken in waits until that can; and where some could not even be read, whose ids nobody
 * knows, so does what would stand on its own: it would do so for ever.
 */
export const settleParents = async (
  sources: readonly Source[],
  all: ContributionsImport,
  { isUnread, ...work }: Work & { readonly isUnread: boolean },
): Promise<void> => {
  const { staging, tally, context } = work;
  const files = sources.map(({ file }) => file);
  const absent =
    'select distinct answers as id from draft d where answers is not null and not exists (select from draft p where p.id = d.answers)';
  await staging.fill('earlier', RECORDED, recordedAmong(absent, staging, all, context));
  const alone = sources.flatMap(({ mapping }, i) => (mapping.rows.missingParent === 'on-its-own' ? [i] : []));
  if (alone.length > 0) await standAlone(`d.file in (${alone.join(', ')})`, isUnread ? 'false' : IS_MISSING, all, work);
  const isBare = all.theme === null ? `answers is null and theme is null` : 'false';
  await staging.query(`insert into unsound (id) select id from draft where ${isBare}`);
  countErrors(tally, await drop(staging, 'draft', 'kind', isBare, 'file'), files, THEME_MISSING);
  await staging.query(LOST);
  const isLost = (isMissing: boolean) => `exists (select from lost where lost.id = draft.id and lost.missing = ${isMissing})`;
  countErrors(tally, await drop(staging, 'draft', 'kind', isLost(true), 'file'), files, (file) => {
    const mapping = sources[file]?.mapping;
    return inItsWords(isUnread ? PARENT_UNREAD : PARENT_MISSING, mapping ? namesIn(mapping.rows) : {});
  });
  countErrors(tally, await drop(staging, 'draft', 'kind', isLost(false), 'file'), files, PARENT_INVALID);
};

const PARENT_MISSING = {
  code: 'parent-missing',
  message: 'answers: the row that it answers is neither in the file nor from an earlier run',
};

const PARENT_UNREAD = {
  ...PARENT_MISSING,
  message: 'answers: the row that it answers is not there, and may be one that could not be read',
};

/** What stood on its own in an earlier run stays so, also where what it answers has come since. */
const standAlone = async (where: string, isMissing: string, all: ContributionsImport, { staging, tally, context }: Work): Promise<void> => {
  await staging.fill(
    'stood',
    RECORDED,
    recordedAmong(`select id from draft d where answers is not null and ${where}`, staging, all, context),
  );
  const { rows } = await staging.query<QueryResultRow & { readonly kind: string; readonly times: number }>(`
    with alone as (
      update draft d set answers = null
      where ${where} and (exists (select from stood s where s.id = d.id and s.answers is null and d.answers is not null) or ${isMissing})
      returning kind)
    select kind, count(*)::int as times from alone group by kind order by kind`);
  for (const { kind, times } of rows) tally.onTheirOwn[kind] = times;
};

/** And what answers those, and so on. */
const LOST = `
  create temporary table lost as
  with recursive astray as (
    select d.id, not exists (select from unsound u where u.id = d.answers) as missing from draft d where d.answers is not null and not ${HAS_PARENT}
    union all
    select d.id, false from astray a join draft d on d.answers = a.id
  )
  select id, missing from astray;
  analyze lost`;
