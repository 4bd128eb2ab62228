import { z } from 'zod';
import { CONTRIBUTION_STATUSES } from '../../domain/contribution/contribution.js';
import type { Wanted } from '../explanation.js';
import { COLUMNS, type Dimension, DIMENSIONS, type Filter } from './theme-input.figures.js';

const text = z.string().optional();
const asked = z.object({
  by: z.array(z.enum(DIMENSIONS)).default([]),
  theme: text,
  question: text,
  channel: text,
  group: text,
  region: text,
  status: z.enum(CONTRIBUTION_STATUSES).optional(),
  from: text,
  to: text,
});

/** What the figures were asked by. */
export const askedOf = ({ query, id }: Pick<Wanted, 'query' | 'id'>): { readonly by: readonly Dimension[]; readonly filter: Filter } => {
  const { by, ...filter } = asked.parse(query);
  return { by, filter: { dialogue: id, ...filter } };
};

/** Of which row a figure is: the value of each dimension, null where the row has none; none for the whole. */
export const rowOf = (wanted: Pick<Wanted, 'query' | 'id' | 'named'>): readonly (readonly [Dimension, string | null])[] => {
  const { row } = wanted.named;
  const values = row?.split(',') ?? [];
  return row === undefined ? [] : askedOf(wanted).by.map((name, i) => [name, values[i] === '-' ? null : (values[i] ?? null)] as const);
};

/**
 * What is so of the places that a figure counts, in SQL for the columns of `c`; its values go to the end of `values`, of which `first` is the number
 * of the first. `known`: the dimensions that the columns are of.
 */
export const inPlaceOf = (wanted: Wanted, values: (string | null)[], first = 1, known: readonly Dimension[] = DIMENSIONS): string => {
  const { filter } = askedOf(wanted);
  const also = (sql: (parameter: string) => string, value: string | null): string => {
    values.push(value);
    return ` and ${sql(`$${first + values.length - 1}`)}`;
  };
  const is = (name: Dimension, value: string | null): string =>
    also((parameter) => `c.${COLUMNS[name]}::text is not distinct from ${parameter}::text`, value);
  const narrowed = (['theme', 'question', 'channel', 'group', 'region', 'status'] as const)
    .filter((name) => known.includes(name))
    .map((name) => (filter[name] === undefined ? '' : is(name, filter[name])));
  const days = [
    filter.from === undefined ? '' : also((parameter) => `c.day >= ${parameter}`, filter.from),
    filter.to === undefined ? '' : also((parameter) => `c.day <= ${parameter}`, filter.to),
  ];
  return [...narrowed, ...days, ...rowOf(wanted).map(([name, value]) => is(name, value))].join('');
};
