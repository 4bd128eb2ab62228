import fc from 'fast-check';
import { DataSource } from 'typeorm';
import { openDialogue, POLICY } from '../dialogue.js';
import { type Harness, startHarness } from '../harness.js';
import { type Happening, happening, play } from '../history.js';

let harness: Harness;
beforeAll(async () => {
  harness = await startHarness();
});
afterAll(() => harness.close());

const WHATS = ['SubmitContribution', 'SubmitContribution', 'RejectContribution', 'LodgeAppeal'] as const;
/** One that is appealed against and one that is not, whatever comes after. */
const BEGINNING: readonly Happening[] = WHATS.map((what, i) => ({ what, a: i === 1 ? 1 : 0, b: 0, minutes: 1 }));

const trueThen = (alias: string): string =>
  `${alias}.dialogue = $1 and ${alias}.from_sequence <= $2 and (${alias}.until_sequence is null or ${alias}.until_sequence > $2)`;

it('holds, as of every N, just the contributions that nobody has looked at and the rejected ones whose appeal is undecided', async () => {
  const views = harness.app.get(DataSource);
  const seen = { contribution: 0, appeal: 0 };
  await fc.assert(
    fc.asyncProperty(
      fc.array(happening, { minLength: 60, maxLength: 80 }),
      fc.constantFrom('before-publication', 'after-publication'),
      async (history, mode) => {
        const dialogue = await openDialogue(harness, { ...POLICY, mode });
        const before = await harness.store.head();
        await play(harness, dialogue, [...BEGINNING, ...history]);
        const head = await harness.store.head();
        for (const view of ['contributions', 'moderation-queue'])
          await harness.get(`/api/${view}?dialogue=${dialogue}&after=${String(head)}`, { token: await harness.token('office') });
        for (let n = before; n <= head; n++) {
          const values = [dialogue, String(n)];
          const standing: readonly { kind: 'contribution' | 'appeal' }[] = await views.query(
            `select id::text || case when status = 'open' then '' else ' appeal' end as what,
               case when status = 'open' then 'contribution' else 'appeal' end as kind
             from view_contributions.contribution c
             where (status = 'open' or status = 'rejected' and appeal = 'lodged') and ${trueThen('c')} order by what`,
            values,
          );
          const waiting: unknown = await views.query(
            `select contribution::text || case when kind = 'appeal' then ' appeal' else '' end as what, kind
             from view_moderation_queue.waiting w where waits and ${trueThen('w')} order by what`,
            values,
          );
          expect({ n, waiting }).toEqual({ n, waiting: standing });
          for (const { kind } of standing) seen[kind]++;
        }
      },
    ),
    { numRuns: 5, endOnFailure: true },
  );
  expect(Math.min(seen.contribution, seen.appeal)).toBeGreaterThanOrEqual(5);
});
