import { isAfter, latestOf } from '../instant.js';
import { beginningOf, endOf } from '../day.js';
import { type DomainEvent, isToldAfterwards, recordedAt } from '../decider.js';
import { AS_SCHEDULED, type PublicReason } from './reasons.js';

export const PHASES = ['analysis', 'dialogue', 'evaluation', 'publication'] as const;
export type Phase = (typeof PHASES)[number];

// Events. These shapes are stored for ever: a change is a new schema number and an upcaster.

type Of<Type extends string, Data> = DomainEvent & { readonly type: Type; readonly data: Data };

/**
 * From when until when a phase is planned; a later schedule replaces an earlier one. `opensOn` and `closesOn` are days, both inclusive,
 * or times of the dialogue's zone; `opensAt` and `closesAt` are the instants that they came to, null in events of schema 1.
 */
export type PhaseScheduled = Of<
  'PhaseScheduled',
  {
    readonly phase: Phase;
    readonly opensOn: string;
    readonly closesOn: string;
    readonly opensAt: string | null;
    readonly closesAt: string | null;
  }
>;
export type PhaseOpened = Of<'PhaseOpened', { readonly phase: Phase } & PublicReason>;
/** Of one that was closed already it says that it ended later than was said before: a source went on longer (ADR 0041). */
export type PhaseClosed = Of<'PhaseClosed', { readonly phase: Phase } & PublicReason>;

export type PhaseState = {
  readonly status: 'scheduled' | 'open' | 'closed';
  /** As the office said it: a day, or a time of the dialogue's zone. */
  readonly opensOn: string;
  readonly closesOn: string;
  /** ISO 8601, UTC: its first moment, and the first one after it. */
  readonly opensAt: string;
  readonly closesAt: string;
  /** It was scheduled before its beginning, and begins by itself. */
  readonly opensByClock: boolean;
  /** When it was opened, where it is open and the clock closes it: not one that is told of afterwards. */
  readonly openedLive: string | null;
  /** When it first began and when it last ended; null while it has not. */
  readonly openedAt: string | null;
  readonly closedAt: string | null;
};

/** Its last day; or when it ends, where it ends within a day. */
export const lastOf = ({ closesOn, closesAt }: Pick<PhaseState, 'closesOn' | 'closesAt'>): string =>
  closesOn.includes('T') ? closesAt : closesOn;

/** What the clock did and the record does not say yet. */
export type Turn = { readonly type: 'PhaseOpened' | 'PhaseClosed'; readonly phase: Phase; readonly at: string };

/** What the phases of a dialogue depend on. */
export type Phases = {
  /** Nothing begins in a draft or in a dialogue that is cancelled, and nothing is recorded of it. */
  readonly status: 'draft' | 'announced' | 'cancelled';
  readonly timeZone: string;
  readonly phases: ReadonlyMap<Phase, PhaseState>;
  /** Up to when the clock has been looked at, ISO 8601. */
  readonly clock: string;
  /** In their order. */
  readonly unrecorded: readonly Turn[];
  /** The dialogue phase does not begin without its rules. */
  readonly policy: { readonly version: number } | null;
};

export const noPhases = (timeZone: string, clock: string) => ({
  timeZone,
  phases: new Map<Phase, PhaseState>(),
  clock,
  unrecorded: [] as readonly Turn[],
});

/**
 * The phases at a moment, whatever the record says by then: one that was scheduled before its beginning begins when that comes, or as
 * soon afterwards as it can; one that is open ends with its end. What was opened afterwards, or after its end, is for people to close.
 */
export const phasesAt = <P extends Phases>(phases: P, now: string): P => {
  const [next] = turnsFrom(phases).sort((a, b) => Date.parse(a.at) - Date.parse(b.at));
  if (!next || isAfter(next.at, now)) return isAfter(now, phases.clock) ? { ...phases, clock: now } : phases;
  const turned = withPhase(phases, next.phase, (phase) =>
    next.type === 'PhaseOpened' ? begun(phase, next.at, next.at) : ended(phase, next.at),
  );
  return phasesAt({ ...turned, clock: next.at, unrecorded: [...phases.unrecorded, next] }, now);
};

/** What each phase would do next by itself, an end before a beginning. */
const turnsFrom = (phases: Phases): Turn[] => {
  const turns: Turn[] = [];
  if (phases.status !== 'announced') return turns;
  for (const [phase, { openedLive, closesAt }] of phases.phases) {
    if (openedLive === null || !isAfter(closesAt, openedLive)) continue;
    turns.push({ type: 'PhaseClosed', phase, at: latestOf(closesAt, phases.clock) });
  }
  for (const [phase, { opensByClock, opensAt, closesAt }] of phases.phases) {
    const at = latestOf(opensAt, phases.clock);
    if (opensByClock && isAfter(closesAt, at) && canOpen(phases, phase)) turns.push({ type: 'PhaseOpened', phase, at });
  }
  return turns;
};

const canOpen = ({ phases, policy }: Phases, phase: Phase): boolean => {
  if (phases.get(phase)?.status !== 'scheduled' || (phase === 'dialogue' && policy === null)) return false;
  const following = PHASES.slice(PHASES.indexOf(phase) + 1);
  if (following.some((other) => phases.get(other)?.status === 'closed')) return false;
  return [...phases.values()].every(({ status }) => status !== 'open');
};

/** Folds what is said of phases; before any event the clock goes on to when it was recorded. */
export const evolvePhases = <P extends Phases>(phases: P, event: PhaseScheduled | PhaseOpened | PhaseClosed): P => {
  const { phase } = event.data;
  if (event.type === 'PhaseScheduled') return scheduled(phases, event);
  const [said, ...rest] = phases.unrecorded.filter((turn) => turn.phase === phase);
  // It says what the clock did; or else it came after all that, and what the clock did is past.
  if (said?.type === event.type && rest.every(({ at }) => isAfter(at, event.occurredAt)))
    return { ...phases, unrecorded: phases.unrecorded.filter((turn) => turn !== said) };
  const unrecorded = phases.unrecorded.filter((turn) => turn.phase !== phase);
  return withPhase({ ...phases, unrecorded }, phase, (before) =>
    event.type === 'PhaseOpened'
      ? begun(before, event.occurredAt, isToldAfterwards(event) ? null : recordedAt(event))
      : ended(before, event.occurredAt),
  );
};

const begun = (phase: PhaseState, at: string, openedLive: string | null): PhaseState => ({
  ...phase,
  status: 'open',
  openedLive,
  openedAt: phase.openedAt ?? at,
});
const ended = (phase: PhaseState, at: string): PhaseState => ({ ...phase, status: 'closed', openedLive: null, closedAt: at });

const NOT_BEGUN = { status: 'scheduled', openedLive: null, openedAt: null, closedAt: null } as const;

const scheduled = <P extends Phases>(phases: P, event: PhaseScheduled): P => {
  const { phase, opensOn, closesOn } = event.data;
  // Events from before phases had hours do not say the instants.
  const opensAt = event.data.opensAt ?? beginningOf(opensOn, phases.timeZone);
  const closesAt = event.data.closesAt ?? endOf(closesOn, phases.timeZone);
  const known = phases.phases.get(phase) ?? NOT_BEGUN;
  // When those of schema 1 were scheduled, nothing was opened by the clock: they mean what they meant.
  const opensByClock = event.data.opensAt !== null && isAfter(opensAt, recordedAt(event));
  const state: PhaseState = { ...known, opensOn, closesOn, opensAt, closesAt, opensByClock };
  return { ...phases, phases: new Map(phases.phases).set(phase, state) };
};

/** Phases that have not begun keep their days and times in another zone. */
export const inZone = <P extends Phases>(phases: P, timeZone: string, at: string): P => {
  if (timeZone === phases.timeZone) return phases;
  const moved = [...phases.phases].map(([phase, state]): readonly [Phase, PhaseState] => {
    if (state.status !== 'scheduled') return [phase, state];
    const [opensAt, closesAt] = [beginningOf(state.opensOn, timeZone), endOf(state.closesOn, timeZone)];
    return [phase, { ...state, opensAt, closesAt, opensByClock: state.opensByClock && isAfter(opensAt, at) }];
  });
  return { ...phases, timeZone, phases: new Map(moved) };
};

const withPhase = <P extends Phases>(phases: P, phase: Phase, change: (before: PhaseState) => PhaseState): P => {
  const before = phases.phases.get(phase);
  return before ? { ...phases, phases: new Map(phases.phases).set(phase, change(before)) } : phases;
};

/** The events that say what the clock did. */
export const recordingOf = ({ unrecorded, policy }: Phases) =>
  unrecorded.map(({ type, phase, at }) => ({
    type,
    occurredAt: at,
    data: { phase, reason: AS_SCHEDULED.code, policyVersion: policy?.version ?? 0 },
    role: 'system' as const,
  }));
