import type { ReminderCode } from './reminder.js';

type Words = Readonly<Record<'de' | 'en', string>>;

/** `one`: what is to be done about one of them; `many`: what there are, before a number. */
const WORDS: Readonly<Record<ReminderCode, { readonly one: Words; readonly many: Words }>> = {
  'moderation-waiting': {
    one: { de: 'Ein Beitrag wartet auf Moderation', en: 'A contribution is waiting for moderation' },
    many: { de: 'Beiträge, die auf Moderation warten', en: 'Contributions waiting for moderation' },
  },
  'appeal-undecided': {
    one: { de: 'Über einen Widerspruch ist noch nicht entschieden', en: 'An appeal has not been decided' },
    many: { de: 'Widersprüche, über die noch nicht entschieden ist', en: 'Appeals not yet decided' },
  },
  'redaction-appeal-undecided': {
    one: {
      de: 'Über einen Widerspruch gegen eine Schwärzung ist noch nicht entschieden',
      en: 'An appeal against a redaction has not been decided',
    },
    many: {
      de: 'Widersprüche gegen Schwärzungen, über die noch nicht entschieden ist',
      en: 'Appeals against redactions not yet decided',
    },
  },
  'redaction-unconfirmed': {
    one: { de: 'Eine Schwärzung wartet auf eine zweite Person', en: 'A redaction is waiting for a second person' },
    many: { de: 'Schwärzungen, die auf eine zweite Person warten', en: 'Redactions waiting for a second person' },
  },
  'phase-not-opened': {
    one: {
      de: 'Eine Phase sollte schon begonnen haben: Regeln beschließen, eine andere Phase schließen oder sie öffnen',
      en: 'A phase should have begun: adopt its rules, close another phase, or open it',
    },
    many: { de: 'Phasen, die schon begonnen haben sollten', en: 'Phases that should have begun' },
  },
  'phase-overdue': {
    one: {
      de: 'Eine Phase ist noch offen, obwohl ihr letzter Tag vorbei ist: verlängern oder schließen',
      en: 'A phase is still open after its last day: extend or close it',
    },
    many: {
      de: 'Offene Phasen, deren letzter Tag vorbei ist',
      en: 'Phases still open after their last day',
    },
  },
  'phase-closes-soon': {
    one: {
      de: 'Die Dialogphase endet bald, und es warten noch Beiträge oder Veranstaltungen',
      en: 'The dialogue phase ends soon, and contributions or gatherings are still open',
    },
    many: {
      de: 'Beiträge und Veranstaltungen, die vor dem baldigen Ende der Dialogphase noch offen sind',
      en: 'Contributions and gatherings still open shortly before the dialogue phase ends',
    },
  },
  'gathering-not-held': {
    one: {
      de: 'Eine Veranstaltung ist vorbei: Teilnahme eintragen oder absagen',
      en: 'A gathering is over: record who attended, or cancel it',
    },
    many: { de: 'Vergangene Veranstaltungen ohne eingetragene Teilnahme', en: 'Past gatherings without attendance' },
  },
  'minutes-missing': {
    one: { de: 'Zu einer Veranstaltung fehlt die Niederschrift', en: 'The minutes of a gathering are missing' },
    many: { de: 'Veranstaltungen ohne Niederschrift', en: 'Gatherings without minutes' },
  },
  'invitations-unanswered': {
    one: { de: 'Zu einer Veranstaltung stehen Antworten auf Einladungen aus', en: 'Invitations to a gathering have not been answered' },
    many: { de: 'Einladungen ohne Antwort', en: 'Unanswered invitations' },
  },
  'assessments-missing': {
    one: { de: 'In einer offenen Runde fehlen Bewertungen', en: 'Assessments are missing in an open round' },
    many: { de: 'Fehlende Bewertungen in einer offenen Runde', en: 'Assessments missing in an open round' },
  },
  'round-broken-off': {
    one: {
      de: 'Eine Bewertungsrunde hat nicht alle ihre Maßnahmen aufgenommen: abbrechen und neu eröffnen',
      en: 'An assessment round has not taken in all its measures: cancel it and open it anew',
    },
    many: {
      de: 'Bewertungsrunden, die nicht alle ihre Maßnahmen aufgenommen haben',
      en: 'Assessment rounds that have not taken in all their measures',
    },
  },
  'round-closable': {
    one: {
      de: 'Eine Bewertungsrunde ist vollständig und kann abgeschlossen werden',
      en: 'An assessment round is complete and can be closed',
    },
    many: { de: 'Vollständige Bewertungsrunden, die abgeschlossen werden können', en: 'Complete assessment rounds that can be closed' },
  },
  'round-overdue': {
    one: {
      de: 'Eine Bewertungsrunde ist offen, obwohl die Auswertungsphase vorbei ist: abschließen oder abbrechen',
      en: 'An assessment round is open although the evaluation phase is over: close or cancel it',
    },
    many: {
      de: 'Offene Bewertungsrunden nach dem Ende der Auswertungsphase',
      en: 'Assessment rounds still open after the evaluation phase',
    },
  },
  'evidence-fallen': {
    one: {
      de: 'Ein Beleg trägt nicht mehr: Sein Beitrag ist zurückgezogen, abgelehnt, geschwärzt oder berichtigt',
      en: 'A piece of evidence no longer holds: its contribution was withdrawn, rejected, redacted or corrected',
    },
    many: { de: 'Belege, die nicht mehr tragen', en: 'Pieces of evidence that no longer hold' },
  },
  'recommendation-undecided': {
    one: { de: 'Über eine Empfehlung ist noch nicht entschieden', en: 'A recommendation has not been decided on' },
    many: { de: 'Empfehlungen, über die noch nicht entschieden ist', en: 'Recommendations not yet decided on' },
  },
  'recommendation-stale': {
    one: {
      de: 'Eine beschlossene Empfehlung beruht nicht mehr auf dem, was bewertet wurde: die Entscheidung zurücknehmen und neu treffen',
      en: 'An adopted recommendation no longer rests on what was assessed: take the decision back and decide anew',
    },
    many: {
      de: 'Beschlossene Empfehlungen, die nicht mehr auf dem beruhen, was bewertet wurde',
      en: 'Adopted recommendations that no longer rest on what was assessed',
    },
  },
  'recommendation-unpublished': {
    one: { de: 'Eine beschlossene Empfehlung ist nicht veröffentlicht', en: 'An adopted recommendation is not published' },
    many: { de: 'Beschlossene Empfehlungen, die nicht veröffentlicht sind', en: 'Adopted recommendations not yet published' },
  },
  'report-failed': {
    one: { de: 'Ein Bericht konnte nicht erstellt werden', en: 'A report could not be written' },
    many: { de: 'Berichte, die nicht erstellt werden konnten', en: 'Reports that could not be written' },
  },
  'report-unpublished': {
    one: { de: 'Ein Bericht ist erstellt, aber nicht veröffentlicht', en: 'A report is written but not published' },
    many: { de: 'Berichte, die erstellt, aber nicht veröffentlicht sind', en: 'Reports written but not published' },
  },
};

/** What a person reads, in both languages: how many there are. */
export const textOf = ({ code, count }: { readonly code: ReminderCode; readonly count: number }): Words => {
  const { de, en } = WORDS[code].many;
  return { de: `${de}: ${count}`, en: `${en}: ${count}` };
};

/** The same of one thing; `count` is how much waits within it. */
export const textOfOne = ({ code, count }: { readonly code: ReminderCode; readonly count: number | null }): Words => {
  const { de, en } = WORDS[code].one;
  return count === null ? { de, en } : { de: `${de} (${count})`, en: `${en} (${count})` };
};
