// All figures of an answer, by the patterns that say where they stand: found by going through the answer, and not through its schema.

export type Shown = { readonly figure: string; readonly value: unknown };

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null;
const nameOf = (value: unknown): string => (typeof value === 'string' || typeof value === 'number' ? String(value) : '-');

export const figuresShown = (answer: unknown, pattern: string, rowKey: readonly string[]): readonly Shown[] =>
  walked(answer, pattern.split('.'), [], rowKey);

const walked = (at: unknown, [step, ...rest]: readonly string[], names: readonly string[], rowKey: readonly string[]): readonly Shown[] => {
  if (step === undefined) return at === undefined ? [] : [{ figure: names.join('.'), value: at }];
  if (!isObject(at)) return [];
  const places = [...step.matchAll(/\{(\w+)\}/g)].map(([, place = '']) => place);
  if (places.length === 0) return step in at ? walked(at[step], rest, [...names, step], rowKey) : [];
  if (!Array.isArray(at)) return Object.entries(at).flatMap(([name, value]) => walked(value, rest, [...names, name], rowKey));
  const fields = places[0] === 'row' ? rowKey : places;
  return at.filter(isObject).flatMap((row) => walked(row, rest, [...names, fields.map((field) => nameOf(row[field])).join(',')], rowKey));
};
