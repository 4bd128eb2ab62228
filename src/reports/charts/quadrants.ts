import type { Markup } from '../html.js';
import { labelled } from './labels.js';
import { drawn } from './svg.js';

type Range = { readonly min: number; readonly max: number; readonly mean: number };

export type Quadrants = {
  readonly id: string;
  readonly alt: string;
  readonly scale: { readonly min: number; readonly max: number; readonly cut: number };
  /** A value of the scale as it is written. */
  readonly tick: (value: number) => string;
  readonly axes: { readonly x: string; readonly y: string };
  /** In the corners of the chart. */
  readonly corners: Readonly<Record<'highHigh' | 'highLow' | 'lowHigh' | 'lowLow', string>>;
  readonly points: readonly { readonly number: string; readonly x: Range; readonly y: Range; readonly undecided: boolean }[];
};

const SIDE = 560;
const MANY = 30;
const TICKS_MAX = 11;
const cutLine = { type: 'rule' as const, stroke: 'var(--ink)', strokeWidth: 1, strokeDash: [5, 4] };

/** Effectiveness against feasibility: each measure at its means, with its range in both directions. */
export const quadrants = ({ id, alt, scale, tick, axes, corners, points }: Quadrants): Promise<Markup> => {
  const { min, max, cut } = scale;
  const margin = (max - min) * 0.06;
  const domain = [min - margin, max + margin];
  const x = { field: 'x', type: 'quantitative' as const, axis: null, scale: { domain, nice: false, zero: false } };
  const y = { field: 'y', type: 'quantitative' as const, axis: null, scale: { domain, nice: false, zero: false } };
  const many = points.length > MANY;
  const flat = points.map((point) => ({
    x: point.x.mean,
    y: point.y.mean,
    xMin: point.x.min,
    xMax: point.x.max,
    yMin: point.y.min,
    yMax: point.y.max,
    undecided: point.undecided,
  }));
  const whisker = { type: 'rule', stroke: 'var(--quiet)', strokeWidth: 1, strokeOpacity: many ? 0.25 : 0.6 } as const;
  const dot = { type: 'point', size: many ? 50 : 90, strokeWidth: 1.6, filled: false, opacity: 1 } as const;
  const fontSize = many ? 11 : 14;
  const label = { type: 'text', align: 'center', baseline: 'middle', fontSize, fontWeight: 600 } as const;
  const text = { field: 'text', type: 'nominal' } as const;
  const written = { type: 'text', align: 'center', baseline: 'middle', fontSize: 14, fill: 'var(--ink)' } as const;
  const ticks = ticksOf(min, max).map((value) => ({ x: value, text: tick(value) }));
  const [low, span] = [min - margin, max - min + 2 * margin];
  const dots = points.map((point) => ({
    x: ((point.x.mean - low) / span) * SIDE,
    y: (1 - (point.y.mean - low) / span) * SIDE,
    text: point.number,
  }));
  const numbers = labelled(dots, fontSize).map((each) => ({
    x: low + (each.x / SIDE) * span,
    y: low + (1 - each.y / SIDE) * span,
    text: each.text,
  }));
  const corner = (name: keyof typeof corners, right: boolean, above: boolean) => ({
    data: { values: [{ x: right ? max + margin : min - margin, y: above ? max + margin : min - margin, text: corners[name] }] },
    mark: {
      type: 'text',
      align: right ? 'right' : 'left',
      baseline: above ? 'top' : 'bottom',
      dx: right ? -8 : 8,
      dy: above ? 8 : -8,
      fontSize: 13,
      fontStyle: 'italic',
      fill: 'var(--quiet)',
    } as const,
    encoding: { x, y, text },
  });
  return drawn({
    id,
    alt,
    spec: {
      width: SIDE,
      height: SIDE,
      padding: { left: 56, right: 40, top: 8, bottom: 58 },
      layer: [
        {
          data: { values: [{ x: cut, y: cut, xMax: max + margin, yMax: max + margin }] },
          mark: { type: 'rect', fill: 'var(--wash)' },
          encoding: { x, y, x2: { field: 'xMax' }, y2: { field: 'yMax' } },
        },
        { data: { values: [{ x: cut }] }, mark: cutLine, encoding: { x } },
        { data: { values: [{ y: cut }] }, mark: cutLine, encoding: { y } },
        corner('highHigh', true, true),
        corner('highLow', false, true),
        corner('lowHigh', true, false),
        corner('lowLow', false, false),
        { data: { values: ticks }, mark: { ...written, baseline: 'top' }, encoding: { x, y: { value: SIDE + 10 }, text } },
        { data: { values: ticks }, mark: { ...written, align: 'right' }, encoding: { y: { ...y, field: 'x' }, x: { value: -10 }, text } },
        {
          data: { values: [{ text: axes.x }] },
          mark: { ...written, baseline: 'bottom' },
          encoding: { x: { value: SIDE / 2 }, y: { value: SIDE + 52 }, text },
        },
        {
          data: { values: [{ text: axes.y }] },
          mark: { ...written, angle: 270, baseline: 'top' },
          encoding: { x: { value: -52 }, y: { value: SIDE / 2 }, text },
        },
        { data: { values: flat }, mark: whisker, encoding: { x: { ...x, field: 'xMin' }, x2: { field: 'xMax' }, y } },
        { data: { values: flat }, mark: whisker, encoding: { y: { ...y, field: 'yMin' }, y2: { field: 'yMax' }, x } },
        {
          data: { values: flat.filter(({ undecided }) => !undecided) },
          mark: { ...dot, shape: 'circle', fill: 'var(--mark)', stroke: 'var(--paper)' },
          encoding: { x, y },
        },
        {
          data: { values: flat.filter(({ undecided }) => undecided) },
          mark: { ...dot, shape: 'diamond', size: dot.size * 1.3, fill: 'var(--paper)', stroke: 'var(--mark)' },
          encoding: { x, y },
        },
        {
          data: { values: numbers },
          mark: { ...label, stroke: 'var(--paper)', strokeWidth: 4, strokeJoin: 'round' },
          encoding: { x, y, text },
        },
        { data: { values: numbers }, mark: { ...label, fill: 'var(--ink)' }, encoding: { x, y, text } },
      ],
    },
  });
};

/** Each point of the scale; of a finer one, five steps. */
const ticksOf = (min: number, max: number): readonly number[] => {
  const whole = Number.isInteger(min) && Number.isInteger(max) && max - min < TICKS_MAX;
  const steps = whole ? max - min : 4;
  return Array.from({ length: steps + 1 }, (_, i) => min + ((max - min) * i) / steps);
};
