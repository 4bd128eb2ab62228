import { Refusal } from '../refusal.js';
import type { ContributionBody } from './contribution.js';

/** A passage of the original, in Unicode code points: `end` is the first that is no longer in it. `replacement`: null where it is removed. */
export type Passage = { readonly start: number; readonly end: number; readonly replacement: string | null };

/** What is not shown of a contribution as it was said. */
export type Redaction = {
  readonly passages: readonly Passage[];
  readonly removesTitle: boolean;
  readonly removesPosition: boolean;
};

/** What is shown instead of the original, and what was taken out of it. */
export type RedactedBody = ContributionBody & { readonly redaction: Redaction };

/** A text that can be redacted: the original, and what is redacted of it already. */
export type Redactable = { readonly original: ContributionBody; readonly redaction: Redaction };

/** Where a mark stands in the text as it is shown, in code points. */
export type Mark = { readonly start: number; readonly end: number; readonly kind: 'removed' | 'replaced' };

export const NOTHING_REDACTED: Redaction = { passages: [], removesTitle: false, removesPosition: false };

const markOf = ({ replacement }: Passage): string => (replacement === null ? '[…]' : `[${replacement}]`);

/** What is redacted already, and more: a redaction never shows again what one before it took out. @throws Refusal */
export const redactedFurther = ({ original, redaction: standing }: Redactable, more: Redaction): RedactedBody => {
  const points = Array.from(original.text);
  more.passages.forEach(({ start, end }, i) => {
    if (start >= end || end > points.length) throw new Refusal('passage-out-of-range', `passages/${i}`);
    if (start < (more.passages[i - 1]?.end ?? 0)) throw new Refusal('passages-overlap', `passages/${i}`);
  });
  const kept = standing.passages.filter((old) => !more.passages.some((passage) => contains(passage, old)));
  for (const old of kept) {
    const i = more.passages.findIndex((passage) => passage.start < old.end && old.start < passage.end);
    if (i >= 0) throw new Refusal('passages-overlap', `passages/${i}`);
  }
  const redaction: Redaction = {
    passages: [...kept, ...more.passages].sort((a, b) => a.start - b.start),
    removesTitle: standing.removesTitle || (more.removesTitle && original.title !== null),
    removesPosition: standing.removesPosition || (more.removesPosition && original.position !== null),
  };
  return {
    title: redaction.removesTitle ? null : original.title,
    text: shownText(points, redaction.passages),
    position: redaction.removesPosition ? null : original.position,
    redaction,
  };
};

const contains = (outer: Passage, inner: Passage): boolean => outer.start <= inner.start && inner.end <= outer.end;

const shownText = (points: readonly string[], passages: readonly Passage[]): string => {
  const parts = passages.map((passage, i) => [...points.slice(passages[i - 1]?.end ?? 0, passage.start), markOf(passage)].join(''));
  return [...parts, ...points.slice(passages.at(-1)?.end ?? 0)].join('');
};

/** Where the marks of these passages stand in the text that is shown. */
export const marksOf = (passages: readonly Passage[]): readonly Mark[] => {
  let shift = 0;
  return passages.map((passage) => {
    const length = lengthOf(markOf(passage));
    const start = passage.start + shift;
    shift += length - (passage.end - passage.start);
    return { start, end: start + length, kind: passage.replacement === null ? 'removed' : 'replaced' };
  });
};

/** Whether somewhere more is written than was taken out: that is no redaction any more, unless a second person says so. */
export const addsMoreThanItRemoves = ({ passages }: Redaction): boolean =>
  passages.some(({ start, end, replacement }) => replacement !== null && lengthOf(replacement) > end - start);

const lengthOf = (text: string): number => Array.from(text).length;
