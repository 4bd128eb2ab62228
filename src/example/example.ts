import { readFile } from 'node:fs/promises';
import { dialogues } from '../domain/dialogue/dialogues.js';
import { DialogueId } from '../domain/ids.js';
import type { Progress } from '../host/progress.js';
import { newIdOf } from '../commands/command.js';
import { eventId } from '../commands/transact.js';
import type { EventStore } from '../store/event-store.js';
import { contributionSteps } from './contribution-steps.js';
import { dialogueSteps } from './dialogue-steps.js';
import { measuresFile, recommendationsFile, roundsFile } from './evaluation-files.js';
import { contributionsFile, dialogueFile } from './files.js';
import { gatheringsFile } from './gathering-files.js';
import { gatheringSteps } from './gathering-steps.js';
import { measureIdsOf, measureSteps } from './measure-steps.js';
import { openDialogueSteps } from './open-dialogue-steps.js';
import { recommendationSteps } from './recommendation-steps.js';
import { roundOf, roundSteps } from './round-steps.js';
import { EXAMPLE_KEY, type Stage, type Step } from './step.js';

/** The example dialogue, the same on every machine. */
export const EXAMPLE_DIALOGUE = newIdOf(DialogueId, EXAMPLE_KEY);

/**
 * Plays the example through the real commands, into an empty record or on from where an earlier start was ended.
 * A record that holds anything else is left alone. Returns whether the whole example is there.
 */
export const playExample = async (
  { store, signal, ...stage }: Stage & { readonly store: EventStore; readonly signal: AbortSignal },
  progress: Progress,
): Promise<boolean> => {
  const begun = (await store.readStream(dialogues.stream(EXAMPLE_DIALOGUE))).length > 0;
  if (!begun && (await store.head()) > 0n) return false;
  const steps = await exampleSteps();
  const last = steps.at(-1);
  if (begun && last && (await isSent(store, last))) return true;
  progress.start('Example', steps.length);
  let done = 0;
  const isEnding = (): boolean => signal.aborted;
  for (const together of inTurns(steps)) {
    if (isEnding()) break;
    try {
      await Promise.all(together.map((step) => step.send(stage)));
    } catch (error) {
      // Whatever waits ends with the program, and is sent again at the next start.
      if (isEnding()) break;
      throw error;
    }
    progress.update((done += together.length));
  }
  progress.stop();
  return done === steps.length;
};

/** All data files of the example. @throws where one of them is not as it should be */
export const readExample = async () => ({
  dialogue: dialogueFile.parse(await json('dialogue.json')),
  contributions: contributionsFile.parse(await json('contributions.json')).contributions,
  gatherings: gatheringsFile.parse(await json('gatherings.json')).gatherings,
  measures: measuresFile.parse(await json('measures.json')).measures,
  rounds: roundsFile.parse(await json('rounds.json')),
  recommendations: recommendationsFile.parse(await json('recommendations.json')),
});

/** In the order in which they are sent. */
export const exampleSteps = async (): Promise<readonly Step[]> => {
  const { dialogue, contributions, gatherings, measures, rounds, recommendations } = await readExample();
  const known = { dialogue: EXAMPLE_DIALOGUE, measureOf: measureIdsOf(measures), framework: dialogue.assessmentFramework };
  const steps = [
    ...dialogueSteps(dialogue, EXAMPLE_DIALOGUE),
    ...gatheringSteps(gatherings, EXAMPLE_DIALOGUE),
    ...contributionSteps(contributions, EXAMPLE_DIALOGUE),
    ...measureSteps(measures, contributions, EXAMPLE_DIALOGUE),
    ...roundSteps(rounds, known),
    ...recommendationSteps(recommendations, { ...known, rounds: rounds.rounds.map(({ ref }) => roundOf(ref)) }),
    ...openDialogueSteps(dialogue),
  ];
  // Stable: what is of the same moment keeps its order.
  return steps.sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
};

const json = async (name: string): Promise<unknown> => JSON.parse(await readFile(new URL(name, import.meta.url), 'utf8'));

/** Those that follow each other and depend on nothing of each other do not wait for each other; everything else goes one by one. */
const inTurns = (steps: readonly Step[]): readonly (readonly Step[])[] => {
  const turns: Step[][] = [];
  for (const step of steps) {
    const turn = turns.at(-1);
    if (turn && step.together !== null && turn[0]?.together === step.together) turn.push(step);
    else turns.push([step]);
  }
  return turns;
};

/** The stream may have begun long before the step; its event is known by its key. */
const isSent = async (store: EventStore, { stream, key }: Step): Promise<boolean> =>
  (await store.readStream(stream)).some(({ id }) => id === eventId(stream, key, 0));
