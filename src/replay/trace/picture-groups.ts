import type { Stance } from '../../domain/measure/measure.js';
import { STANCE_ORDER } from '../../projections/dispositions/dispositions.figures.js';
import type { Graph, NodeOf } from './trace.answer.js';
import { nameOf } from './weaving.js';

/** A contribution on a picture: hollow where it was merged into another one. */
type Mark = { readonly node: string; readonly isMerged: boolean; readonly quote: string | null };
/** Contributions of one theme and one stance, and with how many pieces of evidence they speak to which measures. */
export type Group = {
  readonly id: string;
  readonly theme: string;
  readonly stance: Stance | 'none';
  readonly marks: readonly Mark[];
  readonly to: ReadonlyMap<string, number>;
};

const ORDER = [...STANCE_ORDER, 'none'] as const;

/** The contributions of a trace by theme and by how they are quoted; what was merged stands where what it was merged into does. */
export const groupsOf = ({ nodes, edges }: Graph): readonly Group[] => {
  const evidence = nodes.filter((node) => node.kind === 'evidence');
  const contributions = nodes.filter((node) => node.kind === 'contribution');
  const mergedInto = new Map(edges.flatMap(({ kind, from, to }) => (kind === 'merged-into' ? [[from, to] as const] : [])));
  const pieces = new Map<string, NodeOf<'evidence'>[]>();
  for (const piece of evidence) {
    const node = nameOf.contribution(piece.contribution);
    pieces.set(node, [...(pieces.get(node) ?? []), piece]);
  }
  /** Its own quotes, or those of the first that has any among what it was merged into. */
  const quoted = (node: string): readonly NodeOf<'evidence'>[] => {
    const passed = new Set<string>();
    for (let at: string | undefined = node; at !== undefined && !passed.has(at); at = mergedInto.get(at)) {
      const own = pieces.get(at);
      if (own) return own;
      passed.add(at);
    }
    return [];
  };
  const groups = new Map<string, { theme: string; stance: Stance | 'none'; marks: Mark[]; to: Map<string, number> }>();
  for (const { node, theme } of contributions) {
    const stances = new Set(quoted(node).map(({ stance }) => stance));
    const stance = STANCE_ORDER.find((one) => stances.has(one)) ?? 'none';
    const group = groups.get(`${theme} ${stance}`) ?? { theme, stance, marks: [], to: new Map<string, number>() };
    groups.set(`${theme} ${stance}`, group);
    group.marks.push({ node, isMerged: mergedInto.has(node), quote: quoted(node)[0]?.quote ?? null });
    for (const { measure } of pieces.get(node) ?? []) {
      const to = nameOf.measure(measure);
      group.to.set(to, (group.to.get(to) ?? 0) + 1);
    }
  }
  return [...groups]
    .map(([id, group]) => ({ id, ...group }))
    .sort((a, b) => (a.theme === b.theme ? ORDER.indexOf(a.stance) - ORDER.indexOf(b.stance) : a.theme < b.theme ? -1 : 1));
};
