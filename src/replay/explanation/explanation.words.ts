import type { Language } from '../../domain/language.js';

type Words = {
  readonly value: string;
  readonly none: string;
  readonly formula: string;
  readonly with: string;
  readonly of: string;
  readonly columns: { readonly about: string; readonly value: string; readonly weight: string; readonly events: string };
  readonly event: string;
  readonly more: (n: string) => string;
  readonly total: string;
  readonly weighted: string;
  readonly sum: (sum: string) => string;
  readonly equals: (figure: string) => string;
  readonly oneMore: (sum: string, figure: string) => string;
  readonly mean: (sum: string, n: string, figure: string) => string;
  readonly ordered: (values: string) => string;
  readonly follows: (figure: string) => string;
  readonly inPart: (sum: string) => string;
  readonly allPages: (figure: string) => string;
};

const DE: Words = {
  value: 'Wert',
  none: 'kein Wert',
  formula: 'Formel',
  with: 'mit',
  of: 'Gehört zu',
  columns: { about: 'Worum es geht', value: 'Wert', weight: 'Gewicht', events: 'Ereignisse' },
  event: 'Ereignis',
  more: (n) => (n === '1' ? 'und 1 mehr' : `und ${n} weitere`),
  total: 'Summe',
  weighted: 'Summe von Wert × Gewicht',
  sum: (sum) => `${sum}.`,
  equals: (figure) => `Das ist der Wert ${figure}.`,
  oneMore: (sum, figure) => `${sum}, und eins dazu: Das ist der Wert ${figure}.`,
  mean: (sum, n, figure) => `${sum}, geteilt durch ${n}: Das ist der Wert ${figure}.`,
  ordered: (values) => `Der Größe nach: ${values}.`,
  follows: (figure) => `Nach der Formel ist das der Wert ${figure}.`,
  inPart: (sum) => `${sum} auf dieser Seite.`,
  allPages: (figure) => `Alle Seiten zusammen ergeben den Wert ${figure}.`,
};

const EN: Words = {
  value: 'Value',
  none: 'no value',
  formula: 'Formula',
  with: 'with',
  of: 'Belongs to',
  columns: { about: 'What it is about', value: 'Value', weight: 'Weight', events: 'Events' },
  event: 'event',
  more: (n) => `and ${n} more`,
  total: 'Sum',
  weighted: 'Sum of value × weight',
  sum: (sum) => `${sum}.`,
  equals: (figure) => `That is the value ${figure}.`,
  oneMore: (sum, figure) => `${sum}, and one more: that is the value ${figure}.`,
  mean: (sum, n, figure) => `${sum}, divided by ${n}: that is the value ${figure}.`,
  ordered: (values) => `In order: ${values}.`,
  follows: (figure) => `By the formula that is the value ${figure}.`,
  inPart: (sum) => `${sum} on this page.`,
  allPages: (figure) => `All pages together come to the value ${figure}.`,
};

const WORDS: Readonly<Record<Language, Words>> = { de: DE, en: EN };
export const explanationWords = (language: Language): Words => WORDS[language];
