import type { Client } from 'pg';
import { LOCKS } from '../postgres/locks.js';

/** As whom the program works in the embedded PostgreSQL: the owner of its database, and nothing beside it. */
export const PROGRAM_ROLE = 'zukunftsdialog_program';

/** What a version before has made as the superuser, which owned the database then. Sequences of columns follow their tables. */
const HAND_OVER = `
  do $$
  declare change text;
  begin
    for change in
      with foreign_schema as (
        select oid, nspname, nspowner from pg_namespace where nspname !~ '^pg_' and nspname <> 'information_schema'
      )
      select format('alter schema %I owner to ${PROGRAM_ROLE}', nspname) from foreign_schema where nspowner = 10
      union all
      select format('alter %s %s owner to ${PROGRAM_ROLE}',
        case relkind when 'v' then 'view' when 'm' then 'materialized view' when 'S' then 'sequence' else 'table' end, c.oid::regclass)
        from pg_class c join foreign_schema s on s.oid = relnamespace
        where relowner = 10 and relkind in ('r', 'p', 'v', 'm', 'S')
          and not exists (select from pg_depend where classid = 'pg_class'::regclass and objid = c.oid and deptype in ('a', 'i', 'e'))
      union all
      select format('alter routine %s owner to ${PROGRAM_ROLE}', p.oid::regprocedure)
        from pg_proc p join foreign_schema s on s.oid = pronamespace where proowner = 10
      union all
      select format('alter type %s owner to ${PROGRAM_ROLE}', t.oid::regtype)
        from pg_type t join foreign_schema s on s.oid = typnamespace where typowner = 10 and typtype in ('e', 'd')
    loop
      execute change;
    end loop;
  end $$`;

/** Makes the role where it is missing, and hands over to it what the superuser still owns of this database. */
export const makeProgramRole = async (superuser: Client, password: string): Promise<void> => {
  await superuser.query('begin');
  await superuser.query(`select pg_advisory_xact_lock(${LOCKS.role})`);
  const { rows } = await superuser.query<{ database: string; ours: boolean }>(
    `select format('%I', datname) as database, exists (select from pg_roles where rolname = $1) as ours
     from pg_database where datname = current_database()`,
    [PROGRAM_ROLE],
  );
  if (rows[0]?.ours !== true) await superuser.query(`create role ${PROGRAM_ROLE}`);
  await superuser.query(`alter role ${PROGRAM_ROLE} login nosuperuser nocreatedb nocreaterole noreplication nobypassrls
    password ${superuser.escapeLiteral(password)}`);
  await superuser.query(`alter database ${rows[0]?.database ?? ''} owner to ${PROGRAM_ROLE}`);
  await superuser.query(HAND_OVER);
  await superuser.query('commit');
};
