/** Replies below this depth answer the last one that is not: Decidim itself has no more than four, one below the other. */
export const DEPTH_MAX = 8;

const said = { text: 'text', author: 'author', language: 'language', date: { column: 'date', format: 'iso' } } as const;
type Said = typeof said & { readonly list: string; readonly id: string; readonly kind: string; readonly children?: readonly Said[] };
const comments = (depth: number): readonly Said[] =>
  depth === 0 ? [] : [{ ...said, list: 'comments', id: 'id', kind: 'comment', children: comments(depth - 1) }];

/** Proposals of Decidim as JSON lines, one a line with the comments on it: what `import decidim` makes of a ZIP. */
export const DECIDIM = {
  format: 'jsonl',
  attribution: 'Decidim, Open Data',
  rows: {
    ...said,
    id: 'id',
    kind: 'proposal',
    title: 'title',
    longTitle: 'into-text',
    answers: 'answers',
    theme: 'theme',
    latitude: 'latitude',
    longitude: 'longitude',
    children: comments(DEPTH_MAX),
  },
};
