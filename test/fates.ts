import type { ContributionEvent, ContributionStatus } from '../src/domain/contribution/contribution.js';
import type { MeasureEvent, Stance } from '../src/domain/measure/measure.js';
import type { RecommendationEvent } from '../src/domain/recommendation/recommendation.js';
import type { Fate } from '../src/projections/dispositions/dispositions.figures.js';

// What becomes of contributions, told once more: by walking over the events, as one would on paper. The views tell it in SQL.

export type Told = { readonly id: string } & (ContributionEvent | MeasureEvent | RecommendationEvent);
export type FateTold = {
  readonly status: ContributionStatus;
  readonly fate: Fate;
  readonly stance: Stance | null;
  readonly reason: string | null;
};

type Known = { status: ContributionStatus; mergedInto: string | null; setAside: string | null; rejected: string | null };
type Quote = { readonly contribution: string; readonly stance: Stance; readonly linked: number };

/** Of every contribution, by the first events of a record, in its order. */
export const fatesTold = (events: readonly Told[]): ReadonlyMap<string, FateTold> => {
  const contributions = new Map<string, Known>();
  const measures = new Map<string, Map<string, Quote>>();
  const recommendations = new Map<string, { fate: Fate | null; decided: number; readonly measures: Map<string, number> }>();
  events.forEach((event, at) => {
    if (event.type === 'ContributionSubmitted') {
      contributions.set(event.id, { status: 'open', mergedInto: null, setAside: null, rejected: null });
    } else if (event.type === 'RecommendationDrafted')
      recommendations.set(event.id, { fate: null, decided: Infinity, measures: new Map() });
    else if (event.type === 'MeasureDrafted') measures.set(event.id, new Map());
    const contribution = contributions.get(event.id);
    const quotes = measures.get(event.id);
    const recommendation = recommendations.get(event.id);
    if (contribution) tellContribution(contribution, event);
    if (quotes && event.type === 'EvidenceLinked') quotes.set(event.data.evidence, { ...event.data, linked: at });
    if (quotes && event.type === 'EvidenceUnlinked') quotes.delete(event.data.evidence);
    if (!recommendation) return;
    if (event.type === 'MeasureAttached') recommendation.measures.set(event.data.measure, at);
    if (event.type === 'MeasureDetached') recommendation.measures.delete(event.data.measure);
    const fate = DECISIONS[event.type];
    if (fate) Object.assign(recommendation, { fate, decided: at });
    if (event.type === 'RecommendationReconsidered') Object.assign(recommendation, { fate: null, decided: Infinity });
  });
  /** How a contribution was quoted where it got this fate, when that was decided. */
  const stancesOf = (id: string, fate: Fate): readonly Stance[] =>
    [...recommendations.values()]
      .filter((one) => one.fate === fate)
      .flatMap(({ decided, measures: on }) =>
        [...on]
          .filter(([, attached]) => attached < decided)
          .flatMap(([measure]) => [...(measures.get(measure)?.values() ?? [])].filter(({ linked }) => linked < decided)),
      )
      .filter(({ contribution }) => contribution === id)
      .map(({ stance }) => stance);
  return new Map([...contributions].map(([id, known]) => [id, tell(id, known, contributions, stancesOf)]));
};

const DECISIONS: Readonly<Partial<Record<string, Fate>>> = {
  RecommendationAdopted: 'used',
  RecommendationDeferred: 'deferred',
  RecommendationRejected: 'not-taken-up',
};

const tellContribution = (known: Known, event: Told): void => {
  switch (event.type) {
    case 'ContributionAccepted':
      known.status = 'accepted';
      break;
    case 'AppealUpheld':
      // One against a redaction is about the text.
      if (event.data.against === 'rejection') known.status = 'accepted';
      break;
    case 'ContributionUnmerged':
      Object.assign(known, { status: 'accepted', mergedInto: null });
      break;
    case 'ContributionRejected':
      Object.assign(known, { status: 'rejected', rejected: event.data.reason });
      break;
    case 'ContributionWithdrawn':
      known.status = 'withdrawn';
      break;
    case 'ContributionMerged':
      Object.assign(known, { status: 'merged', mergedInto: event.data.into });
      break;
    case 'ContributionSetAside':
      known.setAside = event.data.reason;
      break;
    case 'SettingAsideTakenBack':
      known.setAside = null;
      break;
    default:
  }
};

const tell = (
  id: string,
  known: Known,
  all: ReadonlyMap<string, Known>,
  stancesOf: (id: string, fate: Fate) => readonly Stance[],
): FateTold => {
  const status = known.status === 'merged' && !stands(id, all) ? 'accepted' : known.status;
  const none = { status, stance: null, reason: null };
  if (status === 'rejected') return { ...none, fate: status, reason: known.rejected };
  if (status === 'withdrawn' || status === 'merged') return { ...none, fate: status };
  for (const fate of ['used', 'deferred', 'not-taken-up'] as const) {
    const stances = stancesOf(id, fate);
    const stance = (['supports', 'qualifies', 'opposes'] as const).find((one) => stances.includes(one));
    if (stance) return { ...none, fate, stance };
  }
  if (status === 'accepted' && known.setAside !== null) return { ...none, fate: 'set-aside', reason: known.setAside };
  return { ...none, fate: 'open' };
};

/** Whether following the mergers comes to one that stands. */
const stands = (id: string, all: ReadonlyMap<string, Known>, passed: ReadonlySet<string> = new Set()): boolean => {
  const known = all.get(id);
  if (!known || passed.has(id)) return false;
  if (known.status !== 'merged') return known.status === 'accepted' || known.status === 'open';
  return known.mergedInto !== null && stands(known.mergedInto, all, new Set(passed).add(id));
};
