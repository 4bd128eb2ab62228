/**
 * A word, a label or a column's title as it is compared: in Unicode NFC, without soft hyphens, with one plain space for any white space
 * (no-break spaces and line breaks included), trimmed. Case counts.
 */
export const folded = (text: string): string => text.normalize('NFC').replaceAll('\u00ad', '').replace(/\s+/g, ' ').trim();

const FORM_LENGTH_MAX = 30;

/** How a value is written, and nothing of what it says: 99/99/9999. */
export const writtenForm = (value: string): string =>
  value
    .trim()
    .slice(0, FORM_LENGTH_MAX)
    .replace(/\p{N}/gu, '9')
    .replace(/\p{L}\p{M}*/gu, 'a');

/** Whether a reader sees anything of a text. */
export const isSeen = (text: string): boolean => text.replace(/\p{Cf}/gu, '').trim() !== '';
