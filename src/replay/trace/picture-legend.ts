import { STANCE_ORDER } from '../../projections/dispositions/dispositions.figures.js';
import type { Group } from './picture-groups.js';
import type { Words } from './picture-words.js';
import { element, escaped } from './xml.js';

const [ROW, MARK, SAMPLE] = [18, 10, 28];

type Entry = { readonly style: string; readonly isMark: boolean; readonly said: string };

/** What the squares and the lines of a picture mean, of those that are on it. */
export const entriesOf = (groups: readonly Group[], words: Words): readonly Entry[] => {
  const marks = groups.flatMap((group) => group.marks);
  const one = words.contributions('1');
  return [
    ...(marks.some(({ isMerged }) => !isMerged) ? [{ style: 'mark', isMark: true, said: one }] : []),
    ...(marks.some(({ isMerged }) => isMerged) ? [{ style: 'merged', isMark: true, said: `${one}, ${words.merged}` }] : []),
    ...STANCE_ORDER.filter((stance) => groups.some((group) => group.stance === stance && group.to.size > 0)).map((stance) => ({
      style: `line ${stance}`,
      isMark: false,
      said: `${words.pieces('1')}, ${words.stances[stance]}`,
    })),
  ];
};

export const legendHeight = (entries: readonly Entry[]): number => (entries.length === 0 ? 0 : (entries.length + 1) * ROW);

/** One below another, from a height on. */
export const legendDrawn = (entries: readonly Entry[], { x, y }: { readonly x: number; readonly y: number }): string =>
  element('g', { class: 'legend' }, ...entries.flatMap((entry, i) => entryDrawn(entry, { x, y: y + (i + 1) * ROW })));

const entryDrawn = ({ style, isMark, said }: Entry, { x, y }: { readonly x: number; readonly y: number }): readonly string[] => [
  isMark
    ? element('rect', { x: x + (SAMPLE - MARK) / 2, y, width: MARK, height: MARK, class: style })
    : element('path', { d: `M${x} ${y + MARK / 2}H${x + SAMPLE}`, class: style, 'stroke-width': 2 }),
  element('text', { x: x + SAMPLE + MARK, y: y + MARK }, escaped(said)),
];
