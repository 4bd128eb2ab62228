import type { Said } from '../../projections/explanation.js';
import type { Names } from './catalogue.js';
import { OF_DIALOGUES } from './names.of-dialogues.js';
import { OF_PARTICIPATION } from './names.of-participation.js';
import { OF_RESULTS } from './names.of-results.js';

const NAMES: Names = { ...OF_DIALOGUES, ...OF_PARTICIPATION, ...OF_RESULTS };

/** Where a field stands: in which view, and in which field of it. */
export type Place = { readonly view: string; readonly parent: string | null };

/** Under which names something may be said of a field, the nearest first. */
export const keysOf = (field: string, { view, parent }: Place): readonly string[] => [
  ...(parent === null ? [] : [`${parent}.${field}`]),
  `${view}.${field}`,
  field,
];

/** What stands there under the nearest of some names. */
export const nearest = <T>(of: Readonly<Record<string, T>>, keys: readonly string[]): T | undefined => {
  const key = keys.find((each) => Object.hasOwn(of, each));
  return key === undefined ? undefined : of[key];
};

/** What a field is called; null where it has no name. */
export const nameOfField = (field: string, place: Place): Said | null => {
  const name = nearest(NAMES, keysOf(field, place));
  return name ? { de: name[0], en: name[1] } : null;
};
