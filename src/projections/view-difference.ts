import { z } from 'zod';
import { Refusal, REFUSALS } from '../domain/refusal.js';
import { type Difference, differenceOf, type Row, type Told } from './difference.js';
import { LIMIT_MAX } from './moment.js';
import type { Sources } from './sources.js';
import { pagesOf } from './view-file.js';
import type { Question, View } from './view.js';

export type ViewDifference = Difference & { readonly since: number; readonly asOf: number };

/** Of a view that is shown as of one moment and another. */
export const hasDifferences = ({ projection, mediaTypes }: Pick<View, 'projection' | 'mediaTypes'>): boolean =>
  projection !== null && !mediaTypes;

/**
 * The difference between what a view answers as of `since`, a sequence or an instant, and what it answers to the question: of all rows of a
 * list. What was not there before, and is refused as unknown, comes with all its fields. Both answers are read now: of a text that was erased
 * in between neither has anything. @throws what asking the view throws
 */
export const viewDifference = async (view: View, question: Question, since: string, sources: Sources): Promise<ViewDifference> => {
  const query = 'limit' in view.query.shape ? { ...question.query, limit: LIMIT_MAX } : question.query;
  const later = await view.ask({ ...question, query }, sources);
  const { asOf: _, asOfOccurred: __, after: ___, ...asked } = query as Readonly<Record<string, unknown>>;
  const earlier = await view.ask({ ...question, query: { ...asked, asOf: since } }, sources);
  const now = await later.answer();
  const before = await earlier.answer().catch(nothingWhereUnknown);
  const key = keyOf(view, question.check(view.query, query));
  return {
    since: Number(earlier.asOf),
    asOf: Number(later.asOf),
    ...(await differenceOf(toldBy(before, earlier.answer), toldBy(now, later.answer), key)),
  };
};

const nothingWhereUnknown = (error: unknown): object => {
  if (error instanceof Refusal && REFUSALS[error.code].kind === 'unknown') return {};
  throw error;
};

const toldBy = (first: object, following: (next: string) => Promise<object>): Told => {
  const { asOf: _, items: __, next: ___, ...beside } = first as Row;
  return { beside, pages: rowsOf(first, following) };
};

const rowsOf = async function* (first: object, following: (next: string) => Promise<object>): AsyncGenerator<readonly Row[]> {
  if ('items' in first) for await (const { rows } of pagesOf(first, following)) yield rows;
};

/** By which fields a row of a list is known. */
export const keyOf = ({ key, answer }: Pick<View, 'key' | 'answer'>, query: Readonly<Record<string, unknown>>): readonly string[] => {
  if (key) return typeof key === 'function' ? key(query) : key;
  const items: unknown = answer instanceof z.ZodObject ? answer.shape['items'] : undefined;
  const item = items instanceof z.ZodArray ? items.element : undefined;
  return item instanceof z.ZodObject ? Object.keys(item.shape).slice(0, 1) : [];
};
