import { numberIn } from '../domain/language.js';
import { unreachable } from '../domain/decider.js';
import { type Called, capital, groupCalled, reportCalled, themeCalled, valueCalled } from '../replay/trace/called.js';
import { wordsIn } from '../replay/trace/picture-words.js';
import type { Edge, Node } from '../replay/trace/trace.answer.js';
import { traceWords } from '../replay/trace/trace.words.js';
import { type Eye, tableOf } from './table.js';

type Trace = Called & { readonly nodes: readonly Node[]; readonly edges: readonly Edge[]; readonly complete: boolean };
type Text = { readonly de?: string | undefined; readonly en?: string | undefined };

/** Each node in the order of the record, with a number, and the numbers of those that led to it. */
export const traceLines = (trace: Trace, eye: Eye): readonly string[] => {
  const { nodes, edges, complete } = trace;
  const { columns, kinds, edges: ways } = traceWords(eye.language);
  const ordered = nodes.toSorted((a, b) => a.event.sequence - b.event.sequence);
  const numbers = new Map(ordered.map(({ node }, i) => [node, i + 1]));
  const rows = ordered.map((node, i) => ({
    [columns.no]: i + 1,
    [columns.sequence]: node.event.sequence,
    [columns.kind]: kinds[node.kind],
    [columns.what]: saidOf(node, trace, eye),
    [columns.from]: edges
      .filter(({ to }) => to === node.node)
      .map(({ kind, from }) => `${ways[kind]} ${numbers.get(from) ?? '?'}`)
      .join(', '),
  }));
  const names = [columns.no, columns.sequence, columns.kind, columns.what, columns.from].map((name) => [name]);
  return [...tableOf(rows, names, eye), ...(complete ? [] : ['', wordsIn(eye.language).incomplete])];
};

/** What a person knows it by. */
const saidOf = (node: Node, called: Called, { language }: Eye): string => {
  const [words, number] = [wordsIn(language), numberIn(language)];
  const text = (of: Text): string => of[language] ?? of.de ?? of.en ?? '';
  const group = (code: string): string => groupCalled(called, code, language);
  const value = (of: string, view: string, field: string): string => valueCalled(of, view, field, language);
  switch (node.kind) {
    case 'contribution':
      return [
        themeCalled(called, node.theme, language),
        ...(node.group === null ? [] : [group(node.group)]),
        value(node.status, 'contributions', 'status'),
      ].join(', ');
    case 'evidence':
      return `${words.stances[node.stance]}: ${node.quote ?? (node.withheld === null ? '' : traceWords(language).unread)}`;
    case 'measure':
      return `${text(node.title)} (${value(node.status, 'measures', 'status')})`;
    case 'recommendation':
      return `${text(node.title)} (${value(node.status, 'recommendations', 'status')})`;
    case 'wording':
      return text(node.title);
    case 'round':
      return `${words.round(number(node.roundNumber))}, ${value(node.status, 'assessments', 'status')}`;
    case 'assessment':
      return `${value(node.quadrant ?? '–', 'assessments', 'quadrant')}, ${traceWords(language).assessors(number(node.assessors))}`;
    case 'decision':
      return `${value(node.decision, 'recommendations', 'decision')}: ${text(node.rationale)}`;
    case 'dissent':
      return `${group(node.group)}: ${text(node.statement)}`;
    case 'report':
      return capital(reportCalled(node, language));
    case 'implementation':
      return `${value(node.state, 'recommendations', 'implementationState')}: ${text(node.statement)}`;
    default:
      return unreachable(node);
  }
};
