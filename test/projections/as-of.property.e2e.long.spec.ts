import fc from 'fast-check';
import { DataSource } from 'typeorm';
import { MeasureId } from '../../src/domain/ids.js';
import { PROJECTIONS } from '../../src/projections/all.js';
import { Reading } from '../../src/projections/reading.js';
import { queryOf } from '../../src/projections/rebuild.js';
import type { Query } from '../../src/projections/rows.js';
import { countColumns, sumsAsOf, type SumTable } from '../../src/projections/sum-table.js';
import { creationOf, type Tables } from '../../src/projections/tables.js';
import { schemaOf, snakeCase, trueAsOf } from '../../src/projections/view-table.js';
import type { Recorded } from '../../src/store/event-store.js';
import { openDialogue } from '../dialogue.js';
import { beginEvaluation, measureWithEvidence } from '../evaluation.js';
import { judging, playEvaluation } from '../evaluation-history.js';
import { type Harness, startHarness } from '../harness.js';
import { BEGUN, happening, play } from '../history.js';
import { BEGINNING, playRecommendations, recommending } from '../recommendation-history.js';

let harness: Harness;
let query: Query;
let release: () => Promise<void>;
beforeAll(async () => {
  harness = await startHarness();
  const runner = harness.app.get(DataSource).createQueryRunner();
  query = queryOf(runner);
  release = () => runner.release();
});
afterAll(async () => {
  await release();
  await harness.close();
});

/** All rows of a view's tables that are true as of a sequence, without their ends: those are in the future. What is no answer's is not as of anything. */
const rowsAsOf = async (schema: string, tables: Tables, asOf: bigint): Promise<unknown> =>
  Promise.all(
    Object.values(tables).map(async (table) => {
      if (table.keeps === 'newest' || table.keeps === 'nothing') return [];
      const address = `${schema}.${table.name}`;
      const rows = await query(
        table.keeps === 'sums'
          ? `select to_jsonb(t)::text as row from (${addedUp({ ...table, address })}) t`
          : `select (to_jsonb(t) - 'until_sequence')::text as row from ${address} t where ${trueAsOf('t', '$1')}`,
        [String(asOf)],
      );
      return rows.map(({ row }) => String(row)).sort();
    }),
  );
/** What was added up in each dialogue, by everything that it is by. */
const addedUp = (table: SumTable): string => {
  const names = Object.keys(table.columns).filter((name) => name !== 'dialogue');
  const columns = ['d.dialogue', ...names.map((name) => `s.${snakeCase(name)}`)].join(', ');
  const sums = countColumns(table).map((count) => `sum(s.${count}) as ${count}`);
  return `select ${columns}, ${sums.join(', ')} from (select distinct dialogue from ${table.address}) d,
    lateral ${sumsAsOf(table, names, '$1', 'd.dialogue')} s group by ${columns}`;
};
/** And those from which the next event goes on. */
const newestRows = async (schema: string, tables: Tables): Promise<unknown> =>
  Promise.all(
    Object.values(tables)
      .filter(({ keeps }) => keeps === 'newest')
      .map(async ({ name }) =>
        (await query(`select to_jsonb(t)::text as row from ${schema}.${name} t`, [])).map(({ row }) => String(row)).sort(),
      ),
  );

it('shows, as of every N, what a rebuild from the first N events gives, for every view', async () => {
  let [compared, happened] = [0, 0n];
  await fc.assert(
    fc.asyncProperty(
      fc.array(happening, { minLength: 8, maxLength: 16 }),
      fc.array(judging, { maxLength: 10 }),
      fc.array(recommending, { maxLength: 10 }),
      async (history, judgings, recommendings) => {
        const before = await harness.store.head();
        const dialogue = await openDialogue(harness);
        // One at least, so that recommendations rest on something.
        const begun = MeasureId(await measureWithEvidence(harness, dialogue, 'Dienstpläne'));
        const prepared = await harness.store.head();
        const measures = [begun, ...(await play(harness, dialogue, [...BEGUN, ...history]))];
        happened += (await harness.store.head()) - prepared;
        await beginEvaluation(harness, dialogue);
        const { rounds } = await playEvaluation(harness, dialogue, measures, judgings);
        await playRecommendations(harness, dialogue, { measures, rounds }, [...BEGINNING, ...recommendings]);
        const head = await harness.store.head();
        await harness.get(`/api/dialogues?after=${String(head)}`);
        const events = await harness.store.readAll(0n, 10_000);
        for (const projection of PROJECTIONS) {
          await harness.app.get(Reading).sequenceFor(projection.name, { after: head });
          const { tables } = projection;
          const live = schemaOf(projection.name);
          const beside = `${live}_property`;
          await query(creationOf(projection.tables, beside), []);
          await projection.write(upTo(events, before), query, beside);
          for (let n = before; n <= head; n++) {
            // One event at a time on the one side, the batches of the runner on the other.
            if (n > before) await projection.write([eventAt(events, n)], query, beside);
            expect({ view: projection.name, n, rows: await rowsAsOf(live, tables, n) }).toEqual({
              view: projection.name,
              n,
              rows: await rowsAsOf(beside, tables, n),
            });
            compared++;
          }
          expect(await newestRows(live, tables)).toEqual(await newestRows(beside, tables));
          await query(`drop schema ${beside} cascade`, []);
        }
      },
    ),
    { numRuns: 2, endOnFailure: true },
  );
  expect(compared).toBeGreaterThan(130);
  // A history that the rules refuse says nothing.
  expect(happened).toBeGreaterThan(25n);
});

const upTo = (events: readonly Recorded[], sequence: bigint): readonly Recorded[] => events.slice(0, Number(sequence));
const eventAt = (events: readonly Recorded[], sequence: bigint): Recorded => {
  const event = events[Number(sequence) - 1];
  if (event?.sequence !== sequence) throw new Error(`No event at ${String(sequence)}`);
  return event;
};
