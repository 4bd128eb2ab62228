import { type RecommendationCommand, recommendationDecider } from '../../../src/domain/recommendation/recommendation.decisions.js';
import type { RecommendationEvent } from '../../../src/domain/recommendation/recommendation.js';
import { givenFor } from '../../given.js';
import { at, closed as phaseClosed, dialogueOf, frameworkAdopted, opened, openEvents, scheduled } from '../dialogue/examples.js';
import { measure } from '../measure/examples.js';
import { backed } from '../round/examples.js';
import {
  adopt,
  adopted,
  attached,
  deferred,
  detached,
  dissent,
  dissentRecorded,
  drafted,
  published,
  reason,
  reconsider,
  reconsidered,
  rejected,
  report,
  reported,
  reworded,
  wording,
} from './examples.js';

const given = givenFor(recommendationDecider);
const dialogue = dialogueOf(...openEvents, frameworkAdopted, phaseClosed('dialogue'), scheduled('publication'), opened('publication'));

type Case = readonly [
  command: RecommendationCommand,
  before: readonly RecommendationEvent[],
  /** A past in which the command has nothing left to say. */
  after: readonly RecommendationEvent[],
];
const cases: readonly Case[] = [
  [{ type: 'RewordRecommendation', at, wording: { ...wording, strength: 'must' }, reason, dialogue }, [drafted], [drafted, reworded]],
  [{ type: 'AttachMeasure', at, measure: { id: measure, state: backed }, dialogue }, [drafted], [drafted, attached()]],
  [{ type: 'DetachMeasure', at, measure, reason, dialogue }, [drafted, attached()], [drafted, attached(), detached()]],
];

describe('once the publication phase has begun, a recommendation', () => {
  it.each(cases.map((one) => [one[0].type, ...one] as const))('takes no %s, but for what says nothing', (_, command, before, after) => {
    given(...before)
      .when(command)
      .thenRefuses('publication-phase-begun');
    given(...after)
      .when(command)
      .thenNothing();
  });

  it('that nobody has decided on is decided: nobody could publish results without that', () => {
    given(drafted, attached())
      .when({ ...adopt, dialogue })
      .then(adopted);
    given(drafted)
      .when({ type: 'DeferRecommendation', at, ...deferred.data })
      .then(deferred);
    given(drafted)
      .when({ type: 'RejectRecommendation', at, ...rejected.data })
      .then(rejected);
  });

  it('is decided anew once its decision was taken back, also after its publication', () => {
    given(drafted, attached(), adopted, published).when(reconsider).then(reconsidered);
    given(drafted, attached(), adopted, published, reconsidered)
      .when({ ...adopt, dialogue })
      .then(adopted);
  });

  it('that is adopted is fixed for that reason first', () => {
    given(drafted, attached(), adopted)
      .when({ type: 'RewordRecommendation', at, wording: { ...wording, strength: 'must' }, reason, dialogue })
      .thenRefuses('recommendation-adopted');
    for (const type of ['DeferRecommendation', 'RejectRecommendation'] as const)
      given(drafted, attached(), adopted).when({ type, at, rationale: reason }).thenRefuses('recommendation-already-decided');
  });

  it('takes dissent, is published, and is reported on', () => {
    given(drafted, attached(), adopted)
      .when({ type: 'RecordDissent', at, ...dissent, dialogue })
      .then(dissentRecorded);
    given(drafted, attached(), adopted)
      .when({ type: 'PublishRecommendation', at, ...published.data })
      .then(published);
    given(drafted, attached(), adopted, published).when({ type: 'ReportImplementation', at, report }).then(reported);
  });
});
