import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { DataSource, In, IsNull } from 'typeorm';
import { z } from 'zod';
import { code, dialogueId, measureId } from '../../commands/fields.js';
import { STANCES } from '../../domain/measure/measure.js';
import { languageOf } from '../../http/language.js';
import { Problem } from '../../http/problem.js';
import { MaySee } from '../../http/sender.js';
import { parsed } from '../../http/validation.js';
import { MOMENT, PAGE, pageOf, viewQuery } from '../../http/view-query.js';
import { Vault } from '../../vault/vault.js';
import { Reading } from '../reading.js';
import { trueAsOf, type Versioned } from '../view-table.js';
import { type Quoted, withQuotes } from './evidence-texts.js';
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

const STATUSES = ['active', 'withdrawn', 'merged', 'split'] as const;

export const measuresQuery = z.strictObject({
  ...MOMENT,
  ...PAGE,
  dialogue: dialogueId,
  theme: code.optional(),
  status: z.enum(STATUSES).optional(),
});
export const measureQuery = z.strictObject(MOMENT);

type Row = Versioned<MeasureRow> & { readonly revision?: Versioned<RevisionRow> | null };
type Backed = Versioned<EvidenceRow> & { readonly source?: Versioned<SourceRow> | null };

/** The measures, and what they rest on. */
@Controller('measures')
@MaySee('measures')
export class MeasuresController {
  constructor(
    private readonly views: DataSource,
    private readonly reading: Reading,
    private readonly vault: Vault,
  ) {}

  @Get()
  async list(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply) {
    const { reading } = this;
    const { query, asOf, from } = await viewQuery('measures', measuresQuery, { request, reply, reading });
    const rows = this.rows(asOf)
      .andWhere('m.dialogue = :dialogue', { dialogue: query.dialogue })
      .andWhere('m.draftedSequence > :from', { from: from ?? '0' });
    if (query.status !== undefined) rows.andWhere('m.status = :status', { status: query.status });
    if (query.theme !== undefined) rows.andWhere('m.themes @> cast(:themes as jsonb)', { themes: JSON.stringify([query.theme]) });
    const found: readonly Row[] = await rows
      .orderBy('m.draftedSequence')
      .limit(query.limit + 1)
      .getMany();
    const { items, next } = pageOf(found, query.limit, asOf, (row) => row.draftedSequence);
    const evidence = await this.evidenceOf(items, asOf);
    return {
      asOf: Number(asOf),
      items: items.map((row) => ({ ...facts(row), ...figures(evidence.filter(({ measure }) => measure === row.id)) })),
      next,
    };
  }

  @Get(':measure')
  async one(@Param('measure') id: string, @Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply) {
    const measure = parsed(measureId, id, languageOf(request), '/measure');
    const { reading } = this;
    const { asOf } = await viewQuery('measures', measureQuery, { request, reply, reading });
    const row: Row | null = await this.rows(asOf).andWhere('m.id = :measure', { measure }).getOne();
    if (!row) throw new Problem('measure-unknown');
    const evidence = await this.evidenceOf([row], asOf);
    const quotes = await withQuotes(this.vault, evidence, await this.sourcesNow(evidence));
    const shown = evidence.map((each, i) => evidenceItem(each, quotes[i] ?? { quote: null, withheld: 'erased' }));
    return {
      asOf: Number(asOf),
      ...facts(row),
      ...figures(evidence),
      evidence: Object.fromEntries(STANCES.map((stance) => [stance, shown.filter((_, i) => evidence[i]?.stance === stance)])),
    };
  }

  private rows(asOf: bigint) {
    return this.views
      .getRepository(measureTable.entity)
      .createQueryBuilder('m')
      .leftJoinAndMapOne('m.revision', revisionTable.entity.options.name, 'r', `r.measure = m.id and ${trueAsOf('r', ':asOf')}`)
      .where(trueAsOf('m', ':asOf'), { asOf: String(asOf) });
  }

  private async evidenceOf(measures: readonly Row[], asOf: bigint): Promise<readonly Backed[]> {
    if (measures.length === 0) return [];
    return this.views
      .getRepository(evidenceTable.entity)
      .createQueryBuilder('e')
      .leftJoinAndMapOne('e.source', sourceTable.entity.options.name, 's', `s.contribution = e.contribution and ${trueAsOf('s', ':asOf')}`)
      .where(trueAsOf('e', ':asOf'), { asOf: String(asOf) })
      .andWhere('e.unlinked is null')
      .andWhere('e.measure in (:...measures)', { measures: measures.map(({ id }) => id) })
      .orderBy('e.linkedSequence')
      .getMany();
  }

  private async sourcesNow(evidence: readonly EvidenceRow[]): Promise<ReadonlyMap<string, SourceRow>> {
    const contribution = In([...new Set(evidence.map((row) => row.contribution))]);
    const rows = await this.views.getRepository(sourceTable.entity).findBy({ contribution, untilSequence: IsNull() });
    return new Map(rows.map((row) => [row.contribution, row]));
  }
}

const facts = (row: Row) => ({
  measure: row.id,
  revision: row.revision?.revision ?? 0,
  dialogue: row.dialogue,
  themes: row.themes,
  title: row.title,
  text: row.text,
  status: row.status,
  draftedAt: row.draftedAt,
  sequence: Number(row.draftedSequence),
  reason: row.reason,
  lineage: { splitFrom: row.splitFrom, splitInto: row.splitInto, mergedFrom: row.mergedFrom, mergedInto: row.mergedInto },
});

/** People are counted once each, whatever they said how often; contributions of people nobody can tell apart beside them. */
const figures = (evidence: readonly Backed[]) => {
  const counted = (stance: string): number => evidence.filter((row) => row.stance === stance).length;
  const sources = new Map(evidence.map(({ contribution, source }) => [contribution, source?.participant ?? null]));
  const people = [...sources.values()].filter((participant) => participant !== null);
  return {
    counts: { supports: counted('supports'), opposes: counted('opposes'), qualifies: counted('qualifies') },
    contributions: sources.size,
    contributors: { participants: new Set(people).size, withoutParticipant: sources.size - people.length },
  };
};

const evidenceItem = (row: Backed, { quote, withheld }: Quoted) => ({
  evidence: row.evidence,
  contribution: row.contribution,
  group: row.source?.stakeholderGroup ?? null,
  start: row.startPoint,
  end: row.endPoint,
  quote,
  withheld,
  inheritedFrom: row.inheritedMeasure === null ? null : { measure: row.inheritedMeasure, evidence: row.inheritedEvidence },
  sequence: Number(row.linkedSequence),
});
