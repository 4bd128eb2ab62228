import type { DataSource } from 'typeorm';
import { RecommendationId } from '../domain/ids.js';
import type { ReportSubject, Standing } from '../domain/report/report.js';
import type { RecommendationStatus } from '../domain/recommendation/recommendation.js';
import { type DialogueRow, dialogueTable } from '../projections/dialogues/dialogues.table.js';
import { coverageOf } from '../projections/dispositions/dispositions.figures.js';
import { recommendationTable } from '../projections/recommendations/recommendations.table.js';
import { trueAsOf } from '../projections/view-table.js';
import { DialogueNotThereYet } from './rendering.js';

/** The views that it reads. */
export const STANDING_VIEWS = ['dialogues', 'recommendations', 'dispositions'] as const;

/** What the record looked like as of a report's sequence. @throws DialogueNotThereYet */
export const readStanding = async (views: DataSource, { dialogue, asOf }: Pick<ReportSubject, 'dialogue' | 'asOf'>): Promise<Standing> => {
  const document = await documentOf(views, dialogue, asOf);
  const coverage = await coverageOf(views, BigInt(asOf), dialogue);
  const drafted = await recommendationsOf(views, dialogue, asOf);
  const { appealsPending, appealableUntil } = coverage;
  return {
    contributions: coverage.total,
    open: coverage.fates.open,
    appealsPending,
    appealableUntil,
    undecided: drafted.filter(({ status }) => status === 'drafted').length,
    adopted: inOrder(
      drafted.filter(({ status }) => status === 'adopted').map(({ id }) => RecommendationId(id)),
      document.recommendationOrder,
    ),
    publicationBegun: document.phases.some(({ phase, status }) => phase === 'publication' && status !== 'scheduled'),
  };
};

/** Those that the publisher named first, as they were named; the others follow as they came. */
export const inOrder = <Id extends string>(ids: readonly Id[], named: readonly string[]): readonly Id[] => {
  const place = new Map(named.map((id, i) => [id, i]));
  return ids.toSorted((a, b) => (place.get(a) ?? named.length) - (place.get(b) ?? named.length));
};

const documentOf = async (views: DataSource, dialogue: string, asOf: number): Promise<DialogueRow['document']> => {
  const row = await views
    .getRepository(dialogueTable.entity)
    .createQueryBuilder('d')
    .where(trueAsOf('d', ':asOf'), { asOf: String(asOf) })
    .andWhere('d.id = :dialogue', { dialogue })
    .getOne();
  if (!row) throw new DialogueNotThereYet();
  return row.document;
};

type Drafted = { readonly id: string; readonly status: RecommendationStatus };

const recommendationsOf = (views: DataSource, dialogue: string, asOf: number): Promise<readonly Drafted[]> =>
  views
    .getRepository(recommendationTable.entity)
    .createQueryBuilder('c')
    .where(trueAsOf('c', ':asOf'), { asOf: String(asOf) })
    .andWhere('c.dialogue = :dialogue', { dialogue })
    .orderBy('c.draftedSequence')
    .getMany();
