import type { Contribution } from '../domain/contribution/contribution.js';
import { contributions } from '../domain/contribution/contributions.js';
import { type ContributionId, type MeasureId, Pseudonym } from '../domain/ids.js';
import type { Measure } from '../domain/measure/measure.js';
import { measures } from '../domain/measure/measures.js';
import type { Circumstances } from './definition.js';
import { roundsOf } from './round/chains.js';

/** Who moderates what, when, and under which dialogue's rules. */
export const moderation = async (contribution: ContributionId, { desk, envelope: { actor } }: Circumstances) => ({
  contribution,
  moderator: officialOf(actor),
  dialogue: await desk.dialogueOf(await desk.fact(contributions, contribution)),
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
export const rating = async (contribution: ContributionId, { desk }: Circumstances) => {
  // In which dialogue it is never changes: both are looked at in the same moment.
  const known = await desk.known(contributions, contribution);
  const [rated, dialogue] = await Promise.all([desk.fact(contributions, contribution), desk.dialogueOf(known)]);
  return { contribution, rated, dialogue };
};

/** Which measure is changed, when, and what is known that may forbid it. */
export const measuring = async (measure: MeasureId, { desk }: Circumstances) => {
  const state = await desk.fact(measures, measure);
  return { measure, rounds: await roundsOf(desk, state), dialogue: await desk.dialogueOf(state) };
};
