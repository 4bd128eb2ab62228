import { eventId } from '../../src/commands/transact.js';
import type { Recorded } from '../../src/store/event-store.js';
import type { Told } from './load.js';

/** What is wrong between what people were told and what is in the record; all empty where nothing is. */
export type Account = {
  /** Acknowledged, and not in the record. */
  readonly lost: readonly string[];
  /** In the record although nobody was told so, or twice. */
  readonly doubled: readonly string[];
  /** The same command was told two things. */
  readonly contradicted: readonly string[];
};
export type Counted = { readonly acknowledged: number; readonly unchanged: number; readonly refused: number; readonly repeated: number };

/** `events`: those that people's commands have led to, nothing else. `request`: what the doors make of a sender's key. */
export const account = (
  events: readonly Recorded[],
  told: readonly Told[],
  request: (actor: string | null, key: string) => string,
): Account & { readonly counted: Counted } => {
  const isOf = ({ id, stream, internal }: Recorded, key: string): boolean => {
    const { actor } = internal as { readonly actor: string | null };
    return id === eventId(stream, request(actor, key), 0);
  };
  const bySequence = new Map(events.map((event) => [Number(event.sequence), event]));
  const owners = new Map<string, string>();
  const [lost, doubled, contradicted]: [string[], string[], string[]] = [[], [], []];
  const counted = { acknowledged: 0, unchanged: 0, refused: 0, repeated: 0 };
  /** Those whose events may be there or not: somebody answered, but not the one who had it first. */
  const open: Told[] = [];
  const placeOf = new Map<string, unknown>();
  for (const one of told) {
    if (one.tries > 1) counted.repeated++;
    const event = bySequence.get(Number(one.body['sequence']));
    if (one.status < 300 && event && isOf(event, one.key)) {
      counted.acknowledged++;
      owners.set(event.id, one.key);
      const before = placeOf.get(one.key);
      if (before !== undefined && before !== event.sequence) contradicted.push(`${one.path} ${one.key}`);
      placeOf.set(one.key, event.sequence);
    } else if (one.status < 300 && one.body['repeated'] !== true) lost.push(`${one.path} ${one.key} at ${String(one.body['sequence'])}`);
    else {
      counted[one.status < 300 ? 'unchanged' : 'refused']++;
      open.push(one);
    }
  }
  const strangers = events.filter(({ id }) => !owners.has(id));
  for (const event of strangers) {
    const sender = open.find(({ key }) => isOf(event, key));
    if (!sender || sender.tries === 1) doubled.push(`${event.type} at ${String(event.sequence)}`);
  }
  return { lost, doubled, contradicted, counted };
};
