import { folded } from './words.js';

/** What word processors leave in a text and no reader sees: control characters, soft hyphens, noncharacters. */
const UNSEEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u00ad\ufffe\uffff]/;
const UNSEEN_EACH = new RegExp(UNSEEN, 'g');

/** Whether there is more to mend in a text than the form of its line ends and letters. */
export const isTorn = (text: string): boolean => UNSEEN.test(text);

/**
 * A text as it was meant: in Unicode NFC, lines ended by a line feed; where a word processor had a line break of its own (vertical tab,
 * form feed), that is one. What Windows-1252 has for a control character is what a program that took it for Latin-1 meant.
 */
export const mended = (text: string): string => {
  const lines = text.replace(/\r\n?|[\u000b\u000c\u2028\u2029]/g, '\n').normalize('NFC');
  return isTorn(lines) ? lines.replace(UNSEEN_EACH, meantBy) : lines;
};

/** The same for each text in a JSON value, and its names as they are compared. */
const mendedIn = (value: unknown): unknown => {
  if (typeof value === 'string') return mended(value);
  if (Array.isArray(value)) return value.map(mendedIn);
  return typeof value === 'object' && value !== null ? mendedValues(value) : value;
};

export const mendedValues = (value: object): Readonly<Record<string, unknown>> =>
  Object.fromEntries(Object.entries(value).map(([name, each]) => [foldedName(name), mendedIn(each)]));

/** They are the same in each row. */
const NAMES_KEPT = 1000;
const names = new Map<string, string>();
const foldedName = (name: string): string => {
  const known = names.get(name);
  if (known !== undefined) return known;
  const meant = folded(name);
  if (names.size < NAMES_KEPT) names.set(name, meant);
  return meant;
};

/** A name that an object in a JSON value has twice, as names are compared; null where none has. */
export const nameTwice = (value: unknown): string | null => {
  if (typeof value !== 'object' || value === null) return null;
  const seen = new Set<string>();
  for (const [name, each] of Object.entries(value)) {
    const meant = foldedName(name);
    if (seen.has(meant)) return meant;
    seen.add(meant);
    const within = nameTwice(each);
    if (within !== null) return within;
  }
  return null;
};

/** All texts in a JSON value. */
export const textsIn = (value: unknown): readonly string[] => {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
};

const WINDOWS = new TextDecoder('windows-1252');

const meantBy = (sign: string): string => {
  const code = sign.charCodeAt(0);
  if (code < 0x80 || code > 0x9f) return '';
  // What is not decoded as a stream Node 20 takes for Latin-1, too.
  const meant = WINDOWS.decode(Uint8Array.of(code), { stream: true });
  // Five bytes mean nothing there either.
  return UNSEEN.test(meant) ? '' : meant;
};
