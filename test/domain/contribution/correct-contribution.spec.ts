import { contributionDecider } from '../../../src/domain/contribution/contribution.decisions.js';
import type { CorrectContribution } from '../../../src/domain/contribution/correction.decisions.js';
import { Code } from '../../../src/domain/ids.js';
import { givenFor } from '../../given.js';
import { dialogueOf, publishing } from '../dialogue/examples.js';
import {
  accepted,
  asideSet,
  contribution,
  contributionOf,
  corrected,
  merged,
  moderator,
  open,
  participant,
  redacted,
  redactionDeclined,
  redactionLodged,
  redactionProposed,
  redactionUpheld,
  rejected,
  said,
  saidNow,
  submitted,
  takenBack,
  takenOver,
  unmerged,
  withdrawn,
} from './examples.js';

const given = givenFor(contributionDecider);

describe('correct a contribution', () => {
  it.each([
    ['open', [takenOver]],
    ['accepted', [takenOver, accepted]],
    ['accepted', [takenOver, accepted, merged, unmerged]],
    ['accepted', [takenOver, accepted, asideSet, takenBack]],
    ['open', [takenOver, redactionProposed, redactionDeclined]],
    ['open', [takenOver, redacted, redactionLodged, redactionUpheld]],
  ])('records which parts are others now, and gives all of it to the vault, where it is %s', (status, past) => {
    given(...past)
      .when(correct)
      .then({ ...corrected, body });
    expect(contributionOf(...past, corrected)).toMatchObject({ status });
  });

  it('is recorded again where it says otherwise again', () =>
    given(takenOver, corrected)
      .when({ ...correct, current: saidNow, body: said })
      .then({ ...corrected, body: { subject: participant, content: said } }));

  it('is its own subject where nobody said it', () =>
    given({ ...takenOver, internal: { ...takenOver.internal, participant: null } })
      .when(correct)
      .then({ ...corrected, body: { subject: contribution, content: saidNow } }));

  it('adds nothing where it says the same', () => {
    given(takenOver)
      .when({ ...correct, body: { ...said, position: { longitude: 7.46, latitude: 51.51 } } })
      .thenNothing();
    given(takenOver, corrected)
      .when({ ...correct, current: saidNow })
      .thenNothing();
  });

  it('hides what it said before, also where it says the same and has not hidden that yet', () => {
    const hiding = { ...corrected, data: { ...corrected.data, hidesEarlier: true } };
    given(takenOver)
      .when({ ...correct, hidesEarlier: true })
      .then({ ...hiding, body });
    given(takenOver, corrected)
      .when({ ...correct, current: saidNow, hidesEarlier: true })
      .then({ ...hiding, data: { ...hiding.data, corrected: [] }, body });
    for (const past of [[takenOver], [takenOver, hiding]])
      given(...past)
        .when({ ...correct, current: saidNow, hidesEarlier: true })
        .thenNothing();
  });

  it('refuses what was said here: only its author says what they say', () => {
    given(submitted).when(correct).thenRefuses('correction-needs-source');
    given(submitted, accepted).when(correct).thenRefuses('correction-needs-source');
  });

  it('refuses where something was decided on its words, or is about to be', () => {
    given(takenOver, rejected).when(correct).thenRefuses('contribution-already-rejected');
    given(takenOver, withdrawn).when(correct).thenRefuses('contribution-withdrawn');
    given(takenOver, accepted, merged).when(correct).thenRefuses('contribution-merged');
    given(takenOver, accepted, asideSet).when(correct).thenRefuses('correction-of-what-is-set-aside');
    given(takenOver, redacted).when(correct).thenRefuses('correction-of-redacted');
    given(takenOver, redacted, redactionLodged).when(correct).thenRefuses('correction-of-redacted');
    given(takenOver, redactionProposed).when(correct).thenRefuses('redaction-already-proposed');
  });

  it('only hides what it said before once results are on their way', () =>
    given(takenOver, corrected)
      .when({ ...correct, current: saidNow, hidesEarlier: true, dialogue: publishing })
      .then({ ...corrected, data: { ...corrected.data, corrected: [], hidesEarlier: true }, body }));

  it('refuses once results are on their way, a text that is erased, and one nobody submitted', () => {
    given(takenOver)
      .when({ ...correct, dialogue: publishing })
      .thenRefuses('publication-phase-begun');
    given(takenOver)
      .when({ ...correct, current: null })
      .thenRefuses('correction-text-erased');
    given().when(correct).thenRefuses('contribution-unknown');
  });

  it('refuses a reason that is none for it, and without a dialogue', () => {
    given(takenOver)
      .when({ ...correct, reason: Code('gefaellt-nicht') })
      .thenRefuses('moderation-reason-unknown', 'reason');
    given(takenOver)
      .when({ ...correct, dialogue: dialogueOf() })
      .thenRefuses('dialogue-unknown');
  });
});

const correct: CorrectContribution = {
  type: 'CorrectContribution',
  at: corrected.occurredAt,
  contribution,
  moderator,
  dialogue: open,
  reason: null,
  body: saidNow,
  hidesEarlier: false,
  current: said,
};
const body = { subject: participant, content: saidNow };
