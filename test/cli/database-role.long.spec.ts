import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { dropDatabase, freshDatabase, query } from '../database.js';
import { until } from '../processes.js';
import { run } from './program.js';

let folder: string;
let databaseUrl: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'zukunftsdialog-role-'));
  databaseUrl = await freshDatabase();
});
afterEach(async () => {
  await dropDatabase(databaseUrl);
  await rm(folder, { recursive: true, force: true });
});

/** What a start leaves on stderr and in the log for security, once every view runs. */
const started = async (url: string) => {
  const settings = { DATABASE_URL: url, DATA_DIR: join(folder, 'data'), SECURITY_LOG_DIR: join(folder, 'security') };
  const program = run(['serve', '--port', '0', '--json', '--no-example'], settings);
  const { listening } = await program.listening;
  await until(async () => (await fetch(`${listening}/health/ready`)).status === 200, 'ready');
  program.process.kill('SIGTERM');
  const { code, stderr } = await program.ended;
  const files = await readdir(settings.SECURITY_LOG_DIR).catch(() => []);
  const notes = await Promise.all(files.map((file) => readFile(join(settings.SECURITY_LOG_DIR, file), 'utf8')));
  return { code, stderr, notes: notes.join('') };
};

it('a superuser in DATABASE_URL is warned about, in the log and in that for security', async () => {
  const { code, stderr, notes } = await started(databaseUrl);
  expect(code).toBe(0);
  expect(stderr.match(/DATABASE_URL names a superuser of PostgreSQL/g)).toHaveLength(1);
  expect(notes.match(/"what":"database-role-superuser"/g)).toHaveLength(1);
});

it('the owner of the database is all that the program needs, as docs/operations.md says', async () => {
  const database = new URL(databaseUrl).pathname.slice(1);
  const role = `role_of_${database}`;
  await query(databaseUrl, `create role ${role} login password 'secret'`);
  await query(databaseUrl, `alter database ${database} owner to ${role}`);
  const own = new URL(databaseUrl);
  [own.username, own.password] = [role, 'secret'];
  try {
    const { code, stderr, notes } = await started(own.href);
    expect(code).toBe(0);
    expect(stderr).not.toMatch(/superuser|permission denied|"level":"?(error|50)/);
    expect(notes).not.toContain('database-role-superuser');
  } finally {
    await query(
      databaseUrl,
      `alter database ${database} owner to current_user; reassign owned by ${role} to current_user; drop owned by ${role}; drop role ${role}`,
    );
  }
});
