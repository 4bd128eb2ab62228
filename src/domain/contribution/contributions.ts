import { category, sinceIt } from '../category.js';
import { ContributionId } from '../ids.js';
import { contributionDecider } from './contribution.decisions.js';
import { CONTRIBUTION_EVENTS } from './contribution.js';

export const contributions = category(ContributionId, contributionDecider, CONTRIBUTION_EVENTS);

/** For what may be done once it was accepted. */
export const sinceItWasAccepted = sinceIt('accepted');
