// A figure from its terms, by what the explanation says of its formula: nothing here is the program's.

export type Explained = {
  readonly value: number | string | boolean | null;
  readonly formula: { readonly operation: string; readonly parameters: Readonly<Record<string, number>> };
  readonly items: readonly { readonly term: string; readonly of: string | null; readonly value: number; readonly weight: number }[];
};

const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);
const round = (number: number): number => Math.round(number * 1e9) / 1e9;

const quantile = (values: readonly number[], p: number): number => {
  const ordered = values.toSorted((a, b) => a - b);
  const place = (ordered.length - 1) * p;
  const [below = NaN, above = NaN] = [ordered[Math.floor(place)], ordered[Math.ceil(place)]];
  return round(below + (above - below) * (place - Math.floor(place)));
};

const level = (values: readonly number[], cut: number): string =>
  values.every((value) => value >= cut) ? 'high' : values.every((value) => value < cut) ? 'low' : 'undecided';

/** What the terms of all pages come to; undefined where the figure is told to nobody but by a rule. */
export const addedUp = ({ formula: { operation, parameters }, items }: Explained): number | string | boolean | null | undefined => {
  const parts = new Map<string, number>();
  for (const { of, term, value, weight } of items) parts.set(of ?? `own ${term}`, (parts.get(of ?? `own ${term}`) ?? 0) + value * weight);
  const values = [...parts].map(([name, value]) => ({ name, value: round(value) }));
  const all = values.map(({ value }) => value);
  const { p = NaN, from = NaN, to = NaN, within = NaN, shareMin = NaN, cut = NaN } = parameters;
  const near = all.filter((value) => round(Math.abs(value - quantile(all, 0.5))) <= within).length / all.length;
  switch (operation) {
    case 'sum':
      return round(sum(all));
    case 'one-more':
      return round(sum(all) + 1);
    case 'mean':
      return round(sum(all) / all.length);
    case 'quantile':
      return quantile(all, p);
    case 'spread':
      return round(quantile(all, to) - quantile(all, from));
    case 'share':
      return round(near);
    case 'agreement':
      return near >= shareMin;
    case 'level':
      return level(all, cut);
    case 'quadrant': {
      const levels = ['effectiveness', 'feasibility'].map((dimension) =>
        level(
          values.filter(({ name }) => name.startsWith(`${dimension}/`)).map(({ value }) => value),
          cut,
        ),
      );
      return levels.includes('undecided') ? 'undecided' : levels.join('-');
    }
    case 'none':
      return null;
    default:
      return undefined;
  }
};
