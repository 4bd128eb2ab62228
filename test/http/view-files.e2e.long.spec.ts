import { setTimeout as sleep } from 'node:timers/promises';
import { SecurityLog } from '../../src/telemetry/security-log.js';
import { openDialogue } from '../dialogue.js';
import { useHarness } from '../harness.js';
import { notedIn } from '../security-log.js';
import { done, submit } from './asking.js';

const harness = useHarness();
/** More than fit on one page. */
const COUNT = 510;

it('a file of several pages is whole, and notes who read more than everybody, though it is on the last of them', async () => {
  const dialogue = await openDialogue(harness);
  for (let i = 0; i < COUNT - 1; i++) await submit(harness, dialogue, `Beitrag ${i}`, { participant: `participant number ${i}` });
  const { at } = await submit(harness, dialogue, 'Nicht für alle');
  const rejection = { reason: 'off-topic', justification: 'Darum' };
  const { sequence } = await done(harness, `${at}/rejection`, rejection, { token: await harness.token('moderator') });

  const noted = async (): Promise<number> => {
    await sleep(200);
    await harness.app.get(SecurityLog).close();
    return (await notedIn(harness.foundation.config.values.DATA_DIR)).filter(({ what }) => what === 'personal-data-read').length;
  };
  const before = await noted().catch(() => 0);
  const url = `${harness.url}/api/contributions?dialogue=${dialogue}&after=${sequence}&format=ndjson`;
  const everybody = await (await fetch(url)).text();
  expect([everybody.trimEnd().split('\n').length, everybody.includes('Nicht für alle')]).toEqual([COUNT + 1, false]);
  expect(await noted().catch(() => 0)).toBe(before);
  const auditor = await (await fetch(url, { headers: { authorization: `Bearer ${await harness.token('auditor')}` } })).text();
  expect([auditor.trimEnd().split('\n').length, auditor.includes('Nicht für alle')]).toEqual([COUNT + 1, true]);
  expect(await noted()).toBe(before + 1);
});
