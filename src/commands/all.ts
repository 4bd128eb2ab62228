import type { Role } from '../domain/role.js';
import { assessMeasure } from './assessment/assess-measure.js';
import { acceptContribution } from './contribution/accept-contribution.js';
import { confirmRedaction } from './contribution/confirm-redaction.js';
import { correctContribution } from './contribution/correct-contribution.js';
import { declineRedaction } from './contribution/decline-redaction.js';
import { dismissAppeal } from './contribution/dismiss-appeal.js';
import { lodgeAppeal } from './contribution/lodge-appeal.js';
import { mergeContribution } from './contribution/merge-contribution.js';
import { redactContribution } from './contribution/redact-contribution.js';
import { rejectContribution } from './contribution/reject-contribution.js';
import { setContributionAside } from './contribution/set-contribution-aside.js';
import { submitContribution } from './contribution/submit-contribution.js';
import { takeBackSettingAside } from './contribution/take-back-setting-aside.js';
import { unmergeContribution } from './contribution/unmerge-contribution.js';
import { upholdAppeal } from './contribution/uphold-appeal.js';
import { withdrawContribution } from './contribution/withdraw-contribution.js';
import { adoptAssessmentFramework } from './dialogue/adopt-assessment-framework.js';
import { adoptDispositionReasons } from './dialogue/adopt-disposition-reasons.js';
import { adoptModerationPolicy } from './dialogue/adopt-moderation-policy.js';
import { announceDialogue } from './dialogue/announce-dialogue.js';
import { announcePreparedDialogue } from './dialogue/announce-prepared-dialogue.js';
import { cancelDialogue } from './dialogue/cancel-dialogue.js';
import { closePhase } from './dialogue/close-phase.js';
import { correctDialogue } from './dialogue/correct-dialogue.js';
import { defineTheme } from './dialogue/define-theme.js';
import { issueParticipationCodes } from './dialogue/issue-participation-codes.js';
import { orderRecommendations } from './dialogue/order-recommendations.js';
import { openPhase } from './dialogue/open-phase.js';
import { poseGuidingQuestion } from './dialogue/pose-guiding-question.js';
import { prepareDialogue } from './dialogue/prepare-dialogue.js';
import { protectParticipation } from './dialogue/protect-participation.js';
import { recordPhases } from './dialogue/record-phases.js';
import { revokeParticipationCodes } from './dialogue/revoke-participation-codes.js';
import { rewordGuidingQuestion } from './dialogue/reword-guiding-question.js';
import { schedulePhase } from './dialogue/schedule-phase.js';
import { answerInvitation } from './gathering/answer-invitation.js';
import { cancelGathering } from './gathering/cancel-gathering.js';
import { fileMinutes } from './gathering/file-minutes.js';
import { holdGathering } from './gathering/hold-gathering.js';
import { issueInvitation } from './gathering/issue-invitation.js';
import { registerForGathering } from './gathering/register-for-gathering.js';
import { rescheduleGathering } from './gathering/reschedule-gathering.js';
import { scheduleGathering } from './gathering/schedule-gathering.js';
import { withdrawRegistration } from './gathering/withdraw-registration.js';
import { draftMeasure } from './measure/draft-measure.js';
import { linkEvidence } from './measure/link-evidence.js';
import { mergeMeasures } from './measure/merge-measures.js';
import { rewordMeasure } from './measure/reword-measure.js';
import { splitMeasure } from './measure/split-measure.js';
import { unlinkEvidence } from './measure/unlink-evidence.js';
import { withdrawMeasure } from './measure/withdraw-measure.js';
import { rateContribution } from './rating/rate-contribution.js';
import { withdrawRating } from './rating/withdraw-rating.js';
import { adoptRecommendation } from './recommendation/adopt-recommendation.js';
import { attachMeasure } from './recommendation/attach-measure.js';
import { deferRecommendation } from './recommendation/defer-recommendation.js';
import { detachMeasure } from './recommendation/detach-measure.js';
import { draftRecommendation } from './recommendation/draft-recommendation.js';
import { recordDissent } from './recommendation/record-dissent.js';
import { reconsiderRecommendation } from './recommendation/reconsider-recommendation.js';
import { rejectRecommendation } from './recommendation/reject-recommendation.js';
import { reportImplementation } from './recommendation/report-implementation.js';
import { rewordRecommendation } from './recommendation/reword-recommendation.js';
import { publishReport } from './report/publish-report.js';
import { recordFailure } from './report/record-failure.js';
import { recordRendering } from './report/record-rendering.js';
import { repeatReport } from './report/repeat-report.js';
import { requestReport } from './report/request-report.js';
import { cancelAssessmentRound } from './round/cancel-assessment-round.js';
import { closeAssessmentRound } from './round/close-assessment-round.js';
import { openAssessmentRound } from './round/open-assessment-round.js';
import { recuseAssessor } from './round/recuse-assessor.js';

/** Every command with a door, in the order in which a dialogue needs them. */
export const COMMANDS = [
  prepareDialogue,
  announceDialogue,
  announcePreparedDialogue,
  correctDialogue,
  cancelDialogue,
  defineTheme,
  poseGuidingQuestion,
  rewordGuidingQuestion,
  schedulePhase,
  openPhase,
  closePhase,
  adoptModerationPolicy,
  adoptAssessmentFramework,
  adoptDispositionReasons,
  protectParticipation,
  issueParticipationCodes,
  revokeParticipationCodes,
  submitContribution,
  acceptContribution,
  rejectContribution,
  lodgeAppeal,
  upholdAppeal,
  dismissAppeal,
  redactContribution,
  correctContribution,
  confirmRedaction,
  declineRedaction,
  withdrawContribution,
  mergeContribution,
  unmergeContribution,
  setContributionAside,
  takeBackSettingAside,
  scheduleGathering,
  rescheduleGathering,
  cancelGathering,
  holdGathering,
  fileMinutes,
  registerForGathering,
  withdrawRegistration,
  issueInvitation,
  answerInvitation,
  rateContribution,
  withdrawRating,
  draftMeasure,
  linkEvidence,
  unlinkEvidence,
  rewordMeasure,
  splitMeasure,
  mergeMeasures,
  withdrawMeasure,
  openAssessmentRound,
  assessMeasure,
  recuseAssessor,
  closeAssessmentRound,
  cancelAssessmentRound,
  draftRecommendation,
  rewordRecommendation,
  attachMeasure,
  detachMeasure,
  recordDissent,
  adoptRecommendation,
  deferRecommendation,
  rejectRecommendation,
  reconsiderRecommendation,
  orderRecommendations,
  reportImplementation,
  requestReport,
  repeatReport,
  publishReport,
] as const;

export type CommandName = (typeof COMMANDS)[number]['name'];

/** Who may send each of them. The cast says what TypeScript loses: each is there. */
export const COMMAND_ACCESS = Object.fromEntries<readonly Role[]>(COMMANDS.map(({ name, roles }) => [name, roles])) as Readonly<
  Record<CommandName, readonly Role[]>
>;

/** What the program itself records, without a door: nobody can say that a report was written who has not written it. */
export const INNER_COMMANDS = [recordRendering, recordFailure, recordPhases] as const;
