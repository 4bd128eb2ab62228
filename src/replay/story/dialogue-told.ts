import { dialogues } from '../../domain/dialogue/dialogues.js';
import { DialogueId } from '../../domain/ids.js';
import { type Language, LANGUAGES } from '../../domain/language.js';
import { dialoguesOf } from '../../projections/timeline/dialogues-of.js';
import { MILESTONES } from '../../projections/timeline/timeline.table.js';
import type { Sources } from '../../projections/sources.js';
import type { Recorded } from '../../store/event-store.js';
import { factsOf } from '../events/event-answer.js';
import { sentenceOf, titled } from './lines.js';
import { wordsOfPhase } from './event-words.js';

/** An event of a dialogue in a line, and whether the dialogue is remembered by it. */
export type Told = ReturnType<typeof factsOf> & {
  readonly id: string;
  readonly milestone: boolean;
  readonly line: Readonly<Record<Language, string>>;
};

const PAGE = 500;
const isMilestone = ({ type }: Recorded): boolean => MILESTONES.some((one) => one === type);

type Span = { readonly after: bigint; readonly upTo: bigint };

/** What happened in a dialogue, in the order of the record: from behind one sequence up to another one, a page of the record at a time. */
export const dialogueTold = async function* (
  dialogue: string,
  { after, upTo }: Span,
  { store, views, reading }: Pick<Sources, 'store' | 'views' | 'reading'>,
): AsyncGenerator<Told> {
  const [first] = await store.readStream(dialogues.stream(DialogueId(dialogue)));
  if (!first) return;
  for (let place = first.sequence > after ? first.sequence - 1n : after; place < upTo;) {
    const page = (await store.readAll(place, PAGE)).filter(({ sequence }) => sequence <= upTo);
    const of = await dialoguesOf(views, reading, page);
    for (const [i, event] of page.entries()) if (of[i] === dialogue) yield toldOf(event);
    place = page.at(-1)?.sequence ?? upTo;
  }
};

const toldOf = (event: Recorded): Told => {
  const [de = '', en = ''] = LANGUAGES.map((language) => sentenceOf(event.type, detailsOf(event, language), language));
  return { ...factsOf(event), id: event.id, milestone: isMilestone(event), line: { de, en } };
};

/** What is said in public of it: what it is called, or which phase it is. */
const detailsOf = ({ data }: Recorded, language: Language): readonly string[] => {
  const { title, phase } = data as { readonly title?: unknown; readonly phase?: unknown };
  if (typeof title === 'object' && title !== null) return titled(title, language);
  return typeof phase === 'string' ? [wordsOfPhase(phase, language)] : [];
};
