import { randomUUID } from 'node:crypto';
import type { View } from '../src/projections/view.js';

/** Whether a view is asked with nothing but the dialogue that it is about, if it is about one, and what stands in its path. */
export const needsNoMore = ({ query }: Pick<View, 'query'>): boolean =>
  query.safeParse('dialogue' in query.shape ? { dialogue: randomUUID() } : {}).success;
