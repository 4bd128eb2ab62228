import { isDeepStrictEqual } from 'node:util';
import type { Changes } from '../projections/difference.js';
import type { ViewDifference } from '../projections/view-difference.js';
import { type Column, cut, isSpread, plain, tableOf } from './table.js';

/** A difference for the eye: the rows that came and went as tables, what changed field by field. */
export const differenceLines = (
  { since, asOf, fields, added, gone, changed }: ViewDifference,
  columns: readonly Column[],
  width: number,
): readonly string[] => {
  const rows = [`${added.length} added`, `${gone.length} gone`, `${changed.length} changed`].join(', ');
  const others = Object.keys(fields).length > 0;
  return [
    ...section('Added', tableOf(added, columns, width)),
    ...section('Gone', tableOf(gone, columns, width)),
    ...section(
      'Changed',
      changed.flatMap(({ key, fields }) => [
        cut(
          Object.entries(key)
            .map(([name, value]) => `${name} ${plain(value)}`)
            .join(', '),
          width,
        ),
        ...changeLines(fields, width),
      ]),
    ),
    ...(others ? section('Changed as a whole', changeLines(fields, width)) : []),
    `From sequence ${since} to sequence ${asOf}: ${rows}.`,
  ];
};

const section = (title: string, lines: readonly string[]): readonly string[] => (lines.length === 0 ? [] : [title, '', ...lines, '']);

type Leaf = { readonly name: string; readonly before: unknown; readonly after: unknown };

/** Objects are spread as far as both have them. */
const leavesOf = (before: unknown, after: unknown, at: readonly string[]): readonly Leaf[] => {
  if (isDeepStrictEqual(before, after)) return [];
  if (!isSpread(before) || !isSpread(after)) return [{ name: at.join('.'), before, after }];
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  return names.flatMap((name) => leavesOf(before[name], after[name], [...at, name]));
};

export const changeLines = (fields: Changes, width: number): readonly string[] => {
  const leaves = Object.entries(fields).flatMap(([name, { before, after }]) => leavesOf(before, after, [name]));
  const wide = Math.max(0, ...leaves.map(({ name }) => name.length));
  // Each side has half of what the name leaves, so that a long text before does not hide the one after.
  const half = Math.max(8, Math.floor((width - wide - '    →  '.length) / 2));
  const shown = (value: unknown): string => cut(plain(value) || '–', half);
  return leaves.map(({ name, before, after }) => cut(`  ${name.padEnd(wide)}  ${shown(before)} → ${shown(after)}`, width));
};
