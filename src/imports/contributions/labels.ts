import type { QueryResultRow } from 'pg';
import type { DialogueEvent } from '../../domain/dialogue/dialogue.js';
import type { Localized } from '../../domain/language.js';
import { UsageError } from '../../host/usage-error.js';
import { folded } from '../files/words.js';
import type { Staging } from '../staging.js';
import { CODE_LENGTH_MAX, codeOf, cut, withDigest } from '../texts.js';

/** What the rows have words for, and the dialogue codes. */
type Labelled = 'theme' | 'channel' | 'group';
/** The code of each word, in the order in which the source has them. */
export type Labels = Readonly<Record<Labelled, ReadonlyMap<string, string>>>;

export const TITLE_LENGTH_MAX = 200;
/** What a channel of these codes is called, whichever word a source has for it. */
export const CHANNEL_TITLE: Readonly<Record<string, Localized>> = { online: { de: 'Online-Beteiligung', en: 'Online participation' } };

/** Each code with each title that it ever had: a word means what it meant, also where the office has corrected the title since. */
export type Titled = readonly { readonly code: string; readonly title: Localized }[];

const titledIn = (events: readonly DialogueEvent[]): Record<Labelled, Titled> => {
  const titled: Record<Labelled, { code: string; title: Localized }[]> = { theme: [], channel: [], group: [] };
  for (const event of events) {
    if (event.type === 'ThemeDefined') titled.theme.push({ code: event.data.theme, title: event.data.title });
    if ('channels' in event.data) titled.channel.push(...(event.data.channels ?? []));
    if ('groups' in event.data) titled.group.push(...(event.data.groups ?? []));
  }
  return titled;
};

/**
 * Gives each word of a file a code of its own: that of the record, where the dialogue has its title (or the word itself) already.
 * @param events of the dialogue, as far as it is there
 * @param isOurs whether the import makes the dialogue: then a code that two words would have gets the digest of the second one behind it
 * @throws UsageError where two words would get one code in a dialogue of others
 */
export const labelsIn = async (staging: Staging, events: readonly DialogueEvent[], isOurs: boolean): Promise<Labels> => {
  const known = titledIn(events);
  // So their word is not a title in the record, and means them all the same.
  if (isOurs) known.channel = [...known.channel, ...Object.keys(CHANNEL_TITLE).map((code) => ({ code, title: { de: code } }))];
  const codesOf = async (kind: Labelled) => codesFor(kind, await wordsIn(staging, kind), known[kind], isOurs);
  return { theme: await codesOf('theme'), channel: await codesOf('channel'), group: await codesOf('group') };
};

const COLUMN: Readonly<Record<Labelled, string>> = { theme: 'theme', channel: 'channel', group: 'stakeholders' };

const wordsIn = async (staging: Staging, kind: Labelled): Promise<readonly string[]> => {
  const column = COLUMN[kind];
  const { rows } = await staging.query<QueryResultRow & { readonly word: string }>(
    `select ${column} as word from draft where ${column} is not null group by ${column} order by min(array[file, line]), ${column}`,
  );
  return rows.map(({ word }) => word);
};

/** Words that differ in case alone, or in nothing that a reader sees, are one. */
const meaningOf = (word: string): string => folded(word).toLowerCase();
/** The same of what stands in the record as a title. */
const labelOf = (word: string): string => meaningOf(cut(folded(word), TITLE_LENGTH_MAX));

export const codesFor = (kind: Labelled, words: readonly string[], titled: Titled, isOurs: boolean): ReadonlyMap<string, string> => {
  const known = new Set(titled.map(({ code }) => code));
  const byTitle = new Map(
    titled.flatMap(({ code, title }) =>
      Object.values(title).flatMap((text) => (text === undefined ? [] : [[labelOf(text), code] as const])),
    ),
  );
  const codes = new Map<string, string>();
  const taken = new Map<string, { readonly word: string; readonly isKnown: boolean }>();
  for (const word of words) {
    const there = !isOurs && known.has(word) ? word : byTitle.get(labelOf(word));
    const plain = there ?? codeOf(word);
    const [isKnown, other] = [there !== undefined, taken.get(plain)];
    const isAnothers = other !== undefined && meaningOf(other.word) !== meaningOf(word);
    if (!isOurs && isAnothers && !(isKnown && other.isKnown)) throw ambiguous(kind, plain, [other.word, word]);
    const code = isOurs && (isAnothers || (!isKnown && known.has(plain))) ? withDigest(plain, meaningOf(word), CODE_LENGTH_MAX) : plain;
    if (!taken.has(code)) taken.set(code, { word, isKnown });
    codes.set(word, code);
  }
  return codes;
};

const ambiguous = (kind: Labelled, code: string, words: readonly string[]): UsageError =>
  new UsageError(
    `${kind}: ${words.map((word) => `"${word}"`).join(' and ')} would both be ${code}. Say in the mapping which codes they are.`,
  );
