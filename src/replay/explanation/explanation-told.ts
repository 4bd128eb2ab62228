import type { z } from 'zod';
import { inLanguage, type InLanguages, type Language, numberIn } from '../../domain/language.js';
import { dateIn } from '../fields/dates.js';
import { fieldWords } from '../fields/field-words.js';
import { wordsOfValue } from '../fields/values.js';
import { isNoun, labelOf } from '../labels/labels.js';
import { eventCalled } from '../story/event-called.js';
import type { explanation } from './explanation.answer.js';
import { explanationWords } from './explanation.words.js';

type DeepReadonly<T> = T extends object ? { readonly [Key in keyof T]: DeepReadonly<T[Key]> } : T;
export type Explanation = DeepReadonly<z.output<typeof explanation>>;
type Term = Explanation['items'][number];

/** A thing, or a code: of which kind, and what it is called; both, where it has no name of its own, are its kind. */
export type ToldThing = { readonly noun: string; readonly id: string; readonly kind: string; readonly called: string };
export type ToldTerm = {
  readonly about: readonly ToldThing[];
  readonly value: string;
  readonly weight: string;
  readonly events: readonly { readonly sequence: number; readonly type: string; readonly called: string }[];
};

/** An explanation in words, the same for everybody who shows it. */
export type ToldExplanation = {
  /** What the figure is called, and of what it is one. */
  readonly name: string;
  readonly of: readonly ToldThing[];
  readonly value: string;
  readonly sentence: string;
  readonly formula: string;
  readonly terms: readonly ToldTerm[];
  readonly isWeighted: boolean;
  /** How the terms come to the figure. */
  readonly closing: readonly string[];
};

export const explanationTold = (told: Explanation, language: Language): ToldExplanation => {
  const { name, of, figure, formula, sentence, items } = told;
  const number = numberIn(language);
  const parameters = Object.entries(formula.parameters).map(([parameter, value]) => `${parameter} = ${number(value)}`);
  const value = valueTold(told.value, figure, language);
  return {
    name: name[language],
    of: of.map(({ noun, id, label }) => thingTold(noun, id, label, language)),
    value,
    sentence: sentence[language],
    formula: [formula.text, ...(parameters.length > 0 ? [explanationWords(language).with, parameters.join(', ')] : [])].join(' '),
    terms: items.map((term) => termTold(term, told, language)),
    isWeighted: items.some(({ weight }) => weight !== 1),
    closing: closingOf(told, value, language),
  };
};

const valueTold = (value: Explanation['value'], figure: string, language: Language): string => {
  if (value === null) return explanationWords(language).none;
  if (typeof value === 'number') return numberIn(language)(value);
  const words = fieldWords(language);
  if (typeof value === 'boolean') return value ? words.yes : words.no;
  return wordsOfValue(value, figure.split('.').at(-1) ?? '', { view: '', parent: null })?.[language] ?? value;
};

const thingTold = (noun: string, id: string, label: InLanguages | null, language: Language): ToldThing => {
  const kind = isNoun(noun) ? fieldWords(language).one[noun] : noun;
  const isCode = !isNoun(noun);
  return { noun, id, kind, called: label ? inLanguage(label, language) : isCode ? (dateIn(id, language, 'UTC') ?? id) : kind };
};

/** What the figure itself is of is not said again of each of its terms. */
const termTold = ({ about, value, weight, events }: Term, { of, labels }: Explanation, language: Language): ToldTerm => {
  const isOwn = (noun: string, id: string | number): boolean => of.some((one) => one.noun === noun && one.id === String(id));
  const things = Object.entries(about)
    .filter(([noun, id]) => isNoun(noun) && !isOwn(noun, id))
    .map(([noun, id]) => thingTold(noun, String(id), labelOf(labels, noun, id), language));
  const number = numberIn(language);
  return {
    about: things,
    value: number(value),
    weight: number(weight),
    events: events.map(({ sequence, type }) => ({ sequence, type, called: eventCalled(type, language) })),
  };
};

/** So many values are written one after another. */
const ORDERED_MAX = 40;

const closingOf = (
  { value: figure, formula: { operation }, items, page }: Explanation,
  value: string,
  language: Language,
): readonly string[] => {
  const words = explanationWords(language);
  if (figure === null || operation === 'none' || items.length === 0) return [];
  const number = numberIn(language);
  const sum = `${items.some(({ weight }) => weight !== 1) ? words.weighted : words.total}: ${number(rounded(page.sum))}`;
  if (!page.isWhole) return [words.inPart(sum), ...(operation === 'sum' ? [words.allPages(value)] : [])];
  const values = valuesOf(items);
  const whole = rounded(values.reduce((all, each) => all + each, 0));
  switch (operation) {
    case 'sum':
      return whole === figure ? [words.sum(sum), words.equals(value)] : [words.sum(sum)];
    case 'one-more':
      return whole + 1 === figure ? [words.oneMore(sum, value)] : [words.sum(sum)];
    case 'mean':
      return rounded(whole / values.length) === figure ? [words.mean(sum, number(values.length), value)] : [words.sum(sum)];
    case 'step':
      return [];
    case 'quadrant':
      return [words.follows(value)];
    default:
      return values.length > ORDERED_MAX
        ? [words.follows(value)]
        : [
            words.ordered(
              values
                .toSorted((a, b) => a - b)
                .map((each) => number(each))
                .join(' · '),
            ),
            words.follows(value),
          ];
  }
};

/** As figures are rounded: to nine decimals. */
const rounded = (value: number): number => Math.round(value * 1e9) / 1e9;

/** The terms of one `of` are one value. */
const valuesOf = (items: Explanation['items']): readonly number[] => {
  const sums = new Map<string, number>();
  items.forEach(({ of, value, weight }, i) => {
    const key = of ?? `#${i}`;
    sums.set(key, (sums.get(key) ?? 0) + value * weight);
  });
  return [...sums.values()].map(rounded);
};
