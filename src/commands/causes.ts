import type { Commanded } from '../domain/category.js';
import type { Decided, DomainEvent } from '../domain/decider.js';
import type { NewEvent, Recorded } from '../store/event-store.js';

/** What an event belongs to, and the event that it follows from; null where it is what somebody sent. */
type Cause = { readonly correlation: string; readonly causation: string | null };
/** An event from which others follow, on its own stream and on others. */
export type Act = { readonly id: string; readonly correlation: string | null };

const actOf = ({ id, internal }: Pick<NewEvent, 'id' | 'internal'>): Act => ({
  id,
  correlation: 'correlation' in internal && typeof internal.correlation === 'string' ? internal.correlation : null,
});

/** Of what one command recorded, the act itself: before it may stand what the clock had done by then. */
export const actAmong = (events: readonly Pick<NewEvent, 'id' | 'internal' | 'role'>[]): Act | null => {
  const act = events.find(({ role }) => role !== 'system') ?? events[0];
  return act ? actOf(act) : null;
};

/** The act that a command would have recorded, where it stood so already. */
export const earlierAct = (events: readonly Recorded[], said: readonly string[]): Act | null => {
  const act = events.findLast(({ type }) => type === said[0]);
  return act ? actOf(act) : null;
};

type Around = {
  readonly category: Pick<Commanded<never, never>, 'causeOf'>;
  readonly past: readonly Recorded[];
  readonly envelope: Cause;
  /** Of the events, by their places. */
  readonly idAt: (index: number) => string;
};

/**
 * What each event of one append follows from. The first that is no doing of the clock is the act, and the others are its consequences, unless all of them are another one's; what
 * nobody sent follows from what the category says, and belongs to that.
 */
export const causesOf = (decided: readonly Decided<DomainEvent>[], { category, past, envelope, idAt }: Around): readonly Cause[] => {
  const { correlation, causation } = envelope;
  const act = decided.findIndex(({ role }) => role === undefined);
  return decided.map((event, i) => {
    const cause = category.causeOf(event, past);
    if (cause) return { correlation: actOf(cause).correlation ?? correlation, causation: cause.id };
    if (event.role !== undefined) return { correlation, causation: null };
    return { correlation, causation: i === act ? causation : (causation ?? idAt(act)) };
  });
};
