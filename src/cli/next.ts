import { ownLanguageOf } from '../domain/language.js';
import { NAME_LENGTH_MAX } from '../imports/decidim/import-decidim.js';
import type { Preview, PreviewOptions } from '../imports/preview/preview.js';
import { nameOfPath } from '../imports/source-name.js';
import { option, programIn, typed, typedPath } from './shell.js';

type Asked = PreviewOptions & { readonly writeMapping?: string | undefined };

/** What somebody does next, with the options that the preview was asked with; the command runs as it stands. */
export const nextLines = (files: readonly string[], preview: Preview, asked: Asked, program = thisProgram()): readonly string[] => {
  const { words = [], command } = nextOf(files, preview, asked);
  return [...words, `Next: ${program} import ${command}`];
};

const thisProgram = (): string => programIn({ script: process.argv[1] ?? '', folder: process.cwd(), path: process.env['PATH'] ?? '' });

type Next = { readonly words?: readonly string[]; readonly command: string };

const nextOf = (files: readonly string[], { kind, outlook }: Preview, asked: Asked): Next => {
  const { mapping, writeMapping, encoding } = asked;
  const given = files.map((file) => typedPath(file)).join(' ');
  const named = nameOfPath(files[0] ?? '');
  const dry = `${option('source', named)} --dry-run`;
  if (kind === 'polis') return { command: `polis ${given}${polisOptions(asked)} --dry-run` };
  if (kind === 'cards')
    return {
      words: ['Put the id of the gathering in the place of GATHERING.'],
      command: `cards ${given} --gathering GATHERING${option('encoding', encoding)}${dry}`,
    };
  if (kind === 'decidim') {
    const component = option('component', asked.component);
    const options = `${rowOptions(asked)}${option('source', nameOfPath(files[0] ?? '', NAME_LENGTH_MAX))}`;
    return { command: `decidim ${given}${component} --title ${typed(named)}${options} --dry-run` };
  }
  const written = writeMapping === undefined ? [] : [typedPath(writeMapping, true)];
  const mappings = mapping === undefined ? written : [mapping].flat().map((each) => typedPath(each));
  const preview = `preview ${given}${option('encoding', encoding)}${rowOptions({ ...asked, isLook: true })}`;
  if (mappings.length > 0 && outlook)
    return {
      command: `contributions ${given}${mappings.map((each) => ` --mapping ${each}`).join('')}${option('encoding', encoding)} --title ${typed(named)}${rowOptions(asked)}${dry}`,
    };
  if (outlook)
    return { words: ['The mapping can be written, and is yours to look over.'], command: `${preview} --write-mapping mapping.json` };
  return { words: ['Write a mapping, mapping.json, see docs/import.md, and try it.'], command: `${preview} --mapping mapping.json` };
};

/** Without what is so by itself. A dialogue's own texts have a language of ours. */
const rowOptions = ({ language, timeZone, isLook = false }: Asked & { readonly isLook?: boolean }): string => {
  const isOther = language !== undefined && language !== 'de';
  const own = isOther && !isLook && ownLanguageOf(language) === null ? option('dialogue-language', 'de') : '';
  return `${isOther ? option('language', language) : ''}${own}${option('time-zone', timeZone === 'Europe/Berlin' ? undefined : timeZone)}`;
};

const polisOptions = ({ votes, withoutVotes = false, columns, encoding, language = 'de', timeZone }: Asked): string => {
  const [own, without] = [ownLanguageOf(language) ?? undefined, withoutVotes ? ' --without-votes' : ''];
  return `${option('votes', votes)}${without}${option('columns', columns)}${option('encoding', encoding)}${rowOptions({ language: own, timeZone })}`;
};
