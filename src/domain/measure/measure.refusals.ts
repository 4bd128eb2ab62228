import type { Refusals } from '../refusals.js';

export const MEASURE_REFUSALS = {
  'contribution-set-aside': {
    kind: 'conflict',
    de: 'Dieser Beitrag wird nicht weiterverfolgt. Das muss zurückgenommen werden, bevor er Beleg werden kann.',
    en: 'This contribution has been set aside. That has to be taken back before it can become evidence.',
  },
  'evidence-already-linked': {
    kind: 'conflict',
    de: 'Diese Stelle ist für diese Maßnahme schon als Beleg erfasst.',
    en: 'This passage has already been linked to the measure as evidence.',
  },
  'evidence-not-accepted': {
    kind: 'conflict',
    de: 'Belege können nur aus angenommenen Beiträgen dieses Dialogs stammen.',
    en: 'Evidence can only come from accepted contributions of this dialogue.',
  },
  'evidence-unknown': { kind: 'unknown', de: 'Diesen Beleg hat die Maßnahme nicht.', en: 'This measure has no such evidence.' },
  'lineage-too-large': {
    kind: 'invalid',
    de: 'So viele Belege lassen sich nicht auf einmal übertragen. Bitte zuerst aufteilen oder weniger Maßnahmen zusammenführen.',
    en: 'That much evidence cannot be moved at once. Please split first, or merge fewer measures.',
  },
  'measure-already-drafted': { kind: 'conflict', de: 'Diese Maßnahme gibt es schon.', en: 'This measure already exists.' },
  'measure-into-itself': {
    kind: 'invalid',
    de: 'Eine Maßnahme kann nicht mit sich selbst zusammengeführt werden.',
    en: 'A measure cannot be merged into itself.',
  },
  'measure-merged': {
    kind: 'conflict',
    de: 'Die Maßnahme ist in einer anderen aufgegangen.',
    en: 'The measure has been merged into another one.',
  },
  'measure-not-in-dialogue': {
    kind: 'invalid',
    de: 'Diese Maßnahme gibt es in diesem Dialog nicht.',
    en: 'This dialogue has no such measure.',
  },
  'measure-split': { kind: 'conflict', de: 'Die Maßnahme ist in mehrere aufgeteilt.', en: 'The measure has been split into several.' },
  'measure-unknown': { kind: 'unknown', de: 'Diese Maßnahme gibt es nicht.', en: 'There is no such measure.' },
  'measure-withdrawn': { kind: 'conflict', de: 'Die Maßnahme ist zurückgezogen.', en: 'The measure has been withdrawn.' },
  'quote-erased': { kind: 'conflict', de: 'Der Text dieses Beitrags ist gelöscht.', en: 'The text of this contribution has been erased.' },
  'quote-mismatch': {
    kind: 'invalid',
    de: 'An dieser Stelle steht im Beitrag etwas anderes.',
    en: 'The contribution says something else at this place.',
  },
  'quote-out-of-range': {
    kind: 'invalid',
    de: 'Das Zitat ist leer, oder seine Stelle liegt nicht im Text.',
    en: 'The quote is empty, or its passage lies outside the text.',
  },
  'split-evidence-unknown': {
    kind: 'invalid',
    de: 'Ein Teil nennt einen Beleg, den die Maßnahme nicht hat.',
    en: 'A part names evidence that the measure does not have.',
  },
  'split-loses-evidence': {
    kind: 'invalid',
    de: 'Jeder Beleg muss in einen der Teile übergehen.',
    en: 'Every piece of evidence must go to one of the parts.',
  },
} as const satisfies Refusals;
