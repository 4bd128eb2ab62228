import type { Changes } from '../../projections/difference.js';
import { Mentioned, type Noun } from '../labels/labels.js';
import { keysOf, nearest, type Place } from './names.js';

/** Of what the values of a field are ids or codes. */
const NOUN_OF: Readonly<Record<string, Noun>> = {
  dialogue: 'dialogue',
  theme: 'theme',
  themes: 'theme',
  question: 'question',
  channel: 'channel',
  group: 'group',
  dissenting: 'group',
  reason: 'reason',
  rejectionReason: 'reason',
  contribution: 'contribution',
  answers: 'contribution',
  mergedInto: 'contribution',
  mergedEnd: 'contribution',
  gathering: 'gathering',
  measure: 'measure',
  measures: 'measure',
  quotedBy: 'measure',
  splitFrom: 'measure',
  splitInto: 'measure',
  mergedFrom: 'measure',
  'lineage.mergedInto': 'measure',
  evidence: 'evidence',
  'basis.fallen': 'evidence',
  round: 'round',
  rounds: 'round',
  previousRound: 'round',
  criterion: 'criterion',
  seat: 'seat',
  seats: 'seat',
  recommendation: 'recommendation',
  recommendationOrder: 'recommendation',
  'standing.adopted': 'recommendation',
  report: 'report',
  codeBatch: 'codeBatch',
  'scores.certainty': 'certainty',
};
/** Of what the names in a field are codes, where they are no fields. */
const NOUN_OF_NAMES: Readonly<Record<string, Noun>> = { 'scores.scores': 'criterion', 'scores.certainty': 'criterion' };

export const nounOf = (field: string, place: Place): Noun | null => nearest(NOUN_OF, keysOf(field, place)) ?? null;
export const nounOfNamesIn = (field: string, place: Place): Noun | null => nearest(NOUN_OF_NAMES, keysOf(field, place)) ?? null;

/** Takes down all that a value of a field speaks of. */
const mentionIn = (value: unknown, field: string, place: Place, mentioned: Mentioned): void => {
  if (Array.isArray(value)) {
    for (const each of value) mentionIn(each, field, place, mentioned);
    return;
  }
  const noun = nounOf(field, place);
  if (noun && (typeof value === 'string' || typeof value === 'number')) mentioned.add(noun, value);
  if (typeof value !== 'object' || value === null) return;
  const names = nounOfNamesIn(field, place);
  for (const [name, each] of Object.entries(value)) {
    if (names) mentioned.add(names, name);
    mentionIn(each, names ? field : name, { view: place.view, parent: field }, mentioned);
  }
};

/** What rows of views and what changed in them speak of. */
export const mentionedIn = (
  changes: readonly { readonly view: string; readonly row: Readonly<Record<string, string>>; readonly fields: Changes }[],
): Mentioned => {
  const mentioned = new Mentioned();
  for (const { view, row, fields } of changes) {
    const place = { view, parent: null };
    for (const [field, value] of Object.entries(row)) mentionIn(value, field, place, mentioned);
    for (const [field, { before, after }] of Object.entries(fields))
      for (const value of [before, after]) mentionIn(value, field, place, mentioned);
  }
  return mentioned;
};
