import type { Dispositions } from '../report-content.js';
import { quotesOf } from './quotes.js';
import type { Reading } from './sources.js';

export const dispositionsOf = async (reading: Reading): Promise<Dispositions> => {
  const { views, asOf, dialogue, document, coverageOf, fatedOf } = reading;
  const [coverage, fated] = await Promise.all([
    coverageOf(views, asOf, dialogue),
    fatedOf(views, asOf, dialogue, ['set-aside', 'not-taken-up']),
  ]);
  const fates = new Map(fated.map((one) => [one.contribution, one]));
  const quotes = await quotesOf(reading, [...fates.keys()]);
  return {
    coverage,
    reasons: document.dispositionReasons?.reasons ?? [],
    notTakenUp: quotes.flatMap((quote) => {
      const { fate, reason } = fates.get(quote.contribution) ?? {};
      if (fate !== 'set-aside' && fate !== 'not-taken-up') return [];
      return [{ ...quote, fate, reason: fate === 'set-aside' ? (reason ?? null) : null }];
    }),
  };
};
