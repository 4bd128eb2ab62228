import type { Language } from '../../domain/language.js';
import { changeTold, type ToldRow } from '../../replay/difference/change-told.js';
import type { Difference } from './details.js';

export type Change = Difference['items'][number];
export type Row = { readonly change: Change; readonly told: ToldRow };

/** What became of a row, in words. */
export const toldIn = (change: Change, { labels, timeZone }: Pick<Difference, 'labels' | 'timeZone'>, language: Language): Row => ({
  change,
  told: changeTold(change, { language, labels, timeZone }),
});

/** Of some rows nothing is another one but what counts for programs. */
export const isSeen = ({ change, told }: Row): boolean => change.change !== 'changed' || told.fields.length > 0;

/** Those of its rows of which there is something to see. */
export const seenIn = (difference: Pick<Difference, 'items' | 'labels' | 'timeZone'>, language: Language): readonly Row[] =>
  difference.items.map((change) => toldIn(change, difference, language)).filter(isSeen);
