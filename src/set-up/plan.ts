import { type Answer, newIdOf } from '../commands/command.js';
import type { Commands, Message } from '../commands/commands.js';
import type { Circumstances } from '../commands/definition.js';
import { adoptAssessmentFramework } from '../commands/dialogue/adopt-assessment-framework.js';
import { adoptDispositionReasons } from '../commands/dialogue/adopt-disposition-reasons.js';
import { adoptModerationPolicy } from '../commands/dialogue/adopt-moderation-policy.js';
import { announcePreparedDialogue } from '../commands/dialogue/announce-prepared-dialogue.js';
import { correctDialogue } from '../commands/dialogue/correct-dialogue.js';
import { defineTheme } from '../commands/dialogue/define-theme.js';
import { poseGuidingQuestion } from '../commands/dialogue/pose-guiding-question.js';
import { prepareDialogue } from '../commands/dialogue/prepare-dialogue.js';
import { protectParticipation } from '../commands/dialogue/protect-participation.js';
import { rewordGuidingQuestion } from '../commands/dialogue/reword-guiding-question.js';
import { schedulePhase } from '../commands/dialogue/schedule-phase.js';
import type { Envelope } from '../commands/transact.js';
import { isSame } from '../domain/decider.js';
import type { Dialogue, DialogueEvent } from '../domain/dialogue/dialogue.js';
import { type DialogueCommand, dialogueDecider } from '../domain/dialogue/dialogue.decisions.js';
import { DialogueId, UUID } from '../domain/ids.js';
import type { Localized } from '../domain/language.js';
import { Refusal, REFUSALS } from '../domain/refusal.js';
import type { Fault } from './reading.js';
import type { SetUpFile } from './set-up-file.js';

/** The key of the command that begins the dialogue of a name; its id follows from it. */
export const keyOf = (name: string): string => `set-up/${name}`;
export const dialogueOf = ({ dialogue }: Pick<SetUpFile, 'dialogue'>): DialogueId =>
  UUID.test(dialogue) ? DialogueId(dialogue) : newIdOf(DialogueId, keyOf(dialogue));

type Sending = Pick<Envelope, 'key' | 'role' | 'actor' | 'expectedRevision'>;

/** A command that brings the dialogue nearer to its file. */
export type Step = {
  readonly what: string;
  readonly path: readonly PropertyKey[];
  readonly events: (dialogue: Dialogue, circumstances: Circumstances) => Promise<readonly DialogueEvent[]>;
  readonly send: (commands: Pick<Commands, 'send'>, sending: Sending) => Promise<Answer>;
};

type Definition<Taken, Sent> = {
  readonly name: string;
  readonly taken: (input: Sent) => Taken;
  readonly message: (input: Sent, envelope: Envelope) => Message;
  readonly asked: (input: Taken, circumstances: Circumstances) => Promise<DialogueCommand>;
};

const step = <Taken, Sent>(definition: Definition<Taken, Sent>, input: Sent, path: readonly PropertyKey[]): Step => ({
  what: [definition.name, ...path].join(' '),
  path,
  events: async (dialogue, circumstances) =>
    dialogueDecider.decide(await definition.asked(definition.taken(input), circumstances), dialogue),
  send: (commands, sending) => commands.send(definition, input, sending),
});

/** In a draft nobody asks why a question is worded anew. */
const DRAFTING: Localized = { de: 'Entwurf überarbeitet.', en: 'Draft revised.' };

/** Every command that the file asks for, whether it changes something or not. */
const wanted = (file: SetUpFile, dialogue: Dialogue, reason: Localized | null): readonly Step[] => {
  const params = { dialogue: dialogueOf(file) };
  const { title, mandate, notice, timeZone, channels, groups, themes } = file;
  const announcement = { title, mandate, notice, timeZone, channels, groups };
  const known = dialogue.status === 'unknown' ? null : dialogue;
  // The reason for something else is none for a protection that stays.
  const protecting = { reason: known && isSame(withoutVersion(known.protection), file.protection) ? null : reason };
  const titles = themes.filter(({ code }) => known?.themes.has(code)).map(({ code, title: named }) => ({ theme: code, title: named }));
  return [
    known
      ? step(correctDialogue, { params, body: { ...announcement, themes: titles, reason } }, [])
      : step(prepareDialogue, { params: {}, body: announcement }, []),
    ...themes.flatMap(({ code: theme, title: named, questions }, i) => [
      ...(known?.themes.has(theme) ? [] : [step(defineTheme, { params, body: { theme, title: named } }, ['themes', i])]),
      ...questions.map(({ code: question, text }, j) =>
        known?.questions.has(question)
          ? step(rewordGuidingQuestion, { params, body: { question, text, reason: reason ?? DRAFTING } }, ['themes', i, 'questions', j])
          : step(poseGuidingQuestion, { params, body: { theme, question, text } }, ['themes', i, 'questions', j]),
      ),
    ]),
    ...file.phases.map((phase, i) => step(schedulePhase, { params, body: phase }, ['phases', i])),
    ...(file.moderationPolicy ? [step(adoptModerationPolicy, { params, body: file.moderationPolicy }, ['moderationPolicy'])] : []),
    ...(file.assessmentFramework
      ? [step(adoptAssessmentFramework, { params, body: file.assessmentFramework }, ['assessmentFramework'])]
      : []),
    ...(file.dispositionReasons
      ? [step(adoptDispositionReasons, { params, body: { reasons: file.dispositionReasons } }, ['dispositionReasons'])]
      : []),
    ...(file.protection
      ? [step(protectParticipation, { params, body: { protection: file.protection, ...protecting } }, ['protection'])]
      : []),
    // Last, so that nobody sees a part of it.
    ...(file.state === 'announced' && known?.status !== 'announced'
      ? [step(announcePreparedDialogue, { params, body: {} }, ['state'])]
      : []),
  ];
};

/** What is to be sent, what the dialogue is then, and why that cannot be. */
export type Plan = { readonly steps: readonly Step[]; readonly after: Dialogue; readonly faults: readonly Fault[] };

/** Tries the file on the dialogue as it stands, by the rules of the domain: nothing is sent that they would refuse. */
export const planOf = async (file: SetUpFile, before: Dialogue, reason: Localized | null, circumstances: Circumstances): Promise<Plan> => {
  const faults = [...missingIn(file, before)];
  const steps: Step[] = [];
  let after = before;
  for (const each of wanted(file, before, reason)) {
    try {
      const events = await each.events(after, circumstances);
      if (before.status === 'announced' && reason === null && events.some(({ type }) => type === 'GuidingQuestionReworded')) {
        throw new Refusal('correction-reason-missing');
      }
      after = events.reduce(dialogueDecider.evolve, after);
      if (events.length > 0) steps.push(each);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      faults.push({ path: [...each.path, ...(error.field === undefined ? [] : [error.field])], message: wordsOf(error) });
    }
  }
  return { steps, after, faults };
};

const wordsOf = ({ code, field }: Refusal): string => {
  if (code === 'correction-reason-missing' || code === 'protection-reason-missing')
    return 'This changes what is public: say why with --reason.';
  return `${field === undefined ? '' : `${field}: `}${REFUSALS[code].en}`;
};

/** What the dialogue has and the file has not: nothing of it can be taken away. */
const missingIn = (file: SetUpFile, dialogue: Dialogue): readonly Fault[] => {
  if (dialogue.status === 'unknown') {
    return UUID.test(file.dialogue) ? [{ path: ['dialogue'], message: `There is no dialogue ${file.dialogue}.` }] : [];
  }
  const fault = (path: string, what: string): Fault => ({
    path: [path],
    message: `${what} is in the dialogue; it cannot be taken out again`,
  });
  const questions = new Map(file.themes.flatMap(({ code: theme, questions: posed }) => posed.map(({ code }) => [code, theme])));
  return [
    ...(file.state === 'draft' && dialogue.status === 'announced'
      ? [{ path: ['state'], message: 'The dialogue is announced; that cannot be taken back, only cancelled' }]
      : []),
    ...[...dialogue.themes.keys()].filter((code) => !file.themes.some((theme) => theme.code === code)).map((code) => fault('themes', code)),
    ...[...dialogue.questions]
      .filter(([code, { theme }]) => questions.get(code) !== theme)
      .map(([code, { theme }]) => fault('themes', `The question ${code} of the theme ${theme}`)),
    ...[...dialogue.phases.keys()]
      .filter((phase) => !file.phases.some((each) => each.phase === phase))
      .map((phase) => fault('phases', phase)),
    ...(dialogue.policy && !file.moderationPolicy ? [fault('moderationPolicy', 'A moderation policy')] : []),
    ...(dialogue.framework && !file.assessmentFramework ? [fault('assessmentFramework', 'An assessment framework')] : []),
    ...(dialogue.dispositionReasons && !file.dispositionReasons ? [fault('dispositionReasons', 'A list of disposition reasons')] : []),
    ...(dialogue.protection.kind !== 'none' && !file.protection
      ? [{ path: ['protection'], message: 'The dialogue is protected; where it shall not be any more, write kind: none' }]
      : []),
  ];
};

/** The dialogue as its file would say it; null where there is none. */
export const documentOf = (dialogue: Dialogue): object | null => {
  if (dialogue.status === 'unknown') return null;
  const { status: state, title, mandate, notice, timeZone, channels, groups, themes, questions, phases, policy, framework } = dialogue;
  const questionsOf = (theme: string) =>
    [...questions].filter(([, posed]) => posed.theme === theme).map(([code, { text }]) => ({ code, text }));
  return {
    state,
    title,
    mandate,
    notice,
    timeZone,
    channels: [...channels],
    groups: [...groups],
    themes: [...themes].map(([code, named]) => ({ code, title: named, questions: questionsOf(code) })),
    phases: [...phases].map(([phase, { opensOn, closesOn }]) => ({ phase, opensOn, closesOn })),
    ...(policy && { moderationPolicy: withoutVersion(policy) }),
    ...(framework && { assessmentFramework: withoutVersion(framework) }),
    ...(dialogue.dispositionReasons && { dispositionReasons: [...dialogue.dispositionReasons.reasons] }),
    ...(dialogue.protection.version > 0 && { protection: withoutVersion(dialogue.protection) }),
  };
};

const withoutVersion = <T extends { readonly version: number }>({ version: _, ...rest }: T): Omit<T, 'version'> => rest;
