import { coverageOf } from '../../projections/dispositions/dispositions.figures.js';
import { fatedOf } from '../../projections/dispositions/dispositions.reads.js';
import type { Dispositions } from '../report-content.js';
import { quotesOf } from './quotes.js';
import type { ChapterSource } from './sources.js';

type Fate = Dispositions['notTakenUp'][number]['fate'];

export const dispositionsOf = async (source: ChapterSource): Promise<Dispositions> => {
  const { views, asOf, dialogue, document } = source;
  const coverage = await coverageOf(views, asOf, dialogue);
  const having = async (fate: Fate) => {
    const rows = await fatedOf(views, asOf, { dialogue, fate, limit: coverage.fates[fate] });
    return rows.map(({ id, reason }) => [id, { fate, reason }] as const);
  };
  const fates = new Map([...(await having('set-aside')), ...(await having('not-taken-up'))]);
  const quotes = await quotesOf(source, [...fates.keys()]);
  return {
    coverage,
    reasons: document.dispositionReasons?.reasons ?? [],
    notTakenUp: quotes.flatMap((quote) => {
      const its = fates.get(quote.contribution);
      return its ? [{ ...quote, ...its }] : [];
    }),
  };
};
