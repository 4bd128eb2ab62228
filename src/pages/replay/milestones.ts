import { counted, type Language, numberIn } from '../../domain/language.js';
import type { timelineView } from '../../projections/timeline/timeline.view.js';
import type { AnswerTo } from '../asking.js';
import { REPLAY_WORDS } from './replay.words.js';

type Timeline = AnswerTo<typeof timelineView>;
type One = Timeline['items'][number]['milestones'][number];

/** What a dialogue is remembered by; several of a kind that came one after another on one day are one. */
export type Milestone = Pick<One, 'type' | 'phase' | 'at' | 'sequence'> & { readonly count: number };

const isAlike = (one: Milestone, other: One): boolean =>
  one.type === other.type && one.phase === other.phase && one.at.slice(0, 10) === other.at.slice(0, 10);

/** In the order of the record. */
export const milestonesOf = ({ items }: Timeline): readonly Milestone[] => {
  const all = items.flatMap(({ milestones }) => milestones).toSorted((a, b) => a.sequence - b.sequence);
  const told: Milestone[] = [];
  for (const one of all) {
    const last = told.at(-1);
    const { type, phase, at, sequence } = one;
    if (last && isAlike(last, one)) told[told.length - 1] = { ...last, at, sequence, count: last.count + 1 };
    else told.push({ type, phase, at, sequence, count: 1 });
  }
  return told;
};

/** What it is called, and how often it was. */
export const milestoneIn = ({ type, phase, count }: Milestone, language: Language): string => {
  const words = REPLAY_WORDS[language];
  const what = words.milestones[type] ?? type;
  const whole = phase === null ? what : `${words.phases[phase] ?? phase} ${what}`;
  return counted(numberIn(language)(count), whole, `# × ${whole}`);
};

export type Span = { readonly first: number; readonly last: number };

/** Where a sequence lies on the timeline, in per cent. */
export const placeOf = (sequence: number, { first, last }: Span): number =>
  last === first ? 100 : Math.round((Math.min(Math.max(sequence - first, 0), last - first) / (last - first)) * 10_000) / 100;

/** From and until when there were phases, in per cent. */
export const bandsOf = (milestones: readonly Milestone[], span: Span) => {
  const bands: { readonly phase: string; readonly x: number; width: number; isOpen: boolean }[] = [];
  for (const { type, phase, sequence } of milestones) {
    if (phase === null) continue;
    const at = placeOf(sequence, span);
    const open = bands.find((band) => band.phase === phase && band.isOpen);
    if (type === 'PhaseOpened' && !open) bands.push({ phase, x: at, width: 100 - at, isOpen: true });
    if (type === 'PhaseClosed' && open) Object.assign(open, { width: Math.max(at - open.x, 0.4), isOpen: false });
  }
  return bands;
};
