import type { JsonRow } from '../files/json-lines.js';
import type { DecidimRow } from './open-data.js';

/** A proposal or a comment, with what answers it, as the mapping of this import reads it. */
export type DecidimContribution = JsonRow & { readonly comments: DecidimContribution[] };

/** Its author took it back: it is not brought in for them. */
export const isWithdrawn = (row: DecidimRow): boolean => row['withdrawn'] === 'true' || row['state'] === 'withdrawn';

export const proposalOf = (row: DecidimRow, language: string): DecidimContribution => {
  const tongue = tongueOf(row, 'body', language) ?? tongueOf(row, 'title', language);
  return {
    id: row['id'],
    title: textIn(row, 'title', tongue, language),
    text: plain(textIn(row, 'body', tongue, language)),
    language: tongue,
    author: authorOf(row),
    date: dateOf(row['published_at'] || row['created_at']),
    // What amends another proposal answers it.
    answers: row['is_amend'] === 'true' ? numberIn(row['original_proposal/url']) : '',
    theme: themeOf(row, language),
    latitude: row['latitude'],
    longitude: row['longitude'],
    comments: [],
  };
};

export const commentOf = (row: DecidimRow): DecidimContribution => ({
  id: row['id'],
  text: plain(row['body'] ?? ''),
  language: row['locale'],
  author: person(row['author/id']),
  date: dateOf(row['created_at']),
  comments: [],
});

/** Which proposal a comment was made below, and which comment it answers; null where it answers the proposal. */
export const placeOf = (row: DecidimRow): { readonly proposal: string; readonly comment: string | null } => {
  const { commentable_type: type = '', commentable_id: id = '' } = row;
  return type.endsWith('::Comment') ? { proposal: numberIn(row['root_commentable_url']), comment: id } : { proposal: id, comment: null };
};

const LOCALE = /^[a-z]{2}(-[A-Za-z]+)?$/;
const localesOf = (row: DecidimRow, field: string): readonly string[] =>
  Object.keys(row).flatMap((column) => {
    const locale = column.startsWith(`${field}/`) ? column.slice(field.length + 1) : '';
    return LOCALE.test(locale) && row[column]?.trim() ? [locale] : [];
  });

/** The language in which a field is told: that of the import, or else the first that has something. */
const tongueOf = (row: DecidimRow, field: string, language: string): string | undefined => {
  const locales = localesOf(row, field);
  return (
    locales.find((locale) => locale === language) ?? locales.find((locale) => locale.split('-')[0] === language.split('-')[0]) ?? locales[0]
  );
};

const textIn = (row: DecidimRow, field: string, tongue: string | undefined, language: string): string =>
  row[`${field}/${tongue}`] || row[`${field}/${tongueOf(row, field, language)}`] || row[field] || '';

const MARKUP = /^\s*<(?:p|div|ul|ol|h\d|br)\b/i;
const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'", nbsp: ' ' };

/** The words without the markup that older versions have for a rich text, and without the number of a person who is spoken to. */
const plain = (text: string): string => {
  const named = text.replace(/gid:\/\/\S+?\/Decidim::User\/\d+/g, '@…');
  if (!MARKUP.test(named)) return named;
  return named
    .replace(/<a\b[^>]*href="([^"]*)"[^>]*>([^<]*)<\/a>/gi, (_, address: string, words: string) =>
      address === words ? words : `${words} (${address})`,
    )
    .replace(/<br\s*\/?>|<\/(?:p|div|li|h\d)>/gi, '\n')
    .replace(/<[^>]*>/g, '')
    .replace(/&(amp|lt|gt|quot|#39|nbsp);/g, (_, name: string) => ENTITIES[name] ?? '')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
};

/** Rails writes the zone as UTC. */
const dateOf = (time = ''): string => time.trim().replace(/ UTC$/, 'Z');

/** One person, by number; a proposal of several, of the organisation or of a meeting is nobody's alone. */
const authorOf = (row: DecidimRow): string => {
  const url = row['author/url'];
  return url === undefined || /\/profiles\/[^/]+$/.test(url) ? person(row['author/id']) : '';
};
const person = (id = ''): string => (/^\d+$/.test(id) ? `user/${id}` : '');

const numberIn = (url = ''): string => /\/(\d+)(?:[?#].*)?$/.exec(url)?.[1] ?? '';

/** The category of older versions; of newer ones the first taxonomy, which is written as Ruby shows a hash. */
const themeOf = (row: DecidimRow, language: string): string => {
  const category = row[`category/name/${tongueOf(row, 'category/name', language)}`];
  if (category) return category;
  const [tongue = ''] = language.split('-');
  const [first = ''] = /\{[^}]*\}/.exec(row['taxonomies/name'] ?? '') ?? [];
  const names = new Map([...first.matchAll(/"([a-z]{2})[^"]*"\s*=>\s*"((?:[^"\\]|\\.)*)"/g)].map(([, named, name]) => [named, name]));
  return names.get(tongue) || [...names.values()].find(Boolean) || (tongue === 'de' ? 'Ohne Kategorie' : 'Without a category');
};
