import { contributionView } from '../../projections/contributions/contributions.view.js';
import { coverageView, dispositionsView } from '../../projections/dispositions/dispositions.view.js';
import { type AnswerTo, ask, type Asking } from '../asking.js';

type Fated = AnswerTo<typeof dispositionsView>['items'][number];

/** A contribution that no adopted recommendation quotes, with what it said and why it got no further. */
export type Aside = Pick<Fated, 'reason' | 'recommendations'> & { readonly contribution: AnswerTo<typeof contributionView> };

/** Some of those that were left aside to a theme, and how many there are of each fate. */
export type Asides = { readonly items: readonly Aside[]; readonly fates: Readonly<Record<(typeof FATES)[number], number>> };

export const FATES = ['set-aside', 'not-taken-up'] as const;
const NO_FATES: Asides['fates'] = { 'set-aside': 0, 'not-taken-up': 0 };
const ASIDE_MAX = 4;

type Theme = { readonly dialogue: string; readonly theme: string | undefined; readonly asOf: number };

/** The first of those to a theme, as of a sequence. */
export const asideOf = async ({ dialogue, theme, asOf }: Theme, asking: Asking): Promise<Asides> => {
  if (theme === undefined) return { items: [], fates: NO_FATES };
  const at = { asOf: String(asOf) };
  const query = { dialogue, theme, limit: String(ASIDE_MAX), ...at };
  const [coverage, ...pages] = await Promise.all([
    ask(coverageView, { query: { dialogue, ...at } }, asking),
    ...FATES.map((fate) => ask(dispositionsView, { query: { ...query, fate } }, asking)),
  ]);
  const [setAside = [], notTakenUp = []] = pages.map(({ items }) => items);
  // Some of both, where there are.
  const first = [...setAside.slice(0, Math.max(ASIDE_MAX / 2, ASIDE_MAX - notTakenUp.length)), ...notTakenUp].slice(0, ASIDE_MAX);
  const fates = coverage.themes.find((one) => one.theme === theme)?.fates ?? NO_FATES;
  const items = await Promise.all(
    first.map(async ({ contribution, reason, recommendations }) => ({
      reason,
      recommendations,
      contribution: await ask(contributionView, { params: { contribution }, query: at }, asking),
    })),
  );
  return { items, fates };
};
