import type { Reminder, ReminderCode } from './reminder.js';

type Words = Readonly<Record<'de' | 'en', string>>;

const WORDS: Readonly<Record<ReminderCode, Words>> = {
  'moderation-waiting': { de: 'Beiträge, die auf Moderation warten', en: 'Contributions that wait for moderation' },
  'appeal-undecided': { de: 'Widersprüche, über die niemand entschieden hat', en: 'Appeals that nobody has decided' },
  'phase-overdue': {
    de: 'Offene Phasen, deren letzter Tag vorbei ist: verlängern oder schließen',
    en: 'Open phases whose last day is over: extend or close them',
  },
  'phase-closes-soon': {
    de: 'Die Phase endet bald, und es ist noch offen (Beiträge, Veranstaltungen)',
    en: 'The phase ends soon, and there is still something open (contributions, gatherings)',
  },
  'minutes-missing': { de: 'Veranstaltungen ohne Protokoll', en: 'Gatherings without minutes' },
  'invitations-unanswered': {
    de: 'Einladungen zu einer baldigen Veranstaltung ohne Antwort',
    en: 'Invitations to a gathering soon that nobody has answered',
  },
  'assessments-missing': { de: 'Fehlende Bewertungen in einer offenen Runde', en: 'Assessments missing in an open round' },
  'recommendation-unpublished': {
    de: 'Beschlossene Empfehlungen, die nicht veröffentlicht sind',
    en: 'Adopted recommendations that are not published',
  },
  'report-failed': { de: 'Berichte, die nicht geschrieben werden konnten', en: 'Reports that could not be written' },
};

/** What a person reads, in both languages. */
export const textOf = ({ code, count }: Reminder): Words => {
  const { de, en } = WORDS[code];
  return { de: `${de}: ${count}`, en: `${en}: ${count}` };
};
