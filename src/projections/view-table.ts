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

type Columns = Readonly<Record<string, Column>>;
type Row<C extends Columns> = { readonly [Name in keyof C]: C[Name] extends Column<infer Value> ? Value : never };

/** A row and the sequences it is true for: from `fromSequence` on, until before `untilSequence`; null while it is true. */
export type Versioned<Row> = Row & { readonly fromSequence: string; readonly untilSequence: string | null };

export type ViewTable<Row extends object = object> = {
  readonly name: string;
  readonly key: readonly (keyof Row & string)[];
  readonly columns: Readonly<Record<keyof Row & string, Column>>;
  readonly entity: EntitySchema<Versioned<Row>>;
};

/** What the rows of a table are. */
export type RowOf<T> = T extends ViewTable<infer Row> ? Row : never;

/** Each view has a PostgreSQL schema of its own, so that a rebuilt one can take its place in one step. */
export const schemaOf = (view: string): string => `view_${view.replaceAll('-', '_')}`;

export const snakeCase = (name: string): string => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

/** Describes the tables of a view, each once: for the type of its rows, for TypeORM's reads and for the runner's writes. Their DDL is in the migrations. */
export const tablesOf =
  (view: string) =>
  <C extends Columns>(
    name: string,
    { key, columns }: { readonly key: readonly (keyof C & string)[]; readonly columns: C },
  ): ViewTable<Row<C>> => {
    const own = Object.entries(columns).map(([column, { type, nullable }]): [string, EntitySchemaColumnOptions] => [
      column,
      { name: snakeCase(column), type, nullable, primary: key.includes(column) },
    ]);
    const entity = new EntitySchema<Versioned<Row<C>>>({
      name: `${view}/${name}`,
      tableName: name,
      schema: schemaOf(view),
      columns: Object.fromEntries([
        ...own,
        ['fromSequence', { name: 'from_sequence', type: 'bigint', primary: true }],
        ['untilSequence', { name: 'until_sequence', type: 'bigint', nullable: true }],
      ]) as { [Name in keyof Versioned<Row<C>>]?: EntitySchemaColumnOptions },
    });
    return { name, key, columns, entity };
  };

/** The SQL that is true of the rows which were true as of a sequence; `parameter` such as `$1`. */
export const trueAsOf = (alias: string, parameter: string): string =>
  `${alias}.from_sequence <= ${parameter} and (${alias}.until_sequence is null or ${alias}.until_sequence > ${parameter})`;
