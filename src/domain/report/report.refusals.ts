import type { RefusalCode, RefusalText } from '../refusal.js';

/** What a person reads when a rule about reports says no. */
export const REPORT_TEXTS = {
  'appeals-pending': {
    de: 'Über einen Widerspruch ist noch nicht entschieden.',
    en: 'An appeal has not been decided yet.',
  },
  'appeals-possible': {
    de: 'Zum Stand des Berichts konnte gegen eine Ablehnung noch Widerspruch eingelegt werden.',
    en: 'As of the report’s sequence, a rejection could still be appealed against.',
  },
  'contributions-open': {
    de: 'Veröffentlicht wird erst, wenn der Verbleib jedes Beitrags feststeht.',
    en: 'Results are published only when every contribution has its fate.',
  },
  'publication-phase-not-begun': {
    de: 'Der Bericht gibt einen Stand vor der Ergebnisphase wieder.',
    en: 'The report shows a state before the publication phase.',
  },
  'recommendations-undecided': {
    de: 'Über eine Empfehlung ist noch nicht entschieden.',
    en: 'A recommendation has not been decided on yet.',
  },
  'report-already-rendered': { de: 'Dieser Bericht ist schon geschrieben.', en: 'This report is written already.' },
  'report-already-requested': { de: 'Diesen Bericht gibt es schon.', en: 'This report already exists.' },
  'report-as-of-in-future': { de: 'Dieser Stand liegt in der Zukunft.', en: 'This sequence lies in the future.' },
  'report-file-unknown': { de: 'Diese Datei hat der Bericht nicht.', en: 'The report has no such file.' },
  'report-not-rendered': { de: 'Der Bericht ist noch nicht geschrieben.', en: 'The report is not written yet.' },
  'report-outdated': {
    de: 'Ein Ergebnisbericht mit einem späteren Stand ist schon veröffentlicht.',
    en: 'Results as of a later sequence are published already.',
  },
  'report-phase-mismatch': {
    de: 'Ein Phasenbericht nennt seine Phase, der Ergebnisbericht keine.',
    en: 'A phase summary names its phase; the results report names none.',
  },
  'report-phase-not-begun': { de: 'Diese Phase hat noch nicht begonnen.', en: 'This phase has not begun yet.' },
  'report-texts-outdated': {
    de: 'Seit der Bericht geschrieben wurde, ist ein Beitrag zurückgezogen, abgelehnt, geschwärzt oder gelöscht worden. Er ist neu zu schreiben.',
    en: 'Since the report was written, a contribution was withdrawn, rejected, redacted or erased. It has to be written anew.',
  },
  'report-unknown': { de: 'Diesen Bericht gibt es nicht.', en: 'There is no such report.' },
} as const satisfies Partial<Record<RefusalCode, RefusalText>>;
