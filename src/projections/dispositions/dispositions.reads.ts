import type { DataSource } from 'typeorm';
import type { BroughtBy, SaidBy } from '../../domain/contribution/speaker.js';
import type { Stance } from '../../domain/measure/measure.js';
import type { RecommendationStatus } from '../../domain/recommendation/recommendation.js';
import type { Fate } from './dispositions.figures.js';
import { FATED, HOLDING, REACHING } from './fates.js';

/** A contribution and its fate. `merged_into` is null for one that was merged and then taken back by its author; `ended_in` where that leads nowhere. */
export type FatedRow = {
  readonly id: string;
  readonly theme: string;
  readonly question: string;
  readonly stakeholder_group: string | null;
  readonly channel: string;
  readonly said_by: SaidBy;
  readonly brought_by: BroughtBy;
  readonly submitted_sequence: string;
  readonly fate: Fate;
  readonly reason: string | null;
  readonly stance: Stance | null;
  readonly merged_into: string | null;
  readonly ended_in: string | null;
};

type Asked = {
  readonly dialogue: string;
  readonly contribution?: string | undefined;
  readonly theme?: string | undefined;
  readonly fate?: Fate | undefined;
  /** Only what was submitted after this sequence. */
  readonly after?: string;
  readonly limit: number;
};

/** Contributions of a dialogue with their fates, in the order of their submission. */
export const fatedOf = async (views: DataSource, asOf: bigint, asked: Asked): Promise<readonly FatedRow[]> => {
  const values: (string | number)[] = [String(asOf), asked.dialogue, asked.after ?? '0', asked.limit];
  const also = (column: string, value: string | undefined): string =>
    value === undefined ? '' : ` and ${column} = $${values.push(value)}`;
  return views.query(
    `with recursive ${FATED}, page as (
       select id, theme, question, stakeholder_group, channel, said_by, brought_by, submitted_sequence, fate, reason, stance,
         case when status = 'merged' then merged_into end as merged_into
       from fated
       where submitted_sequence > $3${also('id', asked.contribution)}${also('theme', asked.theme)}${also('fate', asked.fate)}
       order by submitted_sequence limit $4
     )
     select page.*, case when merged_into is not null then (select ended_in from ended where ended.id = page.id) end as ended_in
     from page order by submitted_sequence`,
    values,
  );
};

export type ReachedRow = {
  readonly contribution: string;
  readonly recommendation: string;
  readonly status: RecommendationStatus;
  readonly measures: readonly string[];
  readonly stances: readonly Stance[];
};

/** The recommendations that contributions got to, each once per contribution, however often a contribution is quoted. */
export const reachedBy = async (
  views: DataSource,
  asOf: bigint,
  { dialogue, contributions }: { readonly dialogue: string; readonly contributions: readonly string[] },
): Promise<readonly ReachedRow[]> =>
  views.query(
    `select e.contribution, r.id as recommendation, r.status, array_agg(distinct e.measure) as measures, array_agg(distinct e.stance) as stances
     from ${REACHING} where ${HOLDING} and e.contribution = any($3::uuid[])
     group by e.contribution, r.id, r.status, r.drafted_sequence order by r.drafted_sequence`,
    [String(asOf), dialogue, contributions],
  );
