import { EntitySchema, type EntitySchemaColumnOptions } from 'typeorm';

declare const VALUE: unique symbol;
/** A column, and what a row has in it. */
export type Column<Value = unknown> = {
  readonly type: 'uuid' | 'text' | 'integer' | 'bigint' | 'boolean' | 'jsonb';
  readonly nullable: boolean;
  readonly [VALUE]?: Value;
};

export const uuid = (): Column<string> => ({ type: 'uuid', nullable: false });
export const text = <Value extends string = string>(): Column<Value> => ({ type: 'text', nullable: false });
export const integer = (): Column<number> => ({ type: 'integer', nullable: false });
/** In digits: a number has not enough of them. */
export const bigint = (): Column<string> => ({ type: 'bigint', nullable: false });
export const boolean = (): Column<boolean> => ({ type: 'boolean', nullable: false });
export const jsonb = <Value>(): Column<Value> => ({ type: 'jsonb', nullable: false });
export const nullable = <Value>({ type }: Column<Value>): Column<Value | null> => ({ type, nullable: true });

export type Columns = Readonly<Record<string, Column>>;
export type RowWith<C extends Columns> = { readonly [Name in keyof C]: C[Name] extends Column<infer Value> ? Value : never };

/** The sequences a row is true for: from `fromSequence` on, until before `untilSequence`; null while it is true. */
export const VALIDITY = { fromSequence: bigint(), untilSequence: nullable(bigint()) };
export type Versioned<Own> = Own & RowWith<typeof VALIDITY>;

export type ViewTable<Row extends object = object> = {
  /**
   * `versions`: every row that was ever true, with its validity. `newest`: of each key the last row alone, which the projection needs to go on
   * and no answer reads: it is not as of anything.
   */
  readonly keeps: 'versions' | 'newest';
  readonly name: string;
  /** How SQL names it, with its schema. */
  readonly address: string;
  readonly key: readonly string[];
  readonly columns: Readonly<Record<keyof Row & string, Column>>;
  /** By what follows the table in its name: what stands in SQL behind `create index … on …`. */
  readonly indexes: Readonly<Record<string, string>>;
  readonly entity: EntitySchema<Versioned<Row>>;
};

/** What the rows of a table are. */
export type RowOf<T> = T extends ViewTable<infer Row> ? Row : never;

/** Each view has a PostgreSQL schema of its own, so that a rebuilt one can take its place in one step. */
export const schemaOf = (view: string): string => `view_${view.replaceAll('-', '_')}`;

/** How the database names a column. */
export const snakeCase = (name: string): string => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

export type StoredColumn = Column & { readonly name: string; readonly column: string };

/** Columns with their names in a row and in the database. */
export const stored = (columns: Columns): readonly StoredColumn[] =>
  Object.entries(columns).map(([name, { type, nullable }]) => ({ name, column: snakeCase(name), type, nullable }));

/** Declares the tables of a view, each once: the type of its rows, TypeORM's reads, the runner's writes and the SQL that makes it follow. */
export const tablesOf =
  (view: string) =>
  <C extends Columns>(
    name: string,
    {
      key,
      columns,
      indexes = {},
      keeps = 'versions',
    }: { readonly key: readonly (keyof C & string)[]; readonly columns: C } & Partial<Pick<ViewTable, 'indexes' | 'keeps'>>,
  ): ViewTable<RowWith<C>> => {
    const parts: readonly string[] = [...key, 'fromSequence'];
    const all = stored({ ...columns, ...(keeps === 'versions' && VALIDITY) }).map(
      ({ name, column, type, nullable }): [string, EntitySchemaColumnOptions] => [
        name,
        { name: column, type, nullable, primary: parts.includes(name) },
      ],
    );
    const entity = new EntitySchema<Versioned<RowWith<C>>>({
      name: `${view}/${name}`,
      tableName: name,
      schema: schemaOf(view),
      columns: Object.fromEntries(all) as { [Name in keyof Versioned<RowWith<C>>]?: EntitySchemaColumnOptions },
    });
    return { keeps, name, address: `${schemaOf(view)}.${name}`, key, columns, indexes, entity };
  };

/** The SQL that makes it, empty. Of each key one row at most has no end. */
export const tableIn = (schema: string, { keeps, name, key, columns, indexes }: ViewTable): readonly string[] => {
  const address = `${schema}.${name}`;
  const parts = key.map(snakeCase).join(', ');
  const lineOf = ({ column, type, nullable }: StoredColumn): string => `${column} ${type}${nullable ? '' : ' not null'}`;
  // Changed in place, with room for that on each page.
  if (keeps === 'newest')
    return [`create table ${address} (${stored(columns).map(lineOf).join(', ')}, primary key (${parts})) with (fillfactor = 70)`];
  const lines = stored({ ...columns, ...VALIDITY }).map(lineOf);
  return [
    `create table ${address} (${lines.join(', ')}, primary key (${parts}, from_sequence))`,
    `create unique index ${name}_live on ${address} (${parts}) where until_sequence is null`,
    ...Object.entries(indexes).map(([index, sql]) => `create index ${name}_${index} on ${address} ${sql}`),
  ];
};

/** The SQL that is true of the rows which were true as of a sequence; `parameter` such as `$1`. */
export const trueAsOf = (alias: string, parameter: string): string =>
  `${alias}.from_sequence <= ${parameter} and (${alias}.until_sequence is null or ${alias}.until_sequence > ${parameter})`;

/**
 * The SQL that joins the row of a key which was true as of a sequence, in a table whose rows change often: its newest version by then,
 * found backwards in the primary key, however many there were before it. `key`: SQL, such as `c.id`.
 */
export const versionAsOf = (table: Pick<ViewTable, 'address' | 'key'>, alias: string, key: string, parameter: string): string => {
  const column = snakeCase(table.key.join());
  const newest = `select max(v.from_sequence) from ${table.address} v where v.${column} = ${key} and v.from_sequence <= ${parameter}`;
  return `${alias}.${column} = ${key} and ${alias}.from_sequence = (${newest}) and ${trueAsOf(alias, parameter)}`;
};
