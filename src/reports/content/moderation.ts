import { appealsOf, redactionAppealsOf, redactionsOf, rejectionsOf } from '../../projections/contributions/contributions.figures.js';
import type { Moderation } from '../report-content.js';
import type { ChapterSource } from './sources.js';

export const moderationOf = async ({ views, asOf, dialogue, document }: ChapterSource): Promise<Moderation> => {
  const [rejected, redacted, appeals, redactionAppeals] = await Promise.all([
    rejectionsOf(views, asOf, dialogue),
    redactionsOf(views, asOf, dialogue),
    appealsOf(views, asOf, dialogue),
    redactionAppealsOf(views, asOf, dialogue),
  ]);
  return { policy: document.moderationPolicy, rejected, redacted, appeals, redactionAppeals };
};
