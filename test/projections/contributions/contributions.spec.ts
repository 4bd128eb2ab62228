import { type ContributionEvent, noRedactions } from '../../../src/domain/contribution/contribution.js';
import { contributions as streams } from '../../../src/domain/contribution/contributions.js';
import { dialogues } from '../../../src/domain/dialogue/dialogues.js';
import { contributions } from '../../../src/projections/contributions/contributions.js';
import {
  accepted,
  asideSet,
  card,
  contribution,
  corrected,
  dismissed,
  erased,
  lodged,
  merged,
  other,
  redacted,
  redactionDeclined,
  redactionDismissed,
  redactionLodged,
  redactionProposed,
  redactionUpheld,
  rejected,
  secretDigest,
  submitted,
  takenBack,
  takenOver,
  unmerged,
  upheld,
  withdrawn,
} from '../../domain/contribution/examples.js';
import { policyAdopted } from '../../domain/dialogue/examples.js';
import { rated, ratingWithdrawn } from '../../domain/rating/examples.js';
import { bodyOf, givenView, rowsAfter } from '../../given-view.js';

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

it('has what its source said of it, which counts in no tally', async () => {
  const facts = { 'is-seed': true, agrees: 5 };
  const taken = { ...submitted, data: { ...submitted.data, source: { name: 'polis/platz', id: '1', facts } } };
  const { contribution: rows, tally } = await rowsAfter(contributions, [stream, taken]);
  expect([rows[0], tally]).toMatchObject([{ sourceFacts: facts }, []]);
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

it('says what it was corrected to last, how often, and how many had rated what it said before', async () => {
  await givenView(
    contributions,
    [stream, takenOver, accepted],
    [`rating-${rated.data.contribution}`, rated],
    [stream, corrected, corrected],
  ).then({
    contribution: [
      {
        correction: { times: 2, at: corrected.occurredAt, raters: 1 },
        redacted: false,
        bodies: { ...NONE, rejection: null, appeal: null, decision: null, original: bodyOf(5) },
      },
    ],
  });
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

describe('what is submitted', () => {
  const { data } = submitted;
  const about = { dialogue: data.dialogue, theme: data.theme, question: data.question, questionVersion: 1, channel: data.channel };

  it('is open, with all that was said of it', async () => {
    const { contribution: rows } = await rowsAfter(contributions, [stream, submitted]);
    expect(rows).toEqual([
      {
        ...about,
        id: contribution,
        stakeholderGroup: data.group,
        region: data.region,
        language: 'de',
        answers: null,
        sourceName: null,
        sourceFacts: null,
        sourceId: null,
        gathering: null,
        card: null,
        saidBy: 'participant',
        broughtBy: 'office',
        submittedAt: submitted.occurredAt,
        submittedSequence: '1',
        status: 'open',
        revision: 0,
        published: false,
        rejectionReason: null,
        appealUntil: null,
        appeal: 'none',
        mergedInto: null,
        redactions: noRedactions,
        redacted: false,
        shownFrom: 0,
        correction: null,
        erased: false,
        bodies: { ...NONE, original: bodyOf(1), rejection: null, appeal: null, decision: null },
        secretDigest,
      },
    ]);
  });

  it('names its source, the card that it is, and what it answers', async () => {
    const source = { name: 'some', id: '7' };
    const all = { ...submitted, data: { ...data, source, card, answers: other } };
    await givenView(contributions, [stream, all]).then({
      contribution: [{ sourceName: 'some', sourceId: '7', gathering: card.gathering, card, answers: other }],
    });
  });
});

it('has an appeal against its rejection that is lodged, upheld or dismissed, with the time for it', async () => {
  const { reason: rejectionReason, appealUntil } = rejected.data;
  const past = [submitted, rejected, lodged] as const;
  await givenView(contributions, [stream, ...past]).then({ contribution: [{ appeal: 'lodged', rejectionReason, appealUntil }] });
  await givenView(contributions, [stream, ...past, upheld]).then({
    contribution: [
      { appeal: 'upheld', bodies: { ...NONE, original: bodyOf(1), rejection: bodyOf(2), appeal: bodyOf(3), decision: bodyOf(4) } },
    ],
  });
  await givenView(contributions, [stream, ...past, dismissed]).then({ contribution: [{ appeal: 'dismissed' }] });
});

it('says where the texts of a redaction lie, from its proposal to what was decided on the appeal', async () => {
  const NOWHERE = { ...NONE, rejection: null, appeal: null, decision: null, original: bodyOf(1) };
  const bodiesAfter = async (...events: readonly ContributionEvent[]) =>
    (await rowsAfter(contributions, [stream, submitted, accepted, ...events])).contribution.map(({ bodies }) => bodies);
  expect(await bodiesAfter(redactionProposed)).toEqual([{ ...NOWHERE, proposal: bodyOf(3) }]);
  expect(await bodiesAfter(redactionProposed, redactionDeclined)).toEqual([NOWHERE]);
  expect(await bodiesAfter(redactionProposed, redacted)).toEqual([NOWHERE]);
  const contested = [redacted, redactionLodged] as const;
  expect(await bodiesAfter(...contested)).toEqual([{ ...NOWHERE, redactionAppeal: bodyOf(4) }]);
  const decided = { ...NOWHERE, redactionAppeal: bodyOf(4), redactionDecision: bodyOf(5) };
  expect(await bodiesAfter(...contested, redactionDismissed)).toEqual([decided]);
  expect(await bodiesAfter(...contested, redactionUpheld)).toEqual([decided]);
  // What is proposed beside an appeal goes with the redaction that falls; the next appeal has no decision yet.
  expect(await bodiesAfter(...contested, redactionProposed, redactionUpheld)).toEqual([{ ...decided, redactionDecision: bodyOf(6) }]);
  expect(await bodiesAfter(...contested, redactionDismissed, redacted, redactionLodged)).toEqual([
    { ...NOWHERE, redactionAppeal: bodyOf(7) },
  ]);
});

it('is set aside without a word of it here', async () => {
  await givenView(contributions, [stream, submitted, accepted, asideSet, takenBack]).then({
    contribution: [{ status: 'accepted', revision: 3, erased: false }],
  });
});

it('of which the record has no submission is none', async () => {
  expect((await rowsAfter(contributions, [stream, accepted])).contribution).toEqual([]);
});
