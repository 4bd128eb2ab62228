import { explanationTold, type Explanation, type ToldThing } from '../replay/explanation/explanation-told.js';
import { explanationWords } from '../replay/explanation/explanation.words.js';
import { numberIn } from '../domain/language.js';
import { cut, type Eye, linesOf, tableOf } from './table.js';

/** Which figure of what, its sentence and its formula, below them what comes to it, and at the end how it does. */
export const explanationLines = (explanation: Explanation, eye: Eye): readonly string[] => {
  const { width, language } = eye;
  const { name, of, value, sentence, formula, terms, isWeighted, closing } = explanationTold(explanation, language);
  const { view, id, figure } = explanation;
  const words = explanationWords(language);
  const number = numberIn(language);
  const facts = { [name]: value, [words.of]: of.map(thingLine).join(' · '), [words.formula]: formula, explain: `${view} ${id} ${figure}` };
  const { columns } = words;
  const rows = terms.map(({ about, value: worth, weight, events }) => {
    const told = events.map(({ sequence, called }) => `${number(sequence)} ${called}`).join(', ');
    return {
      [columns.value]: worth,
      ...(isWeighted && { [columns.weight]: weight }),
      [columns.about]: about.map(thingLine).join(' · '),
      [columns.events]: told,
    };
  });
  return [
    sentence,
    '',
    ...linesOf(
      facts,
      Object.keys(facts).map((fact) => [fact]),
      width,
    ),
    ...(rows.length > 0
      ? [
          '',
          ...tableOf(
            rows,
            Object.keys(rows[0] ?? {}).map((column) => [column]),
            eye,
          ),
        ]
      : []),
    ...(closing.length > 0 ? ['', ...closing.map((line) => cut(line, width))] : []),
  ];
};

/** By its kind and what it is called. */
const thingLine = ({ kind, called }: ToldThing): string => (called.startsWith(kind) ? called : `${kind} ${called}`);
