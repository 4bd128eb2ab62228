import { z } from 'zod';
import type { DomainEvent } from '../domain/decider.js';
import {
  CODE,
  Code,
  CodeBatchId,
  ContributionId,
  DialogueId,
  EvidenceId,
  GatheringId,
  InvitationId,
  MeasureId,
  Pseudonym,
  RecommendationId,
  RegistrationId,
  ReportId,
  RoundId,
  UUID,
} from '../domain/ids.js';

/** What an event says, and the shape of its parts at its current schema number. */
export type EventSchema = {
  /** One sentence. */
  readonly says: string;
  readonly data: z.ZodType<object>;
  /** With what every event keeps of its command. */
  readonly internal: z.ZodType<object>;
  /** What is kept in the vault for it, where something is. */
  readonly body: z.ZodType<object> | null;
};

type Primitive = string | number | boolean | null | undefined;
type Stored<T> = T extends Primitive
  ? T
  : T extends readonly (infer Each)[]
    ? readonly Stored<Each>[]
    : { readonly [Name in keyof T]: Stored<T[Name]> };
/** With a place for each field that need not be there: otherwise a type without it would fit as well. */
type Explicit<T> = T extends Primitive
  ? T
  : T extends readonly (infer Each)[]
    ? readonly Explicit<Each>[]
    : { readonly [Name in keyof T]-?: object extends Pick<T, Name> ? { readonly ifThere: Explicit<T[Name]> } : Explicit<T[Name]> };
type Same<A, B> = [Stored<A>, Stored<B>, Explicit<A>, Explicit<B>] extends [Stored<B>, Stored<A>, Explicit<B>, Explicit<A>] ? true : false;
/** Fails to compile where a schema and the type of the domain do not say the same, in either direction. What says nothing is `object`. */
type As<T, Schema extends z.ZodType> = object extends T
  ? unknown
  : Same<z.output<Schema>, T> extends true
    ? unknown
    : { readonly differsFrom: T };

const uuid = z.string().regex(UUID);
const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

/** What `transact` puts beside the internal part of every event. */
const ENVELOPE = {
  actor: uuid.nullable().describe('The official who acted, by a pseudonym; null for whoever takes part, and for the program'),
  correlation: z.string().describe('Ties together what belongs to one request, and what followed from it'),
  causation: uuid.nullable().describe('The event that it follows from; null where somebody sent it'),
  nonce: z
    .string()
    .regex(/^[0-9a-f]{32}$/)
    .describe('Random, so that nobody guesses what is internal by its digest'),
  request: sha256.describe('Of the nonce and the request, by which a repeat is known'),
  trace: z.string().exactOptional().describe('Of the request, as W3C Trace Context has it'),
};

/** The schema of one type of event: `eventOf<ContributionAccepted>()('…', { data, internal })`. */
export const eventOf =
  <E extends DomainEvent>() =>
  <D extends z.ZodType<object>, I extends z.ZodObject = z.ZodObject<Record<never, never>>>(
    says: string,
    { data, internal, body }: EventParts<E, D, I>,
  ): EventSchema => ({
    says,
    data: data.describe(says),
    internal: z.strictObject({ ...internal?.shape, ...ENVELOPE }),
    body: body ?? null,
  });

type EventParts<E extends DomainEvent, D extends z.ZodType, I extends z.ZodType> = {
  readonly data: D & As<E['data'], D>;
  readonly internal?: I & As<E['internal'], I>;
  readonly body?: z.ZodType<object>;
};

/** Every type of event has one: a type without does not compile. */
export type SchemasOf<E extends DomainEvent> = Readonly<Record<E['type'], EventSchema>>;

export const NOTHING = z.strictObject({});

export const dialogueId = uuid.transform(DialogueId).describe('The dialogue that it belongs to');
export const contributionId = uuid.transform(ContributionId).describe('A contribution');
export const gatheringId = uuid.transform(GatheringId).describe('The gathering');
export const registrationId = uuid.transform(RegistrationId).describe('The registration');
export const invitationId = uuid.transform(InvitationId).describe('The invitation');
export const measureId = uuid.transform(MeasureId).describe('A measure');
export const evidenceId = uuid.transform(EvidenceId).describe('A piece of evidence');
export const roundId = uuid.transform(RoundId).describe('A round of assessment');
export const recommendationId = uuid.transform(RecommendationId).describe('A recommendation');
export const reportId = uuid.transform(ReportId).describe('A report');
export const codeBatchId = uuid.transform(CodeBatchId).describe('Participation codes that were issued together');
export const pseudonym = uuid.transform(Pseudonym);
export const bodyId = uuid;
export const code = z.string().regex(CODE).transform(Code);
export const digest = sha256;
export const count = z.int().min(0);
export const number = z.int().min(1);
/** ISO 8601, UTC. */
export const instant = z.iso.datetime();
/** A day, or a time of the dialogue's zone. */
export const dayOrTime = z.string().regex(/^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2})?$/);

const words = z.string();
export const localized = z.union([
  z.strictObject({ de: words, en: words.optional() }),
  z.strictObject({ de: words.optional(), en: words }),
]);
export const labelled = { code: code.describe('What it is called in the record'), title: localized.describe('What people read') };
export const because = { reason: localized.describe('Why, in public') };
const reason = code.describe('One of the rules of moderation, or of the clock');
const policyVersion = count.describe('Of the rules of moderation that held; 0 where there were none');
/** Null in events from before acts had public reasons. */
export const publicReason = { reason: reason.nullable(), policyVersion: policyVersion.nullable() };
export const reasoned = { reason, policyVersion };
export const JUSTIFICATION = z.strictObject({ justification: z.string().describe('Why, in their own words') });
