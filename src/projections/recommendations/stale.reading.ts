import type { DataSource } from 'typeorm';
import { isStanding } from '../../domain/measure/assessed.js';
import type { Stance } from '../../domain/measure/measure.js';
import type { EvidenceId, RoundId } from '../../domain/ids.js';
import type { Basis } from '../../domain/recommendation/recommendation.js';
import { staleBecause, type StaleReason } from '../../domain/recommendation/stale.js';
import { trueAsOf, type Versioned, type ViewTable } from '../view-table.js';
import { evidenceTable, measureTable, type SourceRow, sourceTable, takenTable } from './basis.table.js';
import type { RecommendationRow } from './recommendations.table.js';

/** Evidence whose contribution does not stand any more, since its sequence. */
type Fallen = {
  readonly evidence: string;
  readonly contribution: string;
  readonly stance: Stance;
  readonly status: SourceRow['status'];
  /** The code of a rejection. */
  readonly reason: string | null;
  readonly sequence: number;
  readonly afterPublication: boolean;
};
/** A measure that is no longer what was adopted, and why. `sequence`: from when on. */
export type StaleMeasure = {
  readonly measure: string;
  readonly why: readonly StaleReason[];
  readonly sequence: number;
  readonly fallen: readonly Fallen[];
};

/** For each adopted recommendation whose basis moved since, what moved. Those of whom nothing did are not in it. */
export const staleOf = async (
  views: DataSource,
  asOf: bigint,
  recommendations: readonly RecommendationRow[],
): Promise<ReadonlyMap<string, readonly StaleMeasure[]>> => {
  const adopted = recommendations.filter(({ status }) => status === 'adopted');
  const ids = [...new Set(adopted.flatMap(({ basis }) => basis.map(({ measure }) => measure as string)))];
  if (ids.length === 0) return new Map();
  const [measures, evidence, taken] = await Promise.all([
    rowsOf(views, asOf, measureTable, { column: 'id', ids }),
    rowsOf(views, asOf, evidenceTable, { column: 'measure', ids }),
    rowsOf(views, asOf, takenTable, { column: 'measure', ids }),
  ]);
  const holding = evidence.filter(({ holds }) => holds);
  const quoted = [...new Set(holding.map(({ contribution }) => contribution))];
  const sources = new Map(
    (await rowsOf(views, asOf, sourceTable, { column: 'contribution', ids: quoted })).map((row) => [row.contribution, row]),
  );
  const stands = (contribution: string): boolean => isStanding(sources.get(contribution)?.status);

  const standing = (id: string) => {
    const counts = { supports: 0, opposes: 0, qualifies: 0 };
    const fallen: EvidenceId[] = [];
    for (const { measure, evidence: piece, contribution, stance } of holding) {
      if (measure !== id) continue;
      if (stands(contribution)) counts[stance]++;
      else fallen.push(piece as EvidenceId);
    }
    const rounds = taken.flatMap(({ measure, round, scored }) => (measure === id && scored ? [round as RoundId] : []));
    const row = measures.find((measure) => measure.id === id);
    return row && { status: row.status, changedAt: row.changedAt, rounds, evidence: counts, fallen };
  };
  /** Where the record says so, exactly: a contribution can fall between the look of who adopts and the adoption. */
  const stoodFor = (piece: string, contribution: string, { decidedSequence }: RecommendationRow, { fallen }: Basis): boolean => {
    if (fallen !== null) return !fallen.includes(piece as EvidenceId);
    const hasMoved = Number(sources.get(contribution)?.sinceSequence ?? 0) > Number(decidedSequence);
    return hasMoved !== stands(contribution);
  };
  /** What quotes it, of which stood then what does not now, or the other way round. */
  const turnedOf = (row: RecommendationRow, basis: Basis) =>
    holding.flatMap(({ measure, evidence: piece, contribution, stance }) => {
      const source = sources.get(contribution);
      if (measure !== basis.measure || !source || stoodFor(piece, contribution, row, basis) === stands(contribution)) return [];
      return [{ ...source, evidence: piece, stance, sequence: Number(source.sinceSequence) }];
    });
  const staleIn = (row: RecommendationRow, basis: Basis): readonly StaleMeasure[] => {
    const now = standing(basis.measure);
    const why = now ? staleBecause(basis, now) : [];
    if (why.length === 0) return [];
    const turned = turnedOf(row, basis);
    const fallen = turned.flatMap(({ evidence: piece, contribution, stance, status, reason, sequence }): readonly Fallen[] => {
      const afterPublication = row.publishedSequence !== null && sequence > Number(row.publishedSequence);
      return stands(contribution) ? [] : [{ evidence: piece, contribution, stance, status, reason, sequence, afterPublication }];
    });
    const rows = [
      ...measures.filter(({ id }) => id === basis.measure),
      ...taken.filter((one) => one.measure === basis.measure && one.scored),
    ];
    const moves = rows.map(({ fromSequence }) => Number(fromSequence)).filter((sequence) => sequence > Number(row.decidedSequence));
    // What moved between the look of who adopts and the adoption counts from there on.
    const decided = Number(row.decidedSequence);
    const since = [...moves, ...turned.map(({ sequence }) => Math.max(sequence, decided))];
    return [{ measure: basis.measure, why, sequence: since.length === 0 ? decided : Math.min(...since), fallen }];
  };
  const found = adopted.map((row) => [row.id, row.basis.flatMap((basis) => staleIn(row, basis))] as const);
  return new Map(found.filter(([, moved]) => moved.length > 0));
};

const rowsOf = async <R extends object>(
  views: DataSource,
  asOf: bigint,
  { entity }: ViewTable<R>,
  { column, ids }: { readonly column: keyof R & string; readonly ids: readonly string[] },
): Promise<readonly Versioned<R>[]> =>
  ids.length === 0
    ? []
    : views
        .getRepository(entity)
        .createQueryBuilder('x')
        .where(trueAsOf('x', ':asOf'), { asOf: String(asOf) })
        .andWhere(`x.${column} in (:...ids)`, { ids })
        .orderBy('x.fromSequence')
        .getMany();
