/** The SQL of a view's table: its key is `<key>, from_sequence`, and there is one row per key that has no end. */
export const versionedTable = (schema: string, name: string, columns: string, key: string): string => `
  create table ${schema}.${name} (${columns}, from_sequence bigint not null, until_sequence bigint, primary key (${key}, from_sequence));
  create unique index ${name}_live on ${schema}.${name} (${key}) where until_sequence is null;`;
