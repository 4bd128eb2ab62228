import type { KnownDialogue } from '../dialogue/dialogue.js';
import { refuseOutsideDialoguePhase } from '../dialogue/dialogue-phase.rules.js';
import { refuseGuessable, refuseUnprotected, type Shown } from '../dialogue/protection.rules.js';
import type { Pseudonym } from '../ids.js';
import { Refusal } from '../refusal.js';
import { type Filing, refuseMisfiledCard } from './card.rules.js';
import type { Contribution } from './contribution.js';

type Submission = Filing & {
  readonly at: string;
  readonly answered: Contribution | null;
  readonly participant: Pseudonym | null;
  readonly shown: Shown;
  readonly transcriber: Pseudonym | null;
  readonly secondReader: Pseudonym | null;
};

/** What a contribution names must be there, and its sender be allowed to send it so. @throws Refusal */
export const refuseMisdirected = (command: Submission, dialogue: KnownDialogue): void => {
  const { submission, answered, official, at } = command;
  if (submission.card) refuseMisfiledCard(command, submission.card, dialogue);
  else refuseOutsideDialoguePhase(dialogue, { at, isTakenOver: official && submission.source !== null });
  if (command.transcriber !== null && command.transcriber === command.secondReader) {
    throw new Refusal('second-reader-not-second-person', 'secondReader');
  }
  if (!dialogue.themes.has(submission.theme)) throw new Refusal('theme-unknown', 'theme');
  const question = dialogue.questions.get(submission.question);
  if (question?.theme !== submission.theme) throw new Refusal('question-unknown', 'question');
  if (submission.questionVersion > question.version) throw new Refusal('question-version-unknown', 'questionVersion');
  const channel = dialogue.channels.find(({ code }) => code === submission.channel);
  if (!channel) throw new Refusal('channel-unknown', 'channel');
  if (!channel.open && !official) throw new Refusal('channel-not-open', 'channel');
  // It is public for ever, and in the sender's own words.
  if (submission.source !== null && !official) throw new Refusal('source-needs-official', 'source');
  // Who is told apart from nobody counts as nobody; for those who contribute through an office, it answers.
  if (official) refuseGuessable(command.shown.isGuessable);
  else if (command.participant !== null) refuseUnprotected(dialogue, command.shown);
  if (submission.group !== null && !dialogue.groups.some(({ code }) => code === submission.group)) {
    throw new Refusal('group-unknown', 'group');
  }
  if (submission.answers === null) return;
  if (!answered || answered.status === 'unknown' || answered.dialogue !== submission.dialogue) {
    throw new Refusal('answered-contribution-unknown', 'answers');
  }
  if (answered.status === 'rejected' || answered.status === 'withdrawn') throw new Refusal('answered-contribution-gone', 'answers');
};
