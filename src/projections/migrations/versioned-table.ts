const versions = 'from_sequence bigint not null, until_sequence bigint';

/** Every table has a key of `<its key>, from_sequence`, and one row per key that has no end. */
export const versionedTable = (schema: string, name: string, columns: string, key: string): string => `
  create table ${schema}.${name} (${columns}, ${versions}, primary key (${key}, from_sequence));
  create unique index ${name}_live on ${schema}.${name} (${key}) where until_sequence is null;`;
