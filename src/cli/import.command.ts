import { type Command, InvalidArgumentError, Option } from 'commander';
import { LANGUAGES } from '../domain/language.js';
import type { CardsOptions } from '../imports/cards/import-cards.js';
import type { ContributionsOptions } from '../imports/contributions/import-contributions.js';
import type { DecidimOptions } from '../imports/decidim/import-decidim.js';
import type { PolisOptions } from '../imports/polis/import-polis.js';
import type { Output } from './output.js';
import type { PreviewFlags } from './preview.js';

type Common = { readonly dryRun?: boolean; readonly rejects?: string; readonly json?: boolean };

const CORRECTIONS = ['--corrections', 'record as a correction what a row says by now, where it was recorded otherwise'] as const;
const ENCODING = ['--encoding <name>', 'of the file, for instance windows-1252; looked for without it'] as const;
const ACCEPT = ['--accept', 'accept each contribution, so that measures can rest on it'] as const;

const EXIT_CODES = `
Exit codes: 0 every row is in the record, or there was nothing in it; 1 some are invalid or refused (they are named, and kept as --rejects says),
or the work was interrupted; 2 nothing was begun, as an option or a file cannot be used.`;

/** The words of `import polis`, `import contributions`, `import cards` and `import preview`. */
export const addImport = (program: Command, output: (options: { readonly json?: boolean }) => Output): void => {
  const group = program
    .command('import')
    .description('take in contributions and votes from elsewhere; run again, it goes on without doubles')
    .addHelpText('afterAll', EXIT_CODES);

  common(group.command('polis'), new Option('--language <language>', 'of the statements and the texts').choices(LANGUAGES))
    .description('a Polis export: a folder with summary.csv, comments.csv and votes.csv, each as it is or gzipped')
    .argument('<folder>')
    .addOption(voteSign())
    .option(...WITHOUT_VOTES)
    .option(...POLIS_COLUMNS)
    .option(...ENCODING)
    .option(...CORRECTIONS)
    .action(async (folder: string, { json, ...options }: PolisOptions & Common) => {
      const { runPolisImport } = await import('./import.js');
      await runPolisImport(folder, options, output(json === undefined ? {} : { json }));
    });

  common(group.command('contributions'), languageTag())
    .description('contributions from CSV, XLSX, ODS or JSON lines, text also gzipped')
    .argument('<file...>', 'several of one source, such as proposals and the comments on them')
    .requiredOption(
      '--mapping <file or preset>',
      'which column means what: a JSON file, see docs/import.md, or the preset raddialog or decidim; again for each further file, or one for all',
      eachOf,
    )
    .option(...ENCODING)
    .option('--dialogue <uuid>', 'into this dialogue')
    .option('--theme <code>', 'of rows that name none')
    .option('--question-code <code>', 'of rows that name none')
    .option('--question-version <number>', 'of the question', wholeNumber)
    .option('--title <text>', 'or into a new dialogue of this title')
    .option('--mandate <text>', 'of the new dialogue')
    .option('--question <text>', 'asked in each theme of the new dialogue')
    .addOption(dialogueLanguage())
    .option('--channel <code>', 'by which the contributions came', 'online')
    .option(...ACCEPT)
    .option(...CORRECTIONS)
    .action(async (files: readonly string[], { json, ...options }: ContributionsOptions & Common) => {
      const { runContributionsImport } = await import('./import.js');
      await runContributionsImport(files, options, output(json === undefined ? {} : { json }));
    });

  common(group.command('decidim'), new Option('--language <tag>', 'of the texts to take where there are several (BCP 47)'))
    .description("the open data of a Decidim installation, a ZIP: one component's proposals, and their comments as answers")
    .argument('<file>')
    .option('--component <number>', 'of the proposals; needed where there are several')
    .option('--dialogue <uuid>', 'into this dialogue')
    .option('--title <text>', 'or into a new dialogue of this title')
    .option('--mandate <text>', 'of the new dialogue')
    .option('--question <text>', 'asked in each theme of the new dialogue')
    .addOption(dialogueLanguage())
    .option('--channel <code>', 'by which the contributions came', 'online')
    .option(...ACCEPT)
    .option(...CORRECTIONS)
    .action(async (file: string, { json, ...options }: DecidimOptions & Common) => {
      const { runDecidimImport } = await import('./import.js');
      await runDecidimImport(file, options, output(json === undefined ? {} : { json }));
    });

  always(group.command('cards'))
    .description("the cards of a gathering's pin-boards from CSV (also gzipped), XLSX or ODS")
    .argument('<file>', 'columns: island, position, question, question_version, text; transcriber, second_reader, photo_digest, language')
    .requiredOption('--gathering <uuid>', 'at which they were written; it must have been held')
    .option(...ENCODING)
    .option(...ACCEPT)
    .option(...CORRECTIONS)
    .action(async (file: string, { json, ...options }: CardsOptions & Common) => {
      const { runCardsImport } = await import('./import.js');
      await runCardsImport(file, options, output(json === undefined ? {} : { json }));
    });

  addPreview(group, output);
};

const addPreview = (group: Command, output: (options: { readonly json?: boolean }) => Output): void => {
  group
    .command('preview')
    .description('what a file has, what its columns are taken for, and what would be refused; records nothing')
    .argument('<file...>', 'CSV, XLSX, ODS or JSON lines, text also gzipped; the folder of a Polis export; or a ZIP of Decidim')
    .option('--mapping <file or preset>', 'look at it with this mapping; guessed without it; again for each further file', eachOf)
    .option('--write-mapping <file>', 'write the guessed mapping as import contributions takes it')
    .option('--overwrite', 'also where that file is there already')
    .option(...ENCODING)
    .addOption(voteSign())
    .option(...WITHOUT_VOTES)
    .option(...POLIS_COLUMNS)
    .option('--component <number>', 'of the proposals in a ZIP of Decidim')
    .addOption(languageTag().default('de'))
    .option(...TIME_ZONE)
    .option('--json', 'print the result as JSON')
    .action(async (files: readonly string[], { json, ...flags }: PreviewFlags & Common) => {
      const { runPreview } = await import('./preview.js');
      await runPreview(files, flags, output(json === undefined ? {} : { json }));
    });
};

const languageTag = (): Option => new Option('--language <tag>', 'of rows that name none (BCP 47)');
const dialogueLanguage = (): Option =>
  new Option('--dialogue-language <language>', 'of its texts; --language without it').choices(LANGUAGES);
const TIME_ZONE = ['--time-zone <zone>', 'IANA name', 'Europe/Berlin'] as const;

const voteSign = (): Option =>
  new Option('--votes <sign>', 'how votes of Polis are meant: -1 disagrees (as-written), or agrees (turned)').choices([
    'as-written',
    'turned',
  ]);
const WITHOUT_VOTES = ['--without-votes', 'take the statements of Polis and their moderation alone'] as const;
const POLIS_COLUMNS = ['--columns <file>', 'JSON: the names of the columns by those of Polis, see docs/import.md'] as const;
const eachOf = (given: string, before: readonly string[] | undefined): readonly string[] => [...(before ?? []), given];

const common = (command: Command, language: Option): Command =>
  always(command)
    .addOption(language.default('de'))
    .option(...TIME_ZONE)
    .option('--close', 'close the dialogue phase at the end, also where its last day is not over')
    .addOption(new Option('--open', 'keep the dialogue phase open, although its last day is over').conflicts('close'));

const always = (command: Command): Command =>
  command
    .option(
      '--source <name>',
      'name of the source: the same name goes on with the same import, another one makes another (default: of the file, without its ending)',
    )
    .option('--dry-run', 'rehearse: say what a run would record, has already or is refused, and record nothing')
    .option('--rejects <path>', 'where the rows go that are not taken, with the reasons (default: beside the source); a folder of Polis')
    .option('--json', 'print the result as JSON');

const wholeNumber = (text: string): number => {
  if (!/^[1-9]\d{0,5}$/.test(text)) throw new InvalidArgumentError('A whole number from 1.');
  return Number(text);
};
