import { CONTRIBUTION_EVENTS, type ContributionEvent } from '../../domain/contribution/contribution.js';
import { MEASURE_EVENTS, type MeasureEvent } from '../../domain/measure/measure.js';
import { toldOf } from '../../projections/dispositions/steps.js';
import { isOneOf } from '../../projections/projection.js';
import type { EventStore, Recorded } from '../../store/event-store.js';
import type { Version } from '../history/versions.js';
import type { Step } from '../trace/trace.answer.js';

/** What made a recommendation's row another one and is not on its trace, such as evidence that came after it was decided. */
export const besideTrace = async (
  versions: readonly Version[],
  onTrace: readonly Step[],
  store: Pick<EventStore, 'readEach'>,
): Promise<readonly Step[]> => {
  const traced = new Set(onTrace.map(({ sequence }) => sequence));
  const missing = versions.map(({ sequence }) => sequence).filter((sequence) => !traced.has(Number(sequence)));
  return missing.length === 0 ? [] : (await store.readEach(missing)).map(stepOf);
};

const stepOf = (event: Recorded): Step => {
  const { sequence, id, type, occurredAt: at, recordedAt, role, stream } = event;
  return { sequence: Number(sequence), id, type, at, recordedAt, role, node: stream.replace('-', '/'), data: dataOf(event) };
};

const isOfContribution = isOneOf<ContributionEvent>(CONTRIBUTION_EVENTS);
const isOfMeasure = isOneOf<MeasureEvent>(MEASURE_EVENTS);

/** As the trace tells it, were it there; of rounds, which are on it, nothing. */
const dataOf = (event: Recorded): object => {
  if (isOfContribution(event)) return toldOf(event);
  return isOfMeasure(event) && event.type !== 'MeasureDrafted' ? toldOf(event) : {};
};
