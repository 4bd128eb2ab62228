import type { z } from 'zod';
import { numberIn } from '../domain/language.js';
import { changeTold, type ToldRow } from '../replay/difference/change-told.js';
import { differenceWords } from '../replay/difference/difference.words.js';
import type { differenceView } from '../replay/difference/difference.view.js';
import { eventCalled } from '../replay/story/event-called.js';
import { toldLines } from './difference-lines.js';
import { cut, type Eye, plain } from './table.js';

type Difference = z.output<typeof differenceView.answer>;

/** What became of a dialogue: view by view, row by row, field by field, and by which events. */
export const stepLines = (difference: Difference, eye: Eye): readonly string[] => {
  const { from, to, items, labels, timeZone } = difference;
  const [number, words] = [numberIn(eye.language), differenceWords(eye.language)];
  const changes = items.map((change) => ({ change, told: changeTold(change, { language: eye.language, labels, timeZone }) }));
  const shown = changes.filter(({ change, told }) => change.change !== 'changed' || told.fields.length > 0);
  const untold = changes.length - shown.length;
  return [
    `${words.between(number(from), number(to))}.`,
    ...shown.flatMap((each) => changedLines(each, eye)),
    ...(untold > 0 ? ['', cut(words.untold(number(untold)), eye.width)] : []),
  ];
};

type Told = { readonly change: Difference['items'][number]; readonly told: ToldRow };

const changedLines = ({ change, told }: Told, { width, language }: Eye): readonly string[] => {
  const number = numberIn(language);
  const by = change.events.map(({ sequence, type }) => `${eventCalled(type, language)} (${number(sequence)})`);
  const side = change.change === 'changed' ? 'both' : change.change === 'added' ? 'came' : 'gone';
  return [
    '',
    cut(`${told.change}: ${calledIn(change, told)}`, width),
    ...toldLines(told.fields, { width, language }, side),
    ...(by.length > 0 ? [cut(`  ${differenceWords(language).by} ${change.moreEvents ? '… ' : ''}${by.join(', ')}`, width)] : []),
  ];
};

/** Its kind and title; what has none of its own is known by its id, but for the dialogue that is asked about. */
const calledIn = ({ view, row }: Told['change'], { kind, title }: ToldRow): string => {
  const id = view === 'dialogues' || (title !== null && title !== kind) ? [] : Object.values(row);
  return [kind, ...(title === null || title === kind ? [] : [title]), ...id].map(plain).join(' ');
};
