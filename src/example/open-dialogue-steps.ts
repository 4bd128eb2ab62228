import { adoptModerationPolicy } from '../commands/dialogue/adopt-moderation-policy.js';
import { announceDialogue } from '../commands/dialogue/announce-dialogue.js';
import { defineTheme } from '../commands/dialogue/define-theme.js';
import { openPhase } from '../commands/dialogue/open-phase.js';
import { poseGuidingQuestion } from '../commands/dialogue/pose-guiding-question.js';
import { schedulePhase } from '../commands/dialogue/schedule-phase.js';
import { newIdOf } from '../commands/command.js';
import { dialogues } from '../domain/dialogue/dialogues.js';
import { DialogueId } from '../domain/ids.js';
import { channelsOf } from './dialogue-steps.js';
import type { DialogueFile } from './files.js';
import { actingOn, EXAMPLE_KEY, OFFICE, type Sending, type Stage, type Step } from './step.js';

const KEY = `${EXAMPLE_KEY}/try`;
/** The small dialogue that is still open, for whoever wants to try the program. */
export const OPEN_DIALOGUE = newIdOf(DialogueId, KEY);

const ANNOUNCED = '2025-06-02T08:00:00.000Z';

/** Themes, channels and rules are those of the example; of the themes and questions, the first. */
export const openDialogueSteps = (file: DialogueFile): readonly Step[] => {
  const { tryIt, timeZone, groups, moderationPolicy } = file;
  const { title, mandate, notice, opensOn, closesOn } = tryIt;
  const params = { dialogue: DialogueId(OPEN_DIALOGUE) };
  const steps: Step[] = [];
  const acting = actingOn(steps, { stream: dialogues.stream(OPEN_DIALOGUE), key: KEY });
  const step = (act: string, send: (stage: Stage, sending: Sending) => Promise<unknown>): void => {
    acting(OFFICE, ANNOUNCED, act, send);
  };
  step('', ({ commands }, sending) =>
    commands.send(
      announceDialogue,
      { params: {}, body: { title, mandate, notice, timeZone, channels: channelsOf(file), groups } },
      sending,
    ),
  );
  const [theme] = file.themes;
  const [question] = theme?.questions ?? [];
  const [version] = question?.versions ?? [];
  if (!theme || !question || !version) throw new Error('The example dialogue has no question');
  step('theme', ({ commands }, sending) =>
    commands.send(defineTheme, { params, body: { theme: theme.code, title: theme.title } }, sending),
  );
  step('question', ({ commands }, sending) =>
    commands.send(poseGuidingQuestion, { params, body: { theme: theme.code, question: question.code, text: version.text } }, sending),
  );
  step('moderation-policy', ({ commands }, sending) => commands.send(adoptModerationPolicy, { params, body: moderationPolicy }, sending));
  step('schedule', ({ commands }, sending) =>
    commands.send(schedulePhase, { params, body: { phase: 'dialogue', opensOn, closesOn } }, sending),
  );
  step('open', ({ commands }, sending) => commands.send(openPhase, { params, body: { phase: 'dialogue' } }, sending));
  return steps;
};
