import { numberIn } from '../domain/language.js';
import type { View } from '../projections/view.js';
import { columnsOf } from '../projections/view-file.js';
import { stepLines } from './step-lines.js';
import { explanationLines } from './explanation-lines.js';
import { type Column, columnsIn, type Eye, linesOf, type Row, tableOf } from './table.js';
import { tableWords } from './table.words.js';
import { traceLines } from './trace-lines.js';
import { whatIfLines } from './what-if-lines.js';

/** What a table of fields would not tell. What comes in is the answer of that view: TypeScript does not see it through the list. */
const OWN: Readonly<Record<string, (answer: never, eye: Eye) => readonly string[]>> = {
  explain: explanationLines,
  'recommendation-trace': traceLines,
  'contribution-trace': traceLines,
  difference: stepLines,
  'what-if': whatIfLines,
};

/** A page for the eye, and how one gets at the rest. */
export const pageLines = (view: View, answer: object, columns: readonly Column[] | null, eye: Eye): readonly string[] => {
  const own = columns === null ? OWN[view.view] : undefined;
  const { items, ...rest } = answer as Row;
  const { asOf: _, next, ...beside } = rest;
  const words = tableWords(eye.language);
  if (!Array.isArray(items))
    return [
      ...(own?.(answer as never, eye) ?? linesOf(beside, columns ?? columnsIn(beside), eye.width)),
      '',
      `${words.one}${stateOf(rest, eye)}.`,
    ];
  const rows = items as readonly Row[];
  const lines = own?.(answer as never, eye) ?? listLines(rows, beside, columns ?? columnsOf(view), eye);
  const more = typeof next === 'string' ? ` ${words.more(next)}` : '';
  return [...lines, ...(lines.length > 0 ? [''] : []), `${words.rows(numberIn(eye.language)(rows.length))}${stateOf(rest, eye)}.${more}`];
};

const listLines = (rows: readonly Row[], beside: Row, columns: readonly Column[], eye: Eye): readonly string[] => {
  const others = linesOf(beside, columnsIn(beside), eye.width);
  return [...tableOf(rows, columns, eye), ...(others.length > 0 ? ['', ...others] : [])];
};

const stateOf = ({ asOf }: Row, { language }: Eye): string =>
  typeof asOf === 'number' ? `, ${tableWords(language).asOf(String(asOf))}` : '';
