import { Injectable } from '@nestjs/common';
import {
  type Contribution,
  type ContributionEvent,
  evolve as evolveContribution,
  initial as noContribution,
} from '../domain/contribution/contribution.js';
import { type Dialogue, type DialogueEvent, evolve as evolveDialogue, initial as noDialogue } from '../domain/dialogue/dialogue.js';
import { phasesAt } from '../domain/dialogue/phases.js';
import { evolve as evolveGathering, type Gathering, type GatheringEvent, initial as noGathering } from '../domain/gathering/gathering.js';
import type { ContributionId, DialogueId, GatheringId, MeasureId, RecommendationId, ReportId, RoundId } from '../domain/ids.js';
import type { KnownMeasure } from '../domain/measure/assessed.js';
import { evolve as evolveMeasure, initial as noMeasure, type Measure, type MeasureEvent } from '../domain/measure/measure.js';
import {
  evolve as evolveRecommendation,
  initial as noRecommendation,
  type Recommendation,
  type RecommendationEvent,
} from '../domain/recommendation/recommendation.js';
import { evolve as evolveReport, initial as noReport, type Report, type ReportEvent } from '../domain/report/report.js';
import type { Rounds } from '../domain/round/chain.js';
import { evolve as evolveRound, initial as noRound, type Round, type RoundEvent } from '../domain/round/round.js';
import { Alone } from '../database/alone.js';
import { Disk } from '../host/disk.js';
import { Pseudonyms } from '../identity/pseudonyms.js';
import { EventStore } from '../store/event-store.js';
import { Vault } from '../vault/vault.js';
import { type Fact, Facts } from './facts.js';
import { Since } from './transact.js';

/** The streams whose state is a fact for others. */
@Injectable()
export class Streams {
  readonly dialogues: Facts<DialogueEvent, Dialogue>;
  readonly contributions: Facts<ContributionEvent, Contribution>;
  readonly gatherings: Facts<GatheringEvent, Gathering>;
  readonly measures: Facts<MeasureEvent, Measure>;
  readonly rounds: Facts<RoundEvent, Round>;
  readonly recommendations: Facts<RecommendationEvent, Recommendation>;
  readonly reports: Facts<ReportEvent, Report>;

  constructor(store: EventStore) {
    this.dialogues = new Facts(store, { initial: noDialogue, evolve: evolveDialogue });
    this.contributions = new Facts(store, { initial: noContribution, evolve: evolveContribution });
    this.gatherings = new Facts(store, { initial: noGathering, evolve: evolveGathering });
    this.measures = new Facts(store, { initial: noMeasure, evolve: evolveMeasure });
    this.rounds = new Facts(store, { initial: noRound, evolve: evolveRound });
    this.recommendations = new Facts(store, { initial: noRecommendation, evolve: evolveRecommendation });
    this.reports = new Facts(store, { initial: noReport, evolve: evolveReport });
  }
}

/** What is known of a stream, and the status for whose sake it is looked at, where it is not enough that it began. */
type Shown<S extends { readonly status: string }> = [fact: Fact<S>, status?: S['status']];

/** What every handler works with: the store, the vault, and facts of other streams as they stand in the record now. */
@Injectable()
export class Desk {
  constructor(
    readonly store: EventStore,
    readonly vault: Vault,
    readonly pseudonyms: Pseudonyms,
    readonly disk: Disk,
    readonly alone: Alone,
    readonly streams: Streams,
  ) {}

  async dialogue(id: DialogueId): Promise<Dialogue> {
    // In a draft nothing can have been done.
    return this.shown(await this.streams.dialogues.of(`dialogue-${id}`), 'announced');
  }

  async contribution(id: ContributionId): Promise<Contribution> {
    return this.shown(await this.streams.contributions.of(`contribution-${id}`));
  }

  /** For what may be done once it was accepted: not dated before that. */
  async acceptedContribution(id: ContributionId): Promise<Contribution> {
    return this.shown(await this.streams.contributions.of(`contribution-${id}`), 'accepted');
  }

  async gathering(id: GatheringId): Promise<Gathering> {
    return this.shown(await this.streams.gatherings.of(`gathering-${id}`));
  }

  /** For what was written at it: not dated before it began, and it may have been entered only afterwards. */
  async gatheringAround(id: GatheringId): Promise<Gathering> {
    const { state } = await this.streams.gatherings.of(`gathering-${id}`);
    if (state.status !== 'unknown') this.began(state.startsAt);
    return state;
  }

  async measure(id: MeasureId): Promise<Measure> {
    return this.shown(await this.streams.measures.of(`measure-${id}`));
  }

  async round(id: RoundId): Promise<Round> {
    const fact = await this.streams.rounds.of(`round-${id}`);
    // What rests on a closed round came after its scores were opened.
    return this.shown(fact, fact.state.status);
  }

  /** These rounds, and all that stand in a chain with one of them. */
  async roundsWith(ids: Iterable<RoundId>): Promise<Rounds> {
    const known = new Map<RoundId, Round>();
    const next = new Set(ids);
    for (const id of next) {
      const round = await this.round(id);
      known.set(id, round);
      if (round.status === 'unknown') continue;
      for (const beside of [round.previousRound, round.successor]) if (beside !== null) next.add(beside);
    }
    return known;
  }

  /** The rounds that took a measure in. They are looked up after the measure: what it does not know of yet is appended after it. */
  async roundsOf(...measures: readonly Measure[]): Promise<Rounds> {
    return this.roundsWith(measures.flatMap((measure) => (measure.status === 'unknown' ? [] : [...measure.rounds.keys()])));
  }

  /** A measure with the contributions that it quotes. */
  async knownMeasure(id: MeasureId): Promise<KnownMeasure> {
    const state = await this.measure(id);
    const quoted = state.status === 'unknown' ? [] : [...state.evidence.values()].map(({ contribution }) => contribution);
    const states = [...new Set(quoted)].map(async (one) => [one, await this.contribution(one)] as const);
    return { id, state, contributions: new Map(await Promise.all(states)) };
  }

  async recommendation(id: RecommendationId): Promise<Recommendation> {
    return this.shown(await this.streams.recommendations.of(`recommendation-${id}`));
  }

  async report(id: ReportId): Promise<Report> {
    return this.shown(await this.streams.reports.of(`report-${id}`));
  }

  /** The dialogue of what is in one; unknown where that is. */
  async dialogueOf(part: Contribution | Gathering | Measure | Round | Recommendation): Promise<Dialogue> {
    return part.status === 'unknown' ? noDialogue : this.dialogue(part.dialogue);
  }

  /** For what an act does not act on: a look that says nothing of when the act can have happened. */
  get aside(): Desk {
    return new Desk(this.store, this.vault, this.pseudonyms, this.disk, this.alone, this.streams);
  }

  /** What an act acts on was there from this time on. */
  protected began(_: string): void {
    return;
  }

  /** The state of a stream that is looked at. */
  protected shown<S extends { readonly status: string }>(...[{ state }]: Shown<S>): S {
    return state;
  }
}

/** The desk while an act is decided: each look notes since when there is what the act acts on (ADR 0024). */
export class Looking extends Desk {
  constructor(
    private readonly desk: Desk,
    private readonly since: Since,
    private readonly now: string,
  ) {
    super(desk.store, desk.vault, desk.pseudonyms, desk.disk, desk.alone, desk.streams);
  }

  override get aside(): Desk {
    return new Looking(this.desk, new Since(), this.now);
  }

  /** With its phases as the clock has them. */
  override async dialogue(id: DialogueId): Promise<Dialogue> {
    const dialogue = await super.dialogue(id);
    return dialogue.status === 'unknown' ? dialogue : phasesAt(dialogue, this.now);
  }

  protected override began(time: string): void {
    this.since.note(time);
  }

  protected override shown<S extends { readonly status: string }>(...[{ state, since }, status]: Shown<S>): S {
    this.since.note(since.get(status ?? '') ?? since.values().next().value ?? null);
    return state;
  }
}
