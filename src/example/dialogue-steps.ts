import { adoptAssessmentFramework } from '../commands/dialogue/adopt-assessment-framework.js';
import { adoptDispositionReasons } from '../commands/dialogue/adopt-disposition-reasons.js';
import { adoptModerationPolicy } from '../commands/dialogue/adopt-moderation-policy.js';
import { announceDialogue } from '../commands/dialogue/announce-dialogue.js';
import { defineTheme } from '../commands/dialogue/define-theme.js';
import { poseGuidingQuestion } from '../commands/dialogue/pose-guiding-question.js';
import { rewordGuidingQuestion } from '../commands/dialogue/reword-guiding-question.js';
import { schedulePhase } from '../commands/dialogue/schedule-phase.js';
import { dialogues } from '../domain/dialogue/dialogues.js';
import type { DialogueId } from '../domain/ids.js';
import type { DialogueFile } from './files.js';
import { phaseSteps } from './phase-steps.js';
import { actingOn, EXAMPLE_KEY, OFFICE, type Sending, type Stage, type Step } from './step.js';

const ANNOUNCED = '2023-03-20T09:00:00.000Z';
const PREPARED = '2023-08-21T09:00:00.000Z';
const REWORDED = '2024-01-31T09:00:00.000Z';

/** What the office does: it announces, asks, plans, sets rules, opens and closes the phases, and has the reports written. */
export const dialogueSteps = (file: DialogueFile, dialogue: DialogueId): readonly Step[] => {
  const steps: Step[] = [];
  const acting = actingOn(steps, { stream: dialogues.stream(dialogue), key: EXAMPLE_KEY });
  const step = (at: string, act: string, send: (stage: Stage, sending: Sending) => Promise<unknown>): void => {
    acting(OFFICE, at, act, send);
  };
  const { title, mandate, notice, timeZone, groups, themes, phases } = file;
  const params = { dialogue };

  step(ANNOUNCED, '', ({ commands }, sending) =>
    commands.send(
      announceDialogue,
      { params: {}, body: { title, mandate, notice, timeZone, channels: channelsOf(file), groups } },
      sending,
    ),
  );
  for (const { code: phase, opensOn, closesOn } of phases) {
    step(ANNOUNCED, `schedule/${phase}`, ({ commands }, sending) =>
      commands.send(schedulePhase, { params, body: { phase, opensOn, closesOn } }, sending),
    );
  }
  for (const { code, title: themeTitle, questions } of themes) {
    step(PREPARED, `theme/${code}`, ({ commands }, sending) =>
      commands.send(defineTheme, { params, body: { theme: code, title: themeTitle } }, sending),
    );
    for (const { code: question, versions } of questions) {
      versions.forEach(({ text, reason }, i) => {
        if (i === 0) {
          step(PREPARED, `question/${question}`, ({ commands }, sending) =>
            commands.send(poseGuidingQuestion, { params, body: { theme: code, question, text } }, sending),
          );
        } else {
          step(REWORDED, `question/${question}/${i + 1}`, ({ commands }, sending) =>
            commands.send(rewordGuidingQuestion, { params, body: { question, text, reason: reason ?? text } }, sending),
          );
        }
      });
    }
  }
  step(PREPARED, 'moderation-policy', ({ commands }, sending) =>
    commands.send(adoptModerationPolicy, { params, body: file.moderationPolicy }, sending),
  );
  step(PREPARED, 'assessment-framework', ({ commands }, sending) =>
    commands.send(adoptAssessmentFramework, { params, body: file.assessmentFramework }, sending),
  );
  step(PREPARED, 'disposition-reasons', ({ commands }, sending) =>
    commands.send(adoptDispositionReasons, { params, body: { reasons: file.dispositionReasons } }, sending),
  );
  return [...steps, ...phaseSteps(dialogue)];
};

/** Anybody may write online; what a gathering produced is filed by its rapporteur. */
export const channelsOf = (file: DialogueFile) => file.channels.map((channel) => ({ ...channel, open: channel.code === 'online' }));
