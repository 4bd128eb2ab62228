import { createHash } from 'node:crypto';
import type { Answer } from '../commands/command.js';
import { correctDialogue } from '../commands/dialogue/correct-dialogue.js';
import { knownTo } from '../commands/transact.js';
import { isSame } from '../domain/decider.js';
import type { Announcement, DialogueEvent, KnownDialogue } from '../domain/dialogue/dialogue.js';
import { dialogues } from '../domain/dialogue/dialogues.js';
import type { DialogueId } from '../domain/ids.js';
import type { Localized } from '../domain/language.js';
import { bodyOrUsageError } from './body.js';
import type { ImportContext } from './import.js';
import type { Sending } from './sending.js';
import { cut } from './texts.js';

type Done = Pick<Answer, 'repeated'>;

/** The dialogue as an earlier run announced it, as it stands, and what its events say of it. */
export type Earlier = { readonly announced: Announcement; readonly dialogue: KnownDialogue; readonly events: readonly DialogueEvent[] };

/** Null where no earlier run has made it. */
export const earlierOf = async (id: DialogueId, { desk }: ImportContext): Promise<Earlier | null> => {
  const dialogue = await desk.fact(dialogues, id);
  if (dialogue.status === 'unknown') return null;
  const events = knownTo(dialogues, await desk.store.readStream(dialogues.stream(id))) as readonly unknown[] as readonly DialogueEvent[];
  return { announced: events.find((event) => event.type === 'DialogueAnnounced')?.data ?? dialogue, dialogue, events };
};

type Said = Pick<Announcement, (typeof SAID)[number]>;
const SAID = ['title', 'mandate', 'notice'] as const;

/** By which corrections of the source's are known. */
const LATER_EXPORT: Localized = { de: 'Ein späterer Export der Quelle sagt es so.', en: 'A later export of the source says so.' };

/** What the source said of the dialogue last. */
const lastSaid = ({ announced, events }: Earlier): Said =>
  events.reduce<Said>(
    (said, { type, data }) => (type === 'DialogueCorrected' && isSame(data.reason, LATER_EXPORT) ? { ...said, ...data } : said),
    announced,
  );

type Changes = Partial<Said & Pick<Announcement, 'channels' | 'groups'>>;

/** What the source says otherwise than it did last, and the groups and channels that have come. What the office corrected since stays. */
const changesIn = (now: Announcement, earlier: Earlier): Changes => {
  const { dialogue } = earlier;
  const before = lastSaid(earlier);
  const said = SAID.filter((name) => !isSame(before[name], now[name]));
  const lists = (['channels', 'groups'] as const).flatMap((name) => {
    const come = now[name].filter(({ code }) => !dialogue[name].some((known) => known.code === code));
    return come.length === 0 ? [] : [[name, [...dialogue[name], ...come]] as const];
  });
  return Object.fromEntries([...said.map((name) => [name, now[name]] as const), ...lists]) as Changes;
};

type Of = { readonly key: string; readonly params: { readonly dialogue: DialogueId }; readonly earlier: Earlier };

/** Corrects the dialogue of an earlier run where the source says otherwise by now, and says what. */
export const correctedBy = async (announced: Announcement, { key, params, earlier }: Of, sending: Sending): Promise<Done> => {
  const changes = changesIn(announced, earlier);
  if (Object.keys(changes).length === 0) return { repeated: true };
  const digest = createHash('sha256').update(JSON.stringify(changes)).digest('hex').slice(0, 16);
  const body = bodyOrUsageError(correctDialogue, { ...changes, reason: LATER_EXPORT });
  // A source may say again what it said before something else.
  const envelope = sending.envelope(`${key}/correction/${digest}/${earlier.events.length}`, Date.now(), 'office');
  const done = await sending.send(correctDialogue, { params, body }, envelope);
  if (!done.repeated)
    sending.tally.notices.push(...SAID.filter((name) => name in changes).map((name) => changeLine(name, changes, earlier)));
  return done;
};

const SHOWN_MAX = 120;
/** They are the organiser's own words. */
const changeLine = (name: (typeof SAID)[number], changes: Changes, { dialogue }: Earlier): string => {
  const shown = (text: Localized | null | undefined): string =>
    Object.values(text ?? {})
      .flatMap((words) => (words === undefined ? [] : `"${cut(words.replace(/\s+/g, ' '), SHOWN_MAX)}"`))
      .join(' / ') || 'nothing';
  return `The source says another ${name} by now: ${shown(dialogue[name])} → ${shown(changes[name])}`;
};
