// The worst moment: so many submissions are offered within a second, over a thousand connections as a proxy holds them. Nobody who was told 201 may be
// lost, the others have to be told when to come back, and soon all is as it was.
//   node build.mjs && node bench/burst.mjs [submissions, default 75000] [connections, default 1000]
import { randomBytes, randomUUID } from 'node:crypto';
import { connect } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { peakMb, startProgram } from './program.mjs';
import { DIALOGUE, fillRecord, submission } from './record.mjs';
import { ask, atMost, machine, median, withPostgres } from './side-by-side.mjs';

const [submissions = 75_000, connections = 1000] = process.argv.slice(2).map(Number);
const NORMAL_WITHIN_S = 60;
const GIVE_UP_MS = 300_000;

/** The answers in what comes over one connection, one behind the other (RFC 9112, section 9.3.2). */
const answersIn = (socket, onAnswer) => {
  let text = '';
  socket.setEncoding('latin1').on('data', (more) => {
    text += more;
    for (;;) {
      const head = text.indexOf('\r\n\r\n');
      if (head < 0) return;
      const length = Number(/\r\ncontent-length: (\d+)/i.exec(text.slice(0, head))?.[1] ?? 0);
      if (text.length < head + 4 + length) return;
      onAnswer({ status: Number(text.slice(9, 12)), head: text.slice(0, head), body: text.slice(head + 4, head + 4 + length) });
      text = text.slice(head + 4 + length);
    }
  });
};

const submitOne = async (at) => {
  const began = performance.now();
  const headers = { 'content-type': 'application/json', 'idempotency-key': randomUUID() };
  const response = await fetch(`${at}/api/dialogues/${DIALOGUE}/contributions`, {
    method: 'POST',
    headers,
    body: JSON.stringify(submission()),
  });
  await response.arrayBuffer();
  return { status: response.status, ms: performance.now() - began };
};

await withPostgres(async ({ home, newDatabase }) => {
  const place = { home, url: await newDatabase('burst'), key: randomBytes(32) };
  await fillRecord(place.url, place.key, { ratings: 0, contributions: 10, raters: 1 });
  const { child, at, stop } = await startProgram(place);
  try {
    const before = [];
    for (let i = 0; i < 200; i++) before.push((await submitOne(at)).ms);
    const normal = median(before.slice(100));
    const { hostname, port } = new URL(at);
    const path = `/api/dialogues/${DIALOGUE}/contributions`;
    const each = Math.ceil(submissions / connections);
    const requests = Array.from({ length: connections }, () =>
      Array.from({ length: each }, () => {
        const body = JSON.stringify(submission());
        return `POST ${path} HTTP/1.1\r\nhost: ${hostname}\r\ncontent-type: application/json\r\nidempotency-key: ${randomUUID()}\r\ncontent-length: ${Buffer.byteLength(body)}\r\n\r\n${body}`;
      }).join(''),
    );
    const sockets = await Promise.all(
      requests.map(
        () =>
          new Promise((resolve, reject) => {
            const socket = connect(Number(port), hostname, () => resolve(socket));
            socket.once('error', reject);
          }),
      ),
    );
    const told = { told: new Map(), ids: [], withoutTime: 0, lost: 0 };
    const began = performance.now();
    const living = [];
    let isOver = false;
    const live = async () => {
      while (!isOver) {
        const asked = performance.now();
        const { status } = await fetch(`${at}/health/live`).catch(() => ({ status: 0 }));
        living.push({ status, ms: performance.now() - asked });
        await sleep(100);
      }
    };
    const watching = live();
    const whole = sockets.map(
      (socket, i) =>
        new Promise((resolve) => {
          let left = each;
          const end = () => ((told.lost += left), (left = 0), resolve());
          answersIn(socket, ({ status, head, body }) => {
            told.told.set(status, (told.told.get(status) ?? 0) + 1);
            if (status === 201) told.ids.push(JSON.parse(body).contribution);
            else if (!/\r\nretry-after: \d/i.test(head)) told.withoutTime++;
            if (--left === 0) resolve();
          });
          socket.once('close', end);
          socket.on('error', () => undefined);
          setTimeout(end, GIVE_UP_MS).unref();
          socket.write(requests[i]);
        }),
    );
    const offered = performance.now() - began;
    await Promise.all(whole);
    const answered = (performance.now() - began) / 1000;
    let again = 0;
    for (let quick = 0; quick < 10; await sleep(50)) {
      const { status, ms } = await submitOne(at);
      quick = status === 201 && ms < 3 * normal ? quick + 1 : 0;
      again = (performance.now() - began) / 1000;
      if (again - answered > 120) break;
    }
    isOver = true;
    await watching;
    for (const socket of sockets) socket.destroy();
    const [{ kept }] = await ask(
      place.url,
      `select count(*)::int as kept from record.event where stream = any($1) and type = 'ContributionSubmitted'`,
      [told.ids.map((id) => `contribution-${id}`)],
    );
    const statuses = [...told.told].toSorted(([a], [b]) => a - b).map(([status, times]) => `${status}: ${times}`);
    console.log(
      `${machine()}; ${each * connections} submissions over ${connections} connections, written within ${(offered / 1000).toFixed(2)} s`,
    );
    console.log(
      `answered ${statuses.join(', ')}; without an answer ${told.lost}; all within ${answered.toFixed(1)} s; peak ${await peakMb(child.pid)} MB`,
    );
    const waits = living.map(({ ms }) => ms);
    console.log(
      `/health/live meanwhile: ${living.length} times, median ${median(waits).toFixed(0)} ms, longest ${Math.max(...waits).toFixed(0)} ms, not 200 ${living.filter(({ status }) => status !== 200).length}`,
    );
    atMost(0, 'told 201 and not in the record', told.ids.length - kept);
    atMost(0, 'refused without being told when to come back', told.withoutTime);
    atMost(0, 'without an answer', told.lost);
    atMost(NORMAL_WITHIN_S, 'seconds until a submission takes no longer than three times as before', again);
  } finally {
    await stop();
  }
});
