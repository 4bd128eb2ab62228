import { dialogues } from '../domain/dialogue/dialogues.js';
import type { Progress } from '../host/progress.js';
import type { Commands } from '../commands/commands.js';
import type { Desk } from '../commands/desk.js';
import type { Dialogue } from '../domain/dialogue/dialogue.js';
import type { Localized } from '../domain/language.js';
import { Refusal, REFUSALS } from '../domain/refusal.js';
import { interrupted } from '../imports/sending.js';
import { UsageError } from '../host/usage-error.js';
import { type Difference, differencesOf } from './differences.js';
import { dialogueOf, documentOf, keyOf, planOf, type Step } from './plan.js';
import type { ReadFile } from './reading.js';

export type SetUpOptions = {
  /** Why what is public changes. */
  readonly reason: Localized | null;
  /** Say what would change, and record nothing. */
  readonly dryRun: boolean;
};

export type SetUpContext = {
  readonly desk: Desk;
  readonly commands: Pick<Commands, 'send'>;
  /** The pseudonym of who sets it up. */
  readonly actor: string;
  readonly progress: Progress;
  /** Told before anything is sent. */
  readonly tell?: (summary: SetUpSummary) => void;
};

export type SetUpSummary = {
  readonly file: string;
  readonly dialogue: string;
  readonly status: Dialogue['status'];
  readonly isNew: boolean;
  readonly dryRun: boolean;
  /** What is otherwise than before; nothing where the dialogue is new. */
  readonly changes: readonly Difference[];
  /** Commands that were sent, or would be. */
  readonly commands: number;
};

/**
 * Makes a dialogue what its file says, by the ordinary commands. The same file again sends nothing; what was cut off goes on.
 * @throws UsageError with a line for each fault, before anything is sent
 */
export const setUp = async (
  { path: file, content, refuse }: ReadFile,
  { reason, dryRun }: SetUpOptions,
  context: SetUpContext,
): Promise<SetUpSummary> => {
  const { desk, actor } = context;
  const id = dialogueOf(content);
  const stream = dialogues.stream(id);
  const events = await desk.store.readStream(stream);
  const before = dialogues.fold(events);
  const now = new Date().toISOString();
  const envelope = { key: '', role: 'office', actor, correlation: id, causation: null, at: now, now, expectedRevision: null } as const;
  const { steps, after, faults } = await planOf(content, before, reason, { desk, envelope });
  refuse(faults);
  const isNew = before.status === 'unknown';
  const changes = isNew ? [] : differencesOf(documentOf(before), documentOf(after));
  const summary = { file, dialogue: id, status: after.status, isNew, dryRun, changes, commands: steps.length };
  context.tell?.(summary);
  if (!dryRun) await send(steps, { name: content.dialogue, revision: events.at(-1)?.revision ?? null }, context);
  return summary;
};

type From = { readonly name: string; readonly revision: bigint | null };

/** Each on the revision that the one before left behind, so that nobody else's change is overrun. */
const send = async (
  steps: readonly Step[],
  { name, revision: first }: From,
  { commands, actor, progress }: SetUpContext,
): Promise<void> => {
  if (steps.length === 0) return;
  progress.start('Commands', steps.length);
  try {
    let revision = first;
    for (const step of steps) {
      const key = revision === null ? keyOf(name) : `${keyOf(name)}/${String(revision)}/${step.what}`;
      const answer = await step.send(commands, { key, role: 'office', actor, expectedRevision: revision }).catch((error: unknown) => {
        throw error instanceof Refusal ? refused(step, error) : interrupted(step.what, error);
      });
      ({ revision } = answer);
      progress.tick();
    }
  } finally {
    progress.stop();
  }
};

const refused = ({ what }: Step, { code }: Refusal): UsageError =>
  new UsageError(
    code === 'revision-mismatch'
      ? 'Somebody else has changed the dialogue at this moment. Run it again.'
      : `${what}: ${REFUSALS[code].en} What came before is recorded; run it again when that is mended.`,
  );
