import { z } from 'zod';
import { idIn } from '../domain/category.js';
import type { Contribution } from '../domain/contribution/contribution.js';
import { contributions } from '../domain/contribution/contributions.js';
import { type Dialogue, initial as unknown } from '../domain/dialogue/dialogue.js';
import { dialogues } from '../domain/dialogue/dialogues.js';
import { refuseUnlessStanding } from '../domain/dialogue/standing.rules.js';
import type { Gathering } from '../domain/gathering/gathering.js';
import { gatherings } from '../domain/gathering/gatherings.js';
import type { DialogueId } from '../domain/ids.js';
import type { Measure } from '../domain/measure/measure.js';
import { measures } from '../domain/measure/measures.js';
import type { Recommendation } from '../domain/recommendation/recommendation.js';
import { recommendations } from '../domain/recommendation/recommendations.js';
import { reports } from '../domain/report/reports.js';
import type { Round } from '../domain/round/round.js';
import { rounds } from '../domain/round/rounds.js';
import { MAY_READ_DRAFTS } from '../identity/access.js';
import type { Recorded } from '../store/event-store.js';
import type { Desk } from './desk.js';
import { contributionId, dialogueId, gatheringId, measureId, recommendationId, reportId, roundId } from './fields.js';
import type { Envelope } from './transact.js';

/** What paths name that is a dialogue or in one. */
export const NAMED = z.object({
  dialogue: dialogueId.optional(),
  contribution: contributionId.optional(),
  gathering: gatheringId.optional(),
  measure: measureId.optional(),
  round: roundId.optional(),
  recommendation: recommendationId.optional(),
  report: reportId.optional(),
});
type Named = Readonly<z.output<typeof NAMED>>;

/** What an event is about, by the name of its stream; a rating or an assessment is about what it names. */
export const namedBy = ({ stream, data }: Pick<Recorded, 'stream' | 'data'>): object => {
  const category = stream.slice(0, stream.indexOf('-'));
  if (category in NAMED.shape) return { [category]: idIn(stream) };
  return {
    ...('contribution' in data && { contribution: data.contribution }),
    ...('round' in data && { round: data.round }),
  };
};

type Home = () => Promise<DialogueId | null>;

const within = (part: Contribution | Gathering | Measure | Round | Recommendation): DialogueId | null =>
  part.status === 'unknown' ? null : part.dialogue;

/** Of each thing that is named, how to find its dialogue; null where the thing is unknown. */
const homesOf = (desk: Desk, { dialogue, contribution, gathering, measure, round, recommendation, report }: Named): readonly Home[] => {
  const homes: Home[] = [];
  if (dialogue !== undefined) homes.push(() => Promise.resolve(dialogue));
  if (contribution !== undefined) homes.push(async () => within(await desk.fact(contributions, contribution)));
  if (gathering !== undefined) homes.push(async () => within(await desk.fact(gatherings, gathering)));
  if (measure !== undefined) homes.push(async () => within(await desk.fact(measures, measure)));
  if (round !== undefined) homes.push(async () => within(await desk.fact(rounds, round)));
  if (recommendation !== undefined) homes.push(async () => within(await desk.fact(recommendations, recommendation)));
  if (report !== undefined)
    homes.push(async () => {
      const requested = await desk.fact(reports, report);
      return requested.status === 'unknown' ? null : requested.subject.dialogue;
    });
  return homes;
};

/**
 * The one dialogue of all that is named, for ever: nothing moves to another. `everywhere` where nothing is named, `nowhere` where
 * something is unknown or two things are of two dialogues.
 */
export const scopeOf = async (desk: Desk, named: Named): Promise<DialogueId | 'everywhere' | 'nowhere'> => {
  const [home, ...others] = await Promise.all(homesOf(desk, named).map((find) => find()));
  if (home === undefined) return 'everywhere';
  return home === null || others.some((other) => other !== home) ? 'nowhere' : home;
};

/** The dialogue in which something is done; unknown where what is named is. */
const dialogueAround = async (desk: Desk, named: Named): Promise<Dialogue> => {
  const home = await homesOf(desk, named)[0]?.();
  return home === undefined || home === null ? unknown : desk.fact(dialogues, home);
};

/** The one rule for every command that is not about the dialogue itself. @throws Refusal */
export const refuseAround = async (desk: Desk, named: Named, takesAway: boolean, { role }: Pick<Envelope, 'role'>): Promise<void> => {
  refuseUnlessStanding(await dialogueAround(desk, named), { takesAway, seesDrafts: MAY_READ_DRAFTS.includes(role) });
};
