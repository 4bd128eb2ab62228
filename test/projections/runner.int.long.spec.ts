import { randomUUID } from 'node:crypto';
import { PROJECTIONS } from '../../src/projections/all.js';
import { readCheckpoint } from '../../src/projections/checkpoint.js';
import { openViews } from '../../src/projections/data-source.js';
import { dialogues } from '../../src/projections/dialogues/dialogues.js';
import { type AnyProjection, PoisonEvent } from '../../src/projections/projection.js';
import { Reading, ViewBehind } from '../../src/projections/reading.js';
import { rebuild } from '../../src/projections/rebuild.js';
import { ProjectionRunner } from '../../src/projections/runner.js';
import { viewPositions } from '../../src/projections/view-positions.js';
import { NO_STREAM } from '../../src/store/event-store.js';
import { announce, announced, closeHouses, openHouse, positionOf, rowsOf, until } from './house.js';

afterAll(closeHouses);

/** The projection as it is, but it fails at one event until it is mended. */
const failingAt = (sequence: bigint): { readonly projection: AnyProjection; mend: () => void } => {
  let broken = true;
  return {
    projection: {
      ...dialogues,
      write: (events, query, schema) => {
        const poison = events.find((event) => event.sequence === sequence);
        if (broken && poison) throw new PoisonEvent(poison.sequence, poison.type, new Error('cannot be projected'));
        return dialogues.write(events, query, schema);
      },
    },
    mend: () => (broken = false),
  };
};

it('stops one projection at a poison event, with the events before it projected, and resumes once the code is mended', async () => {
  const at = await openHouse();
  const { store, views, query } = at;
  const first = new ProjectionRunner(store, views);
  first.start([dialogues]);
  await until(async () => (await positionOf(at)) === 0n);
  await first.stop();
  await announce(store, 10);

  const { projection, mend } = failingAt(7n);
  const broken = new ProjectionRunner(store, views);
  broken.start([projection, ...PROJECTIONS.filter(({ name }) => name === 'moderation-log')]);
  await until(async () => (await readCheckpoint(query, 'dialogues'))?.failure !== null);
  await until(async () => (await positionOf(at, 'moderation-log')) === 10n);
  expect(broken.stateOf('dialogues')).toBe('stopped');
  expect(await readCheckpoint(query, 'dialogues')).toMatchObject({
    sequence: 6n,
    failure: { sequence: '7', message: 'DialogueAnnounced at sequence 7: Error: cannot be projected' },
  });
  expect(await rowsOf(at)).toBe(6);
  await broken.stop();

  mend();
  const mended = new ProjectionRunner(store, views);
  mended.start([projection]);
  await until(async () => (await positionOf(at)) === 10n);
  expect(await readCheckpoint(query, 'dialogues')).toMatchObject({ failure: null });
  expect(await rowsOf(at)).toBe(10);
  await mended.stop();
});

it('finds the poison event where the database refuses its rows', async () => {
  const at = await openHouse();
  const { store, views, query } = at;
  const runner = new ProjectionRunner(store, views);
  runner.start([dialogues]);
  await until(async () => (await positionOf(at)) === 0n);
  await query(`alter table view_dialogues.dialogue add constraint refused check (document->'title'->>'de' <> 'Poison')`, []);
  const titles = ['One', 'Two', 'Poison', 'Four'];
  for (const title of titles) await store.append(`dialogue-${randomUUID()}`, [announced(title)], NO_STREAM);
  await until(async () => (await readCheckpoint(query, 'dialogues'))?.failure !== null);
  expect(await readCheckpoint(query, 'dialogues')).toMatchObject({ sequence: 2n, failure: { sequence: '3' } });
  await runner.stop();
});

it('lets one of two programs work, and the other take over when it ends', async () => {
  const at = await openHouse();
  const second = await openViews(at.url);
  const one = new ProjectionRunner(at.store, at.views);
  const other = new ProjectionRunner(at.store, second);
  one.start([dialogues]);
  await until(() => Promise.resolve(one.stateOf('dialogues') === 'running'));
  other.start([dialogues]);
  await until(() => Promise.resolve(other.stateOf('dialogues') === 'waiting'));
  await announce(at.store, 50);
  await until(async () => (await positionOf(at)) === 50n);
  expect([one.stateOf('dialogues'), other.stateOf('dialogues')]).toEqual(['running', 'waiting']);
  await one.stop();
  await until(() => Promise.resolve(other.stateOf('dialogues') === 'running'));
  await announce(at.store, 50);
  await until(async () => (await positionOf(at)) === 100n);
  expect(await rowsOf(at)).toBe(100);
  await other.stop();
  await second.destroy();
});

it('goes on after its database connections are cut', async () => {
  const at = await openHouse();
  const runner = new ProjectionRunner(at.store, at.views);
  runner.start([dialogues]);
  await announce(at.store, 20);
  await until(async () => (await positionOf(at)) === 20n);
  await at.query(
    'select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()',
    [],
  );
  await until(async () => {
    await announce(at.store, 1).catch(() => undefined);
    return (await at.store.head()) >= 30n;
  });
  const head = await at.store.head();
  await until(async () => (await positionOf(at)) === head);
  expect(await rowsOf(at)).toBe(Number(head));
  await runner.stop();
});

it('builds all views on connections of its own, two at a time, and nobody is shown what is not built', async () => {
  const at = await openHouse();
  await announce(at.store, 3);
  let letGo: () => void = () => undefined;
  const held = new Promise<void>((resolve) => (letGo = resolve));
  let building = 0;
  const slow = PROJECTIONS.map((projection): AnyProjection => ({
    ...projection,
    // Each has something to write, whatever it cares for.
    types: [...projection.types, 'DialogueAnnounced'],
    write: async (events, query, schema) => {
      building++;
      await held;
      return projection.write(events, query, schema);
    },
  }));
  const connections = async () =>
    Number(
      (
        await at.query(
          `select count(*) as n from pg_stat_activity where datname = current_database() and application_name = 'zukunftsdialog projections'`,
          [],
        )
      )[0]?.['n'],
    );
  const runner = new ProjectionRunner(at.store, at.views);
  runner.start(slow);
  await until(async () => building === 2 && (await connections()) > PROJECTIONS.length);
  const asking = Array.from({ length: 20 }, () => at.query('select pg_sleep(0.2)', []));
  await Promise.all(asking);
  const head = await at.store.head();
  const unbuilt = async () => (await viewPositions(at.store, at.query)).views.filter(({ isBuilt }) => !isBuilt).length;
  expect(await unbuilt()).toBe(PROJECTIONS.length);
  const reader = new Reading(at.views, at.store).sequenceFor('dialogues', {});
  letGo();
  expect(await reader).toBe(head);
  await until(async () => (await unbuilt()) === 0);
  await runner.stop();
});

it('shows an empty view of an empty record', async () => {
  const at = await openHouse();
  expect(await new Reading(at.views, at.store).sequenceFor('dialogues', {})).toBe(0n);
  expect((await viewPositions(at.store, at.query)).views.every(({ isBuilt }) => isBuilt)).toBe(true);
  await announce(at.store, 1);
  await expect(new Reading(at.views, at.store).sequenceFor('dialogues', {})).rejects.toBeInstanceOf(ViewBehind);
});

it('rebuilds beside the live view: readers see all rows at every moment, and writers go on', async () => {
  const at = await openHouse();
  const runner = new ProjectionRunner(at.store, at.views);
  runner.start([dialogues]);
  await announce(at.store, 300);
  await until(async () => (await positionOf(at)) === 300n);
  let [reading, reads, written] = [true, 0, 300];
  const reader = async (): Promise<void> => {
    while (reading) {
      expect(await rowsOf(at)).toBeGreaterThanOrEqual(300);
      reads++;
    }
  };
  const writer = async (): Promise<void> => {
    while (reading) {
      await announce(at.store, 1);
      written++;
    }
  };
  const busy = Promise.all([reader(), reader(), writer()]);
  const seen: [bigint, bigint][] = [];
  for (let i = 0; i < 5; i++) await rebuild(at, dialogues, (done, total) => seen.push([done, total]));
  reading = false;
  await busy;
  await until(async () => (await positionOf(at)) === BigInt(written));
  expect(await rowsOf(at)).toBe(written);
  expect(reads).toBeGreaterThan(10);
  expect(seen.every(([done, total]) => done >= 1n && total >= 300n)).toBe(true);
  await runner.stop();
});

it('takes its place when a long reader has read, and shuts the view to nobody who comes meanwhile', async () => {
  const at = await openHouse();
  await announce(at.store, 3);
  await rebuild(at, dialogues);
  const long = at.views.createQueryRunner();
  await long.startTransaction();
  await long.query('select from view_dialogues.dialogue');
  let isDone = false;
  const rebuilt = rebuild(at, dialogues).finally(() => (isDone = true));
  // Others come all the time, and are answered, while it waits.
  for (const end = performance.now() + 1500; performance.now() < end;) expect(await rowsOf(at)).toBe(3);
  expect(isDone).toBe(false);
  await long.commitTransaction();
  await long.release();
  expect(await rebuilt).toBe(3n);
  expect(await rowsOf(at)).toBe(3);
});

it('ends at once while it waits for a reader to take its place', async () => {
  const at = await openHouse();
  await announce(at.store, 3);
  await rebuild(at, dialogues);
  await at.query(`update views.checkpoint set form = 'another'`, []);
  const long = at.views.createQueryRunner();
  await long.startTransaction();
  await long.query('select from view_dialogues.dialogue');
  const runner = new ProjectionRunner(at.store, at.views);
  runner.start([dialogues]);
  await until(async () => (await at.query(`select from pg_stat_activity where query like '%rollback to savepoint swap%'`, [])).length > 1);
  await runner.stop();
  await long.commitTransaction();
  await long.release();
  expect(await at.query('select form from views.checkpoint', [])).toEqual([{ form: 'another' }]);
});

it('rebuilds a projection by itself when its version has changed, with its indexes', async () => {
  const at = await openHouse();
  const before = new ProjectionRunner(at.store, at.views);
  before.start([dialogues]);
  await announce(at.store, 5);
  await until(async () => (await positionOf(at)) === 5n);
  await before.stop();
  await at.query('delete from view_dialogues.dialogue', []);
  const indexes = () => at.query(`select indexdef from pg_indexes where schemaname = 'view_dialogues' order by 1`, []);
  const indexesBefore = await indexes();

  const after = new ProjectionRunner(at.store, at.views);
  after.start([{ ...dialogues, version: 3 }]);
  await until(async () => (await readCheckpoint(at.query, 'dialogues'))?.version === 3);
  expect(await rowsOf(at)).toBe(5);
  expect((await indexes()).length).toBe(indexesBefore.length);
  await after.stop();
});
