import { pageLines } from '../../src/cli/page-lines.js';
import { readExamples } from '../../src/http/examples.js';
import { QUESTIONS } from '../../src/replay/all-questions.js';

const EYE = { width: 120, language: 'en' } as const;
const examples = readExamples().views;
const shown = (path: string, eye: Parameters<typeof pageLines>[3] = EYE): string => {
  const view = QUESTIONS.find((one) => one.path === path)!;
  return pageLines(view, examples[path]?.answer as object, null, eye).join('\n');
};

it('an explanation is a sentence in either language, a formula and its terms', () => {
  const lines = shown('explain');
  expect(lines).toMatch(/^Ratings of agreement that stand less those of disagreement/);
  expect(lines).toMatch(/^ratings\.balance +\d+$/m);
  expect(lines).toMatch(/^formula +Σ x$/m);
  expect(lines).toMatch(/\d+ ContributionRated/);
  expect(shown('explain', { ...EYE, language: 'de' })).toMatch(/^Geltende Zustimmungen weniger geltende Ablehnungen/);
});

it('a trace is a table of what led to what', () => {
  const lines = shown('recommendations/:recommendation/trace').split('\n');
  expect(lines[0]).toMatch(/^no +sequence +kind +what +from$/);
  expect(lines[1]).toMatch(/^ *1 +\d+ +contribution /);
  expect(lines.find((line) => line.includes(' evidence '))).toMatch(/for it: .* quoted-as 1/);
  expect(lines.filter((line) => line.includes('?'))).toEqual([]);
});

it('a difference says of each row what changed, and by which events', () => {
  const lines = shown('dialogues/:dialogue/difference');
  expect(lines).toMatch(/^From sequence \d+ to sequence \d+\.$/m);
  expect(lines).toMatch(/^(added|gone|changed) \w+ [0-9a-f-]{36}/m);
  expect(lines).toMatch(/^ {2}by .*\d+ [A-Z]\w+/m);
});

it('what if says first that it is no result, and shows what is beside what would be', () => {
  const lines = shown('dialogues/:dialogue/what-if');
  expect(lines).toMatch(/^Hypothetical: /);
  expect(lines).toMatch(/^score +[\d.]+ → [\d.]+$|^quadrant +\S+ → \S+$/m);
  expect(lines).toMatch(/^changed +\d+$/m);
});
