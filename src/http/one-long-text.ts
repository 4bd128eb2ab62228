const QUOTE = 0x22;
/** `,`, `[` and `{`: where JSON has many of these, it has many values, each of which costs. */
const OF_STRUCTURE = [0x2c, 0x5b, 0x7b] as const;

/**
 * Whether a body, but for texts longer than that, has no more than `bytesMax` bytes. A file in a body is one long text, which is quick to
 * read; a body of the same size that is all keys and numbers holds up everybody else for seconds, so it is not begun. Looks at
 * every byte once at most. Base64 has no quote and nothing of structure in it.
 */
export const isSmallButForLongTexts = (body: Buffer, bytesMax: number): boolean => {
  let rest = 0;
  for (let start = 0; start < body.length && rest <= bytesMax;) {
    const quote = body.indexOf(QUOTE, start);
    const end = quote === -1 ? body.length : quote;
    const between = body.subarray(start, end);
    const isLongText = between.length > bytesMax && !OF_STRUCTURE.some((byte) => between.includes(byte));
    rest += isLongText ? 0 : between.length + 1;
    start = end + 1;
  }
  return rest <= bytesMax;
};
