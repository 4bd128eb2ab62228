import { isSame } from '../domain/decider.js';

/** What is otherwise, by the names on the way to it; items of lists go by their codes. */
export type Difference = { readonly what: string; readonly from?: unknown; readonly to?: unknown };

type Item = Readonly<Record<string, unknown>>;

const isItem = (value: unknown): value is Item => typeof value === 'object' && value !== null && !Array.isArray(value);
const codeOf = (item: unknown): string | null => {
  if (!isItem(item)) return null;
  const code = item['code'] ?? item['phase'];
  return typeof code === 'string' ? code : null;
};
const isCoded = (value: unknown): value is readonly Item[] => Array.isArray(value) && value.every((item) => codeOf(item) !== null);
const byCode = (items: readonly Item[]): Item => Object.fromEntries(items.map((item) => [codeOf(item) ?? '', item]));

/** Everything in which two values differ. */
export const differencesOf = (from: unknown, to: unknown, what = ''): readonly Difference[] => {
  if (isSame(from, to)) return [];
  if (isCoded(from) && isCoded(to)) {
    const found = differencesOf(byCode(from), byCode(to), what);
    return found.length > 0 ? found : [{ what, from: from.map(codeOf), to: to.map(codeOf) }];
  }
  if (isItem(from) && isItem(to)) {
    return [...new Set([...Object.keys(from), ...Object.keys(to)])].flatMap((name) =>
      differencesOf(from[name], to[name], what === '' ? name : `${what}.${name}`),
    );
  }
  return [{ what, ...(from !== undefined && { from }), ...(to !== undefined && { to }) }];
};

/** A difference as people read it. */
export const differenceLine = ({ what, from, to }: Difference): string => {
  if (from === undefined) return `  + ${what}: ${JSON.stringify(to)}`;
  if (to === undefined) return `  - ${what}: ${JSON.stringify(from)}`;
  return `  ~ ${what}: ${JSON.stringify(from)} → ${JSON.stringify(to)}`;
};
