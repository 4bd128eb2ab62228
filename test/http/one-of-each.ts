import { scheduleGathering } from '../gathering.js';
import type { Harness } from '../harness.js';
import { adoptRecommendations } from '../reports.js';
import { carriedOut, submit } from './asking.js';

/** In a dialogue of `openDialogue` one of each thing that paths name, by their parameters there. */
export const oneOfEach = async (harness: Harness, dialogue: string): Promise<Readonly<Record<string, string>>> => {
  const { contribution } = await submit(harness, dialogue);
  const gathering = (await scheduleGathering(harness, dialogue)).split('/').at(-1);
  const [recommendation] = await adoptRecommendations(harness, dialogue, 1);
  const office = { token: await harness.token('office') };
  const { report } = await carriedOut(
    harness,
    '/api/dialogues/{dialogue}/reports',
    { dialogue },
    { kind: 'phase', phase: 'dialogue' },
    office,
  );
  const head = String(await harness.store.head());
  const first = async (view: string): Promise<Record<string, unknown>> =>
    (await harness.get<{ items: readonly Record<string, unknown>[] }>(`/api/${view}?dialogue=${dialogue}&after=${head}`)).body.items[0] ??
    {};
  const { measure } = await first('measures');
  const { round } = await first('assessments');
  const named = { dialogue, contribution, gathering, measure, round, recommendation, report };
  return Object.fromEntries(Object.entries(named).map(([name, id]) => [name, String(id)]));
};
