import { diffArrays } from 'diff';
import type { Language } from '../../domain/language.js';

/** A word or a mark, with the white space behind it. White space that a text begins with stands behind a word without letters. */
export type Word = { readonly word: string; readonly space: string };

const SEGMENTERS: Readonly<Record<Language, Intl.Segmenter>> = {
  de: new Intl.Segmenter('de', { granularity: 'word' }),
  en: new Intl.Segmenter('en', { granularity: 'word' }),
};

/** The words of a text by the rules of its language (Unicode UAX 29): a compound is one word, each mark one of its own. Joined they are the text. */
export const wordsIn = (text: string, language: Language): readonly Word[] => {
  const words: { readonly word: string; space: string }[] = [];
  for (const { segment } of SEGMENTERS[language].segment(text)) {
    const last = words.at(-1);
    if (segment.trim() !== '') words.push({ word: segment, space: '' });
    else if (last) last.space += segment;
    else words.push({ word: '', space: segment });
  }
  return words;
};

export const joined = (words: readonly Word[]): string => words.map(({ word, space }) => word + space).join('');

/** Where more words than these came and went, no longest common sequence is looked for: the time it takes grows with their square. */
const EDITS_MAX = 1000;

/** So many words that stay, came or went, one run after another; what went stands before what came in its place. */
export type Run = { readonly change: 'kept' | 'removed' | 'added'; readonly count: number };

/**
 * From one list of words to another one, by a longest common sequence (Myers 1986); where that is too far, by what they begin and end with alike.
 * Only the words decide, to the letter, and of several such sequences always the same one: the same two lists have the same runs.
 */
export const runsBetween = (before: readonly string[], after: readonly string[]): readonly Run[] => {
  const found = diffArrays([...before], [...after], { maxEditLength: EDITS_MAX });
  return found
    ? found.map(({ added, removed, count }) => ({ change: added ? 'added' : removed ? 'removed' : 'kept', count }))
    : apart(before, after);
};

const apart = (before: readonly string[], after: readonly string[]): readonly Run[] => {
  const shorter = Math.min(before.length, after.length);
  let begin = 0;
  while (begin < shorter && before[begin] === after[begin]) begin++;
  let end = 0;
  while (end < shorter - begin && before[before.length - 1 - end] === after[after.length - 1 - end]) end++;
  const runs: readonly Run[] = [
    { change: 'kept', count: begin },
    { change: 'removed', count: before.length - begin - end },
    { change: 'added', count: after.length - begin - end },
    { change: 'kept', count: end },
  ];
  return runs.filter(({ count }) => count > 0);
};

export type Segment = { readonly change: Run['change']; readonly text: string };

/** The difference of two texts, word by word. What was kept and added is the later text to the letter; white space alone makes no difference. */
export const segmentsBetween = (before: string, after: string, language: Language): readonly Segment[] => {
  const [old, now] = [wordsIn(before, language), wordsIn(after, language)];
  let [place, newPlace] = [0, 0];
  return runsBetween(
    old.map(({ word }) => word),
    now.map(({ word }) => word),
  ).map(({ change, count }) => {
    const words = change === 'removed' ? old.slice(place, place + count) : now.slice(newPlace, newPlace + count);
    if (change !== 'added') place += count;
    if (change !== 'removed') newPlace += count;
    return { change, text: joined(words) };
  });
};
