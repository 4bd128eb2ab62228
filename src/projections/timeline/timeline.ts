import { idIn } from '../../domain/category.js';
import { CONTRIBUTION_EVENTS, type ContributionEvent } from '../../domain/contribution/contribution.js';
import { dayIn, hourIn, QUARTER_MS } from '../../domain/day.js';
import { DIALOGUE_EVENTS, type DialogueEvent } from '../../domain/dialogue/dialogue.js';
import { GATHERING_EVENTS, type GatheringEvent } from '../../domain/gathering/gathering.js';
import { MEASURE_EVENTS, type MeasureEvent } from '../../domain/measure/measure.js';
import { RATING_EVENTS, type RatingEvent } from '../../domain/rating/rating.js';
import { RECOMMENDATION_EVENTS, type RecommendationEvent } from '../../domain/recommendation/recommendation.js';
import { REPORT_EVENTS, type ReportEvent } from '../../domain/report/report.js';
import { ROUND_EVENTS, type RoundEvent } from '../../domain/round/round.js';
import { defineProjection, isOneOf, type Projected } from '../projection.js';
import {
  type Milestone,
  MILESTONES,
  happenedTable,
  type MilestoneRow,
  milestoneTable,
  quarterTable,
  type ThingRow,
  thingTable,
} from './timeline.table.js';

type Any = DialogueEvent | ContributionEvent | GatheringEvent | RatingEvent | MeasureEvent | RoundEvent | RecommendationEvent | ReportEvent;
const TABLES = { thing: thingTable, milestone: milestoneTable, happened: happenedTable, quarter: quarterTable };

export const timeline = defineProjection<Any, typeof TABLES>({
  name: 'timeline',
  version: 1,
  tables: TABLES,
  handles: {
    ...DIALOGUE_EVENTS,
    ...CONTRIBUTION_EVENTS,
    ...GATHERING_EVENTS,
    ...RATING_EVENTS,
    ...MEASURE_EVENTS,
    ...ROUND_EVENTS,
    ...RECOMMENDATION_EVENTS,
    ...REPORT_EVENTS,
  },
  reads: (event) => ({ thing: [[aboutWhat(event)], [idIn(event.stream)]], quarter: [[quarterOf(event)]] }),
  project: (event, { thing, milestone, happened, quarter }) => {
    quarter.put({ begins: quarterOf(event), lastSequence: String(event.sequence) });
    const known = thing.get(aboutWhat(event));
    const now = isOfDialogue(event) ? dialogueAfter(event, known) : known;
    if (!now) return;
    const id = idIn(event.stream);
    // A report is requested again where it could not be made.
    if (isOfDialogue(event) ? now !== known : 'dialogue' in event.data && !thing.get(id)) thing.put({ ...now, id });
    const when = whenOf(event, now);
    happened.add({ dialogue: now.dialogue, type: event.type, ...when }, { events: 1 });
    if (isMilestone(event)) milestone.put(milestoneOf(event, now, when));
  },
});

const isOfDialogue = isOneOf<DialogueEvent>(DIALOGUE_EVENTS);

/** What tells in which dialogue it happened: of what begins in one, that one; of a rating, the contribution. */
export const aboutWhat = ({ stream, data }: { readonly stream: string; readonly data: object }): string => {
  if ('dialogue' in data) return String(data.dialogue);
  return 'contribution' in data && stream.startsWith('rating-') ? String(data.contribution) : idIn(stream);
};

const dialogueAfter = ({ stream, data }: Projected<DialogueEvent>, known: ThingRow | undefined): ThingRow => {
  const id = idIn(stream);
  const timeZone = 'timeZone' in data ? data.timeZone : undefined;
  if (known && (timeZone === undefined || timeZone === known.timeZone)) return known;
  return { id, dialogue: id, timeZone: timeZone ?? 'UTC' };
};

const quarterOf = ({ recordedAt }: Projected<Any>): string => String(Math.floor(Date.parse(recordedAt) / QUARTER_MS) * QUARTER_MS);

type When = Pick<MilestoneRow, 'recordedHour' | 'recordedDay' | 'occurredHour' | 'occurredDay'>;

const whenOf = ({ recordedAt, occurredAt }: Projected<Any>, { timeZone }: ThingRow): When => {
  const [recorded, occurred] = [Date.parse(recordedAt), Date.parse(occurredAt)];
  return {
    recordedHour: hourIn(timeZone, recorded),
    recordedDay: dayIn(timeZone, recorded),
    occurredHour: hourIn(timeZone, occurred),
    occurredDay: dayIn(timeZone, occurred),
  };
};

const isMilestone = (event: Projected<Any>): event is Projected<Extract<Any, { type: Milestone }>> =>
  MILESTONES.some((type) => type === event.type);

const milestoneOf = (
  { sequence, type, stream, data, recordedAt, occurredAt }: Projected<Extract<Any, { type: Milestone }>>,
  { dialogue }: ThingRow,
  when: When,
): MilestoneRow => ({
  sequence: String(sequence),
  dialogue,
  type,
  subject: idIn(stream),
  phase: 'phase' in data ? data.phase : null,
  recordedAt,
  occurredAt,
  ...when,
});
