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
};

const WORDS: Readonly<Record<Language, Words>> = { de: DE, en: EN };
export const differenceWords = (language: Language): Words => WORDS[language];
