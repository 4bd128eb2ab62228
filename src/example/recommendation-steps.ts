import { newIdOf } from '../commands/command.js';
import { setContributionAside } from '../commands/contribution/set-contribution-aside.js';
import { orderRecommendations } from '../commands/dialogue/order-recommendations.js';
import { adoptRecommendation } from '../commands/recommendation/adopt-recommendation.js';
import { attachMeasure } from '../commands/recommendation/attach-measure.js';
import { deferRecommendation } from '../commands/recommendation/defer-recommendation.js';
import { draftRecommendation } from '../commands/recommendation/draft-recommendation.js';
import { recordDissent } from '../commands/recommendation/record-dissent.js';
import { rejectRecommendation } from '../commands/recommendation/reject-recommendation.js';
import { reportImplementation } from '../commands/recommendation/report-implementation.js';
import { rewordRecommendation } from '../commands/recommendation/reword-recommendation.js';
import { contributions } from '../domain/contribution/contributions.js';
import { dialogues } from '../domain/dialogue/dialogues.js';
import { Code, DialogueId, type MeasureId, RecommendationId, type RoundId } from '../domain/ids.js';
import { recommendations } from '../domain/recommendation/recommendations.js';
import { contributionOf } from './contribution-steps.js';
import type { RecommendationEntry, RecommendationsFile } from './evaluation-files.js';
import { actingOn, after, ANALYST, EXAMPLE_KEY, OFFICE, PUBLISHER, type Sending, type Stage, type Step } from './step.js';

const MINUTES_EACH = 10;

type Known = { readonly dialogue: DialogueId; readonly measureOf: (ref: string) => MeasureId; readonly rounds: readonly RoundId[] };

/** What somebody shall do, what is decided about it, and what is not taken up any further. */
export const recommendationSteps = ({ recommendations, ordered, setAside }: RecommendationsFile, known: Known): readonly Step[] => {
  const steps: Step[] = [];
  actingOn(steps, { stream: dialogues.stream(known.dialogue), key: EXAMPLE_KEY })(PUBLISHER, ordered, 'order', ({ commands }, sending) =>
    commands.send(
      orderRecommendations,
      {
        params: { dialogue: DialogueId(known.dialogue) },
        body: { recommendations: recommendations.map(({ ref }) => recommendationOf(ref)) },
      },
      sending,
    ),
  );
  for (const [reason, refs] of Object.entries(setAside.reasons)) {
    for (const ref of refs) {
      const params = { contribution: contributionOf(ref) };
      const step = actingOn(steps, { stream: contributions.stream(params.contribution), key: `${EXAMPLE_KEY}/contribution/${ref}` });
      const set = ({ commands }: Stage, sending: Sending) =>
        commands.send(setContributionAside, { params, body: { reason: Code(reason) } }, sending);
      step(ANALYST, setAside.at, 'set-aside', set, 'set-aside');
    }
  }
  return [...recommendations.flatMap((entry) => stepsOf(entry, known)), ...steps];
};

const keyOf = (ref: string): string => `${EXAMPLE_KEY}/recommendation/${ref}`;
const recommendationOf = (ref: string): RecommendationId => newIdOf(RecommendationId, keyOf(ref));

const stepsOf = (entry: RecommendationEntry, { dialogue, measureOf, rounds }: Known): readonly Step[] => {
  const { ref, at, wording, measures, reworded, dissents, decided, implementation } = entry;
  const params = { recommendation: recommendationOf(ref) };
  const steps: Step[] = [];
  const step = actingOn(steps, { stream: recommendations.stream(params.recommendation), key: keyOf(ref) });
  step(ANALYST, at, '', ({ commands }, sending) =>
    commands.send(draftRecommendation, { params: { dialogue: DialogueId(dialogue) }, body: wording }, sending),
  );
  measures.forEach((measure, i) => {
    step(ANALYST, after(at, (i + 1) * MINUTES_EACH, 'minutes'), `measure/${measure}`, ({ commands }, sending) =>
      commands.send(attachMeasure, { params, body: { measure: measureOf(measure) } }, sending),
    );
  });
  if (reworded) {
    const { at: when, reason, wording: words } = reworded;
    step(ANALYST, when, 'reword', ({ commands }, sending) =>
      commands.send(rewordRecommendation, { params, body: { ...words, reason } }, sending),
    );
  }
  for (const { at: when, group, statement } of dissents) {
    step(OFFICE, when, `dissent/${group}`, ({ commands }, sending) =>
      commands.send(recordDissent, { params, body: { group, statement } }, sending),
    );
  }
  const { at: when, as, rationale } = decided;
  step(PUBLISHER, when, as, ({ commands }, sending) => {
    if (as === 'adopted')
      return commands.send(adoptRecommendation, { params, body: { rationale, rounds: [...rounds], quorumReason: null } }, sending);
    return commands.send(as === 'deferred' ? deferRecommendation : rejectRecommendation, { params, body: { rationale } }, sending);
  });
  for (const { at: reported, ...body } of implementation) {
    step(PUBLISHER, reported, `implementation/${body.state}`, ({ commands }, sending) =>
      commands.send(reportImplementation, { params, body }, sending),
    );
  }
  return steps;
};
