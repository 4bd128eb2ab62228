import { type ContributionId, Pseudonym } from '../domain/ids.js';
import type { Circumstances } from './command.js';

/** Who moderates what, when, and under which dialogue's rules. */
export const moderation = async (contribution: ContributionId, { desk, envelope: { at, actor } }: Circumstances) => ({
  at,
  contribution,
  moderator: officialOf(actor),
  dialogue: await desk.dialogueOf(await desk.contribution(contribution)),
});

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
