import { MINUTES_MEDIA_TYPES } from '../domain/gathering/gathering.js';
import { assessmentQuery, assessmentsQuery } from '../projections/assessments/assessments.controller.js';
import { moderationQueueQuery } from '../projections/moderation-queue/moderation-queue.controller.js';
import { ownAssessmentQuery, ownAssessmentsQuery } from '../projections/assessments/own-assessments.controller.js';
import { contributionQuery, contributionsQuery } from '../projections/contributions/contributions.controller.js';
import { dialogueQuery, dialoguesQuery } from '../projections/dialogues/dialogues.controller.js';
import { participationCodesQuery } from '../projections/dialogues/participation-codes.controller.js';
import { coverageQuery, dispositionsQuery } from '../projections/dispositions/dispositions.controller.js';
import { wayQuery } from '../projections/dispositions/way.controller.js';
import { gatheringQuery, gatheringsQuery } from '../projections/gatherings/gatherings.controller.js';
import { invitationQuery, invitationsQuery } from '../projections/gatherings/invitations.controller.js';
import { minutesQuery } from '../projections/gatherings/minutes.controller.js';
import { registrationQuery, registrationsQuery } from '../projections/gatherings/registrations.controller.js';
import { measureQuery, measuresQuery } from '../projections/measures/measures.controller.js';
import { moderationLogQuery } from '../projections/moderation-log/moderation-log.controller.js';
import { recommendationQuery, recommendationsQuery } from '../projections/recommendations/recommendations.controller.js';
import { reportQuery, reportsQuery } from '../projections/reports/reports.controller.js';
import { remindersQuery } from '../projections/reminders/reminders.controller.js';
import { conspicuousRatingsQuery } from '../projections/theme-input/conspicuous-ratings.controller.js';
import { ratingsQuery, themeInputQuery } from '../projections/theme-input/theme-input.controller.js';
import * as answers from './answers.js';
import * as dialogue from './dialogue-answers.js';
import * as fates from './disposition-answers.js';
import * as evaluation from './evaluation-answers.js';
import * as moderation from './moderation-answers.js';
import * as own from './own-assessment-answers.js';
import { reminders } from './reminder-answers.js';
import * as reporting from './report-answers.js';
import type { ViewRoute } from './view-route.js';

/** Every route that reads a view. */
export const VIEWS: readonly ViewRoute[] = [
  { view: 'dialogues', path: 'dialogues', summary: 'The dialogues', query: dialoguesQuery, answer: dialogue.dialogues },
  {
    view: 'dialogues',
    path: 'dialogues/:dialogue',
    summary: 'A dialogue with its themes, questions, phases and rules',
    query: dialogueQuery,
    answer: dialogue.dialogue,
  },
  {
    view: 'participation-codes',
    path: 'dialogues/:dialogue/code-batches/:codeBatch/codes',
    summary: 'The participation codes of a batch, to be sent: number,code',
    query: participationCodesQuery,
    answer: dialogue.participationCodes,
    mediaTypes: ['text/csv'],
  },
  {
    view: 'contributions',
    path: 'contributions',
    summary: 'The contributions of a dialogue, with tallies',
    query: contributionsQuery,
    answer: answers.contributions,
  },
  {
    view: 'contributions',
    path: 'contributions/:contribution',
    summary: 'A contribution',
    query: contributionQuery,
    answer: answers.contribution,
    secret: 'Contribution-Secret',
  },
  {
    view: 'gatherings',
    path: 'gatherings',
    summary: 'The gatherings of a dialogue, with places and attendance',
    query: gatheringsQuery,
    answer: answers.gatherings,
  },
  { view: 'gatherings', path: 'gatherings/:gathering', summary: 'A gathering', query: gatheringQuery, answer: answers.gathering },
  {
    view: 'gatherings',
    path: 'gatherings/:gathering.ics',
    summary: 'A gathering for a calendar (RFC 5545), in the language of Accept-Language',
    query: gatheringQuery,
    answer: answers.calendar,
    mediaTypes: ['text/calendar'],
  },
  {
    view: 'minutes',
    path: 'gatherings/:gathering/minutes/:digest',
    summary: 'The file of the minutes of a gathering',
    query: minutesQuery,
    answer: answers.file,
    mediaTypes: MINUTES_MEDIA_TYPES,
  },
  {
    view: 'registrations',
    path: 'gatherings/:gathering/registrations',
    summary: 'Who registered, with names and addresses',
    query: registrationsQuery,
    answer: answers.registrations,
  },
  {
    view: 'registration',
    path: 'gatherings/:gathering/registrations/:registration',
    summary: 'Your own registration',
    query: registrationQuery,
    answer: answers.registration,
    secret: 'Registration-Secret',
  },
  {
    view: 'invitations',
    path: 'gatherings/:gathering/invitations',
    summary: 'Who is invited, with names and addresses',
    query: invitationsQuery,
    answer: answers.invitations,
  },
  {
    view: 'invitation',
    path: 'gatherings/:gathering/invitations/:invitation',
    summary: 'Your own invitation',
    query: invitationQuery,
    answer: answers.invitation,
    secret: 'Invitation-Secret',
  },
  {
    view: 'moderation-log',
    path: 'moderation-log',
    summary: 'Every act of moderation with its reason',
    query: moderationLogQuery,
    answer: moderation.moderationLog,
  },
  {
    view: 'moderation-queue',
    path: 'moderation-queue',
    summary: 'What waits for moderators, with its text: sorted, filtered and counted',
    query: moderationQueueQuery,
    answer: moderation.moderationQueue,
  },
  { view: 'theme-input', path: 'theme-input', summary: 'What came in, in figures', query: themeInputQuery, answer: answers.themeInput },
  {
    view: 'measures',
    path: 'measures',
    summary: 'The measures of a dialogue, and how much they rest on',
    query: measuresQuery,
    answer: evaluation.measures,
  },
  {
    view: 'measures',
    path: 'measures/:measure',
    summary: 'A measure with its evidence, quoted, and its lineage',
    query: measureQuery,
    answer: evaluation.measure,
  },
  {
    view: 'assessments',
    path: 'assessments',
    summary: 'The assessment rounds: how far they are, or what they came to',
    query: assessmentsQuery,
    answer: evaluation.assessments,
  },
  {
    view: 'assessments',
    path: 'assessments/:round',
    summary: 'A round: the matrix measure × criterion × seat and its figures, once it is closed',
    query: assessmentQuery,
    answer: evaluation.assessment,
  },
  {
    view: 'own-assessments',
    path: 'own-assessments',
    summary: 'Your assessment rounds: which measures you have assessed, and which are missing',
    query: ownAssessmentsQuery,
    answer: own.ownAssessments,
  },
  {
    view: 'own-assessments',
    path: 'own-assessments/:round',
    summary: 'Your own words in a round, as you said them, before and after it is closed',
    query: ownAssessmentQuery,
    answer: own.ownAssessment,
  },
  {
    view: 'feedback',
    path: 'rounds/:round/feedback',
    summary: 'What the previous round came to, for an assessor of this one',
    query: assessmentQuery,
    answer: evaluation.feedback,
  },
  {
    view: 'recommendations',
    path: 'recommendations',
    summary: 'The recommendations of a dialogue, and what was decided on them',
    query: recommendationsQuery,
    answer: evaluation.recommendations,
  },
  {
    view: 'recommendations',
    path: 'recommendations/:recommendation',
    summary: 'A recommendation with its measures, the dissent and what became of it',
    query: recommendationQuery,
    answer: evaluation.recommendation,
  },
  {
    view: 'dispositions',
    path: 'dispositions',
    summary: 'What became of each contribution of a dialogue',
    query: dispositionsQuery,
    answer: fates.dispositions,
  },
  {
    view: 'dispositions',
    path: 'dispositions/coverage',
    summary: 'What became of the contributions of a dialogue, in figures',
    query: coverageQuery,
    answer: fates.coverage,
  },
  {
    view: 'dispositions',
    path: 'contributions/:contribution/way',
    summary: 'The whole way of a contribution: moderation, mergers, the measures that quote it, the recommendations it reached',
    query: wayQuery,
    answer: fates.way,
    secret: 'Contribution-Secret',
  },
  {
    view: 'reports',
    path: 'reports',
    summary: 'The reports of a dialogue; those that are not published are for officials',
    query: reportsQuery,
    answer: reporting.reports,
  },
  {
    view: 'reports',
    path: 'reports/:report',
    summary: 'A report with its files, and how far the work on it is',
    query: reportQuery,
    answer: reporting.report,
  },
  {
    view: 'report-files',
    path: 'reports/:report/files/:name',
    summary: 'A file of a report; its ETag is its digest',
    query: reportQuery,
    answer: reporting.file,
    mediaTypes: ['text/html', 'application/json'],
  },
  { view: 'reminders', path: 'reminders', summary: 'What waits for you, and since when', query: remindersQuery, answer: reminders },
  {
    view: 'conspicuous-ratings',
    path: 'conspicuous-ratings',
    summary: 'From which networks many people rated on one day that is over, as far as it is still kept. Nothing is dropped for it',
    query: conspicuousRatingsQuery,
    answer: answers.conspicuousRatings,
  },
  { view: 'ratings', path: 'ratings', summary: 'The current ratings by pseudonym', query: ratingsQuery, answer: answers.ratings },
];
