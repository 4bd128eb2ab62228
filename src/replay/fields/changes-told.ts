import { isDeepStrictEqual } from 'node:util';
import { inLanguage, LANGUAGES, type Language } from '../../domain/language.js';
import type { Changes } from '../../projections/difference.js';
import { labelOf } from '../labels/labels.js';
import { fieldWords } from './field-words.js';
import type { Place } from './names.js';
import { nounOf } from './nouns.js';
import { type Fields, firstOf, isFields, isInLanguages, isTold, namedIn, type Telling, toldValue } from './values-told.js';

/** What became of one field of a row, in words: what is there no more, and what is there now. Of a list, what came and what went. */
export type ToldChange = {
  readonly name: string;
  readonly isList: boolean;
  readonly gone: readonly string[];
  readonly came: readonly string[];
};

/** The same, and in how many things it stands. */
type Found = ToldChange & { readonly depth: number };

/** A value, and the way to it in words. */
type At = { readonly field: string; readonly place: Place; readonly names: readonly string[]; readonly telling: Telling };

/** The changes of a row of a view in words, each number and each text by itself. */
export const changesTold = (fields: Changes, view: string, telling: Telling): readonly ToldChange[] =>
  Object.entries(fields)
    .flatMap(([field, { before, after }]) =>
      isTold(field) ? became(before, after, stepTo(field, { view, parent: null }, [], telling)) : [],
    )
    // What is so of the whole comes before what is so of its parts.
    .toSorted((a, b) => a.depth - b.depth)
    .map(({ depth: _, ...told }) => told);

/** It says nothing of what stands in it that a reader does not know already. */
const HOLDING = ['total'];

const stepTo = (field: string, place: Place, names: readonly string[], telling: Telling): At => ({
  field,
  place,
  names: HOLDING.includes(field) ? names : [...names, namedIn(field, place, telling)],
  telling,
});

const became = (before: unknown, after: unknown, at: At): readonly Found[] => {
  if (isDeepStrictEqual(before, after)) return [];
  if (isFields(before) && isFields(after)) return partsBecame(before, after, at);
  if (Array.isArray(before) || Array.isArray(after)) return listBecame(elementsOf(before), elementsOf(after), at);
  const [older, newer, suffix] = wordingsOf(before, after, at.telling.language);
  const [gone, came] = fromWhereTheyDiffer(older, newer).map((value) => toldValue(value, at.field, at.place, at.telling)) as [
    string,
    string,
  ];
  return gone === came ? [] : [{ ...placed(at, suffix), isList: false, gone: [gone], came: [came] }];
};

const placed = ({ names }: At, suffix = '') => ({ name: names.join(': ') + suffix, depth: names.length });

/** Of a text in languages, that language which changed: the reader's, where that one did. */
const wordingsOf = (before: unknown, after: unknown, language: Language): readonly [unknown, unknown, suffix: string] => {
  if (!isInLanguages(before) || !isInLanguages(after)) return [before, after, ''];
  const [older, newer] = [inLanguage(before, language), inLanguage(after, language)];
  if (older !== newer) return [older, newer, ''];
  const other = LANGUAGES.find((each) => before[each] !== after[each]) ?? language;
  const suffix = other === language ? '' : ` (${nameOfLanguage(other, language)})`;
  return [before[other] ?? '', after[other] ?? '', suffix];
};

const nameOfLanguage = (language: Language, inOne: Language): string =>
  new Intl.DisplayNames(inOne, { type: 'language' }).of(language) ?? language;

/** So many characters stand before the first that is another one. */
const LEAD = 40;

/** Two long texts that begin alike, from shortly before where they do not. */
const fromWhereTheyDiffer = (before: unknown, after: unknown): readonly [unknown, unknown] => {
  if (typeof before !== 'string' || typeof after !== 'string') return [before, after];
  const [from, to] = [Array.from(before), Array.from(after)];
  const first = from.findIndex((character, i) => character !== to[i]);
  const start = (first < 0 ? from.length : first) - LEAD;
  return start <= LEAD ? [before, after] : [`…${from.slice(start).join('')}`, `…${to.slice(start).join('')}`];
};

const partsBecame = (before: Fields, after: Fields, { field, place, names, telling }: At): readonly Found[] =>
  [...new Set([...Object.keys(before), ...Object.keys(after)])].flatMap((name) =>
    isTold(name) ? became(before[name], after[name], stepTo(name, { view: place.view, parent: field }, names, telling)) : [],
  );

const elementsOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? (value as readonly unknown[]) : []);

/** By which a thing in a list is known, the first that tells them apart. */
const KEYS = ['measure', 'recommendation', 'criterion', 'seat', 'theme', 'question', 'phase', 'code', 'codeBatch', 'group'];
const OTHER_KEYS = ['evidence', 'contribution', 'version', 'value', 'digest', 'sequence', 'name'];

const keyOf = (...lists: readonly (readonly Fields[])[]): string | undefined =>
  [...KEYS, ...OTHER_KEYS].find((key) =>
    lists.every((list) => list.every((each) => each[key] !== undefined) && new Set(list.map((each) => each[key])).size === list.length),
  );

const listBecame = (before: readonly unknown[], after: readonly unknown[], at: At): readonly Found[] => {
  const [older, newer] = [before.filter(isFields), after.filter(isFields)];
  const isOfThings = older.length === before.length && newer.length === after.length;
  const key = isOfThings ? keyOf(older, newer) : undefined;
  const isSame = (one: unknown, other: unknown): boolean =>
    key === undefined ? isDeepStrictEqual(one, other) : (one as Fields)[key] === (other as Fields)[key];
  const without = (list: readonly unknown[], others: readonly unknown[]): readonly unknown[] =>
    list.filter((one) => !others.some((other) => isSame(one, other)));
  const told = (list: readonly unknown[]): readonly string[] =>
    firstOf(
      list.map((each) => toldValue(each, at.field, at.place, at.telling)),
      at.telling.language,
    );
  const [gone, came] = [told(without(before, after)), told(without(after, before))];
  const kept = key === undefined ? [] : thingsBecame(older, newer, key, at);
  const place = placed(at);
  if (gone.length + came.length > 0) return [{ ...place, isList: true, gone, came }, ...kept];
  const isMoved = kept.length === 0 && !isDeepStrictEqual(before, after);
  return isMoved ? [{ ...place, isList: true, gone: [], came: [fieldWords(at.telling.language).otherOrder] }] : kept;
};

/** Those that are in both lists, each by its parts. */
const thingsBecame = (before: readonly Fields[], after: readonly Fields[], key: string, at: At): readonly Found[] =>
  after.flatMap((now) => {
    const old = before.find((each) => each[key] === now[key]);
    return old ? partsBecame(old, now, { ...at, names: [...at.names, calledBy(now, key, at)] }) : [];
  });

const calledBy = (thing: Fields, key: string, { field, place: { view }, telling }: At): string => {
  const [value, place] = [thing[key], { view, parent: field }];
  const noun = nounOf(key, place);
  const isId = typeof value === 'string' || typeof value === 'number';
  const label = noun && isId ? labelOf(telling.labels, noun, value) : null;
  if (label) return inLanguage(label, telling.language);
  if (isInLanguages(thing['title'])) return inLanguage(thing['title'], telling.language);
  const told = toldValue(value, key, place, telling);
  return typeof value === 'number' ? `${namedIn(key, place, telling)} ${told}` : told;
};
