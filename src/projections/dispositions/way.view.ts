import { type DataSource, IsNull } from 'typeorm';
import { z } from 'zod';
import { contributionId } from '../../commands/fields.js';
import { MEASURE_STATUSES } from '../../domain/measure/measure.js';
import { RECOMMENDATION_STATUSES } from '../../domain/recommendation/recommendation.js';
import { Refusal } from '../../domain/refusal.js';
import { EVERYBODY } from '../../identity/access.js';
import { anything, count, countOf, id, localized, sequence } from '../answer.js';
import { contributionItem } from '../contributions/contributions.answer.js';
import { contributionTable as publishedTable } from '../contributions/contributions.table.js';
import { type Reader, textReader, type Texts, withTexts } from '../contributions/contribution-texts.js';
import { recommendationRows } from '../recommendations/recommendations.reading.js';
import { staleOf } from '../recommendations/stale.reading.js';
import type { Sources } from '../sources.js';
import { defineView } from '../view.js';
import { trueAsOf } from '../view-table.js';
import { fatedOf } from './dispositions.reads.js';
import { contributionTable, SUBJECTS } from './dispositions.table.js';
import { factsOf, fated, stance } from './fated-answer.js';
import { chainOf, measuresOf, type RecommendationOnWay, recommendationsOf, stepsOf } from './way.js';

const { content, marks, withheld, file } = contributionItem.shape;

/** The whole way of one contribution: what was done with it, why, and where it got. */
export const wayView = defineView({
  view: 'dispositions',
  path: 'contributions/:contribution/way',
  summary: 'The whole way of a contribution: moderation, mergers, the measures that quote it, the recommendations it reached',
  roles: EVERYBODY,
  secret: 'Contribution-Secret',
  params: { contribution: contributionId },
  answer: z.object({
    ...fated,
    dialogue: id,
    measures: z.array(
      z.object({
        measure: id,
        title: localized,
        status: z.enum(MEASURE_STATUSES),
        evidence: z.array(
          z.object({
            evidence: id,
            contribution: id.meta({ description: 'This one, or one that it was merged into' }),
            start: count.meta({ description: 'In Unicode code points of the text as it was shown' }),
            end: countOf('Behind its last code point'),
            stance,
          }),
        ),
      }),
    ),
    recommendations: z.array(
      z.object({
        recommendation: id,
        title: localized,
        status: z.enum(RECOMMENDATION_STATUSES),
        rationale: localized.nullable(),
        position: z.int().nullable().meta({ description: 'Its place in the published set' }),
        report: id.nullable().meta({ description: 'The report it was published with' }),
        measures: z.array(id),
        stale: z.boolean().meta({ description: 'Whether it no longer rests on what was assessed and adopted' }),
      }),
    ),
    steps: z
      .array(
        z.object({
          sequence,
          at: z.iso.datetime().meta({ description: 'When it happened: as the sender says, or as it was recorded' }),
          recordedAt: z.iso.datetime().meta({ description: 'When it came into the record' }),
          type: z.string().meta({ description: 'Of the event' }),
          role: z.string().meta({ description: 'As whom its sender acted: of a contribution that is who brought it, not who said it' }),
          subject: z.enum(SUBJECTS),
          id,
          data: anything,
        }),
      )
      .meta({ description: 'What happened on the way, in the order of the record; after a merger the way of the other one is part of it' }),
    content: content.optional(),
    marks: marks.optional(),
    withheld: withheld.optional(),
    file,
  }),
}).reading(async ({ params: { contribution }, asOf, reader }, sources) => {
  const { views } = sources;
  const dialogue = await dialogueOf(views, contribution, asOf);
  const [found] = await fatedOf(views, asOf, { dialogue, contribution, limit: 1 });
  if (!found) throw new Refusal('contribution-unknown');
  const texts = await textsFor(textReader(reader), contribution, asOf, sources);
  const contributions = await chainOf(views, asOf, contribution);
  // What it was merged into takes it along where it gets; but not where it leads nowhere (ADR 0022).
  const gotOn = found.ended_in === null ? [contribution] : contributions;
  const [measures, recommendations, steps] = await Promise.all([
    measuresOf(views, asOf, gotOn),
    recommendationsOf(views, asOf, { dialogue, contributions: gotOn }),
    stepsOf(views, asOf, contributions),
  ]);
  const stale = await staleAmong(recommendations, asOf, sources);
  const gotTo = recommendations.map((one) => ({ ...one, stale: stale.has(one.recommendation) }));
  return { ...factsOf(found), dialogue, measures, recommendations: gotTo, steps, ...texts };
});

const dialogueOf = async (views: DataSource, contribution: string, asOf: bigint): Promise<string> => {
  const row = await views
    .getRepository(contributionTable.entity)
    .createQueryBuilder('c')
    .where('c.id = :contribution', { contribution })
    .andWhere(trueAsOf('c', ':asOf'), { asOf: String(asOf) })
    .getOne();
  if (!row) throw new Refusal('contribution-unknown');
  return row.dialogue;
};

/** Those that no longer rest on what was adopted. Another view, which may be some events behind. */
const staleAmong = async (
  recommendations: readonly RecommendationOnWay[],
  asOf: bigint,
  { views, reading }: Sources,
): Promise<ReadonlyMap<string, unknown>> => {
  const ids = recommendations.map(({ recommendation }) => recommendation);
  if (ids.length === 0) return new Map();
  await reading.sequenceFor('recommendations', { asOf });
  return staleOf(views, asOf, await recommendationRows(views, asOf).andWhere('c.id in (:...ids)', { ids }).getMany());
};

/** What the author, and those who moderate or audit, read besides; nothing for anybody else. */
const textsFor = async (
  reader: Reader,
  contribution: string,
  asOf: bigint,
  { views, reading, vault }: Sources,
): Promise<Partial<Texts>> => {
  if (!reader.withheldToo && reader.secretDigest === null) return {};
  // Another view, which may be some events behind.
  await reading.sequenceFor('contributions', { asOf });
  const contributions = views.getRepository(publishedTable.entity);
  const [row, live] = await Promise.all([
    contributions
      .createQueryBuilder('c')
      .where('c.id = :contribution', { contribution })
      .andWhere(trueAsOf('c', ':asOf'), { asOf: String(asOf) })
      .getOne(),
    contributions.findOneBy({ id: contribution, untilSequence: IsNull() }),
  ]);
  if (!row) throw new Refusal('contribution-unknown');
  if (reader.secretDigest !== null && reader.secretDigest !== row.secretDigest) throw new Refusal('contribution-secret-wrong');
  const [texts] = await withTexts(vault, [row], new Map(live ? [[contribution, live]] : []), reader);
  return texts ?? {};
};
