import { type DomainEvent, unreachable } from '../decider.js';
import type { CodeBatchId } from '../ids.js';
import type { Localized } from '../language.js';

// What keeps one person from taking part as many (ADR 0028).

export const PROTECTIONS = ['none', 'codes', 'login', 'puzzle'] as const;
export type ProtectionKind = (typeof PROTECTIONS)[number];

export type Protection =
  | { readonly kind: 'none' }
  /** A code that the office sent: one code, one participant. */
  | { readonly kind: 'codes' }
  /** An account at the issuer of this installation: one account, one participant. */
  | { readonly kind: 'login' }
  /** Each participant costs work: SHA-256 of `<dialogue>:<secret>` begins with so many zero bits. */
  | { readonly kind: 'puzzle'; readonly difficulty: number };

/** Less is no hindrance to a machine, more is one to an old telephone. */
export const DIFFICULTY_MIN = 12;
export const DIFFICULTY_MAX = 24;

/** What a code has room for, and what one answer can hold. */
export const CODE_BATCHES_MAX = 1023;
export const CODES_OF_BATCH_MAX = 100_000;

// Events. These shapes are stored for ever: a change is a new schema number and an upcaster.

type Of<Type extends string, Data> = DomainEvent & { readonly type: Type; readonly data: Data; readonly internal: object };

/** From here on, whoever rates or contributes under a pseudonym satisfies this, be it what was so before, for another reason. With a reason once somebody may have taken part. */
export type ParticipationProtected = Of<
  'ParticipationProtected',
  { readonly protection: Protection; readonly version: number; readonly reason: Localized | null }
>;
/** The office has codes to send: the record says how many, and not which. `number` is part of each code of the batch. */
export type ParticipationCodesIssued = Of<
  'ParticipationCodesIssued',
  { readonly codeBatch: CodeBatchId; readonly number: number; readonly count: number }
>;
/** Letters were lost or printed twice: the codes of the batch are taken no more. What came by them stays. */
export type ParticipationCodesRevoked = Of<'ParticipationCodesRevoked', { readonly codeBatch: CodeBatchId; readonly reason: Localized }>;

export type ProtectionEvent = ParticipationProtected | ParticipationCodesIssued | ParticipationCodesRevoked;

type CodeBatch = { readonly number: number; readonly count: number; readonly isRevoked: boolean };
export type Protecting = {
  readonly protection: Protection & { readonly version: number };
  readonly protectionReason: Localized | null;
  readonly codeBatches: ReadonlyMap<CodeBatchId, CodeBatch>;
};

export const UNPROTECTED: Protecting = { protection: { kind: 'none', version: 0 }, protectionReason: null, codeBatches: new Map() };

export const evolveProtection = <P extends Protecting>(state: P, { type, data }: ProtectionEvent): P => {
  switch (type) {
    case 'ParticipationProtected':
      return { ...state, protection: { ...data.protection, version: data.version }, protectionReason: data.reason };
    case 'ParticipationCodesIssued': {
      const { codeBatch, number, count } = data;
      return { ...state, codeBatches: new Map(state.codeBatches).set(codeBatch, { number, count, isRevoked: false }) };
    }
    case 'ParticipationCodesRevoked': {
      const batch = state.codeBatches.get(data.codeBatch);
      return batch ? { ...state, codeBatches: new Map(state.codeBatches).set(data.codeBatch, { ...batch, isRevoked: true }) } : state;
    }
    default:
      return unreachable(type);
  }
};
