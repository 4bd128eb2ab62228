import type { Values } from './catalogue.js';
import { ACTS } from './words.of-acts.js';

const APPEALS = {
  none: ['keiner', 'none'],
  lodged: ['eingelegt', 'lodged'],
  upheld: ['stattgegeben', 'upheld'],
  dismissed: ['zurückgewiesen', 'dismissed'],
} as const;
const PROTECTIONS = {
  none: ['ohne Schutz', 'without protection'],
  codes: ['mit Teilnahmecodes', 'with participation codes'],
  login: ['mit Anmeldung', 'with a login'],
  puzzle: ['mit Rechenaufgabe', 'with a puzzle'],
} as const;
const PHASE_STATUSES = {
  scheduled: ['angesetzt', 'scheduled'],
  open: ['eröffnet', 'open'],
  closed: ['geschlossen', 'closed'],
} as const;
const STATUSES = {
  open: ['wartet auf die Moderation', 'waiting for moderators'],
  accepted: ['angenommen', 'accepted'],
  rejected: ['abgelehnt', 'rejected'],
  withdrawn: ['zurückgezogen', 'withdrawn'],
  merged: ['in einem anderen aufgegangen', 'merged into another one'],
} as const;
const ROLES = {
  office: ['Programmbüro', 'programme office'],
  moderator: ['Moderation', 'moderator'],
  rapporteur: ['Berichterstattung', 'rapporteur'],
  analyst: ['Auswertung', 'analyst'],
  assessor: ['Bewertung', 'assessor'],
  auditor: ['Prüfung', 'auditor'],
  publisher: ['Veröffentlichung', 'publisher'],
  participant: ['Teilnahme', 'participant'],
  system: ['Programm', 'program'],
} as const;

/** Of dialogues, contributions, ratings, gatherings and moderation. */
export const OF_PARTICIPATION: Values = {
  'dialogues.status': {
    draft: ['im Entwurf', 'draft'],
    announced: ['angekündigt', 'announced'],
    cancelled: ['abgesagt', 'cancelled'],
  },
  'phases.status': PHASE_STATUSES,
  statusNow: PHASE_STATUSES,
  phase: {
    analysis: ['Analysephase', 'analysis'],
    dialogue: ['Dialogphase', 'dialogue'],
    evaluation: ['Auswertungsphase', 'evaluation'],
    publication: ['Ergebnisphase', 'publication'],
  },
  mode: {
    'before-publication': ['nach der Moderation', 'once moderated'],
    'after-publication': ['sofort', 'at once'],
  },
  acts: ACTS,
  'protection.kind': PROTECTIONS,
  'protections.kind': PROTECTIONS,
  protection: PROTECTIONS,
  'contributions.status': STATUSES,
  'contribution.status': STATUSES,
  'fallen.status': STATUSES,
  status: STATUSES,
  saidBy: { participant: ['einer Person, die teilnahm', 'somebody who took part'], unknown: ['unbekannt', 'nobody known'] },
  broughtBy: {
    self: ['selbst', 'by themselves'],
    import: ['aus einer Quelle übernommen', 'imported from a source'],
    card: ['als Karte einer Veranstaltung', 'as a card of a gathering'],
    office: ['vom Programmbüro', 'by the programme office'],
    rapporteur: ['von der Berichterstattung', 'by the rapporteur'],
  },
  appeal: APPEALS,
  redactionAppeal: APPEALS,
  'text.kind': { removed: ['entfernt', 'removed'], replaced: ['ersetzt', 'replaced'] },
  withheld: {
    'not-yet-accepted': ['wartet auf die Moderation', 'waiting for moderators'],
    rejected: ['abgelehnt', 'rejected'],
    withdrawn: ['zurückgezogen', 'withdrawn'],
    redacted: ['geschwärzt', 'redacted'],
    erased: ['gelöscht', 'erased'],
  },
  'ratings.value': { agree: ['Zustimmung', 'agree'], pass: ['Enthaltung', 'pass'], disagree: ['Ablehnung', 'disagree'] },
  'gatherings.status': { scheduled: ['geplant', 'scheduled'], cancelled: ['abgesagt', 'cancelled'], held: ['durchgeführt', 'held'] },
  access: { registration: ['mit Anmeldung', 'by registration'], invitation: ['auf Einladung', 'by invitation'] },
  'registrations.standing': {
    confirmed: ['hat einen Platz', 'has a place'],
    waiting: ['auf der Warteliste', 'on the waiting list'],
    withdrawn: ['zurückgezogen', 'withdrawn'],
  },
  'registration.standing': {
    confirmed: ['hat einen Platz', 'has a place'],
    waiting: ['auf der Warteliste', 'on the waiting list'],
    withdrawn: ['zurückgezogen', 'withdrawn'],
  },
  answer: { accepted: ['zugesagt', 'accepted'], declined: ['abgesagt', 'declined'] },
  act: {
    accepted: ['Beitrag freigegeben', 'contribution accepted'],
    rejected: ['Beitrag abgelehnt', 'contribution rejected'],
    redacted: ['Stelle geschwärzt', 'passage redacted'],
    corrected: ['nach der Quelle berichtigt', 'corrected after its source'],
    'redaction-proposed': ['Schwärzung vorgeschlagen', 'redaction proposed'],
    'redaction-declined': ['Schwärzung abgelehnt', 'redaction declined'],
    'appeal-lodged': ['Widerspruch eingelegt', 'appeal lodged'],
    'appeal-upheld': ['Widerspruch stattgegeben', 'appeal upheld'],
    'appeal-dismissed': ['Widerspruch zurückgewiesen', 'appeal dismissed'],
    merged: ['mit einem anderen zusammengeführt', 'merged into another one'],
    unmerged: ['Zusammenführung aufgehoben', 'merger undone'],
    'set-aside': ['nicht weiterverfolgt', 'set aside'],
    'setting-aside-taken-back': ['wieder weiterverfolgt', 'taken up again'],
    'phase-opened': ['Phase eröffnet', 'phase opened'],
    'phase-closed': ['Phase geschlossen', 'phase closed'],
    erased: ['Text gelöscht', 'text erased'],
  },
  against: { rejection: ['die Ablehnung', 'the rejection'], redaction: ['die Schwärzung', 'the redaction'] },
  'moderation-queue.kind': {
    contribution: ['Beitrag', 'contribution'],
    appeal: ['Widerspruch', 'appeal'],
    'redaction-appeal': ['Widerspruch gegen die Schwärzung', 'appeal against the redaction'],
    'redaction-proposal': ['Vorschlag einer Schwärzung', 'proposed redaction'],
  },
  by: {
    theme: ['Themenfeld', 'theme'],
    question: ['Leitfrage', 'guiding question'],
    questionVersion: ['Fassung der Leitfrage', 'version of the question'],
    channel: ['Weg der Beteiligung', 'way of taking part'],
    group: ['Interessengruppe', 'stakeholder group'],
    region: ['Region', 'region'],
    status: ['Status', 'status'],
    day: ['Tag', 'day'],
  },
  role: ROLES,
  roles: ROLES,
};
