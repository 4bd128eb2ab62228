import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ContentIds } from '../../src/imports/content-ids.js';
import { type Drafted, draftsOf, kindsOf, saidBy } from '../../src/imports/contributions/drafts.js';
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
const outcome = (each: Drafted) => ('draft' in each ? each.draft : 'problem' in each ? each.problem : 'silent');
const draft = async (rows: object, row: Readonly<Record<string, unknown>>) => {
  const [first] = await drafts({ ...least, ...rows }, { nr: '1', datum: '13.09.2017', ...row });
  return first && outcome(first);
};

it.each<[string, object]>([
  ['a value for all rows', { value: 'Umfrage 2024' }],
  ['what is taken for an empty one', { column: 'titel', otherwise: 'Ohne Titel' }],
])('a row without text says nothing where its title is %s', async (_, title) => {
  expect(await draft({ title }, { beitrag: ' ', titel: '' })).toBe('silent');
  expect(await draft({ title }, { beitrag: 'Eins', titel: '' })).toMatchObject({ text: 'Eins', title: expect.stringMatching(/./) });
});

it('a row with a title alone says that', async () => {
  expect(await draft({ title: 'titel' }, { beitrag: '', titel: 'Bänke' })).toMatchObject({
    title: null,
    text: 'Bänke',
    isTitleAlone: true,
  });
  expect(await draft({ title: { column: 'titel', values: { X: 'Bänke' } } }, { titel: 'X' })).toMatchObject({ text: 'Bänke' });
});

describe('a mapping', () => {
  it.each([
    ['{', 'is not JSON'],
    ['{"rows": {"text": "a", "text": "b"}}', 'has /rows/text twice'],
    [{}, 'rows: Invalid input'],
    [[], 'mapping: Invalid input'],
    [{ format: 'xml', rows: { ...least, id: '' } }, /format: .*; rows\.id: /],
    [{ rows: { ...least, tittle: 'titel' } }, 'Unrecognized key: "tittle"'],
    [{ rows: { ...least, date: { column: 'datum', format: 'MM/DD/YY' } } }, 'rows.date.format'],
    [{ rows: { ...least, date: { column: 'datum' } } }, 'rows.date.format: one of iso, DD.MM.YYYY'],
    [{ rows: { ...least, date: { column: 'datum', value: '2024-05-01', format: 'iso' } } }, 'rows.date.column: either'],
    [{ rows: { ...least, date: { format: 'iso' } } }, 'rows.date.column: either'],
    [{ rows: { ...least, date: { value: '1. Mai 2024' } } }, 'rows.date.value: no time of the form iso'],
    [{ rows: { ...least, date: { value: '2024-02-30' } } }, 'rows.date.value: no time'],
    [{ rows: { ...least, date: { value: '2024-05-01', otherwise: '2024-05-01' } } }, 'rows.date.value: has no words'],
    [{ rows: { ...least, date: { ...least.date, otherwise: 'gestern' } } }, 'rows.date.otherwise: no time of the form DD.MM.YYYY'],
    [{ rows: { ...least, text: { value: 'für alle' } } }, 'rows.text'],
    [{ rows: { ...least, text: { column: 'beitrag', otherwise: 'für alle' } } }, 'rows.text'],
    [{ rows: { ...least, children: [{ text: 'x', date: least.date }] } }, 'rows.children.0.list'],
    [{ encoding: 'klingon', rows: least }, 'there is no encoding klingon'],
  ])('that is malformed is refused: %#', (mapping, message) => expect(mappingOf(mapping)).rejects.toEqual(usageError(message)));

  it('is a file or a preset', () => expect(readMapping('no-such')).rejects.toEqual(usageError('Presets: raddialog')));

  it('says which columns it needs', async () => {
    const { rows } = await mappingOf({
      rows: { ...least, text: ['a', 'b'], theme: { column: 'thema' }, group: { value: 'citizen' }, latitude: 'lat' },
    });
    expect(columnsOf(rows)).toEqual(['nr', 'datum', 'lat', 'a', 'b', 'thema']);
    const date = { value: '2024-05-01', time: { column: 'uhr', values: { '-': '' } } };
    const worded = await mappingOf({ rows: { ...least, date, answers: { column: 'auf' }, text: ['a', { column: 'b', values: {} }] } });
    expect(columnsOf(worded.rows)).toEqual(['nr', 'auf', 'uhr', 'a', 'b']);
  });

  it('needs the one column of its text', async () => {
    expect(columnsOf((await mappingOf({ rows: least })).rows)).toEqual(['nr', 'datum', 'beitrag']);
    expect(columnsOf((await mappingOf({ rows: { ...least, text: undefined, title: 'titel' } })).rows)).toEqual(['nr', 'datum', 'titel']);
  });

  it('has kinds, parents before children', async () =>
    expect(kindsOf((await readMapping('raddialog')).rows)).toEqual(['contribution', 'comment', 'reply']));
});

describe('an id made of what a row says', () => {
  const idsIn = async (texts: readonly string[], prefix = '') => {
    const { rows } = await mappingOf({ rows: { ...least, id: { of: 'content' }, prefix } });
    expect(columnsOf(rows)).toEqual(['datum', 'beitrag']);
    const ids = new ContentIds();
    const drafted = texts.flatMap((beitrag) => [...draftsOf({ datum: '13.09.2017', beitrag }, rows, zone, ids)]);
    return drafted.map((each) => ('draft' in each ? each.draft.id : null));
  };

  it('is the same wherever the row stands, and of those that say the same each has its own', async () => {
    const [one, two, again] = await idsIn(['Eins', 'Zwei', 'Eins']);
    expect(new Set([one, two, again]).size).toBe(3);
    expect(await idsIn(['Neu', 'Zwei', 'Eins', 'Eins'])).toEqual([expect.anything(), two, one, again]);
  });

  it('is made of all that is mapped, and not of what a row does not say', async () => {
    const columns = { title: 't', theme: 'th', question: 'q', channel: 'c', group: 'g', region: 'r', language: 'l', author: 'a' };
    const mapped = { ...columns, latitude: 'lat', longitude: 'lon', answers: 'auf' };
    const of = async (further: object, row: object) => {
      const { rows } = await mappingOf({ rows: { ...least, id: { of: 'content' }, ...further } });
      return saidBy({ datum: '13.09.2017', beitrag: 'Eins', ...row }, rows, zone);
    };
    const whole = { t: 'T', th: 'A', q: 'a-1', c: 'online', g: 'Jugend', r: 'DEA5A', l: 'de', a: 'anna', lat: '50', lon: '7', auf: '1' };
    const ids = [await of(mapped, whole)];
    for (const column of Object.keys(whole)) ids.push(await of(mapped, { ...whole, [column]: column === 'lat' ? '51' : '8' }));
    expect(new Set(ids).size).toBe(12);
    expect(await of(mapped, { ...whole, lat: '50,0', l: 'DE', g: ' Jugend' })).toBe(ids[0]);
    expect(await of(mapped, {})).toBe(await of({}, {}));
  });

  it('is of the moment, however that is written, and of the words where they are none', async () => {
    const date = { ...least.date, time: 'uhr' };
    const { rows } = await mappingOf({ rows: { ...least, id: { of: 'content' }, date } });
    const idOf = (datum: string, uhr = ''): string => saidBy({ datum, uhr, beitrag: 'Eins' }, rows, zone);
    const idsOf = (...written: readonly (readonly [string, string?])[]) => new Set(written.map((each) => idOf(...each)));
    expect(idsOf(['05.03.2024'], ['5.3.24'], ['2024-03-05'], ['2024-03-05 00:00:00'], ['45356'], [' 05.03.2024 ']).size).toBe(1);
    expect(idsOf(['05.03.2024', '9:30'], ['05.03.2024 09:30:00'], ['2024-03-05T09:30']).size).toBe(1);
    expect(idsOf(['05.03.2024'], ['06.03.2024'], ['05.03.2024', '9:30'], ['31.02.2024'], ['30.02.2024'], ['gestern']).size).toBe(6);
  });

  it('has the prefix of its file, and an empty row none', async () => {
    const [one, empty] = await idsIn(['Eins', ''], 'b-');
    expect([one, empty]).toEqual([`b-${(await idsIn(['Eins']))[0]}`, null]);
  });
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

  it('is read without the blanks around what is no text', async () =>
    expect(
      await draft(
        {
          date: { ...least.date, time: 'zeit' },
          answers: 'auf',
          latitude: 'lat',
          longitude: 'lon',
          group: { column: 'typ', values: { a: 'b' } },
        },
        { nr: ' 1 ', datum: ' 13.09.2017 ', zeit: ' 07:05 ', auf: ' 2 ', lat: ' 50,7 ', lon: ' 7.1 ', typ: ' a ', beitrag: ' x ' },
      ),
    ).toMatchObject({
      id: '1',
      answers: '2',
      at: Date.parse('2017-09-13T05:05:00.000Z'),
      position: { latitude: 50.7, longitude: 7.1 },
      group: 'b',
      text: ' x ',
    }));

  it('has one word for all rows, or none, and answers nobody where it names nobody', async () => {
    expect(
      await draft({ group: { value: 'citizen' }, region: 'kreis', answers: 'auf' }, { beitrag: 'x', kreis: ' ', auf: ' ' }),
    ).toMatchObject({
      group: 'citizen',
      region: null,
      answers: null,
    });
  });

  it('has a text of what can be written: of several columns or a list, with what is blank left out', async () => {
    expect(await draft({}, { beitrag: true })).toMatchObject({ text: 'true' });
    expect(await draft({}, { beitrag: { a: 1 } })).toBe('silent');
    expect(await draft({}, { beitrag: ['Eins', ' ', { a: 1 }, 2] })).toMatchObject({ text: 'Eins\n\n2' });
    expect(await draft({ text: ['a', 'b', 'c'] }, { a: 'Eins', b: ' ', c: 'Zwei' })).toMatchObject({ text: 'Eins\n\nZwei' });
    expect(await draft({ text: undefined, title: 'titel' }, { titel: 'Titel' })).toMatchObject({ title: null, text: 'Titel' });
  });

  it('has a long title as it is, unless the mapping puts it into the text', async () => {
    expect(await draft({ title: 'titel' }, { titel: 'ä'.repeat(201), beitrag: 'x' })).toMatchObject({ title: 'ä'.repeat(201) });
    expect(await draft({ title: { column: 'titel', values: { k: 'Kurz' } } }, { titel: 'k', beitrag: 'x' })).toMatchObject({
      title: 'Kurz',
    });
  });

  it.each([
    [
      { titel: ' ', beitrag: 'Text' },
      { title: null, text: 'Text' },
    ],
    [
      { titel: 'Titel', beitrag: ' ' },
      { title: null, text: 'Titel' },
    ],
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
    [{ values: { gast: '' } }, { gast: null, anna: 'anna', toString: 'toString', '': null }],
    [{ otherwise: 'somebody' }, { gast: 'gast', '': 'somebody', ' ': 'somebody' }],
    [{ otherwise: '' }, { gast: 'gast', '': null }],
    [
      { values: { gast: '' }, otherwise: 'somebody' },
      { ' gast\u00a0': null, anna: 'somebody', toString: 'somebody', '': 'somebody' },
    ],
    [
      { values: { gast: '' }, otherwise: '' },
      { gast: null, anna: null, '': null },
    ],
    [
      { values: { '': 'nobody', 'k.  A.': '' }, otherwise: 'somebody' },
      { '': 'nobody', 'k.\u00a0A.': null, anna: 'somebody' },
    ],
    [
      { values: { Behörde: 'a' }, otherwise: 'b' },
      { 'Beho\u0308rde': 'a', 'Be\u00adhörde': 'a', behörde: 'b' },
    ],
    [{ values: {}, otherwise: 'b' }, { anna: 'b' }],
  ])('has words for words: %j', async (words, expected) => {
    for (const [wer, author] of Object.entries(expected)) {
      expect([wer, await draft({ author: { column: 'wer', ...words } }, { wer, beitrag: 'x' })]).toMatchObject([wer, { author }]);
    }
  });

  it('has none where a word says so, whatever it is of', async () => {
    const none = (column: string) => ({ column, values: { '-1': '', 'k. A.': '' } });
    const rows = {
      answers: none('auf'),
      date: { ...least.date, time: none('zeit') },
      latitude: none('lat'),
      longitude: none('lon'),
      text: ['beitrag', none('noch')],
    };
    const row = { datum: '13.09.2017', zeit: 'k.\u00a0A.', auf: ' -1 ', lat: '-1', lon: -1, beitrag: 'x', noch: 'k. A.' };
    expect(await draft(rows, row)).toMatchObject({ answers: null, at: Date.parse('2017-09-13T10:00:00Z'), position: null, text: 'x' });
    const other = { ...row, zeit: '9:05', auf: '-10', lat: '50', lon: '7', noch: ' To  the\nletter ' };
    expect(await draft(rows, other)).toMatchObject({
      answers: '-10',
      at: Date.parse('2017-09-13T07:05:00Z'),
      position: { latitude: 50, longitude: 7 },
      text: 'x\n\n To  the\nletter ',
    });
  });

  it('has the same day as all others, with its own time or for want of one', async () => {
    const at = async (date: object, row: object) => {
      const found = await draft({ date }, { beitrag: 'x', ...row });
      return found !== undefined && typeof found === 'object' && 'at' in found ? new Date(found.at).toISOString() : found;
    };
    expect(await at({ value: '2024-05-01' }, {})).toBe('2024-05-01T10:00:00.000Z');
    expect(await at({ value: '01.05.2024', format: 'DD.MM.YYYY', time: 'uhr' }, { uhr: '17:30' })).toBe('2024-05-01T15:30:00.000Z');
    expect(await at({ value: '2024-05-01', time: { value: '09:00' } }, {})).toBe('2024-05-01T07:00:00.000Z');
    expect(await at({ value: '2024-05-01', time: 'uhr' }, { uhr: 'abends' })).toEqual({
      code: 'time-malformed',
      message: 'date, uhr: what is written as 9999-99-99 aaaaaa is no time of the form iso, or none between 1990 and now',
    });
    const or = { ...least.date, otherwise: '02.05.2024', values: { Frühjahr: '01.04.2024' } };
    expect(await at(or, { datum: '' })).toBe('2024-05-02T10:00:00.000Z');
    expect(await at(or, { datum: 'Fru\u0308hjahr' })).toBe('2024-04-01T10:00:00.000Z');
  });

  it.each(['de_DE', 'Deutsch', 'k. A.', 'x-eigen', 'de-x-eigen', 'de-meinwort', 'd'])(
    'is not in a language that is none: %s',
    async (sprache) => {
      const found = await draft({ language: 'sprache' }, { beitrag: 'x', sprache });
      expect(found).toMatchObject({
        code: 'language-malformed',
        message: expect.stringMatching(/^sprache: what is written as [a_. -]+ is no language/),
      });
      if (sprache.length > 1) expect(JSON.stringify(found)).not.toContain(sprache);
    },
  );

  it('is none where nobody says anything, whatever else the row has', async () => {
    expect(await draft({}, { beitrag: ' \u200b\n', datum: 'gestern', nr: '' })).toBe('silent');
    expect(await draft({ title: 'titel' }, { beitrag: '\u200b', titel: ' ' })).toBe('silent');
    expect(await draft({ title: 'titel' }, { beitrag: '\u200b', titel: 'Titel' })).toMatchObject({ title: null, text: 'Titel' });
    expect(await draft({ text: { column: 'beitrag', values: { '-': '' } } }, { beitrag: ' - ' })).toBe('silent');
  });

  it('says which words were taken for others, but of persons only that they were', async () => {
    const all = { values: { a: 'b' }, otherwise: 'c' };
    const rows = { group: { column: 'typ', ...all }, theme: { column: 'typ', ...all }, author: { column: 'wer', ...all } };
    const [first] = await drafts({ ...least, ...rows }, { nr: '1', datum: '13.09.2017', beitrag: 'x', typ: 'Verein ', wer: 'Anna' });
    expect(first).toMatchObject({
      unmapped: [
        { field: 'theme', word: 'Verein' },
        { field: 'group', word: 'Verein' },
        { field: 'author', word: null },
      ],
    });
    const [none] = await drafts({ ...least, ...rows }, { nr: '1', datum: '13.09.2017', beitrag: 'x', typ: 'a', wer: '' });
    expect(none).toMatchObject({ unmapped: [] });
  });

  it.each([
    [{ nr: '' }, 'text-empty'],
    [{ nr: 'x'.repeat(201) }, 'text-too-long'],
    [{ nr: 'a\u0000b' }, 'text-has-control-character'],
    [{ datum: '13/09/2017' }, 'time-malformed'],
    [{ lat: '50,7' }, 'position-malformed'],
    [{ lon: '7,1' }, 'position-malformed'],
    [{ lat: 'Bonn', lon: '7' }, 'position-malformed'],
  ])('is not made of a row that is wrong: %#', async (row, code) =>
    expect(await draft({ latitude: 'lat', longitude: 'lon' }, { beitrag: 'x', ...row })).toMatchObject({ code }),
  );
});

it('a draft that is none says what is wrong with it', async () => {
  expect(await draft({}, { beitrag: 'x', datum: 'gestern' })).toEqual({
    code: 'time-malformed',
    message: 'datum: what is written as aaaaaaa is no time of the form DD.MM.YYYY, or none between 1990 and now',
  });
  expect(await draft({ latitude: 'lat' }, { beitrag: 'x', lat: 'x' })).toEqual({
    code: 'position-malformed',
    message: 'position: two numbers, or none',
  });
});

describe('the drafts of a row with lists', () => {
  const answer = { list: 'antworten', text: 'text', author: 'wer', date: { column: 'am', format: 'iso' } };
  const rows = { ...least, theme: 'thema', children: [{ ...answer, children: [{ ...answer, kind: 'reply' }] }] };
  const said = (text: string, antworten?: unknown) => ({ text, wer: 'a', am: '2017-09-14T10:00:00Z', antworten });
  const ids = async (antworten: unknown) =>
    (await drafts(rows, { nr: '1', datum: '13.09.2017', beitrag: 'x', thema: 'Arbeit', antworten })).map((each) =>
      'draft' in each
        ? [each.kind, each.path, each.draft.id, each.draft.answers, each.draft.theme]
        : [each.kind, each.path, 'problem' in each ? each.problem.code : 'silent'],
    );

  it('answer their parents, have their theme, and ids made of what they say', async () =>
    expect(await ids([said('eins', [said('zwei')]), said('drei')])).toEqual([
      ['contribution', '', '1', null, 'Arbeit'],
      ['antworten', 'antworten[0]', '1/antworten/b84097de0a06', '1', 'Arbeit'],
      ['reply', 'antworten[0].antworten[0]', '1/antworten/b84097de0a06/antworten/1ed1b672b806', '1/antworten/b84097de0a06', 'Arbeit'],
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

  it('have numbers of their own where the source has them, and what they do not say from their parents', async () => {
    const child = { list: 'antworten', id: 'nr', text: 'text', channel: 'kanal', question: 'frage', date: { column: 'am', format: 'iso' } };
    const row = { nr: '1', datum: '13.09.2017', beitrag: 'x', kanal: 'online', frage: 'f-1' };
    const [one, two] = [
      { nr: ' 7 ', text: 'a', am: '2017-09-14' },
      { nr: '8', text: 'a', am: '2017-09-14', kanal: 'vor Ort', frage: 'f-2' },
    ];
    const of = { ...least, channel: 'kanal', question: 'frage', children: [child] };
    expect(await drafts(of, { ...row, antworten: [one, two] })).toMatchObject([
      { draft: { channel: 'online', question: 'f-1' } },
      { draft: { id: '1/antworten/7', channel: 'online', question: 'f-1' } },
      { draft: { id: '1/antworten/8', channel: 'vor Ort', question: 'f-2' } },
    ]);
  });

  it('may be one, without a list', async () => expect(await ids(said('eins'))).toEqual(await ids([said('eins')])));

  it('are problems where they are no objects, null included', async () => {
    const row = { nr: '1', datum: '13.09.2017', beitrag: 'x', antworten: [null] };
    expect((await drafts(rows, row)).slice(1)).toEqual([
      { kind: 'antworten', path: 'antworten[0]', id: null, problem: { code: 'not-an-object', message: 'Not a JSON object' } },
    ]);
  });

  it('are none where they say nothing, and answer also what says nothing', async () =>
    expect(
      await ids([
        { text: ' ', am: 'gestern' },
        { text: '', am: '2017-09-14', antworten: [said('eins')] },
      ]),
    ).toEqual([
      ['contribution', '', '1', null, 'Arbeit'],
      ['antworten', 'antworten[0]', 'silent'],
      ['antworten', 'antworten[1]', 'silent'],
      ['reply', 'antworten[1].antworten[0]', expect.any(String), expect.stringMatching(/^1\/antworten\//), 'Arbeit'],
    ]));

  it('may be none', async () => {
    expect(await ids([])).toHaveLength(1);
    expect(await ids(null)).toHaveLength(1);
    expect(await ids(undefined)).toHaveLength(1);
  });
});
