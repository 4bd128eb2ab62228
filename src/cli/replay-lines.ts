import type { Language } from '../domain/language.js';
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
  readonly reason?: string | null;
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

const WHY: Readonly<Record<Language, string>> = { de: 'Warum', en: 'Why' };

/** Colours are for a terminal, and for whoever has not asked for none (no-color.org). */
export const wantsColour = ({ isTTY }: { readonly isTTY?: boolean }, { NO_COLOR = '', TERM }: NodeJS.ProcessEnv): boolean =>
  isTTY === true && NO_COLOR === '' && TERM !== 'dumb';

/** One event or step for the eye: when, as whom, what; below it why, and which words came and went. */
export const linesOf = (
  told: Telling,
  { language, isColoured }: { readonly language: Language; readonly isColoured: boolean },
): readonly string[] => {
  const paint = isColoured ? COLOURED : PLAIN;
  const { sequence, occurredAt, role, line, why, reason, worded = [], milestone = false } = told;
  const said = plain(line[language]);
  const head = `${paint.faint(`${String(sequence).padStart(6)}  ${occurredAt.slice(0, 16).replace('T', ' ')}  ${role.padEnd(11)}`)}  `;
  const because = [plain(why?.[language] ?? why?.de ?? why?.en ?? ''), plain(reason ?? '')].filter((one) => one !== '');
  return [
    `${head}${milestone ? paint.bold(said) : said}`,
    ...(because.length === 0 ? [] : [`        ${WHY[language]}: ${because.join(', ')}`]),
    ...worded.flatMap((one) => wordedLine(one, paint)),
  ];
};

/** A first wording is all new, which is nothing to compare. */
const wordedLine = ({ field, language, segments }: NonNullable<Telling['worded']>[number], paint: typeof COLOURED): readonly string[] => {
  const shown = segments.map(({ change, text }) => {
    const words = plain(text);
    return words === '' ? '' : change === 'kept' ? words : paint[change](words);
  });
  const isNew = segments.every(({ change }) => change === 'added');
  const written = isNew ? segments.map(({ text }) => plain(text)) : shown;
  return [`        ${field} (${language}): ${written.filter((one) => one !== '').join(' ')}`];
};
