import type { Refusals } from './refusals.js';

/** Of figures that are asked about. */
export const FIGURE_REFUSALS = {
  'figure-not-shown': {
    kind: 'unknown',
    de: 'In diesem Stand zeigt die Ansicht keine solche Zahl.',
    en: 'As of that state the view shows no such figure.',
  },
} as const satisfies Refusals;
