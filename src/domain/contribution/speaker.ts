import type { Role } from '../role.js';
import type { ContributionSubmitted } from './contribution.js';

/** Who said it: somebody who is told apart from others, by a pseudonym that nobody reads; or somebody of whom nobody knows who. */
export const SAID_BY = ['participant', 'unknown'] as const;
export type SaidBy = (typeof SAID_BY)[number];

/**
 * Who brought it into the record: whoever said it, themselves; an import, from the source that is named; a card of a pin-board; or, for
 * what came in otherwise, the office or a rapporteur. None of the last four has said it.
 */
export const BROUGHT_BY = ['self', 'import', 'card', 'office', 'rapporteur'] as const;
export type BroughtBy = (typeof BROUGHT_BY)[number];

type Submission = Pick<ContributionSubmitted, 'data' | 'internal'> & { readonly role: Role };

/** Who said what was submitted, and who brought it in: two questions, of which the role of the sender answers only the second. */
export const speakerOf = (submission: Submission): { readonly saidBy: SaidBy; readonly broughtBy: BroughtBy } => ({
  saidBy: submission.internal.participant === null ? 'unknown' : 'participant',
  broughtBy: broughtByOf(submission),
});

const broughtByOf = ({ role, data }: Submission): BroughtBy => {
  if (data.card !== null) return 'card';
  if (data.source !== null) return 'import';
  if (role === 'participant') return 'self';
  return role === 'rapporteur' ? 'rapporteur' : 'office';
};
