import { CONTRIBUTION_SCHEMAS } from './contribution.schemas.js';
import { DIALOGUE_SCHEMAS } from './dialogue.schemas.js';
import type { EventSchema } from './event-schema.js';
import { GATHERING_SCHEMAS } from './gathering.schemas.js';
import { MEASURE_SCHEMAS } from './measure.schemas.js';
import { RATING_SCHEMAS } from './rating.schemas.js';
import { RECOMMENDATION_SCHEMAS } from './recommendation.schemas.js';
import { REPORT_SCHEMAS } from './report.schemas.js';
import { ROUND_SCHEMAS } from './round.schemas.js';

const SCHEMAS = {
  ...DIALOGUE_SCHEMAS,
  ...CONTRIBUTION_SCHEMAS,
  ...GATHERING_SCHEMAS,
  ...RATING_SCHEMAS,
  ...MEASURE_SCHEMAS,
  ...ROUND_SCHEMAS,
  ...RECOMMENDATION_SCHEMAS,
  ...REPORT_SCHEMAS,
};
export type EventType = keyof typeof SCHEMAS;

/** Every type of event that this program knows. */
export const EVENT_SCHEMAS: Readonly<Record<EventType, EventSchema>> = SCHEMAS;
