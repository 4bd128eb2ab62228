import { contributionView } from '../../projections/contributions/contributions.view.js';
import { dispositionsView } from '../../projections/dispositions/dispositions.view.js';
import { type AnswerTo, ask, type Asking } from '../asking.js';

type Fated = AnswerTo<typeof dispositionsView>['items'][number];

/** A contribution that no adopted recommendation quotes, with what it said and why it got no further. */
export type Aside = Pick<Fated, 'reason' | 'recommendations'> & { readonly contribution: AnswerTo<typeof contributionView> };

const FATES = ['set-aside', 'not-taken-up'] as const;
const ASIDE_MAX = 4;

type Theme = { readonly dialogue: string; readonly theme: string | undefined; readonly asOf: number };

/** The first of those to a theme, as of a sequence. */
export const asideOf = async ({ dialogue, theme, asOf }: Theme, asking: Asking): Promise<readonly Aside[]> => {
  if (theme === undefined) return [];
  const at = { asOf: String(asOf) };
  const query = { dialogue, theme, limit: String(ASIDE_MAX), ...at };
  const pages = await Promise.all(FATES.map((fate) => ask(dispositionsView, { query: { ...query, fate } }, asking)));
  const [setAside = [], notTakenUp = []] = pages.map(({ items }) => items);
  // Some of both, where there are.
  const items = [...setAside.slice(0, Math.max(ASIDE_MAX / 2, ASIDE_MAX - notTakenUp.length)), ...notTakenUp].slice(0, ASIDE_MAX);
  return Promise.all(
    items.map(async ({ contribution, reason, recommendations }) => ({
      reason,
      recommendations,
      contribution: await ask(contributionView, { params: { contribution }, query: at }, asking),
    })),
  );
};
