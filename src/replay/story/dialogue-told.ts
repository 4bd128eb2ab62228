import { dialogues } from '../../domain/dialogue/dialogues.js';
import { DialogueId } from '../../domain/ids.js';
import { dialoguesOf } from '../../projections/timeline/dialogues-of.js';
import { MILESTONES } from '../../projections/timeline/timeline.table.js';
import type { Sources } from '../../projections/sources.js';
import type { Recorded } from '../../store/event-store.js';
import { factsOf } from '../events/event-answer.js';
import { calledIn } from './called.js';
import { type Line, lineOf } from './lines.js';

/** An event of a dialogue in a line, and whether the dialogue is remembered by it. */
export type Told = ReturnType<typeof factsOf> & { readonly id: string; readonly milestone: boolean; readonly line: Line };

const PAGE = 500;
const isMilestone = ({ type }: Recorded): boolean => MILESTONES.some((one) => one === type);

type Span = { readonly after: bigint; readonly upTo: bigint };

/** What happened in a dialogue, in the order of the record: from behind one sequence up to another one, a page of the record at a time. */
export const dialogueTold = async function* (
  dialogue: string,
  { after, upTo }: Span,
  sources: Pick<Sources, 'store' | 'views' | 'reading' | 'vault'>,
): AsyncGenerator<Told> {
  const { store, views, reading } = sources;
  const [first] = await store.readStream(dialogues.stream(DialogueId(dialogue)));
  if (!first) return;
  for (let place = first.sequence > after ? first.sequence - 1n : after; place < upTo;) {
    const page = (await store.readAll(place, PAGE)).filter(({ sequence }) => sequence <= upTo);
    const of = await dialoguesOf(views, reading, page);
    const own = page.filter((_, i) => of[i] === dialogue);
    if (own.length > 0) {
      const called = await calledIn(own, { dialogue, asOf: upTo }, sources);
      for (const event of own) yield { ...factsOf(event), id: event.id, milestone: isMilestone(event), line: lineOf(event, called) };
    }
    place = page.at(-1)?.sequence ?? upTo;
  }
};
