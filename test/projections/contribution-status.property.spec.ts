import fc from 'fast-check';
import type { ContributionEvent } from '../../src/domain/contribution/contribution.js';
import { contributions as streams } from '../../src/domain/contribution/contributions.js';
import { contributions } from '../../src/projections/contributions/contributions.js';
import { dispositions } from '../../src/projections/dispositions/dispositions.js';
import { measures } from '../../src/projections/measures/measures.js';
import { recommendations } from '../../src/projections/recommendations/recommendations.js';
import { themeInput } from '../../src/projections/theme-input/theme-input.js';
import * as c from '../domain/contribution/examples.js';
import { rowsAfter } from '../given-view.js';

const later: readonly ContributionEvent[] = [
  c.accepted,
  c.rejected,
  c.lodged,
  c.upheld,
  c.dismissed,
  c.redacted,
  c.redactionLodged,
  c.redactionUpheld,
  c.redactionDismissed,
  c.merged,
  c.unmerged,
  c.asideSet,
  c.takenBack,
  c.withdrawn,
  c.erased,
];
/** In any order, also such as nobody decides: who folds the same says the same. */
const history = fc.array(fc.constantFrom(...later), { maxLength: 8 }).map((events) => [c.submitted, ...events]);

it('has the status, and what else the rules know of it, in every view that shows it', () =>
  fc.assert(
    fc.asyncProperty(history, async (events) => {
      const state = c.contributionOf(...events);
      if (state.status === 'unknown') throw new Error('It is submitted first');
      const { status, appeal, mergedInto, setAside, redactions } = state;
      const stream = [streams.stream(c.contribution), ...events] as const;
      const [shown, fated, placed, quoted, resting] = await Promise.all([
        rowsAfter(contributions, stream),
        rowsAfter(dispositions, stream),
        rowsAfter(themeInput, stream),
        rowsAfter(measures, stream),
        rowsAfter(recommendations, stream),
      ]);
      const redacted = redactions.standing.length > 0;
      expect(shown.contribution).toMatchObject([{ status, appeal, mergedInto, redacted }]);
      expect(fated.contribution).toMatchObject([{ status, appeal, mergedInto, setAside }]);
      expect(placed.input).toMatchObject([{ status }]);
      expect(quoted.source).toMatchObject([{ status, redacted }]);
      expect(resting.source.map((source) => source.status)).toEqual(status === 'open' ? [] : [status]);
    }),
  ));
