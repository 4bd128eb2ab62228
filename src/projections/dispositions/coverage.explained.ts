import { STANCES, type Stance } from '../../domain/measure/measure.js';
import {
  type Explained,
  type Figure,
  type Figures,
  forEach,
  type Said,
  type Saying,
  type Term,
  type Terms,
  together,
  type Wanted,
} from '../explanation.js';
import { trueAsOf } from '../view-table.js';
import { type Fate, FATES, QUOTED_FATES } from './dispositions.figures.js';
import { stepTable } from './dispositions.table.js';
import { coverageView } from './dispositions.view.js';
import { FATED, HOLDING, PENDING, REACHING } from './fates.js';

const FATE: Readonly<Record<Fate, Said>> = {
  used: { de: 'trägt eine angenommene Empfehlung', en: 'is quoted for an adopted recommendation' },
  deferred: { de: 'trägt eine zurückgestellte Empfehlung', en: 'is quoted for a deferred recommendation' },
  'not-taken-up': { de: 'trägt eine abgelehnte Empfehlung', en: 'is quoted for a rejected recommendation' },
  merged: { de: 'ging in einem anderen auf, der besteht', en: 'was merged into another that stands' },
  'set-aside': { de: 'wird aus einem genannten Grund nicht weiterverfolgt', en: 'was set aside with a reason' },
  rejected: { de: 'ist abgelehnt', en: 'is rejected' },
  withdrawn: { de: 'ist zurückgezogen', en: 'is withdrawn' },
  open: { de: 'ist noch offen', en: 'is still open' },
};
const STANCE: Readonly<Record<Stance, Said>> = {
  supports: { de: 'wird dort wenigstens einmal dafür zitiert', en: 'is quoted there at least once in support' },
  qualifies: { de: 'wird dort nur unter einer Bedingung zitiert', en: 'is quoted there under a condition at best' },
  opposes: { de: 'wird dort nur dagegen zitiert', en: 'is quoted there against alone' },
};

/** By which events a contribution came to what is counted, the last of each; of what is quoted, others. */
const MADE_BY: Readonly<Record<string, string>> = {
  merged: 'ContributionMerged',
  'set-aside': 'ContributionSetAside',
  rejected: 'ContributionRejected',
  withdrawn: 'ContributionWithdrawn',
  pending: 'AppealLodged',
};
const DECIDED = `case page.fate when 'used' then 'adopted' when 'deferred' then 'deferred' when 'not-taken-up' then 'rejected' end`;
/** Those that linked the quotes, and that decided on the recommendation. */
const QUOTING = (column: string): string =>
  `union select ${column}::text from ${REACHING} where ${HOLDING} and e.contribution = page.id and r.status = ${DECIDED}`;

type Counted = { readonly id: string; readonly submitted_sequence: string; readonly sequences: readonly string[] };
/** What is so of a contribution: its fate, that it waits for a decision on an appeal, or that it is there. */
type What = 'fate' | 'pending' | 'there';

/** The contributions of a dialogue for which a condition holds, in the order of their submission, each with the events that made it so. */
const counted = async ({ views, asOf, id, limit, from }: Wanted, [condition, ...values]: Condition, what: What): Promise<Terms> => {
  const rows: readonly Counted[] = await views.query(
    `with recursive ${FATED}, page as (
       select * from fated where submitted_sequence > $3 and ${condition} order by submitted_sequence limit $4
     )
     select page.id, page.submitted_sequence, array(
       select max(s.sequence)::text from ${stepTable.address} s
       where s.subject_id = page.id and ${trueAsOf('s', '$1')} and s.type = $5::jsonb->>${what === 'fate' ? 'page.fate' : `'${what}'`}
       having max(s.sequence) is not null
       ${what === 'fate' ? `${QUOTING('e.from_sequence')} ${QUOTING('r.decided_sequence')}` : ''}
     ) as sequences from page order by page.submitted_sequence`,
    [String(asOf), id, from ?? '0', limit + 1, JSON.stringify(MADE_BY), ...values],
  );
  const shown = rows.slice(0, limit);
  return { terms: shown.map(termOf), next: rows.length > limit ? (shown.at(-1)?.submitted_sequence ?? null) : null };
};

const termOf = ({ id: contribution, submitted_sequence: submitted, sequences }: Counted): Term => ({
  term: contribution,
  value: 1,
  about: { contribution },
  sequences: [submitted, ...sequences.toSorted((a, b) => Number(a) - Number(b))],
});

/** SQL of the columns of `fated`, with its values from `$6` on. */
type Condition = readonly [sql: string, ...values: readonly string[]];

const contributions = (
  sentence: (saying: Saying) => Said,
  condition: (named: Wanted['named']) => Condition,
  what: What = 'fate',
): Figure => ({
  sentence,
  terms: (wanted) => counted(wanted, condition(wanted.named), what),
});

const inTheme = ({ theme }: Wanted['named'], more = ''): Condition =>
  theme === undefined ? [`true${more}`] : [`theme = $6${more}`, theme];
const themeOf = ({ named: { theme }, called }: Saying): Said => {
  if (theme === undefined) return { de: 'des Dialogs', en: 'of the dialogue' };
  const { de, en } = called('theme', theme);
  return { de: `zum Themenfeld „${de}“`, en: `to the theme “${en}”` };
};

const placed = (at: string): Figures => ({
  [`${at}total`]: contributions(
    (saying) => ({ de: `Jeder Beitrag ${themeOf(saying).de} zählt eins.`, en: `Each contribution ${themeOf(saying).en} counts one.` }),
    (named) => inTheme(named),
    'there',
  ),
  ...forEach(FATES, (fate) => [
    `${at}fates.${fate}`,
    contributions(
      (saying) => ({
        de: `Jeder Beitrag ${themeOf(saying).de} zählt eins, der diesen Verbleib hat: er ${FATE[fate].de}.`,
        en: `Each contribution ${themeOf(saying).en} counts one that has this disposition: it ${FATE[fate].en}.`,
      }),
      (named) => inTheme(named, ` and fate = '${fate}'`),
    ),
  ]),
  ...together(QUOTED_FATES.map((fate) => stanced(at, fate))),
});

const stanced = (at: string, fate: (typeof QUOTED_FATES)[number]): Figures =>
  forEach(STANCES, (stance) => [
    `${at}stances.${fate}.${stance}`,
    contributions(
      (saying) => ({
        de: `Jeder Beitrag ${themeOf(saying).de} zählt eins, für den das gilt: er ${FATE[fate].de}, und er ${STANCE[stance].de}.`,
        en: `Each contribution ${themeOf(saying).en} counts one of which this is so: it ${FATE[fate].en}, and it ${STANCE[stance].en}.`,
      }),
      (named) => inTheme(named, ` and fate = '${fate}' and stance = '${stance}'`),
    ),
  ]);

/** What became of the contributions of a dialogue. */
export const COVERAGE_FIGURES: Figures = {
  ...placed(''),
  ...placed('themes.{theme}.'),
  'reasons.{fate},{reason}.contributions': contributions(
    ({ named: { fate, reason = '' }, called }) => ({
      de: `Jeder Beitrag zählt eins, der mit dem Grund „${called('reason', reason).de}“ ${fate === 'rejected' ? 'abgelehnt ist' : 'nicht weiterverfolgt wird'}.`,
      en: `Each contribution counts one that was ${fate === 'rejected' ? 'rejected' : 'set aside'} for the reason “${called('reason', reason).en}”.`,
    }),
    ({ fate = '', reason = '' }) => ['fate = $6 and reason = $7', fate, reason],
  ),
  appealsPending: contributions(
    () => ({
      de: 'Jeder Beitrag zählt eins, zu dem ein Widerspruch vorliegt, über den noch niemand entschieden hat.',
      en: 'Each contribution counts one with an appeal that nobody has decided on yet.',
    }),
    () => [`(${PENDING.rejection} or ${PENDING.redaction})`],
    'pending',
  ),
};

export const coverageExplained: Explained = {
  name: 'coverage',
  view: coverageView,
  projections: ['dispositions'],
  ask: (dialogue) => ({ params: {}, query: { dialogue } }),
  figures: COVERAGE_FIGURES,
};
