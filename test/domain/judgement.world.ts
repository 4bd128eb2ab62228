import type { Contribution } from '../../src/domain/contribution/contribution.js';
import type { Decider, DomainEvent } from '../../src/domain/decider.js';
import { ContributionId, EvidenceId, MeasureId, Pseudonym, RecommendationId, RoundId } from '../../src/domain/ids.js';
import { assessedIn, type KnownMeasure } from '../../src/domain/measure/assessed.js';
import { type MeasureCommand, measureDecider } from '../../src/domain/measure/measure.decisions.js';
import type { DraftedMeasure, Measure, Stance } from '../../src/domain/measure/measure.js';
import { type RecommendationCommand, recommendationDecider } from '../../src/domain/recommendation/recommendation.decisions.js';
import type { Recommendation } from '../../src/domain/recommendation/recommendation.js';
import { Refusal } from '../../src/domain/refusal.js';
import { chainTo, type Rounds } from '../../src/domain/round/chain.js';
import { type RoundCommand, roundDecider } from '../../src/domain/round/round.decisions.js';
import type { OpenedRound, OpenedScores, Round, RoundEvent } from '../../src/domain/round/round.js';
import { orRefusal } from '../given.js';
import { accepted, contributionOf, merged, open as dialoguing, rejected, submitted, upheld, withdrawn } from './contribution/examples.js';
import { at } from './dialogue/examples.js';
import { body, drafted, reason } from './measure/examples.js';
import { drafted as recommendationDrafted, rationale } from './recommendation/examples.js';
import { evaluating, scoresOf } from './round/examples.js';

const uuid = (prefix: string, n: number): string => `00000000-0000-4000-8000-${prefix}${String(n).padStart(8, '0')}`;
const CONTRIBUTIONS = [1, 2, 3, 4].map((n) => ContributionId(uuid('cccc', n)));
const MEASURES = [1, 2, 3].map((n) => MeasureId(uuid('aaaa', n)));
const PEOPLE = [1, 2, 3, 4, 5].map((n) => Pseudonym(uuid('dddd', n)));
const RECOMMENDATIONS = [1, 2].map((n) => RecommendationId(uuid('eeee', n)));
const STANCES: readonly Stance[] = ['supports', 'supports', 'qualifies', 'opposes'];
const ENDS = [[accepted], [rejected], [rejected, upheld], [withdrawn], [accepted, merged]] as const;

export const ACTS = [
  'link', 'unlink', 'reword', 'merge', 'end', 'moderate', 'open', 'assess', 'recuse', 'close', 'cancel', 'follow',
  'attach', 'detach', 'adopt', 'defer', 'reconsider',
] as const; // prettier-ignore
export type Act = { readonly what: (typeof ACTS)[number]; readonly a: number; readonly b: number; readonly c: number };

/** What somebody saw when they judged: the words and the evidence. */
type Seen = { readonly round: RoundId; readonly measure: MeasureId; readonly seat: number; readonly saw: string };

const one = <T>(of: readonly T[], n: number): T | undefined => of[n % Math.max(of.length, 1)];
export const sight = ({ title, text, evidence }: DraftedMeasure): string => JSON.stringify([title, text, [...evidence].sort()]);

/**
 * Measures, rounds and recommendations with all their deciders, and facts looked up as the handlers do. What follows on other streams waits
 * until somebody lets it follow, in any order, or for ever: so all that can race does.
 */
export class World {
  readonly measures = new Map<MeasureId, Measure>();
  readonly rounds = new Map<RoundId, Round>();
  readonly recommendations = new Map<RecommendationId, Recommendation>();
  readonly contributions = new Map<ContributionId, Contribution>();
  readonly seen: Seen[] = [];
  readonly opened = new Map<RoundId, readonly OpenedScores[]>();
  private readonly sealed = new Map<string, { readonly round: RoundId; readonly scores: OpenedScores }>();
  private waiting: (() => void)[] = [];
  private count = 0;

  constructor() {
    for (const id of CONTRIBUTIONS) this.contributions.set(id, contributionOf(submitted, accepted));
    for (const id of MEASURES) {
      this.send(this.measures, measureDecider, id, {
        type: 'DraftMeasure',
        at,
        measure: id,
        draft: drafted.data,
        dialogue: dialoguing,
        inherited: [],
      });
      this.link(id, 0, 0);
    }
    for (const id of RECOMMENDATIONS)
      this.recommendations.set(id, recommendationDecider.evolve(recommendationDecider.initial, recommendationDrafted));
  }

  known(id: MeasureId): KnownMeasure {
    return { id, state: this.measures.get(id) ?? measureDecider.initial, contributions: this.contributions };
  }

  take({ what, a, b, c }: Act): void {
    const measure = one(MEASURES, a)!;
    // Mostly the latest: else few would come to an end.
    const round = one([...this.rounds.keys()].reverse(), a % 4 === 0 ? a : 0);
    const recommendation = one(RECOMMENDATIONS, a)!;
    switch (what) {
      case 'link':
        return this.link(measure, b, c);
      case 'unlink': {
        const evidence = one([...this.drafted(measure).evidence.keys()], b);
        if (evidence) this.change(measure, { type: 'UnlinkEvidence', at, measure, evidence, reason, ...this.facts() });
        return;
      }
      case 'reword':
        return this.change(measure, {
          type: 'RewordMeasure',
          at,
          measure,
          title: { de: `Titel ${b % 3}` },
          text: reason,
          reason,
          ...this.facts(),
        });
      case 'merge':
        return this.merge(measure, one(MEASURES, b)!);
      case 'end':
        if (b % 4 === 0) this.change(measure, { type: 'WithdrawMeasure', at, measure, reason, into: null, dialogue: evaluating });
        return;
      case 'moderate':
        this.contributions.set(one(CONTRIBUTIONS, a)!, contributionOf(submitted, ...one(ENDS, b)!));
        return;
      case 'open':
        return this.open(a, b, c);
      case 'follow':
        return this.follow(a);
      case 'attach':
        return this.decide(recommendation, { type: 'AttachMeasure', at, measure: this.known(one(MEASURES, b)!), dialogue: evaluating });
      case 'detach':
        return this.decide(recommendation, { type: 'DetachMeasure', at, measure: one(MEASURES, b)!, reason, dialogue: evaluating });
      case 'adopt':
        return this.adopt(recommendation, b, c);
      case 'defer':
        return this.decide(recommendation, { type: 'DeferRecommendation', at, rationale });
      case 'reconsider':
        return this.decide(recommendation, { type: 'ReconsiderRecommendation', at, rationale });
      default:
        if (round) this.judge(what, round, b, c);
    }
  }

  private judge(what: 'assess' | 'recuse' | 'close' | 'cancel', id: RoundId, b: number, c: number): void {
    const round = this.rounds.get(id) as OpenedRound;
    const [measure, assessor] = [one(round.measures, b)!, one(PEOPLE, c)!];
    const act = (command: RoundCommand): readonly RoundEvent[] => this.send(this.rounds, roundDecider, id, command);
    if (what === 'cancel') act({ type: 'CancelAssessmentRound', at, reason });
    else if (what === 'recuse') act({ type: 'RecuseAssessor', at, assessor, measure, body: { justification: 'Befangen' } });
    else if (what === 'close') this.close(id, b, act);
    else {
      const { scores, certainty } = scoresOf(measure, 0, 1 + (b % 5));
      const said = act({
        type: 'AssessMeasure',
        at,
        round: id,
        measure,
        assessor,
        assessed: this.drafted(measure),
        dialogue: evaluating,
        body: { scores, certainty, justification: 'Darum' },
      });
      const [event] = said;
      if (!event || !('seat' in event.data)) return;
      const { seat } = event.data;
      this.sealed.set(`${id} ${measure} ${seat}`, { round: id, scores: { measure, seat, scores, certainty } });
      this.seen.push({ round: id, measure, seat, saw: sight(this.drafted(measure)) });
    }
  }

  private close(id: RoundId, b: number, act: (command: RoundCommand) => readonly RoundEvent[]): void {
    const submitted = [...this.sealed.values()].flatMap(({ round, scores }) => (round === id ? [scores] : []));
    const ended = (this.rounds.get(id) as OpenedRound).measures.filter((measure) => this.drafted(measure).status !== 'active');
    for (const event of act({
      type: 'CloseAssessmentRound',
      at,
      round: id,
      dialogue: evaluating,
      submitted,
      ended,
      rounds: this.rounds,
      reason: b % 4 === 0 ? null : reason,
    }))
      if (event.type === 'AssessmentRoundClosed') this.opened.set(id, event.data.scores);
  }

  private open(a: number, b: number, c: number): void {
    const id = RoundId(uuid('bbbb', ++this.count));
    const measures = MEASURES.filter((_, i) => (a + i) % 4 !== 0);
    const closed = [...this.opened.keys()].reverse();
    // Mostly the latest, and sometimes one that another one follows already.
    const previousRound = b % 6 === 0 ? null : (one(closed, b % 3 === 0 ? b : 0) ?? null);
    const assessors = PEOPLE.filter((_, i) => (c >> i) % 2 === 0);
    const events = this.send(this.rounds, roundDecider, id, {
      type: 'OpenAssessmentRound', at, dialogue: { id: drafted.data.dialogue, state: evaluating }, measures: measures.map((measure) => this.known(measure)), assessors, previousRound, rounds: this.rounds,
    }); // prettier-ignore
    if (events.length === 0) return;
    if (previousRound !== null)
      this.waiting.push(() =>
        this.send(this.rounds, roundDecider, previousRound, { type: 'SucceedAssessmentRound', at, by: id, rounds: this.rounds }),
      );
    for (const measure of measures)
      this.waiting.push(() => this.change(measure, { type: 'TakeMeasureIntoRound', at, measure, round: id, rounds: this.rounds }));
    // Most of the time what follows does so at once, and in its order.
    if (c % 3 !== 0) while (this.waiting.length > 0) this.waiting.shift()?.();
  }

  private follow(n: number): void {
    const next = one(this.waiting, n);
    this.waiting = this.waiting.filter((each) => each !== next);
    next?.();
  }

  private adopt(id: RecommendationId, b: number, c: number): void {
    const state = this.recommendations.get(id);
    const attached = state?.status === 'unknown' || !state ? [] : [...state.measures];
    const all = [...this.rounds.keys()];
    this.decide(id, {
      type: 'AdoptRecommendation',
      at,
      rationale: b % 2 === 0 ? rationale : reason,
      quorumReason: b % 3 === 0 ? null : reason,
      measures: attached.map((measure) => this.known(measure)),
      // All, or all but one.
      named: c % 3 === 0 ? all.filter((_, i) => i !== c % all.length) : all,
      rounds: this.rounds,
      dialogue: evaluating,
    });
  }

  private merge(measure: MeasureId, other: MeasureId): void {
    const from = [{ measure: other, state: this.drafted(other) }];
    const moving = [...this.drafted(other).evidence.keys()].map((evidence) => ({ from: other, evidence, as: this.evidenceId() }));
    const before = this.drafted(measure);
    this.change(measure, { type: 'MergeMeasures', at, measure, from, moving, reason, ...this.facts() });
    if (this.drafted(measure) !== before)
      this.waiting.push(() =>
        this.change(other, {
          type: 'WithdrawMeasure',
          at,
          measure: other,
          reason,
          into: { measure, state: this.drafted(measure) },
          dialogue: evaluating,
        }),
      );
  }

  private link(measure: MeasureId, b: number, c: number): void {
    const contribution = one(CONTRIBUTIONS, b)!;
    const span = { contribution, start: c % 7, end: 8 + (c % 3), stance: one(STANCES, c)! };
    const shown = { body, length: 20, quote: '' };
    const quoted = this.contributions.get(contribution)!;
    this.change(measure, {
      type: 'LinkEvidence',
      at,
      measure,
      evidence: this.evidenceId(),
      ...span,
      quoted,
      shown,
      expected: null,
      ...this.facts(),
    });
  }

  private facts() {
    return { rounds: this.rounds as Rounds, dialogue: evaluating };
  }

  private evidenceId(): EvidenceId {
    return EvidenceId(uuid('ffff', ++this.count));
  }

  drafted(id: MeasureId): DraftedMeasure {
    return this.measures.get(id) as DraftedMeasure;
  }

  private change(id: MeasureId, command: MeasureCommand): void {
    this.send(this.measures, measureDecider, id, command);
  }

  private decide(id: RecommendationId, command: RecommendationCommand): void {
    this.send(this.recommendations, recommendationDecider, id, command);
  }

  private send<Id, C, E extends DomainEvent, S>(
    states: Map<Id, S>,
    { decide, evolve, initial }: Decider<C, E, S>,
    id: Id,
    command: C,
  ): readonly E[] {
    const state = states.get(id) ?? initial;
    const answer = orRefusal(() => decide(command, state));
    if (answer instanceof Refusal) return [];
    states.set(id, (answer as readonly E[]).reduce<S>(evolve, state));
    return answer;
  }

  /** The rounds that scored a measure, walked over all there are. */
  scoring(measure: MeasureId): readonly RoundId[] {
    return [...this.opened].flatMap(([id, scores]) => (scores.some((score) => score.measure === measure) ? [id] : []));
  }

  chainOf(id: RoundId) {
    return chainTo(id, this.rounds);
  }

  assessed(measure: MeasureId): readonly RoundId[] {
    return assessedIn(measure, this.drafted(measure), this.rounds);
  }
}
