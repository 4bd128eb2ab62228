import fc from 'fast-check';
import { randomUUID } from 'node:crypto';
import { idIn } from '../src/domain/category.js';
import { STANCES } from '../src/domain/measure/measure.js';
import type { EventStore, NewEvent } from '../src/store/event-store.js';

/** Whatever can be in a record, also what no command of today would decide: rings, mergers into what is gone, quotes of what was set aside. */
const SORTS = [
  'ContributionAccepted',
  'ContributionRejected',
  'AppealUpheld',
  'ContributionWithdrawn',
  'ContributionMerged',
  'ContributionMerged',
  'ContributionMerged',
  'ContributionUnmerged',
  'ContributionSetAside',
  'SettingAsideTakenBack',
  'EvidenceLinked',
  'EvidenceLinked',
  'EvidenceUnlinked',
  'EvidenceInherited',
  'MeasuresMerged',
  'MeasureSplit',
  'MeasureWithdrawn',
  'MeasureAttached',
  'MeasureAttached',
  'MeasureDetached',
  'RecommendationAdopted',
  'RecommendationDeferred',
  'RecommendationRejected',
  'RecommendationReconsidered',
] as const;
export type Happening = { readonly what: (typeof SORTS)[number]; readonly a: number; readonly b: number };
export const happening: fc.Arbitrary<Happening> = fc.record({ what: fc.constantFrom(...SORTS), a: fc.nat(4), b: fc.nat(4) });

const rationale = { de: 'Darum' };
/** `evidence`: each piece that was linked, with where it stands and what it is of. */
type Piece = { readonly evidence: string; readonly measure: string; readonly contribution: string };
type Ids = Readonly<Record<'contributions' | 'measures' | 'recommendations', readonly string[]>> & { readonly evidence: readonly Piece[] };

/** The event of a happening, with the stream that it belongs to. Some refer to what is not there. */
const eventOf = ({ what, a, b }: Happening, { contributions, measures, recommendations, evidence }: Ids) => {
  const [contribution, other] = [contributions[a], contributions[b]];
  const [measure, recommendation] = [measures[b % 2], recommendations[a % 2]];
  const about = <T extends object>(stream: string, data: T) => ({ stream, type: what, data });
  switch (what) {
    case 'ContributionMerged':
      return about(`contribution-${contribution}`, { into: other, reason: 'same' });
    case 'ContributionUnmerged':
      return about(`contribution-${contribution}`, { from: other, reason: 'different' });
    case 'ContributionRejected':
      return about(`contribution-${contribution}`, { reason: `reason-${b}`, policyVersion: 1, appealUntil: '2099-01-01T00:00:00.000Z' });
    case 'AppealUpheld':
      return about(`contribution-${contribution}`, b % 2 === 0 ? { against: 'rejection' } : { against: 'redaction', redactions: 1 });
    case 'ContributionSetAside':
      return about(`contribution-${contribution}`, { reason: `aside-${b}`, reasonsVersion: 1 });
    case 'EvidenceLinked': {
      const span = { contribution, body: randomUUID(), start: 0, end: 1, stance: STANCES[(a + b) % 3], inheritedFrom: null };
      return about(`measure-${measure}`, { evidence: randomUUID(), ...span });
    }
    case 'EvidenceUnlinked':
      return about(`measure-${measure}`, {
        evidence: evidence[(a * 5 + b) % Math.max(evidence.length, 1)]?.evidence ?? randomUUID(),
        reason: rationale,
      });
    case 'EvidenceInherited': {
      const from = evidence[(a * 5 + b) % Math.max(evidence.length, 1)];
      const span = { contribution: from?.contribution ?? contribution, body: randomUUID(), start: 0, end: 1, stance: STANCES[(a + b) % 3] };
      const inheritedFrom = from ? { measure: from.measure, evidence: from.evidence } : null;
      return { stream: `measure-${measure}`, type: 'EvidenceLinked', data: { evidence: randomUUID(), ...span, inheritedFrom } };
    }
    case 'MeasuresMerged':
      return about(`measure-${measure}`, { from: [measures[(b + 1) % 2]], held: [], reason: rationale });
    case 'MeasureSplit':
      return about(`measure-${measure}`, { into: measures.map((part) => ({ measure: part, evidence: [] })), reason: rationale });
    case 'MeasureWithdrawn':
      return about(`measure-${measure}`, { reason: rationale, mergedInto: a % 2 === 0 ? measures[(b + 1) % 2] : null });
    case 'MeasureAttached':
      return about(`recommendation-${recommendation}`, { measure });
    case 'MeasureDetached':
      return about(`recommendation-${recommendation}`, { measure, reason: rationale });
    case 'RecommendationAdopted':
      return about(`recommendation-${recommendation}`, { rationale, basis: [] });
    case 'RecommendationDeferred':
    case 'RecommendationRejected':
    case 'RecommendationReconsidered':
      return about(`recommendation-${recommendation}`, { rationale });
    default:
      return about(`contribution-${contribution}`, { policyVersion: 1 });
  }
};

const NOBODY = { participant: null, secretDigest: null, transcriber: null, secondReader: null, moderator: null };

/** A dialogue with five contributions, two measures and two recommendations, and what happens to them. */
export const recordAny = async (store: EventStore, dialogue: string, history: readonly Happening[]): Promise<Ids> => {
  const revisions = new Map<string, bigint>();
  const append = async (stream: string, type: string, data: object, internal: object = {}): Promise<void> => {
    const occurredAt = new Date().toISOString();
    const event: NewEvent = { id: randomUUID(), type, schema: 1, occurredAt, role: 'office', data, internal, body: null };
    revisions.set(stream, (await store.append(stream, [event], revisions.get(stream) ?? -1n)).revision);
  };
  const some = (n: number): readonly string[] => Array.from({ length: n }, () => randomUUID());
  const evidence: Piece[] = [];
  const ids = { contributions: some(5), measures: some(2), recommendations: some(2), evidence };
  const place = { theme: 'work', question: 'work-1', questionVersion: 1, channel: 'online', group: null, region: null, language: 'de' };
  for (const id of ids.contributions) {
    await append(`contribution-${id}`, 'ContributionSubmitted', { dialogue, ...place, answers: null, source: null, card: null }, NOBODY);
  }
  const texts = { themes: ['work'], title: rationale, text: rationale };
  for (const id of ids.measures) await append(`measure-${id}`, 'MeasureDrafted', { dialogue, ...texts, splitFrom: null });
  const words = { ...texts, addressee: rationale, instrument: rationale, horizon: rationale, strength: 'should' };
  for (const id of ids.recommendations) await append(`recommendation-${id}`, 'RecommendationDrafted', { dialogue, ...words });
  for (const each of history) {
    const { stream, type, data } = eventOf(each, ids);
    await append(stream, type, data, NOBODY);
    if (type === 'EvidenceLinked' && 'evidence' in data && 'contribution' in data)
      evidence.push({ evidence: data.evidence, contribution: data.contribution, measure: idIn(stream) });
  }
  return ids;
};

/** What chance would not always come to: each fate that the property is about, and mergers in a ring. */
export const FIRST: readonly Happening[] = (
  [
    ...[0, 1].map((b) => ['MeasureAttached', 0, b] as const),
    // Of what recommendation 0 quotes, 0 supports, 1 qualifies and 2 opposes.
    ...[0, 1, 2].map((a) => ['EvidenceLinked', a, 0] as const),
    ...[0, 1, 2, 3, 4].map((a) => ['ContributionAccepted', a, 0] as const),
    ['RecommendationDeferred', 0, 0],
    ['RecommendationReconsidered', 0, 0],
    ['RecommendationRejected', 0, 0],
    ['RecommendationReconsidered', 0, 0],
    ['RecommendationAdopted', 0, 0],
    ['ContributionSetAside', 3, 0],
    ['ContributionMerged', 3, 4],
    ['ContributionMerged', 4, 3],
    ['ContributionUnmerged', 4, 3],
    ['ContributionRejected', 4, 0],
    ['ContributionWithdrawn', 3, 0],
  ] as const
).map(([what, a, b]) => ({ what, a, b }));
