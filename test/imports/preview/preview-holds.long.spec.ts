import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import type { ImportContext, ImportSummary } from '../../../src/imports/import.js';
import { importContributions } from '../../../src/imports/contributions/import-contributions.js';
import { importDecidim } from '../../../src/imports/decidim/import-decidim.js';
import { importPolis } from '../../../src/imports/polis/import-polis.js';
import { previewOf, type PreviewOptions } from '../../../src/imports/preview/preview.js';
import { contextOf, startWriteSide, type WriteSide } from '../importing.js';
import { zipped } from '../zip.js';

let side: WriteSide;
let folder: string;
beforeAll(async () => {
  side = await startWriteSide();
  folder = await mkdtemp(join(tmpdir(), 'zukunftsdialog-preview-'));
});
afterAll(async () => {
  await side.close();
  await rm(folder, { recursive: true });
});

const cell = fc.constantFrom(
  '',
  'Eins',
  'Zwei, drei',
  'Mehr Grün in der Stadt, und zwar bald',
  '7',
  '99.99.2024',
  '2024-03-05',
  '05.03.2024',
  'k. A.',
);
const id = fc.oneof(fc.integer({ min: 1, max: 6 }).map(String), fc.constant(''));
const day = fc.constantFrom('05.03.2024', '06.03.24', '99.99.2024', '');
const title = fc.constantFrom('Nr', 'Datum', 'Text', 'Thema', 'Gruppe', 'Autor', 'Titel', 'x', 'Datum', 'lat', 'lon');
const column = title.chain((name) => {
  const cells = name === 'Nr' ? id : name === 'Datum' ? day : cell;
  return fc.array(cells, { minLength: 6, maxLength: 6 }).map((values) => [name, ...values]);
});
const quoted = (text: string): string => (/[,"]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

const NUMBERS = ['Nr', '1', '2', '3', '4', '5', '6'];
const DAYS = ['Datum', '05.03.2024', '06.03.2024', '99.99.2024', '07.03.2024', '', '08.03.2024'];
const TEXTS = ['Text', 'Mehr Grün in der Stadt, und zwar bald', 'Eins', 'Zwei, drei', '', '7', 'Mehr Grün in der Stadt, und zwar bald'];
const WORDS = (of: string) => [of, 'Eins', '', 'k. A.', 'Eins', 'Zwei, drei', '7'];
/** Of which some rows are taken: what comes at random may have none. */
const TAKEN = [
  [NUMBERS, DAYS, TEXTS],
  [DAYS, TEXTS],
  [NUMBERS, DAYS, TEXTS, WORDS('Gruppe')],
  [NUMBERS, DAYS, TEXTS, WORDS('Thema'), WORDS('Autor')],
];

it('what a preview says is what the import with its mapping does', async () => {
  let nth = 0;
  let mapped = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(column, { minLength: 2, maxLength: 6 }), async (columns) => {
      const source = `tabelle-${++nth}`;
      const [file, mapping] = [join(folder, `${source}.csv`), join(folder, `${source}.json`)];
      const lines = columns[0]?.map((_, i) => columns.map((each) => quoted(each[i] ?? '')).join(',')) ?? [];
      await writeFile(file, `${lines.join('\n')}\n`);
      const preview = await previewOf(file, {}, contextOf(side));
      if (!preview.mapping) return;
      await writeFile(mapping, JSON.stringify(preview.mapping));
      const said = preview.outlook?.rows['contribution'];
      const taken = importContributions(file, { mapping, title: source }, contextOf(side));
      if (!said?.read) return expect(taken).rejects.toThrow('has no rows');
      const { couldBeTaken: recorded, ...counts } = said;
      expect(await taken).toMatchObject({ noneTaken: recorded === 0, rows: { contribution: { ...counts, recorded, refused: 0 } } });
      if (recorded > 0) mapped++;
    }),
    { numRuns: 40, examples: TAKEN.map((columns) => [columns]) },
  );
  expect(mapped).toBeGreaterThan(3);
});

/** What a preview says of all kinds of rows, and besides, is what the import then does; null where it says that none would begin. */
const holds = async (
  file: string,
  options: PreviewOptions,
  run: (context: ImportContext) => Promise<ImportSummary>,
): Promise<number | null> => {
  const { outlook } = await previewOf(file, options, contextOf(side));
  if (outlook?.notices.some((notice) => notice.startsWith('An import would not begin'))) {
    await expect(run(contextOf(side))).rejects.toThrow('So -1 seems to mean agree here');
    return null;
  }
  const { rows, notices, leftOut, onTheirOwn, noneTaken } = await run(contextOf(side));
  const said = Object.entries(outlook?.rows ?? {}).map(([kind, { couldBeTaken: recorded, ...counts }]) => [
    kind,
    { ...counts, recorded, refused: 0 },
  ]);
  expect(rows).toMatchObject(Object.fromEntries(said) as object);
  expect(Object.keys(rows)).toEqual(Object.keys(outlook?.rows ?? {}));
  expect(notices).toEqual(expect.arrayContaining([...(outlook?.notices ?? [])]));
  expect([leftOut, onTheirOwn]).toEqual([outlook?.leftOut, outlook?.onTheirOwn]);
  return noneTaken ? 0 : 1;
};

const few = fc.integer({ min: 0, max: 3 });
const polisRows = fc.record({
  statements: fc.array(
    fc.record({ author: few, moderated: fc.constantFrom('1', '0', '-1', 'x'), body: fc.constantFrom('Eins', 'Zwei', '') }),
    { minLength: 1, maxLength: 4 },
  ),
  votes: fc.array(fc.record({ statement: few, voter: few, value: fc.constantFrom('1', '0', '-1', '2') }), { maxLength: 12 }),
  withoutVotes: fc.boolean(),
  comments: few,
});

it('what a preview of a Polis export says is what its import does', async () => {
  let [nth, taken] = [0, 0];
  await fc.assert(
    fc.asyncProperty(polisRows, async ({ statements, votes, withoutVotes, comments }) => {
      const export_ = join(folder, `polis-${++nth}`);
      await mkdir(export_);
      const [head, cast] = ['timestamp,comment-id,author-id,agrees,moderated,is-seed,comment-body', 'timestamp,comment-id,voter-id,vote'];
      const lines = statements.map(({ author, moderated, body }, i) => `1700000000,${i},${author},1,${moderated},true,${body}`);
      const ballots = votes.map(({ statement, voter, value }) => `1700000001,${statement},${voter},${value}`);
      await writeFile(join(export_, 'summary.csv'), `topic,Platz\ncomments,${comments}\n`);
      await writeFile(join(export_, 'comments.csv'), [head, ...lines, ''].join('\n'));
      await writeFile(join(export_, 'votes.csv'), [cast, ...ballots, ''].join('\n'));
      const held = await holds(export_, { withoutVotes }, (context) => importPolis(export_, { withoutVotes }, context));
      taken += held ?? 0;
    }),
    { numRuns: 30 },
  );
  expect(taken).toBeGreaterThan(10);
});

const decidimRows = fc.record({
  proposals: fc.array(fc.record({ state: fc.constantFrom('', 'withdrawn', 'accepted'), body: fc.constantFrom('Eins', '', 'Zwei') }), {
    minLength: 1,
    maxLength: 4,
  }),
  comments: fc.array(fc.record({ on: few, isReply: fc.boolean() }), { maxLength: 5 }),
});

it('what a preview of open data of Decidim says is what its import does', async () => {
  let [nth, taken] = [0, 0];
  await fc.assert(
    fc.asyncProperty(decidimRows, async ({ proposals, comments }) => {
      const file = join(folder, `decidim-${++nth}.zip`);
      const lines = proposals.map(({ state, body }, i) => `${i};11;Titel;${body};2024-03-05;${state};Verkehr`);
      const answers = comments.map(({ on, isReply }, i) => {
        const type = isReply ? 'Decidim::Comments::Comment' : 'Decidim::Proposals::Proposal';
        return `${i};2024-03-06;Ja ${i};${isReply ? i - 1 : on};${type};https://example.org/proposals/${on}`;
      });
      const tables = {
        proposals: ['id;component/id;title/de;body/de;published_at;state;category/name/de', ...lines, ''].join('\n'),
        proposal_comments: ['id;created_at;body;commentable_id;commentable_type;root_commentable_url', ...answers, ''].join('\n'),
      };
      const named = Object.entries(tables).map(([kind, table]) => [`example.org-open-data-${kind}.csv`, table]);
      await writeFile(file, zipped(Object.fromEntries(named) as Record<string, string>));
      if (proposals.every(({ state }) => state === 'withdrawn')) return;
      taken += (await holds(file, {}, (context) => importDecidim(file, { title: 'Stadt' }, context))) ?? 0;
    }),
    { numRuns: 20 },
  );
  expect(taken).toBeGreaterThan(5);
});
