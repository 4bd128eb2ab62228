import { type InLanguages, LANGUAGES } from '../../domain/language.js';
import type { RecommendationEvent } from '../../domain/recommendation/recommendation.js';
import type { Projected } from '../../projections/projection.js';
import type { Graph } from '../trace/trace.answer.js';
import { isWording, WORDED } from '../wording/wordings.js';
import { segmentsBetween } from '../wording/words.js';
import type { Worded } from './story.answer.js';

type Texts = Readonly<Record<string, InLanguages>>;
/** What an event worded, and what that was before it; null where it was nothing. */
type Wordings = { readonly before: Texts | null; readonly after: Texts };

/** Of each event that worded anything, by its sequence, the texts before and after it. */
export const wordingsIn = ({ nodes, edges }: Graph, events: readonly Projected<RecommendationEvent>[]): ReadonlyMap<number, Wordings> => {
  const found = new Map<number, Wordings>();
  const last = new Map<string, Texts>();
  const word = (sequence: number, of: string, after: Texts): void => {
    found.set(sequence, { before: last.get(of) ?? null, after });
    last.set(of, after);
  };
  const wordedBy = new Map(edges.flatMap(({ kind, from, to }) => (kind === 'words' ? [[from, to] as const] : [])));
  for (const node of nodes)
    if (node.kind === 'wording' && node.of === 'measure')
      word(node.event.sequence, wordedBy.get(node.node) ?? node.node, { title: node.title, text: node.text });
  for (const { sequence, data } of events.filter(isWording))
    word(Number(sequence), '', Object.fromEntries(WORDED.map((field) => [field, data[field]])));
  return found;
};

/** The difference that an event made, of those texts that are not as they were. */
export const wordedBy = (wordings: Wordings | undefined): Worded =>
  Object.entries(wordings?.after ?? {}).flatMap(([field, after]) =>
    LANGUAGES.flatMap((language) => {
      const [before, now] = [wordings?.before?.[field]?.[language] ?? '', after[language] ?? ''];
      return before === now ? [] : [{ field, language, segments: segmentsBetween(before, now, language) }];
    }),
  );
