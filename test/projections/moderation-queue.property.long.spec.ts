import fc from 'fast-check';
import { DataSource } from 'typeorm';
import type { Contribution } from '../../src/domain/contribution/contribution.js';
import { contributions } from '../../src/domain/contribution/contributions.js';
import { WAITING_KINDS, type WaitingKind } from '../../src/projections/moderation-queue/moderation-queue.table.js';
import { trueAsOf } from '../../src/projections/view-table.js';
import { openDialogue, POLICY } from '../dialogue.js';
import { useHarness } from '../harness.js';
import { type Happening, happening, play } from '../history.js';

const harness = useHarness();

/** One that nobody looks at, and one for each thing that somebody can have to decide on, whatever comes after. */
const BEGINNING: readonly Happening[] = (
  [
    ...[1, 2, 4, 5].map((a) => ['SubmitContribution', a, 1] as const),
    ['RejectContribution', 0, 0],
    ['LodgeAppeal', 0, 0],
    // What is removed is shown at once, and what is replaced is proposed.
    ['RedactContribution', 1, 0],
    ['LodgeAppeal', 0, 0],
    ['RedactContribution', 3, 0],
  ] as const
).map(([what, a, b]) => ({ what, a, b, minutes: 1 }));

/** What moderators can decide on now, by the state that the rules go by. */
const decidable = (contribution: Contribution): readonly WaitingKind[] => {
  if (contribution.status === 'unknown') return [];
  const { status, appeal, redactions, proposal } = contribution;
  const is: Readonly<Record<WaitingKind, boolean>> = {
    contribution: status === 'open',
    appeal: status === 'rejected' && appeal === 'lodged',
    'redaction-appeal': status !== 'withdrawn' && redactions.appeal === 'lodged',
    'redaction-proposal': status !== 'withdrawn' && proposal !== null,
  };
  return WAITING_KINDS.filter((kind) => is[kind]);
};

it('holds, as of every N, just what the rules let a moderator decide on', async () => {
  const views = harness.app.get(DataSource);
  const seen = new Map<string, number>();
  await fc.assert(
    fc.asyncProperty(
      fc.array(happening, { minLength: 40, maxLength: 60 }),
      fc.constantFrom('before-publication', 'after-publication'),
      async (history, mode) => {
        const dialogue = await openDialogue(harness, { ...POLICY, mode });
        const before = await harness.store.head();
        await play(harness, dialogue, [...BEGINNING, ...history]);
        const head = await harness.store.head();
        await harness.get(`/api/moderation-queue?dialogue=${dialogue}&after=${String(head)}`, { token: await harness.token('office') });
        const states = new Map<string, Contribution>();
        for (const event of await harness.store.readAll(before, 10_000)) {
          const { stream, sequence: n } = event;
          if (!stream.startsWith('contribution-')) continue;
          states.set(stream, contributions.fold([event], states.get(stream)));
          const waiting: readonly { readonly what: string }[] = await views.query(
            `select 'contribution-' || w.contribution || ' ' || w.kind as what
             from view_moderation_queue.waiting w where w.waits and w.dialogue = $2 and ${trueAsOf('w', '$1')}`,
            [String(n), dialogue],
          );
          const expected = [...states].flatMap(([id, state]) => decidable(state).map((kind) => `${id} ${kind}`));
          expect({ n, waiting: waiting.map(({ what }) => what).sort() }).toEqual({ n, waiting: expected.sort() });
          for (const one of states.values()) for (const kind of decidable(one)) seen.set(kind, (seen.get(kind) ?? 0) + 1);
        }
      },
    ),
    { numRuns: 4, endOnFailure: true },
  );
  expect(WAITING_KINDS.filter((kind) => (seen.get(kind) ?? 0) < 5)).toEqual([]);
});
