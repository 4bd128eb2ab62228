import type { z } from 'zod';
import type { differenceView } from '../replay/difference/difference.view.js';
import { changeLines } from './difference-lines.js';
import { cut, type Eye, plain } from './table.js';

type Difference = z.output<typeof differenceView.answer>;

/** What became of a dialogue: view by view, row by row, field by field, and by which events. */
export const stepLines = ({ from, to, items }: Difference, { width }: Eye): readonly string[] => {
  const views = [...new Set(items.map(({ view }) => view))];
  return [
    `From sequence ${from} to sequence ${to}.`,
    ...views.flatMap((view) => ['', view, ...items.filter((one) => one.view === view).flatMap((one) => changedLines(one, width))]),
  ];
};

const changedLines = ({ change, row, fields, events, moreEvents }: Difference['items'][number], width: number): readonly string[] => {
  const named = Object.entries(row).map(([name, value]) => `${name} ${plain(value)}`);
  const by = events.map(({ sequence, type }) => `${sequence} ${type}`);
  return [
    '',
    cut(`${change} ${named.join(', ') || 'as a whole'}`, width),
    ...(change === 'changed' ? changeLines(sides(fields), width) : valueLines(fields, change === 'added' ? 'after' : 'before', width)),
    ...(by.length > 0 ? [cut(`  by ${moreEvents ? '… ' : ''}${by.join(', ')}`, width)] : []),
  ];
};

type Fields = Difference['items'][number]['fields'];

const sides = (fields: Fields) => Object.fromEntries(Object.entries(fields).map(([name, { before, after }]) => [name, { before, after }]));

/** Of what came or went there is one side. */
const valueLines = (fields: Fields, side: 'before' | 'after', width: number): readonly string[] =>
  Object.entries(fields).flatMap(([name, values]) => {
    const said = plain(values[side]);
    return said === '' ? [] : [cut(`  ${name}  ${said}`, width)];
  });
