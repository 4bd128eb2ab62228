import type { DataSource } from 'typeorm';
import { RecommendationId } from '../domain/ids.js';
import type { ReportSubject, ReportPremises } from '../domain/report/report.js';
import { dialogueRows } from '../projections/dialogues/dialogues.reading.js';
import { coverageOf } from '../projections/dispositions/dispositions.figures.js';
import { inPublishersOrder, recommendationRows } from '../projections/recommendations/recommendations.reading.js';
import { staleOf } from '../projections/recommendations/stale.reading.js';
import { DialogueNotThereYet } from './rendering.js';

/** The views that it reads. */
export const PREMISES_VIEWS = ['dialogues', 'recommendations', 'dispositions'] as const;

/** What the record looked like as of a report's sequence. @throws DialogueNotThereYet */
export const readPremises = async (
  views: DataSource,
  { dialogue, asOf }: Pick<ReportSubject, 'dialogue' | 'asOf'>,
): Promise<ReportPremises> => {
  const at = BigInt(asOf);
  const row = await dialogueRows(views, at, []).andWhere('d.id = :dialogue', { dialogue }).getOne();
  if (!row) throw new DialogueNotThereYet();
  const { document } = row;
  const coverage = await coverageOf(views, at, dialogue);
  const rows = recommendationRows(views, at).andWhere('c.dialogue = :dialogue', { dialogue });
  const drafted = await rows.orderBy('c.draftedSequence').getMany();
  const adopted = drafted.filter(({ status }) => status === 'adopted');
  const { appealsPending, appealableUntil } = coverage;
  return {
    contributions: coverage.total,
    open: coverage.fates.open,
    appealsPending,
    appealableUntil,
    stale: (await staleOf(views, at, adopted)).size,
    undecided: drafted.filter(({ status }) => status === 'drafted').length,
    adopted: inPublishersOrder(adopted, document.recommendationOrder).map(({ id }) => RecommendationId(id)),
    publicationBegun: document.phases.some(({ phase, status }) => phase === 'publication' && status !== 'scheduled'),
  };
};
