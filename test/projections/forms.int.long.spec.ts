import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { idIn } from '../../src/domain/category.js';
import type { DomainEvent } from '../../src/domain/decider.js';
import { LOCKS_OF_TWO } from '../../src/postgres/locks.js';
import { PROJECTIONS } from '../../src/projections/all.js';
import { readCheckpoint } from '../../src/projections/checkpoint.js';
import { openViews } from '../../src/projections/data-source.js';
import { dialogues } from '../../src/projections/dialogues/dialogues.js';
import { type AnyProjection, defineProjection, type Projected, type Projection } from '../../src/projections/projection.js';
import { Reading, ViewBehind } from '../../src/projections/reading.js';
import { rebuild } from '../../src/projections/rebuild.js';
import { ProjectionRunner } from '../../src/projections/runner.js';
import { creationOf } from '../../src/projections/tables.js';
import { integer, nullable, schemaOf, tablesOf, text, uuid } from '../../src/projections/view-table.js';
import { query as queryOn } from '../database.js';
import { announce, closeHouses, type House, openHouse, positionOf, rowsOf, until } from './house.js';

afterAll(closeHouses);

type Announced = DomainEvent & { readonly type: 'DialogueAnnounced'; readonly data: { readonly title: { readonly de: string } } };

const table = tablesOf('titles');
const titled = { key: ['id'], columns: { id: uuid(), title: text() } } as const;
const title = table('title', titled);

/** The same view as of two programs: the later one has a column more, and nobody raised the version. */
const titles = {
  name: 'titles',
  version: 1,
  tables: { title },
  handles: { DialogueAnnounced: true },
  reads: () => ({}),
  project: ({ stream, data }, { title }) => title.put({ id: idIn(stream), title: data.title.de }),
} satisfies Projection<Announced, { readonly title: typeof title }>;
const earlier = defineProjection(titles);
const later = defineProjection({
  name: 'titles',
  version: 1,
  tables: { title: table('title', { key: ['id'], columns: { ...titled.columns, letters: integer() } }) },
  handles: { DialogueAnnounced: true },
  reads: () => ({}),
  project: ({ stream, data }: Projected<Announced>, { title }) =>
    title.put({ id: idIn(stream), title: data.title.de, letters: data.title.de.length }),
});

const columnsOf = async ({ query }: House, view: string): Promise<string> =>
  (await query('select column_name from information_schema.columns where table_schema = $1 order by ordinal_position', [schemaOf(view)]))
    .map(({ column_name: name }) => String(name))
    .join(' ');
const WITHOUT_LETTERS = 'id title from_sequence until_sequence';
const WITH_LETTERS = 'id title letters from_sequence until_sequence';

const runs = async (at: House, ...projections: readonly AnyProjection[]): Promise<ProjectionRunner> => {
  const runner = new ProjectionRunner(at.store, at.views);
  runner.start(projections);
  await until(() => Promise.resolve(projections.every(({ name }) => runner.stateOf(name) === 'running')));
  return runner;
};

it('builds a view anew whose declaration has changed, whether or not its version was raised, and back', async () => {
  const at = await openHouse();
  await announce(at.store, 3);
  for (const [projection, columns] of [
    [earlier, WITHOUT_LETTERS],
    [later, WITH_LETTERS],
    [earlier, WITHOUT_LETTERS],
  ] as const) {
    const runner = await runs(at, projection);
    expect(await columnsOf(at, 'titles')).toBe(columns);
    expect(await readCheckpoint(at.query, 'titles')).toMatchObject({ version: 1, form: projection.form, sequence: 3n });
    await runner.stop();
  }
});

it('writes no row of one form into the tables of another, though version and sequence are the same', async () => {
  const at = await openHouse();
  await announce(at.store, 2);
  const runner = await runs(at, earlier);
  await until(async () => (await positionOf(at, 'titles')) === 2n);
  await rebuild(at, later);
  expect(await columnsOf(at, 'titles')).toBe(WITH_LETTERS);
  await announce(at.store, 1);
  // Whose turn it is makes its own form again.
  await until(async () => (await positionOf(at, 'titles')) === 3n);
  expect(await readCheckpoint(at.query, 'titles')).toMatchObject({ form: earlier.form, failure: null });
  expect(await columnsOf(at, 'titles')).toBe(WITHOUT_LETTERS);
  await runner.stop();
});

it('builds a view anew that handles a type of event which it did not handle', async () => {
  const before = defineProjection({ ...titles, handles: {}, project: () => undefined });
  const at = await openHouse();
  await announce(at.store, 2);
  await (await runs(at, before)).stop();
  expect(await at.query('select from view_titles.title', [])).toHaveLength(0);
  const runner = await runs(at, earlier);
  expect(await at.query('select from view_titles.title', [])).toHaveLength(2);
  await runner.stop();
});

it.each([
  ['a column more', { columns: { ...titled.columns, letters: integer() } }],
  ['a column that may be null', { columns: { ...titled.columns, title: nullable(text()) } }],
  ['a column of another type', { columns: { ...titled.columns, title: uuid() } }],
  ['another key', { key: ['title'] as const }],
  ['an index', { indexes: { page: '(title)' } }],
])('is another form: %s', (_, other) => {
  const changed = table('title', { ...titled, ...other });
  expect(creationOf({ title: changed }, 'view_titles')).not.toBe(creationOf({ title }, 'view_titles'));
});

const CATALOG = [
  `select table_schema, table_name, column_name, data_type, is_nullable, column_default from information_schema.columns
   where table_schema like 'view%' order by 1, 2, 3`,
  `select indexdef from pg_indexes where schemaname like 'view%' order by 1`,
  `select conrelid::regclass::text, pg_get_constraintdef(oid) from pg_constraint where connamespace::regnamespace::text like 'view%' order by 1, 2`,
];
const catalogOf = ({ query }: House) => Promise.all(CATALOG.map((sql) => query(sql, [])));

describe('views that the migrations had made', () => {
  const migrated = async (url: string): Promise<void> => {
    await queryOn(url, await readFile(join(import.meta.dirname, 'migrated-views.sql'), 'utf8'));
  };
  /** As the program wrote it whose tables these are. */
  const filled = async (): Promise<House> => {
    const at = await openHouse(migrated);
    await announce(at.store, 3);
    await dialogues.write(await at.store.readAll(0n, 10), at.query);
    await at.query(`update views.checkpoint set sequence = 3`, []);
    return at;
  };

  it('are read at once, and built anew as they are declared', async () => {
    const at = await filled();
    expect(await new Reading(at.views, at.store).sequenceFor('dialogues', {})).toBe(3n);
    expect(await rowsOf(at)).toBe(3);
    const runner = await runs(at, ...PROJECTIONS);
    expect(await rowsOf(at)).toBe(3);
    expect(await catalogOf(at)).toEqual(await catalogOf(await openHouse()));
    await runner.stop();
  });

  describe('are waited for by reports until they are built,', () => {
    /** Between two looks at the clock, the minute passes after which a view stands still. */
    const inHaste = async (work: () => Promise<void>): Promise<void> => {
      const now = performance.now.bind(performance);
      performance.now = () => 10_000 * now();
      await work().finally(() => (performance.now = now));
    };
    const waiting = (at: House) => {
      const positions: bigint[] = [];
      const reached = new Reading(at.views, at.store).reach(['gatherings', 'dialogues'], 3n, {
        signal: AbortSignal.timeout(20_000),
        onPosition: (position) => positions.push(position),
      });
      // Heard when it is awaited, which is later.
      reached.catch(() => undefined);
      return { positions, reached };
    };
    const withoutColumn = async (): Promise<House> => {
      const at = await filled();
      await at.query('alter table view_dialogues.dialogue drop column is_public', []);
      return at;
    };

    it('however long that takes somebody', async () => {
      const at = await withoutColumn();
      const builder = at.views.createQueryRunner();
      const locks = (statement: string) => builder.query(`select ${statement}($1, hashtext('dialogues'))`, [LOCKS_OF_TWO.rebuild]);
      await locks('pg_advisory_lock');
      const { positions, reached } = waiting(at);
      await inHaste(async () => {
        await sleep(300);
        await at.query('alter table view_dialogues.dialogue add column is_public boolean', []);
        await reached;
      });
      await locks('pg_advisory_unlock');
      await builder.release();
      expect([positions.at(0), positions.at(-1)]).toEqual([0n, 3n]);
      expect(positions.length).toBeGreaterThan(3);
    });

    it('and not where nobody does', async () => {
      const at = await withoutColumn();
      await inHaste(() => expect(waiting(at).reached).rejects.toBeInstanceOf(ViewBehind));
    });
  });

  it('are not read where they lack what this program reads, until they are built', async () => {
    const at = await filled();
    await at.query('alter table view_dialogues.dialogue drop column is_public', []);
    const reading = new Reading(at.views, at.store);
    const asked = [{}, { asOf: 2n }].map((moment) => expect(reading.sequenceFor('dialogues', moment)).rejects.toBeInstanceOf(ViewBehind));
    await Promise.all([...asked, expect(reading.sequenceForAll(['measures', 'dialogues'])).rejects.toBeInstanceOf(ViewBehind)]);
    const waiting = reading.sequenceFor('dialogues', {});
    const runner = await runs(at, dialogues);
    expect(await waiting).toBe(3n);
    await runner.stop();
  });
});

it('stands nowhere, once somebody has dropped its tables, until it is built again', async () => {
  const first = await openHouse();
  await announce(first.store, 3);
  await (await runs(first, dialogues)).stop();
  await until(async () => (await positionOf(first)) === 3n);
  await first.query('drop schema view_dialogues cascade', []);
  const views = await openViews(first.url);
  const at = { ...first, views, query: (sql: string, values: readonly unknown[]) => views.query(sql, [...values]) };
  expect(await rowsOf(at)).toBe(0);
  await expect(new Reading(views, at.store).sequenceFor('dialogues', {})).rejects.toBeInstanceOf(ViewBehind);
  const runner = await runs(at, dialogues);
  expect([await new Reading(views, at.store).sequenceFor('dialogues', {}), await rowsOf(at)]).toEqual([3n, 3]);
  await runner.stop();
  await views.destroy();
});

it('has tables that are just those that TypeORM reads', async () => {
  const { views } = await openHouse();
  const { upQueries } = await views.driver.createSchemaBuilder().log();
  // It does not know the indexes.
  expect(upQueries.map(({ query }) => query).filter((sql) => !sql.startsWith('DROP INDEX'))).toEqual([]);
});

it('has the tables of each view in the schema of the view', () => {
  for (const { name, tables } of PROJECTIONS)
    for (const table of Object.values(tables)) if ('address' in table) expect(table.address.split('.')[0]).toBe(schemaOf(name));
});
