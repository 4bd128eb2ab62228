import type { Language } from '../domain/language.js';
import { unreachable } from '../domain/decider.js';
import { wordsIn } from '../replay/trace/picture-words.js';
import type { Edge, Node } from '../replay/trace/trace.answer.js';
import { type Eye, tableOf } from './table.js';

type Trace = { readonly nodes: readonly Node[]; readonly edges: readonly Edge[]; readonly complete: boolean };
type Text = { readonly de?: string | undefined; readonly en?: string | undefined };

/** Each node in the order of the record, with a number, and the numbers of those that led to it. */
export const traceLines = ({ nodes, edges, complete }: Trace, { width, language }: Eye): readonly string[] => {
  const ordered = nodes.toSorted((a, b) => a.event.sequence - b.event.sequence);
  const numbers = new Map(ordered.map(({ node }, i) => [node, i + 1]));
  const rows = ordered.map((node, i) => ({
    no: i + 1,
    sequence: node.event.sequence,
    kind: node.kind,
    from: edges
      .filter(({ to }) => to === node.node)
      .map(({ kind, from }) => `${kind} ${numbers.get(from) ?? '?'}`)
      .join(', '),
    what: saidOf(node, language),
  }));
  const columns = ['no', 'sequence', 'kind', 'what', 'from'].map((name) => [name]);
  return [...tableOf(rows, columns, width), ...(complete ? [] : ['', wordsIn(language).incomplete])];
};

/** What a person knows it by. */
const saidOf = (node: Node, language: Language): string => {
  const words = wordsIn(language);
  const text = (of: Text): string => of[language] ?? of.de ?? of.en ?? '';
  switch (node.kind) {
    case 'contribution':
      return [node.theme, node.group ?? '', node.status, node.contribution].filter((part) => part !== '').join(', ');
    case 'evidence':
      return `${words.stances[node.stance]}: ${node.quote ?? node.withheld ?? ''}`;
    case 'measure':
    case 'recommendation':
      return `${text(node.title)} (${node.status})`;
    case 'wording':
      return text(node.title);
    case 'round':
      return `${node.roundNumber}, ${node.status}`;
    case 'assessment':
      return `${node.quadrant ?? '–'}, ${node.assessors}`;
    case 'decision':
      return `${node.decision}: ${text(node.rationale)}`;
    case 'dissent':
      return `${words.dissent(node.group)}: ${text(node.statement)}`;
    case 'report':
      return `${words.report} ${node.report}`;
    case 'implementation':
      return `${words.implementation[node.state]}: ${text(node.statement)}`;
    default:
      return unreachable(node);
  }
};
