/** What is accepted, the most wanted first (RFC 9110, section 12.4.2). */
export const ranges = (header: string): readonly string[] =>
  header
    .split(',')
    .map((part) => {
      const [range = '', quality] = part
        .trim()
        .toLowerCase()
        .split(/\s*;\s*q=/);
      return { range, quality: quality === undefined ? 1 : Number(quality) };
    })
    .filter(({ quality }) => quality > 0)
    .sort((a, b) => b.quality - a.quality)
    .map(({ range }) => range);
