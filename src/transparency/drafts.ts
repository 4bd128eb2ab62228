import type { EventStore, Recorded } from '../store/event-store.js';

const DIALOGUE = 'dialogue-';

/** Tells of an event whether it was recorded while its dialogue was a draft: the same for ever, whenever it is asked. */
export class Drafts {
  /** By stream, the sequence from which on it was public; null while it is not announced. */
  private readonly announced = new Map<string, bigint | null>();

  constructor(private readonly store: Pick<EventStore, 'readStream'>) {}

  async isOfDraft({ stream, sequence, type }: Pick<Recorded, 'stream' | 'sequence' | 'type'>): Promise<boolean> {
    if (!stream.startsWith(DIALOGUE)) return false;
    if (type === 'DialogueAnnounced') this.announced.set(stream, sequence);
    const since = this.announced.get(stream) ?? (await this.look(stream));
    return since === null || sequence < since;
  }

  private async look(stream: string): Promise<bigint | null> {
    if (this.announced.has(stream)) return null;
    const announcement = (await this.store.readStream(stream)).find(({ type }) => type === 'DialogueAnnounced');
    const since = announcement?.sequence ?? null;
    this.announced.set(stream, since);
    return since;
  }
}
