import { connect } from 'node:net';
import { once } from 'node:events';
import { startHarness } from '../harness.js';

it('ends within seconds, although somebody has stopped reading an answer', async () => {
  const harness = await startHarness();
  const { hostname, port } = new URL(harness.url);
  const reader = connect(Number(port), hostname);
  reader.on('error', () => undefined);
  await once(reader, 'connect');
  // More than fits into the buffers between us: the answer cannot come to its end.
  const asking = 'GET /docs/swagger-ui-bundle.js HTTP/1.1\r\nhost: localhost\r\n\r\n';
  reader.write(asking.repeat(20));
  await once(reader, 'readable');
  const begun = Date.now();
  await harness.close();
  expect(Date.now() - begun).toBeLessThan(10_000);
  reader.destroy();
});

it('closes connections that have nothing under way at once', async () => {
  const harness = await startHarness();
  expect((await harness.get('/health/live')).status).toBe(200);
  const begun = Date.now();
  await harness.close();
  expect(Date.now() - begun).toBeLessThan(2500);
});
