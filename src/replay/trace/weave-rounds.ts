import { unreachable } from '../../domain/decider.js';
import type { RoundEvent } from '../../domain/round/round.js';
import { rounds } from '../../domain/round/rounds.js';
import { figuresOf } from '../../projections/assessments/assessments.figures.js';
import { roundRows } from '../../projections/assessments/assessments.reading.js';
import type { RoundRow } from '../../projections/assessments/assessments.table.js';
import type { Projected } from '../../projections/projection.js';
import type { Sources } from '../../projections/sources.js';
import { eventsOf } from './streams.js';
import { nameOf, type Weaving } from './weaving.js';

type Event = Projected<RoundEvent>;
type Measures = Pick<ReadonlySet<string>, 'has'>;

/** Rounds, with what they came to for these measures once they were closed. Which seat judged is told, as its event does (ADR 0009); nothing of what is sealed. */
export const weaveRounds = async (
  weaving: Weaving,
  { views, store }: Pick<Sources, 'views' | 'store'>,
  { asOf, ids, measures }: { readonly asOf: bigint; readonly ids: readonly string[]; readonly measures: Measures },
): Promise<void> => {
  if (ids.length === 0) return;
  const [rows, streams] = await Promise.all([
    roundRows(views, asOf).andWhere('r.id in (:...ids)', { ids }).getMany(),
    eventsOf({ store, asOf }, rounds, ids),
  ]);
  for (const row of rows) weaveRound(weaving, row, streams.get(row.id) ?? [], measures);
};

const weaveRound = (weaving: Weaving, row: RoundRow, events: readonly Event[], measures: Measures): void => {
  const [first] = events;
  if (!first) return;
  const { roundNumber, status } = row;
  const node = nameOf.round(row.id);
  weaving.node(first, { kind: 'round', node, round: row.id, roundNumber, status });
  for (const event of events) {
    const data = dataOf(event, measures);
    if (data !== null) weaving.step(node, event, data);
    if (event.type === 'AssessmentRoundSucceeded') weaving.edge('followed-by', node, nameOf.round(event.data.by), event);
    if (event.type === 'AssessmentRoundClosed') weaveResults(weaving, row, event, measures);
  }
};

const weaveResults = (
  weaving: Weaving,
  { id: round, framework, scores, measures: asked }: RoundRow,
  closed: Event,
  measures: Measures,
): void => {
  for (const measure of asked) {
    const given = (scores ?? []).filter((one) => one.measure === measure);
    if (!measures.has(measure) || given.length === 0) continue;
    const { assessors, quadrant, dimensions } = figuresOf(framework, given);
    const shown = ({ mean, level }: (typeof dimensions)['effectiveness']) => ({ mean, level });
    const [effectiveness, feasibility] = [shown(dimensions.effectiveness), shown(dimensions.feasibility)];
    const node = nameOf.assessment(round, measure);
    weaving.node(closed, { kind: 'assessment', node, round, measure, assessors, quadrant, effectiveness, feasibility });
    weaving.edge('assessed-as', nameOf.measure(measure), node, closed);
    weaving.edge('came-to', nameOf.round(round), node, closed);
  }
};

/** Null for what is about other measures. */
const dataOf = (event: Event, measures: Measures): object | null => {
  switch (event.type) {
    case 'AssessmentRoundOpened': {
      const { roundNumber, previousRound, frameworkVersion, seats } = event.data;
      const asked = event.data.measures.filter((measure) => measures.has(measure));
      return { roundNumber, previousRound, frameworkVersion, measures: asked, seats };
    }
    case 'MeasureAssessed':
    case 'AssessmentRevised':
      return measures.has(event.data.measure) ? { measure: event.data.measure, seat: event.data.seat } : null;
    case 'AssessorRecused':
      return event.data.measure === null || measures.has(event.data.measure) ? event.data : null;
    case 'AssessmentRoundClosed':
      return { quorumMet: event.data.quorumMet, reason: event.data.reason };
    case 'AssessmentRoundCancelled':
    case 'AssessmentRoundSucceeded':
      return event.data;
    default:
      return unreachable(event);
  }
};
