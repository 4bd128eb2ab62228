import { type Answer, newIdOf } from '../commands/command.js';
import { adoptModerationPolicy } from '../commands/dialogue/adopt-moderation-policy.js';
import { announceDialogue } from '../commands/dialogue/announce-dialogue.js';
import { defineTheme } from '../commands/dialogue/define-theme.js';
import { openPhase } from '../commands/dialogue/open-phase.js';
import { poseGuidingQuestion } from '../commands/dialogue/pose-guiding-question.js';
import { schedulePhase } from '../commands/dialogue/schedule-phase.js';
import { isSame } from '../domain/decider.js';
import { Code, DialogueId } from '../domain/ids.js';
import { Refusal, REFUSALS } from '../domain/refusal.js';
import { UsageError } from '../host/usage-error.js';
import { bodyOrUsageError } from './body.js';
import { correctedBy, type Earlier } from './earlier.js';
import { interrupted, type Sending } from './sending.js';
import { codeOf } from './texts.js';

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

type Done = Pick<Answer, 'repeated'>;
type Step = {
  readonly what: string;
  readonly send: (sending: Sending) => Promise<Done>;
  /** What is done where an earlier run has been here. */
  readonly again?: (sending: Sending) => Promise<Done>;
};

/**
 * The theme that an import without themes of its own has: made of the title. That of an earlier run stays, whatever the dialogue is called by
 * now, so that what comes later stands with what came before.
 */
export const ownThemeOf = (title: string, earlier: Earlier | null): Code => {
  const first = Object.values(earlier?.announced.title ?? {}).flatMap((named) => (named === undefined ? [] : Code(codeOf(named))));
  return first.find((theme) => earlier?.dialogue.themes.has(theme)) ?? Code(codeOf(title));
};

export const dialogueIdOf = (key: string): DialogueId => newIdOf(DialogueId, `${key}/dialogue`);

/**
 * The commands of a plan, checked, from the announcement to the opening of the dialogue phase. What an earlier run has made stays: what has
 * grown since is added, and what the source says anew of the dialogue corrects it. @throws UsageError
 */
export const stepsOf = (plan: Plan, earlier: Earlier | null): readonly Step[] => {
  const { key, from, announcement, policy, themes } = plan;
  const params = { dialogue: dialogueIdOf(key) };
  const step = (what: string, send: (sending: Sending, envelope: ReturnType<Sending['envelope']>) => Promise<Done>): Step => ({
    what,
    send: (sending) => send(sending, sending.envelope(`${key}/${what}`, from, 'office')),
  });
  const announced = bodyOrUsageError(announceDialogue, announcement);
  const adopted = bodyOrUsageError(adoptModerationPolicy, policy);
  const phase = bodyOrUsageError(openPhase, { phase: 'dialogue' });
  const days = daysOf(plan, earlier);
  const scheduled = bodyOrUsageError(schedulePhase, { ...phase, ...days });
  return [
    {
      ...step('dialogue', ({ send }, envelope) => send(announceDialogue, { params: {}, body: announced }, envelope)),
      // Its zone stays what it was: all days depend on it.
      ...(earlier?.announced.timeZone === announced.timeZone && {
        again: (sending: Sending) => correctedBy(announced, { key, params, earlier }, sending),
      }),
    },
    ...themes.flatMap((each) => {
      const defined = bodyOrUsageError(defineTheme, each.title);
      const posed = bodyOrUsageError(poseGuidingQuestion, each.question);
      const [theme, question] = [`theme/${defined.theme}`, `question/${posed.question}`];
      const known = earlier?.dialogue.questions.get(Code(posed.question));
      return [
        earlier?.dialogue.themes.has(defined.theme)
          ? there(theme, true)
          : step(theme, ({ send }, envelope) => send(defineTheme, { params, body: defined }, envelope)),
        known
          ? there(question, isSame(known.text, posed.text))
          : step(question, ({ send }, envelope) => send(poseGuidingQuestion, { params, body: posed }, envelope)),
      ];
    }),
    step('policy', ({ send }, envelope) => send(adoptModerationPolicy, { params, body: adopted }, envelope)),
    // Its days are part of the key: a later export may go on longer, and then the phase is scheduled anew.
    step(`schedule/${days.opensOn}/${days.closesOn}`, ({ send }, envelope) => send(schedulePhase, { params, body: scheduled }, envelope)),
    step('opening', ({ send }, envelope) => send(openPhase, { params, body: phase }, envelope)),
  ];
};

/** Of an earlier run; `isSame`: as this one says it. */
const there = (what: string, isSame: boolean): Step => ({
  what,
  send: ({ tally }) => {
    if (!isSame) tally.kept.push(what);
    return Promise.resolve({ repeated: true });
  },
});

/** A shorter later file pulls no end back. */
const daysOf = ({ days }: Plan, earlier: Earlier | null): Plan['days'] => {
  const known = earlier?.dialogue.phases.get('dialogue');
  if (!known) return days;
  const [opensOn, closesOn] = [known.opensOn, known.closesOn];
  return {
    opensOn: opensOn.slice(0, 10) <= days.opensOn ? opensOn : days.opensOn,
    closesOn: closesOn.slice(0, 10) >= days.closesOn ? closesOn : days.closesOn,
  };
};

/** Sends steps one after the other. @throws UsageError where a rule says no */
export const take = async (steps: readonly Step[], sending: Sending): Promise<void> => {
  for (const { what, send, again } of steps) {
    try {
      const done = await send(sending).catch((error: unknown) => {
        if (again && error instanceof Refusal && error.code === 'idempotency-key-reused') return { repeated: true };
        throw error;
      });
      sending.tally.setUpBy(done.repeated && again ? await again(sending) : done);
    } catch (error) {
      throw error instanceof Refusal ? refusedStep(what, error) : interrupted(what, error);
    }
  }
};

const refusedStep = (what: string, { code }: Refusal): UsageError =>
  new UsageError(
    code === 'idempotency-key-reused'
      ? `An earlier import of this source made the dialogue with other settings (${what}). Use those again, or another --source.`
      : `The dialogue could not be made (${what}): ${REFUSALS[code].en}`,
  );
