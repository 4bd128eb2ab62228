import type { DataSource } from 'typeorm';
import type { Localized } from '../../domain/language.js';
import type { MeasureStatus, Stance } from '../../domain/measure/measure.js';
import type { RecommendationStatus } from '../../domain/recommendation/recommendation.js';
import { trueAsOf } from '../view-table.js';
import { attachmentTable, contributionTable, evidenceTable, measureTable, stepTable, type Subject } from './dispositions.table.js';
import { HOLDING, REACHING } from './fates.js';

/** Nobody merges that often; who does still gets an answer. */
const CHAIN_MAX = 100;

/** A contribution and those it was merged into, one after another, each once: two may point at each other (ADR 0003). */
export const chainOf = async (views: DataSource, asOf: bigint, contribution: string): Promise<readonly string[]> => {
  const rows: readonly { readonly id: string }[] = await views.query(
    `with recursive chain as (
       select c.id, c.status, c.merged_into from ${contributionTable.address} c where c.id = $2 and ${trueAsOf('c', '$1')}
       union
       select c.id, c.status, c.merged_into from chain join ${contributionTable.address} c on c.id = chain.merged_into and ${trueAsOf('c', '$1')}
       where chain.status = 'merged'
     ) select id from chain limit ${CHAIN_MAX}`,
    [String(asOf), contribution],
  );
  return rows.map(({ id }) => id);
};

type QuotingRow = {
  readonly measure: string;
  readonly title: Localized;
  readonly status: MeasureStatus;
  readonly evidence: string;
  readonly contribution: string;
  readonly start_point: number;
  readonly end_point: number;
  readonly stance: Stance;
};

/** The measures that quote one of these contributions, with the spans; in the order in which they were linked. */
export const measuresOf = async (views: DataSource, asOf: bigint, contributions: readonly string[]) => {
  const rows: readonly QuotingRow[] = await views.query(
    `select e.measure, m.title, m.status, e.evidence, e.contribution, e.start_point, e.end_point, e.stance
     from ${evidenceTable.address} e join ${measureTable.address} m on m.id = e.measure and ${trueAsOf('m', '$1')}
     where e.contribution = any($2::uuid[]) and ${HOLDING} order by e.from_sequence`,
    [String(asOf), contributions],
  );
  const each = new Map(rows.map(({ measure, title, status }) => [measure, { measure, title, status }]));
  return [...each.values()].map((measure) => ({
    ...measure,
    evidence: rows
      .filter((row) => row.measure === measure.measure)
      .map(({ evidence, contribution, start_point: start, end_point: end, stance }) => ({ evidence, contribution, start, end, stance })),
  }));
};

export type RecommendationOnWay = {
  readonly recommendation: string;
  readonly title: Localized;
  readonly status: RecommendationStatus;
  readonly rationale: Localized | null;
  readonly position: number | null;
  readonly report: string | null;
  readonly measures: readonly string[];
};

/** The recommendations that rest on such a measure, as they were drafted. */
export const recommendationsOf = async (
  views: DataSource,
  asOf: bigint,
  { dialogue, contributions }: { readonly dialogue: string; readonly contributions: readonly string[] },
): Promise<readonly RecommendationOnWay[]> =>
  views.query(
    `select r.id as recommendation, r.title, r.status, r.rationale, r.position, r.report, array_agg(distinct e.measure) as measures
     from ${REACHING} where ${HOLDING} and e.contribution = any($3::uuid[])
     group by r.id, r.title, r.status, r.rationale, r.position, r.report, r.drafted_sequence order by r.drafted_sequence`,
    [String(asOf), dialogue, contributions],
  );

type StepFound = {
  readonly sequence: string;
  readonly at: string;
  readonly recordedAt: string;
  readonly type: string;
  readonly role: string;
  readonly subject: Subject;
  readonly id: string;
  readonly data: object;
};

/** The SQL that is true of a step which happened while a version of a row held, or which ended it. */
const during = (alias: string): string =>
  `${alias}.holds and s.sequence >= ${alias}.from_sequence and (${alias}.until_sequence is null or s.sequence <= ${alias}.until_sequence)`;

/**
 * Every step of these contributions; those of a measure while it quotes one of them; and those of a recommendation while it rests on a
 * measure while that quotes one of them. What others gave to the same measure or recommendation is not on this way.
 */
export const stepsOf = async (views: DataSource, asOf: bigint, contributions: readonly string[]) => {
  const columns = 's.sequence, s.at, s.recorded_at as "recordedAt", s.type, s.role, s.subject, s.subject_id as id, s.data';
  const found: readonly StepFound[] = await views.query(
    `select ${columns} from ${stepTable.address} s where s.subject_id = any($2::uuid[]) and ${trueAsOf('s', '$1')}
     union
     select ${columns} from ${evidenceTable.address} e join ${stepTable.address} s on s.subject_id = e.measure and ${during('e')}
     where e.contribution = any($2::uuid[]) and ${trueAsOf('s', '$1')} and (s.about is null or s.about = any($2::uuid[]))
     union
     select ${columns} from ${evidenceTable.address} e join ${attachmentTable.address} a on a.measure = e.measure
       join ${stepTable.address} s on s.subject_id = a.recommendation and ${during('a')} and ${during('e')}
     where e.contribution = any($2::uuid[]) and ${trueAsOf('s', '$1')} and (s.about is null or s.about = a.measure)
     order by sequence`,
    [String(asOf), contributions],
  );
  return found.map(({ sequence, ...step }) => ({ sequence: Number(sequence), ...step }));
};
