import { counted } from '../../domain/language.js';
import { DE_EVALUATION } from './words.evaluation.de.js';

/** What came in, in numbers as they are written; null: people are not counted yet. */
export type CameIn = Readonly<Record<'contributions' | 'without' | 'ratings', string>> & {
  readonly participants: string | null;
  readonly raters: string | null;
  /** How many of the ratings nothing kept from being one person's. */
  readonly unprotected: 'all' | 'some' | 'none';
};

/** Without protection, pseudonyms are counted and not people. */
const ratersOf = ({ raters, unprotected }: CameIn): string => {
  if (raters === null) return '.';
  if (unprotected === 'none') return `; abgestimmt ${counted(raters, 'hat eine Person', 'haben # Personen')}.`;
  const isPrevented = unprotected === 'all' ? 'verhindert wurde das nicht' : 'verhindert wurde das nicht immer';
  return `. Sie kamen unter ${counted(raters, 'einer Kennung', '# verschiedenen Kennungen')}; eine Person kann mehrere haben, denn ${isPrevented}.`;
};

export const DE = {
  kinds: { results: 'Ergebnisbericht', phase: 'Phasenbericht' },
  phases: { analysis: 'Analysephase', dialogue: 'Dialogphase', evaluation: 'Auswertungsphase', publication: 'Ergebnisphase' },
  asOf: (sequence: string, day: string, time: string) => `Stand: Sequenz ${sequence}, ${day}, ${time} Uhr`,
  /** Where it happened on another day than it was recorded. */
  asOfTold: (sequence: string, happened: string, day: string, time: string) =>
    `Stand: Sequenz ${sequence} vom ${happened}, hier aufgezeichnet am ${day}, ${time} Uhr`,
  notice: 'Hinweis',
  skip: 'Zum Inhalt springen',
  contents: 'Inhalt',
  files: { label: 'Dieser Bericht in anderer Form', other: 'In English', data: 'Daten (JSON)' },
  scroll: 'Seitlich verschieben, um alle Spalten zu sehen →',
  summary: 'Auf einen Blick',
  toTop: 'Zum Seitenanfang',
  total: 'Gesamt',
  notStated: 'Keine Angabe',
  contribution: 'Beitrag',
  colophon: 'Alle Angaben gelten für den genannten Stand des Protokolls. Derselbe Stand ergibt denselben Bericht.',
  chapters: {
    frame: 'Auftrag und Rahmen',
    process: 'Ablauf',
    participation: 'Beteiligung',
    method: 'Daten und Methode',
    input: 'Was eingebracht wurde',
    measures: 'Maßnahmen',
    assessment: 'Bewertung',
    recommendations: 'Handlungsempfehlungen',
    fates: 'Verbleib der Beiträge',
    limits: 'Grenzen der Aussagekraft',
    annex: 'Anhang: Kennzahlen',
    register: 'Anhang: Zitierte Beiträge',
  },
  keyFigures: {
    contributions: 'Beiträge',
    participants: 'Beteiligte',
    ratings: 'Stimmen zu Beiträgen',
    gatherings: 'Veranstaltungen',
    attendances: 'Teilnahmen an Veranstaltungen',
    measures: 'Maßnahmen',
    adopted: 'Empfehlungen',
    used: 'der Beiträge sprechen für eine beschlossene Empfehlung',
  },
  frame: {
    groups: 'Wer gefragt war',
    channels: 'Formate der Beteiligung',
    open: 'offen für alle',
    invited: 'in Veranstaltungen',
    themes: 'Themenfelder und Leitfragen',
    noQuestions: 'Zu diesem Themenfeld wurde keine Leitfrage gestellt.',
    version: (version: number) => `Fassung ${version}`,
    earlier: 'Frühere Fassungen',
  },
  process: {
    phases: 'Phasen des Dialogs',
    noPhases: 'Es ist noch keine Phase geplant.',
    phaseColumns: ['Phase', 'Beginn', 'Ende', 'Stand'],
    phaseStatus: { scheduled: 'geplant', open: 'läuft', closed: 'abgeschlossen' },
    gatherings: 'Veranstaltungen',
    noGatherings: 'Bis zu diesem Stand gab es keine Veranstaltungen.',
    gatheringColumns: ['Veranstaltung', 'Termin', 'Ort', 'Teilnahmen', 'Karten', 'Niederschriften'],
    gatheringStatus: { scheduled: 'geplant', cancelled: 'abgesagt' },
    hours: (from: string, to: string) => `${from} bis ${to} Uhr`,
  },
  people: { atLeast: (count: string) => `mindestens ${count}`, fewerThan: (count: string) => `weniger als ${count}` },
  atLeastInCell: (count: string) => `mind. ${count}`,
  figures: {
    ofContributions: 'Beiträge',
    contributions: [
      'einge\u00adgangen',
      'ange\u00adnommen',
      'abge\u00adlehnt',
      'zurück\u00adgezogen',
      'zusam\u00admenge\u00adführt',
      'offen',
      'ohne Zu\u00adord\u00adnung*',
    ],
    ofPeople: 'Menschen',
    people: ['Betei\u00adligte', 'Abstim\u00admende'],
    ofRatings: 'Stimmen zu Beiträgen',
    ratings: ['Zustim\u00admung', 'Enthal\u00adtung', 'Ableh\u00adnung'],
  },
  participation: {
    lead: (of: CameIn) =>
      [
        `${counted(of.contributions, 'Ein Beitrag ist', '# Beiträge sind')} eingegangen${of.participants === null ? '' : `, ${counted(of.participants, 'eine Person ist', '# Personen sind')} als Beteiligte bekannt`}.`,
        `${counted(of.without, 'Ein Beitrag lässt', '# Beiträge lassen')} sich keiner Person zuordnen; Karten von Pinnwänden zum Beispiel haben keinen Absender.`,
        `${counted(of.ratings, 'Eine Stimme zu einem Beitrag gilt', '# Stimmen zu Beiträgen gelten')}${ratersOf(of)}`,
      ].join(' '),
    peopleLater:
      'Wie viele Menschen sich beteiligt haben, wird genannt, sobald die Auswertung begonnen hat: Solange sich noch jemand beteiligen kann, ließe sich aus den Zahlen lesen, was von derselben Person stammt.',
    byChannel: 'Beteiligung nach Format',
    byGroup: 'Beteiligung nach Gruppe',
    byRegion: 'Beteiligung nach Region',
    channel: 'Format',
    group: 'Gruppe',
    region: 'Region',
    nothing: 'Bis zu diesem Stand ging nichts ein.',
    figure: (title: string) => `${title}: eingegangene Beiträge.`,
    table: (title: string) => `${title}: Beiträge und Stimmen`,
    alt: (title: string, values: string) => `Balkendiagramm: ${title}, eingegangene Beiträge. ${values}.`,
    inSteps:
      'Menschen sind absichtlich ungenau gezählt, damit niemand erkennt, was von derselben Person stammt. „mind. 25“ heißt: 25 oder mehr, meist einige mehr. „–“ heißt: zu wenige für eine Angabe. Zeilen und „Gesamt“ sind je für sich gezählt und passen deshalb nicht immer genau zueinander.',
    notes:
      '* Beiträge, die sich keiner Person zuordnen lassen. Stimmen gehören zu den Beiträgen der Zeile, was auch aus ihnen wurde: In der Zeile einer Gruppe stehen Stimmen zu Beiträgen aus dieser Gruppe, von wem auch immer.',
    attendance: 'Teilnahmen an Veranstaltungen nach Gruppe, wie vor Ort gezählt',
    attendances: 'Teilnahmen',
    regions: (count: string) => `Tabelle mit ${count} Zeilen zeigen`,
    notReached: 'Wer nicht erreicht wurde',
    allReached: 'Aus jeder Gruppe und in jedem Format gab es mindestens einen Beitrag oder eine Teilnahme.',
    groupsNotReached: 'Weder Beiträge noch Teilnahmen gibt es aus diesen Gruppen:',
    channelsNotReached: 'Weder Beiträge noch Teilnahmen gibt es in diesen Formaten:',
    reachedSoFar:
      'Aus jeder Gruppe gab es mindestens einen Beitrag oder eine Teilnahme, ebenso in jedem Format, das nicht noch bevorstand.',
    stillToCome: 'Diese Formate standen noch bevor:',
    notCounted: 'Bei den Veranstaltungen dieser Formate wurden keine Teilnahmen gezählt:',
    regionSource:
      'Namen der Regionen: Alexander Wunschik, landkreise-deutschland 3.0.0 (CC BY 4.0, Schreibweise angepasst), nach dem Gemeindeverzeichnis des Statistischen Bundesamts vom 31. Dezember 2018 (dl-de/by-2-0).',
  },
  method: {
    data: 'Jeder Schritt des Dialogs ist ein Ereignis in einem Protokoll, das nur wächst: Nichts wird darin geändert oder gestrichen. Alle Zahlen dieses Berichts sind aus dem Protokoll bis zum genannten Stand berechnet. Beiträge stehen hier im Wortlaut.',
    moderation: 'Moderation',
    policy: {
      'before-publication': (version: string, days: string) =>
        `Es galten die Moderationsregeln in Fassung ${version}: Beiträge erscheinen erst nach ihrer Annahme. Gegen eine Ablehnung ist ${counted(days, 'einen Tag', '# Tage')} lang Widerspruch möglich; über ihn entscheidet eine zweite Person.`,
      'after-publication': (version: string, days: string) =>
        `Es galten die Moderationsregeln in Fassung ${version}: Beiträge erscheinen sofort und bleiben, bis sie abgelehnt werden. Gegen eine Ablehnung ist ${counted(days, 'einen Tag', '# Tage')} lang Widerspruch möglich; über ihn entscheidet eine zweite Person.`,
    },
    noPolicy: 'Bis zu diesem Stand waren keine Moderationsregeln beschlossen.',
    nothingModerated: 'Es wurde nichts abgelehnt und nichts geschwärzt.',
    reasons: 'Moderation: Beiträge nach Grund',
    reason: 'Grund',
    rejected: 'abgelehnt',
    redacted: 'in Teilen geschwärzt',
    appeals: 'Widersprüche',
    noAppeals: 'Niemand hat Widerspruch eingelegt.',
    appealsTable: 'Widersprüche nach Entscheidung',
    appealState: 'Entscheidung',
    againstRejections: 'gegen Ablehnungen',
    againstRedactions: 'gegen Schwärzungen',
    upheld: 'stattgegeben',
    dismissed: 'zurückgewiesen',
    pending: 'noch nicht entschieden',
  },
  protection: {
    title: 'Schutz vor mehrfacher Beteiligung',
    unprotected: (unprotected: string, ratings: string) =>
      ratings === '0'
        ? 'Bis zu diesem Stand liegt keine gültige Stimme zu einem Beitrag vor.'
        : unprotected === '0'
          ? `${counted(ratings, 'Die einzige Stimme zu einem Beitrag wurde', 'Alle # Stimmen zu Beiträgen wurden')} unter einem Schutz vor mehrfacher Beteiligung abgegeben.`
          : `${unprotected === ratings ? counted(ratings, 'Die einzige Stimme zu einem Beitrag wurde', 'Alle # Stimmen zu Beiträgen wurden') : `Von ${ratings} Stimmen zu Beiträgen ${counted(unprotected, 'wurde eine', 'wurden #')}`} abgegeben, ohne dass eine mehrfache Beteiligung verhindert wurde.`,
    inForce: 'Um abzustimmen oder sich als Person zu äußern, brauchte man:',
    since: (day: string, time: string, what: string) => `seit dem ${day}, ${time} Uhr: ${what}.`,
    because: 'Begründung:',
    unnamed: 'Für einen Beitrag ohne Kennung brauchte man das nicht; er wurde moderiert.',
    took: {
      none: 'nichts',
      codes: 'einen Teilnahmecode',
      login: 'eine Anmeldung',
      puzzle: (difficulty: number) => `die Lösung einer Rechenaufgabe (Schwierigkeit ${difficulty})`,
    },
    kinds: { none: 'ohne Schutz', codes: 'Teilnahmecode', login: 'Anmeldung', puzzle: 'Rechenaufgabe' },
    table: 'Stimmen zu Beiträgen nach Schutz',
    column: 'Schutz',
    ratings: 'Stimmen',
  },
  ratings: { agree: 'Zustimmung', pass: 'Enthaltung', disagree: 'Ablehnung' },
  saidByUnknown: 'von wem, ist nicht bekannt',
  broughtBy: {
    import: 'übernommen aus',
    card: 'Karte einer Pinnwand',
    office: 'eingetragen vom Programmbüro',
    rapporteur: 'eingetragen von der Berichterstattung',
  },
  withheldUnsaid: 'Der Text wird nicht gezeigt.',
  withheldBy: {
    erased: 'Der Text ist gelöscht.',
    rejected: 'Der Beitrag ist abgelehnt; sein Text wird nicht gezeigt.',
    withdrawn: 'Der Beitrag ist zurückgezogen; sein Text wird nicht gezeigt.',
    redacted: 'Diese Stelle ist geschwärzt.',
    'not-yet-accepted': 'Der Beitrag ist noch nicht angenommen; sein Text wird nicht gezeigt.',
  },
  input: {
    lead: 'Zu jeder Leitfrage stehen hier angenommene Beiträge im Wortlaut: zuerst die, bei denen die Zustimmung am weitesten überwiegt, danach, was nur eine Minderheit unterstützt.',
    table: 'Beiträge und Stimmen je Themenfeld',
    theme: 'Themenfeld',
    figures: (submitted: string, accepted: string, participants: string | null) =>
      `${counted(submitted, 'Ein Beitrag', '# Beiträge')}, davon ${accepted} angenommen${participants === null ? '' : `; ${counted(participants, 'eine Person hat', '# Personen haben')} sich beteiligt`}.`,
    none: 'Zu dieser Frage wird kein Beitrag zitiert.',
    agreed: 'Größte Zustimmung',
    minority: 'Minderheitspositionen',
    minorityMeaning: 'Diese Beiträge lehnen mehr Menschen ab, als ihnen zustimmen; einige aber unterstützen sie.',
  },
  ...DE_EVALUATION,
};

/** What a report says of its own accord: an edition that lacks a word does not compile. */
export type Words = Omit<typeof DE, 'withheldBy'> & { readonly withheldBy: Readonly<Record<string, string>> };
