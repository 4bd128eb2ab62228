import { Injectable } from '@nestjs/common';
import {
  type Contribution,
  type ContributionEvent,
  evolve as evolveContribution,
  initial as noContribution,
} from '../domain/contribution/contribution.js';
import type { DomainEvent } from '../domain/decider.js';
import { type Dialogue, type DialogueEvent, evolve as evolveDialogue, initial as noDialogue } from '../domain/dialogue/dialogue.js';
import { evolve as evolveGathering, type Gathering, type GatheringEvent, initial as noGathering } from '../domain/gathering/gathering.js';
import type { ContributionId, DialogueId, GatheringId, MeasureId, RecommendationId, ReportId, RoundId } from '../domain/ids.js';
import { evolve as evolveMeasure, initial as noMeasure, type Measure, type MeasureEvent } from '../domain/measure/measure.js';
import {
  evolve as evolveRecommendation,
  initial as noRecommendation,
  type Recommendation,
  type RecommendationEvent,
} from '../domain/recommendation/recommendation.js';
import { evolve as evolveReport, initial as noReport, type Report, type ReportEvent } from '../domain/report/report.js';
import { evolve as evolveRound, initial as noRound, type Round, type RoundEvent } from '../domain/round/round.js';
import { Alone } from '../database/alone.js';
import { Disk } from '../disk.js';
import { Pseudonyms } from '../identity/pseudonyms.js';
import { EventStore } from '../store/event-store.js';
import { Vault } from '../vault/vault.js';
import { fold } from './transact.js';

const REMEMBERED_MAX = 1000;

/** What every handler works with: the store, the vault, and facts of other streams as they stand in the record now. */
@Injectable()
export class Desk {
  private readonly dialogues: Facts<DialogueEvent, Dialogue>;
  private readonly contributions: Facts<ContributionEvent, Contribution>;
  private readonly gatherings: Facts<GatheringEvent, Gathering>;
  private readonly measures: Facts<MeasureEvent, Measure>;
  private readonly rounds: Facts<RoundEvent, Round>;
  private readonly recommendations: Facts<RecommendationEvent, Recommendation>;
  private readonly reports: Facts<ReportEvent, Report>;

  constructor(
    readonly store: EventStore,
    readonly vault: Vault,
    readonly pseudonyms: Pseudonyms,
    readonly disk: Disk,
    readonly alone: Alone,
  ) {
    this.dialogues = new Facts(store, { initial: noDialogue, evolve: evolveDialogue });
    this.contributions = new Facts(store, { initial: noContribution, evolve: evolveContribution });
    this.gatherings = new Facts(store, { initial: noGathering, evolve: evolveGathering });
    this.measures = new Facts(store, { initial: noMeasure, evolve: evolveMeasure });
    this.rounds = new Facts(store, { initial: noRound, evolve: evolveRound });
    this.recommendations = new Facts(store, { initial: noRecommendation, evolve: evolveRecommendation });
    this.reports = new Facts(store, { initial: noReport, evolve: evolveReport });
  }

  dialogue(id: DialogueId): Promise<Dialogue> {
    return this.dialogues.of(`dialogue-${id}`);
  }

  contribution(id: ContributionId): Promise<Contribution> {
    return this.contributions.of(`contribution-${id}`);
  }

  gathering(id: GatheringId): Promise<Gathering> {
    return this.gatherings.of(`gathering-${id}`);
  }

  measure(id: MeasureId): Promise<Measure> {
    return this.measures.of(`measure-${id}`);
  }

  round(id: RoundId): Promise<Round> {
    return this.rounds.of(`round-${id}`);
  }

  recommendation(id: RecommendationId): Promise<Recommendation> {
    return this.recommendations.of(`recommendation-${id}`);
  }

  report(id: ReportId): Promise<Report> {
    return this.reports.of(`report-${id}`);
  }

  /** The dialogue of a contribution, a gathering, a measure, a round or a recommendation; unknown where that is. */
  async dialogueOf(part: Contribution | Gathering | Measure | Round | Recommendation): Promise<Dialogue> {
    return part.status === 'unknown' ? noDialogue : this.dialogue(part.dialogue);
  }
}

/** Folds streams, and remembers where it got: each look asks the store only for what is newer. */
class Facts<E extends DomainEvent, S> {
  private readonly remembered = new Map<string, { readonly next: bigint; readonly state: S }>();

  constructor(
    private readonly store: EventStore,
    private readonly decider: { readonly initial: S; readonly evolve: (state: S, event: E) => S },
  ) {}

  async of(stream: string): Promise<S> {
    const known = this.remembered.get(stream) ?? { next: 0n, state: this.decider.initial };
    const newer = await this.store.readStream(stream, known.next);
    const state = fold({ ...this.decider, initial: known.state }, newer);
    if (newer.length > 0) this.remember(stream, { next: known.next + BigInt(newer.length), state });
    return state;
  }

  private remember(stream: string, fact: { readonly next: bigint; readonly state: S }): void {
    // A look that took longer than a later one must not put back the older fact.
    if ((this.remembered.get(stream)?.next ?? 0n) >= fact.next) return;
    this.remembered.delete(stream);
    this.remembered.set(stream, fact);
    const oldest = this.remembered.keys().next().value;
    if (this.remembered.size > REMEMBERED_MAX && oldest !== undefined) this.remembered.delete(oldest);
  }
}
