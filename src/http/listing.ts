import type { ObjectLiteral, SelectQueryBuilder } from 'typeorm';
import { pageOf } from './view-query.js';

type Asked = { readonly query: { readonly limit: number }; readonly asOf: bigint; readonly from: string | null };

/** Only the rows whose columns have these values; undefined is any. */
export const narrowed = <Row extends ObjectLiteral>(
  rows: SelectQueryBuilder<Row>,
  wanted: Readonly<Record<string, string | undefined>>,
): SelectQueryBuilder<Row> => {
  Object.entries(wanted).forEach(([column, value], i) => {
    if (value !== undefined) rows.andWhere(`${column} = :wanted${i}`, { [`wanted${i}`]: value });
  });
  return rows;
};

/** One page of rows, in the order of a sequence that each has for itself. */
export const listed = async <Row extends ObjectLiteral>(
  rows: SelectQueryBuilder<Row>,
  sequence: keyof Row & string,
  { query: { limit }, asOf, from }: Asked,
): Promise<{ readonly items: readonly Row[]; readonly next: string | null }> => {
  const column = `${rows.alias}.${sequence}`;
  const found = await rows
    .andWhere(`${column} > :from`, { from: from ?? '0' })
    .orderBy(column)
    .limit(limit + 1)
    .getMany();
  return pageOf(found, limit, asOf, (row) => String(row[sequence]));
};
