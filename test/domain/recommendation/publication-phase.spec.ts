import { type RecommendationCommand, recommendationDecider } from '../../../src/domain/recommendation/recommendation.decisions.js';
import type { RecommendationEvent } from '../../../src/domain/recommendation/recommendation.js';
import { givenFor } from '../../given.js';
import { at, publishing } from '../dialogue/examples.js';
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
  rejected,
  report,
  reported,
  reworded,
  wording,
} from './examples.js';

const given = givenFor(recommendationDecider);
const dialogue = publishing;

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
  [{ ...adopt, dialogue }, [drafted, attached(), deferred], [drafted, attached(), adopted]],
  [{ type: 'DeferRecommendation', at, rationale: reason, dialogue }, [drafted, rejected], [drafted, deferred]],
  [{ type: 'RejectRecommendation', at, rationale: reason, dialogue }, [drafted, deferred], [drafted, rejected]],
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
      .when({ type: 'DeferRecommendation', at, ...deferred.data, dialogue })
      .then(deferred);
    given(drafted)
      .when({ type: 'RejectRecommendation', at, ...rejected.data, dialogue })
      .then(rejected);
  });

  it('that is adopted is fixed for that reason first', () => {
    for (const type of ['DeferRecommendation', 'RejectRecommendation'] as const)
      given(drafted, attached(), adopted).when({ type, at, rationale: reason, dialogue }).thenRefuses('recommendation-adopted');
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
