import type { EventStore, Recorded } from '../store/event-store.js';

type Happened = Pick<Recorded, 'type' | 'sequence'>;

/** Whether a dialogue, by the events of its stream, was not announced as of a sequence: what is said in it is nobody's business yet (ADR 0025). */
export const isDraft = (stream: readonly Happened[], asOf: bigint): boolean => {
  const announced = stream.find(({ type }) => type === 'DialogueAnnounced');
  return announced === undefined || announced.sequence > asOf;
};

/**
 * Whether a report, by the events of its stream, was not published as of a sequence as it was written by this event: the digests of its files
 * would confirm whoever guesses a text that was taken out of it (ADR 0011).
 */
export const isUnpublished = (stream: readonly Happened[], written: Happened, asOf: bigint): boolean => {
  const published = stream.find(({ type }) => type === 'ReportPublished');
  if (published === undefined || published.sequence > asOf) return true;
  const last = stream.findLast(({ type, sequence }) => type === 'ReportRendered' && sequence < published.sequence);
  return last?.sequence !== written.sequence;
};

export const isRendering = ({ type }: Happened): boolean => type === 'ReportRendered';

/** Whether the data of an event is nobody's business as of a sequence. */
export const isHeldBack = async (store: Pick<EventStore, 'readStream'>, event: Recorded, asOf: bigint): Promise<boolean> => {
  const { stream } = event;
  if (isRendering(event)) return isUnpublished(await store.readStream(stream), event, asOf);
  return stream.startsWith('dialogue-') && isDraft(await store.readStream(stream), asOf);
};

/** Which events of a record, of those that are noted, were held back as of a sequence. */
export class HeldBack {
  private readonly drafts = new Set<string>();
  private readonly renderings = new Set<bigint>();

  constructor(
    private readonly store: Pick<EventStore, 'readStream'>,
    private readonly asOf: bigint,
  ) {}

  async note(page: readonly Recorded[]): Promise<void> {
    for (const event of page) {
      if (event.type === 'DialoguePrepared' && isDraft(await this.store.readStream(event.stream), this.asOf)) this.drafts.add(event.stream);
      if (isRendering(event) && isUnpublished(await this.store.readStream(event.stream), event, this.asOf))
        this.renderings.add(event.sequence);
    }
  }

  has({ stream, sequence }: Recorded): boolean {
    return this.drafts.has(stream) || this.renderings.has(sequence);
  }
}
