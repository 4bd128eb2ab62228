import type { Refusals } from '../refusals.js';

export const RECOMMENDATION_REFUSALS = {
  'evaluation-phase-not-begun': {
    kind: 'conflict',
    de: 'Die Auswertungsphase hat noch nicht begonnen.',
    en: 'The evaluation phase has not begun yet.',
  },
  'measure-changed-since-assessed': {
    kind: 'conflict',
    de: 'Wortlaut oder Belege einer Maßnahme haben sich geändert, seit sie zuletzt bewertet wurde. Beschlossen wird nur, was bewertet wurde: Sie braucht eine weitere Bewertungsrunde.',
    en: 'The wording or the evidence of a measure has changed since it was last assessed. Only what was assessed is adopted: it needs another round.',
  },
  'measure-not-attached': {
    kind: 'unknown',
    de: 'Auf dieser Maßnahme beruht die Empfehlung nicht.',
    en: 'The recommendation does not rest on this measure.',
  },
  'recommendation-adopted': {
    kind: 'conflict',
    de: 'Die Empfehlung ist beschlossen und steht damit fest, bis die Entscheidung zurückgenommen wird.',
    en: 'The recommendation has been adopted and is fixed until the decision is taken back.',
  },
  'recommendation-already-decided': {
    kind: 'conflict',
    de: 'Über die Empfehlung ist schon anders entschieden. Die Entscheidung ist erst mit einer Begründung zurückzunehmen.',
    en: 'The recommendation has been decided on otherwise. First take the decision back, with a rationale.',
  },
  'recommendation-already-drafted': { kind: 'conflict', de: 'Diese Empfehlung gibt es schon.', en: 'This recommendation already exists.' },
  'recommendation-measure-not-assessed': {
    kind: 'conflict',
    de: 'Beschlossen wird nur, wenn jede Maßnahme in einer der genannten, abgeschlossenen Runden bewertet wurde.',
    en: 'It can be adopted only when each of its measures was assessed in one of the named rounds, and that round is closed.',
  },
  'recommendation-measures-too-many': {
    kind: 'invalid',
    de: 'Auf so vielen Maßnahmen kann keine Empfehlung beruhen.',
    en: 'No recommendation can rest on that many measures.',
  },
  'recommendation-not-adopted': {
    kind: 'conflict',
    de: 'Die Empfehlung ist nicht beschlossen.',
    en: 'The recommendation has not been adopted.',
  },
  'recommendation-not-decided': {
    kind: 'conflict',
    de: 'Über die Empfehlung ist nicht entschieden; es gibt nichts zurückzunehmen.',
    en: 'The recommendation has not been decided on; there is nothing to take back.',
  },
  'recommendation-not-in-dialogue': {
    kind: 'invalid',
    de: 'Diese Empfehlung gibt es in diesem Dialog nicht.',
    en: 'This dialogue has no such recommendation.',
  },
  'recommendation-quorum-not-met': {
    kind: 'conflict',
    de: 'Eine Maßnahme haben in ihrer letzten Runde weniger Menschen bewertet, als der Bewertungsrahmen verlangt. Beschlossen wird dann nur mit einer Begründung dafür, die veröffentlicht wird.',
    en: 'Fewer people than the framework asks for assessed a measure in its latest round. It can then be adopted only with a stated reason, which is published.',
  },
  'recommendation-rounds-incomplete': {
    kind: 'conflict',
    de: 'Zu nennen sind alle abgeschlossenen Runden, in denen eine Maßnahme bewertet wurde, auch die letzte.',
    en: 'All closed rounds in which a measure was assessed have to be named, the latest included.',
  },
  'recommendation-unknown': { kind: 'unknown', de: 'Diese Empfehlung gibt es nicht.', en: 'There is no such recommendation.' },
  'recommendation-without-measures': {
    kind: 'conflict',
    de: 'Eine Empfehlung ohne Maßnahmen kann nicht beschlossen werden.',
    en: 'A recommendation without measures cannot be adopted.',
  },
} as const satisfies Refusals;
