import { Command } from 'commander';
import { addImport } from '../../src/cli/import.command.js';
import { nextLines } from '../../src/cli/next.js';
import type { Output } from '../../src/cli/output.js';
import type { Outlook } from '../../src/imports/preview/outlook.js';
import type { Preview, PreviewOptions } from '../../src/imports/preview/preview.js';

const program = new Command();
addImport(program, (): Output => {
  throw new Error('no command is run');
});
const commands = program.commands.flatMap(({ commands }) => commands);

const outlook: Outlook = { rows: {}, refused: [], first: [], codes: {}, onTheirOwn: {}, leftOut: {}, notices: [] };
const preview: Preview = { kind: 'contributions', sources: [], guesses: [], missing: [], mapping: null, outlook };
const next = (kind: Preview['kind'], asked: PreviewOptions) => {
  const lines = nextLines(['umfrage.csv'], { ...preview, kind }, asked, 'zukunftsdialog').join('\n');
  const [, name, rest = ''] = /^Next: zukunftsdialog import (\w+) (.*)$/m.exec(lines) ?? [];
  return { lines, rest, known: commands.find((each) => each.name() === name)?.options.map(({ long }) => long) };
};

it.each<[Preview['kind'], PreviewOptions, string]>([
  ['decidim', { language: 'tr' }, '--language tr --dialogue-language de'],
  ['decidim', { language: 'en', component: '11' }, '--component 11 --title umfrage --language en --source'],
  ['polis', { encoding: 'macintosh', votes: 'turned' }, '--votes turned --encoding macintosh'],
  ['cards', { encoding: 'macintosh' }, '--encoding macintosh'],
  ['contributions', { encoding: 'macintosh', mapping: 'm.json' }, '--mapping m.json --encoding macintosh'],
  ['contributions', { language: 'tr', mapping: 'm.json' }, '--language tr --dialogue-language de'],
])('what comes after a look at %s with %j has what its import needs, and nothing that it does not know', (kind, asked, command) => {
  const { lines, rest, known } = next(kind, asked);
  expect(lines).not.toContain('encoding from the mapping');
  expect(rest).toContain(command);
  expect(known).toEqual(expect.arrayContaining(rest.match(/--[a-z-]+/g) ?? []));
});
