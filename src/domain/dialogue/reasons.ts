import { Code } from '../ids.js';

/** Why an act was done, in public: a code, and the version of the policy in force; 0 where there was none yet. */
export type Reasoned = { readonly reason: Code; readonly policyVersion: number };
/** The same of an event. Null in those that were recorded before acts had reasons. */
export type PublicReason = { readonly reason: Code | null; readonly policyVersion: number | null };

export const standardReason = (code: string, de: string, en: string) => ({ code: Code(code), title: { de, en } });

/** The reason of what the clock does: nobody else can name it. */
export const AS_SCHEDULED = standardReason('as-scheduled', 'Wie geplant', 'As scheduled');
