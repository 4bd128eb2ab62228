import { inLanguage, numberIn } from '../domain/language.js';
import type { Changes } from '../projections/difference.js';
import type { ViewDifference } from '../projections/view-difference.js';
import { differenceWords } from '../replay/difference/difference.words.js';
import { changesTold, type ToldChange } from '../replay/fields/changes-told.js';
import { fieldWords } from '../replay/fields/field-words.js';
import { isInLanguages, joined } from '../replay/fields/values-told.js';
import { capital } from '../replay/trace/called.js';
import { type Column, cut, type Eye, plain, type Row, tableOf } from './table.js';

/** A difference of a view for the eye: the rows that came and went as tables, as the view shows them, and what changed field by field in words. */
export const differenceLines = (
  view: string,
  { since, asOf, fields, added, gone, changed }: ViewDifference,
  columns: readonly Column[],
  eye: Eye,
): readonly string[] => {
  const [number, words] = [numberIn(eye.language), differenceWords(eye.language)];
  const changes = changed.map(({ key, called, fields: own }) => ({ named: rowLine(key, called, eye), lines: changeLines(view, own, eye) }));
  const shown = changes.filter(({ lines }) => lines.length > 0);
  const untold = changes.length - shown.length;
  const counts = words.counts(number(added.length), number(gone.length), number(changed.length));
  return [
    ...section(words.changes.added, tableOf(added, columns, eye)),
    ...section(words.changes.gone, tableOf(gone, columns, eye)),
    ...section(words.changes.changed, [
      ...shown.flatMap(({ named, lines }) => [named, ...lines]),
      ...(untold > 0 ? [cut(words.untold(number(untold)), eye.width)] : []),
    ]),
    ...section(words.whole, changeLines(view, fields, eye)),
    `${words.between(String(since), String(asOf))}: ${counts}.`,
  ];
};

const section = (title: string, lines: readonly string[]): readonly string[] =>
  lines.length === 0 ? [] : [capital(title), '', ...lines, ''];

/** What it is called, or where it has no name by which fields it is known. */
const rowLine = (key: Row, called: unknown, { width, language }: Eye): string => {
  const title = plain(isInLanguages(called) ? inLanguage(called, language) : called);
  const known = Object.entries(key).map(([name, value]) => `${name} ${plain(value)}`);
  return cut(title === '' ? known.join(', ') : title, width);
};

/** The changes of a row of a view; what it is about is told by no title here, as one view alone is asked. */
const changeLines = (view: string, fields: Changes, eye: Eye): readonly string[] =>
  toldLines(changesTold(fields, view, { language: eye.language, labels: {}, timeZone: 'UTC' }), eye, 'both');

/** Fields one below another; of what came or went there is one side. */
export const toldLines = (fields: readonly ToldChange[], { width, language }: Eye, side: 'both' | 'came' | 'gone'): readonly string[] => {
  const wide = Math.max(0, ...fields.map(({ name }) => name.length));
  // Each side has half of what the name leaves, so that a long text before does not hide the one after.
  const half = Math.max(8, Math.floor((width - wide - '    →  '.length) / 2));
  const words = fieldWords(language);
  const said = (values: readonly string[], max: number): string => cut(plain(joined(values)), max);
  const valueOf = ({ isList, gone, came }: ToldChange): string => {
    if (side !== 'both') return said(side === 'came' ? came : gone, width);
    if (!isList) return `${said(gone, half)} → ${said(came, half)}`;
    return [came.length > 0 ? `${words.came}: ${said(came, width)}` : '', gone.length > 0 ? `${words.went}: ${said(gone, width)}` : '']
      .filter((part) => part !== '')
      .join('; ');
  };
  return fields.map((field) => cut(`  ${field.name.padEnd(wide)}  ${valueOf(field)}`, width));
};
