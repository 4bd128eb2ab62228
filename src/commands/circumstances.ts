import type { Contribution } from '../domain/contribution/contribution.js';
import { type ContributionId, type MeasureId, Pseudonym } from '../domain/ids.js';
import type { Measure } from '../domain/measure/measure.js';
import type { Circumstances } from './command.js';

/** Who moderates what, when, and under which dialogue's rules. */
export const moderation = async (contribution: ContributionId, { desk, envelope: { at, actor } }: Circumstances) => ({
  at,
  contribution,
  moderator: officialOf(actor),
  dialogue: await desk.dialogueOf(await desk.contribution(contribution)),
});

/** Mergers of one dialogue, and what undoes or replaces them, are decided one after another (ADR 0022). */
export const mergersOf = (part: Contribution | Measure): string | null =>
  part.status === 'unknown' ? null : `mergers of ${part.dialogue}`;

/** The pseudonym of somebody who acts in an office. */
export const officialOf = (actor: string | null): Pseudonym => {
  if (actor === null) throw new Error('Officials have an account: the door lets nobody else send this command');
  return Pseudonym(actor);
};

/** Who rates what, when, and what is known of it. */
export const rating = async (contribution: ContributionId, { desk, envelope: { at } }: Circumstances) => {
  const rated = await desk.contribution(contribution);
  return { at, contribution, rated, dialogue: await desk.dialogueOf(rated) };
};

/** Which measure is changed, when, and what is known that may forbid it. */
export const measuring = async (measure: MeasureId, { desk, envelope: { at } }: Circumstances) => {
  const state = await desk.measure(measure);
  return { at, measure, rounds: await desk.roundsOf(state), dialogue: await desk.dialogueOf(state) };
};
