import type { ObjectLiteral, SelectQueryBuilder } from 'typeorm';
import { cursorOf } from './cursor.js';

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

/** Only the rows that are about a theme, if one is asked for. */
export const aboutTheme = <Row extends ObjectLiteral>(rows: SelectQueryBuilder<Row>, theme: string | undefined): SelectQueryBuilder<Row> =>
  theme === undefined ? rows : rows.andWhere(`${rows.alias}.themes @> cast(:themes as jsonb)`, { themes: JSON.stringify([theme]) });

/** One page of at most `limit` items, made from one item more than that. */
export const pageOf = <T>(rows: readonly T[], limit: number, asOf: bigint, positionOf: (row: T) => string) => {
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  const next = rows.length > limit && last !== undefined ? cursorOf({ asOf, position: positionOf(last) }) : null;
  return { items, next };
};

/** A named order of a list: a whole number in SQL, the smaller ones first, and among equals a sequence that each row has for itself. */
export type Order<Row> = { readonly name: string; readonly rank: string; readonly sequence: keyof Row & string };

/** One page of rows in such an order, whose positions are `POSITION.ranked(name)`. */
export const ranked = async <Row extends ObjectLiteral>(
  rows: SelectQueryBuilder<Row>,
  { name, rank, sequence }: Order<Row>,
  { query: { limit }, asOf, from }: Asked,
): Promise<{ readonly items: readonly Row[]; readonly next: string | null }> => {
  const column = `${rows.alias}.${sequence}`;
  const [, after, last] = from?.split('.') ?? [];
  if (from !== null) rows.andWhere(`(${rank}, ${column}) > (:after::bigint, :last::bigint)`, { after, last });
  const { entities, raw } = await rows
    .addSelect(rank, 'rank')
    .orderBy('rank')
    .addOrderBy(column)
    .limit(limit + 1)
    .getRawAndEntities<{ readonly rank: string }>();
  const found = entities.map((row, i) => ({ row, position: [name, raw[i]?.rank, row[sequence]].join('.') }));
  const { items, next } = pageOf(found, limit, asOf, ({ position }) => position);
  return { items: items.map(({ row }) => row), next };
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
