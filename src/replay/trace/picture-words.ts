import type { Language } from '../../domain/language.js';
import type { Stance } from '../../domain/measure/measure.js';
import type { NodeOf } from './trace.answer.js';

type Words = {
  readonly behind: (title: string) => string;
  readonly ahead: string;
  readonly stances: Readonly<Record<Stance | 'none', string>>;
  readonly contributions: (n: string) => string;
  readonly merged: string;
  readonly group: (theme: string, stance: string, n: string) => string;
  readonly measure: string;
  readonly measures: Readonly<Record<NodeOf<'measure'>['status'], string>>;
  readonly recommendation: string;
  readonly recommendations: Readonly<Record<NodeOf<'recommendation'>['status'], string>>;
  readonly assessed: (round: string, effectiveness: string, feasibility: string) => string;
  readonly round: (number: string) => string;
  readonly rated: (effectiveness: string, feasibility: string) => string;
  readonly levels: Readonly<Record<'high' | 'low' | 'undecided' | 'none', string>>;
  readonly dissent: (group: string) => string;
  readonly implementation: Readonly<Record<NodeOf<'implementation'>['state'], string>>;
  readonly lineage: Readonly<Record<'merged-into' | 'split-into', string>>;
  readonly pieces: (n: string) => string;
  readonly incomplete: string;
  readonly asOf: (sequence: string) => string;
};

const DE: Words = {
  behind: (title) => `Was hinter der Empfehlung „${title}“ steht`,
  ahead: 'Was aus dem Beitrag geworden ist',
  stances: { supports: 'dafür', qualifies: 'unter einer Bedingung', opposes: 'dagegen', none: 'nicht zitiert' },
  contributions: (n) => (n === '1' ? 'ein Beitrag' : `${n} Beiträge`),
  merged: 'mit einem anderen zusammengeführt',
  group: (theme, stance, n) => `${theme}, ${stance}: ${n}`,
  measure: 'Maßnahme',
  measures: { active: '', withdrawn: 'zurückgezogen', merged: 'in einer anderen aufgegangen', split: 'aufgeteilt' },
  recommendation: 'Handlungsempfehlung',
  recommendations: { drafted: 'nicht entschieden', adopted: 'beschlossen', deferred: 'zurückgestellt', rejected: 'abgelehnt' },
  assessed: (round, effectiveness, feasibility) => `${DE.round(round)}: ${DE.rated(effectiveness, feasibility)}`,
  round: (number) => `Runde ${number}`,
  rated: (effectiveness, feasibility) => `Wirksamkeit ${effectiveness}, Machbarkeit ${feasibility}`,
  levels: { high: 'hoch', low: 'niedrig', undecided: 'uneinheitlich', none: 'ohne Wert' },
  dissent: (group) => `Sondervotum: ${group}`,
  implementation: { planned: 'Umsetzung geplant', begun: 'Umsetzung begonnen', done: 'umgesetzt', dropped: 'Umsetzung aufgegeben' },
  lineage: { 'merged-into': 'aufgegangen in', 'split-into': 'aufgeteilt in' },
  pieces: (n) => (n === '1' ? 'eine Belegstelle' : `${n} Belegstellen`),
  incomplete: 'Es gibt mehr, als hier gezeigt wird.',
  asOf: (sequence) => `Stand: Sequenz ${sequence} des Protokolls.`,
};

const EN: Words = {
  behind: (title) => `What is behind the recommendation “${title}”`,
  ahead: 'What came of the contribution',
  stances: { supports: 'for it', qualifies: 'under a condition', opposes: 'against it', none: 'not quoted' },
  contributions: (n) => (n === '1' ? 'one contribution' : `${n} contributions`),
  merged: 'merged into another one',
  group: (theme, stance, n) => `${theme}, ${stance}: ${n}`,
  measure: 'Measure',
  measures: { active: '', withdrawn: 'withdrawn', merged: 'merged into another one', split: 'split' },
  recommendation: 'Recommendation',
  recommendations: { drafted: 'not decided', adopted: 'adopted', deferred: 'deferred', rejected: 'rejected' },
  assessed: (round, effectiveness, feasibility) => `${EN.round(round)}: ${EN.rated(effectiveness, feasibility)}`,
  round: (number) => `Round ${number}`,
  rated: (effectiveness, feasibility) => `effectiveness ${effectiveness}, feasibility ${feasibility}`,
  levels: { high: 'high', low: 'low', undecided: 'undecided', none: 'without a value' },
  dissent: (group) => `Dissent: ${group}`,
  implementation: { planned: 'planned', begun: 'begun', done: 'carried out', dropped: 'dropped' },
  lineage: { 'merged-into': 'merged into', 'split-into': 'split into' },
  pieces: (n) => (n === '1' ? 'one piece of evidence' : `${n} pieces of evidence`),
  incomplete: 'There is more than is shown here.',
  asOf: (sequence) => `As of sequence ${sequence} of the record.`,
};

const WORDS: Readonly<Record<Language, Words>> = { de: DE, en: EN };
export const wordsIn = (language: Language): Words => WORDS[language];
export type { Words };
