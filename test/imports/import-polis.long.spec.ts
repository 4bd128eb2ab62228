import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { newIdOf } from '../../src/commands/command.js';
import { ContributionId, DialogueId } from '../../src/domain/ids.js';
import { importPolis } from '../../src/imports/polis/import-polis.js';
import { nameUuid } from '../../src/record/name-uuid.js';
import { bodyOf, contextOf, copied, FIXTURES, nothing, recordOf, startWriteSide, usageError, type WriteSide } from './importing.js';

const BAHNHOF = join(FIXTURES, 'polis-bahnhof');
// It goes on: what becomes of one of the past, past-dialogues.long tells.
const OPEN = { open: true };
const KEY = 'polis/bahnhof-fixture';
const COMMENTS = join(BAHNHOF, 'comments.csv');
const VOTES = join(BAHNHOF, 'votes.csv');

/** What becomes of the fixture's rows, where those that are sound have one fate. */
const rowsWith = (fate: 'recorded' | 'alreadyRecorded' | 'wouldRecord') => ({
  statement: { ...nothing, read: 10, repeatedInSource: 1, invalid: 6, [fate]: 3 },
  vote: { ...nothing, read: 12, repeatedInSource: 1, invalid: 6, [fate]: 5 },
  acceptance: { ...nothing, read: 1, [fate]: 1 },
  rejection: { ...nothing, read: 1, [fate]: 1 },
});

const contribution = (id: number) => newIdOf(ContributionId, `${KEY}/comment/${id}`);

let side: WriteSide;
beforeEach(async () => {
  side = await startWriteSide();
});
afterEach(() => side.close());

describe('a Polis export', () => {
  it('becomes a dialogue, row by row, with the times of the source', async () => {
    const summary = await importPolis(BAHNHOF, OPEN, contextOf(side));
    expect(summary).toMatchObject({
      source: 'bahnhof-fixture',
      dialogue: newIdOf(DialogueId, `${KEY}/dialogue`),
      rows: rowsWith('recorded'),
      setUp: { recorded: 6, alreadyRecorded: 0 },
      errorCount: 12,
    });
    const events = await recordOf(side);
    expect(events.slice(0, 6).map(({ type, data }) => [type, data])).toEqual([
      [
        'DialogueAnnounced',
        expect.objectContaining({
          title: { de: 'Was braucht unser Bahnhof?' },
          mandate: { de: 'Ein erfundenes Beispiel\nin zwei Zeilen.' },
        }),
      ],
      ['ThemeDefined', { theme: 'was-braucht-unser-bahnhof', title: { de: 'Was braucht unser Bahnhof?' } }],
      [
        'GuidingQuestionPosed',
        expect.objectContaining({ question: 'was-braucht-unser-bahnhof', text: { de: 'Was braucht unser Bahnhof?' } }),
      ],
      ['ModerationPolicyAdopted', expect.objectContaining({ mode: 'after-publication' })],
      ['PhaseScheduled', expect.objectContaining({ phase: 'dialogue', opensOn: '2022-04-15', closesOn: '2022-04-15' })],
      ['PhaseOpened', { phase: 'dialogue', reason: 'office-decision', policyVersion: 1 }],
    ]);
    const types = events.slice(6).map(({ type }) => type);
    expect([...new Set(types)].map((type) => [type, types.filter((other) => other === type).length])).toEqual([
      ['ContributionSubmitted', 3],
      ['ContributionRated', 5],
      ['ContributionAccepted', 1],
      ['ContributionRejected', 1],
    ]);
  });

  it('keeps texts to the letter in the vault, and ids and times of the source', async () => {
    await importPolis(BAHNHOF, OPEN, contextOf(side));
    const events = await recordOf(side);
    const submitted = [0, 1, 2].map((id) =>
      events.find(({ type, stream }) => type === 'ContributionSubmitted' && stream === `contribution-${contribution(id)}`),
    );
    expect(await Promise.all(submitted.map((event) => bodyOf(side, event)))).toEqual([
      { title: null, text: 'Mehr Bänke, bitte', position: null },
      { title: null, text: 'Zwei\nZeilen', position: null },
      { title: null, text: 'Der Aufzug soll "immer" gehen 🛗', position: null },
    ]);
    expect(submitted[1]).toMatchObject({
      occurredAt: '2022-04-15T05:21:00.000Z',
      role: 'office',
      data: { source: { name: KEY, id: '1' }, channel: 'online', group: null, answers: null },
      internal: { secretDigest: null },
    });
  });

  it('has votes in the order of their time, and none before its statement', async () => {
    await importPolis(BAHNHOF, OPEN, contextOf(side));
    const votes = (await recordOf(side)).filter(({ type }) => type === 'ContributionRated');
    const changed = votes.filter(({ stream }) => votes.some((other) => other.stream === stream && other.revision === 1n));
    expect(changed.map(({ revision, occurredAt, data }) => [revision, occurredAt, data])).toEqual([
      [0n, '2022-04-15T05:23:20.000Z', { contribution: contribution(0), value: 'disagree', previous: null, protection: 'none' }],
      [1n, '2022-04-15T05:25:00.000Z', { contribution: contribution(0), value: 'agree', previous: 'disagree', protection: 'none' }],
    ]);
    // The source has it at 05:03:20, before its statement.
    const statement = (await recordOf(side)).find(({ stream }) => stream === `contribution-${contribution(2)}`);
    const early = votes.find(({ data }) => 'contribution' in data && data.contribution === contribution(2));
    expect(early).toMatchObject({ role: 'office', occurredAt: statement?.occurredAt, data: { value: 'agree' } });
  });

  it('knows an author as a rater', async () => {
    await importPolis(BAHNHOF, OPEN, contextOf(side));
    const events = await recordOf(side);
    const author = events.find(({ stream }) => stream === `contribution-${contribution(2)}`);
    const rater = events.find(
      ({ type, data }) => type === 'ContributionRated' && 'contribution' in data && data.contribution === contribution(2),
    );
    const participant = (author?.internal as { participant: string }).participant;
    expect(rater?.internal).toMatchObject({ rater: participant });
  });

  it('is moderated after the last vote, by the importer, for the reason that the source gives none', async () => {
    await importPolis(BAHNHOF, OPEN, contextOf(side));
    const decided = (await recordOf(side)).filter(({ role }) => role === 'moderator');
    const importer = nameUuid('importer', KEY);
    expect(
      decided.map(({ stream, type, occurredAt, internal }) => [stream, type, occurredAt, (internal as { actor: string }).actor]),
    ).toEqual([
      [`contribution-${contribution(0)}`, 'ContributionAccepted', '2022-04-15T05:25:30.000Z', importer],
      [`contribution-${contribution(1)}`, 'ContributionRejected', '2022-04-15T05:25:30.000Z', importer],
    ]);
    expect(decided[1]?.data).toMatchObject({ reason: 'source-rejected' });
    expect(await bodyOf(side, decided[1])).toEqual({ justification: 'Die Quelle nennt keinen Grund.' });
  });

  it('has every wrong row named by file, line and reason', async () => {
    const { errors } = await importPolis(BAHNHOF, OPEN, contextOf(side, { dryRun: true }));
    expect(errors.map(({ file, line, code }) => [file, line, code])).toEqual([
      [COMMENTS, 6, 'moderation-unknown'],
      [COMMENTS, 7, 'time-malformed'],
      [COMMENTS, 8, 'column-count-wrong'],
      [COMMENTS, 9, 'moderation-unknown'],
      [COMMENTS, 10, 'column-count-wrong'],
      [COMMENTS, 12, 'id-repeated'],
      [VOTES, 8, 'statement-unknown'],
      [VOTES, 9, 'statement-unknown'],
      [VOTES, 10, 'vote-unknown'],
      [VOTES, 11, 'number-malformed'],
      [VOTES, 12, 'time-malformed'],
      [VOTES, 13, 'column-count-wrong'],
    ]);
    expect(errors[0]?.message).toBe('moderated: moderation unknown');
  });

  it('obeys the limits of what is taken over', async () => {
    const { folder, change, remove } = await copied('polis-bahnhof');
    await change(
      'comments.csv',
      (text) =>
        `${text}1650000240000,x,20,8,0,0,1,${'ä'.repeat(60_000)}\n1650000240000,x,21,8,0,0,1,${'ä'.repeat(60_001)}\n1650000240000,x,22,8,0,0,1,a\u0308\u0007\n`,
    );
    const { errors, rows, mended } = await importPolis(folder, OPEN, contextOf(side, { dryRun: true }));
    expect(rows['statement']).toMatchObject({ read: 13, invalid: 7, wouldRecord: 5 });
    expect(mended).toEqual({ statement: 1 });
    expect(errors).toContainEqual({
      file: join(folder, 'comments.csv'),
      line: 14,
      code: 'text-too-long',
      message: 'text: text too long, at most 60000 characters',
    });
    await remove();
  });
});

describe('a Polis import that is run again', () => {
  it('adds nothing, also where the phase is closed by then', async () => {
    await importPolis(BAHNHOF, OPEN, contextOf(side));
    const closing = await importPolis(BAHNHOF, { close: true }, contextOf(side));
    expect(closing).toMatchObject({ rows: rowsWith('alreadyRecorded'), setUp: { recorded: 1, alreadyRecorded: 6 } });
    const closed = await recordOf(side);
    expect(closed.at(-1)).toMatchObject({ type: 'PhaseClosed', occurredAt: '2022-04-15T05:25:30.000Z' });
    expect(await importPolis(BAHNHOF, { close: true }, contextOf(side))).toMatchObject({
      rows: rowsWith('alreadyRecorded'),
      setUp: { recorded: 0, alreadyRecorded: 6 },
      errorCount: 12,
    });
    expect(await recordOf(side)).toHaveLength(closed.length);
  });

  it.each([0, 3, 7, 12, 15])('goes on where it was cut off after %i commands', async (dieAfter) => {
    await expect(importPolis(BAHNHOF, OPEN, contextOf(side, { dieAfter }))).rejects.toThrow('connection lost');
    const before = (await recordOf(side)).length;
    const summary = await importPolis(BAHNHOF, OPEN, contextOf(side));
    const [statement, vote] = [summary.rows['statement'], summary.rows['vote']];
    expect((statement?.recorded ?? 0) + (statement?.alreadyRecorded ?? 0)).toBe(3);
    expect((vote?.recorded ?? 0) + (vote?.alreadyRecorded ?? 0)).toBe(5);
    const events = await recordOf(side);
    expect(events).toHaveLength(16);
    expect(new Set(events.map(({ id }) => id)).size).toBe(16);
    expect(before).toBeGreaterThanOrEqual(Math.min(dieAfter, 6));
  });

  it('adds what a later export has more, and extends the phase', async () => {
    await importPolis(BAHNHOF, OPEN, contextOf(side));
    const { folder, change, remove } = await copied('polis-bahnhof');
    await change('votes.csv', (text) => `${text}1650200000000,x,0,4,1\n`);
    const summary = await importPolis(folder, OPEN, contextOf(side));
    expect(summary.rows['vote']).toMatchObject({ recorded: 1, alreadyRecorded: 5 });
    const events = await recordOf(side);
    expect(events.slice(16).map(({ type, data }) => [type, data])).toEqual([
      ['PhaseScheduled', expect.objectContaining({ phase: 'dialogue', opensOn: '2022-04-15', closesOn: '2022-04-17' })],
      ['ContributionRated', { contribution: contribution(0), value: 'agree', previous: null, protection: 'none' }],
    ]);
    await remove();
  });

  it('says so where the settings are others', async () => {
    await importPolis(BAHNHOF, OPEN, contextOf(side));
    await expect(importPolis(BAHNHOF, { ...OPEN, timeZone: 'Europe/Vienna' }, contextOf(side))).rejects.toEqual(
      usageError('with other settings (dialogue)'),
    );
    expect(await recordOf(side)).toHaveLength(16);
  });

  it('makes another dialogue under another name', async () => {
    const first = await importPolis(BAHNHOF, OPEN, contextOf(side));
    const second = await importPolis(BAHNHOF, { ...OPEN, source: 'other' }, contextOf(side));
    expect(second).toMatchObject({ source: 'other', rows: rowsWith('recorded') });
    expect(second.dialogue).not.toBe(first.dialogue);
  });
});

describe('a Polis export', () => {
  it('may be gzipped, in part too', async () => {
    const { folder, change, remove } = await copied('polis-bahnhof');
    await change('votes.csv', (text) => gzipSync(text));
    await change('summary.csv', (text) => gzipSync(text));
    expect(await importPolis(folder, OPEN, contextOf(side))).toMatchObject({ source: 'bahnhof-fixture', rows: rowsWith('recorded') });
    await remove();
  });

  it('is only read in a dry run', async () => {
    const summary = await importPolis(BAHNHOF, { close: true }, contextOf(side, { dryRun: true }));
    expect(summary).toMatchObject({ dryRun: true, rows: rowsWith('wouldRecord'), setUp: { recorded: 0 }, commandsPerSecond: null });
    expect(await recordOf(side)).toEqual([]);
  });

  it.each([
    ['no votes', 'votes.csv', () => null, 'there is neither votes.csv nor votes.csv.gz'],
    ['no topic', 'summary.csv', () => 'url,https://pol.is/x\n', 'has no row "topic"'],
    ['another header', 'votes.csv', (text: string) => text.replace('voter-id', 'voter'), 'the header has no column voter-id'],
    ['a damaged file', 'votes.csv', () => Buffer.from('not gzip'), 'is not a gzip file'],
  ])('with %s is refused before anything is recorded', async (_, file, how, message) => {
    const { folder, change, remove } = await copied('polis-bahnhof');
    await change(file, how);
    await expect(importPolis(folder, OPEN, contextOf(side))).rejects.toEqual(usageError(message));
    expect(await recordOf(side)).toEqual([]);
    await remove();
  });

  it.each([
    ['no statement', (text: string) => text.split('\n').slice(0, 1).join('\n'), { read: 0 }],
    ['statements that are all wrong', (text: string) => text.replaceAll('165', 'x'), { read: 10, invalid: 10 }],
  ])('with %s has its rows named, and leaves nothing in the record', async (_, how, statement) => {
    const { folder, change, remove } = await copied('polis-bahnhof');
    await change('comments.csv', how);
    const summary = await importPolis(folder, {}, contextOf(side));
    expect(summary).toMatchObject({ noneTaken: true, rows: { statement, vote: { read: 12, invalid: 12 } }, setUp: { recorded: 0 } });
    expect(summary.errors).toContainEqual(expect.objectContaining({ file: join(folder, 'votes.csv'), line: 2, code: 'statement-unknown' }));
    expect(await recordOf(side)).toEqual([]);
    await remove();
  });

  it.each([
    [{ timeZone: 'Europe/Bonn' }, 'Europe/Bonn is no time zone'],
    [{ source: 'a b' }, '--source a b'],
    [{ groups: [{ code: 'Not a code', title: { de: 'Gruppe' } }] }, 'The dialogue cannot be made: groups.0.code: code malformed'],
  ])('with wrong options is refused before anything is recorded: %#', async (options, message) => {
    await expect(importPolis(BAHNHOF, options, contextOf(side))).rejects.toEqual(usageError(message));
    expect(await recordOf(side)).toEqual([]);
  });
});
