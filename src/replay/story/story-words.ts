import { counted, type Language, numberIn } from '../../domain/language.js';
import type { Phase } from '../../domain/dialogue/phases.js';
import type { ProtectionKind } from '../../domain/dialogue/protection.js';
import type { InvitationAnswer } from '../../domain/gathering/gathering.js';
import type { RatingValue } from '../../domain/rating/rating.js';
import type { Strength } from '../../domain/recommendation/recommendation.js';
import type { ReportFailure } from '../../domain/report/report.js';

type Counted = (n: number) => string;

export type StoryWords = {
  readonly quoted: (text: string) => string;
  readonly unread: string;
  readonly theme: (title: string) => string;
  readonly themes: string;
  readonly strength: string;
  readonly strengths: Readonly<Record<Strength, string>>;
  readonly phases: Readonly<Record<Phase, string>>;
  readonly between: (from: string, to: string) => string;
  readonly protections: Readonly<Record<ProtectionKind, string>>;
  readonly reasons: Counted;
  readonly codes: Counted;
  readonly recommendations: Counted;
  readonly waiting: string;
  readonly answers: Readonly<Record<InvitationAnswer, string>>;
  readonly places: Counted;
  readonly people: Counted;
  readonly against: Readonly<Record<'rejection' | 'redaction', string>>;
  /** What was corrected. */
  readonly parts: Readonly<Record<string, string>>;
  readonly ratings: Readonly<Record<RatingValue, string>>;
  readonly before: (what: string) => string;
  readonly partOf: (title: string) => string;
  readonly mergedInto: (title: string) => string;
  readonly round: Counted;
  readonly measures: Counted;
  readonly allMeasures: string;
  readonly seat: Counted;
  readonly seats: Counted;
  readonly noQuorum: string;
  readonly position: Counted;
  readonly report: string;
  readonly results: string;
  readonly summary: Readonly<Record<Phase, string>>;
  readonly asOf: Counted;
  readonly failures: Readonly<Record<ReportFailure, string>>;
};

const many =
  (language: Language, one: string, several: string): Counted =>
  (n) =>
    counted(numberIn(language)(n), one, several);
const german = (one: string, several = one): Counted => many('de', one, several);
const english = (one: string, several = one): Counted => many('en', one, several);
const DE_NUMBER = numberIn('de');
const EN_NUMBER = numberIn('en');

const DE: StoryWords = {
  quoted: (text) => `„${text}“`,
  unread: 'Text nicht öffentlich',
  theme: (title) => `Themenfeld ${title}`,
  themes: 'Themenfelder',
  strength: 'Verbindlichkeit',
  strengths: { must: 'muss', should: 'soll', may: 'kann' },
  phases: { analysis: 'Analysephase', dialogue: 'Dialogphase', evaluation: 'Auswertungsphase', publication: 'Ergebnisphase' },
  between: (from, to) => `${from} bis ${to}`,
  protections: {
    none: 'ohne Schutz vor mehrfacher Teilnahme',
    codes: 'mit Teilnahmecodes',
    login: 'mit Anmeldung',
    puzzle: 'mit Rechenaufgabe',
  },
  reasons: german('ein Grund', '# Gründe'),
  codes: german('ein Code', '# Codes'),
  recommendations: german('eine Handlungsempfehlung', '# Handlungsempfehlungen'),
  waiting: 'auf der Warteliste',
  answers: { accepted: 'zugesagt', declined: 'abgesagt' },
  places: german('ein Platz', '# Plätze'),
  people: german('eine Person', '# Personen'),
  against: { rejection: 'gegen die Ablehnung', redaction: 'gegen die Schwärzung' },
  parts: {
    title: 'Titel',
    text: 'Text',
    position: 'Ort',
    mandate: 'Auftrag',
    notice: 'Hinweis',
    timeZone: 'Zeitzone',
    channels: 'Zugangswege',
    groups: 'Gruppen',
    themes: 'Themenfelder',
  },
  ratings: { agree: 'Zustimmung', pass: 'Enthaltung', disagree: 'Ablehnung' },
  before: (what) => `zuvor ${what}`,
  partOf: (title) => `Teil von ${title}`,
  mergedInto: (title) => `aufgegangen in ${title}`,
  round: (n) => `Runde ${DE_NUMBER(n)}`,
  measures: german('eine Maßnahme', '# Maßnahmen'),
  allMeasures: 'alle Maßnahmen',
  seat: (n) => `Platz ${DE_NUMBER(n)}`,
  seats: german('eine bewertende Person', '# bewertende Personen'),
  noQuorum: 'von weniger Menschen bewertet, als der Bewertungsrahmen verlangt',
  position: (n) => `an Stelle ${DE_NUMBER(n)}`,
  report: 'Bericht',
  results: 'Ergebnisbericht',
  summary: {
    analysis: 'Bericht zur Analysephase',
    dialogue: 'Bericht zur Dialogphase',
    evaluation: 'Bericht zur Auswertungsphase',
    publication: 'Bericht zur Ergebnisphase',
  },
  asOf: (n) => `Stand: Sequenz ${DE_NUMBER(n)}`,
  failures: {
    'dialogue-not-there-yet': 'den Dialog gab es bei diesem Stand noch nicht',
    'view-behind': 'eine Sicht war noch nicht so weit',
    'rendering-failed': 'beim Schreiben schlug etwas fehl',
  },
};

const EN: StoryWords = {
  quoted: (text) => `“${text}”`,
  unread: 'text not public',
  theme: (title) => `theme ${title}`,
  themes: 'themes',
  strength: 'strength',
  strengths: { must: 'must', should: 'should', may: 'may' },
  phases: { analysis: 'Analysis phase', dialogue: 'Dialogue phase', evaluation: 'Evaluation phase', publication: 'Publication phase' },
  between: (from, to) => `${from} to ${to}`,
  protections: {
    none: 'no protection against taking part many times',
    codes: 'with participation codes',
    login: 'with a login',
    puzzle: 'with a puzzle',
  },
  reasons: english('one reason', '# reasons'),
  codes: english('one code', '# codes'),
  recommendations: english('one recommendation', '# recommendations'),
  waiting: 'on the waiting list',
  answers: { accepted: 'accepted', declined: 'declined' },
  places: english('one place', '# places'),
  people: english('one person', '# people'),
  against: { rejection: 'against the rejection', redaction: 'against the redaction' },
  parts: {
    title: 'title',
    text: 'text',
    position: 'place',
    mandate: 'mandate',
    notice: 'notice',
    timeZone: 'time zone',
    channels: 'channels',
    groups: 'groups',
    themes: 'themes',
  },
  ratings: { agree: 'agreement', pass: 'pass', disagree: 'disagreement' },
  before: (what) => `${what} before`,
  partOf: (title) => `part of ${title}`,
  mergedInto: (title) => `merged into ${title}`,
  round: (n) => `round ${EN_NUMBER(n)}`,
  measures: english('one measure', '# measures'),
  allMeasures: 'all measures',
  seat: (n) => `seat ${EN_NUMBER(n)}`,
  seats: english('one assessor', '# assessors'),
  noQuorum: 'assessed by fewer than the framework asks for',
  position: (n) => `as number ${EN_NUMBER(n)}`,
  report: 'Report',
  results: 'Results report',
  summary: {
    analysis: 'Report on the analysis phase',
    dialogue: 'Report on the dialogue phase',
    evaluation: 'Report on the evaluation phase',
    publication: 'Report on the publication phase',
  },
  asOf: (n) => `as of sequence ${EN_NUMBER(n)}`,
  failures: {
    'dialogue-not-there-yet': 'there was no such dialogue yet as of that sequence',
    'view-behind': 'a view had not got there',
    'rendering-failed': 'writing it failed',
  },
};

export const STORY_WORDS: Readonly<Record<Language, StoryWords>> = { de: DE, en: EN };
