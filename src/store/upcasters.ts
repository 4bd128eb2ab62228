import { type Recorded, UnknownSchema } from './event-store.js';

type Shape = Pick<Recorded, 'data' | 'internal'>;
/** Pure: from a shape of schema n to the shape of schema n + 1. */
export type Upcaster = (old: Shape) => Shape;

/** Per event type, the upcasters from schema 1, 2, … on: its current schema is one more than their number. */
export type Upcasters = Readonly<Record<string, readonly Upcaster[]>>;

/** Before acts had public reasons. */
const withoutReason: Upcaster = ({ data, internal }) => ({ data: { reason: null, policyVersion: null, ...data }, internal });
/** When only rejections could be appealed against. */
const againstRejection: Upcaster = ({ data, internal }) => withoutReason({ data: { against: 'rejection', ...data }, internal });
/** When nobody could appeal against a redaction, and none needed a second person. */
const withoutAppeal: Upcaster = ({ data, internal }) => ({
  data: { ...data, appealUntil: null },
  internal: { ...internal, confirmer: null },
});
/** When every reason of a policy was one for rejections and for redactions. */
const withActs: Upcaster = ({ data, internal }) => {
  const { reasons } = data as { readonly reasons: readonly object[] };
  return { data: { ...data, reasons: reasons.map((reason) => ({ ...reason, acts: ['rejection', 'redaction'] })) }, internal };
};
/** Before an adoption said which revision of its measures it rests on, and how much of their evidence stood (ADR 0021). */
const withoutRevision: Upcaster = ({ data, internal }) => {
  const { basis } = data as { readonly basis: readonly object[] };
  return { data: { ...data, basis: basis.map((one) => ({ ...one, revision: null, evidence: null })), quorumReason: null }, internal };
};
/** When it said how many pieces stood, and not which. */
const withoutFallen: Upcaster = ({ data, internal }) => {
  const { basis } = data as { readonly basis: readonly object[] };
  return { data: { ...data, basis: basis.map((one) => ({ ...one, fallen: null })) }, internal };
};
/** When nothing that was adopted could be told to rest on something else by now. Some of them do not say either as of when their texts are. */
const withoutStale: Upcaster = ({ data, internal }) => {
  const { standing } = data as { readonly standing: object };
  return { data: { textsAsOf: null, ...data, standing: { ...standing, stale: 0 } }, internal };
};

/** When nobody filed the cards of a pin-board. */
const withoutCard: Upcaster = ({ data, internal }) => ({ data: { card: null, ...data }, internal });
/** When a recommendation did not say with which report it was published. */
const withoutReport: Upcaster = ({ data, internal }) => ({ data: { report: null, ...data }, internal });
/** When no dialogue asked for anything. */
const unprotected: Upcaster = ({ data, internal }) => ({ data: { ...data, protection: 'none' }, internal });

/** Every type is at schema 1 until it is named here. */
export const UPCASTERS: Upcasters = {
  ContributionAccepted: [withoutReason],
  AppealLodged: [againstRejection],
  AppealUpheld: [againstRejection],
  AppealDismissed: [againstRejection],
  ContributionRedacted: [withoutAppeal],
  ContributionRated: [unprotected],
  PhaseOpened: [withoutReason],
  PhaseClosed: [withoutReason],
  ContributionMerged: [withoutReason],
  ContributionUnmerged: [withoutReason],
  ModerationPolicyAdopted: [withActs],
  // 2: phases have hours. The instants of the days are those of the dialogue's zone, which its fold knows.
  PhaseScheduled: [({ data, internal }) => ({ data: { ...data, opensAt: null, closesAt: null }, internal })],
  RecommendationAdopted: [withoutRevision, withoutFallen],
  // 2: some of schema 1 have the field already.
  ContributionSubmitted: [withoutCard],
  RecommendationPublished: [withoutReport],
  ReportRendered: [withoutStale],
};

export const currentSchema = (type: string, upcasters: Upcasters = UPCASTERS): number => (upcasters[type]?.length ?? 0) + 1;

/** The event in the shape this program knows. @throws UnknownSchema where the event is newer than the program. */
export const upcast = (event: Recorded, upcasters: Upcasters): Recorded => {
  const current = currentSchema(event.type, upcasters);
  if (event.schema === current) return event;
  if (event.schema > current) throw new UnknownSchema(event.sequence, event.type, event.schema);
  const steps = upcasters[event.type]?.slice(event.schema - 1) ?? [];
  const { data, internal } = steps.reduce<Shape>((shape, step) => step(shape), event);
  return { ...event, data, internal, schema: current };
};
