import { type Dialogue, initial as unknown } from '../domain/dialogue/dialogue.js';
import { refuseUnlessStanding } from '../domain/dialogue/standing.rules.js';
import type { ContributionId, DialogueId, GatheringId, MeasureId, RecommendationId, ReportId, RoundId } from '../domain/ids.js';
import { MAY_READ_DRAFTS } from '../identity/access.js';
import type { Desk } from './desk.js';
import type { Envelope } from './transact.js';

/** What the paths of commands name. */
type Named = {
  readonly dialogue?: DialogueId;
  readonly contribution?: ContributionId;
  readonly gathering?: GatheringId;
  readonly measure?: MeasureId;
  readonly round?: RoundId;
  readonly recommendation?: RecommendationId;
  readonly report?: ReportId;
};

/** The dialogue in which something is done; unknown where what is named is. */
const dialogueAround = async (desk: Desk, named: Named): Promise<Dialogue> => {
  const { dialogue, contribution, gathering, measure, round, recommendation, report } = named;
  if (dialogue !== undefined) return desk.dialogue(dialogue);
  if (contribution !== undefined) return desk.dialogueOf(await desk.contribution(contribution));
  if (gathering !== undefined) return desk.dialogueOf(await desk.gathering(gathering));
  if (measure !== undefined) return desk.dialogueOf(await desk.measure(measure));
  if (round !== undefined) return desk.dialogueOf(await desk.round(round));
  if (recommendation !== undefined) return desk.dialogueOf(await desk.recommendation(recommendation));
  const requested = report === undefined ? null : await desk.report(report);
  return requested === null || requested.status === 'unknown' ? unknown : desk.dialogue(requested.subject.dialogue);
};

/** The one rule for every command that is not about the dialogue itself. @throws Refusal */
export const refuseAround = async (desk: Desk, named: Named, takesAway: boolean, { role }: Pick<Envelope, 'role'>): Promise<void> => {
  refuseUnlessStanding(await dialogueAround(desk, named), { takesAway, seesDrafts: MAY_READ_DRAFTS.includes(role) });
};
