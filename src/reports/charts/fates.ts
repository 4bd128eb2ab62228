import type { Fate, FateCounts } from '../../projections/dispositions/dispositions.figures.js';
import { asItStands, type Markup } from '../html.js';
import { LABEL_MAX, WIDTH } from './bars.js';
import { drawn, shortened } from './svg.js';

/** Eight fates are too many to tell apart in a bar; the table has them all. Never by colour alone: each has its pattern and its count. */
const CLASSES = [
  { name: 'used', fates: ['used'] },
  { name: 'deferred', fates: ['deferred'] },
  { name: 'notTakenUp', fates: ['not-taken-up', 'set-aside'] },
  { name: 'outside', fates: ['merged', 'rejected', 'withdrawn'] },
  { name: 'open', fates: ['open'] },
] as const satisfies readonly { readonly name: string; readonly fates: readonly Fate[] }[];

export type FateClass = (typeof CLASSES)[number]['name'];

const FILLS: Readonly<Record<FateClass, string>> = {
  used: 'var(--mark)',
  deferred: 'url(#deferred)',
  notTakenUp: 'url(#notTakenUp)',
  outside: 'var(--soft)',
  open: 'var(--paper)',
};

const DEFS =
  '<pattern id="deferred" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect width="6" height="6" fill="var(--paper)"/><rect width="2.4" height="6" fill="var(--mark)"/></pattern>' +
  '<pattern id="notTakenUp" width="6" height="6" patternUnits="userSpaceOnUse"><rect width="6" height="6" fill="var(--paper)"/><circle cx="3" cy="3" r="1.3" fill="var(--ink)"/></pattern>';

/** Narrower segments have no room for their count; it stands in the table. */
const SHARE_MIN = 0.06;

/** For each theme one bar of the same length: the shares of what became of its contributions. */
export const fateBars = async (
  id: string,
  rows: readonly { readonly label: string; readonly fates: FateCounts }[],
  alt: string,
  titles: Readonly<Record<FateClass, string>>,
  number: (value: number) => string,
): Promise<{ readonly svg: Markup; readonly legend: readonly { readonly sample: Markup; readonly title: string }[] }> => {
  const segments = rows.flatMap(({ fates }, row) => segmentsOf(fates, number).map((segment) => ({ row, ...segment })));
  const y = { field: 'row', type: 'ordinal', sort: null, axis: null } as const;
  const x = { field: 'from', type: 'quantitative' as const, axis: null, scale: { domain: [0, 1], nice: false } };
  const svg = await drawn({
    id,
    alt,
    defs: DEFS,
    spec: {
      padding: 1,
      width: WIDTH,
      height: { step: 54 },
      data: { values: segments },
      encoding: { y },
      layer: [
        {
          mark: { type: 'bar', height: 24, yOffset: 10, stroke: 'var(--ink)', strokeWidth: 1 },
          encoding: { x, x2: { field: 'to' }, fill: { field: 'fill', type: 'nominal', scale: null } },
        },
        {
          transform: [{ filter: 'datum.shown !== ""' }],
          mark: { type: 'bar', height: 18, yOffset: 10, fill: 'var(--paper)', cornerRadius: 3 },
          encoding: { x: { ...x, field: 'plateFrom' }, x2: { field: 'plateTo' } },
        },
        {
          transform: [{ filter: 'datum.shown !== ""' }],
          mark: { type: 'text', baseline: 'middle', yOffset: 10, fontSize: 13, fontWeight: 600, fill: 'var(--ink)' },
          encoding: { x: { ...x, field: 'middle' }, text: { field: 'shown' } },
        },
        {
          data: { values: rows.map(({ label }, row) => ({ row, label: shortened(label, LABEL_MAX) })) },
          mark: { type: 'text', align: 'left', baseline: 'middle', yOffset: -13, fontSize: 13, fill: 'var(--ink)' },
          encoding: { x: { value: 0 }, text: { field: 'label' } },
        },
      ],
    },
  });
  return { svg, legend: CLASSES.map(({ name }) => ({ sample: sample(id, name), title: titles[name] })) };
};

const segmentsOf = (fates: FateCounts, number: (value: number) => string) => {
  const counts = CLASSES.map(({ name, fates: of }) => ({ name, count: of.reduce((sum, fate) => sum + fates[fate], 0) }));
  const total = counts.reduce((sum, { count }) => sum + count, 0);
  let before = 0;
  return counts.flatMap(({ name, count }) => {
    if (count === 0) return [];
    const [from, to] = [before / total, (before + count) / total];
    before += count;
    const shown = to - from < SHARE_MIN ? '' : number(count);
    const [middle, half] = [(from + to) / 2, (shown.length * 9 + 8) / WIDTH / 2];
    return [{ from, to, middle, fill: FILLS[name], shown, plateFrom: Math.max(from, middle - half), plateTo: Math.min(to, middle + half) }];
  });
};

/** The chart's own pattern in the legend beside it. */
const sample = (chart: string, name: FateClass): Markup => {
  const place = DEFS_ORDER.indexOf(name);
  const fill = place < 0 ? FILLS[name] : `url(#chart-${chart}-${place + 1})`;
  return asItStands(
    `<svg aria-hidden="true" viewBox="0 0 16 16"><rect x="1" y="1" width="14" height="14" style="fill:${fill};stroke:var(--ink)"/></svg>`,
  );
};

/** The ids of a chart are numbered in its order: its title is 0. */
const DEFS_ORDER: readonly FateClass[] = ['deferred', 'notTakenUp'];
