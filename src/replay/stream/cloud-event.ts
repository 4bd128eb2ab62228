import { publicEnvelope } from '../../export/public-envelope.js';
import type { Recorded } from '../../store/event-store.js';

/** What is public of an event, as a CloudEvent (CloudEvents 1.0.2, JSON event format). */
export const cloudEventOf = (dialogue: string, event: Recorded, isHeldBack: boolean): object => ({
  specversion: '1.0',
  id: event.id,
  source: `/api/dialogues/${dialogue}`,
  type: event.type,
  subject: event.stream,
  time: event.recordedAt,
  datacontenttype: 'application/json',
  data: publicEnvelope(event, isHeldBack),
});
