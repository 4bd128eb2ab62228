import { isDraft, isRendering, isUnpublished } from '../export/held-back.js';
import type { EventStore, Recorded } from '../store/event-store.js';

const DIALOGUE = 'dialogue-';
type Streams = Pick<EventStore, 'readStream'>;

/** Whether the data of an event is nobody's business as of a sequence, as every other door has it. */
export const isWithheldAsOf = async (store: Streams, event: Recorded, asOf: bigint): Promise<boolean> => {
  const { stream } = event;
  if (isRendering(event)) return isUnpublished(await store.readStream(stream), event, asOf);
  return stream.startsWith(DIALOGUE) && isDraft(await store.readStream(stream), asOf);
};

/** Tells of an event whether its data was public when it was recorded: the same for ever, whenever it is asked. */
export class Withheld {
  /** By stream, whether the dialogue is announced. */
  private readonly announced = new Map<string, boolean>();

  constructor(private readonly store: Streams) {}

  async wasWithheld(event: Recorded): Promise<boolean> {
    const { stream, sequence } = event;
    // Once it is announced, it is for all that follows.
    if (this.announced.get(stream) === true) return false;
    const isWithheld = await isWithheldAsOf(this.store, event, sequence);
    if (stream.startsWith(DIALOGUE)) this.announced.set(stream, !isWithheld);
    return isWithheld;
  }
}
