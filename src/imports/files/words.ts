/**
 * A word, a label or a column's title as it is compared: in Unicode NFC, without soft hyphens, with one plain space for any white space
 * (no-break spaces and line breaks included), trimmed. Case counts.
 */
export const folded = (text: string): string => text.normalize('NFC').replaceAll('\u00ad', '').replace(/\s+/g, ' ').trim();

/** Whether a reader sees anything of a text. */
export const isSeen = (text: string): boolean => text.replace(/\p{Cf}/gu, '').trim() !== '';
