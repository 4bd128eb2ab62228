import type { Language } from '../../domain/language.js';

const DE = {
  heading: (sequence: string) => `Ereignis ${sequence}`,
  happened: 'Geschehen',
  recorded: 'Im Protokoll seit',
  role: 'Durch',
  about: 'Betrifft',
  reason: 'Begründung',
  subjects: {
    dialogue: 'Dialog',
    contribution: 'Beitrag',
    rating: 'Stimme zu einem Beitrag',
    gathering: 'Veranstaltung',
    measure: 'Maßnahme',
    round: 'Bewertungsrunde',
    recommendation: 'Empfehlung',
    report: 'Bericht',
  } as Readonly<Record<string, string>>,
  effects: 'Was es änderte',
  none: 'An dem, was öffentlich zu sehen ist, änderte es nichts.',
  unseen: 'Es änderte nichts, was hier gezeigt wird.',
  more: 'Es änderte mehr, als hier gezeigt ist.',
  at: 'Den Stand gleich nach diesem Ereignis zeigen',
  data: 'Als Daten',
};

type Words = typeof DE;

const EN: Words = {
  heading: (sequence) => `Event ${sequence}`,
  happened: 'Happened',
  recorded: 'In the record since',
  role: 'By',
  about: 'About',
  reason: 'Reason',
  subjects: {
    dialogue: 'Dialogue',
    contribution: 'Contribution',
    rating: 'Rating of a contribution',
    gathering: 'Gathering',
    measure: 'Measure',
    round: 'Assessment round',
    recommendation: 'Recommendation',
    report: 'Report',
  },
  effects: 'What it changed',
  none: 'Of what can be seen in public it changed nothing.',
  unseen: 'It changed nothing that is shown here.',
  more: 'It changed more than is shown here.',
  at: 'Show the state right after this event',
  data: 'As data',
};

/** What the page says of an event. */
export const EVENT_WORDS: Readonly<Record<Language, Words>> = { de: DE, en: EN };
