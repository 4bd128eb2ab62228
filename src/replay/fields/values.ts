import type { Said } from '../../projections/explanation.js';
import type { Values } from './catalogue.js';
import { keysOf, nearest, type Place } from './names.js';
import { OF_PARTICIPATION } from './values.of-participation.js';
import { OF_RESULTS } from './values.of-results.js';

const VALUES: Values = { ...OF_PARTICIPATION, ...OF_RESULTS };

/** What a value is called that is one of a few which the program itself knows; null where it has no words. */
export const wordsOfValue = (value: string, field: string, place: Place): Said | null => {
  const keys = keysOf(field, place).filter((key) => Object.hasOwn(VALUES[key] ?? {}, value));
  const words = nearest(VALUES, keys)?.[value];
  return words ? { de: words[0], en: words[1] } : null;
};
