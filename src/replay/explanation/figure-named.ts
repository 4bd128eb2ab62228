import type { Said } from '../../projections/explanation.js';
import { nameOfField } from '../fields/names.js';
import { placesIn, ROW, type Named } from './figures.js';

/** They hold what is named behind them, and say nothing of it that it does not say itself. */
const HOLDING = ['total', 'items', 'dimensions', 'basis'];

/** What a figure is called: the steps of its name that are fields, each by its own name; null for one that has none. */
export const stepsNamed = (view: string, pattern: string): readonly { readonly step: string; readonly name: Said | null }[] => {
  const steps = pattern.split('.');
  const fields = steps.filter((step) => placesIn(step).length === 0);
  const isHolding = (step: string): boolean => {
    const next = steps[steps.indexOf(step) + 1];
    return next !== undefined && (HOLDING.includes(step) || placesIn(next).length > 0);
  };
  const told = fields.filter((step) => !isHolding(step));
  return (told.length > 0 ? told : fields.slice(-1)).map((step) => ({
    step,
    name: nameOfField(step, { view, parent: fields[fields.indexOf(step) - 1] ?? null }),
  }));
};

export const figureNamed = (view: string, { pattern }: Pick<Named, 'pattern'>): Said => {
  const steps = stepsNamed(view, pattern);
  const joined = (language: 'de' | 'en'): string => steps.map(({ step, name }) => name?.[language] ?? step).join(': ');
  return { de: joined('de'), en: joined('en') };
};

/** Of what kind that is whose id a figure is asked for by. */
const KIND_OF: Readonly<Record<string, string>> = {
  contributions: 'contribution',
  gatherings: 'gathering',
  measures: 'measure',
  assessments: 'round',
  recommendations: 'recommendation',
  reports: 'report',
};

/** What a figure is of, the nearest first: what stands in the places of its name, and whose figure it is. `key`: by which rows are known. */
export const figureOf = (
  view: string,
  { id, named, key }: { readonly id: string; readonly named: Named['named']; readonly key: readonly string[] },
): readonly { readonly noun: string; readonly id: string }[] => [
  ...Object.entries(named)
    .toReversed()
    .flatMap(([noun, value]) =>
      noun === ROW ? value.split(',').map((each, i) => ({ noun: key[i] ?? noun, id: each })) : [{ noun, id: value }],
    ),
  { noun: KIND_OF[view] ?? 'dialogue', id },
];
