import type { ContributionEntry } from './files.js';

/** Where a quote stands in the text of a contribution as it is shown, in code points. @throws Error that names the contribution where it stands nowhere, or not once */
export const spanOf = (
  { ref, quote }: { readonly ref: string; readonly quote: string },
  entries: ReadonlyMap<string, ContributionEntry>,
): { readonly start: number; readonly end: number } => {
  const entry = entries.get(ref);
  if (!entry) throw new Error(`${ref}: there is no such contribution`);
  const shown = (entry.redaction?.text ?? entry.text).normalize('NFC');
  const place = shown.indexOf(quote);
  if (place < 0) throw new Error(`${ref}: this is not in its text: ${quote}`);
  if (shown.indexOf(quote, place + 1) >= 0) throw new Error(`${ref}: this is more than once in its text: ${quote}`);
  const start = Array.from(shown.slice(0, place)).length;
  return { start, end: start + Array.from(quote).length };
};
