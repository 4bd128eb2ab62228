import { element, escaped } from './xml.js';

/** Where something lies on a picture, in its own units. */
export type Place = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };

/** What is drawn as a box: what it is called in strong lines, others below them; and marks. */
export type Box = {
  readonly node: string;
  readonly style: string;
  readonly head: readonly string[];
  readonly lines?: readonly string[];
  readonly marks?: readonly { readonly style: string; readonly title: string }[];
};
export type Placed = Box & Place;

const [LINE, PAD, GAP, MARK, PITCH] = [18, 12, 22, 10, 14];
export const WIDTH = 320;
const IN_ROW = Math.floor((WIDTH - 2 * PAD) / PITCH);
const CHARACTERS = 36;
const LINES_MAX = 4;

/** A text in lines that fit into a box. */
export const wrapped = (text: string): readonly string[] => {
  const lines: string[] = [''];
  for (const word of text.trim().split(/\s+/).flatMap(chopped)) {
    const last = lines.at(-1) ?? '';
    if (last === '') lines[lines.length - 1] = word;
    else if (Array.from(last).length + 1 + Array.from(word).length <= CHARACTERS) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines.length <= LINES_MAX
    ? lines
    : [
        ...lines.slice(0, LINES_MAX - 1),
        `${Array.from(lines[LINES_MAX - 1] ?? '')
          .slice(0, CHARACTERS - 1)
          .join('')}…`,
      ];
};

const chopped = (word: string): readonly string[] => {
  const characters = Array.from(word);
  return Array.from({ length: Math.max(1, Math.ceil(characters.length / CHARACTERS)) }, (_, i) =>
    characters.slice(i * CHARACTERS, (i + 1) * CHARACTERS).join(''),
  );
};

const rowsOf = ({ marks = [] }: Box): number => Math.ceil(marks.length / IN_ROW);
/** All that stands in it. */
export const textIn = ({ head, lines = [] }: Box): readonly string[] => [...head, ...lines];
const heightOf = (box: Box): number => 2 * PAD + textIn(box).length * LINE + rowsOf(box) * PITCH;

/** Boxes one below another. */
export const stacked = (boxes: readonly Box[], x: number): readonly Placed[] => {
  let y = 0;
  return boxes.map((box) => {
    const placed = { ...box, x, y, width: WIDTH, height: heightOf(box) };
    y += placed.height + GAP;
    return placed;
  });
};

/** The same as high as the highest column, in the middle. */
export const centred = (column: readonly Placed[], height: number): readonly Placed[] => {
  const last = column.at(-1);
  const moved = last ? (height - last.y - last.height) / 2 : 0;
  return column.map((box) => ({ ...box, y: box.y + moved }));
};

export const boxDrawn = (box: Placed): string => {
  const { x, y, width, height, style, marks = [] } = box;
  const lines = textIn(box);
  return element(
    'g',
    { class: style },
    element('rect', { x, y, width, height, rx: 6, class: 'box' }),
    ...lines.map((line, i) =>
      element('text', { x: x + PAD, y: y + PAD + (i + 0.75) * LINE, ...(i < box.head.length && { class: 'strong' }) }, escaped(line)),
    ),
    ...marks.map((mark, i) =>
      element(
        'rect',
        {
          x: x + PAD + (i % IN_ROW) * PITCH,
          y: y + PAD + lines.length * LINE + 2 + Math.floor(i / IN_ROW) * PITCH,
          width: MARK,
          height: MARK,
          class: mark.style,
        },
        element('title', {}, escaped(mark.title)),
      ),
    ),
  );
};

/** A line from one box to another, from column to column or beside a column. */
export const lineDrawn = (
  from: Place,
  to: Place,
  { style, width, title }: { readonly style: string; readonly width: number; readonly title: string },
): string => {
  const [startX, startY, endY] = [from.x + from.width, from.y + from.height / 2, to.y + to.height / 2];
  const isBeside = to.x === from.x;
  const endX = isBeside ? to.x + to.width : to.x;
  const bend = isBeside ? 50 : (endX - startX) / 2;
  const last = isBeside ? endX + bend : endX - bend;
  const d = `M${startX} ${startY}C${startX + bend} ${startY} ${last} ${endY} ${endX} ${endY}`;
  return element(
    'path',
    { d, class: `line ${style}`, 'stroke-width': width },
    ...(title === '' ? [] : [element('title', {}, escaped(title))]),
  );
};
