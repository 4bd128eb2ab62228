import { query } from './database.js';

/** Each table of each view: how many rows it has, and a digest of all of their columns, whatever their order. */
export const rowsOfViews = async (databaseUrl: string): Promise<readonly object[]> => {
  const tables = await query<{ name: string }>(
    databaseUrl,
    `select format('%I.%I', table_schema, table_name) as name from information_schema.tables
     where table_schema like 'view\\_%' and table_type = 'BASE TABLE' order by 1`,
  );
  return Promise.all(
    tables.map(async ({ name }) => ({
      name,
      ...(await query(databaseUrl, `select count(*), md5(string_agg(t::text, ';' order by t::text)) from ${name} t`))[0],
    })),
  );
};
