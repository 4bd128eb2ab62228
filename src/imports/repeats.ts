import type { QueryResultRow } from 'pg';
import type { Problem } from './files/source-file.js';
import type { Staging } from './staging.js';
import type { Tally } from './tally.js';

type Dropped = QueryResultRow & { readonly kind: string; readonly file: number; readonly times: number; readonly lines: readonly number[] };

/** Takes rows out of a staged table: how many of each kind and file, and their lines. `kind`, `where` and the number of the `file` are SQL. */
export const drop = async (staging: Staging, table: string, kind: string, where: string, file = '0'): Promise<readonly Dropped[]> => {
  const { rows } = await staging.query<Dropped>(`
    with gone as (delete from ${table} where ${where} returning ${kind} as kind, ${file} as file, line)
    select kind, file, count(*)::int as times, array_agg(line order by line) as lines from gone group by kind, file order by kind, file`);
  return rows;
};

/** SQL: the rows whose columns say the same as those of an earlier row. */
export const repeatsOf = (table: string, columns: string, order: string): string => `
  ctid in (select ctid from (select ctid, row_number() over (partition by ${columns} order by ${order}) as nth from ${table}) as each where nth > 1)`;

export const countRepeats = (tally: Tally, dropped: readonly Dropped[]): void => {
  for (const { kind, times } of dropped) tally.add(kind, 'repeatedInSource', times);
};

/** `problem`: of all, or of those of a file by its number. */
export const countErrors = (
  tally: Tally,
  dropped: readonly Dropped[],
  files: readonly string[],
  problem: Problem | ((file: number) => Problem),
): void => {
  for (const { kind, file, lines } of dropped) {
    const said = typeof problem === 'function' ? problem(file) : problem;
    for (const line of lines) tally.invalid(kind, [{ file: files[file] ?? '', line, ...said }]);
  }
};
