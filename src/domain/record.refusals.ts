import type { Refusals } from './refusals.js';

/** Of what is asked of the record: how what the views show came about. */
export const RECORD_REFUSALS = {
  'difference-backwards': {
    kind: 'invalid',
    de: 'Der frühere Stand (`from`) liegt hinter dem späteren (`to`).',
    en: 'The earlier state (`from`) lies behind the later one (`to`).',
  },
  'event-unknown': {
    kind: 'unknown',
    de: 'Ein Ereignis mit dieser Sequenz gibt es nicht: Die Sequenzen beginnen bei 1 und enden mit dem Protokoll.',
    en: 'There is no event with this sequence: sequences begin at 1 and end with the record.',
  },
  'view-without-history': {
    kind: 'unknown',
    de: 'Die Zeilen dieser Ansicht haben keine eigenen Versionen: Summen werden je Abschnitt des Protokolls fortgeschrieben, ein Eintrag der Moderation ändert sich nie. Mit `asOf` zeigt sie jeden Stand.',
    en: 'The rows of this view have no versions of their own: sums are carried on by spans of the record, an act of moderation never changes. With `asOf` it shows every state.',
  },
} as const satisfies Refusals;
