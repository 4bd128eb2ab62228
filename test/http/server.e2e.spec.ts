import { startHarness } from '../harness.js';

it('ends within seconds, although somebody has stopped reading', async () => {
  const harness = await startHarness();
  // Larger than what fits into the buffers between us, so that the answers cannot come to their ends.
  const unread = await Promise.all(Array.from({ length: 4 }, () => fetch(`${harness.url}/docs/swagger-ui-bundle.js`)));
  const begun = Date.now();
  await harness.close();
  expect(Date.now() - begun).toBeLessThan(10_000);
  for (const { body } of unread) await body?.cancel().catch(() => undefined);
});
