import { category, sinceIt } from '../category.js';
import type { DomainEvent } from '../decider.js';
import { DialogueId } from '../ids.js';
import { dialogueDecider } from './dialogue.decisions.js';
import { DIALOGUE_EVENTS } from './dialogue.js';
import { phasesAt } from './phases.js';

export const dialogues = category(
  DialogueId,
  dialogueDecider,
  DIALOGUE_EVENTS,
  {
    PrepareDialogue: ['DialoguePrepared'],
    AnnounceDialogue: ['DialogueAnnounced'],
    AnnouncePreparedDialogue: ['DialogueAnnounced'],
    CorrectDialogue: ['DialogueCorrected'],
    CancelDialogue: ['DialogueCancelled'],
    DefineTheme: ['ThemeDefined'],
    PoseGuidingQuestion: ['GuidingQuestionPosed'],
    RewordGuidingQuestion: ['GuidingQuestionReworded'],
    SchedulePhase: ['PhaseScheduled'],
    OpenPhase: ['PhaseOpened'],
    ClosePhase: ['PhaseClosed'],
    AdoptModerationPolicy: ['ModerationPolicyAdopted'],
    AdoptAssessmentFramework: ['AssessmentFrameworkAdopted'],
    AdoptDispositionReasons: ['DispositionReasonsAdopted'],
    ProtectParticipation: ['ParticipationProtected'],
    IssueParticipationCodes: ['ParticipationCodesIssued'],
    RevokeParticipationCodes: ['ParticipationCodesRevoked'],
    RecordPhases: ['PhaseOpened', 'PhaseClosed'],
    OrderRecommendations: ['RecommendationsOrdered'],
  },
  {
    // In a draft nothing can have been done.
    since: sinceIt('announced'),
    // What the clock did is what was scheduled last.
    causeOf: (event, past) =>
      (event.role === 'system' && past.findLast((one) => one.type === 'PhaseScheduled' && phaseIn(one) === phaseIn(event))) || null,
    byClock: (dialogue, now) => (dialogue.status === 'unknown' ? dialogue : phasesAt(dialogue, now)),
  },
);

const phaseIn = ({ data }: DomainEvent): unknown => ('phase' in data ? data.phase : null);
