import { z } from 'zod';
import { CONTRIBUTION_STATUSES } from '../../domain/contribution/contribution.js';
import type { Wanted } from '../explanation.js';
import { COLUMNS, type Dimension, DIMENSIONS, type Filter, inPlaces, onDays } from './theme-input.figures.js';

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
 * What is so of the places that a figure counts, in SQL for the columns of `c`; its values go to the end of `values`, before which so many others
 * stand. `known`: the dimensions that the columns are of.
 */
export const inPlaceOf = (wanted: Wanted, values: (string | null)[], before = 0, known: readonly Dimension[] = DIMENSIONS): string => {
  const { from, to, dialogue, ...places } = askedOf(wanted).filter;
  const narrowed = Object.fromEntries(Object.entries(places).filter(([name]) => known.some((one) => one === name)));
  const rows = rowOf(wanted).map(
    ([name, value]) => ` and c.${COLUMNS[name]}::text is not distinct from $${before + values.push(value)}::text`,
  );
  return [inPlaces({ dialogue, ...narrowed }, 'c', values, before), onDays({ dialogue, from, to }, 'c', values, before), ...rows].join('');
};
