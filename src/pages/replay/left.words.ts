import type { Language } from '../../domain/language.js';

const DE = {
  removed: 'Belege, die wieder gelöst wurden',
  removedFrom: (measure: string) => `Gelöst von ${measure}. Grund`,
  detached: 'Maßnahmen, auf die sie sich nicht mehr stützt',
  reason: 'Grund',
  aside: (theme: string) => `Beiträge zum Themenfeld „${theme}“, die nicht weiterverfolgt oder nicht aufgegriffen wurden`,
  only: 'Mit dieser Empfehlung verbindet sie allein das Themenfeld. Warum sie nicht weiter kamen, steht bei jedem.',
  shown: (n: string, of: string) => `Gezeigt: ${n} von ${of}.`,
  all: {
    'set-aside': (n: string) => `Alle nicht weiterverfolgten (${n})`,
    'not-taken-up': (n: string) => `Alle nicht aufgegriffenen (${n})`,
  },
  setAside: 'Nicht weiterverfolgt. Grund',
  quoted: (measures: string, stances: string) => `Zitiert für ${measures} (${stances}).`,
  rejected: (title: string) => `Die Empfehlung „${title}“ wurde verworfen. Begründung`,
  measure: 'eine Maßnahme',
};

type Words = typeof DE;

const EN: Words = {
  removed: 'Evidence that was taken off again',
  removedFrom: (measure) => `Taken off ${measure}. Reason`,
  detached: 'Measures that it no longer rests on',
  reason: 'Reason',
  aside: (theme) => `Contributions to the theme “${theme}” that were set aside or not taken up`,
  only: 'They have nothing but the theme in common with this recommendation. Why they got no further stands with each.',
  shown: (n, of) => `Shown: ${n} of ${of}.`,
  all: { 'set-aside': (n) => `All that were set aside (${n})`, 'not-taken-up': (n) => `All that were not taken up (${n})` },
  setAside: 'Set aside. Reason',
  quoted: (measures, stances) => `Quoted for ${measures} (${stances}).`,
  rejected: (title) => `The recommendation “${title}” was rejected. Rationale`,
  measure: 'a measure',
};

/** What the page says of what a recommendation left out. */
export const LEFT_WORDS: Readonly<Record<Language, Words>> = { de: DE, en: EN };
