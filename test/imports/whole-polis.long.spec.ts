import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { newIdOf } from '../../src/commands/command.js';
import { ContributionId } from '../../src/domain/ids.js';
import type { ContributionSubmitted } from '../../src/domain/contribution/contribution.js';
import { importPolis, type PolisOptions } from '../../src/imports/polis/import-polis.js';
import { bodyOf, contextOf, recordOf, startWriteSide, usageError, type WriteSide } from './importing.js';

let side: WriteSide;
let folder: string;
beforeEach(async () => {
  side = await startWriteSide();
  folder = await mkdtemp(join(tmpdir(), 'zukunftsdialog-whole-'));
});
afterEach(async () => {
  await side.close();
  await rm(folder, { recursive: true });
});

const AT = 1_700_000_000;
type Export = { readonly summary?: readonly string[]; readonly comments: readonly string[]; readonly votes: readonly string[] | null };

/** Times are seconds since `AT`. */
const exported = async ({ summary = [], comments, votes }: Export): Promise<void> => {
  const write = (name: string, lines: readonly string[]) =>
    writeFile(join(folder, name), `${lines.map((line) => line.replace(/^\d(?=,)/, (second) => String(AT + Number(second)))).join('\n')}\n`);
  await write('summary.csv', ['topic,Platz', 'url,https://x.example/platz', ...summary]);
  await write('comments.csv', comments);
  if (votes) await write('votes.csv', votes);
};
const taken = (options: PolisOptions = {}) => importPolis(folder, options, contextOf(side));
const COMMENTS = 'timestamp,comment-id,author-id,moderated,comment-body';
const VOTES = 'timestamp,comment-id,voter-id,vote';
const words = async () =>
  (await recordOf(side)).flatMap(({ type, data }) => (type === 'ContributionRated' ? [(data as { readonly value: string }).value] : []));

it('a statement without text has its votes, and says what it is', async () => {
  await exported({ comments: [COMMENTS, '0,0,1,1,Eins', '0,1,1,1, '], votes: [VOTES, '1,1,2,1', '2,0,2,0'] });
  const { rows, errorCount, notices } = await taken({ language: 'en' });
  expect({ rows, errorCount }).toMatchObject({ rows: { statement: { recorded: 2 }, vote: { recorded: 2 } }, errorCount: 0 });
  expect(notices).toContain('Statements without text in the source, 1, stand as [without text in the source]');
  const stream = `contribution-${newIdOf(ContributionId, 'polis/platz/comment/1')}`;
  expect(
    await bodyOf(
      side,
      (await recordOf(side)).find((event) => event.stream === stream),
    ),
  ).toMatchObject({
    text: '[without text in the source]',
  });
});

it('times may be seconds', async () => {
  await exported({ comments: [COMMENTS, '0,0,1,1,Eins'], votes: [VOTES, '9,0,2,1'] });
  await taken();
  const vote = (await recordOf(side)).find(({ type }) => type === 'ContributionRated');
  expect(Date.parse(vote?.occurredAt ?? '')).toBe((AT + 9) * 1000);
});

describe('columns of other names', () => {
  const votes = ['1,0,2,1'];
  it('are known where exports have had them', async () => {
    await exported({ comments: ['created,tid,pid,mod,txt,velocity', '0,0,1,1,Eins,1'], votes: ['created,tid,pid,vote', ...votes] });
    expect(await taken()).toMatchObject({ errorCount: 0, rows: { statement: { recorded: 1 }, vote: { recorded: 1 } } });
  });

  it('are said in a file, and refused where they are not there', async () => {
    await exported({ comments: ['wann,nr,wer,mod,satz', '0,0,1,1,Eins'], votes: ['wann,nr,person,stimme', ...votes] });
    const columns = join(folder, 'columns.json');
    const common = { timestamp: 'wann', 'comment-id': 'nr' };
    const comments = { ...common, 'author-id': 'wer', 'comment-body': 'satz' };
    await writeFile(columns, JSON.stringify({ comments, votes: { ...common, 'voter-id': 'person', vote: 'stimme' } }));
    expect(await taken({ columns })).toMatchObject({ errorCount: 0, rows: { statement: { recorded: 1 }, vote: { recorded: 1 } } });
    await expect(taken()).rejects.toEqual(usageError('the header has no column timestamp, comment-id, author-id, comment-body'));
    for (const wrong of ['{', '{"votes": {"voter": "person"}}', '{"vote": {}}']) {
      await writeFile(columns, wrong);
      await expect(taken({ columns })).rejects.toEqual(usageError('takes the names of the columns by ours'));
    }
    await expect(taken({ columns: join(folder, 'none.json') })).rejects.toEqual(usageError('none.json: cannot be read'));
  });
});

describe('votes of which -1 means agree', () => {
  const own = (value: number) => [0, 1, 2, 3].map((id) => `1,${id},${id},${id === 3 ? -value : value}`);
  const turned = (value: number) =>
    exported({ comments: [COMMENTS, ...[0, 1, 2, 3].map((id) => `0,${id},${id},1,Satz ${id}`)], votes: [VOTES, ...own(value)] });

  it('are noticed by what authors say of their own statements, before anything is recorded', async () => {
    await turned(-1);
    await expect(taken()).rejects.toEqual(usageError("3 of the 4 authors' votes on their own statements are -1"));
    expect(await recordOf(side)).toEqual([]);
  });

  it('are turned where that is said', async () => {
    await turned(-1);
    const { notices } = await taken({ votes: 'turned' });
    expect((await words()).sort()).toEqual(['agree', 'agree', 'agree', 'disagree']);
    expect(notices.join()).not.toContain('own statements');
    expect((await taken({ votes: 'turned' })).rows['vote']).toMatchObject({ alreadyRecorded: 4 });
  });

  it('are left as they are where that is said, with a word of it, as are those that are turned and should not be', async () => {
    await turned(-1);
    expect((await taken({ votes: 'as-written' })).notices.join()).toContain('--votes as-written may be wrong');
    expect((await words()).sort()).toEqual(['agree', 'disagree', 'disagree', 'disagree']);
    await turned(1);
    expect((await taken({ votes: 'turned', source: 'other' })).notices.join()).toContain('--votes turned may be wrong');
  });
});

describe('an export that does not add up', () => {
  const comments = [
    'timestamp,comment-id,author-id,agrees,disagrees,passes,moderated,comment-body',
    '0,0,9,2,1,1,1,Eins',
    '0,1,9,0,0,,1,Zwei',
  ];
  const votes = [VOTES, '1,0,2,1', '2,0,2,-1', '2,0,2,-1', '3,0,3,1', '3,0,4,0'];

  it('says so, with what is missing', async () => {
    const summary = ['voters,4', 'voters-in-conv,3', 'comments,2', 'commenters,2'];
    await exported({ summary, comments, votes: votes.slice(0, 3) });
    expect((await taken()).notices.slice(0, 4)).toEqual([
      'The votes are not what comments.csv counts for 1 of 2 statements (comment-id 0); 2 votes are missing, so votes.csv may be cut off',
      'summary.csv says 4 voters, and the rows that can be taken have 1',
      'summary.csv says 3 voters-in-conv, and the rows that can be taken have 1',
      'summary.csv says 2 commenters, and the rows that can be taken have 1',
    ]);
  });

  it('is none where each row counts, also one that is there twice, and one that was changed later', async () => {
    const [header = '', one = '', two = ''] = comments;
    await exported({ summary: ['voters,3'], comments: [header, one.replace(',2,1,1,1,', ',2,2,1,1,'), two], votes });
    expect((await taken()).notices).toHaveLength(1);
  });

  it('is none where its votes are those that were refused, mended', async () => {
    const authors = ['0,0,6,2,0,0,1,Eins', '0,1,7,0,1,0,1,Zwei', '0,2,8,0,1,0,1,Drei', '0,3,9,0,1,0,1,Vier'];
    const refused = ['1,1,7,-1', '1,2,8,-1', '1,3,9,-1'].map((row) => row.replace('-1', 'nein'));
    const sound = [VOTES, '1,0,6,1', '1,0,5,1'];
    await exported({ summary: ['voters,5', 'comments,4'], comments: [comments[0] ?? '', ...authors], votes: [...sound, ...refused] });
    const { rejects } = await importPolis(folder, {}, { ...contextOf(side), rejects: { path: null } });
    const path = rejects && 'path' in rejects ? rejects.path : '';
    const votesFile = join(path, 'votes.csv');
    await writeFile(votesFile, (await readFile(votesFile, 'utf8')).replaceAll(/,nein(?=,)/g, ',-1'));
    const mended = await importPolis(path, {}, contextOf(side));
    await rm(path, { recursive: true });
    expect(mended).toMatchObject({
      errorCount: 0,
      rows: { vote: { read: 3, recorded: 3 } },
      notices: [expect.stringContaining('is closed')],
    });
  });

  it('is refused where its gzip file is cut off', async () => {
    await exported({ comments, votes: null });
    await writeFile(join(folder, 'votes.csv.gz'), gzipSync(votes.join('\n').repeat(500)).subarray(0, 60));
    await expect(taken()).rejects.toEqual(usageError('the gzip file is cut off'));
    expect(await recordOf(side)).toEqual([]);
  });
});

it('an export without votes is taken where that is said, with its moderation', async () => {
  await exported({
    comments: ['timestamp,comment-id,author-id,moderated,is-meta,is-seed,comment-body', '0,0,1,-1,false,true,Eins'],
    votes: null,
  });
  await expect(taken()).rejects.toEqual(usageError('there is neither votes.csv nor votes.csv.gz'));
  const { rows, errorCount, notices } = await taken({ withoutVotes: true });
  expect({ rows, errorCount }).toMatchObject({
    errorCount: 0,
    rows: { statement: { recorded: 1 }, vote: { read: 0 }, rejection: { recorded: 1 } },
  });
  expect(notices[0]).toMatch(/^Taken without votes: /);
});

describe('what the source says of a statement besides', () => {
  const HEAD = 'timestamp,comment-id,author-id,agrees,disagrees,passes,moderated,is-meta,is-seed,comment-body';
  const facts = async () =>
    (await recordOf(side)).flatMap(({ type, data }) =>
      type === 'ContributionSubmitted' ? [(data as ContributionSubmitted['data']).source?.facts] : [],
    );
  const counts = async (options: PolisOptions) => {
    const { rows, corrections, errorCount } = await taken(options);
    return { ...rows['statement'], fields: corrections.flatMap(({ fields }) => fields), errorCount };
  };

  it('is kept as its source says it; of votes alone where they do not come in, and never as ratings', async () => {
    await exported({ comments: [HEAD, '0,0,1,5,2,1,1,false,true,Eins', '0,1,1,0,0,,0,,,Zwei'], votes: null });
    await taken({ withoutVotes: true });
    expect(await facts()).toEqual([
      { 'is-meta': false, 'is-seed': true, agrees: 5, disagrees: 2, passes: 1 },
      { agrees: 0, disagrees: 0 },
    ]);
    expect(await words()).toEqual([]);
  });

  it('is of a later export only what both say: what differs there is told, and stays as it was', async () => {
    const comments = (row: string) => [HEAD, `0,0,1,${row},Eins`];
    await exported({ comments: comments('5,2,1,1,,true'), votes: null });
    await taken({ withoutVotes: true });
    const first = await facts();
    expect(await counts({ withoutVotes: true })).toMatchObject({ alreadyRecorded: 1, corrected: 0, fields: [] });
    await exported({ comments: comments('1,0,0,1,false,true'), votes: [VOTES, '1,0,2,1'] });
    expect(await counts({})).toMatchObject({ alreadyRecorded: 1, corrected: 0, refused: 0, errorCount: 0 });
    await exported({ comments: comments('6,2,1,1,false,false'), votes: null });
    expect(await counts({ withoutVotes: true })).toMatchObject({ corrected: 1, fields: ['facts'], errorCount: 0 });
    expect(await facts()).toEqual(first);
  });

  it('adds nothing to what an earlier version took without it', async () => {
    await exported({ comments: [COMMENTS, '0,0,1,1,Eins'], votes: null });
    await taken({ withoutVotes: true });
    await exported({ comments: [HEAD, '0,0,1,5,2,1,1,false,true,Eins'], votes: null });
    expect(await counts({ withoutVotes: true })).toMatchObject({ alreadyRecorded: 1, corrected: 0, refused: 0, errorCount: 0 });
    expect(await facts()).toEqual([undefined]);
  });

  it('is none of a person: the groups that Polis reckoned are left out, and counted', async () => {
    await exported({ comments: [HEAD, '0,0,1,0,0,0,1,,,Eins'], votes: [VOTES, '1,0,2,1'] });
    await writeFile(join(folder, 'participants-votes.csv'), 'participant,xid,group-id,n-votes,0\n1,,0,0,\n2,,1,1,1\n3,,,0,\n');
    expect((await taken()).leftOut).toEqual({ 'participants-in-groups': 2 });
  });
});
