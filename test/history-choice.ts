import { type CommandName } from '../src/commands/all.js';
import { Facts } from '../src/commands/facts.js';
import type { SubmittedContribution } from '../src/domain/contribution/contribution.js';
import { contributions } from '../src/domain/contribution/contributions.js';
import type { ScheduledGathering } from '../src/domain/gathering/gathering.js';
import { gatherings } from '../src/domain/gathering/gatherings.js';
import type { ContributionId, GatheringId, MeasureId } from '../src/domain/ids.js';
import type { DraftedMeasure } from '../src/domain/measure/measure.js';
import { measures } from '../src/domain/measure/measures.js';
import type { EventStore } from '../src/store/event-store.js';

// What each act needs of what it is about: else the rules would refuse most of a random history, and it would say little.

type What = CommandName;
type Needs<S> = Readonly<Partial<Record<What, (its: S, at: string) => boolean>>>;

const isThere = ({ status }: SubmittedContribution): boolean => status === 'open' || status === 'accepted';
const isAppealed = ({ status, appeal, redactions }: SubmittedContribution): boolean =>
  (status === 'rejected' && appeal === 'lodged') || (status !== 'withdrawn' && redactions.appeal === 'lodged');
const isProposed = ({ status, proposal }: SubmittedContribution): boolean => status !== 'withdrawn' && proposal !== null;

const OF_CONTRIBUTIONS: Needs<SubmittedContribution> = {
  AcceptContribution: ({ status }) => status === 'open',
  RejectContribution: isThere,
  LodgeAppeal: ({ status, appeal, redactions, secretDigest }) =>
    secretDigest !== null &&
    ((status === 'rejected' && appeal === 'none') || (redactions.standing.length > 0 && redactions.appeal === 'none')),
  UpholdAppeal: isAppealed,
  DismissAppeal: isAppealed,
  RedactContribution: ({ status, proposal, redactions }) => status !== 'withdrawn' && !proposal && redactions.appeal !== 'lodged',
  ConfirmRedaction: isProposed,
  DeclineRedaction: isProposed,
  CorrectContribution: ({ status, hasSource, setAside, proposal, redactions }) =>
    (status === 'open' || status === 'accepted') && hasSource && setAside === null && !proposal && redactions.standing.length === 0,
  MergeContribution: ({ status }) => status === 'accepted',
  UnmergeContribution: ({ status }) => status === 'merged',
  SetContributionAside: ({ status, setAside }) => status === 'accepted' && setAside === null,
  TakeBackSettingAside: ({ status, setAside }) => status === 'accepted' && setAside !== null,
  RateContribution: isThere,
  LinkEvidence: isThere,
};

const OF_GATHERINGS: Needs<ScheduledGathering> = {
  SubmitContribution: ({ status }) => status === 'held',
  RegisterForGathering: ({ status, access }, at) =>
    status === 'scheduled' && access.kind === 'registration' && access.registrationUntil > at,
  IssueInvitation: ({ status, access, startsAt }, at) => status === 'scheduled' && access.kind === 'invitation' && startsAt > at,
  RescheduleGathering: ({ status, access }) => status === 'scheduled' && access.kind === 'registration',
  CancelGathering: ({ status }) => status === 'scheduled',
  HoldGathering: ({ status, startsAt }, at) => status === 'scheduled' && startsAt <= at,
  FileMinutes: ({ status }) => status === 'held',
};

const isActive = ({ status }: DraftedMeasure): boolean => status === 'active';
const OF_MEASURES: Needs<DraftedMeasure> = {
  LinkEvidence: isActive,
  UnlinkEvidence: ({ status, evidence }) => status === 'active' && evidence.size > 0,
  RewordMeasure: isActive,
  SplitMeasure: isActive,
  MergeMeasures: isActive,
  WithdrawMeasure: isActive,
};

/** Of seven acts, one takes what there is: what the rules refuse is tried too. */
const takesAny = (n: number): boolean => n % 7 === 6;

const picked = async <T>(all: readonly T[], n: number, fits: (one: T) => Promise<boolean>): Promise<T | undefined> => {
  const fit = takesAny(n) ? [] : (await Promise.all(all.map(async (one) => ((await fits(one)) ? [one] : [])))).flat();
  const among = fit.length > 0 ? fit : all;
  return among[n % Math.max(among.length, 1)];
};

/** Chooses, by a number, what an act is about: one that it can be about, where there is one. */
export class Choice {
  private readonly facts: Facts;

  constructor(store: EventStore) {
    this.facts = new Facts(store);
  }

  contribution<T extends { readonly id: ContributionId }>(all: readonly T[], n: number, what: What): Promise<T | undefined> {
    const needs = OF_CONTRIBUTIONS[what];
    return picked(all, n, async ({ id }) => {
      if (!needs) return true;
      const { state } = await this.facts.of(contributions, id);
      return state.status !== 'unknown' && needs(state, '');
    });
  }

  gathering(all: readonly GatheringId[], n: number, { what, at }: { readonly what: What; readonly at: string }) {
    const needs = OF_GATHERINGS[what];
    return picked(all, n, async (id) => {
      if (!needs) return true;
      const { state } = await this.facts.of(gatherings, id);
      return state.status !== 'unknown' && needs(state, at);
    });
  }

  measure(all: readonly MeasureId[], n: number, what: What): Promise<MeasureId | undefined> {
    const needs = OF_MEASURES[what];
    return picked(all, n, async (id) => {
      if (!needs) return true;
      const { state } = await this.facts.of(measures, id);
      return state.status !== 'unknown' && needs(state, '');
    });
  }

  /** What an appeal is about: mostly the decision that is there. */
  async against(contribution: ContributionId, n: number): Promise<'rejection' | 'redaction'> {
    const { state } = await this.facts.of(contributions, contribution);
    return (state.status === 'rejected') !== takesAny(n) ? 'rejection' : 'redaction';
  }
}
