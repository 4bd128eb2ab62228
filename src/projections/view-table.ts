import { EntitySchema, type EntitySchemaColumnOptions } from 'typeorm';

export type ColumnType = 'uuid' | 'text' | 'integer' | 'bigint' | 'boolean' | 'jsonb' | 'date';
type Column = { readonly type: ColumnType; readonly nullable?: true };

/** A row and the sequences it is true for: from `fromSequence` on, until before `untilSequence`; null while it is true. */
export type Versioned<Row> = Row & { readonly fromSequence: string; readonly untilSequence: string | null };

export type ViewTable<Row extends object = object> = {
  readonly view: string;
  readonly name: string;
  readonly key: readonly (keyof Row & string)[];
  readonly columns: Readonly<Record<keyof Row & string, Column>>;
  readonly entity: EntitySchema<Versioned<Row>>;
};

/** Each view has a PostgreSQL schema of its own, so that a rebuilt one can take its place in one step. */
export const schemaOf = (view: string): string => `view_${view.replaceAll('-', '_')}`;

export const snakeCase = (name: string): string => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

/** Describes a table once, for TypeORM's reads and for the runner's writes. Its DDL is in the migrations. */
export const viewTable = <Row extends object>(table: Omit<ViewTable<Row>, 'entity'>): ViewTable<Row> => {
  const columns = Object.entries<Column>(table.columns).map(([name, { type, nullable }]): [string, EntitySchemaColumnOptions] => [
    name,
    { name: snakeCase(name), type, nullable: nullable ?? false, primary: table.key.some((part) => part === name) },
  ]);
  const entity = new EntitySchema<Versioned<Row>>({
    name: `${table.view}/${table.name}`,
    tableName: table.name,
    schema: schemaOf(table.view),
    columns: Object.fromEntries([
      ...columns,
      ['fromSequence', { name: 'from_sequence', type: 'bigint', primary: true }],
      ['untilSequence', { name: 'until_sequence', type: 'bigint', nullable: true }],
    ]) as { [Name in keyof Versioned<Row>]?: EntitySchemaColumnOptions },
  });
  return { ...table, entity };
};

/** The SQL that is true of the rows which were true as of a sequence; `parameter` such as `$1`. */
export const trueAsOf = (alias: string, parameter: string): string =>
  `${alias}.from_sequence <= ${parameter} and (${alias}.until_sequence is null or ${alias}.until_sequence > ${parameter})`;
