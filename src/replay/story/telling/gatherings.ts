import { idIn } from '../../../domain/category.js';
import { unreachable } from '../../../domain/decider.js';
import type { GatheringEvent } from '../../../domain/gathering/gathering.js';
import type { Projected } from '../../../projections/projection.js';
import { named, type Said, type Speaking } from '../speaking.js';

/** What is said of an event of a gathering: of nobody who comes. */
export const gatheringSaid = (event: Projected<GatheringEvent>, { words, title, gathering, group }: Speaking): Said => {
  const its = gathering(idIn(event.stream));
  switch (event.type) {
    case 'GatheringScheduled':
      return named(title(event.data.title));
    case 'RegistrationReceived':
      return named(its, event.data.standing === 'waiting' ? [words.waiting] : []);
    case 'PlaceOffered':
      return named(its, [words.places(event.data.registrations.length)]);
    case 'InvitationIssued':
      return named(its, group(event.data.group));
    case 'InvitationAnswered':
      return named(its, [words.answers[event.data.answer]]);
    case 'GatheringHeld':
      return named(its, [words.people(event.data.attendance.reduce((sum, { count }) => sum + count, 0))]);
    case 'GatheringRescheduled':
    case 'GatheringCancelled':
    case 'RegistrationWithdrawn':
    case 'MinutesFiled':
      return named(its);
    default:
      return unreachable(event);
  }
};
