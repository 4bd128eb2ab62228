import { z } from 'zod';
import { QUESTIONS } from '../../src/replay/all-questions.js';
import { keyOf } from '../../src/projections/view-difference.js';
import type { View } from '../../src/projections/view.js';

const itemOf = ({ answer }: View): z.ZodObject | null => {
  const items: unknown = answer instanceof z.ZodObject ? answer.shape['items'] : undefined;
  return items instanceof z.ZodArray && items.element instanceof z.ZodObject ? items.element : null;
};
const LISTS = QUESTIONS.filter((view) => itemOf(view) !== null);

it.each(LISTS)('a row of $path is known by fields that it has', (view) => {
  const key = keyOf(view, { by: ['theme', 'group'] });
  expect(key.length).toBeGreaterThan(0);
  expect(Object.keys(itemOf(view)?.shape ?? {})).toEqual(expect.arrayContaining([...key]));
});

it('what is no list has no key', () => {
  for (const view of QUESTIONS.filter((one) => itemOf(one) === null)) expect(keyOf(view, {})).toEqual([]);
});
