import type { Values } from './catalogue.js';

const DECISIONS = {
  drafted: ['im Entwurf', 'draft'],
  adopted: ['beschlossen', 'adopted'],
  deferred: ['zurückgestellt', 'deferred'],
  rejected: ['abgelehnt', 'rejected'],
} as const;
const STANCES = {
  supports: ['dafür', 'for it'],
  qualifies: ['unter einer Bedingung dafür', 'for it under a condition'],
  opposes: ['dagegen', 'against it'],
} as const;
const LEVELS = {
  high: ['hoch', 'high'],
  low: ['niedrig', 'low'],
  undecided: ['uneinheitlich', 'mixed'],
} as const;
const MEASURES = {
  active: ['aktiv', 'active'],
  withdrawn: ['zurückgezogen', 'withdrawn'],
  merged: ['in einer anderen aufgegangen', 'merged into another one'],
  split: ['aufgeteilt', 'split'],
} as const;
const ROUNDS = {
  open: ['offen', 'open'],
  closed: ['geschlossen', 'closed'],
  cancelled: ['abgebrochen', 'cancelled'],
} as const;
const STANDINGS = {
  standing: ['besteht', 'stands'],
  redacted: ['geschwärzt', 'redacted'],
  corrected: ['berichtigt', 'corrected'],
  rejected: ['abgelehnt', 'rejected'],
  withdrawn: ['zurückgezogen', 'withdrawn'],
  removed: ['gelöst', 'taken off'],
} as const;
const IMPLEMENTATION = {
  planned: ['geplant', 'planned'],
  begun: ['begonnen', 'begun'],
  done: ['umgesetzt', 'carried out'],
  dropped: ['aufgegeben', 'dropped'],
} as const;

/** Of measures, assessments, recommendations, dispositions and reports. */
export const OF_RESULTS: Values = {
  'measures.status': MEASURES,
  'evidence.standing': STANDINGS,
  'removedEvidence.standing': STANDINGS,
  'supports.standing': STANDINGS,
  'opposes.standing': STANDINGS,
  'qualifies.standing': STANDINGS,
  stance: STANCES,
  stances: STANCES,
  'assessments.status': ROUNDS,
  'own-assessments.status': ROUNDS,
  level: LEVELS,
  dimension: { effectiveness: ['Wirksamkeit', 'effectiveness'], feasibility: ['Machbarkeit', 'feasibility'] },
  quadrant: {
    'high-high': ['wirksam und machbar', 'effective and feasible'],
    'high-low': ['wirksam, schwer machbar', 'effective, hard to do'],
    'low-high': ['machbar, wenig wirksam', 'feasible, hardly effective'],
    'low-low': ['beides gering', 'low in both'],
    undecided: ['uneinheitlich bewertet', 'assessors disagree'],
  },
  'measures.standing': {
    judged: ['bewertet', 'judged'],
    recused: ['befangen', 'recused'],
    ended: ['besteht nicht mehr', 'ended'],
    'not-taken-in': ['nicht aufgenommen', 'not taken in'],
    missing: ['fehlt', 'missing'],
  },
  strength: { must: ['muss', 'must'], should: ['soll', 'should'], may: ['kann', 'may'] },
  'recommendations.status': DECISIONS,
  decision: { ...DECISIONS, reconsidered: ['noch einmal beraten', 'reconsidered'] },
  why: {
    'measure-ended': ['die Maßnahme besteht nicht mehr', 'the measure has ended'],
    'measure-changed': ['die Maßnahme wurde geändert', 'the measure was changed'],
    'assessed-again': ['die Maßnahme wurde erneut bewertet', 'the measure was assessed again'],
    'evidence-changed': ['die Belege haben sich geändert', 'the evidence has changed'],
  },
  implementationState: IMPLEMENTATION,
  'implementation.state': IMPLEMENTATION,
  fate: {
    used: ['für eine beschlossene Empfehlung zitiert', 'quoted for an adopted recommendation'],
    deferred: ['für eine zurückgestellte Empfehlung zitiert', 'quoted for a deferred recommendation'],
    'not-taken-up': ['für eine abgelehnte Empfehlung zitiert', 'quoted for a rejected recommendation'],
    merged: ['in einem anderen aufgegangen', 'merged into another one'],
    'set-aside': ['nicht weiterverfolgt', 'set aside'],
    rejected: ['abgelehnt', 'rejected'],
    withdrawn: ['zurückgezogen', 'withdrawn'],
    open: ['offen', 'open'],
  },
  subject: {
    contribution: ['Beitrag', 'contribution'],
    measure: ['Maßnahme', 'measure'],
    recommendation: ['Handlungsempfehlung', 'recommendation'],
  },
  'reports.kind': { phase: ['Phasenbericht', 'phase report'], results: ['Ergebnisbericht', 'results report'] },
  'reports.status': {
    requested: ['angefordert', 'requested'],
    rendered: ['erstellt', 'rendered'],
    failed: ['nicht gelungen', 'failed'],
    published: ['veröffentlicht', 'published'],
  },
  failure: {
    'dialogue-not-there-yet': ['der Dialog war noch nicht da', 'the dialogue was not there yet'],
    'view-behind': ['eine Sicht war noch nicht so weit', 'a view was behind'],
    'rendering-failed': ['die Datei ließ sich nicht erstellen', 'the file could not be made'],
  },
  'files.language': { de: ['deutsch', 'German'], en: ['englisch', 'English'] },
};
