import { contributionDecider, type SubmitContribution } from '../../../src/domain/contribution/contribution.decisions.js';
import type { ContributionSubmitted } from '../../../src/domain/contribution/contribution.js';
import { type Dialogue, PHASES, type ThemeDefined } from '../../../src/domain/dialogue/dialogue.js';
import { Code, DialogueId } from '../../../src/domain/ids.js';
import { givenFor } from '../../given.js';
import { at, closed, dialogueOf, openEvents, opened, questionPosed, scheduled, skills } from '../dialogue/examples.js';
import { codes, isProtected, issued, NOTHING_SHOWN } from '../dialogue/protections.js';
import {
  accepted,
  contribution,
  contributionOf,
  erased,
  merged,
  other,
  participant,
  rejected,
  said,
  submit,
  submitted,
  takenOver,
  withdrawn,
} from './examples.js';

const given = givenFor(contributionDecider);

describe('submit a contribution', () => {
  it('records where it belongs, and gives the text to the vault under the key of the participant', () =>
    given()
      .when(submit)
      .then({ ...submitted, body: { subject: participant, content: said } }));

  it('keeps the text of a card, that nobody signed, under a key of its own', () =>
    given()
      .when({ ...submit, participant: null, secretDigest: null })
      .then({
        ...submitted,
        internal: { ...submitted.internal, participant: null, secretDigest: null },
        body: { subject: contribution, content: said },
      }));

  it('refuses a contribution that is there already', () => given(submitted).when(submit).thenRefuses('contribution-already-submitted'));

  describe('looks at the dialogue, and', () => {
    it('refuses one nobody announced', () => given().when(to(dialogueOf())).thenRefuses('dialogue-unknown'));

    it('refuses one whose dialogue phase has not begun', () =>
      given()
        .when(to(dialogueOf(...openEvents.slice(0, -1))))
        .thenRefuses('dialogue-phase-not-open'));

    it('refuses one whose dialogue phase is over', () =>
      given()
        .when(to(dialogueOf(...openEvents, closed('dialogue'))))
        .thenRefuses('dialogue-phase-not-open'));

    it('takes what an office brings in from a source although its dialogue phase is over, if it was said before that', () => {
      const over = dialogueOf(...openEvents, closed('dialogue'));
      const late = { ...submission(takenOver.data), official: true, dialogue: over };
      given().when(late).then(recorded(takenOver.data));
      given()
        .when({ ...late, at: '2026-03-02T09:00:00.001Z' })
        .thenRefuses('said-outside-dialogue-phase');
      given()
        .when({ ...late, submission: submitted.data })
        .thenRefuses('dialogue-phase-not-open');
      given()
        .when({ ...late, official: false })
        .thenRefuses('dialogue-phase-not-open');
    });

    it.each(PHASES.filter((phase) => phase !== 'dialogue'))('refuses one in its %s phase', (phase) =>
      given()
        .when(to(dialogueOf(...openEvents.slice(0, -1), scheduled(phase), opened(phase))))
        .thenRefuses('dialogue-phase-not-open'),
    );

    it('takes it where the dialogue phase was opened again', () =>
      given()
        .when(to(dialogueOf(...openEvents, closed('dialogue'), opened('dialogue'))))
        .then({ ...submitted, body: { subject: participant, content: said } }));
  });

  describe('looks at theme and question, and', () => {
    it('refuses a theme nobody defined', () =>
      given()
        .when(submission({ theme: skills }))
        .thenRefuses('theme-unknown', 'theme'));

    it('refuses a question nobody posed', () =>
      given()
        .when(submission({ question: Code('was-fehlt') }))
        .thenRefuses('question-unknown', 'question'));

    it('refuses a question of another theme', () =>
      given()
        .when({ ...submission({ theme: skills }), dialogue: dialogueOf(...openEvents, skillsDefined) })
        .thenRefuses('question-unknown', 'question'));

    it('refuses a version of the question that is not there yet', () =>
      given()
        .when(submission({ questionVersion: 2 }))
        .thenRefuses('question-version-unknown', 'questionVersion'));

    it.each([1, 2])('takes version %d of a question that has two', (questionVersion) =>
      given()
        .when({ ...submission({ questionVersion }), dialogue: reworded })
        .then(recorded({ questionVersion })),
    );
  });

  describe('looks at channel and group, and', () => {
    it('refuses a channel that the dialogue does not have', () =>
      given()
        .when(submission({ channel: Code('fax') }))
        .thenRefuses('channel-unknown', 'channel'));

    it('refuses a channel that is not open to everybody', () =>
      given()
        .when(submission({ channel: workshop }))
        .thenRefuses('channel-not-open', 'channel'));

    it('lets an official use that channel', () =>
      given()
        .when({ ...submission({ channel: workshop }), official: true })
        .then(recorded({ channel: workshop })));

    it('refuses an official in a channel that the dialogue does not have', () =>
      given()
        .when({ ...submission({ channel: Code('fax') }), official: true })
        .thenRefuses('channel-unknown', 'channel'));

    it('refuses a group that the dialogue does not have', () =>
      given()
        .when(submission({ group: Code('kammern') }))
        .thenRefuses('group-unknown', 'group'));

    it('does not take a channel for a group', () =>
      given()
        .when(submission({ group: Code('online') }))
        .thenRefuses('group-unknown', 'group'));

    it('asks nobody for a group', () =>
      given()
        .when(submission({ group: null }))
        .then(recorded({ group: null })));
  });

  describe('where participation is protected', () => {
    const protecting = { ...submit, dialogue: dialogueOf(...openEvents, issued, isProtected(codes)) };
    const card = { participant: null, secretDigest: null } as const;
    const isGuessable = { ...NOTHING_SHOWN, isGuessable: true };

    it('asks a participant for what the dialogue asks for', () => {
      given().when(protecting).thenRefuses('participation-code-wrong', 'participant');
      given()
        .when({ ...protecting, shown: { ...NOTHING_SHOWN, code: { batch: 1, number: 1 } } })
        .then(recorded({}));
    });

    it('asks nobody who is told apart from nobody', () =>
      given()
        .when({ ...protecting, ...card, shown: isGuessable })
        .then({
          ...submitted,
          internal: { ...submitted.internal, ...card },
          body: { subject: contribution, content: said },
        }));

    it('asks none of those for whom an office answers, but for a pseudonym that others could not hit upon', () => {
      given()
        .when({ ...protecting, official: true })
        .then(recorded({}));
      given()
        .when({ ...protecting, official: true, shown: isGuessable })
        .thenRefuses('participant-too-short', 'participant');
    });
  });

  describe('that answers another one', () => {
    it.each([
      ['open', contributionOf(submitted)],
      ['accepted', contributionOf(submitted, accepted)],
      ['merged', contributionOf(submitted, accepted, merged)],
      ['erased', contributionOf(submitted, accepted, erased)],
    ])('is taken where that one is %s', (_, answered) =>
      given()
        .when({ ...answer, answered })
        .then(recorded({ answers: other })),
    );

    it.each([
      ['rejected', contributionOf(submitted, rejected)],
      ['withdrawn', contributionOf(submitted, withdrawn)],
    ])('is refused where that one is %s', (_, answered) =>
      given()
        .when({ ...answer, answered })
        .thenRefuses('answered-contribution-gone', 'answers'),
    );

    it.each([
      ['that nobody submitted', contributionOf()],
      ['of which nothing is known', null],
      ['of another dialogue', contributionOf(elsewhere())],
    ])('is refused for one %s', (_, answered) =>
      given()
        .when({ ...answer, answered })
        .thenRefuses('answered-contribution-unknown', 'answers'),
    );
  });

  it('keeps the number it has at its source', () => {
    const source = { name: 'Miro', id: '3458764' };
    given()
      .when({ ...submission({ source }), official: true })
      .then(recorded({ source }));
  });

  it('names no source of a participant, whose words would be public for ever', () => {
    const source = { name: 'Call me', id: '0170 1234567' };
    given().when(submission({ source })).thenRefuses('source-needs-official', 'source');
  });
});

const workshop = Code('werkstatt');
const skillsDefined: ThemeDefined = { type: 'ThemeDefined', occurredAt: at, data: { theme: skills, title: { de: 'B' } }, internal: {} };
const reworded = dialogueOf(...openEvents, {
  type: 'GuidingQuestionReworded',
  occurredAt: at,
  data: { question: questionPosed.data.question, version: 2, text: { de: 'Und jetzt?' }, reason: { de: 'Klarer' } },
  internal: {},
});
const to = (dialogue: Dialogue): SubmitContribution => ({ ...submit, dialogue });
const submission = (changes: Partial<ContributionSubmitted['data']>): SubmitContribution => ({
  ...submit,
  submission: { ...submitted.data, ...changes },
});
const recorded = (changes: Partial<ContributionSubmitted['data']>) => ({
  ...submitted,
  data: { ...submitted.data, ...changes },
  body: { subject: participant, content: said },
});
const answer = submission({ answers: other });

function elsewhere(): ContributionSubmitted {
  return { ...submitted, data: { ...submitted.data, dialogue: DialogueId('00000000-0000-4000-8000-0000000000d2') } };
}
