import fc from 'fast-check';
import type { KnownDialogue } from '../../src/domain/dialogue/dialogue.js';
import { dialogues } from '../../src/domain/dialogue/dialogues.js';
import { PROTECTIONS, type ProtectionKind } from '../../src/domain/dialogue/protection.js';
import { DialogueId } from '../../src/domain/ids.js';
import type { ContributionRated, RatingWithdrawn } from '../../src/domain/rating/rating.js';
import { Pseudonyms } from '../../src/identity/pseudonyms.js';
import type { Recorded } from '../../src/store/event-store.js';
import { openDialogue } from '../dialogue.js';
import { type Harness, startHarness } from '../harness.js';
import { BEGUN, type Happening, happening, play } from '../history.js';
import { Participants, PROTECTIONS_TO_COME } from '../participants.js';

let harness: Harness;
beforeAll(async () => {
  harness = await startHarness({ PARTICIPANT_OIDC_ISSUER: 'https://nobody.example' });
});
afterAll(() => harness.close());

/** Half of what happens is about this. */
const kinds = ['RateContribution', 'RateContribution', 'ProtectParticipation', 'IssueParticipationCodes', 'WithdrawRating'] as const;
const history = fc.array(
  fc.oneof(
    happening,
    fc.tuple(happening, fc.constantFrom(...kinds)).map(([one, what]): Happening => ({ ...one, what })),
  ),
  { minLength: 20, maxLength: 60 },
);

/** Codes that people have in their hands. */
const LETTERS = [1, 2, 3].map((b): Happening => ({ what: 'IssueParticipationCodes', a: 0, b, minutes: 1 }));

/** Each is asked for once, and people come as they are asked to: what happens at random may miss one. */
const EACH = PROTECTIONS_TO_COME.flatMap((_, a): Happening[] => [
  { what: 'ProtectParticipation', a, b: 0, minutes: 1 },
  ...[1, 2, 3, 4, 5, 6].map((b): Happening => ({ what: 'RateContribution', a: b, b, minutes: 1 })),
]);

type RatingEvent = (ContributionRated | RatingWithdrawn) & Recorded;
const isRating = (event: Recorded): event is RatingEvent => event.stream.startsWith('rating-');

type Counts = Readonly<Record<ProtectionKind, number>>;
const counted = (kinds: readonly ProtectionKind[]): Counts => {
  const of = (kind: ProtectionKind): number => kinds.filter((one) => one === kind).length;
  return { none: of('none'), codes: of('codes'), login: of('login'), puzzle: of('puzzle') };
};
/** What is the last word of each rater on each contribution came under. */
const recounted = (ratings: readonly RatingEvent[]): Counts => {
  const last = new Map(ratings.map((event) => [event.stream, event]));
  return counted([...last.values()].flatMap((event) => (event.type === 'ContributionRated' ? [event.data.protection] : [])));
};

const shown = async (dialogue: string, sequence: bigint) => {
  const { body } = await harness.get<{
    total: { ratings: { agree: number; pass: number; disagree: number; byProtection: Counts } };
  }>(`/api/theme-input?dialogue=${dialogue}&by=&asOf=${sequence}`);
  return body.total.ratings;
};

it('every rating satisfies what its dialogue asked for at that moment, and the figures count them by it, as of any moment', async () => {
  const seen = new Set<ProtectionKind>();
  await fc.assert(
    fc.asyncProperty(history, async (happenings) => {
      const before = await harness.store.head();
      const dialogue = await openDialogue(harness);
      await play(harness, dialogue, [...LETTERS, ...BEGUN, ...happenings]);
      const events = await harness.store.readAll(before, 10_000);
      const people = new Participants(harness.app.get(Pseudonyms), DialogueId(dialogue));
      const known = new Map(PROTECTIONS.map((kind) => [kind, people.known(kind)]));
      for (const event of events.filter(isRating)) {
        if (event.type !== 'ContributionRated') continue;
        const earlier = events.filter(({ stream, sequence }) => stream === `dialogue-${dialogue}` && sequence < event.sequence);
        const { protection } = dialogues.fold(earlier) as KnownDialogue;
        expect(event.data.protection).toBe(protection.kind);
        // Where nothing was asked for, anybody comes as they like.
        if (protection.kind !== 'none') expect(known.get(protection.kind)).toContain(event.internal.rater);
        seen.add(protection.kind);
      }
      const moments = [...events.filter(isRating).map(({ sequence }) => sequence), await harness.store.head()];
      for (const moment of moments.filter((_, i) => i % 5 === 0 || i === moments.length - 1)) {
        const { agree, pass, disagree, byProtection } = await shown(dialogue, moment);
        expect(byProtection).toEqual(recounted(events.filter(isRating).filter(({ sequence }) => sequence <= moment)));
        expect(agree + pass + disagree).toBe(byProtection.none + byProtection.codes + byProtection.login + byProtection.puzzle);
      }
    }),
    { numRuns: 8, examples: [[EACH]] },
  );
  // Else it might hold for want of a rating.
  expect([...seen].toSorted()).toEqual([...PROTECTIONS].toSorted());
});
