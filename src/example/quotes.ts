import { NOTHING_REDACTED, redactedFurther, type Passage } from '../domain/contribution/redaction.js';
import type { ContributionEntry } from './files.js';

/** Where a quote stands in the text of a contribution as it is shown, in code points. @throws Error that names the contribution where it stands nowhere, or not once */
export const spanOf = (
  { ref, quote }: { readonly ref: string; readonly quote: string },
  entries: ReadonlyMap<string, ContributionEntry>,
): { readonly start: number; readonly end: number } => {
  const entry = entries.get(ref);
  if (!entry) throw new Error(`${ref}: there is no such contribution`);
  return placeOf(ref, quote, shownTextOf(entry));
};

/** The passages of a redaction, by their places. @throws Error as `spanOf` does */
export const redactionOf = ({ ref, text, redaction }: ContributionEntry): { readonly passages: Passage[] } => ({
  passages: (redaction?.passages ?? []).map(({ words, replacement }) => ({ ...placeOf(ref, words, text.normalize('NFC')), replacement })),
});

export const shownTextOf = (entry: ContributionEntry): string => {
  const original = { title: null, text: entry.text.normalize('NFC'), position: null };
  return redactedFurther({ original, redaction: NOTHING_REDACTED }, { ...NOTHING_REDACTED, ...redactionOf(entry) }).text;
};

const placeOf = (ref: string, words: string, text: string): { readonly start: number; readonly end: number } => {
  const place = text.indexOf(words);
  if (place < 0) throw new Error(`${ref}: this is not in its text: ${words}`);
  if (text.indexOf(words, place + 1) >= 0) throw new Error(`${ref}: this is more than once in its text: ${words}`);
  const start = Array.from(text.slice(0, place)).length;
  return { start, end: start + Array.from(words).length };
};
