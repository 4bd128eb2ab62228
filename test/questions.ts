import { randomUUID } from 'node:crypto';
import type { View } from '../src/projections/view.js';

/** Whether a view is asked with nothing but the dialogue that it is about, if it is about one, and what stands in its path. */
export const needsNoMore = ({ query }: Pick<View, 'query'>): boolean =>
  query.safeParse('dialogue' in query.shape ? { dialogue: randomUUID() } : {}).success;

/** By which method a question is asked; where it has a body, it says nothing in it. */
export const askedBy = ({ body }: Pick<View, 'body'>): { readonly method: 'GET' | 'POST'; readonly body?: object } =>
  body ? { method: 'POST', body: {} } : { method: 'GET' };

/** The same for `fetch`. */
export const requestOf = (view: Pick<View, 'body'>, headers: Readonly<Record<string, string>> = {}): RequestInit => {
  const { method, body } = askedBy(view);
  return body ? { method, headers: { ...headers, 'content-type': 'application/json' }, body: JSON.stringify(body) } : { method, headers };
};
