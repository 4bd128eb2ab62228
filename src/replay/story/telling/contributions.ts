import { idIn } from '../../../domain/category.js';
import type { ContributionEvent } from '../../../domain/contribution/contribution.js';
import { unreachable } from '../../../domain/decider.js';
import type { RatingEvent } from '../../../domain/rating/rating.js';
import type { Projected } from '../../../projections/projection.js';
import type { Said, Speaking } from '../speaking.js';

/** What is said of an event of a contribution. */
export const contributionSaid = (event: Projected<ContributionEvent>, speaking: Speaking): Said => {
  const { words, aboutContribution, contribution, theme, gathering, moderationReason, dispositionReason } = speaking;
  const its = (...besides: readonly (readonly string[])[]): Said => aboutContribution(idIn(event.stream), besides.flat());
  switch (event.type) {
    case 'ContributionSubmitted': {
      const { about, besides = [] } = its();
      const card = event.data.card ? gathering(event.data.card.gathering) : [];
      return { about, besides: about === null ? [...besides, ...card] : [...theme(event.data.theme), ...card] };
    }
    case 'ContributionAccepted':
    case 'ContributionRejected':
    case 'ContributionRedacted':
    case 'RedactionProposed':
    case 'RedactionDeclined':
    case 'SettingAsideTakenBack':
      return its(moderationReason(event.data.reason));
    case 'AppealLodged':
    case 'AppealUpheld':
    case 'AppealDismissed':
      return its([words.against[event.data.against]], moderationReason(event.data.reason));
    case 'ContributionCorrected':
      return its(
        event.data.corrected.map((part) => words.parts[part] ?? part),
        moderationReason(event.data.reason),
      );
    case 'ContributionMerged':
      return its(contribution(event.data.into), moderationReason(event.data.reason));
    case 'ContributionUnmerged':
      return its(contribution(event.data.from), moderationReason(event.data.reason));
    case 'ContributionSetAside':
      return its(dispositionReason(event.data.reason));
    case 'ContentErased':
      return its([event.data.legalBasis]);
    case 'ContributionWithdrawn':
      return its();
    default:
      return unreachable(event);
  }
};

/** What is said of a rating: of nobody who rated. */
export const ratingSaid = ({ type, data }: RatingEvent, { words, aboutContribution }: Speaking): Said => {
  switch (type) {
    case 'ContributionRated': {
      const { value, previous } = data;
      return aboutContribution(data.contribution, [words.ratings[value], ...(previous ? [words.before(words.ratings[previous])] : [])]);
    }
    case 'RatingWithdrawn':
      return aboutContribution(data.contribution, [words.before(words.ratings[data.previous])]);
  }
};
