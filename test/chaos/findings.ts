import { createHash } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { ReportRendered } from '../../src/domain/report/report.js';
import { Pseudonyms } from '../../src/identity/pseudonyms.js';
import { issuerOf } from '../../src/identity/tokens.js';
import type { EventStore, Recorded } from '../../src/store/event-store.js';
import { PostgresEventStore } from '../../src/store/postgres/postgres-event-store.js';
import { Vault } from '../../src/vault/vault.js';
import { run } from '../cli/program.js';
import { query } from '../database.js';
import { readiness } from '../processes.js';
import { readOn } from '../store/event-store.contract.js';
import { openEventStoreDb } from '../store/eventstoredb.js';
import { rowsOfViews } from '../views.js';
import { account, type Account, type Counted } from './commands-once.js';
import type { Follower } from './follower.js';
import type { Installation } from './installation.js';
import type { Load } from './load.js';

/** What does not hold, in words; empty where all is well. */
export type Findings = Account & {
  /** Sequences or revisions that are not one after the other, or ids that are there twice. */
  readonly outOfOrder: readonly string[];
  /** What the follower saw at another place than it is, or did not see. */
  readonly misfollowed: readonly string[];
  readonly reports: readonly string[];
  /** Views that are not as rebuilt. */
  readonly views: readonly string[];
};
export type Figures = Counted & { readonly events: number; readonly reports: number };

const SETTLING_MS_MAX = 90_000;

const until = async (isSo: () => Promise<boolean>, what: string): Promise<void> => {
  for (const begin = Date.now(); !(await isSo()); await sleep(100))
    if (Date.now() - begin > SETTLING_MS_MAX) throw new Error(`${what}: not within ${SETTLING_MS_MAX} ms`);
};

/** Looks at everything while nobody writes. @param before how many events were there before people came */
export const findings = async (
  installation: Installation,
  { load, follower, before }: { readonly load: Load; readonly follower: Follower; readonly before: number },
): Promise<{ readonly findings: Findings; readonly figures: Figures }> => {
  const { all } = installation;
  const requested = new Set(
    load.told.filter(({ status, path }) => status === 201 && path.endsWith('/reports')).map(({ body }) => String(body['report'])),
  );
  await reportsEnded(installation, requested);
  await viewsUpToDate(installation);
  const events = await recordOf(installation);
  await until(() => Promise.resolve(follower.seen.length >= events.length), 'The follower has seen everything');
  const written = events.slice(before).filter(({ type }) => type !== 'ReportRendered' && type !== 'ReportFailed');
  const { counted, ...commands } = await accountOf(installation, written, load);
  const [shown, reports] = [await rowsOfViews(all.databaseUrl), await reportsOf(installation, events, requested)];
  const rebuilt = await run(['rebuild', '--json'], all.settings).ended;
  if (rebuilt.code !== 0) throw new Error(`rebuild: ${rebuilt.stderr}`);
  const anew = (await rowsOfViews(all.databaseUrl)).map((table) => JSON.stringify(table));
  return {
    findings: {
      ...commands,
      outOfOrder: disorder(events),
      misfollowed: events.flatMap(({ id }, i) => (follower.seen[i] === id ? [] : [`${i + 1}: ${String(follower.seen[i])}`])),
      reports,
      views: shown.map((table) => JSON.stringify(table)).filter((table, i) => table !== anew[i]),
    },
    figures: { ...counted, events: events.length, reports: requested.size },
  };
};

/** With the keys of the installation: only who has them can tell which command an event came of. */
const accountOf = async ({ all }: Installation, written: readonly Recorded[], { told }: Load) => {
  const vault = await Vault.open(all.databaseUrl, Buffer.from(all.settings['VAULT_KEY'] ?? '', 'hex'));
  try {
    const pseudonyms = new Pseudonyms(vault, issuerOf({ issuer: undefined }));
    return account(written, told, (actor, key) => pseudonyms.request(actor, key));
  } finally {
    await vault.close();
  }
};

const reportsEnded = async ({ processes, all }: Installation, requested: ReadonlySet<string>): Promise<void> => {
  const member = processes.api[0]!.member;
  const left = new Set(requested);
  await until(async () => {
    const token = await member.token('office');
    for (const report of left) {
      const { status, body } = await member.get(`/api/reports/${report}`, { token });
      if (status === 200 && body['status'] !== 'requested') left.delete(report);
    }
    return left.size === 0;
  }, 'Every report has ended').catch(async (error: unknown) => {
    const jobs = await query(
      all.databaseUrl,
      `select id, status from view_reports.report where status = 'requested' and until_sequence is null`,
    );
    throw new Error(`${String(error)}: ${JSON.stringify(jobs)}`);
  });
};

const viewsUpToDate = ({ processes }: Installation): Promise<void> =>
  until(async () => {
    const { views } = await readiness(processes.api[0]!.member);
    return Object.values(views).every(({ lag }) => lag === 0);
  }, 'Every view is up to date');

/** The whole record. Over EventStoreDB its order is made anew from the log alone, in a database of its own. */
const recordOf = async ({ all, log }: Installation): Promise<readonly Recorded[]> => {
  if (!log) return reading(await PostgresEventStore.open(all.databaseUrl), (store) => readOn(store));
  const [{ head }] = (await query<{ head: string }>(all.databaseUrl, 'select sequence as head from sequencer.head')) as [{ head: string }];
  const anew = await openEventStoreDb(log.url);
  try {
    await until(async () => (await anew.store.head()) >= BigInt(head), 'The log is numbered anew');
    return await readOn(anew.store);
  } finally {
    await anew.close();
  }
};

const reading = async <T>(store: EventStore, read: (store: EventStore) => Promise<T>): Promise<T> => {
  try {
    return await read(store);
  } finally {
    await store.close();
  }
};

const disorder = (events: readonly Recorded[]): readonly string[] => {
  const next = new Map<string, bigint>();
  const ids = new Set<string>();
  return events.flatMap(({ sequence, stream, revision, id }, i) => {
    const wanted = next.get(stream) ?? 0n;
    next.set(stream, revision + 1n);
    const isNew = !ids.has(id);
    ids.add(id);
    return sequence === BigInt(i) + 1n && revision === wanted && isNew ? [] : [`${stream} ${String(revision)} at ${String(sequence)}`];
  });
};

/** One result for each request, and its files are what it says. */
const reportsOf = async (
  { processes }: Installation,
  events: readonly Recorded[],
  requested: ReadonlySet<string>,
): Promise<readonly string[]> => {
  const member = processes.api[0]!.member;
  const token = await member.token('office');
  const wrong: string[] = [];
  for (const report of requested) {
    const own = events.filter(({ stream }) => stream === `report-${report}`);
    const types = own.map(({ type }) => type).join(' ');
    if (types !== 'ReportRequested ReportRendered') wrong.push(`${report}: ${types}: ${JSON.stringify(own.at(-1)?.data)}`);
    const { files } = (own.find(({ type }) => type === 'ReportRendered')?.data ?? { files: [] }) as Pick<ReportRendered['data'], 'files'>;
    for (const { name, digest } of files) {
      const answer = await fetch(`${member.url}/api/reports/${report}/files/${name}`, { headers: { authorization: `Bearer ${token}` } });
      const found = createHash('sha256')
        .update(Buffer.from(await answer.arrayBuffer()))
        .digest('hex');
      if (answer.status !== 200 || found !== digest) wrong.push(`${report}: ${name}: ${answer.status}, ${found} instead of ${digest}`);
    }
  }
  return wrong;
};
