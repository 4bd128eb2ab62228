export const PROBLEM_WORDS = {
  de: {
    title: 'Das lässt sich nicht zeigen',
    newest: 'Den neuesten Stand zeigen',
    home: 'Alle Dialoge',
    reference: (id: string) => `Kennung dieser Antwort: ${id}`,
    said: {
      'dialogue-unknown': 'Diesen Dialog gibt es nicht, oder es gab ihn zu diesem Stand noch nicht.',
      'recommendation-unknown': 'Diese Empfehlung gibt es nicht, oder es gab sie zu diesem Stand noch nicht.',
      'contribution-unknown': 'Diesen Beitrag gibt es nicht, oder es gab ihn zu diesem Stand noch nicht.',
      'event-unknown': 'Dieses Ereignis gibt es nicht, oder es gehört zu einem anderen Dialog.',
      'as-of-malformed':
        'Ein Stand ist eine Sequenz wie 146, ein Tag wie 2026-03-14 oder ein Zeitpunkt mit Zeitzone wie 2026-03-14T12:00:00Z.',
      'as-of-in-future': 'Diesen Stand gibt es noch nicht: Er liegt hinter dem letzten Ereignis des Protokolls.',
      'as-of-before-record': 'Zu diesem Stand war von dem Dialog noch nichts im Protokoll.',
      'request-malformed': 'Etwas an dieser Adresse ist nicht so, wie diese Seite es versteht.',
      'figure-not-shown': 'Diese Zahl steht zu diesem Stand nirgends.',
    },
  },
  en: {
    title: 'This cannot be shown',
    newest: 'Show the newest state',
    home: 'All dialogues',
    reference: (id: string) => `Reference of this answer: ${id}`,
    said: {
      'dialogue-unknown': 'There is no such dialogue, or there was none yet at this moment.',
      'recommendation-unknown': 'There is no such recommendation, or there was none yet at this moment.',
      'contribution-unknown': 'There is no such contribution, or there was none yet at this moment.',
      'event-unknown': 'There is no such event, or it belongs to another dialogue.',
      'as-of-malformed':
        'A moment is a sequence such as 146, a day such as 2026-03-14, or an instant with its offset such as 2026-03-14T12:00:00Z.',
      'as-of-in-future': 'This moment is not there yet: it lies behind the last event of the record.',
      'as-of-before-record': 'At this moment nothing of the dialogue was in the record.',
      'request-malformed': 'Something in this address is not as this page understands it.',
      'figure-not-shown': 'This figure is not shown anywhere at this moment.',
    },
  },
} as const;
