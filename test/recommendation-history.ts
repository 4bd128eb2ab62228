import fc from 'fast-check';
import { randomUUID } from 'node:crypto';
import { newIdOf } from '../src/commands/command.js';
import { adoptRecommendation } from '../src/commands/recommendation/adopt-recommendation.js';
import { attachMeasure } from '../src/commands/recommendation/attach-measure.js';
import { deferRecommendation } from '../src/commands/recommendation/defer-recommendation.js';
import { detachMeasure } from '../src/commands/recommendation/detach-measure.js';
import { draftRecommendation } from '../src/commands/recommendation/draft-recommendation.js';
import { recordDissent } from '../src/commands/recommendation/record-dissent.js';
import { reconsiderRecommendation } from '../src/commands/recommendation/reconsider-recommendation.js';
import { rejectRecommendation } from '../src/commands/recommendation/reject-recommendation.js';
import { reportImplementation } from '../src/commands/recommendation/report-implementation.js';
import { rewordRecommendation } from '../src/commands/recommendation/reword-recommendation.js';
import { Code, DialogueId, type MeasureId, RecommendationId, type RoundId } from '../src/domain/ids.js';
import { IMPLEMENTATION_STATES } from '../src/domain/recommendation/recommendation.js';
import { Refusal } from '../src/domain/refusal.js';
import type { Harness } from './harness.js';

/** One thing that happens to recommendations; numbers choose recommendations and measures among those there are. */
export type Recommending = {
  readonly what: 'draft' | 'reword' | 'attach' | 'detach' | 'dissent' | 'adopt' | 'defer' | 'reject' | 'reconsider' | 'report';
  readonly a: number;
  readonly b: number;
};

const weighted = (what: Recommending['what'], weight: number) => ({ arbitrary: fc.constant(what), weight });

export const recommending: fc.Arbitrary<Recommending> = fc.record({
  what: fc.oneof(
    weighted('draft', 2),
    weighted('reword', 2),
    weighted('attach', 5),
    weighted('detach', 2),
    weighted('dissent', 2),
    weighted('adopt', 2),
    weighted('defer', 1),
    weighted('reject', 1),
    weighted('reconsider', 3),
    weighted('report', 1),
  ),
  a: fc.nat({ max: 999 }),
  b: fc.nat({ max: 999 }),
});

/** What most random histories would not get to: a measure that is attached and taken off again, a dissent, two decisions. */
export const BEGINNING: readonly Recommending[] = (
  ['draft', 'attach', 'dissent', 'defer', 'reconsider', 'detach', 'attach', 'reword', 'reject'] as const
).map((what) => ({ what, a: 0, b: 0 }));

const because = { de: 'Darum' };
const wording = (a: number) => ({
  themes: [Code(a % 2 === 0 ? 'work' : 'skills')],
  title: { de: `Titel ${a}` },
  text: { en: `Text ${a}` },
  addressee: { de: 'Land' },
  instrument: { de: 'Programm' },
  horizon: { de: '2030' },
  strength: 'should' as const,
});

/** Sends a history through the real commands; what the rules refuse does not happen. Returns the recommendations. */
export const playRecommendations = async (
  { commands }: Pick<Harness, 'commands'>,
  dialogue: string,
  { measures, rounds }: { readonly measures: readonly MeasureId[]; readonly rounds: readonly RoundId[] },
  history: readonly Recommending[],
): Promise<readonly RecommendationId[]> => {
  const drafted: RecommendationId[] = [];
  const one = <T>(of: readonly T[], n: number): T | undefined => of[n % Math.max(of.length, 1)];
  const send = async ({ what, a, b }: Recommending): Promise<unknown> => {
    const at = new Date().toISOString();
    const [analyst, publisher] = (['analyst', 'publisher'] as const).map((role) => ({ key: randomUUID(), at, role }));
    if (!analyst || !publisher) return null;
    const [recommendation, measure] = [one(drafted, a), one(measures, b)];
    if (what === 'draft' || recommendation === undefined) {
      const answer = await commands.send(draftRecommendation, { params: { dialogue: DialogueId(dialogue) }, body: wording(b) }, analyst);
      drafted.push(newIdOf(RecommendationId, analyst.key));
      return answer;
    }
    const params = { recommendation };
    switch (what) {
      case 'reword':
        return commands.send(rewordRecommendation, { params, body: { ...wording(b), reason: because } }, analyst);
      case 'attach':
        return measure && commands.send(attachMeasure, { params, body: { measure } }, analyst);
      case 'detach':
        return measure && commands.send(detachMeasure, { params: { ...params, measure }, body: { reason: because } }, analyst);
      case 'dissent': {
        const body = { group: Code(b % 2 === 0 ? 'citizen' : 'company'), statement: { de: `Einwand ${b % 3}` } };
        return commands.send(recordDissent, { params, body }, analyst);
      }
      case 'adopt':
        return (
          rounds.length > 0 &&
          commands.send(
            adoptRecommendation,
            { params, body: { rationale: because, rounds: rounds.slice(0, 20), quorumReason: because } },
            publisher,
          )
        );
      case 'defer':
        return commands.send(deferRecommendation, { params, body: { rationale: because } }, publisher);
      case 'reject':
        return commands.send(rejectRecommendation, { params, body: { rationale: because } }, publisher);
      case 'reconsider':
        return commands.send(reconsiderRecommendation, { params, body: { rationale: because } }, publisher);
      default: {
        const body = { state: one(IMPLEMENTATION_STATES, b) ?? 'planned', statement: because, source: 'Drucksache 18/1' };
        return commands.send(reportImplementation, { params, body }, publisher);
      }
    }
  };
  for (const next of history)
    await send(next).catch((error: unknown) => {
      if (!(error instanceof Refusal)) throw error;
    });
  return drafted;
};
