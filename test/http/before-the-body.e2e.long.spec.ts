import { randomUUID } from 'node:crypto';
import { connect } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { COMMANDS, COMMAND_ACCESS } from '../../src/commands/all.js';
import { QUESTIONS } from '../../src/replay/all-questions.js';
import { TOKEN_ROLES } from '../../src/identity/access.js';
import { useHarness } from '../harness.js';
import type { Role } from '../../src/domain/role.js';
import { refusal } from './asking.js';

const harness = useHarness({ ANONYMOUS_WRITES_PER_MINUTE: '2000' });

const id = randomUUID();
const BROKEN = '{"text":';

const SENT: readonly { readonly name: string; readonly path: string; readonly allowed: readonly Role[] }[] = [
  ...COMMANDS.map(({ name, path }) => ({ name, path, allowed: COMMAND_ACCESS[name] })),
  ...QUESTIONS.flatMap(({ view, path, body, roles }) => (body ? [{ name: view, path, allowed: roles }] : [])),
].map((one) => ({ ...one, path: `/api/${one.path.replaceAll(/:\w+/g, id)}` }));

describe.each(SENT)('$name', ({ path, allowed }) => {
  it('reads nothing of a body before it is known who sends it', async () => {
    const anybody = allowed.includes('participant');
    expect(refusal(await harness.post(path, BROKEN))).toEqual(anybody ? [400, 'request-malformed'] : [401, 'not-authenticated']);
    expect(refusal(await harness.post(path, BROKEN, { token: 'nobody.issued.this' }))).toEqual([401, 'not-authenticated']);
    for (const role of TOKEN_ROLES) {
      const expected = anybody || allowed.includes(role) ? [400, 'request-malformed'] : [403, 'not-allowed'];
      expect([role, ...refusal(await harness.post(path, BROKEN, { token: await harness.token(role) }))]).toEqual([role, ...expected]);
    }
  });
});

describe.each(['POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'])('%s', (method) => {
  const NOTHING_THERE = ['/api/nope', '/nope', '/api/dialogues/nope/nope'];
  const NOTHING_TO_SEND = ['/', '/health/ready', '/api/theme-input', ...(method === 'POST' ? [] : ['/api/dialogues'])];
  it.each([...NOTHING_THERE, ...NOTHING_TO_SEND])('%s reads nothing of a body that nobody wants', async (path) => {
    const answer = await harness.send(method, path, BROKEN);
    expect(refusal(answer)).toEqual(NOTHING_THERE.includes(path) ? [404, 'not-found'] : [405, 'method-not-allowed']);
    expect(answer.headers.get('allow')).toEqual(NOTHING_THERE.includes(path) ? null : expect.stringContaining('GET, HEAD'));
  });
});

it('takes a connection that is gone before its request is read for no error of ours', async () => {
  const failed = async (): Promise<readonly string[]> =>
    (await (await fetch(`${harness.url}/metrics`)).text())
      .split('\n')
      .filter((line) => /_http_request_seconds_count\{.*status="5/.test(line));
  const before = await failed();
  const { port, hostname } = new URL(harness.url);
  for (let i = 0; i < 50; i++) {
    const socket = connect(Number(port), hostname);
    socket.on('error', () => undefined);
    await new Promise<void>((resolve) => socket.once('connect', () => resolve()));
    socket.write(
      `POST /api/dialogues/${id}/contributions HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: 2\r\n\r\n{}`,
    );
    socket.resetAndDestroy();
  }
  await sleep(200);
  expect(await failed()).toEqual(before);
});
