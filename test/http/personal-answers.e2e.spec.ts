import { randomUUID } from 'node:crypto';
import { COMMANDS } from '../../src/commands/all.js';
import { QUESTIONS } from '../../src/replay/all-questions.js';
import { openDialogue } from '../dialogue.js';
import { type Harness, useHarness } from '../harness.js';
import { askedBy } from '../questions.js';
import { submit } from './asking.js';

const harness = useHarness();
let office: { readonly token: string };
beforeAll(async () => {
  office = { token: await harness.token('office') };
});

const at = (path: string): string => `/api/${path.replaceAll(/:\w+/g, () => randomUUID())}`;
const kept = async (path: string, sending: Parameters<Harness['get']>[1], view: Parameters<typeof askedBy>[0] = { body: null }) => {
  const { method, body } = askedBy(view);
  return (await harness.send(method, path, body, sending)).headers.get('cache-control');
};

it.each(QUESTIONS)('what $path answers to one reader is kept by nobody', async ({ path, secret, body }) => {
  expect(await kept(at(path), office, { body })).toBe('no-store');
  if (secret !== undefined) expect(await kept(at(path), { headers: { [secret]: randomUUID() } })).toBe('no-store');
});

it.each(COMMANDS)('what $name answers is kept by nobody', async ({ path }) => {
  expect((await harness.post(at(path), {}, office)).headers.get('cache-control')).toBe('no-store');
});

it('that holds where there is something to see, and what is for everybody is asked for again', async () => {
  const dialogue = await openDialogue(harness);
  const mine = await submit(harness, dialogue);
  for (const path of [`/api/dialogues`, `/api/reminders?dialogue=${dialogue}`, `/api/moderation-queue?dialogue=${dialogue}`])
    expect(await kept(path, office)).toBe('no-store');
  expect(await kept(mine.at, { headers: { 'contribution-secret': mine.secret } })).toBe('no-store');
  expect(await kept(mine.at, {})).toBe('no-cache');
});
