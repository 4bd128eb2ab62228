import type { DataSource } from 'typeorm';
import type { Recorded } from '../../store/event-store.js';
import type { Reading } from '../reading.js';
import { aboutWhat } from './timeline.js';
import { thingTable } from './timeline.table.js';

/** In which dialogue each of these events was; null where nobody knows. @throws ViewBehind */
export const dialoguesOf = async (
  views: DataSource,
  reading: Pick<Reading, 'sequenceFor'>,
  events: readonly Recorded[],
): Promise<readonly (string | null)[]> => {
  const last = events.at(-1);
  if (!last) return [];
  await reading.sequenceFor('timeline', { after: last.sequence });
  const ids = [...new Set(events.map(aboutWhat))];
  const rows: readonly { readonly id: string; readonly dialogue: string }[] = await views.query(
    `select id, dialogue from ${thingTable.address} where id = any($1::uuid[]) and until_sequence is null`,
    [ids],
  );
  const dialogues = new Map(rows.map(({ id, dialogue }) => [id, dialogue]));
  return events.map((event) => dialogues.get(aboutWhat(event)) ?? null);
};
