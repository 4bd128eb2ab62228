import fc from 'fast-check';
import { MeasureId } from '../../src/domain/ids.js';
import type { Recorded } from '../../src/store/event-store.js';
import { openDialogue } from '../dialogue.js';
import { beginEvaluation, measureWithEvidence } from '../evaluation.js';
import { judging, playEvaluation } from '../evaluation-history.js';
import { useHarness } from '../harness.js';
import { BEGUN, happening, play } from '../history.js';
import { done } from '../http/asking.js';
import { adoptRecommendations, endOf, openPublication } from '../reports.js';

const harness = useHarness();

const linksOf = ({ internal }: Recorded) => internal as { readonly correlation: string; readonly causation: string | null };
const since = async (head: bigint): Promise<readonly Recorded[]> => harness.store.readAll(head, 10_000);

it('is one story how a report was written, and another one how it was published with all that is in it', async () => {
  const dialogue = await openDialogue(harness);
  await adoptRecommendations(harness, dialogue, 2);
  await openPublication(harness, dialogue);
  const publisher = { token: await harness.token('publisher') };
  const head = await harness.store.head();
  const report = String((await done(harness, `/api/dialogues/${dialogue}/reports`, { kind: 'results' }, publisher))['report']);
  expect((await endOf(harness, report)).status).toBe('rendered');
  await done(harness, `/api/reports/${report}/publication`, {}, publisher);
  const [requested, rendered, published, ...others] = await since(head);
  expect([rendered?.type, rendered && linksOf(rendered)]).toMatchObject([
    'ReportRendered',
    { correlation: requested && linksOf(requested).correlation, causation: requested?.id },
  ]);
  const { correlation, causation } = linksOf(published!);
  expect([published?.type, causation]).toEqual(['ReportPublished', null]);
  expect(others.map((event) => [event.type, linksOf(event).correlation, linksOf(event).causation])).toEqual(
    [1, 2].map(() => ['RecommendationPublished', correlation, published?.id]),
  );
});

/** What never happens by itself. */
const FOLLOWING: readonly ((event: Recorded) => boolean)[] = [
  ({ type }) => type === 'MeasureTakenIntoRound',
  ({ type, data }) => type === 'MeasureWithdrawn' && 'mergedInto' in data && data.mergedInto !== null,
  ({ type, data }) => type === 'MeasureDrafted' && 'splitFrom' in data && data.splitFrom !== null,
  ({ type, data }) => type === 'EvidenceLinked' && 'inheritedFrom' in data && data.inheritedFrom !== null,
];

it('names an earlier event of the same story, or none, whatever people do', async () => {
  const seen = new Set<number>();
  await fc.assert(
    fc.asyncProperty(
      fc.array(happening, { minLength: 15, maxLength: 30 }),
      fc.array(judging, { maxLength: 8 }),
      async (history, judgings) => {
        const dialogue = await openDialogue(harness);
        const begun = MeasureId(await measureWithEvidence(harness, dialogue, 'Dienstpläne'));
        const measures = [begun, ...(await play(harness, dialogue, [...BEGUN, ...history]))];
        await beginEvaluation(harness, dialogue);
        await playEvaluation(harness, dialogue, measures, judgings);
        const earlier = new Map<string, Recorded>();
        for (const event of await since(0n)) {
          const { correlation, causation } = linksOf(event);
          const cause = causation === null ? null : earlier.get(causation);
          if (cause !== null) expect([event.type, cause && linksOf(cause).correlation]).toEqual([event.type, correlation]);
          FOLLOWING.forEach((isOne, i) => {
            if (!isOne(event)) return;
            expect([event.type, cause]).not.toEqual([event.type, null]);
            seen.add(i);
          });
          earlier.set(event.id, event);
        }
      },
    ),
    { numRuns: 2, endOnFailure: true },
  );
  expect(seen.has(0)).toBe(true);
});
