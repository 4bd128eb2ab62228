import { readFile } from 'node:fs/promises';
import type { Progress } from '../cli/progress.js';
import type { Commands } from '../commands/commands.js';
import type { EventStore } from '../store/event-store.js';
import { newIdOf } from '../commands/command.js';
import { contributionSteps } from './contribution-steps.js';
import { dialogueSteps } from './dialogue-steps.js';
import { contributionsFile, dialogueFile } from './files.js';
import { EXAMPLE_KEY, type Step } from './step.js';

/** The example dialogue, the same on every machine. */
export const EXAMPLE_DIALOGUE = newIdOf('dialogue', EXAMPLE_KEY);

/**
 * Plays the example through the real commands, into an empty record or on from where an earlier start was ended.
 * A record that holds anything else is left alone.
 */
export const playExample = async (
  { commands, store, signal }: { readonly commands: Commands; readonly store: EventStore; readonly signal: AbortSignal },
  progress: Progress,
): Promise<void> => {
  const begun = (await store.readStream(`dialogue-${EXAMPLE_DIALOGUE}`)).length > 0;
  if (!begun && (await store.head()) > 0n) return;
  const steps = await exampleSteps();
  const last = steps.at(-1);
  if (begun && last && (await isDone(store, last))) return;
  progress.start('Example', steps.length);
  let done = 0;
  for (const together of inTurns(steps)) {
    if (signal.aborted) break;
    await Promise.all(together.map((step) => step.send(commands)));
    progress.update((done += together.length));
  }
  progress.stop();
};

const exampleSteps = async (): Promise<readonly Step[]> => {
  const dialogue = dialogueFile.parse(await json('dialogue.json'));
  const { contributions } = contributionsFile.parse(await json('contributions.json'));
  const steps = [...dialogueSteps(dialogue, EXAMPLE_DIALOGUE), ...contributionSteps(contributions, EXAMPLE_DIALOGUE)];
  // Stable: what is of the same moment keeps its order.
  return steps.sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
};

const json = async (name: string): Promise<unknown> => JSON.parse(await readFile(new URL(name, import.meta.url), 'utf8'));

/** Ratings that follow each other do not wait for each other; everything else goes one by one. */
const inTurns = (steps: readonly Step[]): readonly (readonly Step[])[] => {
  const turns: Step[][] = [];
  for (const step of steps) {
    const turn = turns.at(-1);
    if (turn && step.isRating && turn[0]?.isRating) turn.push(step);
    else turns.push([step]);
  }
  return turns;
};

const isDone = async (store: EventStore, { stream }: Step): Promise<boolean> => (await store.readStream(stream)).length > 0;
