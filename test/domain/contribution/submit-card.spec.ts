import type { ContributionSubmitted } from '../../../src/domain/contribution/contribution.js';
import { contributionDecider, type SubmitContribution } from '../../../src/domain/contribution/contribution.decisions.js';
import { Code, DialogueId } from '../../../src/domain/ids.js';
import { givenFor } from '../../given.js';
import { closed, dialogueOf, openEvents, opened, scheduled as phaseScheduled } from '../dialogue/examples.js';
import { cancelled, gatheringOf, held, scheduled } from '../gathering/examples.js';
import { card, contribution, participant, said, secondReader, submit, submitted, transcriber } from './examples.js';

const given = givenFor(contributionDecider);
const data: ContributionSubmitted['data'] = { ...submitted.data, channel: Code('werkstatt'), group: null, card };
const file: SubmitContribution = {
  ...submit,
  submission: data,
  participant: null,
  secretDigest: null,
  transcriber,
  secondReader,
  gathering: gatheringOf(scheduled, held),
  official: true,
};
const filed = {
  ...submitted,
  data,
  internal: { participant: null, secretDigest: null, transcriber, secondReader },
  body: { subject: contribution, content: said },
};
const withoutIslands = { ...scheduled, data: { ...scheduled.data, islands: [] } };
const on = (changes: Partial<typeof card> | { island: null }): SubmitContribution => ({
  ...file,
  submission: { ...data, card: { ...card, ...changes } },
});

describe('submit a card of a pin-board', () => {
  it('records where it hung, and who read it by pseudonym; it is of no person', () => given().when(file).then(filed));

  it('is possible once the dialogue phase is over', () =>
    given()
      .when({ ...file, dialogue: dialogueOf(...openEvents, closed('dialogue'), phaseScheduled('evaluation'), opened('evaluation')) })
      .then(filed));

  it('is refused once the publication phase has begun', () =>
    given()
      .when({ ...file, dialogue: dialogueOf(...openEvents, closed('dialogue'), phaseScheduled('publication'), opened('publication')) })
      .thenRefuses('publication-phase-begun'));

  it.each([
    ['is to come', gatheringOf(scheduled)],
    ['was cancelled', gatheringOf(scheduled, cancelled)],
  ])('is refused where the gathering %s', (_, gathering) =>
    given()
      .when({ ...file, gathering })
      .thenRefuses('gathering-not-held', 'card/gathering'),
  );

  it.each([
    ['that nobody scheduled', gatheringOf()],
    ['of which nothing is known', null],
    [
      'of another dialogue',
      gatheringOf({ ...scheduled, data: { ...scheduled.data, dialogue: DialogueId('00000000-0000-4000-8000-0000000000d2') } }),
    ],
  ])('is refused for a gathering %s', (_, gathering) =>
    given()
      .when({ ...file, gathering })
      .thenRefuses('card-gathering-unknown', 'card/gathering'),
  );

  it('is refused by another channel than the format of the gathering', () =>
    given()
      .when({ ...file, submission: { ...data, channel: Code('online') } })
      .thenRefuses('card-of-another-format', 'channel'));

  it('is refused on an island that the gathering does not have', () =>
    given()
      .when(on({ island: Code('insel-9') }))
      .thenRefuses('island-unknown', 'card/island'));

  it('may hang on any of several islands', () => {
    const [island] = scheduled.data.islands;
    const islands = [1, 2].map((n) => ({ ...island!, code: Code(`insel-${n}`) }));
    const gathering = gatheringOf({ ...scheduled, data: { ...scheduled.data, islands } }, held);
    for (const { code } of islands)
      given()
        .when({ ...on({ island: code }), gathering })
        .then({ ...filed, data: { ...data, card: { ...card, island: code } } });
    given()
      .when({ ...on({ island: Code('insel-3') }), gathering })
      .thenRefuses('island-unknown', 'card/island');
  });

  it('needs its island where there are islands', () =>
    given()
      .when(on({ island: null }))
      .thenRefuses('island-unknown', 'card/island'));

  it('needs none where there are none', () =>
    given()
      .when({ ...on({ island: null }), gathering: gatheringOf(withoutIslands, held) })
      .then({ ...filed, data: { ...data, card: { ...card, island: null } } }));

  it('is refused from whoever is no rapporteur', () =>
    given()
      .when({ ...file, official: false })
      .thenRefuses('card-needs-rapporteur', 'card'));

  it('is refused with a participant', () =>
    given()
      .when({ ...file, participant })
      .thenRefuses('card-has-participant', 'participant'));

  it('is refused where the second reader is the first', () =>
    given()
      .when({ ...file, secondReader: transcriber })
      .thenRefuses('second-reader-not-second-person', 'secondReader'));

  it('is refused for a theme, question and version as any contribution is', () =>
    given()
      .when({ ...file, submission: { ...data, questionVersion: 9 } })
      .thenRefuses('question-version-unknown', 'questionVersion'));
});
