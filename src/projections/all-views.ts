import { assessmentsView, assessmentView, feedbackView } from './assessments/assessments.view.js';
import { ownAssessmentsView, ownAssessmentView } from './assessments/own-assessments.view.js';
import { contributionsView, contributionView } from './contributions/contributions.view.js';
import { dialoguesView, dialogueView } from './dialogues/dialogues.view.js';
import { participationCodesView } from './dialogues/participation-codes.view.js';
import { coverageView, dispositionsView } from './dispositions/dispositions.view.js';
import { wayView } from './dispositions/way.view.js';
import { calendarView, gatheringsView, gatheringView } from './gatherings/gatherings.view.js';
import { invitationsView, invitationView } from './gatherings/invitations.view.js';
import { minutesView } from './gatherings/minutes.view.js';
import { registrationsView, registrationView } from './gatherings/registrations.view.js';
import { measuresView, measureView } from './measures/measures.view.js';
import { moderationLogView } from './moderation-log/moderation-log.view.js';
import { moderationQueueView } from './moderation-queue/moderation-queue.view.js';
import { recommendationsView, recommendationView } from './recommendations/recommendations.view.js';
import { remindersView } from './reminders/reminders.view.js';
import { reportFileView } from './reports/report-files.view.js';
import { reportsView, reportView } from './reports/reports.view.js';
import { conspicuousRatingsView } from './theme-input/conspicuous-ratings.view.js';
import { ratingsView } from './theme-input/ratings.view.js';
import { themeInputView } from './theme-input/theme-input.view.js';
import { timelineView } from './timeline/timeline.view.js';
import type { View } from './view.js';

/** Every question that a view is asked, in the order of a dialogue. */
export const VIEWS: readonly View[] = [
  dialoguesView,
  dialogueView,
  timelineView,
  participationCodesView,
  contributionsView,
  contributionView,
  gatheringsView,
  gatheringView,
  calendarView,
  minutesView,
  registrationsView,
  registrationView,
  invitationsView,
  invitationView,
  moderationLogView,
  moderationQueueView,
  themeInputView,
  measuresView,
  measureView,
  assessmentsView,
  assessmentView,
  ownAssessmentsView,
  ownAssessmentView,
  feedbackView,
  recommendationsView,
  recommendationView,
  dispositionsView,
  coverageView,
  wayView,
  reportsView,
  reportView,
  reportFileView,
  remindersView,
  conspicuousRatingsView,
  ratingsView,
];
