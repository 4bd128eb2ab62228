import { isSame, type Saying } from '../decider.js';
import { reasonFor } from '../dialogue/policy.rules.js';
import { refusePublicationBegun } from '../dialogue/publication.rules.js';
import { Refusal } from '../refusal.js';
import { type ContributionBody, type ContributionEvent, SAID, type SubmittedContribution } from './contribution.js';
import { aboutAuthor, type Moderation, REFUSED_WHEN } from './contribution.rules.js';

/** `body`: all that it says. `current`: what it has said so far; null where that is erased. `hidesEarlier`: nobody shall read that any more. */
export type CorrectContribution = Moderation<
  'CorrectContribution',
  { readonly body: ContributionBody; readonly hidesEarlier: boolean; readonly current: ContributionBody | null }
>;

/** What was taken over from elsewhere says what it says there now, unless something was decided on its words since. */
export const correct = (command: CorrectContribution, contribution: SubmittedContribution): readonly Saying<ContributionEvent>[] => {
  const { moderator, dialogue, reason, body, hidesEarlier, current } = command;
  refuseFixed(contribution);
  const because = reasonFor(dialogue, 'correction', reason);
  if (!current) throw new Refusal('correction-text-erased');
  const corrected = SAID.filter((field) => !isSame(body[field], current[field]));
  if (corrected.length === 0 && !(hidesEarlier && contribution.showsEarlier)) return [];
  // What only hides takes away what nobody shall read.
  if (corrected.length > 0) refusePublicationBegun(dialogue);
  const data = { corrected, hidesEarlier, ...because };
  return [{ type: 'ContributionCorrected', data, internal: { moderator }, body: aboutAuthor(command, contribution, body) }];
};

/** What was rejected, set aside, merged or redacted was so for its words. */
const refuseFixed = ({ status, hasSource, setAside, redactions, proposal }: SubmittedContribution): void => {
  if (!hasSource) throw new Refusal('correction-needs-source');
  if (status !== 'open' && status !== 'accepted') throw new Refusal(REFUSED_WHEN[status]);
  if (setAside !== null) throw new Refusal('correction-of-what-is-set-aside');
  if (redactions.standing.length > 0) throw new Refusal('correction-of-redacted');
  if (proposal) throw new Refusal('redaction-already-proposed');
};
