import type { Language } from '../../domain/language.js';
import type { Fate } from '../../projections/dispositions/dispositions.figures.js';

const DE = {
  heading: (called: string) => `Was aus Beitrag ${called} wurde`,
  others: 'In den Worten des Beitrags, mit dem er zusammengeführt ist:',
  theme: 'Themenfeld',
  fate: 'Verbleib',
  reason: 'Grund',
  fates: {
    used: 'für eine beschlossene Empfehlung zitiert',
    deferred: 'nur für eine zurückgestellte Empfehlung zitiert',
    'not-taken-up': 'nur für eine abgelehnte Empfehlung zitiert',
    merged: 'mit einem anderen zusammengeführt, dessen Verbleib er teilt',
    'set-aside': 'nicht weiterverfolgt',
    rejected: 'von der Moderation abgelehnt',
    withdrawn: 'zurückgezogen',
    open: 'noch offen',
  } satisfies Readonly<Record<Fate, string>>,
  stances: { supports: 'dafür', qualifies: 'unter einer Bedingung', opposes: 'dagegen' },
  quoted: 'Wo er zitiert wird',
  notQuoted: 'Keine Maßnahme zitiert ihn.',
  reached: 'Empfehlungen, die er erreichte',
  reachedNone: 'Er erreichte keine Empfehlung.',
  steps: 'Schritt für Schritt',
  more: (n: string) => `und ${n} weitere Schritte`,
  data: 'Als Daten',
};

type Words = typeof DE;

const EN: Words = {
  heading: (called) => `What came of contribution ${called}`,
  others: 'In the words of the contribution with which it is merged:',
  theme: 'Theme',
  fate: 'Fate',
  reason: 'Reason',
  fates: {
    used: 'quoted for an adopted recommendation',
    deferred: 'quoted for a deferred recommendation alone',
    'not-taken-up': 'quoted for a rejected recommendation alone',
    merged: 'merged into another one, whose fate it shares',
    'set-aside': 'set aside',
    rejected: 'rejected by moderators',
    withdrawn: 'withdrawn',
    open: 'still open',
  },
  stances: { supports: 'for it', qualifies: 'under a condition', opposes: 'against it' },
  quoted: 'Where it is quoted',
  notQuoted: 'No measure quotes it.',
  reached: 'Recommendations that it reached',
  reachedNone: 'It reached no recommendation.',
  steps: 'Step by step',
  more: (n) => `and ${n} more steps`,
  data: 'As data',
};

/** What the page says of a contribution. */
export const CONTRIBUTION_WORDS: Readonly<Record<Language, Words>> = { de: DE, en: EN };
