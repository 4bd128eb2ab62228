import { adoptAssessmentFramework } from '../commands/dialogue/adopt-assessment-framework.js';
import { adoptDispositionReasons } from '../commands/dialogue/adopt-disposition-reasons.js';
import { adoptModerationPolicy } from '../commands/dialogue/adopt-moderation-policy.js';
import { announceDialogue } from '../commands/dialogue/announce-dialogue.js';
import { closePhase } from '../commands/dialogue/close-phase.js';
import { defineTheme } from '../commands/dialogue/define-theme.js';
import { openPhase } from '../commands/dialogue/open-phase.js';
import { poseGuidingQuestion } from '../commands/dialogue/pose-guiding-question.js';
import { rewordGuidingQuestion } from '../commands/dialogue/reword-guiding-question.js';
import { schedulePhase } from '../commands/dialogue/schedule-phase.js';
import type { Commands } from '../commands/commands.js';
import { DialogueId } from '../domain/ids.js';
import type { DialogueFile } from './files.js';
import { EXAMPLE_KEY, OFFICE, type Step } from './step.js';

const ANNOUNCED = '2023-03-20T09:00:00.000Z';
const PREPARED = '2023-08-21T09:00:00.000Z';
const REWORDED = '2024-01-31T09:00:00.000Z';

/** What the office does: it announces, asks, plans, sets rules, and opens the dialogue phase. */
export const dialogueSteps = (file: DialogueFile, id: string): readonly Step[] => {
  const dialogue = DialogueId(id);
  const stream = `dialogue-${id}`;
  const steps: Step[] = [];
  const step = (at: string, name: string, send: (commands: Commands, envelope: Office) => Promise<unknown>): void => {
    const envelope = { key: name === '' ? EXAMPLE_KEY : `${EXAMPLE_KEY}/${name}`, at, role: 'office', actor: OFFICE } as const;
    steps.push({ at, stream, isRating: false, send: (commands) => send(commands, envelope) });
  };
  const { title, mandate, notice, timeZone, groups, themes, phases } = file;
  // Anybody may write online; what a gathering produced is filed by its rapporteur.
  const channels = file.channels.map((channel) => ({ ...channel, open: channel.code === 'online' }));
  const params = { dialogue };

  step(ANNOUNCED, '', (commands, envelope) =>
    commands.send(announceDialogue, { params: {}, body: { title, mandate, notice, timeZone, channels, groups } }, envelope),
  );
  for (const { code: phase, opensOn, closesOn } of phases) {
    step(ANNOUNCED, `schedule/${phase}`, (commands, envelope) =>
      commands.send(schedulePhase, { params, body: { phase, opensOn, closesOn } }, envelope),
    );
  }
  step('2023-04-03T07:00:00.000Z', 'open/analysis', (commands, envelope) =>
    commands.send(openPhase, { params, body: { phase: 'analysis' } }, envelope),
  );
  for (const theme of themes) {
    const { code, questions } = theme;
    step(PREPARED, `theme/${code}`, (commands, envelope) =>
      commands.send(defineTheme, { params, body: { theme: code, title: theme.title } }, envelope),
    );
    for (const { code: question, versions } of questions) {
      versions.forEach(({ text, reason }, i) => {
        if (i === 0) {
          step(PREPARED, `question/${question}`, (commands, envelope) =>
            commands.send(poseGuidingQuestion, { params, body: { theme: code, question, text } }, envelope),
          );
        } else {
          step(REWORDED, `question/${question}/${i + 1}`, (commands, envelope) =>
            commands.send(rewordGuidingQuestion, { params, body: { question, text, reason: reason ?? text } }, envelope),
          );
        }
      });
    }
  }
  step(PREPARED, 'moderation-policy', (commands, envelope) =>
    commands.send(adoptModerationPolicy, { params, body: file.moderationPolicy }, envelope),
  );
  step(PREPARED, 'assessment-framework', (commands, envelope) =>
    commands.send(adoptAssessmentFramework, { params, body: file.assessmentFramework }, envelope),
  );
  step(PREPARED, 'disposition-reasons', (commands, envelope) =>
    commands.send(adoptDispositionReasons, { params, body: { reasons: file.dispositionReasons } }, envelope),
  );
  step('2023-08-31T16:00:00.000Z', 'close/analysis', (commands, envelope) =>
    commands.send(closePhase, { params, body: { phase: 'analysis' } }, envelope),
  );
  step('2023-09-01T06:00:00.000Z', 'open/dialogue', (commands, envelope) =>
    commands.send(openPhase, { params, body: { phase: 'dialogue' } }, envelope),
  );
  return steps;
};

type Office = { readonly key: string; readonly at: string; readonly role: 'office'; readonly actor: string };
