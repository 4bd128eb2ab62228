import type { Markup } from '../html.js';
import { drawn, shortened } from './svg.js';

export type Bar = { readonly label: string; readonly value: number; /** The value as it is written. */ readonly shown: string };

export const WIDTH = 440;
export const LABEL_MAX = 60;
/** Right of the longest bar, for its value. */
const FREE = 1.14;

/** Horizontal bars in the given order, each under its label and with its value at its end. */
export const bars = (id: string, lines: readonly Bar[], alt: string): Promise<Markup> => {
  const top = Math.max(1, ...lines.map(({ value }) => value)) * FREE;
  const y = { field: 'row', type: 'ordinal', sort: null, axis: null } as const;
  const x = { field: 'value', type: 'quantitative' as const, axis: null, scale: { domain: [0, top], nice: false } };
  return drawn({
    id,
    alt,
    spec: {
      padding: 1,
      width: WIDTH,
      height: { step: 44 },
      data: { values: lines.map(({ label, value, shown }, row) => ({ row, label: shortened(label, LABEL_MAX), value, shown })) },
      encoding: { y },
      layer: [
        { mark: { type: 'bar', height: 14, yOffset: 8, fill: 'var(--mark)' }, encoding: { x } },
        {
          mark: { type: 'text', align: 'left', baseline: 'middle', yOffset: -8, fontSize: 13, fill: 'var(--ink)' },
          encoding: { x: { value: 0 }, text: { field: 'label' } },
        },
        {
          mark: { type: 'text', align: 'left', baseline: 'middle', yOffset: 8, dx: 6, fontSize: 14, fontWeight: 600, fill: 'var(--ink)' },
          encoding: { x, text: { field: 'shown' } },
        },
      ],
    },
  });
};
