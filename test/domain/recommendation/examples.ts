import type { AdoptRecommendation, RecommendationCommand } from '../../../src/domain/recommendation/recommendation.decisions.js';
import {
  type DissentRecorded,
  evolve,
  type ImplementationReported,
  initial,
  type MeasureAttached,
  type MeasureDetached,
  type Recommendation,
  type RecommendationAdopted,
  type RecommendationDeferred,
  type RecommendationDrafted,
  type RecommendationEvent,
  type RecommendationPublished,
  type RecommendationReconsidered,
  type RecommendationRejected,
  type RecommendationReworded,
  type Wording,
} from '../../../src/domain/recommendation/recommendation.js';
import { Code, type MeasureId, ReportId } from '../../../src/domain/ids.js';
import { at, work } from '../dialogue/examples.js';
import { drafted as measureDrafted, measure } from '../measure/examples.js';
import { assessable, backed, closed as roundClosed, evaluating, known, opened as roundOpened, round, roundOf } from '../round/examples.js';

export const wording: Wording = {
  themes: [work],
  title: { de: 'Verlässliche Dienstpläne', en: 'Reliable rosters' },
  text: { de: 'Dienstpläne stehen vier Wochen im Voraus.' },
  addressee: { de: 'Landesregierung' },
  instrument: { de: 'Tariftreuegesetz' },
  horizon: { de: 'bis 2028' },
  strength: 'should',
};
export const reason = { de: 'So ist es klarer.' };
export const rationale = { de: 'Es hilft vielen und ist machbar.' };
const { dialogue } = measureDrafted.data;

const event = <Type extends string, Data>(type: Type, data: Data) => ({ type, occurredAt: at, data, internal: {} });

export const drafted: RecommendationDrafted = event('RecommendationDrafted', { dialogue, ...wording });
export const reworded: RecommendationReworded = event('RecommendationReworded', { ...wording, strength: 'must', reason });
export const attached = (of: MeasureId = measure): MeasureAttached => event('MeasureAttached', { measure: of });
export const detached = (of: MeasureId = measure): MeasureDetached => event('MeasureDetached', { measure: of, reason });
export const dissent = { group: Code('verbaende'), statement: { de: 'Vier Wochen sind zu lang.' } };
export const dissentRecorded: DissentRecorded = event('DissentRecorded', dissent);
export const adopted: RecommendationAdopted = event('RecommendationAdopted', {
  rationale,
  basis: [{ measure, revision: 1, rounds: [round], evidence: { supports: 1, opposes: 0, qualifies: 0 }, fallen: [] }],
  quorumReason: null,
});
export const deferred: RecommendationDeferred = event('RecommendationDeferred', { rationale });
export const rejected: RecommendationRejected = event('RecommendationRejected', { rationale });
export const reconsidered: RecommendationReconsidered = event('RecommendationReconsidered', { rationale: reason });
export const published: RecommendationPublished = event('RecommendationPublished', {
  position: 1,
  report: ReportId('00000000-0000-4000-8000-0000000000f1'),
});
export const report = { state: 'begun', statement: { de: 'Der Entwurf liegt vor.' }, source: 'Drucksache 18/4711' } as const;
export const reported: ImplementationReported = event('ImplementationReported', report);

export const recommendationOf = (...events: readonly RecommendationEvent[]): Recommendation => events.reduce(evolve, initial);

/** Its measure was assessed in a round that is closed. */
export const adopt: AdoptRecommendation = {
  type: 'AdoptRecommendation',
  at,
  rationale,
  quorumReason: null,
  measures: [known(measure, assessable)],
  named: [round],
  rounds: new Map([[round, roundOf(roundOpened, roundClosed)]]),
  dialogue: evaluating,
};
export const defer: RecommendationCommand = { type: 'DeferRecommendation', at, rationale };
export const reject: RecommendationCommand = { type: 'RejectRecommendation', at, rationale };
export const reconsider: RecommendationCommand = { type: 'ReconsiderRecommendation', at, rationale: reason };

/** Every command but the first of a stream. */
export const laterCommands: readonly RecommendationCommand[] = [
  { type: 'RewordRecommendation', at, wording, reason, dialogue: evaluating },
  { type: 'AttachMeasure', at, measure: { id: measure, state: backed }, dialogue: evaluating },
  { type: 'DetachMeasure', at, measure, reason, dialogue: evaluating },
  { type: 'RecordDissent', at, ...dissent, dialogue: evaluating },
  adopt,
  defer,
  reject,
  reconsider,
  { type: 'ReportImplementation', at, report },
];
