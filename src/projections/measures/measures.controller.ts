import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { DataSource } from 'typeorm';
import { z } from 'zod';
import { code, dialogueId, measureId } from '../../commands/fields.js';
import { MEASURE_STATUSES, STANCES } from '../../domain/measure/measure.js';
import { languageOf } from '../../http/language.js';
import { listed, narrowed } from '../../http/listing.js';
import { Problem } from '../../http/problem.js';
import { MaySee, mayCountPeople } from '../../http/sender.js';
import { parsed } from '../../http/validation.js';
import { MOMENT, PAGE, viewQuery } from '../../http/view-query.js';
import { Vault } from '../../vault/vault.js';
import { Reading } from '../reading.js';
import { type Quoted, quotesToday } from './evidence-texts.js';
import { type Backed, evidenceFigures, evidenceOf, measureRows, type ReadMeasure, standingOf } from './measures.reading.js';

export const measuresQuery = z.strictObject({
  ...MOMENT,
  ...PAGE,
  dialogue: dialogueId,
  theme: code.optional(),
  status: z.enum(MEASURE_STATUSES).optional(),
});
export const measureQuery = z.strictObject(MOMENT);

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
    const asked = await viewQuery('measures', measuresQuery, { request, reply, reading });
    const { query, asOf } = asked;
    const rows = narrowed(measureRows(this.views, asOf), { 'm.dialogue': query.dialogue, 'm.status': query.status });
    if (query.theme !== undefined) rows.andWhere('m.themes @> cast(:themes as jsonb)', { themes: JSON.stringify([query.theme]) });
    const { items, next } = await listed(rows, 'draftedSequence', asked);
    const evidence = await evidenceOf(this.views, asOf, items);
    return {
      asOf: Number(asOf),
      items: items.map((row) => ({
        ...facts(row),
        ...figuresFor(
          request,
          row,
          evidence.filter(({ measure }) => measure === row.id),
        ),
      })),
      next,
    };
  }

  @Get(':measure')
  async one(@Param('measure') id: string, @Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply) {
    const measure = parsed(measureId, id, languageOf(request), '/measure');
    const { reading } = this;
    const { asOf } = await viewQuery('measures', measureQuery, { request, reply, reading });
    const row = await measureRows(this.views, asOf).andWhere('m.id = :measure', { measure }).getOne();
    if (!row) throw new Problem('measure-unknown');
    const evidence = await evidenceOf(this.views, asOf, [row]);
    const quotes = await quotesToday(this.views, this.vault, evidence);
    const shown = evidence.map((each, i) => ({ row: each, item: evidenceItem(each, quotes[i] ?? { quote: null, withheld: 'erased' }) }));
    const linked = shown.filter(({ row: { unlinked } }) => unlinked === null);
    return {
      asOf: Number(asOf),
      ...facts(row),
      ...figuresFor(request, row, evidence),
      evidence: Object.fromEntries(
        STANCES.map((stance) => [stance, linked.filter((each) => each.row.stance === stance).map(({ item }) => item)]),
      ),
      removedEvidence: shown.flatMap(({ row: { unlinked: reason, unlinkedAt: at, fromSequence, stance }, item }) =>
        reason === null ? [] : [{ ...item, stance, removed: { reason, at, sequence: Number(fromSequence) } }],
      ),
    };
  }
}

/** How many people stand behind so few contributions is told to officials alone (ADR 0030). */
const figuresFor = (request: FastifyRequest, { dialogue }: ReadMeasure, evidence: readonly Backed[]) => {
  const { contributors, ...figures } = evidenceFigures(evidence);
  return { ...figures, contributors: mayCountPeople(request, dialogue) ? contributors : { ...contributors, participants: null } };
};

const facts = (row: ReadMeasure) => ({
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

const evidenceItem = (row: Backed, { quote, withheld }: Quoted) => ({
  evidence: row.evidence,
  contribution: row.contribution,
  group: row.source?.stakeholderGroup ?? null,
  start: row.startPoint,
  end: row.endPoint,
  standing: standingOf(row),
  quote,
  withheld,
  inheritedFrom: row.inheritedMeasure === null ? null : { measure: row.inheritedMeasure, evidence: row.inheritedEvidence },
  sequence: Number(row.linkedSequence),
});
