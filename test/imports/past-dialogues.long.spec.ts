import { randomBytes, randomUUID } from 'node:crypto';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { closePhase } from '../../src/commands/dialogue/close-phase.js';
import { openPhase } from '../../src/commands/dialogue/open-phase.js';
import { schedulePhase } from '../../src/commands/dialogue/schedule-phase.js';
import { submitContribution } from '../../src/commands/contribution/submit-contribution.js';
import { rateContribution } from '../../src/commands/rating/rate-contribution.js';
import { newIdOf } from '../../src/commands/command.js';
import type { ContributionRated } from '../../src/domain/rating/rating.js';
import { Code, ContributionId, DialogueId } from '../../src/domain/ids.js';
import { importContributions } from '../../src/imports/contributions/import-contributions.js';
import type { Ending } from '../../src/imports/dialogue-phase.js';
import { importPolis } from '../../src/imports/polis/import-polis.js';
import type { Recorded } from '../../src/store/event-store.js';
import { contextOf, recordOf, startWriteSide, type WriteSide } from './importing.js';

let side: WriteSide;
let folder: string;
beforeEach(async () => {
  side = await startWriteSide();
  folder = await mkdtemp(join(tmpdir(), 'zukunftsdialog-past-'));
});
afterEach(async () => {
  await side.close();
  await rm(folder, { recursive: true });
});

type Vote = { readonly at: number; readonly statement: number; readonly voter: number; readonly value: number };
const PAST = 1_500_000_000_000;
const DIALOGUE = newIdOf(DialogueId, 'polis/park/dialogue');
const statement = (id: number) => newIdOf(ContributionId, `polis/park/comment/${id}`);

/** Writes an export of two statements and some votes. */
const exported = async (votes: readonly Vote[], { since = PAST }: { readonly since?: number } = {}): Promise<void> => {
  const lines = {
    'summary.csv': ['topic,Park', 'url,https://x.example/park'],
    'comments.csv': ['timestamp,comment-id,author-id,moderated,comment-body', `${since},0,1,1,Eins`, `${since + 1},1,1,0,Zwei`],
    'votes.csv': ['timestamp,comment-id,voter-id,vote', ...votes.map((v) => `${since + v.at},${v.statement},${v.voter},${v.value}`)],
  };
  await mkdir(join(folder, 'export'), { recursive: true });
  for (const [name, rows] of Object.entries(lines)) await writeFile(join(folder, 'export', name), `${rows.join('\n')}\n`);
};
const taken = (options: Ending = {}, dieAfter?: number, before?: () => Promise<void>) => {
  const context = contextOf(side, dieAfter === undefined ? {} : { dieAfter });
  const send: typeof context.send = async (...command) => {
    await before?.();
    return context.send(...command);
  };
  return importPolis(join(folder, 'export'), options, { ...context, send });
};

const FIRST: readonly Vote[] = [{ at: 1000, statement: 0, voter: 2, value: 1 }];
const SECOND: readonly Vote[] = [...FIRST, { at: 500, statement: 1, voter: 2, value: -1 }, { at: 9000, statement: 0, voter: 3, value: 1 }];

const turns = async () => (await recordOf(side)).filter(({ type }) => type.startsWith('Phase') && type !== 'PhaseScheduled');
const types = async () => (await turns()).map(({ type }) => type);
const office = { key: '', role: 'office', actor: '11111111-1111-4111-8111-111111111111', correlation: 'test', at: null } as const;
const byOffice = (command: typeof openPhase | typeof closePhase, key: string) =>
  side.commands.send(command, { params: { dialogue: DIALOGUE }, body: { phase: 'dialogue' } }, { ...office, key });
const participant = () => randomBytes(24).toString('base64url');
const rating = (key = 'late') =>
  side.commands.send(
    rateContribution,
    { params: { contribution: statement(0) }, body: { value: 'agree', participant: participant() } },
    { key, role: 'participant' },
  );
const contributing = (key: string) =>
  side.commands.send(
    submitContribution,
    {
      params: { dialogue: DIALOGUE },
      body: { theme: Code('park'), question: Code('park'), questionVersion: 1, text: 'Auch ich', participant: participant() },
    },
    { key, role: 'participant' },
  );

describe('an imported dialogue of the past', () => {
  it('is closed as of its last row, takes nothing any more, and says so', async () => {
    await exported(FIRST);
    const { notices } = await taken();
    expect(notices).toEqual(['The dialogue phase is closed. Where the dialogue goes on, --open keeps it open']);
    expect((await turns()).map(({ type, occurredAt }) => [type, occurredAt])).toEqual([
      ['PhaseOpened', new Date(PAST).toISOString()],
      ['PhaseClosed', new Date(PAST + 1000).toISOString()],
    ]);
    await expect(rating()).rejects.toMatchObject({ code: 'dialogue-phase-not-open' });
    const before = (await recordOf(side)).length;
    expect(await taken()).toMatchObject({ errorCount: 0, setUp: { recorded: 0 } });
    expect(await recordOf(side)).toHaveLength(before);
  });

  it('stays open where its last day is not over, or where that is said, until that is not said any more', async () => {
    await exported(FIRST, { since: Date.now() - 2000 });
    expect((await taken()).notices).toEqual(['The dialogue phase is open: people can go on contributing and rating. --close closes it']);
    expect(await types()).toEqual(['PhaseOpened']);
    await taken({ close: true });
    expect(await types()).toEqual(['PhaseOpened', 'PhaseClosed']);
  });

  it('that is said to go on stays open, is closed when nobody says so any more, and opened again', async () => {
    await exported(FIRST);
    await taken({ open: true });
    await rating();
    await contributing('of somebody');
    await taken();
    expect(await types()).toEqual(['PhaseOpened', 'PhaseClosed']);
    await taken({ open: true });
    await taken({ open: true });
    expect(await types()).toEqual(['PhaseOpened', 'PhaseClosed', 'PhaseOpened']);
    await taken();
    expect(await types()).toEqual(['PhaseOpened', 'PhaseClosed', 'PhaseOpened', 'PhaseClosed']);
  });

  it('takes rows that come late with their times, opens for nobody, and ends with the last of them', async () => {
    await exported(FIRST);
    await taken();
    await exported(SECOND);
    const later = await taken();
    expect(later).toMatchObject({ errorCount: 0, rows: { vote: { recorded: 2, alreadyRecorded: 1 } } });
    const votes = (await recordOf(side)).filter(({ type }) => type === 'ContributionRated');
    expect(votes.map(({ occurredAt }) => Date.parse(occurredAt) - PAST).sort()).toEqual([1000, 500, 9000]);
    expect((await turns()).map(({ type, occurredAt }) => [type, Date.parse(occurredAt) - PAST])).toEqual([
      ['PhaseOpened', 0],
      ['PhaseClosed', 1000],
      ['PhaseClosed', 9000],
    ]);
    expect(await taken()).toMatchObject({ setUp: { recorded: 0 }, rows: { vote: { recorded: 0 } } });
    await exported(FIRST);
    expect(await taken()).toMatchObject({ setUp: { recorded: 0 }, rows: { vote: { recorded: 0 } } });
    expect(await types()).toHaveLength(3);
  });

  it('says of a vote that the office has brought it in', async () => {
    await exported(FIRST);
    await taken();
    const votes = (await recordOf(side)).filter(({ type }) => type === 'ContributionRated');
    expect(votes.map(({ role, internal }) => [role, internal])).toEqual([['office', expect.objectContaining({ actor: null })]]);
  });

  it('keeps what the office has opened or closed since', async () => {
    await exported(FIRST);
    await taken();
    await byOffice(openPhase, 'reopened');
    await taken();
    expect(await types()).toEqual(['PhaseOpened', 'PhaseClosed', 'PhaseOpened']);
    await byOffice(closePhase, 'closed');
    await taken({ open: true });
    expect(await types()).toHaveLength(4);
    await exported(SECOND);
    expect(await taken()).toMatchObject({ errorCount: 0, rows: { vote: { recorded: 2 } } });
    expect(await types()).toHaveLength(4);
  });

  it('refuses what was said after the office itself has closed it', async () => {
    await exported(FIRST);
    await taken({ open: true });
    await side.commands.send(
      closePhase,
      { params: { dialogue: DIALOGUE }, body: { phase: 'dialogue' } },
      { ...office, key: 'closed', at: new Date(PAST + 1000).toISOString() },
    );
    await exported(SECOND);
    const later = await taken();
    expect(later).toMatchObject({ errorCount: 1, rows: { vote: { recorded: 1, refused: 1 } } });
    expect(later.errors[0]).toMatchObject({ code: 'said-outside-dialogue-phase' });
    expect(await types()).toEqual(['PhaseOpened', 'PhaseClosed']);
  });

  it('that is evaluated by now takes no late rows, and says why', async () => {
    await exported(FIRST);
    await taken();
    const params = { dialogue: DIALOGUE };
    const body = { phase: 'evaluation', opensOn: '2018-01-01', closesOn: '2018-02-01' } as const;
    await side.commands.send(schedulePhase, { params, body }, { ...office, key: 'evaluation' });
    await side.commands.send(openPhase, { params, body: { phase: 'evaluation' } }, { ...office, key: 'evaluation/opening' });
    await exported(SECOND);
    const later = await taken();
    expect(later).toMatchObject({ errorCount: 2, rows: { vote: { refused: 2 } } });
    expect(later.errors[0]).toMatchObject({ code: 'dialogue-phase-not-open' });
    expect(later.notices).toEqual(['The dialogue phase is closed and the evaluation has begun: rows that come late are refused']);
  });

  it('of contributions takes late rows alike', async () => {
    const mapping = join(folder, 'mapping.json');
    await writeFile(mapping, JSON.stringify({ rows: { id: 'nr', text: 'text', date: { column: 'datum', format: 'iso' } } }));
    const take = async (rows: readonly string[], options: Ending = {}) => {
      await writeFile(join(folder, 'lauf.csv'), `${['nr,text,datum', ...rows].join('\n')}\n`);
      return importContributions(join(folder, 'lauf.csv'), { mapping, title: 'Lauf', ...options }, contextOf(side));
    };
    await take(['1,Eins,2019-05-01']);
    expect(await take(['1,Eins,2019-05-01', '2,Zwei,2019-06-01'])).toMatchObject({
      errorCount: 0,
      rows: { contribution: { recorded: 1 } },
    });
    expect(await take(['1,Eins,2019-05-01', '3,Drei,2019-04-01'])).toMatchObject({
      errorCount: 0,
      rows: { contribution: { recorded: 1 } },
    });
    expect((await turns()).map(({ type, occurredAt }) => [type, occurredAt.slice(0, 10)])).toEqual([
      ['PhaseOpened', '2019-05-01'],
      ['PhaseClosed', '2019-05-01'],
      ['PhaseClosed', '2019-06-01'],
    ]);
    await take(['1,Eins,2019-05-01'], { open: true });
    expect((await types()).at(-1)).toBe('PhaseOpened');
  });
});

const VALUES = ['disagree', 'pass', 'agree'];
/** What each said last on each statement; nobody knows who that is. */
const lastWords = (words: readonly (readonly string[])[]) =>
  [...new Map(words.map(([who = '', word = '']) => [who, word])).values()].sort();

/** Somebody who looks between any two commands of an import whether they can get something in. */
const lurker = () => {
  const got: unknown[] = [];
  let isClosed = false;
  const attempt = async (): Promise<void> => {
    isClosed ||= (await types()).includes('PhaseClosed');
    if (!isClosed) return;
    const tried = await Promise.allSettled([rating(randomUUID()), contributing(randomUUID())]);
    got.push(...tried.flatMap((each) => (each.status === 'fulfilled' ? [each.value] : [])));
  };
  return { attempt, got };
};

it('exports that come in any order, twice, or broken off anywhere come to what the whole one says, and let nobody else in', async () => {
  const vote = fc.record({
    at: fc.integer({ min: 2, max: 9 }).map((second) => second * 1000),
    statement: fc.constantFrom(0, 1),
    voter: fc.integer({ min: 2, max: 4 }),
    value: fc.constantFrom(1, 0, -1),
  });
  const votes = fc.uniqueArray(vote, { minLength: 3, maxLength: 12, selector: ({ at, statement: s, voter }) => `${at} ${s} ${voter}` });
  const part = fc.record({ share: fc.nat({ max: 12 }), dieAfter: fc.option(fc.nat({ max: 24 }), { freq: 2 }) });
  await fc.assert(
    fc.asyncProperty(votes, fc.array(part, { maxLength: 3 }), async (all, parts) => {
      await side.close();
      side = await startWriteSide();
      const { attempt, got } = lurker();
      for (const { share, dieAfter } of parts) {
        await exported(all.slice(0, share));
        await taken({}, dieAfter ?? undefined, attempt).catch(() => null);
      }
      await exported(all);
      await taken({}, undefined, attempt);
      const { length } = await recordOf(side);
      expect(await taken({}, undefined, attempt)).toMatchObject({ errorCount: 0, setUp: { recorded: 0 } });
      expect(got).toEqual([]);
      const events = await recordOf(side);
      expect(events).toHaveLength(length);
      const [opening, ...closings] = await turns();
      expect([opening?.type, ...new Set(closings.map(({ type }) => type))]).toEqual(['PhaseOpened', 'PhaseClosed']);
      const saidAt = events.filter(({ type }) => ['ContributionSubmitted', 'ContributionRated'].includes(type)).map((e) => e.occurredAt);
      expect(closings.at(-1)?.occurredAt).toBe(saidAt.sort().at(-1));
      expect(events.filter(({ type }) => type === 'ContributionSubmitted')).toHaveLength(2);
      const said = all
        .toSorted((a, b) => a.at - b.at)
        .map((v) => [`${v.statement} ${v.voter}`, `${statement(v.statement)} ${VALUES[v.value + 1]}`]);
      const rated = events.filter(({ type }) => type === 'ContributionRated') as readonly (Recorded & ContributionRated)[];
      expect(lastWords(rated.map(({ stream, data }) => [stream, `${data.contribution} ${data.value}`]))).toEqual(lastWords(said));
    }),
    { numRuns: 10 },
  );
});
