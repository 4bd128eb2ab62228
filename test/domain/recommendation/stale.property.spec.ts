import fc from 'fast-check';
import type { Contribution } from '../../../src/domain/contribution/contribution.js';
import { ContributionId } from '../../../src/domain/ids.js';
import type { Contributions } from '../../../src/domain/measure/assessed.js';
import { STANCES } from '../../../src/domain/measure/measure.js';
import { recommendationDecider } from '../../../src/domain/recommendation/recommendation.decisions.js';
import { staleBecause, standingMeasure } from '../../../src/domain/recommendation/stale.js';
import { Refusal } from '../../../src/domain/refusal.js';
import { orRefusal } from '../../given.js';
import { accepted, contributionOf, merged, rejected, submitted, upheld, withdrawn } from '../contribution/examples.js';
import { drafted as measureDrafted, linked, measure, measureOf, taken } from '../measure/examples.js';
import { round } from '../round/examples.js';
import { adopt, attached, drafted, recommendationOf } from './examples.js';

/** What can have become of a contribution that was accepted once. */
const STATES: readonly Contribution[] = [
  [accepted],
  [accepted, merged],
  [accepted, rejected],
  [accepted, rejected, upheld],
  [withdrawn],
].map((events) => contributionOf(submitted, ...events));
const stands = ({ status }: Contribution): boolean => status === 'accepted' || status === 'merged';
const piece = fc.record({ stance: fc.constantFrom(...STANCES), then: fc.constantFrom(...STATES), now: fc.constantFrom(...STATES) });
const contributionId = (i: number): ContributionId => ContributionId(`00000000-0000-4000-8000-cccc0000000${i}`);

it('what was adopted is stale by its evidence exactly where not the same pieces stand, whatever became of whom in between', () => {
  const seen = { same: 0, changed: 0, asMany: 0 };
  fc.assert(
    fc.property(fc.array(piece, { minLength: 1, maxLength: 6 }), (pieces) => {
      const links = pieces.map(({ stance }, i) => linked(i + 1, { stance, contribution: contributionId(i) }));
      const state = measureOf(measureDrafted, ...links, taken(round, links.length));
      const at = (when: 'then' | 'now'): Contributions => new Map(pieces.map((one, i) => [contributionId(i), one[when]]));
      const measures = [{ id: measure, state, contributions: at('then') }];
      const said = orRefusal(() => recommendationDecider.decide({ ...adopt, measures }, recommendationOf(drafted, attached())));
      if (said instanceof Refusal) return;
      const [event] = said;
      const [basis] = event?.type === 'RecommendationAdopted' ? event.data.basis : [];
      const now = standingMeasure({ id: measure, state, contributions: at('now') }, adopt.rounds);
      const isStale = staleBecause(basis!, now!).includes('evidence-changed');
      const isChanged = pieces.some((one) => stands(one.then) !== stands(one.now));
      expect(isStale).toBe(isChanged);
      const isAsMany = STANCES.every((stance) => {
        const count = (when: 'then' | 'now') => pieces.filter((one) => one.stance === stance && stands(one[when])).length;
        return count('then') === count('now');
      });
      seen[isChanged ? (isAsMany ? 'asMany' : 'changed') : 'same']++;
    }),
    { numRuns: 1000 },
  );
  expect(Math.min(...Object.values(seen))).toBeGreaterThan(10);
});
