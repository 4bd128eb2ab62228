import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { codeOf } from '../../src/host/system-error.js';

/** kill -9 for the server of a cluster and for all of its processes. */
export const killServer = async (cluster: string): Promise<void> => {
  const server = Number((await readFile(join(cluster, 'postmaster.pid'), 'utf8')).split('\n')[0]);
  const { stdout } = await promisify(execFile)('ps', ['-A', '-o', 'pid=,ppid=']);
  const processes = stdout
    .trim()
    .split('\n')
    .map((line) => line.trim().split(/\s+/).map(Number));
  const children = processes.filter(([, parent]) => parent === server).map(([pid]) => pid);
  for (const pid of [server, ...children]) {
    if (pid === undefined || !(pid > 1)) throw new Error(`Not a process of the server: ${String(pid)}`);
    try {
      process.kill(pid, 'SIGKILL');
    } catch (error) {
      // ESRCH: it ended with its parent. Not by instanceof: Jest runs in a realm of its own.
      if (codeOf(error) !== 'ESRCH') throw error;
    }
  }
};
