/** What every page says. */
export const PAGE_WORDS = {
  de: {
    skip: 'Zum Inhalt',
    name: 'Zukunftsdialog',
    home: 'Alle Dialoge',
    api: 'Beschreibung der Schnittstelle',
    health: 'Zustand des Dienstes',
    other: 'English',
    navigation: 'Seiten',
    foot: 'Alles, was hier steht, antwortet auch die offene Schnittstelle. Diese Seite setzt keine Cookies und lädt nichts von anderen Servern.',
  },
  en: {
    skip: 'Skip to content',
    name: 'Zukunftsdialog',
    home: 'All dialogues',
    api: 'Description of the API',
    health: 'State of the service',
    other: 'Deutsch',
    navigation: 'Pages',
    foot: 'Whatever stands here, the open API answers as well. This page sets no cookies and loads nothing from other servers.',
  },
} as const;
