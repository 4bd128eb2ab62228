import type { SubmittedContribution, ContributionEvent } from '../../domain/contribution/contribution.js';
import type { Stance } from '../../domain/measure/measure.js';
import { type Fate, QUOTED_FATES, STANCE_ORDER } from '../../projections/dispositions/dispositions.figures.js';
import type { ReachedRow } from '../../projections/dispositions/dispositions.reads.js';

type Told = { readonly fate: Fate; readonly reason: string | null; readonly stance: Stance | null };
type Own = {
  readonly known: SubmittedContribution;
  readonly events: readonly ContributionEvent[];
  /** Whether following the mergers comes to one that stands. */
  readonly stands: boolean;
  /** The recommendations that it is quoted for itself. */
  readonly reached: readonly Pick<ReachedRow, 'status' | 'stances'>[];
};

const FATE_OF = { adopted: 'used', deferred: 'deferred', rejected: 'not-taken-up', drafted: null } as const;

/** The fate of one contribution, as `FATES` says; of all of a dialogue it is SQL. */
export const fateOf = ({ known, events, stands, reached }: Own): Told => {
  const { status, setAside } = known;
  const rejection = events.findLast((event) => event.type === 'ContributionRejected');
  if (status === 'rejected') return { fate: status, reason: rejection?.data.reason ?? null, stance: null };
  if (status === 'withdrawn' || (status === 'merged' && stands)) return { fate: status, reason: null, stance: null };
  for (const fate of QUOTED_FATES) {
    const stances = reached.filter((one) => FATE_OF[one.status] === fate).flatMap((one) => one.stances);
    const stance = STANCE_ORDER.find((one) => stances.includes(one));
    if (stance) return { fate, reason: null, stance };
  }
  if (setAside !== null && status !== 'open') return { fate: 'set-aside', reason: setAside, stance: null };
  return { fate: 'open', reason: null, stance: null };
};
