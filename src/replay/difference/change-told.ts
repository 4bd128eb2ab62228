import type { z } from 'zod';
import { inLanguage, type Language } from '../../domain/language.js';
import { changesTold, type ToldChange } from '../fields/changes-told.js';
import { fieldWords } from '../fields/field-words.js';
import type { Telling } from '../fields/values-told.js';
import { wordsOfValue } from '../fields/values.js';
import { isNoun, labelOf, type Labels } from '../labels/labels.js';
import { differenceWords } from './difference.words.js';
import type { differenceView } from './difference.view.js';

type Change = z.output<typeof differenceView.answer>['items'][number];
type Side = Readonly<Record<string, unknown>>;

/** What became of a row: of which kind it is and what it is called, what happened to it, and its fields. */
export type ToldRow = {
  readonly kind: string;
  /** Null where there is but one of its kind. */
  readonly title: string | null;
  readonly change: string;
  readonly fields: readonly ToldChange[];
};

export const changeTold = (
  { view, change, row, fields }: Pick<Change, 'view' | 'change' | 'row' | 'fields'>,
  telling: Telling,
): ToldRow => {
  const words = differenceWords(telling.language);
  const sides = Object.fromEntries(
    Object.entries(fields).map(([name, { before, after }]) => [
      name,
      { ...(before !== undefined && { before }), ...(after !== undefined && { after }) },
    ]),
  );
  return {
    kind: words.rows[view] ?? view,
    title: titleOf(view, row, sideOf(fields), telling),
    change: words.changes[change],
    fields: changesTold(sides, view, telling),
  };
};

/** Of a row, what is told of it by now; where it went, what was. */
const sideOf = (fields: Change['fields']): Side =>
  Object.fromEntries(Object.entries(fields).map(([name, { before, after }]) => [name, after ?? before]));

const titleOf = (view: string, row: Change['row'], side: Side, { language, labels }: Telling): string | null => {
  const [found] = Object.entries(row);
  if (view === 'dialogues') return null;
  if (view === 'moderation-log') return actTold(side, { language, labels });
  if (!found) return differenceWords(language).whole;
  return calledIn(labels, found[0], found[1], language);
};

const calledIn = (labels: Labels, noun: string, id: string, language: Language): string => {
  const label = labelOf(labels, noun, id);
  if (label) return inLanguage(label, language);
  return isNoun(noun) ? fieldWords(language).one[noun] : id;
};

/** An act of moderation has no name: it is what was done, and to which contribution. */
const actTold = ({ act, contribution }: Side, { language, labels }: Pick<Telling, 'language' | 'labels'>): string | null => {
  if (typeof act !== 'string') return null;
  const done = wordsOfValue(act, 'act', { view: 'moderation-log', parent: null })?.[language] ?? act;
  return typeof contribution === 'string' ? `${done}: ${calledIn(labels, 'contribution', contribution, language)}` : done;
};
