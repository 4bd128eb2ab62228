import { wallIn } from '../domain/day.js';
import type { Language } from '../domain/language.js';
import type { Role } from '../domain/role.js';
import { ROLE_NAMES } from '../identity/role-names.js';
import { plain } from './table.js';

/** What is told in a line: an event of a dialogue, or a step of a story. */
export type Telling = {
  readonly sequence: number;
  readonly type: string;
  readonly role: string;
  readonly recordedAt: string;
  readonly occurredAt: string;
  readonly milestone?: boolean;
  readonly line: Readonly<Record<Language, string>>;
  readonly why?: Readonly<Partial<Record<Language, string | undefined>>> | null;
  readonly worded?: readonly {
    readonly field: string;
    readonly language: Language;
    readonly segments: readonly { readonly change: 'kept' | 'removed' | 'added'; readonly text: string }[];
  }[];
};

type Paint = (text: string) => string;
/** ECMA-48, select graphic rendition: on, and off again. */
const sgr =
  (on: number, off: number): Paint =>
  (text) =>
    `\u001b[${on}m${text}\u001b[${off}m`;
const COLOURED = { faint: sgr(2, 22), bold: sgr(1, 22), removed: sgr(31, 39), added: sgr(32, 39) };
const AS_IT_IS: Paint = (text) => text;
/** Without colours it has to be seen otherwise what went and came. */
const PLAIN: typeof COLOURED = { faint: AS_IT_IS, bold: AS_IT_IS, removed: (text) => `[-${text}-]`, added: (text) => `{+${text}+}` };

const ZONE: Readonly<Record<Language, string>> = { de: 'Uhrzeiten in der Zeitzone', en: 'Times are of the time zone' };

/** Said once, above the lines. */
export const zoneLine = (timeZone: string, language: Language): string => `${ZONE[language]} ${plain(timeZone)}.`;

/** YYYY-MM-DD HH:MM, as the clock on the wall shows it. */
const clockOf = (instant: string, timeZone: string): string => {
  const { day, minutes } = wallIn(timeZone, Date.parse(instant));
  return `${day} ${[Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, '0')).join(':')}`;
};

const WHY: Readonly<Record<Language, string>> = { de: 'Warum', en: 'Why' };

const FIELDS: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  de: { title: 'Titel', text: 'Text', addressee: 'Richtet sich an', instrument: 'Instrument', horizon: 'Zeitrahmen' },
  en: { title: 'Title', text: 'Text', addressee: 'Addressed to', instrument: 'Instrument', horizon: 'Horizon' },
};

const LANGUAGE_NAMES: Readonly<Record<Language, Readonly<Record<Language, string>>>> = {
  de: { de: 'Deutsch', en: 'Englisch' },
  en: { de: 'German', en: 'English' },
};

/** The longest name of a role. */
const ROLE_WIDTH = Math.max(...Object.values(ROLE_NAMES).flatMap((names) => Object.values(names).map(({ length }) => length)));

const roleIn = (role: string, language: Language): string => (Object.hasOwn(ROLE_NAMES, role) ? ROLE_NAMES[role as Role][language] : role);

/** Colours are for a terminal, and for whoever has not asked for none (no-color.org). */
export const wantsColour = ({ isTTY }: { readonly isTTY?: boolean }, { NO_COLOR = '', TERM }: NodeJS.ProcessEnv): boolean =>
  isTTY === true && NO_COLOR === '' && TERM !== 'dumb';

/** One event or step for the eye: when, as whom, what; below it why, and which words came and went. */
export const linesOf = (
  told: Telling,
  { language, isColoured, timeZone }: { readonly language: Language; readonly isColoured: boolean; readonly timeZone: string },
): readonly string[] => {
  const paint = isColoured ? COLOURED : PLAIN;
  const { sequence, occurredAt, role, line, why, worded = [], milestone = false } = told;
  const said = plain(line[language]);
  const head = `${paint.faint(`${String(sequence).padStart(6)}  ${clockOf(occurredAt, timeZone)}  ${roleIn(role, language).padEnd(ROLE_WIDTH)}`)}  `;
  const because = plain(why?.[language] ?? why?.de ?? why?.en ?? '');
  return [
    `${head}${milestone ? paint.bold(said) : said}`,
    ...(because === '' ? [] : [`        ${WHY[language]}: ${because}`]),
    ...worded.map((one) => wordedLine(one, { language, paint })),
  ];
};

/** A first wording is all new, which is nothing to compare. */
const wordedLine = (
  { field, language: written, segments }: NonNullable<Telling['worded']>[number],
  { language, paint }: { readonly language: Language; readonly paint: typeof COLOURED },
): string => {
  const shown = segments.map(({ change, text }) => {
    const words = plain(text);
    return words === '' ? '' : change === 'kept' ? words : paint[change](words);
  });
  const isNew = segments.every(({ change }) => change === 'added');
  const words = (isNew ? segments.map(({ text }) => plain(text)) : shown).filter((one) => one !== '').join(' ');
  return `        ${FIELDS[language][field] ?? field} (${LANGUAGE_NAMES[language][written]}): ${words}`;
};
