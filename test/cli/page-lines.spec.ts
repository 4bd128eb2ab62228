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
  expect(lines).toMatch(/^ratings: balance +\d+$/m);
  expect(lines).toMatch(/^Belongs to +Contribution “.+”$/m);
  expect(lines).toMatch(/^Formula +Σ x$/m);
  expect(lines).toMatch(/\d+ Contribution rated/);
  expect(lines).toMatch(/^Sum: \d+ on this page\.\nAll pages together come to the value 8\.$/m);
  const german = shown('explain', { ...EYE, language: 'de' });
  expect(german).toMatch(/^Geltende Zustimmungen weniger geltende Ablehnungen/);
  expect(german).toMatch(/^Stimmen: Saldo +\d+$/m);
  expect(german).toMatch(/^Gehört zu +Beitrag „.+“$/m);
});

it('a trace is a table of what led to what', () => {
  const lines = shown('recommendations/:recommendation/trace').split('\n');
  expect(lines[0]).toMatch(/^no\. +sequence +kind +what +from$/);
  expect(lines[1]).toMatch(/^ *1 +\d+ +contribution /);
  expect(lines.find((line) => line.includes(' evidence '))).toMatch(/for it: .* quoted from 1/);
  expect(lines.filter((line) => line.includes('?'))).toEqual([]);
  const german = shown('recommendations/:recommendation/trace', { width: 400, language: 'de' });
  expect(german).toMatch(/^Nr\. +Sequenz +Art +Was +Woher\n *1 +\d+ +Beitrag /);
  expect(german).toMatch(/ Beleg .*dafür: .* zitiert aus 1$/m);
  expect(german).toMatch(/\n\nEins, Stand: Sequenz \d+\.$/);
  // No id, and none of the codes.
  expect(german).not.toMatch(/[0-9a-f]{8}-|\b(accepted|adopted|high|low|closed|active|citizen|trade-union|[a-z]+-as|attached-to)\b/);
});

it('a difference says of each row what changed, and by which events', () => {
  const lines = shown('dialogues/:dialogue/difference');
  expect(lines).toMatch(/^Between sequence \d+ and sequence \d+\.$/m);
  expect(lines).toMatch(/^(new|gone|changed): [A-Z].+$/m);
  expect(lines).toMatch(/^ {2}by .*[A-Z][\w ]+ \(\d+\)/m);
  expect(lines).not.toMatch(/[{}[\]"]/);
  expect(lines).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}-|\brevision\b/);
  expect(shown('dialogues/:dialogue/difference', { ...EYE, language: 'de' })).toMatch(/^Zwischen Sequenz \d+ und Sequenz \d+\.$/m);
});

it('what if says first that it is no result, and shows what is beside what would be', () => {
  const lines = shown('dialogues/:dialogue/what-if');
  expect(lines).toMatch(/^Hypothetical: /);
  expect(lines).toMatch(/^score +[\d.]+ → [\d.]+$|^quadrant +\S+ → \S+$/m);
  expect(lines).toMatch(/^changed +\d+$/m);
});
