import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { DataSource } from 'typeorm';
import { z } from 'zod';
import { dialogueId, roundId } from '../../commands/fields.js';
import { ROUND_STATUSES } from '../../domain/round/round.js';
import { languageOf } from '../../http/language.js';
import { narrowed, type Order, ranked } from '../../http/listing.js';
import { Problem } from '../../http/problem.js';
import { InEachDialogue, MaySee, reachFor, senderOf } from '../../http/sender.js';
import { parsed } from '../../http/validation.js';
import { MOMENT, PAGE, POSITION, viewQuery } from '../../http/view-query.js';
import { VIEW_ACCESS } from '../../identity/access.js';
import { Vault } from '../../vault/vault.js';
import { dialogueRows } from '../dialogues/dialogues.reading.js';
import { measureRows } from '../measures/measures.reading.js';
import { Reading } from '../reading.js';
import type { Versioned } from '../view-table.js';
import { ownWords } from './assessment-texts.js';
import { roundRows, submissionsOf, takenInto } from './assessments.reading.js';
import type { RoundRow } from './assessments.table.js';
import { ownRound, type Surroundings } from './own-assessments.shown.js';

export const ownAssessmentsQuery = z.strictObject({
  ...MOMENT,
  ...PAGE,
  dialogue: dialogueId.optional(),
  status: z
    .enum([...ROUND_STATUSES, 'any'])
    .default('open')
    .meta({ description: '`any` shows those that are open first' }),
});
export const ownAssessmentQuery = z.strictObject(MOMENT);

const OPEN_FIRST: Order<RoundRow> = { name: 'status', rank: "(r.status <> 'open')::int", sequence: 'openedSequence' };

/** The rounds of whoever asks: what is still to be judged, and what the own words were. Nobody else's, for nobody else. */
@Controller('own-assessments')
@MaySee('own-assessments')
export class OwnAssessmentsController {
  constructor(
    private readonly views: DataSource,
    private readonly reading: Reading,
    private readonly vault: Vault,
  ) {}

  @Get()
  @InEachDialogue()
  async list(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply) {
    const { reading } = this;
    const position = () => POSITION.ranked(OPEN_FIRST.name);
    const asked = await viewQuery('assessments', ownAssessmentsQuery, { request, reply, reading, position });
    const { query, asOf } = asked;
    const { actor } = senderOf(request);
    const rows = roundRows(this.views, asOf).andWhere('r.assessors @> :own', { own: JSON.stringify([{ assessor: actor }]) });
    const reach = reachFor(request, VIEW_ACCESS['own-assessments']);
    if (reach !== 'all') rows.andWhere('r.dialogue = any(:reach)', { reach });
    narrowed(rows, { 'r.dialogue': query.dialogue, 'r.status': query.status === 'any' ? undefined : query.status });
    const { items, next } = await ranked(rows, OPEN_FIRST, asked);
    const around = await this.surroundings(items, asOf);
    return { asOf: Number(asOf), items: items.map((row) => ownRound(row, seatOf(row, actor), around)), next };
  }

  @Get(':round')
  async one(@Param('round') id: string, @Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply) {
    const round = parsed(roundId, id, languageOf(request), '/round');
    const { reading } = this;
    const { asOf } = await viewQuery('assessments', ownAssessmentQuery, { request, reply, reading });
    const row = await roundRows(this.views, asOf).andWhere('r.id = :round', { round }).getOne();
    if (!row) throw new Problem('round-unknown');
    const seat = seatOf(row, senderOf(request).actor);
    const around = await this.surroundings([row], asOf);
    const own = ownRound(row, seat, around);
    const words = await ownWords(this.vault, seat, around.submissions);
    const measures = own.measures.map((one) => ({ ...one, words: words.get(one.measure) ?? null }));
    return { asOf: Number(asOf), ...own, measures };
  }

  private async surroundings(rounds: readonly Versioned<RoundRow>[], asOf: bigint): Promise<Surroundings> {
    if (rounds.length === 0) return { submissions: [], taken: new Set(), measures: new Map(), dialogues: new Map() };
    const { views, reading } = this;
    await Promise.all(['dialogues', 'measures'].map((view) => reading.sequenceFor(view, { after: asOf })));
    const [submissions, taken, measures, dialogues] = await Promise.all([
      submissionsOf(views, asOf, rounds),
      takenInto(views, asOf, rounds),
      measureRows(views, asOf)
        .andWhere('m.id in (:...measures)', { measures: [...new Set(rounds.flatMap((round) => round.measures))] })
        .getMany(),
      dialogueRows(views, asOf, [])
        .andWhere('d.id in (:...dialogues)', { dialogues: [...new Set(rounds.map(({ dialogue }) => dialogue))] })
        .getMany(),
    ]);
    return {
      submissions,
      taken,
      measures: new Map(measures.map((row) => [row.id, row])),
      dialogues: new Map(dialogues.map((row) => [row.id, row])),
    };
  }
}

/** @throws Problem for somebody who was not asked, whatever office they hold */
const seatOf = ({ assessors }: RoundRow, actor: string | null): number => {
  const found = actor === null ? undefined : assessors.find(({ assessor }) => assessor === actor);
  if (!found) throw new Problem('assessor-not-in-round');
  return found.seat;
};
