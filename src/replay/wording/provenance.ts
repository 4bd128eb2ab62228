import type { Language } from '../../domain/language.js';
import { joined, runsBetween, type Word, wordsIn } from './words.js';

/** A wording as an event left it; without a text in this language there are no words. */
export type Version = { readonly sequence: number; readonly text: string };

/** That words stood from one event on until another one took them out: their sequences. */
type Stood = { readonly from: number; readonly until: number };

/** Words one behind another that have the same provenance; `before`: when they stood there already, the earliest first. */
export type Part = { readonly text: string; readonly words: number; readonly sequence: number; readonly before: readonly Stood[] };

/** A word at its place, from wording to wording. */
type Placed = {
  readonly word: string;
  /** The last wording that has it. */
  last: number;
  since: number;
  before: readonly Stood[];
};
type Slot = Word & { placed: Placed | null };

/**
 * Which event brought each word of the last of these versions.
 *
 * A word stays the same from one version to the next where the longest common sequence of their words has it. What is not in it was brought by
 * that event, unless it comes back: it comes back where an earlier version, the latest such one, has the same word in the same place, which is between the
 * same words of those that both versions have, and an event since has taken it out. Then it was brought by the event that put it back, and
 * `before` says from which event on it had stood, and which one took it out. What moves within one event was not away, and is new where it is now.
 */
export const provenanceOf = (versions: readonly Version[], language: Language): readonly Part[] => {
  const earlier: (readonly Placed[])[] = [];
  let slots: readonly Slot[] = [];
  for (const [number, { sequence, text }] of versions.entries()) {
    const now: readonly Slot[] = wordsIn(text, language).map((word) => ({ ...word, placed: null }));
    keepIn(now, earlier.at(-1) ?? []);
    for (let past = number - 2; past >= 0; past--) bringBack(now, earlier, { past, sequence, sequences: versions });
    earlier.push(now.map((slot) => placedIn(slot, { number, sequence })));
    slots = now;
  }
  return partsOf(slots);
};

const placedIn = (slot: Slot, { number, sequence }: { readonly number: number; readonly sequence: number }): Placed => {
  slot.placed ??= { word: slot.word, last: number, since: sequence, before: [] };
  slot.placed.last = number;
  return slot.placed;
};

const wordsOf = (words: readonly { readonly word: string }[]): readonly string[] => words.map(({ word }) => word);

/** What stays of one list of words in another one, pair by pair. */
const pairs = function* <A extends { readonly word: string }, B extends { readonly word: string }>(
  before: readonly A[],
  after: readonly B[],
): Generator<readonly [A, B]> {
  let [old, now] = [0, 0];
  for (const { change, count } of runsBetween(wordsOf(before), wordsOf(after))) {
    for (let i = 0; change === 'kept' && i < count; i++) {
      const [one, other] = [before[old + i], after[now + i]];
      if (one && other) yield [one, other];
    }
    if (change !== 'added') old += count;
    if (change !== 'removed') now += count;
  }
};

const keepIn = (now: readonly Slot[], before: readonly Placed[]): void => {
  for (const [placed, slot] of pairs(before, now)) slot.placed = placed;
};

type Back = { readonly past: number; readonly sequence: number; readonly sequences: readonly Version[] };

/** Words that a version was the last to have, and that stand in the same place again. */
const bringBack = (now: readonly Slot[], earlier: readonly (readonly Placed[])[], { past, sequence, sequences }: Back): void => {
  const then = earlier[past] ?? [];
  const missing = new Set(now.flatMap(({ placed, word }) => (placed ? [] : [word])));
  const isGone = ({ last, word }: Placed): boolean => last === past && missing.has(word);
  if (!then.some(isGone)) return;
  for (const [gone, open] of gapsBetween(then, now))
    for (const [placed, slot] of pairs(gone.filter(isGone), open)) {
      placed.before = [...placed.before, { from: placed.since, until: sequences[past + 1]?.sequence ?? sequence }];
      placed.since = sequence;
      slot.placed = placed;
    }
};

/** What lies between the same words in an earlier version and now: of the earlier one all of it, of now what nobody knows the origin of. */
const gapsBetween = (then: readonly Placed[], now: readonly Slot[]): readonly (readonly [readonly Placed[], readonly Slot[]])[] => {
  const places = new Map(now.flatMap(({ placed }, i) => (placed ? [[placed, i] as const] : [])));
  const gaps: (readonly [readonly Placed[], readonly Slot[]])[] = [];
  let [begin, beginNow] = [0, 0];
  const close = (end: number, endNow: number): void => {
    gaps.push([then.slice(begin, end), now.slice(beginNow, endNow).filter(({ placed }) => placed === null)]);
    [begin, beginNow] = [end + 1, endNow + 1];
  };
  then.forEach((placed, i) => {
    const place = places.get(placed);
    if (place !== undefined && place >= beginNow) close(i, place);
  });
  close(then.length, now.length);
  return gaps.filter(([gone, open]) => gone.length > 0 && open.length > 0);
};

const partsOf = (slots: readonly Slot[]): readonly Part[] => {
  const groups: { readonly of: Placed; readonly words: Word[] }[] = [];
  for (const slot of slots) {
    const last = groups.at(-1);
    if (!slot.placed) continue;
    if (last && isSame(last.of, slot.placed)) last.words.push(slot);
    else groups.push({ of: slot.placed, words: [slot] });
  }
  return groups.map(({ of: { since, before }, words }) => ({ text: joined(words), words: words.length, sequence: since, before }));
};

const isSame = (one: Placed, other: Placed): boolean =>
  one.since === other.since &&
  one.before.length === other.before.length &&
  one.before.every(({ from, until }, i) => from === other.before[i]?.from && until === other.before[i].until);
