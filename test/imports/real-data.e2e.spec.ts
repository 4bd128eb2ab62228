import { createReadStream, existsSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { createGunzip } from 'node:zlib';
import { parse } from 'csv-parse';
import { createProgress } from '../../src/cli/progress.js';
import { Desk } from '../../src/commands/desk.js';
import { DialogueId } from '../../src/domain/ids.js';
import { Pseudonyms, secretOfSource } from '../../src/identity/pseudonyms.js';
import type { ImportContext, ImportSummary } from '../../src/imports/import.js';
import { importPolis } from '../../src/imports/polis/import-polis.js';
import { run } from '../cli/program.js';
import { type Harness, startHarness } from '../harness.js';

const DATA = fileURLToPath(new URL('../../../shared/data/', import.meta.url));
const KLIMARAT = `${DATA}klimarat-at/produktion-konsum`;
const RADDIALOG = `${DATA}raddialog-bonn/raddialog-bonn-2017.jsonl.gz`;

// Real data is not part of the project; where it is not there, these tests are shown as skipped.
const describeWithData = existsSync(DATA) ? describe : describe.skip;

let harness: Harness;
let context: ImportContext;

type Page<T> = { readonly items: readonly T[]; readonly next: string | null };

const all = async <T>(path: string, token?: string): Promise<readonly T[]> => {
  const items: T[] = [];
  let cursor = '';
  for (;;) {
    const { body, status } = await harness.get<Page<T>>(`${path}&limit=500${cursor}`, token === undefined ? {} : { token });
    expect(status).toBe(200);
    items.push(...body.items);
    if (body.next === null) return items;
    cursor = `&cursor=${body.next}`;
  }
};

/** An import as a user runs it, in a process of its own beside the program that answers. */
const atTheCommandLine = async (args: readonly string[]): Promise<ImportSummary> => {
  const { config, databaseUrl, vaultKey } = harness.foundation;
  const settings = { DATA_DIR: config.values.DATA_DIR, DATABASE_URL: databaseUrl, VAULT_KEY: vaultKey.toString('hex') };
  const { code, stdout, stderr } = await run(['import', ...args, '--json'], settings).ended;
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  return JSON.parse(stdout) as ImportSummary;
};

const caughtUp = async (): Promise<void> => {
  const head = await harness.store.head();
  for (let i = 0; i < 300; i++) {
    const { body } = await harness.get<{ views: Record<string, { sequence: number }> }>('/health/ready');
    if (Object.values(body.views).every(({ sequence }) => sequence === Number(head))) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('The views did not catch up');
};

beforeAll(async () => {
  harness = await startHarness();
  const { commands, foundation } = harness;
  const send: ImportContext['send'] = (command, input, envelope) => commands.send(command, input, envelope);
  context = {
    send,
    facts: harness.app.get(Desk),
    databaseUrl: foundation.databaseUrl,
    progress: createProgress({ silent: true }),
    dryRun: false,
  };
});
afterAll(() => harness.close());

type Row = Readonly<Record<string, string>>;
type Contribution = {
  readonly contribution: string;
  readonly source: { readonly id: string };
  readonly status: string;
  readonly ratings: {
    readonly agree: number;
    readonly raters: number;
    readonly recorded: Readonly<Record<'agree' | 'pass' | 'disagree', number>>;
  };
};

const rowsOf = async (path: string): Promise<readonly Row[]> => {
  const bytes = path.endsWith('.gz') ? createReadStream(path).pipe(createGunzip()) : createReadStream(path);
  const rows: Row[] = [];
  for await (const row of bytes.pipe(parse({ columns: true }))) rows.push(row as Row);
  return rows;
};

describeWithData('the Klimarat consultation', () => {
  let summary: ImportSummary;
  let contributions: readonly Contribution[];
  beforeAll(async () => {
    summary = await atTheCommandLine(['polis', KLIMARAT]);
    await caughtUp();
    contributions = await all<Contribution>(`/api/contributions?dialogue=${summary.dialogue}`);
  }, 120_000);

  it('accounts for every row: 61,936 votes of which 5 are exact repeats, 522 statements, 277 accepted and 245 rejected', () => {
    expect(summary.errorCount).toBe(0);
    expect(summary.rows).toMatchObject({
      statement: { read: 522, recorded: 522 },
      vote: { read: 61_936, recorded: 61_931, repeatedInSource: 5 },
      acceptance: { recorded: 277 },
      rejection: { recorded: 245 },
    });
  });

  it('shows the published figures: 1,116 raters, 61,384 current ratings', async () => {
    const { body } = await harness.get(`/api/theme-input?dialogue=${summary.dialogue}`);
    expect(body).toMatchObject({
      total: {
        submitted: 522,
        accepted: 277,
        rejected: 245,
        open: 0,
        participants: 197,
        raters: 1116,
        ratings: { agree: 38_206, pass: 13_955, disagree: 9223 },
      },
    });
    expect(38_206 + 13_955 + 9223).toBe(61_384);
  });

  it('has, per statement, as many recorded votes as were published, the refused repeats added', async () => {
    const repeats = repeatsPerStatement(await rowsOf(`${KLIMARAT}/votes.csv.gz`));
    const statements = new Map(contributions.map((each) => [each.source.id, each]));
    const rows = await rowsOf(`${KLIMARAT}/comments.csv`);
    expect(rows).toHaveLength(522);
    let onRejected = 0;
    for (const row of rows) {
      const statement = statements.get(row['comment-id'] ?? '');
      const { agree, disagree, pass } = statement?.ratings.recorded ?? { agree: -1, disagree: -1, pass: -1 };
      const repeated = (value: string): number => repeats.get(`${String(row['comment-id'])}/${value}`) ?? 0;
      expect({ id: row['comment-id'], agrees: agree + repeated('1'), disagrees: disagree + repeated('-1') }).toEqual({
        id: row['comment-id'],
        agrees: Number(row['agrees']),
        disagrees: Number(row['disagrees']),
      });
      expect(statement?.status).toBe(row['moderated'] === '1' ? 'accepted' : 'rejected');
      if (row['moderated'] === '-1') onRejected += agree + disagree + pass + repeated('1') + repeated('-1') + repeated('0');
    }
    expect(onRejected).toBe(6994);
  });

  it('has the current ratings of participants-votes.csv, cell by cell', async () => {
    const token = await harness.token('auditor');
    const ratings = await all<{ contribution: string; rater: string; value: string }>(`/api/ratings?dialogue=${summary.dialogue}`, token);
    const current = new Map(ratings.map(({ contribution, rater, value }) => [`${contribution}/${rater}`, value]));
    expect(current.size).toBe(61_384);
    const statements = contributions.map(({ contribution, source }) => [source.id, contribution] as const);
    const pseudonyms = harness.app.get(Pseudonyms);
    const words: Readonly<Record<string, string>> = { '1': 'agree', '0': 'pass', '-1': 'disagree' };
    let cells = 0;
    for (const row of await rowsOf(`${KLIMARAT}/participants-votes.csv.gz`)) {
      const secret = secretOfSource(`polis/${summary.source}/participant/${String(row['participant'])}`);
      const rater = pseudonyms.participant(DialogueId(summary.dialogue), secret);
      for (const [id, contribution] of statements) {
        const cell = row[id] ?? '';
        const value = current.get(`${contribution}/${rater}`);
        if (value !== (cell === '' ? undefined : words[cell]))
          throw new Error(`Participant ${String(row['participant'])}, statement ${id}`);
        if (cell !== '') cells++;
      }
    }
    expect(cells).toBe(61_384);
  });
});

const repeatsPerStatement = (votes: readonly Row[]): ReadonlyMap<string, number> => {
  const seen = new Set<string>();
  const repeats = new Map<string, number>();
  for (const vote of votes) {
    const whole = [vote['timestamp'], vote['comment-id'], vote['voter-id'], vote['vote']].join('/');
    const cell = `${String(vote['comment-id'])}/${String(vote['vote'])}`;
    if (seen.has(whole)) repeats.set(cell, (repeats.get(cell) ?? 0) + 1);
    seen.add(whole);
  }
  return repeats;
};

describeWithData('an import that was cut off', () => {
  it('goes on where it was, without doubles, and adds nothing when it is run once more', async () => {
    const folder = `${DATA}polis-small/brexit-consensus`;
    let left = 1500;
    const underWay: Promise<unknown>[] = [];
    const send: ImportContext['send'] = (command, input, envelope) => {
      if (left-- <= 0) return Promise.reject(new Error('cut off'));
      const sent = context.send(command, input, envelope);
      underWay.push(sent);
      return sent;
    };
    await expect(importPolis(folder, { language: 'en' }, { ...context, send })).rejects.toThrow('cut off');
    await Promise.all(underWay);
    const atCut = await harness.store.head();
    const rest = await importPolis(folder, { language: 'en' }, context);
    const head = await harness.store.head();
    expect(rest.rows['vote']).toMatchObject({ read: 5312, invalid: 0, refused: 0 });
    expect(rest.rows['vote']?.alreadyRecorded).toBeGreaterThan(1000);
    const recorded = Object.values(rest.rows).reduce((sum, counts) => sum + counts.recorded, rest.setUp.recorded);
    expect(Number(head - atCut)).toBe(recorded);

    const again = await importPolis(folder, { language: 'en' }, context);
    expect(Object.values(again.rows).map(({ recorded: added }) => added)).toEqual([0, 0, 0, 0]);
    expect(await harness.store.head()).toBe(head);
    await caughtUp();
    const { body } = await harness.get(`/api/theme-input?dialogue=${rest.dialogue}`);
    expect(body).toMatchObject({ total: { submitted: 50, raters: 204 } });
  }, 120_000);
});

describeWithData('the Bonner Raddialog', () => {
  it('accounts for every contribution, comment and reply, and reports the repeated ones', async () => {
    const summary = await atTheCommandLine(['contributions', RADDIALOG, '--mapping', 'raddialog', '--title', 'Bonner Raddialog 2017']);
    expect(summary.errorCount).toBe(0);
    expect(summary.rows).toMatchObject({
      contribution: { read: 2393, recorded: 2393 },
      comment: { read: 2035, recorded: 2035 },
      reply: { read: 286, recorded: 286 },
    });
    expect(summary.repeatedContent['contribution']).toBe(68);
    await caughtUp();
    const { body } = await harness.get<{ items: { theme: string; submitted: number }[]; total: object }>(
      `/api/theme-input?dialogue=${summary.dialogue}`,
    );
    expect(body.total).toMatchObject({ submitted: 2393 + 2035 + 286 });
    expect(body.items).toHaveLength(8);

    const categories = new Set<string>();
    for await (const line of createInterface({ input: createReadStream(RADDIALOG).pipe(createGunzip()) })) {
      categories.add((JSON.parse(line) as { category: string }).category);
    }
    expect(categories.size).toBe(8);
    const first = await harness.get<Page<{ content: { text: string; position: { latitude: number } }; answers: string | null }>>(
      `/api/contributions?dialogue=${summary.dialogue}&limit=5`,
    );
    expect(Math.abs((first.body.items[0]?.content.position.latitude ?? 0) - 50.72)).toBeLessThan(0.1);
  }, 120_000);
});
