import { isTimeZone } from '../day.js';
import { isSame, type Saying } from '../decider.js';
import type { Code } from '../ids.js';
import type { Localized } from '../language.js';
import { Refusal } from '../refusal.js';
import {
  type Announcement,
  type Dialogue,
  type DialogueCorrected,
  type DialogueEvent,
  hasBegun,
  type KnownDialogue,
  PHASES,
  type ThemeTitles,
} from './dialogue.js';
import { refusePublicationBegun } from './publication.rules.js';

// What the office says of a dialogue: as a draft, in public, better afterwards, or never mind.

type Command<Type extends string, Fields = unknown> = { readonly type: Type; readonly at: string } & Readonly<Fields>;
type Changes = { readonly [Name in keyof (Announcement & ThemeTitles)]?: (Announcement & ThemeTitles)[Name] | undefined };

export type PrepareDialogue = Command<'PrepareDialogue', Announcement>;
export type AnnounceDialogue = Command<'AnnounceDialogue', Announcement>;
/** `now`: when it came; `at`, without it. */
export type AnnouncePreparedDialogue = Command<'AnnouncePreparedDialogue', { now?: string }>;
/** What is not named stays; a list is named as a whole, but for the themes. */
export type CorrectDialogue = Command<'CorrectDialogue', { now?: string; changes: Changes; reason: Localized | null }>;
export type CancelDialogue = Command<'CancelDialogue', { now?: string; reason: Localized }>;

export const prepare = (command: PrepareDialogue, dialogue: Dialogue): readonly Saying<DialogueEvent>[] => {
  if (dialogue.status !== 'unknown') throw new Refusal('dialogue-already-announced');
  refuseUnsound(command);
  return [{ type: 'DialoguePrepared', data: announcementOf(command) }];
};

export const announce = (command: AnnounceDialogue, dialogue: Dialogue): readonly Saying<DialogueEvent>[] => {
  if (dialogue.status !== 'unknown') throw new Refusal('dialogue-already-announced');
  refuseUnsound(command);
  return [{ type: 'DialogueAnnounced', data: announcementOf(command) }];
};

export const announcePrepared = (dialogue: KnownDialogue): readonly Saying<DialogueEvent>[] => {
  if (dialogue.status === 'announced') return [];
  return [{ type: 'DialogueAnnounced', data: announcementOf(dialogue) }];
};

const announcementOf = ({ title, mandate, notice, timeZone, channels, groups }: Announcement): Announcement => ({
  title,
  mandate,
  notice,
  timeZone,
  channels,
  groups,
});

export const correct = ({ changes, reason }: CorrectDialogue, dialogue: KnownDialogue): readonly Saying<DialogueEvent>[] => {
  const changed = changedOnly(changes, dialogue);
  if (Object.keys(changed).length === 0) return [];
  refuseUnsound(changed);
  if (changed.timeZone !== undefined && PHASES.some((phase) => hasBegun(dialogue, phase))) {
    throw new Refusal('time-zone-fixed', 'timeZone');
  }
  if (dialogue.status === 'announced' && reason === null) throw new Refusal('correction-reason-missing', 'reason');
  return [{ type: 'DialogueCorrected', data: { ...changed, reason } }];
};

/** The same content says nothing. @throws Refusal where it names a theme that is not there */
const changedOnly = ({ themes, ...changes }: Changes, dialogue: KnownDialogue): Omit<DialogueCorrected['data'], 'reason'> => {
  const titles = (themes ?? []).filter(({ theme, title }) => !isSame(dialogue.themes.get(theme), title));
  if (titles.some(({ theme }) => !dialogue.themes.has(theme))) throw new Refusal('theme-unknown', 'themes');
  refuseRepeatedCodes(
    (themes ?? []).map(({ theme }) => ({ code: theme })),
    'themes',
  );
  const changed = Object.entries(changes).filter(
    ([name, value]) => value !== undefined && !isSame(dialogue[name as keyof Announcement], value),
  );
  return { ...(Object.fromEntries(changed) as Partial<Announcement>), ...(titles.length > 0 && { themes: titles }) };
};

export const cancel = ({ reason }: CancelDialogue, dialogue: KnownDialogue): readonly Saying<DialogueEvent>[] => {
  if (dialogue.status === 'cancelled') {
    if (isSame(dialogue.cancellation, reason)) return [];
    throw new Refusal('dialogue-cancelled');
  }
  refusePublicationBegun(dialogue);
  return [{ type: 'DialogueCancelled', data: { reason } }];
};

const refuseUnsound = ({ timeZone, channels = [], groups = [] }: Partial<Announcement>): void => {
  if (timeZone !== undefined && !isTimeZone(timeZone)) throw new Refusal('time-zone-unknown', 'timeZone');
  refuseRepeatedCodes(channels, 'channels');
  refuseRepeatedCodes(groups, 'groups');
};

export const refuseRepeatedCodes = (labelled: readonly { readonly code: Code }[], field: string): void => {
  if (new Set(labelled.map(({ code }) => code)).size < labelled.length) throw new Refusal('code-repeated', field);
};
