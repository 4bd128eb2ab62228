import { randomUUID } from 'node:crypto';
import { contributionBody, openDialogue } from '../dialogue.js';
import { type Harness, startHarness } from '../harness.js';

const OURS = 'https://beteiligung.example.org';
const path = `/api/dialogues/${randomUUID()}/contributions`;
/** What a browser asks before it sends a contribution from a page of another host (Fetch, section 3.2). */
const preflight = ({ url }: Harness, origin: string) =>
  fetch(`${url}${path}`, {
    method: 'OPTIONS',
    headers: { origin, 'access-control-request-method': 'POST', 'access-control-request-headers': 'content-type,idempotency-key' },
  });

describe('a front end on another host that the settings name', () => {
  let harness: Harness;
  beforeAll(async () => {
    harness = await startHarness({ ALLOWED_ORIGINS: OURS });
  });
  afterAll(() => harness.close());

  it('may send and read, and no other one', async () => {
    const asked = await preflight(harness, OURS);
    expect([asked.status, asked.headers.get('access-control-allow-origin')]).toEqual([204, OURS]);
    expect(asked.headers.get('access-control-allow-methods')).toBe('GET, HEAD, POST');
    expect(asked.headers.get('access-control-allow-headers')).toContain('idempotency-key');
    expect((await preflight(harness, 'https://elsewhere.example.org')).headers.get('access-control-allow-origin')).toBeNull();
    const dialogue = await openDialogue(harness);
    const sent = await harness.command('/api/dialogues/{dialogue}/contributions', { dialogue }, contributionBody(), {
      headers: { origin: OURS },
    });
    expect([sent.status, sent.headers.get('access-control-allow-origin')]).toEqual([201, OURS]);
    expect(sent.headers.get('access-control-expose-headers')).toContain('ETag');
    expect(sent.headers.get('vary')).toMatch(/origin/i);
    // Nobody's cookies come along: there are none.
    expect(sent.headers.get('access-control-allow-credentials')).toBeNull();
  });
});

it('may by default not', async () => {
  const harness = await startHarness();
  const asked = await preflight(harness, OURS);
  expect([asked.status, asked.headers.get('access-control-allow-origin')]).toEqual([405, null]);
  await harness.close();
});
