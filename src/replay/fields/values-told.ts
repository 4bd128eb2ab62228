import { inLine } from '../../host/in-line.js';
import { inLanguage, type InLanguages, LANGUAGES, type Language, numberIn } from '../../domain/language.js';
import { UUID } from '../../domain/ids.js';
import { labelOf, type Labels } from '../labels/labels.js';
import { dateIn } from './dates.js';
import { fieldWords } from './field-words.js';
import { nameOfField, type Place } from './names.js';
import { nounOf, nounOfNamesIn } from './nouns.js';
import { wordsOfValue } from './values.js';

/** In which words: of a language, with what things are called, in the zone in which days are told. */
export type Telling = { readonly language: Language; readonly labels: Labels; readonly timeZone: string };

export type Fields = Readonly<Record<string, unknown>>;

const CHARACTERS_MAX = 160;
const PARTS_MAX = 6;
/** For programs: each change raises them. */
const UNTOLD = ['revision', 'sequence'];
/** Nobody knows a thing by these. */
const FOR_MACHINES = ['digest', 'photoDigest', 'bytes', 'url', 'mediaType'];
export const isTold = (field: string): boolean => !UNTOLD.includes(field);

export const isInLanguages = (value: unknown): value is InLanguages =>
  typeof value === 'object' && value !== null && LANGUAGES.some((language) => Object.hasOwn(value, language));
export const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !isInLanguages(value);

/** What a field is called, or a name in it that is a code. */
export const namedIn = (field: string, place: Place, { language, labels }: Pick<Telling, 'language' | 'labels'>): string => {
  const codes = place.parent === null ? null : nounOfNamesIn(place.parent, { view: place.view, parent: place.parent });
  const label = codes && labelOf(labels, codes, field);
  return label ? inLanguage(label, language) : (nameOfField(field, place)?.[language] ?? field);
};

/** A value of a field, short enough to be read at a glance. */
export const toldValue = (value: unknown, field: string, place: Place, telling: Telling): string => {
  const words = fieldWords(telling.language);
  if (value === null || value === undefined || value === '') return words.nothing;
  if (typeof value === 'boolean') return value ? words.yes : words.no;
  if (isInLanguages(value)) return inLine(inLanguage(value, telling.language), CHARACTERS_MAX);
  if (Array.isArray(value))
    return listed(
      value.map((each) => toldValue(each, field, place, telling)),
      telling.language,
    );
  if (isFields(value)) return toldParts(value, field, place.view, telling);
  if (typeof value === 'number' || typeof value === 'string') return toldScalar(value, field, place, telling);
  return words.nothing;
};

const toldScalar = (value: number | string, field: string, place: Place, { language, labels, timeZone }: Telling): string => {
  const noun = nounOf(field, place);
  const label = noun && labelOf(labels, noun, value);
  if (label) return inLanguage(label, language);
  if (typeof value === 'number') return numberIn(language)(value);
  // What has an id and no name is one of its kind.
  if (UUID.test(value)) return fieldWords(language).one[noun ?? 'person'];
  return wordsOfValue(value, field, place)?.[language] ?? dateIn(value, language, timeZone) ?? inLine(value, CHARACTERS_MAX);
};

/** A thing by its first parts: what it is called, and what is so of it. */
const toldParts = (fields: Fields, field: string, view: string, telling: Telling): string => {
  const place = { view, parent: field };
  const all = Object.entries(fields).filter(([name, value]) => isTold(name) && !FOR_MACHINES.includes(name) && isPart(value));
  const isNamed = ([name, value]: readonly [string, unknown]): boolean => isNamedByItself(value, name, place);
  const parts = [...all.filter(isNamed), ...all.filter((part) => !isNamed(part))];
  const told = parts.slice(0, PARTS_MAX).map(([name, value]) => {
    const said = toldValue(value, name, place, telling);
    if (isNamed([name, value])) return said;
    return value === true ? namedIn(name, place, telling) : `${namedIn(name, place, telling)} ${said}`;
  });
  return told.length > 0 ? told.join(', ') : fieldWords(telling.language).nothing;
};

const isPart = (value: unknown): boolean =>
  (typeof value === 'object'
    ? isInLanguages(value) || (Array.isArray(value) && value.every((each) => typeof each === 'string') && value.length > 0)
    : true) &&
  value !== null &&
  value !== false &&
  value !== '';

/** A title, a label, a word of a few: they say themselves what they are. */
const isNamedByItself = (value: unknown, field: string, place: Place): boolean =>
  field === 'title' ||
  field === 'text' ||
  ((typeof value === 'string' || isInLanguages(value)) && nounOf(field, place) !== null) ||
  field === 'seat' ||
  (typeof value === 'string' && wordsOfValue(value, field, place) !== null);

const LISTED_MAX = 6;

/** The first of them, and how many more there are. */
export const firstOf = (told: readonly string[], language: Language): readonly string[] =>
  told.length <= LISTED_MAX
    ? told
    : [...told.slice(0, LISTED_MAX), fieldWords(language).more(numberIn(language)(told.length - LISTED_MAX))];

const listed = (told: readonly string[], language: Language): string =>
  told.length === 0 ? fieldWords(language).nothing : joined(firstOf(told, language));

/** One after another; where there are commas in them, told apart by more than those. */
export const joined = (told: readonly string[]): string => told.join(told.some((each) => each.includes(',')) ? '; ' : ', ');
