import { category, sinceIt } from '../category.js';
import { ContributionId } from '../ids.js';
import { contributionDecider } from './contribution.decisions.js';
import { CONTRIBUTION_EVENTS } from './contribution.js';

export const contributions = category(ContributionId, contributionDecider, CONTRIBUTION_EVENTS, {
  SubmitContribution: ['ContributionSubmitted'],
  AcceptContribution: ['ContributionAccepted'],
  RejectContribution: ['ContributionRejected'],
  LodgeAppeal: ['AppealLodged'],
  UpholdAppeal: ['AppealUpheld'],
  DismissAppeal: ['AppealDismissed'],
  RedactContribution: ['ContributionRedacted', 'RedactionProposed'],
  ConfirmRedaction: ['ContributionRedacted'],
  DeclineRedaction: ['RedactionDeclined'],
  CorrectContribution: ['ContributionCorrected'],
  WithdrawContribution: ['ContributionWithdrawn'],
  MergeContribution: ['ContributionMerged'],
  UnmergeContribution: ['ContributionUnmerged'],
  SetContributionAside: ['ContributionSetAside'],
  TakeBackSettingAside: ['SettingAsideTakenBack'],
});

/** For what may be done once it was accepted. */
export const sinceItWasAccepted = sinceIt('accepted');
