import { randomUUID } from 'node:crypto';
import { appendFile, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { JournaledLog } from './journal.js';
import type { Proposed } from './log.js';

let dir: string;
let path: string;
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'zukunftsdialog-journal-'));
  path = join(dir, 'journal');
});
afterEach(() => rm(dir, { recursive: true, force: true }));

const noted = (): Proposed => ({
  id: randomUUID(),
  type: 'Noted',
  contentType: 'application/json',
  data: Buffer.from('{"text":"ä"}'),
  metadata: Buffer.from('{}'),
});

it('has after a crash what it had before, and goes on where it was', () => {
  const before = new JournaledLog(path);
  for (let i = 0; i < 10; i++) before.append('note-1', 'any', [noted(), noted()]);
  const after = new JournaledLog(path);
  expect(after.events).toEqual(before.events);
  const [one, other] = [before, after].map((log) => log.append('note-1', 19n, [noted()]));
  expect(other).toEqual(one);
});

it('forgets what was being written when it was killed, and nothing else', async () => {
  const before = new JournaledLog(path);
  before.append('note-1', 'no_stream', [noted()]);
  await appendFile(path, '[{"id":"');
  const after = new JournaledLog(path);
  expect(after.events).toEqual(before.events);
  after.append('note-1', 0n, [noted()]);
  expect(new JournaledLog(path).events).toEqual(after.events);
});
