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

/** The same for each text in a JSON value. */
const mendedIn = (value: unknown): unknown => {
  if (typeof value === 'string') return mended(value);
  if (Array.isArray(value)) return value.map(mendedIn);
  return typeof value === 'object' && value !== null ? mendedValues(value) : value;
};

export const mendedValues = (value: object): Readonly<Record<string, unknown>> =>
  Object.fromEntries(Object.entries(value).map(([name, each]) => [name, mendedIn(each)]));

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
