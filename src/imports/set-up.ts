import { type Answer, newIdOf } from '../commands/command.js';
import { adoptModerationPolicy } from '../commands/dialogue/adopt-moderation-policy.js';
import { announceDialogue } from '../commands/dialogue/announce-dialogue.js';
import { closePhase } from '../commands/dialogue/close-phase.js';
import { defineTheme } from '../commands/dialogue/define-theme.js';
import { openPhase } from '../commands/dialogue/open-phase.js';
import { poseGuidingQuestion } from '../commands/dialogue/pose-guiding-question.js';
import { schedulePhase } from '../commands/dialogue/schedule-phase.js';
import { DialogueId } from '../domain/ids.js';
import { Refusal, REFUSALS } from '../domain/refusal.js';
import { UsageError } from '../host/usage-error.js';
import { bodyOrUsageError } from './body.js';
import { interrupted, type Sending } from './sending.js';
import type { Tally } from './tally.js';

/** The dialogue that an import makes; the bodies of its commands are as they would come in at the HTTP door. */
export type Plan = {
  /** Before the keys of all its commands. */
  readonly key: string;
  /** Milliseconds: of the first and the last row. */
  readonly from: number;
  readonly to: number;
  readonly days: { readonly opensOn: string; readonly closesOn: string };
  readonly announcement: object;
  readonly policy: object;
  readonly themes: readonly { readonly title: object; readonly question: object }[];
};

type Step = { readonly what: string; readonly send: (sending: Sending) => Promise<Answer> };

export const dialogueIdOf = (key: string): DialogueId => newIdOf(DialogueId, `${key}/dialogue`);

/** The commands of a plan, checked, from the announcement to the opening of the dialogue phase. @throws UsageError */
export const stepsOf = ({ key, from, days, announcement, policy, themes }: Plan): readonly Step[] => {
  const params = { dialogue: dialogueIdOf(key) };
  const step = (what: string, send: (sending: Sending, envelope: ReturnType<Sending['envelope']>) => Promise<Answer>): Step => ({
    what,
    send: (sending) => send(sending, sending.envelope(`${key}/${what}`, from, 'office')),
  });
  const announced = bodyOrUsageError(announceDialogue, announcement);
  const adopted = bodyOrUsageError(adoptModerationPolicy, policy);
  const phase = bodyOrUsageError(openPhase, { phase: 'dialogue' });
  const scheduled = bodyOrUsageError(schedulePhase, { ...phase, ...days });
  return [
    step('dialogue', ({ send }, envelope) => send(announceDialogue, { params: {}, body: announced }, envelope)),
    ...themes.flatMap(({ title, question }) => {
      const defined = bodyOrUsageError(defineTheme, title);
      const posed = bodyOrUsageError(poseGuidingQuestion, question);
      return [
        step(`theme/${defined.theme}`, ({ send }, envelope) => send(defineTheme, { params, body: defined }, envelope)),
        step(`question/${posed.question}`, ({ send }, envelope) => send(poseGuidingQuestion, { params, body: posed }, envelope)),
      ];
    }),
    step('policy', ({ send }, envelope) => send(adoptModerationPolicy, { params, body: adopted }, envelope)),
    // Its days are part of the key: a later export may go on longer, and then the phase is scheduled anew.
    step(`schedule/${days.opensOn}/${days.closesOn}`, ({ send }, envelope) => send(schedulePhase, { params, body: scheduled }, envelope)),
    step('opening', ({ send }, envelope) => send(openPhase, { params, body: phase }, envelope)),
  ];
};

export const closing = ({ key, to }: Plan): Step => ({
  what: 'closing',
  send: (sending) =>
    sending.send(
      closePhase,
      { params: { dialogue: dialogueIdOf(key) }, body: { phase: 'dialogue' } },
      sending.envelope(`${key}/closing`, to, 'office'),
    ),
});

/** Sends steps one after the other. @throws UsageError where a rule says no */
export const take = async (steps: readonly Step[], sending: Sending, tally: Tally): Promise<void> => {
  for (const { what, send } of steps) {
    const { repeated } = await send(sending).catch((error: unknown) => {
      throw error instanceof Refusal ? refusedStep(what, error) : interrupted(what, error);
    });
    tally.setUp[repeated ? 'alreadyRecorded' : 'recorded']++;
  }
};

const refusedStep = (what: string, { code }: Refusal): UsageError =>
  new UsageError(
    code === 'idempotency-key-reused'
      ? `An earlier import of this source made the dialogue with other settings (${what}). Use those again, or another --source.`
      : `The dialogue could not be made (${what}): ${REFUSALS[code].en}`,
  );
