import { createHash } from 'node:crypto';
import { submitContribution } from '../../commands/contribution/submit-contribution.js';
import { CODE, Code, type GatheringId } from '../../domain/ids.js';
import { bodyFor, inItsWords } from '../body.js';
import { ContentIds } from '../content-ids.js';
import { type TableRow, tableRows } from '../files/table-rows.js';
import type { Problem } from '../files/source-file.js';
import { furtherSheets } from '../files/sheet-names.js';
import { isSeen } from '../files/words.js';
import type { Names } from '../sending.js';
import type { Tally } from '../tally.js';

/** That a file of cards has at least. */
export const CARD_COLUMNS = ['island', 'position', 'question', 'question_version', 'text'];

/** What a file of cards calls the fields that have another name here. */
export const CARD_NAMES: Names = {
  theme: 'question',
  questionVersion: 'question_version',
  secondReader: 'second_reader',
  'card/island': 'island',
  'card/position': 'position',
  'card/photoDigest': 'photo_digest',
};

/** Where the cards of a file belong. */
export type Board = {
  readonly source: string;
  readonly gathering: GatheringId;
  readonly format: Code;
  /** Of its file; looked for without it. */
  readonly encoding: string | undefined;
  /** The guiding questions that there are, with their themes. */
  readonly questions: { readonly get: (question: Code) => { readonly theme: Code } | undefined };
};

type Body = Parameters<typeof submitContribution.message>[0]['body'];
/** A sound row: `cardId` is the card's own number in its source. */
export type CardRow = { readonly line: number; readonly cardId: string; readonly body: Body };

/** The ids of the rows by their lines, where those of some are made of what they say. */
export type CardIds = ReadonlyMap<number, string>;

/** The sound rows of a file, and the ids of all; all are counted, and the others with their lines. @throws UsageError */
export const cardRows = async (
  file: string,
  board: Board,
  tally: Tally,
  tick: () => void,
): Promise<{ readonly rows: readonly CardRow[]; readonly ids: CardIds }> => {
  const rows = new Map<string, CardRow>();
  const byLine = new Map<number, string>();
  const ids = new ContentIds();
  const options = {
    ...{ encoding: board.encoding, onEncoding: (found: string) => tally.readAs(file, found) },
    onOtherSheets: (names: readonly string[]) => tally.notices.push(`${file}: ${furtherSheets(names)}`),
  };
  for await (const row of ids.inTurn(() => tableRows(file, CARD_COLUMNS, options), saidBy)) {
    const { line } = row;
    tick();
    tally.add('card', 'read');
    const invalid = (problem: Problem): void => tally.invalid('card', [{ file, line, ...problem }]);
    if ('problem' in row) {
      invalid(row.problem);
      continue;
    }
    if (row.mended) tally.mended('card');
    if (!isSeen(row.value['text'] ?? '')) {
      tally.add('card', 'empty');
      continue;
    }
    const cardId = placeOf(row.value) ?? ids.of(saidBy(row.value), row.value);
    if (placeOf(row.value) === null) byLine.set(line, cardId);
    const checked = bodyOf(row.value, cardId, board);
    const before = rows.get(cardId);
    if ('problem' in checked) invalid(inItsWords(checked.problem, CARD_NAMES));
    else if (!before) rows.set(cardId, { line, cardId, body: checked.body });
    else if (JSON.stringify(before.body) === JSON.stringify(checked.body)) tally.add('card', 'repeatedInSource');
    else invalid(PLACE_TAKEN);
  }
  return { rows: [...rows.values()].toSorted((a, b) => a.line - b.line), ids: byLine };
};

const PLACE_TAKEN: Problem = {
  code: 'position-repeated',
  message: 'position: an earlier row of this island has the same and says something else',
};

/** Where it hung; null where nobody noted that. */
const placeOf = (row: TableRow): string | null => {
  const position = cell(row, 'position');
  return position === null ? null : `${cell(row, 'island') ?? ''}/${position}`;
};

/** All that a card says: of those that say the same it does not matter which is which. */
const saidBy = (row: TableRow): string => {
  const island = cell(row, 'island') ?? '';
  const said = createHash('sha256')
    .update(JSON.stringify([island, cell(row, 'question'), versionOf(row), languageOf(row), photoOf(row), row['text']]))
    .digest('hex')
    .slice(0, 32);
  return placeOf(row) ?? `${island}/${said}`;
};

const versionOf = (row: TableRow): number | string | null => {
  const version = cell(row, 'question_version');
  return wholeNumber(version) ?? version;
};
const languageOf = (row: TableRow): string => cell(row, 'language') ?? 'de';
const photoOf = (row: TableRow): string | null => cell(row, 'photo_digest')?.toLowerCase() ?? null;

const bodyOf = (row: TableRow, cardId: string, board: Board): { readonly body: Body } | { readonly problem: Problem } => {
  const question = cell(row, 'question') ?? '';
  const posed = CODE.test(question) ? board.questions.get(Code(question)) : undefined;
  if (!posed) return { problem: { code: 'question-unknown', message: 'question: this dialogue has no such guiding question' } };
  return bodyFor(
    submitContribution,
    {
      theme: posed.theme,
      question,
      questionVersion: wholeNumber(cell(row, 'question_version')),
      channel: board.format,
      language: languageOf(row),
      source: { name: board.source, id: cardId },
      text: row['text'] ?? '',
      card: {
        gathering: board.gathering,
        island: cell(row, 'island'),
        position: cell(row, 'position'),
        photoDigest: photoOf(row),
      },
    },
    { participant: null, transcriber: cell(row, 'transcriber'), secondReader: cell(row, 'second_reader') },
  );
};

/** The trimmed text of a column; null where there is none. */
const cell = (row: TableRow, column: string): string | null => {
  const text = row[column]?.trim() ?? '';
  return text === '' ? null : text;
};

const wholeNumber = (text: string | null): number | null => (text !== null && /^\d{1,6}$/.test(text) ? Number(text) : null);
