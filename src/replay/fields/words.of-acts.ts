import type { Names } from './catalogue.js';

/** Acts for which reasons are given: as a field, and as a value. */
export const ACTS: Names = {
  rejection: ['Ablehnung', 'rejection'],
  redaction: ['Schwärzung', 'redaction'],
  acceptance: ['Freigabe', 'acceptance'],
  'redaction-declining': ['Ablehnung einer Schwärzung', 'declining a redaction'],
  correction: ['Berichtigung', 'correction'],
  appeal: ['Widerspruch', 'appeal'],
  'appeal-upholding': ['Stattgeben eines Widerspruchs', 'upholding an appeal'],
  'appeal-dismissal': ['Zurückweisung eines Widerspruchs', 'dismissing an appeal'],
  merger: ['Zusammenführung', 'merger'],
  unmerging: ['Aufhebung einer Zusammenführung', 'undoing a merger'],
  'setting-aside-taken-back': ['erneutes Weiterverfolgen', 'taking up again'],
  'phase-opening': ['Eröffnung einer Phase', 'opening a phase'],
  'phase-closing': ['Schließen einer Phase', 'closing a phase'],
};
