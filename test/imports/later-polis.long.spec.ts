import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { acceptContribution } from '../../src/commands/contribution/accept-contribution.js';
import { rejectContribution } from '../../src/commands/contribution/reject-contribution.js';
import { newIdOf } from '../../src/commands/command.js';
import { ContributionId } from '../../src/domain/ids.js';
import { importPolis } from '../../src/imports/polis/import-polis.js';
import { caseOf, describeWithCases } from './cases.js';
import { contextOf, recordOf, startWriteSide, type WriteSide } from './importing.js';
import { rehearsedAndRun } from './rehearsal.js';

let side: WriteSide;
let folder: string;
beforeEach(async () => {
  side = await startWriteSide();
  folder = await mkdtemp(join(tmpdir(), 'zukunftsdialog-later-'));
});
afterEach(async () => {
  await side.close();
  await rm(folder, { recursive: true });
});

/** An export of two statements with this moderation. */
const exported = async (name: string, moderated: readonly string[], description = 'Stimmt ab.', votes: readonly string[] = ['2']) => {
  const files = {
    'summary.csv': ['topic,Platz', 'url,https://x.example/platz', `conversation-description,${description}`],
    'comments.csv': [
      'timestamp,comment-id,author-id,moderated,comment-body',
      ...moderated.map((each, id) => `1700000000000,${id},1,${each},Satz ${id}`),
    ],
    'votes.csv': ['timestamp,comment-id,voter-id,vote', ...votes.map((voter) => `1700000001000,0,${voter},1`)],
  };
  await mkdir(join(folder, name), { recursive: true });
  for (const [file, lines] of Object.entries(files)) await writeFile(join(folder, name, file), `${lines.join('\n')}\n`);
  return join(folder, name);
};
const taken = (path: string) => rehearsedAndRun(side, (context) => importPolis(path, {}, context));
const decisions = async (topic = 'platz') =>
  (await recordOf(side)).flatMap(({ type, stream }) => {
    const id = [0, 1].find((each) => stream === `contribution-${newIdOf(ContributionId, `polis/${topic}/comment/${each}`)}`);
    return type === 'ContributionAccepted' || type === 'ContributionRejected' ? [`${id} ${type.slice('Contribution'.length)}`] : [];
  });

const laterDescription = async (first: string, second: string) => {
  await taken(first);
  const before = (await recordOf(side)).length;
  expect((await taken(second)).rows['vote']).toMatchObject({ recorded: 1, alreadyRecorded: 1 });
  const since = (await recordOf(side)).slice(before).map(({ type }) => type);
  expect(since.filter((type) => !type.startsWith('Phase'))).toEqual(['DialogueCorrected', 'ContributionRated']);
  expect(await taken(second)).toMatchObject({ setUp: { recorded: 0 }, rows: { vote: { recorded: 0 } } });
};

const laterModeration = async (first: string, second: string, topic: string) => {
  expect((await taken(first)).rows).toMatchObject({ acceptance: { recorded: 1 }, rejection: { recorded: 0 } });
  expect((await taken(second)).rows).toMatchObject({ acceptance: { read: 0 }, rejection: { recorded: 2 } });
  expect(await decisions(topic)).toEqual(['1 Accepted', '0 Rejected', '1 Rejected']);
  expect((await taken(second)).rows).toMatchObject({ rejection: { recorded: 0, alreadyRecorded: 2 } });
};

describe('a later Polis export', () => {
  it('with another description and a new vote corrects the one and adds the other', async () => {
    await laterDescription(await exported('1', ['1']), await exported('2', ['1'], 'Vorbei.', ['2', '3']));
  });

  it('takes its moderation along', async () => {
    await laterModeration(await exported('1', ['0', '1']), await exported('2', ['-1', '-1']), 'platz');
  });

  it('accepts nothing that was rejected: nobody has appealed', async () => {
    const rejected = await exported('1', ['1', '-1']);
    await taken(await exported('0', ['1', '1']));
    await taken(rejected);
    const back = await taken(await exported('2', ['1', '1']));
    expect(back.rows['acceptance']).toMatchObject({ alreadyRecorded: 1, refused: 1 });
    expect(back.errorCodes).toEqual({ 'contribution-already-rejected': 1 });
    expect((await taken(rejected)).rows['rejection']).toMatchObject({ alreadyRecorded: 1 });
    expect(await decisions()).toEqual(['0 Accepted', '1 Accepted', '1 Rejected']);
  });

  it('changes nothing that was decided here since, and says so', async () => {
    await taken(await exported('1', ['0', '1']));
    const about = (id: number) => ({ contribution: newIdOf(ContributionId, `polis/platz/comment/${id}`) });
    const moderator = { role: 'moderator', actor: '11111111-1111-4111-8111-111111111111', correlation: 'test', at: null } as const;
    await side.commands.send(acceptContribution, { params: about(0), body: {} }, { ...moderator, key: 'accepted' });
    const body = rejectContribution.content.parse({ reason: 'source-rejected', justification: 'Darum' });
    await side.commands.send(rejectContribution, { params: about(1), body }, { ...moderator, key: 'rejected' });
    const later = await taken(await exported('2', ['-1', '1']));
    expect(later).toMatchObject({ errorCount: 0, rows: { acceptance: { alreadyRecorded: 1 }, rejection: { alreadyRecorded: 1 } } });
    expect(later.notices[0]).toBe('Statements decided here otherwise than in the source, 2, stay so: comment-id 0, 1');
    expect(await decisions()).toEqual(['1 Accepted', '0 Accepted', '1 Rejected']);
  });
});

type Vote = readonly [time: number, voter: number, value: string];
/** What each stands by, in the order of the words: pseudonyms are each dialogue's own. */
const standing = async (source: string): Promise<readonly unknown[]> => {
  const about = newIdOf(ContributionId, `polis/${source}/comment/0`);
  const rated = (await recordOf(side)).filter(({ data }) => 'value' in data && 'contribution' in data && data.contribution === about);
  return [...new Map(rated.map(({ stream, data }) => [stream, 'value' in data && data.value])).values()].toSorted();
};
/** The later line wins a tie. */
const latestOf = (votes: readonly Vote[]): readonly string[] => {
  const inOrder = votes.toSorted(([a], [b]) => a - b);
  return [...new Map(inOrder.map(([, voter, value]) => [voter, value])).values()].toSorted();
};
/** Nobody can know which of two of one moment was the later, where each came with a file of its own. */
type Taken = { readonly votes: readonly Vote[]; readonly dieAfter: number };
const withoutTies = (files: readonly Taken[]): readonly Taken[] =>
  files.map(({ votes, dieAfter }, nth) => ({
    dieAfter,
    votes: votes.map(([time, voter, value]): Vote => [time * files.length + nth, voter, value]),
  }));

describe('votes of one person on one statement', () => {
  const NUMBER: Readonly<Record<string, string>> = { agree: '1', pass: '0', disagree: '-1' };
  const took = async (source: string, votes: readonly Vote[], dieAfter = Infinity) => {
    const path = await exported(source, ['0']);
    const rows = votes.map(([time, voter, value]) => `${1700000001000 + time},0,${voter},${NUMBER[value] ?? value}`);
    await writeFile(join(path, 'votes.csv'), `${['timestamp,comment-id,voter-id,vote', ...rows].join('\n')}\n`);
    return importPolis(path, { source }, contextOf(side, { dieAfter }));
  };

  it('count by their times, in whichever order files bring them, and also where one breaks off', async () => {
    const vote = fc.tuple(fc.integer({ min: 0, max: 4 }), fc.integer({ min: 2, max: 3 }), fc.constantFrom('agree', 'pass', 'disagree'));
    const file = fc.record({ votes: fc.array(vote, { maxLength: 4 }), dieAfter: fc.constantFrom(Infinity, 9, 10) });
    let nth = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(file, { minLength: 1, maxLength: 3 }).map(withoutTies), async (files) => {
        const source = `nth-${nth++}`;
        for (const { votes, dieAfter } of files) {
          await took(source, votes, dieAfter).catch(() => undefined);
          expect((await took(source, votes)).errorCount).toBe(0);
        }
        const all = files.flatMap(({ votes }) => votes);
        expect(await standing(source)).toEqual(latestOf(all));
      }),
      {
        numRuns: 15,
        examples: [
          [
            withoutTies([
              {
                dieAfter: Infinity,
                votes: [
                  [4, 2, 'pass'],
                  [4, 2, 'agree'],
                ],
              },
              { dieAfter: Infinity, votes: [[0, 2, 'agree']] },
            ]),
          ],
        ],
      },
    );
  });

  it('count by the order of their lines where they have one time, and are recorded once', async () => {
    const votes: readonly Vote[] = [
      [5, 2, 'pass'],
      [5, 2, 'agree'],
      [5, 3, 'agree'],
      [5, 3, 'pass'],
      [5, 3, 'agree'],
    ];
    expect((await took('tied', votes)).rows['vote']).toMatchObject({ recorded: 4, repeatedInSource: 1 });
    expect(await standing('tied')).toEqual(['agree', 'agree']);
    const rated = async () => (await recordOf(side)).filter(({ type }) => type === 'ContributionRated').length;
    expect(await rated()).toBe(4);
    await took('tied', votes);
    await took('tied', votes.slice(0, 1));
    expect(await rated()).toBe(4);
  });

  it('count alike in whichever order files bring two of one moment', async () => {
    const [agreed, passed]: readonly Vote[] = [
      [5, 2, 'agree'],
      [5, 2, 'pass'],
    ];
    if (!agreed || !passed) throw new Error();
    for (const [source, order] of Object.entries({ one: [agreed, passed], other: [passed, agreed] })) {
      for (const vote of [...order, ...order]) await took(source, [vote]);
      expect(await standing(source)).toEqual(['pass']);
    }
  });

  it('count by their own times also where all are dated before their statement, and one comes in mended', async () => {
    // Milliseconds before the statement, and whole seconds long before it.
    for (const unit of [1, 60_000]) {
      const votes = [-7, -5, -2].map((time, nth): Vote => [time * unit - 1000, 2, ['agree', 'pass', 'disagree'][nth] ?? '']);
      for (const rejected of [0, 1, 2]) {
        const source = `early-${unit}-${rejected}`;
        await took(
          source,
          votes.map(([time, voter, value], nth): Vote => [time, voter, nth === rejected ? 'dafür' : value]),
        );
        const mended = votes.slice(rejected, rejected + 1);
        await took(source, mended);
        expect(await standing(source)).toEqual(['disagree']);
        const before = (await recordOf(side)).length;
        await took(source, votes);
        await took(source, mended);
        expect(await recordOf(side)).toHaveLength(before);
      }
    }
  });

  it('stand as they did where their own times are not to be found', async () => {
    const long = -200_000_007;
    const first: readonly Vote[] = [
      [long - 1, 2, 'pass'],
      [long, 2, 'agree'],
    ];
    await took('long-before', first);
    await took('long-before', [[long - 9, 2, 'pass']]);
    await took('long-before', [[long - 8, 2, 'disagree']]);
    await took('long-before', first.slice(0, 1));
    expect(await standing('long-before')).toEqual(['agree']);
    const before = (await recordOf(side)).length;
    await took('long-before', first);
    expect(await recordOf(side)).toHaveLength(before);
  });

  it('count as they would have at once where one was rejected and comes in mended, alone, after a later one', async () => {
    const summary = await took('mended', [
      [5, 2, 'dafür'],
      [9, 2, 'disagree'],
    ]);
    expect(summary.rows['vote']).toMatchObject({ recorded: 1, invalid: 1 });
    expect((await took('mended', [[5, 2, 'agree']])).rows['vote']).toMatchObject({ read: 1, recorded: 1 });
    expect(await standing('mended')).toEqual(['disagree']);
    const before = (await recordOf(side)).length;
    await took('mended', [
      [5, 2, 'agree'],
      [9, 2, 'disagree'],
    ]);
    expect(await recordOf(side)).toHaveLength(before);
  });
});

describe('a later export in seconds', () => {
  const write = async (votes: readonly string[], comments: readonly string[]) => {
    const path = await exported('seconds', []);
    await writeFile(join(path, 'comments.csv'), ['timestamp,comment-id,author-id,moderated,comment-body', ...comments, ''].join('\n'));
    await writeFile(join(path, 'votes.csv'), ['timestamp,comment-id,voter-id,vote', ...votes, ''].join('\n'));
    return path;
  };
  const inSeconds = (lines: readonly string[]) => lines.map((line) => line.replace(/^(\d{10})\d{3}/, '$1'));

  it('adds what is new alone', async () => {
    const comments = ['1700000000500,0,1,1,Eins', '1700000005559,1,1,0,Zwei'];
    const votes = [
      // Before its statement; three in one second; one that came back to what it was.
      ...['1700000000100,0,2,1', '1700000006100,0,3,0', '1700000006200,0,3,-1', '1700000006900,0,3,1', '1700000007123,0,4,-1'],
      ...['1700000004007,1,4,1', '1700000009001,1,4,0', '1700000010002,1,4,1'],
      ...['1700000007100,0,5,1', '1700000007200,0,5,0', '1700000007300,0,5,1'],
    ];
    await taken(await write(votes, comments));
    const before = (await recordOf(side)).length;
    const later = await write(inSeconds(votes), inSeconds(comments));
    for (const corrections of [false, true]) {
      const again = await rehearsedAndRun(side, (context) => importPolis(later, { corrections }, context));
      expect(again).toMatchObject({
        corrections: [],
        rows: { vote: { alreadyRecorded: 10, repeatedInSource: 1 }, statement: { alreadyRecorded: 2 } },
      });
    }
    expect(await recordOf(side)).toHaveLength(before);
    const grown = await write(inSeconds([...votes, '1700000011001,0,4,1']), inSeconds(comments));
    for (const recorded of [1, 0]) expect((await taken(grown)).rows).toMatchObject({ vote: { recorded, alreadyRecorded: 11 - recorded } });
    const moved = await taken(await write(inSeconds(votes), ['1700000001,0,1,1,Eins', '1700000004,1,1,0,Zwei']));
    expect(moved.corrections).toMatchObject([{ fields: ['date'] }, { fields: ['date'] }]);
  });
});

describeWithCases('the shared cases of later Polis exports', () => {
  it('have a changed description and a new vote', () => laterDescription(caseOf('later-d1'), caseOf('later-d2')));
  it('have another moderation', () => laterModeration(caseOf('later-mod1'), caseOf('later-mod2'), 'mod'));
});
