import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { UsageError } from '../../src/host/usage-error.js';
import { commentOf, isWithdrawn, placeOf, proposalOf } from '../../src/imports/decidim/decidim-rows.js';
import { OpenData } from '../../src/imports/decidim/open-data.js';
import { zipped } from './zip.js';

describe('a proposal', () => {
  const theme = { 'category/name/de': 'Verkehr' };

  it.each([
    ['de', { 'title/en': 'Trees', 'title/de': 'Bäume', 'body/en': 'More', 'body/de': 'Mehr' }, ['Bäume', 'Mehr', 'de']],
    ['en', { 'title/en': 'Trees', 'title/de': 'Bäume', 'body/en': 'More', 'body/de': 'Mehr' }, ['Trees', 'More', 'en']],
    ['de', { 'title/ca': 'Arbres', 'title/de': '', 'body/ca': 'Més', 'body/de': '' }, ['Arbres', 'Més', 'ca']],
    ['de', { 'title/de': 'Bäume', 'body/de': '', 'body/en': 'More' }, ['Bäume', 'More', 'en']],
    ['de', { 'title/pt-BR': 'Árvores', 'body/pt-BR': 'Mais' }, ['Árvores', 'Mais', 'pt-BR']],
    ['de', { 'body/machine_translations/de': 'Mehr', 'title/en': 'Trees', 'body/en': 'More' }, ['Trees', 'More', 'en']],
    ['de', { title: 'Bäume', body: 'Mehr' }, ['Bäume', 'Mehr', undefined]],
    ['de-AT', { 'title/en': 'Trees', 'title/de': 'Bäume', 'body/de': 'Mehr' }, ['Bäume', 'Mehr', 'de']],
  ] as const)('is told in the language of the import (%s), or else the first that there is', (language, row, [title, text, tongue]) => {
    expect(proposalOf({ ...theme, ...row }, language)).toMatchObject({ title, text, language: tongue });
  });

  it('has a theme in the language of a region, too', () =>
    expect(proposalOf({ 'taxonomies/name': '{"en"=>"Transport", "de"=>"Verkehr"}' }, 'de-AT')).toMatchObject({ theme: 'Verkehr' }));

  it.each([
    ['one person', { 'author/id': '7', 'author/url': 'https://example.org/profiles/a' }, 'user/7'],
    ['several', { 'author/id': '7, 8', 'author/url': 'https://example.org/profiles/a, https://example.org/profiles/b' }, ''],
    ['the organisation', { 'author/id': '1', 'author/url': 'https://example.org/' }, ''],
    ['a meeting', { 'author/id': '3', 'author/url': 'https://example.org/processes/p/f/9/meetings/3' }, ''],
    ['nobody that is named', {}, ''],
  ])('of %s has that author', (_, row, author) => {
    expect(proposalOf({ ...theme, ...row, 'author/name': 'Quittenmarmelade' }, 'de')).toMatchObject({ author });
  });

  it.each([
    [{ 'category/name/de': 'Verkehr', 'category/name/en': 'Transport' }, 'Verkehr'],
    [{ 'taxonomies/name': '{"en"=>"Transport", "de"=>"Verkehr"}, {"de"=>"Umwelt"}' }, 'Verkehr'],
    [{ 'taxonomies/name': '{"en" => "Transport"}' }, 'Transport'],
    [{ 'taxonomies/name': '' }, 'Ohne Kategorie'],
    [{}, 'Ohne Kategorie'],
  ])('has the theme of its category or first taxonomy: %j', (row, expected) => {
    expect(proposalOf(row, 'de')).toMatchObject({ theme: expected });
  });

  it.each([
    ['Breiter <b>und</b> &amp; x < y', 'Breiter <b>und</b> &amp; x < y'],
    [
      '<p>Eins &amp; zwei</p><p><a class="x" href="https://a.example/">hier</a></p><ul><li>x<br/>y</li></ul>',
      'Eins & zwei\nhier (https://a.example/)\nx\ny',
    ],
    ['<p>&amp;lt;b&amp;gt;</p>', '&lt;b&gt;'],
    ['Danke gid://decidim-app/Decidim::User/7, und gid://decidim-app/Decidim::User/8!', 'Danke @…, und @…!'],
  ])('has the words of a rich text, and no number of a person: %s', (body, text) => {
    expect(proposalOf({ 'body/de': body }, 'de')).toMatchObject({ text });
    expect(commentOf({ body })).toMatchObject({ text });
  });

  it('is dated by its publication, taken back or not, and answers what it amends', () => {
    const row = { published_at: '2024-03-05 10:00:00 UTC', created_at: '2024-03-01 10:00:00 UTC' };
    expect([proposalOf(row, 'de')['date'], proposalOf({ ...row, published_at: '' }, 'de')['date']]).toEqual([
      '2024-03-05 10:00:00Z',
      '2024-03-01 10:00:00Z',
    ]);
    expect([isWithdrawn({ state: 'withdrawn' }), isWithdrawn({ withdrawn: 'true' }), isWithdrawn({ state: 'rejected' })]).toEqual([
      true,
      true,
      false,
    ]);
    const amending = { 'original_proposal/url': 'https://example.org/processes/p/f/9/proposals/12' };
    expect([proposalOf({ ...amending, is_amend: 'true' }, 'de'), proposalOf({ ...amending, is_amend: 'false' }, 'de')]).toMatchObject([
      { answers: '12' },
      { answers: '' },
    ]);
  });
});

it('a comment has its place by what it answers, and no name', () => {
  const row = { id: '5', body: 'Ja', locale: 'de', 'author/id': '7', 'author/name': 'Quittenmarmelade', commentable_id: '12' };
  expect(JSON.stringify(commentOf(row))).not.toContain('Quitte');
  expect(placeOf({ ...row, commentable_type: 'Decidim::Proposals::Proposal' })).toEqual({ proposal: '12', comment: null });
  const reply = { ...row, commentable_type: 'Decidim::Comments::Comment', root_commentable_url: 'https://x/proposals/3?commentId=5#c' };
  expect(placeOf(reply)).toEqual({ proposal: '3', comment: '12' });
});

describe('open data', () => {
  let folder: string;
  beforeAll(async () => (folder = await mkdtemp(join(tmpdir(), 'zukunftsdialog-decidim-'))));
  afterAll(() => rm(folder, { recursive: true }));
  const opened = async (files: Parameters<typeof zipped>[0]): Promise<OpenData> => {
    const path = join(folder, 'some.zip');
    await writeFile(path, zipped(files));
    return OpenData.open(path);
  };
  const refused = (message: string): unknown =>
    expect.objectContaining({ constructor: UsageError, message: expect.stringContaining(message) });

  it.each([';', ',', '\t'])('has tables with any delimiter (%j), each row with the line where it begins', async (by) => {
    const table = ['\ufeffid', 'a|1', '"x\ny"|2', 'b;,c|3'].map((line) => line.replace(/^"?b.*/, '"b;,c"|3').replace('|', by));
    const data = await opened({ 'h-open-data-proposals.csv': `${table[0]}${by}n\n${table.slice(1).join('\n')}\n` });
    const rows = [];
    for await (const row of data.rows('proposals')) rows.push(row);
    expect(rows).toEqual([
      { line: 2, row: { id: 'a', n: '1' } },
      { line: 3, row: { id: 'x\ny', n: '2' } },
      { line: 5, row: { id: 'b;,c', n: '3' } },
    ]);
    expect([await data.count('proposals'), await data.count('results')]).toEqual([3, 0]);
  });

  it('that are none, or broken, say so', async () => {
    await expect(opened({ 'other.csv': '' })).rejects.toEqual(refused('it is no open data of Decidim'));
    await writeFile(join(folder, 'text.zip'), 'a;b');
    await expect(OpenData.open(join(folder, 'text.zip'))).rejects.toEqual(refused('is no ZIP file, or is cut off'));
    await expect(OpenData.open(join(folder, 'none.zip'))).rejects.toEqual(refused('there is no such file'));
    const broken = await opened({ 'h-open-data-proposals.csv': 'id;n\n1;"Quittenmarmelade' });
    await expect(broken.count('proposals')).rejects.toEqual(refused('a quote is opened and never closed'));
    await expect(broken.count('proposals')).rejects.not.toEqual(refused('Quitte'));
    const swallowing = await opened({ 'h-open-data-proposals.csv': 'id;n\n1;x\n2;"y\n3;z\n4;"w\n' });
    await expect(swallowing.count('proposals')).rejects.toEqual(
      refused('h-open-data-proposals.csv, line 3: a quote at the start of a cell ends within a cell of line 5'),
    );
  });
});
