import type { InLanguages, Language } from '../../domain/language.js';
import { type Called, capital, groupCalled, implementationCalled, reportCalled, themeCalled } from './called.js';
import { type Box, boxDrawn, centred, lineDrawn, type Placed, stacked, textIn, WIDTH, wrapped } from './picture-boxes.js';
import { type Group, groupsOf } from './picture-groups.js';
import { entriesOf, legendDrawn, legendHeight } from './picture-legend.js';
import { type Words, wordsIn } from './picture-words.js';
import type { Traced } from './prov.js';
import type { Edge, Node, NodeOf } from './trace.answer.js';
import { element, escaped } from './xml.js';

export type Pictured = Traced & Called;

type Told = {
  readonly words: Words;
  readonly text: (text: InLanguages) => string;
  readonly number: (n: number) => string;
  readonly language: Language;
};

const toldIn = (language: Language): Told => {
  const format = new Intl.NumberFormat(language, { maximumFractionDigits: 1 });
  return {
    words: wordsIn(language),
    text: (text) => text[language] ?? text.de ?? text.en ?? '',
    number: (n) => format.format(n),
    language,
  };
};

const [MARGIN, BETWEEN] = [24, 110];

/** The trace as a picture (SVG): contributions by theme and stance, the measures, the recommendations, and what came of them, from left to right. */
export const pictureOf = (traced: Pictured, language: Language): string => {
  const told = toldIn(language);
  const groups = groupsOf(traced);
  const columns = [groups.map((group) => groupBox(group, traced, told)), ...restOf(traced, told)];
  const placed = columns.map((boxes, i) => stacked(boxes, MARGIN + i * (WIDTH + BETWEEN)));
  const height = Math.max(0, ...placed.flat().map((box) => box.y + box.height));
  const boxes = placed.flatMap((column) => centred(column, height)).map((box) => ({ ...box, y: box.y + MARGIN }));
  const legend = entriesOf(groups, told.words);
  const size = {
    width: 2 * MARGIN + columns.length * WIDTH + (columns.length - 1) * BETWEEN,
    height: height + legendHeight(legend) + 2 * MARGIN,
  };
  return element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      role: 'img',
      lang: language,
      'aria-labelledby': 'title description',
      viewBox: `0 0 ${size.width} ${size.height}`,
      width: size.width,
      height: size.height,
    },
    element('title', { id: 'title' }, escaped(titleOf(traced, told))),
    element('desc', { id: 'description' }, escaped(descriptionOf(traced, groups, told))),
    element('style', {}, STYLE),
    ...linesOf(traced, groups, { boxes, told }),
    ...boxes.map(boxDrawn),
    legendDrawn(legend, { x: MARGIN, y: height + MARGIN }),
  );
};

const STYLE =
  'svg{color-scheme:light dark;--ink:#1b1b1f;--paper:#fff;--line:#8a8f98;background:var(--paper)}' +
  '@media(prefers-color-scheme:dark){svg{--ink:#ececf1;--paper:#17181c;--line:#7b808a}}' +
  'text{font:13px/1.4 system-ui,sans-serif;fill:var(--ink)}.strong{font-weight:600}' +
  '.box{fill:var(--paper);stroke:var(--line)}.recommendation .box{stroke:var(--ink);stroke-width:2}.ended .box{stroke-dasharray:4 3}' +
  '.line{fill:none;stroke:var(--line);stroke-opacity:.7}' +
  '.supports{stroke:#2a7f62}.qualifies{stroke:#a06a00;stroke-dasharray:8 4}.opposes{stroke:#b3403a;stroke-dasharray:2 4}' +
  '.mark{fill:var(--ink);stroke:var(--ink)}.merged{fill:none;stroke:var(--ink)}';

const titleOf = ({ recommendation, nodes }: Pictured, { words, text }: Told): string => {
  const node = nodes.find((one) => one.kind === 'recommendation' && one.recommendation === recommendation);
  return node?.kind === 'recommendation' ? words.behind(text(node.title)) : words.ahead;
};

const labelOf = ({ theme, stance, marks }: Group, called: Called, { words, number, language }: Told): string =>
  words.group(themeCalled(called, theme, language), words.stances[stance], words.contributions(number(marks.length)));

const groupBox = (group: Group, traced: Pictured, told: Told): Box => ({
  node: group.id,
  style: 'group',
  head: wrapped(labelOf(group, traced, told)),
  marks: group.marks.map(({ node, isMerged, quote }) => ({
    style: isMerged ? 'merged' : 'mark',
    title: [node, ...(isMerged ? [told.words.merged] : []), ...(quote === null ? [] : [quote])].join('\n'),
  })),
});

const restOf = (traced: Pictured, told: Told): readonly (readonly Box[])[] => {
  const of = <Kind extends Node['kind']>(kind: Kind) => traced.nodes.filter((node): node is NodeOf<Kind> => node.kind === kind);
  const outcomes = traced.nodes.flatMap((node) => outcomeBox(node, traced, told) ?? []);
  return [
    of('measure').map((node) => measureBox(node, traced, told)),
    of('recommendation').map((node) => recommendationBox(node, told)),
    outcomes,
  ].filter((column) => column.length > 0);
};

const assessmentsOf = (measure: string, { nodes }: Pictured, { words, number }: Told): readonly string[] =>
  nodes.flatMap((node) => {
    if (node.kind !== 'assessment' || node.measure !== measure) return [];
    const round = nodes.find((one) => one.kind === 'round' && one.round === node.round);
    const said = ({ mean, level }: NodeOf<'assessment'>['effectiveness']): string =>
      `${words.levels[level ?? 'none']}${mean === null ? '' : ` (${number(mean)})`}`;
    return words.assessed(round?.kind === 'round' ? number(round.roundNumber) : '?', said(node.effectiveness), said(node.feasibility));
  });

const measureBox = (node: NodeOf<'measure'>, traced: Pictured, told: Told): Box => ({
  node: node.node,
  style: node.status === 'active' ? 'measure' : 'measure ended',
  head: wrapped(headOf(told.words.measure, told.text(node.title), told.words.measures[node.status])),
  lines: assessmentsOf(node.measure, traced, told).flatMap(wrapped),
});

const recommendationBox = (node: NodeOf<'recommendation'>, { words, text }: Told): Box => ({
  node: node.node,
  style: 'recommendation',
  head: wrapped(headOf(words.recommendation, text(node.title), words.recommendations[node.status])),
});

const headOf = (what: string, title: string, status: string): string => `${what}: ${title}${status === '' ? '' : ` (${status})`}`;

const outcomeBox = (node: Node, called: Called, { words, text, language }: Told): Box | null => {
  const box = (head: string, said: string): Box => ({
    node: node.node,
    style: node.kind,
    head: wrapped(head),
    lines: said === '' ? [] : wrapped(said),
  });
  if (node.kind === 'dissent') return box(words.dissent(groupCalled(called, node.group, language)), text(node.statement));
  if (node.kind === 'report') return box(capital(reportCalled(node, language)), '');
  if (node.kind === 'implementation') return box(implementationCalled(node, language), text(node.statement));
  return null;
};

type Drawn = { readonly boxes: readonly Placed[]; readonly told: Told };

const SHOWN: readonly Edge['kind'][] = ['attached-to', 'merged-into', 'split-into', 'dissents-from', 'published-in', 'carried-out-as'];

const linesOf = (traced: Pictured, groups: readonly Group[], { boxes, told: { words, number } }: Drawn): readonly string[] => {
  const at = new Map(boxes.map((box) => [box.node, box]));
  const line = (from: string, to: string, how: Parameters<typeof lineDrawn>[2]): readonly string[] => {
    const [start, end] = [at.get(from), at.get(to)];
    if (!start || !end) return [];
    return [start.x <= end.x ? lineDrawn(start, end, how) : lineDrawn(end, start, how)];
  };
  const evidence = groups.flatMap(({ id, stance, to }) =>
    [...to].flatMap(([measure, n]) =>
      line(id, measure, { style: stance, width: Number((1 + Math.log2(n)).toFixed(1)), title: words.pieces(number(n)) }),
    ),
  );
  const others = traced.edges
    .filter(({ kind }) => SHOWN.includes(kind))
    .flatMap(({ from, to, kind }) =>
      line(from, to, { style: kind, width: 1.5, title: kind === 'merged-into' || kind === 'split-into' ? words.lineage[kind] : '' }),
    );
  return [...evidence, ...others];
};

/** The picture in words: what stands in each box, from left to right, and which measures came from which. */
const descriptionOf = (traced: Pictured, groups: readonly Group[], told: Told): string => {
  const { words, text, number } = told;
  const titles = new Map(traced.nodes.flatMap((node) => (node.kind === 'measure' ? [[node.node, text(node.title)] as const] : [])));
  const lineage = traced.edges.flatMap(({ kind, from, to }) =>
    kind === 'split-into' || (kind === 'merged-into' && titles.has(from))
      ? `${titles.get(from) ?? ''} ${words.lineage[kind]}: ${titles.get(to) ?? ''}`
      : [],
  );
  const boxes = restOf(traced, told)
    .flat()
    .map((box) => textIn(box).join(' '));
  return [
    words.asOf(number(traced.asOf)),
    ...groups.map((group) => `${labelOf(group, traced, told)}.`),
    ...[...boxes, ...lineage].map((said) => `${said}.`),
    ...(traced.complete ? [] : [words.incomplete]),
  ].join(' ');
};
