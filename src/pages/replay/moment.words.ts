import type { Language } from '../../domain/language.js';

const DE = {
  happened: (time: string) => `geschehen ${time}`,
  recorded: (time: string) => `im Protokoll seit ${time}`,
  milestone: (what: string, day: string) => `Letzter Meilenstein: ${what}, ${day}`,
  event: 'Was dieses Ereignis bewirkte',
  foreign: 'Das Ereignis mit dieser Sequenz gehört zu einem anderen Dialog: In diesem änderte es nichts.',
  choice: 'Ein Tag oder Zeitpunkt meint, was bis dahin',
  times: { occurred: 'geschehen war', recorded: 'im Protokoll stand' },
  hint: 'Zum Beispiel 146, 2026-03-14 oder 2026-03-14T12:00:00Z. Ein Tag zählt bis zu seinem Ende. Was nachgetragen wird, geschieht früher, als es im Protokoll steht: „geschehen war“ zeigt den letzten Stand, in dem nichts Späteres steht.',
  shown: {
    occurred: {
      day: (day: string) => `Gezeigt ist, was bis zum Ende des ${day} geschehen war.`,
      instant: (time: string) => `Gezeigt ist, was bis ${time} geschehen war.`,
    },
    recorded: {
      day: (day: string) => `Gezeigt ist, wie das Protokoll am Ende des ${day} stand.`,
      instant: (time: string) => `Gezeigt ist, wie das Protokoll am ${time} stand.`,
    },
    later: (sequence: string) =>
      `Bis Sequenz ${sequence} des Protokolls geschah in diesem Dialog nichts mehr: Gezeigt ist der neueste Stand.`,
    today: 'Dieser Tag ist noch nicht zu Ende: Gezeigt ist der neueste Stand.',
  },
};

type Words = typeof DE;

const EN: Words = {
  happened: (time) => `happened ${time}`,
  recorded: (time) => `in the record since ${time}`,
  milestone: (what, day) => `Last milestone: ${what}, ${day}`,
  event: 'What this event did',
  foreign: 'The event at this sequence belongs to another dialogue: in this one it changed nothing.',
  choice: 'A day or instant means what by then',
  times: { occurred: 'had happened', recorded: 'was in the record' },
  hint: 'For example 146, 2026-03-14 or 2026-03-14T12:00:00Z. A day counts to its end. What is told afterwards happened before it came into the record: “had happened” shows the last state in which there is nothing later.',
  shown: {
    occurred: {
      day: (day) => `Shown is what had happened by the end of ${day}.`,
      instant: (time) => `Shown is what had happened by ${time}.`,
    },
    recorded: {
      day: (day) => `Shown is the record as it stood at the end of ${day}.`,
      instant: (time) => `Shown is the record as it stood on ${time}.`,
    },
    later: (sequence) => `Up to sequence ${sequence} of the record nothing more happened in this dialogue: shown is the newest state.`,
    today: 'This day is not over yet: shown is the newest state.',
  },
};

/** What the page says of moments. */
export const MOMENT_WORDS: Readonly<Record<Language, Words>> = { de: DE, en: EN };
