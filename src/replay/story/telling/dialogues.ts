import { unreachable } from '../../../domain/decider.js';
import type { DialogueEvent } from '../../../domain/dialogue/dialogue.js';
import { named, type Said, type Speaking } from '../speaking.js';

/** What is said of an event of a dialogue itself. */
export const dialogueSaid = (event: DialogueEvent, { words, title, moderationReason }: Speaking): Said => {
  switch (event.type) {
    case 'DialoguePrepared':
    case 'DialogueAnnounced':
    case 'ThemeDefined':
      return named(title(event.data.title));
    case 'DialogueCorrected': {
      const { reason: _, ...corrected } = event.data;
      return { about: null, besides: Object.keys(corrected).map((part) => words.parts[part] ?? part) };
    }
    case 'GuidingQuestionPosed':
    case 'GuidingQuestionReworded':
      return named(title(event.data.text));
    case 'PhaseScheduled':
      return { about: words.phases[event.data.phase], besides: [words.between(event.data.opensOn, event.data.closesOn)] };
    case 'PhaseOpened':
    case 'PhaseClosed':
      return { about: words.phases[event.data.phase], besides: moderationReason(event.data.reason) };
    case 'AssessmentFrameworkAdopted':
      return { about: null, besides: event.data.criteria.flatMap((criterion) => title(criterion.title)) };
    case 'DispositionReasonsAdopted':
    case 'ModerationPolicyAdopted':
      return { about: null, besides: [words.reasons(event.data.reasons.length)] };
    case 'ParticipationProtected':
      return { about: null, besides: [words.protections[event.data.protection.kind]] };
    case 'ParticipationCodesIssued':
      return { about: null, besides: [words.codes(event.data.count)] };
    case 'RecommendationsOrdered':
      return { about: null, besides: [words.recommendations(event.data.recommendations.length)] };
    case 'DialogueCancelled':
    case 'ParticipationCodesRevoked':
      return { about: null };
    default:
      return unreachable(event);
  }
};
