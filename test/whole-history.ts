import { MeasureId } from '../src/domain/ids.js';
import { openDialogue } from './dialogue.js';
import { beginEvaluation, measureWithEvidence } from './evaluation.js';
import { type Judging, OPENED, playEvaluation } from './evaluation-history.js';
import type { Harness } from './harness.js';
import { BEGUN, type Happening, play } from './history.js';
import { BEGINNING, playRecommendations, type Recommending } from './recommendation-history.js';

type Whole = {
  readonly history: readonly Happening[];
  readonly judgings: readonly Judging[];
  readonly recommendings: readonly Recommending[];
};

/** A dialogue from its beginning to its recommendations, in which there is something of everything, whatever else happens; its id. */
export const playWhole = async (harness: Harness, { history, judgings, recommendings }: Whole): Promise<string> => {
  const dialogue = await openDialogue(harness);
  const begun = MeasureId(await measureWithEvidence(harness, dialogue, 'Dienstpläne'));
  const measures = [begun, ...(await play(harness, dialogue, [...BEGUN, ...history]))];
  await beginEvaluation(harness, dialogue);
  // Of a measure that nothing of the history has withdrawn or merged.
  const opened = await playEvaluation(harness, dialogue, [begun], [OPENED]);
  const { rounds } = await playEvaluation(harness, dialogue, measures, judgings);
  await playRecommendations(harness, dialogue, { measures, rounds: [...opened.rounds, ...rounds] }, [...BEGINNING, ...recommendings]);
  return dialogue;
};
