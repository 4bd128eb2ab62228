import type { Language } from '../../domain/language.js';

type Words = {
  readonly between: (from: string, to: string) => string;
  readonly changes: Readonly<Record<'added' | 'gone' | 'changed', string>>;
  /** What a row of each view is. */
  readonly rows: Readonly<Record<string, string>>;
  readonly whole: string;
  readonly before: string;
  readonly after: string;
  readonly by: string;
  /** Of rows of which no field changed that a person reads. */
  readonly untold: (n: string) => string;
  readonly counts: (added: string, gone: string, changed: string) => string;
};

const DE: Words = {
  between: (from, to) => `Zwischen Sequenz ${from} und Sequenz ${to}`,
  changes: { added: 'neu', gone: 'weggefallen', changed: 'geändert' },
  rows: {
    dialogues: 'Dialog',
    contributions: 'Beitrag',
    gatherings: 'Veranstaltung',
    measures: 'Maßnahme',
    assessments: 'Bewertung',
    recommendations: 'Empfehlung',
    dispositions: 'Verbleib eines Beitrags',
    reports: 'Bericht',
    'theme-input': 'Zahlen',
    'moderation-log': 'Moderation',
  },
  whole: 'Gesamt',
  before: 'vorher',
  after: 'nachher',
  by: 'durch',
  untold: (n) =>
    `Nicht gezeigt: ${n === '1' ? 'eine geänderte Zeile, an der' : `${n} geänderte Zeilen, an denen`} nichts Lesbares anders ist.`,
  counts: (added, gone, changed) => `${added} neu, ${gone} weggefallen, ${changed} geändert`,
};

const EN: Words = {
  between: (from, to) => `Between sequence ${from} and sequence ${to}`,
  changes: { added: 'new', gone: 'gone', changed: 'changed' },
  rows: {
    dialogues: 'Dialogue',
    contributions: 'Contribution',
    gatherings: 'Gathering',
    measures: 'Measure',
    assessments: 'Assessment',
    recommendations: 'Recommendation',
    dispositions: 'What became of a contribution',
    reports: 'Report',
    'theme-input': 'Figures',
    'moderation-log': 'Moderation',
  },
  whole: 'Total',
  before: 'before',
  after: 'after',
  by: 'by',
  untold: (n) => `Not shown: ${n === '1' ? 'one changed row' : `${n} changed rows`} with nothing different to read.`,
  counts: (added, gone, changed) => `${added} new, ${gone} gone, ${changed} changed`,
};

const WORDS: Readonly<Record<Language, Words>> = { de: DE, en: EN };
export const differenceWords = (language: Language): Words => WORDS[language];
