import type { MeasureEvent } from '../../domain/measure/measure.js';
import type { RecommendationEvent } from '../../domain/recommendation/recommendation.js';
import { reports } from '../../domain/report/reports.js';
import type { Sources } from '../../projections/sources.js';
import { eventsOf, type Streams } from './streams.js';
import { basisOf } from './weave-recommendations.js';
import { weaveReports } from './weave-reports.js';
import { weaveRounds } from './weave-rounds.js';
import type { Weaving } from './weaving.js';

/** Other views that a trace looks into, which may be some events behind. @throws ViewBehind */
export const readyFor = async ({ reading }: Pick<Sources, 'reading'>, asOf: bigint): Promise<void> => {
  await Promise.all(['dialogues', 'measures', 'assessments'].map((view) => reading.sequenceFor(view, { asOf })));
};

type Around = {
  readonly asOf: bigint;
  readonly lineage: Streams<MeasureEvent>;
  readonly recommendations: Streams<RecommendationEvent>;
};

/** The rounds in which the measures were judged, and the reports with which the recommendations were published. */
export const weaveAround = async (weaving: Weaving, sources: Sources, { asOf, lineage, recommendations }: Around): Promise<void> => {
  const tookIn = [...lineage.values()].flat().flatMap((event) => (event.type === 'MeasureTakenIntoRound' ? event.data.round : []));
  const restedOn = [...recommendations.values()].flatMap((events) => basisOf(events, lineage));
  await weaveRounds(weaving, sources, { asOf, ids: [...new Set([...tookIn, ...restedOn])], measures: lineage });
  const named = [...recommendations.values()]
    .flat()
    .flatMap((event) => (event.type === 'RecommendationPublished' ? (event.data.report ?? []) : []));
  weaveReports(weaving, await eventsOf({ store: sources.store, asOf }, reports, [...new Set(named)]));
};
