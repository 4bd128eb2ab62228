import { category } from '../category.js';
import { ContributionId } from '../ids.js';
import { contributionDecider } from './contribution.decisions.js';
import { CONTRIBUTION_EVENTS } from './contribution.js';

export const contributions = category(ContributionId, contributionDecider, CONTRIBUTION_EVENTS);
