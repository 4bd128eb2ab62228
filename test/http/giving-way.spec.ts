import { connect } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { fastify as makeFastify, type FastifyInstance } from 'fastify';
import { giveWay } from '../../src/http/giving-way.js';
import { Problem } from '../../src/http/problem.js';
import { answerProblem } from '../../src/http/problem.filter.js';

let server: FastifyInstance;
let url: string;
let isFull: boolean;
let letGo: () => void;
let finish: () => void;
let reading: number;
let mostAtOnce: number;
let arrived: number;
let slowOnes: number;

const begin = async (waitingMsMax: number): Promise<void> => {
  [isFull, reading, mostAtOnce, arrived, slowOnes] = [true, 0, 0, 0, 0];
  const held = new Promise<void>((resolve) => (letGo = resolve));
  const answered = new Promise<void>((resolve) => (finish = resolve));
  server = makeFastify({ forceCloseConnections: true });
  giveWay(server, { isFull: () => isFull, waitingMsMax });
  server.setErrorHandler((error, request, reply) =>
    answerProblem(error instanceof Problem ? error : new Problem('internal-error'), request, reply),
  );
  server.post('/', async () => {
    arrived++;
    await held;
    arrived--;
    return {};
  });
  server.get('/', async () => {
    mostAtOnce = Math.max(mostAtOnce, ++reading);
    await sleep(20);
    reading--;
    return {};
  });
  server.get('/slow', async () => {
    slowOnes++;
    await answered;
    return {};
  });
  for (const path of ['/health/live', '/api/dialogues/:dialogue/stream']) server.get(path, () => ({}));
  url = await server.listen({ port: 0, host: '127.0.0.1' });
};
afterEach(async () => {
  letGo();
  finish();
  await server.close();
});

const read = (path = '/', headers: Readonly<Record<string, string>> = {}) => fetch(`${url}${path}`, { headers });
/** Somebody writes, and is not answered before `letGo`. */
const write = async (): Promise<void> => {
  const before = arrived;
  void fetch(url, { method: 'POST' }).catch(() => undefined);
  await within(() => arrived > before);
};
const within = async (isSo: () => boolean): Promise<void> => {
  for (let tries = 0; !isSo(); tries++) {
    if (tries > 500) throw new Error('It did not become so');
    await sleep(10);
  }
};
/** Of a request whose address no browser would send. */
const statusOfLine = (line: string): Promise<number> =>
  new Promise((resolve, reject) => {
    const socket = connect(Number(new URL(url).port), '127.0.0.1', () => socket.write(`${line}\r\nhost: x\r\nconnection: close\r\n\r\n`));
    socket.once('data', (data) => resolve(Number(/ (\d{3}) /.exec(data.toString())?.[1])));
    socket.once('error', reject);
  });
const statusesOf = (answers: readonly Response[]): readonly number[] => answers.map(({ status }) => status);

it('answers who reads without an account one at a time while somebody writes, and all at once afterwards', async () => {
  await begin(60_000);
  await write();
  const answers = Promise.all([read(), read(), read()]);
  await within(() => mostAtOnce > 0);
  expect(statusesOf(await answers)).toEqual([200, 200, 200]);
  expect(mostAtOnce).toBe(1);
  letGo();
  await within(() => arrived === 0);
  await Promise.all([read(), read(), read()]);
  expect(mostAtOnce).toBeGreaterThan(1);
});

it('lets nobody wait while there is time for all', async () => {
  await begin(60_000);
  isFull = false;
  await write();
  expect(statusesOf(await Promise.all([read(), read(), read()]))).toEqual([200, 200, 200]);
  expect(mostAtOnce).toBeGreaterThan(1);
});

it('tells who has waited too long when to come back, and never lets those wait who have an account, who write or who watch', async () => {
  await begin(100);
  await write();
  const slow = read('/slow');
  await within(() => slowOnes === 1);
  const late = await read();
  expect(late.status).toBe(503);
  expect(await late.json()).toMatchObject({ code: 'busy' });
  expect(Number(late.headers.get('retry-after'))).toBeGreaterThanOrEqual(5);
  for (const path of ['/health/live', '/api/dialogues/one/stream?after=1']) expect((await read(path)).status).toBe(200);
  expect((await read('/?as=/stream')).status).toBe(503);
  expect(await statusOfLine('GET /#/stream HTTP/1.1')).toBe(503);
  expect((await read('/', { authorization: 'Bearer somebody' })).status).toBe(200);
  await write();
  finish();
  expect((await slow).status).toBe(200);
});

it('goes on without whoever gave up while it was their turn', async () => {
  await begin(60_000);
  await write();
  const leaving = new AbortController();
  const gone = fetch(`${url}/slow`, { signal: leaving.signal }).catch(() => null);
  await within(() => slowOnes === 1);
  leaving.abort();
  await gone;
  expect((await read()).status).toBe(200);
});

it('is not kept full by somebody who never sends what they began to send, nor by one network', async () => {
  await begin(60_000);
  const socket = connect(Number(new URL(url).port), '127.0.0.1', () =>
    socket.write('POST / HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: 10\r\n\r\n'),
  );
  await sleep(50);
  expect(statusesOf(await Promise.all([read(), read(), read()]))).toEqual([200, 200, 200]);
  expect(mostAtOnce).toBeGreaterThan(1);
  socket.destroy();
  await write();
  const slow = read('/slow');
  await within(() => slowOnes === 1);
  const many = Array.from({ length: 30 }, () => read());
  const first = await Promise.any(
    many.map(async (each) => ((await each).status === 503 ? 'turned away' : Promise.reject(new Error('let in')))),
  );
  expect(first).toBe('turned away');
  letGo();
  finish();
  await Promise.all([slow, ...many]);
});
