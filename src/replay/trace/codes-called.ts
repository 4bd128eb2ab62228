import { dialogueRows } from '../../projections/dialogues/dialogues.reading.js';
import type { Sources } from '../../projections/sources.js';
import type { Node } from './trace.answer.js';

/** What the themes and stakeholder groups on a trace are called. */
export const codesCalled = async (
  { views }: Pick<Sources, 'views'>,
  asOf: bigint,
  { dialogue, nodes }: { readonly dialogue: string; readonly nodes: readonly Node[] },
) => {
  const themes = new Set(nodes.flatMap((node) => (node.kind === 'contribution' ? node.theme : [])));
  const groups = new Set(nodes.flatMap((node) => ('group' in node && node.group !== null ? node.group : [])));
  const document = (await dialogueRows(views, asOf, [dialogue]).andWhere('d.id = :dialogue', { dialogue }).getOne())?.document;
  return {
    themes: (document?.themes ?? []).filter(({ theme }) => themes.has(theme)).map(({ theme, title }) => ({ theme, title })),
    groups: (document?.groups ?? []).filter(({ code }) => groups.has(code)).map(({ code, title }) => ({ group: code, title })),
  };
};
