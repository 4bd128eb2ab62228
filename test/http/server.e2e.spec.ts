import { startHarness } from '../harness.js';

it('ends within seconds, although somebody has stopped reading an answer', async () => {
  const harness = await startHarness();
  // Larger than what fits into the buffers between us, so that it cannot come to its end.
  const unread = await fetch(`${harness.url}/docs/swagger-ui-bundle.js`);
  const begun = Date.now();
  await harness.close();
  expect(Date.now() - begun).toBeLessThan(10_000);
  await expect(unread.text()).rejects.toThrow('terminated');
});

it('closes connections that have nothing under way at once', async () => {
  const harness = await startHarness();
  expect((await harness.get('/health/live')).status).toBe(200);
  const begun = Date.now();
  await harness.close();
  expect(Date.now() - begun).toBeLessThan(2500);
});
