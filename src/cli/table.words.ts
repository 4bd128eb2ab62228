import type { Language } from '../domain/language.js';

type Words = {
  readonly inAll: string;
  readonly tooNarrow: string;
  readonly one: string;
  readonly rows: (n: string) => string;
  readonly asOf: (sequence: string) => string;
  readonly more: (cursor: string) => string;
};

const DE: Words = {
  inAll: 'In allen Zeilen',
  tooNarrow: 'Kein Platz für',
  one: 'Eins',
  rows: (n) => (n === '1' ? '1 Zeile' : `${n} Zeilen`),
  asOf: (sequence) => `Stand: Sequenz ${sequence}`,
  more: (cursor) => `Es gibt mehr: --cursor ${cursor}, oder alle: --format csv`,
};

const EN: Words = {
  inAll: 'In all rows',
  tooNarrow: 'Not wide enough for',
  one: 'One',
  rows: (n) => (n === '1' ? '1 row' : `${n} rows`),
  asOf: (sequence) => `as of sequence ${sequence}`,
  more: (cursor) => `There are more: --cursor ${cursor}, or all of them: --format csv`,
};

const WORDS: Readonly<Record<Language, Words>> = { de: DE, en: EN };
export const tableWords = (language: Language): Words => WORDS[language];
