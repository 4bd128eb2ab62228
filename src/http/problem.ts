import type { Language } from '../domain/language.js';
import { type RefusalCode, REFUSALS } from '../domain/refusal.js';
import type { RefusalKind, RefusalText } from '../domain/refusals.js';
import type { Role } from '../domain/role.js';
import { DOOR_PROBLEMS } from './door-problems.js';

export type ProblemCode = RefusalCode | keyof typeof DOOR_PROBLEMS;

/** A wrong field: where it is (JSON pointer, RFC 6901) and what is wrong with it. */
export type FieldError = { readonly pointer: string; readonly code: string; readonly detail: string };

/** A role can be bound to one dialogue. */
export type RoleHolds = 'dialogue' | 'installation';

type Said = Readonly<Record<Language, string>>;

/** Where the record ends. */
export const notYet = (head: bigint | null): Problem =>
  new Problem('as-of-in-future', [], {}, [], null, head === null ? null : ENDS(String(head)));

/** To whoever asks as of before the first sequence for something that would be there later. */
export const BEGINS: Said = {
  de: '`asOf` beginnt bei 1: Bei Sequenz 0 ist das Protokoll leer.',
  en: '`asOf` begins at 1: at sequence 0 the record is empty.',
};

const ENDS = (head: string): Said => ({
  de: `Das Protokoll endet bei Sequenz ${head}; die erste ist 1.`,
  en: `The record ends at sequence ${head}; the first is 1.`,
});

/** An answer that is not what was asked for. */
export class Problem extends Error {
  constructor(
    readonly code: ProblemCode,
    readonly errors: readonly FieldError[] = [],
    readonly headers: Readonly<Record<string, string>> = {},
    /** One of which would have been allowed it. */
    readonly roles: readonly Role[] = [],
    /** Where it would have to hold, for somebody who has it elsewhere. */
    readonly where: RoleHolds | null = null,
    /** What is allowed, in words. */
    readonly allowed: Said | null = null,
  ) {
    super(code);
  }
}

/** Of somebody who is known, and has none of the roles that it takes; or has one, but not there. */
export const notAllowed = (roles: readonly Role[], where: RoleHolds | null = null): Problem =>
  new Problem('not-allowed', [], {}, roles, where);

const STATUS: Readonly<Record<RefusalKind, number>> = { unknown: 404, conflict: 409, invalid: 422, forbidden: 403 };
/** HTTP has a status of its own for these. */
const OWN_STATUS: Readonly<Partial<Record<ProblemCode, number>>> = { 'minutes-too-large': 413, 'revision-mismatch': 412 };

const PROBLEMS: Record<ProblemCode, RefusalText & ({ readonly status: number } | { readonly kind: RefusalKind })> = {
  ...DOOR_PROBLEMS,
  ...REFUSALS,
};

export const isProblemCode = (code: string): code is ProblemCode => Object.hasOwn(PROBLEMS, code);

export const PROBLEM_CODES: readonly ProblemCode[] = Object.keys(PROBLEMS).filter(isProblemCode).sort();

export const statusOf = (code: ProblemCode): number => {
  const problem = PROBLEMS[code];
  return 'status' in problem ? problem.status : (OWN_STATUS[code] ?? STATUS[problem.kind]);
};

export const titleOf = (code: ProblemCode, language: Language): string => PROBLEMS[code][language];
