import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { draftsOf, kindsOf } from '../../src/imports/contributions/drafts.js';
import { columnsOf, type Mapping, readMapping } from '../../src/imports/contributions/mapping.js';
import { TimeZone } from '../../src/imports/time-zone.js';
import { usageError } from './importing.js';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'zukunftsdialog-mapping-'));
});
afterAll(() => rm(folder, { recursive: true }));

const mappingOf = async (mapping: unknown): Promise<Mapping> => {
  const path = join(folder, 'mapping.json');
  await writeFile(path, typeof mapping === 'string' ? mapping : JSON.stringify(mapping));
  return readMapping(path);
};
const least = { id: 'nr', text: 'beitrag', date: { column: 'datum', format: 'DD.MM.YYYY' } };
const zone = new TimeZone('Europe/Berlin');
const drafts = async (rows: object, row: Readonly<Record<string, unknown>>) => [...draftsOf(row, (await mappingOf({ rows })).rows, zone)];
const draft = async (rows: object, row: Readonly<Record<string, unknown>>) => {
  const [first] = await drafts({ ...least, ...rows }, { nr: '1', datum: '13.09.2017', ...row });
  return first && ('draft' in first ? first.draft : first.problem);
};

describe('a mapping', () => {
  it.each([
    ['{', 'is not JSON'],
    ['{"rows": {"text": "a", "text": "b"}}', 'has /rows/text twice'],
    [{}, 'rows: Invalid input'],
    [{ rows: { ...least, tittle: 'titel' } }, 'Unrecognized key: "tittle"'],
    [{ rows: { ...least, date: { column: 'datum', format: 'MM/DD/YY' } } }, 'rows.date.format'],
    [{ rows: { ...least, children: [{ text: 'x', date: least.date }] } }, 'rows.children.0.list'],
    [{ encoding: 'klingon', rows: least }, 'there is no encoding klingon'],
  ])('that is malformed is refused: %#', (mapping, message) => expect(mappingOf(mapping)).rejects.toEqual(usageError(message)));

  it('is a file or a preset', () => expect(readMapping('no-such')).rejects.toEqual(usageError('Presets: raddialog')));

  it('says which columns it needs', async () => {
    const { rows } = await mappingOf({
      rows: { ...least, text: ['a', 'b'], theme: { column: 'thema' }, group: { value: 'citizen' }, latitude: 'lat' },
    });
    expect(columnsOf(rows)).toEqual(['nr', 'datum', 'lat', 'a', 'b', 'thema']);
  });

  it('has kinds, parents before children', async () =>
    expect(kindsOf((await readMapping('raddialog')).rows)).toEqual(['contribution', 'comment', 'reply']));
});

describe('a draft', () => {
  it('has what the row says', async () =>
    expect(
      await draft(
        { title: 'titel', theme: 'thema', author: 'wer', latitude: 'ort.lat', longitude: 'ort.lon', region: 'kreis', language: 'sprache' },
        {
          titel: ' Titel ',
          beitrag: ['Eins', '', 'Zwei'],
          thema: ' Arbeit ',
          wer: 7,
          ort: { lat: 50.7, lon: '7,1' },
          kreis: 'DEA5A',
          sprache: 'en',
        },
      ),
    ).toEqual({
      id: '1',
      answers: null,
      at: Date.parse('2017-09-13T10:00:00.000Z'),
      theme: 'Arbeit',
      question: null,
      channel: null,
      group: null,
      region: 'DEA5A',
      language: 'en',
      author: '7',
      title: ' Titel ',
      text: 'Eins\n\nZwei',
      position: { latitude: 50.7, longitude: 7.1 },
    }));

  it.each([
    [
      { titel: 'Titel', beitrag: '' },
      { title: null, text: 'Titel' },
    ],
    [
      { titel: '', beitrag: 'Text' },
      { title: null, text: 'Text' },
    ],
    [
      { titel: 'ä'.repeat(200), beitrag: 'Text' },
      { title: 'ä'.repeat(200), text: 'Text' },
    ],
    [
      { titel: 'ä'.repeat(201), beitrag: 'Text' },
      { title: null, text: `${'ä'.repeat(201)}\n\nText` },
    ],
  ])('has a title beside a text only: %#', async (row, expected) =>
    expect(await draft({ title: 'titel', longTitle: 'into-text' }, row)).toMatchObject(expected),
  );

  it.each([
    ['gast', null],
    ['anna', 'anna'],
    ['toString', 'toString'],
    ['', 'somebody'],
  ])('has words for words: %s', async (wer, author) =>
    expect(await draft({ author: { column: 'wer', values: { gast: '' }, otherwise: 'somebody' } }, { wer, beitrag: 'x' })).toMatchObject({
      author: wer === 'gast' ? 'somebody' : author,
    }),
  );

  it.each([
    [{ nr: '' }, 'text-empty'],
    [{ nr: 'x'.repeat(201) }, 'text-too-long'],
    [{ nr: 'a\u0000b' }, 'text-has-control-character'],
    [{ datum: '2017-09-13' }, 'time-malformed'],
    [{ lat: '50,7' }, 'position-malformed'],
    [{ lat: 'Bonn', lon: '7' }, 'position-malformed'],
  ])('is not made of a row that is wrong: %#', async (row, code) =>
    expect(await draft({ latitude: 'lat', longitude: 'lon' }, { beitrag: 'x', ...row })).toMatchObject({ code }),
  );
});

describe('the drafts of a row with lists', () => {
  const answer = { list: 'antworten', text: 'text', author: 'wer', date: { column: 'am', format: 'iso' } };
  const rows = { ...least, theme: 'thema', children: [{ ...answer, children: [{ ...answer, kind: 'reply' }] }] };
  const said = (text: string, antworten?: unknown) => ({ text, wer: 'a', am: '2017-09-14T10:00:00Z', antworten });
  const ids = async (antworten: unknown) =>
    (await drafts(rows, { nr: '1', datum: '13.09.2017', beitrag: 'x', thema: 'Arbeit', antworten })).map((each) =>
      'draft' in each
        ? [each.kind, each.path, each.draft.id, each.draft.answers, each.draft.theme]
        : [each.kind, each.path, each.problem.code],
    );

  it('answer their parents, have their theme, and ids made of what they say', async () =>
    expect(await ids([said('eins', [said('zwei')]), said('drei')])).toEqual([
      ['contribution', '', '1', null, 'Arbeit'],
      ['antworten', 'antworten[0]', '1/antworten/980cdc175464', '1', 'Arbeit'],
      ['reply', 'antworten[0].antworten[0]', '1/antworten/980cdc175464/antworten/d65e0975a6d1', '1/antworten/980cdc175464', 'Arbeit'],
      ['antworten', 'antworten[1]', expect.stringMatching(/^1\/antworten\/[0-9a-f]{12}$/), '1', 'Arbeit'],
    ]));

  it('keep their ids where a later export has more, in another order', async () => {
    const early = (await ids([said('eins'), said('zwei')])).map(([, , id]) => id);
    const later = (await ids([said('null'), said('zwei', [said('drei')]), said('eins')])).map(([, , id]) => id);
    expect(later).toEqual(expect.arrayContaining(early));
  });

  it('are told apart where they say the same', async () => {
    const [, first, second] = (await ids([said('gleich'), said('gleich')])).map(([, , id]) => id);
    expect(second).toBe(`${String(first)}-2`);
  });

  it('are invalid with their parents', async () =>
    expect(await ids([{ text: 'x', am: 'gestern', antworten: [said('eins')] }, 'kein Objekt'])).toEqual([
      ['contribution', '', '1', null, 'Arbeit'],
      ['antworten', 'antworten[0]', 'time-malformed'],
      ['reply', 'antworten[0].antworten[0]', 'parent-invalid'],
      ['antworten', 'antworten[1]', 'not-an-object'],
    ]));

  it('may be none', async () => {
    expect(await ids([])).toHaveLength(1);
    expect(await ids(null)).toHaveLength(1);
    expect(await ids(undefined)).toHaveLength(1);
  });
});
