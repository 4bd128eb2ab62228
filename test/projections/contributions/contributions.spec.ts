import { contributions as streams } from '../../../src/domain/contribution/contributions.js';
import { dialogues } from '../../../src/domain/dialogue/dialogues.js';
import { contributions } from '../../../src/projections/contributions/contributions.js';
import {
  accepted,
  contribution,
  dismissed,
  erased,
  lodged,
  merged,
  other,
  redacted,
  redactionLodged,
  redactionUpheld,
  rejected,
  submitted,
  unmerged,
  upheld,
  withdrawn,
} from '../../domain/contribution/examples.js';
import { policyAdopted } from '../../domain/dialogue/examples.js';
import { rated, ratingWithdrawn } from '../../domain/rating/examples.js';
import { bodyOf, givenView } from '../../given-view.js';

const stream = streams.stream(contribution);
const atOnce = { ...policyAdopted, data: { ...policyAdopted.data, mode: 'after-publication' as const } };
const policy = dialogues.stream(submitted.data.dialogue);

const NONE = { proposal: null, redactionAppeal: null, redactionDecision: null };

it.each([
  ['open', false, [submitted]],
  ['accepted', true, [submitted, accepted]],
  ['rejected', false, [submitted, rejected]],
  ['rejected', false, [submitted, rejected, lodged]],
  ['rejected', false, [submitted, rejected, lodged, dismissed]],
  ['accepted', true, [submitted, rejected, lodged, upheld]],
  ['withdrawn', false, [submitted, accepted, withdrawn]],
  ['merged', true, [submitted, accepted, merged]],
  ['accepted', true, [submitted, accepted, merged, unmerged]],
  ['accepted', true, [submitted, accepted, redacted]],
  ['accepted', true, [submitted, accepted, redacted, redactionLodged, redactionUpheld]],
] as const)('is %s, and published: %s', async (status, published, events) => {
  await givenView(contributions, [stream, ...events]).then({ contribution: [{ status, published, revision: events.length - 1 }] });
});

it('is published from the beginning where the dialogue moderates afterwards, until it is rejected', async () => {
  await givenView(contributions, [policy, atOnce], [stream, submitted]).then({ contribution: [{ status: 'open', published: true }] });
  await givenView(contributions, [policy, atOnce], [stream, submitted, rejected]).then({ contribution: [{ published: false }] });
  await givenView(contributions, [policy, atOnce, policyAdopted], [stream, submitted]).then({ contribution: [{ published: false }] });
});

it('is merged into another one until the merger is undone', async () => {
  await givenView(contributions, [stream, submitted, accepted, merged]).then({ contribution: [{ mergedInto: other }] });
  await givenView(contributions, [stream, submitted, accepted, merged, unmerged]).then({ contribution: [{ mergedInto: null }] });
});

it('shows the redacted text until an appeal against the redaction is upheld', async () => {
  const past = [submitted, accepted, redacted] as const;
  const { reason, appealUntil } = redacted.data;
  await givenView(contributions, [stream, ...past]).then({
    contribution: [
      {
        redacted: true,
        redactions: { standing: [{ body: bodyOf(3), reason, appealUntil }], appeal: 'none', contested: 0, overturned: false },
      },
    ],
  });
  await givenView(contributions, [stream, ...past, redactionLodged, redactionUpheld]).then({ contribution: [{ redacted: false }] });
});

it('says where each text lies: of what was said, of the rejection, of the appeal and of what was decided on it', async () => {
  await givenView(contributions, [stream, submitted, rejected, lodged, dismissed]).then({
    contribution: [{ bodies: { ...NONE, original: bodyOf(1), rejection: bodyOf(2), appeal: bodyOf(3), decision: bodyOf(4) } }],
  });
});

it('stays in the view once its texts are erased', async () => {
  await givenView(contributions, [stream, submitted, withdrawn, erased]).then({ contribution: [{ status: 'withdrawn', erased: true }] });
});

it('counts the last word of each rater, and every word that was recorded', async () => {
  const changed = { ...rated, data: { ...rated.data, value: 'disagree' as const, previous: 'agree' as const } };
  const takenBack = { ...ratingWithdrawn, data: { ...ratingWithdrawn.data, previous: 'disagree' as const } };
  const rating = 'rating-00000000-0000-4000-8000-000000000001';
  const counted = { contribution, agree: 0, pass: 0, disagree: 0, recordedAgree: 1, recordedPass: 0, recordedDisagree: 0 };
  await givenView(contributions, [rating, rated]).then({ tally: [{ ...counted, agree: 1 }] });
  await givenView(contributions, [rating, rated, changed]).then({ tally: [{ ...counted, disagree: 1, recordedDisagree: 1 }] });
  await givenView(contributions, [rating, rated, changed, takenBack]).then({ tally: [{ ...counted, recordedDisagree: 1 }] });
});
