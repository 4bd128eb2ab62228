import { randomUUID } from 'node:crypto';
import type { DataSource } from 'typeorm';
import { openViews } from '../../../src/projections/data-source.js';
import { queryOf } from '../../../src/projections/rebuild.js';
import { SPAN } from '../../../src/projections/sum-table.js';
import { lastSequenceIn } from '../../../src/projections/timeline/timeline.reading.js';
import { timeline } from '../../../src/projections/timeline/timeline.js';
import type { Recorded } from '../../../src/store/event-store.js';
import { dropDatabase, freshDatabase } from '../../database.js';

let views: DataSource;
let url: string;
beforeAll(async () => {
  url = await freshDatabase();
  views = await openViews(url);
});
afterAll(async () => {
  await views.destroy();
  await dropDatabase(url);
});

const happened = (dialogue: string, sequence: number, type: string): Recorded => ({
  ...{ sequence: BigInt(sequence), revision: 0n, id: randomUUID(), schema: 1, recordedAt: '2026-11-02T10:00:00.000Z' },
  ...{ occurredAt: '2026-11-02T10:00:00.000Z', role: 'office', body: null, internal: {} },
  ...{ stream: `dialogue-${dialogue}`, type, data: type === 'DialogueAnnounced' ? { timeZone: 'Europe/Berlin' } : {} },
});

it('finds the last event of a dialogue as of any sequence, however much came after it in others', async () => {
  const [one, other] = [randomUUID(), randomUUID()];
  const record = [
    happened(one, 1, 'DialogueAnnounced'),
    happened(other, 2, 'DialogueAnnounced'),
    happened(one, 5, 'ThemeDefined'),
    ...[SPAN - 1, SPAN, 3 * SPAN + 7].map((sequence) => happened(other, sequence, 'ThemeDefined')),
    happened(one, 3 * SPAN + 9, 'ThemeDefined'),
    ...[4 * SPAN, 6 * SPAN].map((sequence) => happened(other, sequence, 'ThemeDefined')),
  ];
  const runner = views.createQueryRunner();
  for (const event of record) await timeline.write([event], queryOf(runner));
  await runner.release();
  for (const asOf of [1, 2, 4, 5, 6, SPAN - 1, SPAN, 2 * SPAN, 3 * SPAN + 8, 3 * SPAN + 9, 4 * SPAN - 1, 4 * SPAN, 5 * SPAN, 6 * SPAN])
    for (const dialogue of [one, other]) {
      const own = record.filter(({ sequence, stream }) => stream === `dialogue-${dialogue}` && sequence <= BigInt(asOf));
      const expected = own.length === 0 ? null : Number(own.at(-1)?.sequence);
      expect([asOf, await lastSequenceIn(views, BigInt(asOf), dialogue)]).toEqual([asOf, expected]);
    }
});
