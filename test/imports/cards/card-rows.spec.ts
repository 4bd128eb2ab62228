import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Code, GatheringId } from '../../../src/domain/ids.js';
import { keyOfCard } from '../../../src/imports/cards/card-key.js';
import { type Board, cardRows } from '../../../src/imports/cards/card-rows.js';
import { Tally } from '../../../src/imports/tally.js';
import { dialogueOf, openEvents, questionPosed, work } from '../../domain/dialogue/examples.js';
import { usageError } from '../importing.js';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'zukunftsdialog-card-rows-'));
});
afterAll(() => rm(folder, { recursive: true }));

const dialogue = dialogueOf(...openEvents);
if (dialogue.status === 'unknown') throw new Error('The dialogue is open');
const board: Board = {
  source: 'cards',
  gathering: GatheringId('00000000-0000-4000-8000-0000000000f1'),
  format: Code('workshop'),
  encoding: undefined,
  questions: dialogue.questions,
};
const { question } = questionPosed.data;

const HEADER = 'island,position,question,question_version,text,transcriber,second_reader,photo_digest,language';
const rowsOf = async (lines: readonly string[], header = HEADER) => {
  const file = join(folder, 'cards.csv');
  await writeFile(file, [header, ...lines].join('\n'));
  const tally = new Tally(['card']);
  let ticks = 0;
  const { rows } = await cardRows(file, board, tally, () => ticks++);
  tally.add('card', 'wouldRecord', tally.left(['card']));
  const { rows: counts, errors } = tally.counted({ seconds: 1, sending: 1 });
  return { rows, ticks, counts: counts['card'], errors: errors.map(({ line, code, message }) => ({ line, code, message })) };
};

it('the key of a card is of its source, its gathering and its number there', () =>
  expect(keyOfCard('cards', 'g', 'island-1/A1')).toBe('cards/cards/g/island-1/A1'));

describe('a row of cards', () => {
  it('is what the card says, and where it hung', async () => {
    const { rows, ticks, counts } = await rowsOf([`island-1, A1 ,${question},1, Mehr Licht ,Toni,Kim,${'EF'.repeat(32)},en`]);
    expect(rows).toEqual([
      {
        line: 2,
        cardId: 'island-1/A1',
        body: {
          theme: work,
          question,
          questionVersion: 1,
          channel: 'workshop',
          group: null,
          region: null,
          language: 'en',
          answers: null,
          source: { name: 'cards', id: 'island-1/A1' },
          card: { gathering: board.gathering, island: 'island-1', position: 'A1', photoDigest: 'ef'.repeat(32) },
          title: null,
          text: ' Mehr Licht ',
          position: null,
          participant: null,
          transcriber: 'Toni',
          secondReader: 'Kim',
        },
      },
    ]);
    expect([ticks, counts]).toMatchObject([1, { read: 1, wouldRecord: 1 }]);
  });

  it('is in German, of no island, and read by nobody where it does not say', async () => {
    const [row] = (await rowsOf([`, ,${question},1,A,,,,`])).rows;
    expect(row?.body).toMatchObject({ language: 'de', transcriber: null, secondReader: null });
    expect(row?.body).toMatchObject({ card: { island: null, position: null, photoDigest: null } });
    expect((await rowsOf([`,A1,${question},12,A,,,,`])).rows).toMatchObject([{ cardId: '/A1', body: { questionVersion: 12 } }]);
    expect((await rowsOf([`,,${question},1,A`], 'island,position,question,question_version,text')).rows).toHaveLength(1);
  });

  it('without a place is known by what it says, and by which of those that say the same it is', async () => {
    const { rows } = await rowsOf([
      `island-1,,${question},1,A,,,,`,
      `island-1,,${question},1,A,,,,`,
      `island-2,,${question},1,A,,,,`,
      `island-1,,${question},1,B,,,,`,
    ]);
    const [first, second, elsewhere, other] = rows.map(({ cardId }) => cardId);
    expect(first).toBe('island-1/2eaf36956bbf844c7b205997324dfa86');
    expect(second).toBe(`${String(first)}-2`);
    expect([elsewhere, other].map((id) => /^island-[12]\/[0-9a-f]{32}$/.test(id ?? ''))).toEqual([true, true]);
    expect(new Set([first, elsewhere, other]).size).toBe(3);
  });

  it('without a place is another where its question had another version, or it is in another language or on another photo', async () => {
    const cards = [1, 2].flatMap((version) =>
      ['de', 'en'].flatMap((language) =>
        ['ef', 'fe'].map((photo) => `island-1,,${question},${version},A,,,${photo.repeat(32)},${language}`),
      ),
    );
    const known = async (lines: readonly string[]) =>
      new Map((await rowsOf(lines)).rows.map(({ cardId, body }) => [cardId, JSON.stringify(body)]));
    const first = await known(cards);
    expect(first.size).toBe(8);
    expect(await known(cards.toReversed())).toEqual(first);
  });

  it('is repeated where it says the same at its place, and wrong where it says something else', async () => {
    const { rows, counts, errors } = await rowsOf([
      `island-1,A1,${question},1,A,,,,`,
      `island-1,A1,${question},1,A,,,,`,
      `island-1,A1,${question},1,B,,,,`,
      `island-2,A1,${question},1,B,,,,`,
    ]);
    expect(rows.map(({ line }) => line)).toEqual([2, 5]);
    expect(counts).toMatchObject({ read: 4, repeatedInSource: 1, invalid: 1, wouldRecord: 2 });
    expect(errors).toEqual([
      { line: 4, code: 'position-repeated', message: 'position: an earlier row of this island has the same and says something else' },
    ]);
  });

  it('is refused for what is wrong with it', async () => {
    const unknown = { code: 'question-unknown', message: 'question: this dialogue has no such guiding question' };
    const { rows, errors } = await rowsOf([
      'island-1,A1,other,1,A,,,,',
      'island-1,A2,No Code,1,A,,,,',
      'island-1,A3',
      `island-1,A4,${question},one,A,,,,`,
      `island-1,A5,${question},1234567,A,,,,`,
      `island-1,A6,${question},1,,,,,`,
      `island-1,A7,${question},,A,,,,`,
    ]);
    expect(rows).toEqual([]);
    expect(errors.map(({ line, code }) => [line, code])).toEqual([
      [2, 'question-unknown'],
      [3, 'question-unknown'],
      [4, 'column-count-wrong'],
      [5, 'invalid-type'],
      [6, 'invalid-type'],
      [8, 'invalid-type'],
    ]);
    expect(errors[0]).toEqual({ line: 2, ...unknown });
  });

  it('has the columns that are needed', async () => {
    for (const column of ['island', 'position', 'question', 'question_version', 'text'])
      await expect(rowsOf([], HEADER.replace(new RegExp(`\\b${column}\\b`), 'other'))).rejects.toEqual(usageError(`no column ${column}`));
  });
});
