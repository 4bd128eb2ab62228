import type { z } from 'zod';
import type { explanationView } from '../replay/explanation/explanation.view.js';
import { type Eye, linesOf, tableOf } from './table.js';

type Explanation = z.output<typeof explanationView.answer>;

/** A figure with its sentence and its formula, and below them what comes to it. */
export const explanationLines = ({ view, figure, value, sentence, formula, items, page }: Explanation, { width, language }: Eye) => {
  const parameters = Object.entries(formula.parameters).map(([name, parameter]) => `${name} = ${parameter}`);
  const facts = { [figure]: value, view, formula: [formula.text, ...parameters].join(', '), 'sum of these terms': page.sum };
  const terms = items.map(({ term, of, value: worth, weight, about, events }) => ({
    term,
    of,
    value: worth,
    weight,
    about: Object.entries(about)
      .map(([noun, what]) => `${noun} ${what}`)
      .join(', '),
    events: events.map(({ sequence, type }) => `${sequence} ${type}`).join(', '),
  }));
  const columns = ['value', 'weight', 'events', 'about', 'term', 'of'].map((name) => [name]);
  return [
    sentence[language],
    '',
    ...linesOf(
      facts,
      Object.keys(facts).map((name) => [name]),
      width,
    ),
    ...(terms.length > 0 ? ['', ...tableOf(terms, columns, width)] : []),
  ];
};
