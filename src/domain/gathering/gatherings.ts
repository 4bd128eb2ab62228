import { category } from '../category.js';
import { GatheringId } from '../ids.js';
import { gatheringDecider } from './gathering.decisions.js';
import { GATHERING_EVENTS } from './gathering.js';

export const gatherings = category(GatheringId, gatheringDecider, GATHERING_EVENTS);
