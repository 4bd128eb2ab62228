import type { DataSource, SelectQueryBuilder } from 'typeorm';
import type { Stance } from '../../domain/measure/measure.js';
import { exactly } from '../theme-input/people.js';
import { trueAsOf, type Versioned, versionAsOf } from '../view-table.js';
import {
  type EvidenceRow,
  evidenceTable,
  type MeasureRow,
  measureTable,
  type RevisionRow,
  revisionTable,
  type SourceRow,
  sourceTable,
} from './measures.table.js';

export type ReadMeasure = Versioned<MeasureRow> & { readonly revision?: Versioned<RevisionRow> | null };
export type Backed = Versioned<EvidenceRow> & { readonly source?: Versioned<SourceRow> | null };

/** The measures as of a sequence, as `m`. */
export const measureRows = (views: DataSource, asOf: bigint): SelectQueryBuilder<ReadMeasure> =>
  views
    .getRepository(measureTable.entity)
    .createQueryBuilder('m')
    .leftJoinAndMapOne('m.revision', revisionTable.entity.options.name, 'r', versionAsOf(revisionTable, 'r', 'm.id', ':asOf'))
    .where(trueAsOf('m', ':asOf'), { asOf: String(asOf) });

/** What was ever linked to the measures, in that order; also what was removed since. */
export const evidenceOf = async (
  views: DataSource,
  asOf: bigint,
  measures: readonly Pick<MeasureRow, 'id'>[],
): Promise<readonly Backed[]> => {
  if (measures.length === 0) return [];
  return views
    .getRepository(evidenceTable.entity)
    .createQueryBuilder('e')
    .leftJoinAndMapOne('e.source', sourceTable.entity.options.name, 's', `s.contribution = e.contribution and ${trueAsOf('s', ':asOf')}`)
    .where(trueAsOf('e', ':asOf'), { asOf: String(asOf) })
    .andWhere('e.measure in (:...measures)', { measures: measures.map(({ id }) => id) })
    .orderBy('e.linkedSequence')
    .getMany();
};

/** The pieces of evidence among these ids, of the measures among them. */
export const evidenceNamed = (views: DataSource, asOf: bigint, ids: readonly string[]): Promise<readonly EvidenceRow[]> =>
  views
    .getRepository(evidenceTable.entity)
    .createQueryBuilder('e')
    .where(trueAsOf('e', ':asOf'), { asOf: String(asOf) })
    .andWhere('e.measure = any(:ids) and e.evidence = any(:ids)', { ids })
    .getMany();

/** How the contributions that are quoted stood as of a sequence. */
export const sourcesOf = async (
  views: DataSource,
  asOf: bigint,
  contributions: readonly string[],
): Promise<ReadonlyMap<string, SourceRow>> => {
  if (contributions.length === 0) return new Map();
  const rows = await views
    .getRepository(sourceTable.entity)
    .createQueryBuilder('s')
    .where(trueAsOf('s', ':asOf'), { asOf: String(asOf) })
    .andWhere('s.contribution = any(:contributions)', { contributions: [...new Set(contributions)] })
    .getMany();
  return new Map(rows.map((row) => [row.contribution, row]));
};

/**
 * How a piece of evidence stands. `redacted`: its contribution stands, but another text is shown than the one it was taken from.
 * `corrected`: it is of what its contribution said before it was corrected. Both still count as standing: who said it has not taken
 * it back, and nobody has rejected it.
 */
export const EVIDENCE_STANDINGS = ['standing', 'redacted', 'corrected', 'rejected', 'withdrawn', 'removed'] as const;
export type EvidenceStanding = (typeof EVIDENCE_STANDINGS)[number];
type Standing = Pick<EvidenceRow, 'unlinked' | 'body'> & { readonly source?: SourceRow | null };

export const standingOf = ({ unlinked, body, source }: Standing): EvidenceStanding => {
  if (unlinked !== null) return 'removed';
  if (source?.status === 'rejected' || source?.status === 'withdrawn') return source.status;
  if (!source?.shown || source.shown.id === body) return 'standing';
  return isOfBefore(body, source) ? 'corrected' : 'redacted';
};

/** Whether a quote is of what a contribution said before it was corrected, of which nothing is redacted. */
const isOfBefore = (body: string, { redacted, saidBefore }: Pick<SourceRow, 'redacted' | 'saidBefore'>): boolean =>
  !redacted && saidBefore.some(({ id }) => id === body);

export const COUNTED_AS_STANDING: readonly EvidenceStanding[] = ['standing', 'redacted', 'corrected'];

/**
 * Evidence by stance: `counts` is what is linked, `standing` how much of it still stands, `removed` what was linked and taken off again.
 * People are counted once each, whatever they said how often; contributions of people nobody can tell apart beside them.
 */
export const evidenceFigures = (all: readonly Backed[]) => {
  const evidence = all.filter(({ unlinked }) => unlinked === null);
  const counted = (rows: readonly Backed[]): Readonly<Record<Stance, number>> => {
    const of = (stance: Stance): number => rows.filter((row) => row.stance === stance).length;
    return { supports: of('supports'), opposes: of('opposes'), qualifies: of('qualifies') };
  };
  const sources = new Map(evidence.map(({ contribution, source }) => [contribution, source?.participant ?? null]));
  const people = [...sources.values()].filter((participant) => participant !== null);
  return {
    counts: counted(evidence),
    standing: counted(evidence.filter((row) => COUNTED_AS_STANDING.includes(standingOf(row)))),
    removed: counted(all.filter(({ unlinked }) => unlinked !== null)),
    contributions: sources.size,
    contributors: { participants: exactly(new Set(people).size, people.length), withoutParticipant: sources.size - people.length },
  };
};
