import { inLanguage, type InLanguages, LANGUAGES, type Language, numberIn } from '../../domain/language.js';
import type { Difference } from './details.js';

type Fields = Difference['items'][number]['fields'];

/** A value that is not what it was, and the way to it. */
export type ChangedLeaf = { readonly path: readonly string[]; readonly before: unknown; readonly after: unknown };

/** They count for programs: each change raises one, and what was reworded has its own line. */
const UNTOLD = new Set([
  'revision',
  'sequence',
  'phases',
  'progress',
  'scores',
  'criteria',
  'byProtection',
  'withoutParticipant',
  'contributors',
  'standing',
  'attendance',
]);
const DEPTH_MAX = 2;
const CHARACTERS_MAX = 160;

/** What changed in a row, each number and each text by itself. */
export const leavesOf = (fields: Fields): readonly ChangedLeaf[] =>
  Object.entries(fields).flatMap(([name, { before, after }]) => leaves({ path: [name], before, after }));

const leaves = ({ path, before, after }: ChangedLeaf): readonly ChangedLeaf[] => {
  if (UNTOLD.has(path.at(-1) ?? '') || JSON.stringify(before) === JSON.stringify(after)) return [];
  if (!isRecord(before) || !isRecord(after) || path.length > DEPTH_MAX) return [{ path, before, after }];
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  return names.flatMap((name) => leaves({ path: [...path, name], before: before[name], after: after[name] }));
};

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !isInLanguages(value);

export const isInLanguages = (value: unknown): value is InLanguages =>
  typeof value === 'object' && value !== null && LANGUAGES.some((language) => Object.hasOwn(value, language));

/** A value of a view, short enough to be read at a glance; of a list of things, how many. */
export const written = (value: unknown, language: Language): string => {
  if (value === null || value === undefined) return '';
  if (typeof value === 'number') return numberIn(language)(value);
  if (Array.isArray(value))
    return value.every((each) => typeof each === 'string') && value.length < 3
      ? value.map(shortened).join(', ')
      : numberIn(language)(value.length);
  if (isInLanguages(value)) return shortened(inLanguage(value, language));
  return shortened(typeof value === 'string' ? value : JSON.stringify(value));
};

const UUID = /^[0-9a-f]{8}-[0-9a-f-]{27}$/;

const shortened = (text: string): string => {
  if (UUID.test(text)) return text.slice(0, 8);
  const characters = Array.from(text);
  return characters.length <= CHARACTERS_MAX ? text : `${characters.slice(0, CHARACTERS_MAX).join('')}…`;
};
