import type { Refusals } from '../refusals.js';

export const REPORT_REFUSALS = {
  'appeals-pending': {
    kind: 'conflict',
    de: 'Über einen Widerspruch ist noch nicht entschieden.',
    en: 'An appeal has not been decided yet.',
  },
  'appeals-possible': {
    kind: 'conflict',
    de: 'Zum Stand des Berichts konnte gegen eine Ablehnung noch Widerspruch eingelegt werden.',
    en: 'As of the report’s sequence, a rejection could still be appealed.',
  },
  'contributions-open': {
    kind: 'conflict',
    de: 'Ergebnisse können erst veröffentlicht werden, wenn der Verbleib jedes Beitrags feststeht.',
    en: 'Results can be published only when the fate of every contribution is settled.',
  },
  'publication-phase-not-begun': {
    kind: 'conflict',
    de: 'Der Bericht gibt einen Stand vor der Ergebnisphase wieder.',
    en: 'The report shows a state before the publication phase.',
  },
  'recommendations-reconsidered': {
    kind: 'conflict',
    de: 'Seit dem Stand des Berichts wurde eine Entscheidung über eine Empfehlung zurückgenommen. Es braucht einen neuen Bericht.',
    en: 'Since the report’s sequence, a decision on a recommendation was taken back. A new report is needed.',
  },
  'recommendations-stale': {
    kind: 'conflict',
    de: 'Eine beschlossene Empfehlung beruht nicht mehr auf dem, was bewertet wurde. Die Entscheidung ist zurückzunehmen und neu zu treffen.',
    en: 'An adopted recommendation no longer rests on what was assessed. Take the decision back and decide anew.',
  },
  'recommendations-undecided': {
    kind: 'conflict',
    de: 'Über eine Empfehlung ist noch nicht entschieden.',
    en: 'A recommendation has not been decided on yet.',
  },
  'report-already-rendered': { kind: 'conflict', de: 'Dieser Bericht ist schon erstellt.', en: 'This report has already been written.' },
  'report-already-requested': { kind: 'conflict', de: 'Diesen Bericht gibt es schon.', en: 'This report already exists.' },
  'report-as-of-in-future': { kind: 'invalid', de: 'Dieser Stand liegt in der Zukunft.', en: 'This sequence lies in the future.' },
  'report-file-unknown': { kind: 'unknown', de: 'Diese Datei gehört nicht zum Bericht.', en: 'The report has no such file.' },
  'report-not-rendered': { kind: 'conflict', de: 'Der Bericht ist noch nicht erstellt.', en: 'The report has not been written yet.' },
  'report-outdated': {
    kind: 'conflict',
    de: 'Ein Ergebnisbericht mit einem späteren Stand ist schon veröffentlicht.',
    en: 'A results report as of a later sequence has already been published.',
  },
  'report-phase-mismatch': {
    kind: 'invalid',
    de: 'Zu einem Phasenbericht gehört eine Phase, zum Ergebnisbericht keine.',
    en: 'A phase summary names its phase; the results report names none.',
  },
  'report-phase-not-begun': { kind: 'conflict', de: 'Diese Phase hat noch nicht begonnen.', en: 'This phase has not begun yet.' },
  'report-texts-outdated': {
    kind: 'conflict',
    de: 'Seit der Bericht erstellt wurde, ist ein Beitrag zurückgezogen, abgelehnt, geschwärzt oder gelöscht oder eine frühere Fassung verborgen worden. Der Bericht muss neu erstellt werden.',
    en: 'Since the report was written, a contribution has been withdrawn, rejected, redacted or erased, or an earlier wording hidden. The report has to be written anew.',
  },
  'report-unknown': { kind: 'unknown', de: 'Diesen Bericht gibt es nicht.', en: 'There is no such report.' },
} as const satisfies Refusals;
