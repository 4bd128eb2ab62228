import type { Language } from '../../domain/language.js';
import type { Noun } from '../labels/labels.js';

type Words = {
  readonly nothing: string;
  readonly yes: string;
  readonly no: string;
  readonly more: (n: string) => string;
  readonly otherOrder: string;
  readonly came: string;
  readonly went: string;
  /** What has no name of its own. */
  readonly one: Readonly<Record<Noun | 'person', string>>;
};

const DE: Words = {
  nothing: 'nichts',
  yes: 'ja',
  no: 'nein',
  more: (n) => (n === '1' ? 'und 1 mehr' : `und ${n} weitere`),
  otherOrder: 'andere Reihenfolge',
  came: 'neu',
  went: 'weggefallen',
  one: {
    dialogue: 'Dialog',
    theme: 'Themenfeld',
    question: 'Leitfrage',
    channel: 'Weg der Beteiligung',
    group: 'Interessengruppe',
    reason: 'Grund',
    contribution: 'Beitrag',
    gathering: 'Veranstaltung',
    measure: 'Maßnahme',
    evidence: 'Beleg',
    round: 'Bewertungsrunde',
    criterion: 'Kriterium',
    certainty: 'Sicherheit',
    seat: 'Bewertende Person',
    recommendation: 'Empfehlung',
    report: 'Bericht',
    codeBatch: 'Ausgabe von Codes',
    person: 'eine Person',
  },
};

const EN: Words = {
  nothing: 'nothing',
  yes: 'yes',
  no: 'no',
  more: (n) => `and ${n} more`,
  otherOrder: 'another order',
  came: 'new',
  went: 'gone',
  one: {
    dialogue: 'Dialogue',
    theme: 'Theme',
    question: 'Guiding question',
    channel: 'Way of taking part',
    group: 'Stakeholder group',
    reason: 'Reason',
    contribution: 'Contribution',
    gathering: 'Gathering',
    measure: 'Measure',
    evidence: 'Evidence',
    round: 'Assessment round',
    criterion: 'Criterion',
    certainty: 'Certainty',
    seat: 'Assessor',
    recommendation: 'Recommendation',
    report: 'Report',
    codeBatch: 'Batch of codes',
    person: 'somebody',
  },
};

const WORDS: Readonly<Record<Language, Words>> = { de: DE, en: EN };
export const fieldWords = (language: Language): Words => WORDS[language];
