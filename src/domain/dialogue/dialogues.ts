import { category, sinceIt } from '../category.js';
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
    byClock: (dialogue, now) => (dialogue.status === 'unknown' ? dialogue : phasesAt(dialogue, now)),
  },
);
