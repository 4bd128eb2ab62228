import { UsageError } from '../../host/usage-error.js';
import type { Staging } from '../staging.js';
import type { PolisSummary } from './polis-summary.js';

/** How the votes are to be read: as Polis exports say it, or with -1 for agree. Null where nobody says. */
export type VoteSign = 'as-written' | 'turned';

const OWN_VOTES_MIN = 3;
const NAMED_MAX = 5;

/** The votes of each statement, with all repeats: so Polis counts them in its totals. Before repeats are dropped. */
export const countVotes = async (staging: Staging): Promise<void> => {
  const of = (value: string) => `(count(*) filter (where value = '${value}'))::int`;
  await staging.query(`create temporary table counted as
    select statement, ${of('1')} as agrees, ${of('-1')} as disagrees, ${of('0')} as passes from vote group by statement`);
};

/** @throws UsageError where nobody says how votes are meant, and most authors would disagree with themselves */
export const checkSign = async (staging: Staging, file: string, sign: VoteSign | null): Promise<readonly string[]> => {
  const { rows } = await staging.query<{ agree: number; disagree: number }>(`
    select (count(*) filter (where value = '1'))::int as agree, (count(*) filter (where value = '-1'))::int as disagree
    from (select distinct on (v.statement) v.value from vote v join statement s on s.id = v.statement and s.author = v.voter
      order by v.statement, v.time, v.line) as own`);
  const { agree, disagree } = rows[0] ?? { agree: 0, disagree: 0 };
  const against = sign === 'turned' ? agree : disagree;
  if (against < OWN_VOTES_MIN || against * 2 <= agree + disagree) return [];
  const found = `${against} of the ${agree + disagree} authors' votes on their own statements are ${sign === 'turned' ? 1 : -1}`;
  if (sign !== null) return [`${found}, which would be disagreement: --votes ${sign} may be wrong`];
  throw new UsageError(
    `${file}: ${found}. So -1 seems to mean agree here: --votes turned reads it so, --votes as-written as disagreement all the same.`,
  );
};

type Differing = {
  readonly statements: number;
  readonly differing: number;
  readonly first: readonly string[] | null;
  readonly missing: number;
};

/** Where the votes do not come to the totals of comments.csv. */
export const checkTotals = async (staging: Staging): Promise<readonly string[]> => {
  const names = ['agrees', 'disagrees', 'passes'];
  const differs = names.map((name) => `s.${name} <> coalesce(c.${name}, 0)`).join(' or ');
  const missing = names.map((name) => `coalesce(s.${name} - coalesce(c.${name}, 0), 0)`).join(' + ');
  const { rows } = await staging.query<Differing>(`
    select count(*)::int as statements, (count(*) filter (where ${differs}))::int as differing,
      (array_agg(s.id order by s.id::int8) filter (where ${differs}))[1:${NAMED_MAX}] as first, sum(${missing})::int as missing
    from statement s left join counted c on c.statement = s.id`);
  const [found] = rows;
  if (!found?.first) return [];
  const { statements, differing, first, missing: fewer } = found;
  const more = differing > NAMED_MAX ? ', …' : '';
  const cut = fewer > 0 ? `; ${fewer} votes are missing, so votes.csv may be cut off` : '';
  return [
    `The votes are not what comments.csv counts for ${differing} of ${statements} statements (comment-id ${first.join(', ')}${more})${cut}`,
  ];
};

/** Where there are fewer than summary.csv says. What an export leaves out of its own count, as statements that were rejected, is no fault. */
export const checkSummary = async (
  staging: Staging,
  { figures }: PolisSummary,
  { votes }: { readonly votes: string | null },
): Promise<readonly string[]> => {
  const { rows } = await staging.query<{ voters: number; comments: number; commenters: number }>(`
    select (select count(distinct voter)::int from vote) as voters, count(*)::int as comments, count(distinct author)::int as commenters
    from statement`);
  const [found] = rows;
  if (!found) return [];
  const there = [
    ...(votes === null
      ? []
      : ([
          ['voters', found.voters],
          ['voters-in-conv', found.voters],
        ] as const)),
    ['comments', found.comments],
    ['commenters', found.commenters],
  ] as const;
  return there.flatMap(([name, count]) => {
    const said = figures.get(name);
    return said === undefined || said <= count ? [] : [`summary.csv says ${said} ${name}, and the rows that can be taken have ${count}`];
  });
};
