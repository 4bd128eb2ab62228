import type { RefusalCode, RefusalText } from '../refusal.js';

/** What a person reads when a rule about what is assessed, and in which chain of rounds, says no. */
export const ROUND_TEXTS = {
  'measure-assessed-in-another-chain': {
    de: 'Die Maßnahme wurde schon bewertet. Die neue Bewertungsrunde muss auf die letzte der Runden folgen, zu denen diese Bewertung gehört.',
    en: 'The measure has been assessed before. The new round must follow the last one of the chain in which it was assessed.',
  },
  'measure-not-taken-into-round': {
    de: 'Diese Bewertungsrunde hat die Maßnahme nicht aufgenommen: Eine andere kam ihr zuvor, oder ihre Eröffnung kam nicht zum Ende. Das Programmbüro kann sie abbrechen und neu eröffnen.',
    en: 'This round has not taken the measure in: another round was quicker, or its opening broke off. The programme office can cancel it and open it anew.',
  },
  'measure-under-assessment': {
    de: 'Die Maßnahme wird gerade bewertet. Das geht erst wieder, wenn die Bewertungsrunde abgeschlossen oder abgebrochen ist.',
    en: 'The measure is being assessed. This has to wait until its round is closed or cancelled.',
  },
  'measure-without-standing-evidence': {
    de: 'Für die Maßnahme spricht kein Beleg mehr, auch nicht unter einer Bedingung: Was zitiert wird, ist abgelehnt oder zurückgezogen, oder es spricht dagegen.',
    en: 'No evidence speaks for the measure any more, not even under a condition: what is quoted was rejected or withdrawn, or speaks against it.',
  },
  'round-already-succeeded': {
    de: 'Auf diese Bewertungsrunde folgt schon eine andere. Zu nennen ist die letzte Runde; oder die folgende wird abgebrochen.',
    en: 'Another round follows this one already. Name the last round of the chain, or cancel the one that follows.',
  },
  'round-place-lost': {
    de: 'Auf die vorige Bewertungsrunde folgt inzwischen eine andere. Diese hier kann nur noch abgebrochen werden.',
    en: 'Another round follows the previous one by now. This round can only be cancelled.',
  },
} as const satisfies Partial<Record<RefusalCode, RefusalText>>;
