import { type DraftRecommendation, recommendationDecider } from '../../../src/domain/recommendation/recommendation.decisions.js';
import type { Dialogue } from '../../../src/domain/dialogue/dialogue.js';
import { Code } from '../../../src/domain/ids.js';
import { givenFor } from '../../given.js';
import { open } from '../contribution/examples.js';
import { at, closed, dialogueOf, opened, openEvents, publishing, scheduled, work } from '../dialogue/examples.js';
import { evaluating } from '../round/examples.js';
import { drafted } from './examples.js';

const given = givenFor(recommendationDecider);
const draft: DraftRecommendation = { type: 'DraftRecommendation', at, draft: drafted.data, dialogue: evaluating };
const withThemes = (...themes: readonly Code[]): DraftRecommendation => ({ ...draft, draft: { ...draft.draft, themes } });
const during = (dialogue: Dialogue): DraftRecommendation => ({ ...draft, dialogue });

describe('drafting a recommendation', () => {
  it('says in public what somebody shall do', () => given().when(draft).then(drafted));

  it('is possible from the evaluation phase on, also when that is over', () => {
    const evaluated = [...openEvents, scheduled('evaluation'), opened('evaluation'), closed('evaluation')];
    given()
      .when(during(dialogueOf(...evaluated)))
      .then(drafted);
  });

  it('refuses once the publication phase has begun', () => given().when(during(publishing)).thenRefuses('publication-phase-begun'));

  it('refuses before the evaluation phase, and a dialogue nobody announced', () => {
    given().when(during(open)).thenRefuses('evaluation-phase-not-begun');
    given().when(during(dialogueOf())).thenRefuses('dialogue-unknown');
  });

  it('refuses a theme that the dialogue does not have, or one named twice', () => {
    given()
      .when(withThemes(work, Code('verkehr')))
      .thenRefuses('theme-unknown', 'themes');
    given().when(withThemes(work, work)).thenRefuses('code-repeated', 'themes');
  });

  it('refuses a second time', () => given(drafted).when(draft).thenRefuses('recommendation-already-drafted'));
});
