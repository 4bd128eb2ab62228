import fc from 'fast-check';
import { type RatingCommand, ratingDecider } from '../../../src/domain/rating/rating.decisions.js';
import { type Rating, RATING_VALUES, type RatingEvent, type RatingValue } from '../../../src/domain/rating/rating.js';
import { UNPROTECTED } from '../../../src/domain/dialogue/protection.js';
import { refuseUnprotected } from '../../../src/domain/dialogue/protection.rules.js';
import { Pseudonym } from '../../../src/domain/ids.js';
import { ratings } from '../../../src/domain/rating/ratings.js';
import { Refusal } from '../../../src/domain/refusal.js';
import { orRefusal } from '../../given.js';
import { accepted, contribution, contributionOf, merged, open, other, rejected, submitted, takenOver } from '../contribution/examples.js';
import { closed, dialogueOf, openEvents } from '../dialogue/examples.js';
import { PROTECTED, SHOWN } from '../dialogue/protections.js';
import { deciderLaws } from '../decider.laws.js';
import { openAtOnce, rated, rater } from './examples.js';

const at = fc.date({ min: new Date('2026-01-01'), max: new Date('2027-01-01'), noInvalidDate: true }).map((date) => date.toISOString());
const value = fc.constantFrom(...RATING_VALUES);
const common = {
  at,
  contribution: fc.constantFrom(contribution, other),
  rater: fc.constantFrom(rater, ...[2, 3].map((n) => Pseudonym(`00000000-0000-4000-8000-0000000000e${n}`))),
  rated: fc.constantFrom(
    contributionOf(),
    contributionOf(submitted),
    contributionOf(submitted, rejected),
    contributionOf(submitted, accepted),
    contributionOf(takenOver, accepted),
    contributionOf(submitted, accepted, merged),
  ),
  dialogue: fc.constantFrom(open, openAtOnce, ...PROTECTED, dialogueOf(), dialogueOf(...openEvents, closed('dialogue'))),
};
const command: fc.Arbitrary<RatingCommand> = fc.oneof(
  fc.record({ type: fc.constant('RateContribution' as const), ...common, value, shown: fc.constantFrom(...SHOWN), official: fc.boolean() }),
  fc.record({ type: fc.constant('WithdrawRating' as const), ...common }),
);
describe('a rating, after any history,', () => {
  deciderLaws({
    category: ratings,
    command,
    beginnings: [[], [rated]],
    saysAnew: ({ type }) => type === 'RateContribution',
  });
});

describe('whoever rates', () => {
  it('satisfies what the dialogue asks for then, and the rating says which that was', () =>
    fc.assert(
      fc.property(command, fc.constantFrom([], [rated]), (next, past) => {
        const answer = orRefusal(() => ratingDecider.decide(next, past.reduce(ratingDecider.evolve, ratingDecider.initial)));
        if (answer instanceof Refusal || next.type === 'WithdrawRating') return;
        if (next.dialogue.status === 'unknown') throw new Error('Nothing is rated in what is not there');
        refuseUnprotected(next.dialogue, next.shown);
        expect(answer.map(({ data }) => data)).toMatchObject([{ protection: next.dialogue.protection.kind }]);
      }),
    ));

  it('is asked only for that: whatever else would forbid it, forbids it without protection, too', () =>
    fc.assert(
      fc.property(command, fc.constantFrom([], [rated]), (next, past) => {
        const state = past.reduce(ratingDecider.evolve, ratingDecider.initial);
        const answer = orRefusal(() => ratingDecider.decide(next, state));
        if (next.dialogue.status === 'unknown' || !(answer instanceof Refusal)) return;
        const unprotected = orRefusal(() => ratingDecider.decide({ ...next, dialogue: { ...next.dialogue, ...UNPROTECTED } }, state));
        if (unprotected instanceof Refusal) expect(answer.code).toBe(unprotected.code);
        else expect([next.type, answer.code]).toEqual(['RateContribution', expect.stringMatching(/^participation-/)]);
      }),
    ));
});

describe('the ratings of many people on many contributions', () => {
  it('add up to the current tally from their public part alone', () =>
    fc.assert(
      fc.property(fc.array(command, { maxLength: 60 }), (commands) => {
        const { streams, record } = commands.reduce(send, { streams: new Map(), record: [] });
        for (const rated of [contribution, other]) {
          const current = [...streams].flatMap(([key, rating]) => (key.startsWith(rated) && rating.value !== null ? [rating.value] : []));
          expect(recounted(record.map(({ data }) => data).filter((data) => data.contribution === rated))).toEqual(counted(current));
        }
      }),
    ));

  it('do not say in public who rated', () =>
    fc.assert(
      fc.property(fc.array(command), (commands) => {
        const { record } = commands.reduce(send, { streams: new Map(), record: [] });
        for (const { data, internal } of record) expect(JSON.stringify(data)).not.toContain(internal.rater);
      }),
    ));
});

type Sent = { readonly streams: ReadonlyMap<string, Rating>; readonly record: readonly RatingEvent[] };
type Tally = Readonly<Record<RatingValue, number>>;

/** One stream per contribution and rater. */
const send = ({ streams, record }: Sent, next: RatingCommand): Sent => {
  const key = `${next.contribution} ${next.rater}`;
  const state = streams.get(key) ?? ratingDecider.initial;
  const answer = orRefusal(() => ratingDecider.decide(next, state));
  if (answer instanceof Refusal) return { streams, record };
  return { streams: new Map(streams).set(key, answer.reduce(ratingDecider.evolve, state)), record: [...record, ...answer] };
};

const counted = (values: readonly RatingValue[]): Tally => ({
  agree: values.filter((one) => one === 'agree').length,
  pass: values.filter((one) => one === 'pass').length,
  disagree: values.filter((one) => one === 'disagree').length,
});

/** Each event takes away the word before it and adds its own. */
const recounted = (data: readonly RatingEvent['data'][]): Tally =>
  data.reduce<Tally>(
    (tally, event) => {
      const rest = event.previous === null ? tally : { ...tally, [event.previous]: tally[event.previous] - 1 };
      return 'value' in event ? { ...rest, [event.value]: rest[event.value] + 1 } : rest;
    },
    { agree: 0, pass: 0, disagree: 0 },
  );
