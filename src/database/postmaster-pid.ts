import { execFile } from 'node:child_process';
import { link, readFile, readlink, rename, stat, unlink } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { answering, codeOf } from '../host/system-error.js';

/** What `postmaster.pid` says (PostgreSQL source, src/include/utils/pidfile.h). */
export type Postmaster = { readonly pid: number; readonly port: number; readonly status: string };

export const postmasterFile = (cluster: string): string => join(cluster, 'postmaster.pid');

/** A server that is just starting has not written all lines: port 0, status ''. */
export const parsePostmaster = (text: string): Postmaster | undefined => {
  const lines = text.split('\n');
  // A negative pid is a single-user server.
  const pid = Math.abs(Number(lines[0]));
  if (!Number.isSafeInteger(pid) || pid === 0) return undefined;
  return { pid, port: Number(lines[3] ?? 0), status: (lines[7] ?? '').trim() };
};

const readText = (cluster: string) => readFile(postmasterFile(cluster), 'utf8').catch(answering(['ENOENT'], undefined));

export const readPostmaster = async (cluster: string): Promise<Postmaster | undefined> => parsePostmaster((await readText(cluster)) ?? '');

export const isAlive = (pid: number): boolean => {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return codeOf(error) === 'EPERM';
  }
};

const run = promisify(execFile);

/** Empty for a corpse, a dead process that nobody fetches as in a container without an init. Undefined when nobody tells us. */
const commandOf = async (pid: number): Promise<string | undefined> => {
  const words = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => undefined);
  if (words !== undefined) return words.replaceAll('\0', ' ').trim();
  const [program, args]: [string, string[]] =
    process.platform === 'win32'
      ? ['powershell', ['-NoProfile', '-Command', `(Get-CimInstance Win32_Process -Filter ProcessId=${pid}).CommandLine`]]
      : ['ps', ['-ww', '-o', 'command=', '-p', String(pid)]];
  const answer = await run(program, args, { timeout: 10_000, windowsHide: true }).catch(() => undefined);
  return answer?.stdout.trim();
};

/** Who a pid is today: the server of this cluster; some other program that got the number, or a corpse; nobody; or not to be told. */
export type Holder = 'server' | 'other' | 'nobody' | 'unknown';

/** @param cluster the real path of the data directory */
export const holderOf = async (pid: number, cluster: string): Promise<Holder> => {
  if (!isAlive(pid)) return 'nobody';
  const command = await commandOf(pid);
  if (command === undefined) return 'unknown';
  // A server's own children call themselves `postgres: checkpointer` and the like; a postmaster.pid never names one.
  if (!/\bpostgres(\.exe)?"? .*-D/i.test(command) || command.startsWith('postgres: ')) return 'other';
  // Linux tells more exactly: a postmaster lives in its data directory, however the command line spells it.
  const home = await readlink(`/proc/${pid}/cwd`).catch(() => undefined);
  if (home !== undefined) return home === cluster ? 'server' : 'other';
  return command.includes(cluster) ? 'server' : 'unknown';
};

/** The live server of a cluster, be it ready, starting or stopping. */
export const findServer = async (cluster: string): Promise<Postmaster | undefined> => {
  const postmaster = await readPostmaster(cluster);
  return postmaster && (await holderOf(postmaster.pid, cluster)) === 'server' ? postmaster : undefined;
};

const HALF_WRITTEN_MS = 2000;

/**
 * PostgreSQL clears the file of a dead server by itself. But it believes any living pid of its own user, which after a
 * reboot or in a restarted container is soon another program, and corpses, and an empty file.
 */
export const clearForeignFile = async (cluster: string): Promise<void> => {
  const file = postmasterFile(cluster);
  const judged = await readText(cluster);
  if (judged === undefined) return;
  const postmaster = parsePostmaster(judged);
  const written = await stat(file).catch(answering(['ENOENT'], undefined));
  const abandoned = postmaster
    ? (await holderOf(postmaster.pid, cluster)) === 'other'
    : // Also where the clock was set back since.
      written !== undefined && Math.abs(Date.now() - written.mtimeMs) > HALF_WRITTEN_MS;
  if (!abandoned) return;
  // Aside first and then a second look, lest we take away what another program's server has just written.
  const aside = `${file}.${process.pid}`;
  if (!(await rename(file, aside).then(() => true, answering(['ENOENT'], false)))) return;
  if ((await readFile(aside, 'utf8')) !== judged) await link(aside, file).catch(answering(['EEXIST'], undefined));
  await unlink(aside);
};
