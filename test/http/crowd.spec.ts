import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { fastify as makeFastify, type FastifyInstance } from 'fastify';
import { boundCrowd } from '../../src/http/crowd.js';
import { Problem } from '../../src/http/problem.js';
import { answerProblem } from '../../src/http/problem.filter.js';

const MAX = 2;
let server: FastifyInstance;
let url: string;
let letGo: () => void;
let arrived = 0;

beforeEach(async () => {
  arrived = 0;
  const held = new Promise<void>((resolve) => (letGo = resolve));
  server = makeFastify({ forceCloseConnections: true });
  const enter = boundCrowd(server, MAX);
  server.addHook('preParsing', (request, _, payload, done) =>
    done(request.method === 'GET' || request.headers.authorization === 'office' ? null : enter(request), payload),
  );
  server.setErrorHandler((error, request, reply) =>
    answerProblem(error instanceof Problem ? error : new Problem('internal-error'), request, reply),
  );
  server.post('/', async () => {
    arrived++;
    await held;
    return {};
  });
  server.get('/', () => ({}));
  url = await server.listen({ port: 0, host: '127.0.0.1' });
});
afterEach(async () => {
  letGo();
  await server.close();
});

const send = (headers: Readonly<Record<string, string>> = {}) => fetch(url, { method: 'POST', headers });
const within = async (isSo: () => boolean): Promise<void> => {
  for (let tries = 0; !isSo(); tries++) {
    if (tries > 500) throw new Error('It did not become so');
    await sleep(10);
  }
};

it('turns away who comes beyond so many, says when to come back, and lets in again as soon as somebody is done', async () => {
  const inside = [send(), send()];
  await within(() => arrived === MAX);
  const away = await Promise.all([send(), send(), send(), send()]);
  for (const { status, headers } of away) {
    expect(status).toBe(503);
    expect(Number(headers.get('retry-after'))).toBeGreaterThanOrEqual(5);
    expect(Number(headers.get('retry-after'))).toBeLessThanOrEqual(60);
  }
  expect(await away[0].json()).toMatchObject({ code: 'busy', status: 503 });
  letGo();
  expect((await Promise.all(inside)).map(({ status }) => status)).toEqual([200, 200]);
  expect((await send()).status).toBe(200);
});

it('keeps nobody out who reads, or shows a token until it is known who that is', async () => {
  const inside = [send(), send()];
  await within(() => arrived === MAX);
  expect((await fetch(url)).status).toBe(200);
  expect((await send({ authorization: 'somebody' })).status).toBe(503);
  const office = send({ authorization: 'office' });
  await within(() => arrived === MAX + 1);
  letGo();
  expect((await office).status).toBe(200);
  await Promise.all(inside);
});

const begun = async (text: string): Promise<Socket> => {
  const { hostname, port } = new URL(url);
  const socket = connect(Number(port), hostname);
  await once(socket, 'connect');
  socket.write(`POST / HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: 2\r\n\r\n${text}`);
  return socket;
};

it('gives away the place of somebody who hangs up before all of it was sent', async () => {
  const sockets = await Promise.all([begun('{'), begun('{')]);
  const statusOf = async () => (await send()).status;
  letGo();
  while ((await statusOf()) !== 503) await sleep(10);
  for (const socket of sockets) socket.destroy();
  while ((await statusOf()) !== 200) await sleep(10);
});

it('keeps the place of somebody who hangs up after all of it was sent, until the work is done', async () => {
  const sockets = await Promise.all([begun('{}'), begun('{}')]);
  await within(() => arrived === MAX);
  for (const socket of sockets) socket.destroy();
  await sleep(100);
  expect((await send()).status).toBe(503);
  letGo();
  while ((await send()).status !== 200) await sleep(10);
});
