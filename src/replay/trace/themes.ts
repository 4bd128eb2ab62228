import { dialogueRows } from '../../projections/dialogues/dialogues.reading.js';
import type { Sources } from '../../projections/sources.js';
import type { Node } from './trace.answer.js';

/** What the themes of these contributions are called. */
export const themesOf = async (
  { views }: Pick<Sources, 'views'>,
  asOf: bigint,
  { dialogue, nodes }: { readonly dialogue: string; readonly nodes: readonly Node[] },
) => {
  const codes = new Set(nodes.flatMap((node) => (node.kind === 'contribution' ? node.theme : [])));
  const row = await dialogueRows(views, asOf, [dialogue]).andWhere('d.id = :dialogue', { dialogue }).getOne();
  return (row?.document.themes ?? []).filter(({ theme }) => codes.has(theme)).map(({ theme, title }) => ({ theme, title }));
};
