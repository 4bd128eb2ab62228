import { openDialogue } from '../dialogue.js';
import { useHarness } from '../harness.js';
import { done, submit } from '../http/asking.js';

const harness = useHarness();

it('looks at each thing once for a decision, and at none of it for what never changes', async () => {
  const dialogue = await openDialogue(harness);
  const { contribution } = await submit(harness, dialogue, 'Quittenmarmelade');
  const at = `/api/contributions/${contribution}`;
  await done(harness, `${at}/acceptance`, {}, { token: await harness.token('moderator') });
  const rate = (value: string, participant: string) => done(harness, `${at}/ratings`, { value, participant });
  await rate('agree', 'somebody with a long secret');
  const [asked, { store }] = [[] as string[], harness];
  const read = store.readStream.bind(store);
  store.readStream = (stream, from) => {
    asked.push(stream.replace(/-.*/, ''));
    return read(stream, from);
  };
  await rate('agree', 'another one with a long secret');
  expect(asked.sort()).toEqual(['contribution', 'dialogue', 'rating']);
});
