import { isHeldBack } from '../export/held-back.js';
import type { EventStore, Recorded } from '../store/event-store.js';

const DIALOGUE = 'dialogue-';

/** Tells of an event whether its data was public when it was recorded: the same for ever, whenever it is asked. */
export class Withheld {
  /** By stream, whether the dialogue is announced. */
  private readonly announced = new Map<string, boolean>();

  constructor(private readonly store: Pick<EventStore, 'readStream'>) {}

  async wasWithheld(event: Recorded): Promise<boolean> {
    const { stream, sequence } = event;
    // Once it is announced, it is for all that follows.
    if (this.announced.get(stream) === true) return false;
    const isWithheld = await isHeldBack(this.store, event, sequence);
    if (stream.startsWith(DIALOGUE)) this.announced.set(stream, !isWithheld);
    return isWithheld;
  }
}
