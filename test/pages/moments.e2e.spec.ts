import { randomUUID } from 'node:crypto';
import { NO_STREAM } from '../../src/store/event-store.js';
import { ANNOUNCEMENT } from '../dialogue.js';
import { useHarness } from '../harness.js';

const harness = useHarness();
const dialogue = randomUUID();
const TIMES = ['2026-03-01T10:00:00.000Z', '2026-03-02T22:30:00.000Z', '2026-03-05T10:00:00.000Z'];
const DAY = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Berlin' });

// All of it is recorded now, at the beginning of the record: as an import tells of what was before.
beforeAll(async () => {
  const announced = { ...ANNOUNCEMENT, notice: null, timeZone: 'Europe/Berlin' };
  const theme = (code: string) => ({ theme: code, title: { de: code } });
  const internal = { actor: randomUUID(), causation: null, correlation: randomUUID() };
  const told = [
    ['DialogueAnnounced', announced],
    ['ThemeDefined', theme('work')],
    ['ThemeDefined', theme('skills')],
  ] as const;
  const events = told.map(([type, data], i) => ({
    ...{ id: randomUUID(), type, schema: 1, role: 'office' as const, data, internal, body: null },
    occurredAt: TIMES[i] ?? '',
  }));
  await harness.store.append(`dialogue-${dialogue}`, events, NO_STREAM);
  await harness.get(`/api/dialogues?after=${String(await harness.store.head())}`);
  await harness.get(`/api/dialogues/${dialogue}/timeline?after=${String(await harness.store.head())}`);
});

const shown = async (query: string, language = 'en') => {
  const response = await fetch(`${harness.url}/replay/${dialogue}?lang=${language}&${query}`, { redirect: 'manual' });
  const html = await response.text();
  const said = (/<output[^>]*>(.*?)<\/output>/s.exec(html)?.[1] ?? '').replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');
  return { status: response.status, at: response.headers.get('x-as-of'), to: response.headers.get('location'), said, html };
};

it('shows of a day or an instant what had happened by then, or what was recorded, and says which', async () => {
  const [first, , third] = await harness.store.readAll(0n, 3);
  const later = new Date(Date.parse(third?.recordedAt ?? '') + 1).toISOString();
  expect(first?.recordedAt.slice(0, 10)).not.toBe('2026-03-02');
  const asked = [
    ['at=2026-03-02', '2', 'Shown is what had happened by the end of 2 March 2026.'],
    ['at=2026-03-02&time=occurred', '2', 'Shown is what had happened by the end of 2 March 2026.'],
    ['at=2026-03-02T20:00:00Z', '1', 'Shown is what had happened by 2 March 2026'],
    [`at=${later}&time=recorded`, '3', 'Shown is the record as it stood on'],
    [`at=${DAY.format(Date.now())}`, '3', 'This day is not over yet: shown is the newest state.'],
    [`at=${DAY.format(Date.now())}&time=recorded`, '3', 'This day is not over yet: shown is the newest state.'],
  ];
  for (const [query = '', at = '', sentence = ''] of asked) {
    const page = await shown(query);
    expect([query, page.status, page.at, page.said]).toEqual([query, 200, at, expect.stringContaining(sentence)]);
  }
  const before = await shown('at=2026-03-02&time=recorded');
  expect([before.status, before.html]).toEqual([404, expect.stringContaining('nothing of the dialogue was in the record')]);
  expect((await shown('at=2026-03-02', 'de')).said).toContain('Gezeigt ist, was bis zum Ende des 2. März 2026 geschehen war.');
  expect((await shown('at=2')).said).not.toContain('Shown is');
  expect((await shown('at=2&time=yesterday')).status).toBe(400);
});

it('lets a form choose which of both is meant, and keeps the choice in the address', async () => {
  const { html } = await shown('at=2026-03-02&time=occurred');
  expect(html).toMatch(
    /<select[^>]* id="exact-time" name="time"[^>]*><option value="occurred" selected>had happened<\/option><option value="recorded">was in the record</,
  );
  const named = await Promise.all(
    ['moment=2026-03-02&time=recorded', 'moment=2026-03-02&time=occurred', 'moment=2&time=recorded'].map((query) => shown(query)),
  );
  expect(named.map(({ status, to }) => [status, to])).toEqual([
    [404, null],
    [303, `/replay/${dialogue}?at=2026-03-02&time=occurred&lang=en`],
    [303, `/replay/${dialogue}?at=2&lang=en`],
  ]);
});

it('says of each sequence when its event happened, and when it was recorded', async () => {
  for (const [at, happened] of [
    [1, '1 March 2026 at 11:00 CET'],
    [2, '2 March 2026 at 23:30 CET'],
  ] as const) {
    const { said, html } = await shown(`at=${at}`);
    expect(said).toContain(`Sequence ${at} of 3 happened ${happened} · in the record since`);
    expect(html).toMatch(new RegExp(`aria-valuetext="Sequence ${at} of 3. happened ${happened}`));
  }
});

// The last one: it tells on.
it('ends with the last event of the dialogue, and says of an event of another one that it is that', async () => {
  const internal = { actor: randomUUID(), causation: null, correlation: randomUUID() };
  const envelope = { schema: 1, role: 'office' as const, internal, body: null, occurredAt: '2026-03-06T10:00:00.000Z' };
  const append = async (id: string, type: string, data: object, revision: Parameters<typeof harness.store.append>[2]) => {
    await harness.store.append(`dialogue-${id}`, [{ ...envelope, id: randomUUID(), type, data }], revision);
    for (const view of ['', `/${dialogue}/timeline`])
      await harness.get(`/api/dialogues${view}?after=${String(await harness.store.head())}`);
  };
  await append(randomUUID(), 'DialogueAnnounced', { ...ANNOUNCEMENT, notice: null, timeZone: 'Europe/Berlin' }, NO_STREAM);
  const newest = await shown('');
  expect([newest.at, newest.said]).toEqual(['3', expect.stringContaining('Sequence 3 of 3 newest state happened 5 March 2026')]);
  expect(newest.html).toContain('max="3"');
  const later = await shown('at=4');
  const sentence = 'Up to sequence 4 of the record nothing more happened in this dialogue: shown is the newest state.';
  expect([later.at, later.said]).toEqual(['3', expect.stringContaining(sentence)]);
  expect((await shown('moment=4')).to).toBe(`/replay/${dialogue}?at=4&lang=en`);

  await append(dialogue, 'ThemeDefined', { theme: 'pay', title: { de: 'pay' } }, 2n);
  const between = await shown('at=4');
  expect([between.at, between.said]).toEqual([
    '4',
    ' Sequence 4 of 5 The event at this sequence belongs to another dialogue: in this one it changed nothing. ',
  ]);
  expect(between.html).not.toContain('What this event did');
  const foreign = await shown('event=4');
  expect([foreign.status, foreign.html]).toEqual([404, expect.stringContaining('or it belongs to another dialogue')]);
  expect((await shown('event=5')).status).toBe(200);
});
