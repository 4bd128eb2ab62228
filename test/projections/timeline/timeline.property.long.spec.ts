import fc from 'fast-check';
import { idIn } from '../../../src/domain/category.js';
import { PERIODS, TIMES } from '../../../src/projections/timeline/timeline.reading.js';
import { MILESTONES } from '../../../src/projections/timeline/timeline.table.js';
import type { Recorded } from '../../../src/store/event-store.js';
import { openDialogue } from '../../dialogue.js';
import { judging } from '../../evaluation-history.js';
import { useHarness } from '../../harness.js';
import { happening } from '../../history.js';
import { recommending } from '../../recommendation-history.js';
import { playWhole } from '../../whole-history.js';

const harness = useHarness();

type Period = {
  readonly ends: string;
  readonly sequence: number | null;
  readonly types: Readonly<Record<string, number>>;
  readonly milestones: readonly { readonly sequence: number }[];
};
type Page = { readonly items: readonly Period[]; readonly next: string | null };

const periods = async (dialogue: string, query: string): Promise<readonly Period[]> => {
  const found: Period[] = [];
  for (let cursor = ''; ;) {
    const { body } = await harness.get<Page>(`/api/dialogues/${dialogue}/timeline?${query}${cursor}`);
    found.push(...body.items);
    if (body.next === null) return found;
    cursor = `&cursor=${body.next}`;
  }
};

/** The events of a dialogue, told from the streams: what began in it, what is about that, and its own. */
const eventsOf = (dialogue: string, events: readonly Recorded[]): readonly Recorded[] => {
  const inIt = new Set([dialogue]);
  return events.filter(({ stream, data }) => {
    if ('dialogue' in data && data.dialogue === dialogue) inIt.add(idIn(stream));
    return inIt.has(stream.startsWith('rating-') && 'contribution' in data ? String(data.contribution) : idIn(stream));
  });
};

const counted = (types: readonly string[]): Readonly<Record<string, number>> =>
  Object.fromEntries([...new Set(types)].sort().map((type) => [type, types.filter((each) => each === type).length]));

it('counts each event of a dialogue once, as of any N, by any period and time, and names the last sequence of each period', async () => {
  let compared = 0;
  await fc.assert(
    fc.asyncProperty(
      fc.array(happening, { minLength: 8, maxLength: 16 }),
      fc.array(judging, { maxLength: 6 }),
      fc.array(recommending, { maxLength: 6 }),
      fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 3, maxLength: 3 }),
      async (history, judgings, recommendings, moments) => {
        const dialogue = await playWhole(harness, { history, judgings, recommendings });
        await openDialogue(harness);
        const all = await harness.store.readAll(0n, 10_000);
        const announced = all.findIndex(({ stream }) => stream === `dialogue-${dialogue}`) + 1;
        for (const moment of [...moments, 1]) {
          const asOf = announced + Math.round(moment * (all.length - announced));
          const record = all.slice(0, asOf);
          const own = eventsOf(dialogue, record);
          for (const [per, time] of PERIODS.flatMap((each) => TIMES.map((by) => [each, by] as const))) {
            const found = await periods(dialogue, `asOf=${asOf}&per=${per}&time=${time}&limit=3`);
            const types = found.flatMap((period) =>
              Object.entries(period.types).flatMap(([type, times]) => Array<string>(times).fill(type)),
            );
            expect(counted(types)).toEqual(counted(own.map(({ type }) => type)));
            const milestones = found.flatMap((period) => period.milestones.map(({ sequence }) => sequence));
            const remembered = own.filter(({ type }) => MILESTONES.some((milestone) => milestone === type));
            expect(milestones.toSorted((a, b) => a - b)).toEqual(remembered.map(({ sequence }) => Number(sequence)));
            if (time === 'recorded')
              for (const { ends, sequence } of found)
                expect(sequence).toBe(Number(record.findLast(({ recordedAt }) => recordedAt < ends)?.sequence));
            compared++;
          }
        }
      },
    ),
    { numRuns: 3, endOnFailure: true },
  );
  expect(compared).toBeGreaterThan(50);
});
