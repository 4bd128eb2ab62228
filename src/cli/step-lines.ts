import type { z } from 'zod';
import { numberIn } from '../domain/language.js';
import { changeTold } from '../replay/difference/change-told.js';
import { differenceWords } from '../replay/difference/difference.words.js';
import type { differenceView } from '../replay/difference/difference.view.js';
import { eventCalled } from '../replay/story/event-called.js';
import { toldLines } from './difference-lines.js';
import { cut, type Eye, plain } from './table.js';

type Difference = z.output<typeof differenceView.answer>;

/** What became of a dialogue: view by view, row by row, field by field, and by which events. */
export const stepLines = (difference: Difference, eye: Eye): readonly string[] => {
  const { from, to, items } = difference;
  const number = numberIn(eye.language);
  return [
    `${differenceWords(eye.language).between(number(from), number(to))}.`,
    ...items.flatMap((change) => changedLines(change, difference, eye)),
  ];
};

const changedLines = (
  change: Difference['items'][number],
  { labels, timeZone }: Difference,
  { width, language }: Eye,
): readonly string[] => {
  const words = differenceWords(language);
  const number = numberIn(language);
  const told = changeTold(change, { language, labels, timeZone });
  const by = change.events.map(({ sequence, type }) => `${eventCalled(type, language)} (${number(sequence)})`);
  const id = Object.entries(change.row).map(([name, value]) => `${name} ${plain(value)}`);
  const side = change.change === 'changed' ? 'both' : change.change === 'added' ? 'came' : 'gone';
  return [
    '',
    cut(`${told.change}: ${[told.kind, plain(told.title)].filter((part) => part !== '').join(' ')}`, width),
    ...(id.length > 0 ? [cut(`  ${change.view} ${id.join(', ')}`, width)] : []),
    ...toldLines(told.fields, { width, language }, side),
    ...(by.length > 0 ? [cut(`  ${words.by} ${change.moreEvents ? '… ' : ''}${by.join(', ')}`, width)] : []),
  ];
};
