import { inLanguage, type Language, type Localized, numberIn } from '../../domain/language.js';
import { type Counted, isExact } from '../../projections/theme-input/people.js';
import type { ReportContent } from '../report-content.js';
import { html, type Markup, type Piece } from '../html.js';
import { regionName } from './region-names.js';
import { type Words, WORDS } from './words.js';

/** The report in one language: its words, its numbers and dates, and the titles of its codes. */
export type Edition = {
  readonly content: ReportContent;
  readonly language: Language;
  readonly words: Words;
  /** A text of the office, marked where it is there in the other language only (WCAG 3.1.2). */
  readonly say: (text: Localized) => Markup;
  /** The same where no markup can stand: in charts and labels. */
  readonly plain: (text: Localized) => string;
  readonly number: (value: number) => string;
  /** How many people, as far as everybody is told: in a sentence, and in a cell of a table, where a dash says that they are few. */
  readonly people: (counted: Counted) => string;
  readonly peopleInCell: (counted: Counted) => string;
  /** With at most two decimals; a dash where there is none. */
  readonly decimal: (value: number | null) => string;
  /** Of a share from 0 to 1. */
  readonly percent: (share: number | null) => string;
  /** Of a calendar day, YYYY-MM-DD. */
  readonly day: (day: string) => string;
  /** Of a moment, in the dialogue's time zone. */
  readonly dayOf: (moment: string) => string;
  readonly timeOf: (moment: string) => string;
  readonly theme: (code: string) => Localized;
  readonly channel: (code: string) => Localized;
  /** Null: not stated. */
  readonly group: (code: string | null) => Localized;
  /** A region's name, or its code where that has none here. */
  readonly region: (code: string) => string;
  readonly measure: (id: string) => { readonly number: string; readonly title: Localized; readonly link: Markup };
};

const LOCALES: Readonly<Record<Language, string>> = { de: 'de-DE', en: 'en-GB' };

const DAY = { day: 'numeric', month: 'long', year: 'numeric' } as const;
const TIME = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;

export const editionOf = (content: ReportContent, language: Language): Edition => {
  const { themes, channels, groups } = content.frame;
  const words = WORDS[language];
  const of = { say: saying(language), plain: (text: Localized) => inLanguage(text, language) };
  const themeTitles = new Map(themes.map(({ theme, title }) => [theme, title]));
  const channelTitles = new Map(channels.map(({ code, title }) => [String(code), title]));
  const groupTitles = new Map(groups.map(({ code, title }) => [String(code), title]));
  return {
    content,
    language,
    words,
    ...of,
    ...numbers(language),
    people: saidOfPeople(words.people, numberIn(language)),
    peopleInCell: saidOfPeople({ atLeast: words.atLeastInCell, fewerThan: () => '–' }, numberIn(language)),
    ...dates(language, content.frame.timeZone),
    theme: (code) => themeTitles.get(code) ?? inBoth(code),
    channel: (code) => channelTitles.get(code) ?? inBoth(code),
    group: (code) => (code === null ? inBoth(words.notStated) : (groupTitles.get(code) ?? inBoth(code))),
    region: (code) => regionName(code) ?? code,
    measure: measures(content),
  };
};

/** What has no languages, for instance a code without a title. */
export const inBoth = (text: string): Localized => ({ de: text, en: text });

const saying =
  (language: Language) =>
  (text: Localized): Markup => {
    const said = inLanguage(text, language);
    return text[language] === undefined ? html`<span lang="${language === 'de' ? 'en' : 'de'}">${said}</span>` : html`${said}`;
  };

const numbers = (language: Language): Pick<Edition, 'number' | 'decimal' | 'percent'> => {
  const decimals = new Intl.NumberFormat(LOCALES[language], { minimumFractionDigits: 2, maximumFractionDigits: 2 });
  const percents = new Intl.NumberFormat(LOCALES[language], { style: 'percent', maximumFractionDigits: 0 });
  return {
    number: numberIn(language),
    decimal: (value) => (value === null ? '–' : decimals.format(value)),
    percent: (share) => (share === null ? '–' : percents.format(share)),
  };
};

const saidOfPeople =
  ({ atLeast, fewerThan }: Words['people'], number: (value: number) => string): Edition['people'] =>
  (counted) => {
    if (isExact(counted)) return number(counted.atLeast);
    return counted.atLeast > 0 ? atLeast(number(counted.atLeast)) : fewerThan(number(counted.fewerThan));
  };

const dates = (language: Language, timeZone: string): Pick<Edition, 'day' | 'dayOf' | 'timeOf'> => {
  const days = new Intl.DateTimeFormat(LOCALES[language], { ...DAY, timeZone: 'UTC' });
  const daysThere = new Intl.DateTimeFormat(LOCALES[language], { ...DAY, timeZone });
  const timesThere = new Intl.DateTimeFormat(LOCALES[language], { ...TIME, timeZone });
  return {
    day: (day) => days.format(new Date(`${day}T00:00:00Z`)),
    dayOf: (moment) => daysThere.format(new Date(moment)),
    timeOf: (moment) => timesThere.format(new Date(moment)),
  };
};

/** Measures have a number in the order of the report: M1, M2 …, under which chart, tables and recommendations name them. */
const measures = (content: ReportContent): Edition['measure'] => {
  const known = new Map((content.measures ?? []).map(({ measure, title }, i) => [measure, { number: `M${i + 1}`, title }]));
  return (id) => {
    const found = known.get(id);
    if (!found) return { number: shortId(id), title: inBoth(shortId(id)), link: html`<span title="${id}">${shortId(id)}</span>` };
    return { ...found, link: html`<a href="#measure-${id}">${found.number}</a>` };
  };
};

export const shortId = (id: string): string => id.replaceAll('-', '').slice(0, 8);

/** Places in the page must be unique and have no spaces, whatever the codes are. */
export const place = (...parts: readonly (string | number)[]): string =>
  parts.map((part) => String(part).replace(/[^A-Za-z0-9_-]/g, (character) => `_${String(character.codePointAt(0))}_`)).join('-');

/** A chapter; the page gives it its number. `sections` stand in the table of contents. */
export type Chapter = {
  readonly id: string;
  readonly title: string;
  readonly sections?: readonly { readonly id: string; readonly title: Piece }[];
  readonly body: Piece;
};
