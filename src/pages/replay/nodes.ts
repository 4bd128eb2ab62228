import type { Graph, Node, NodeOf } from '../../replay/trace/trace.answer.js';

/** The nodes of a kind, in the order of the record. */
export const nodesOf = <Kind extends Node['kind']>({ nodes }: Pick<Graph, 'nodes'>, kind: Kind): readonly NodeOf<Kind>[] =>
  nodes.filter((node): node is NodeOf<Kind> => node.kind === kind);
