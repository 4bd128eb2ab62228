import { Readable } from 'node:stream';
import { setImmediate as turn } from 'node:timers/promises';
import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { DataSource } from 'typeorm';
import { z } from 'zod';
import { codeBatchId, dialogueId } from '../../commands/fields.js';
import { languageOf } from '../../http/language.js';
import { Problem } from '../../http/problem.js';
import { MaySee, draftsFor } from '../../http/sender.js';
import { parsed } from '../../http/validation.js';
import { MOMENT, viewQuery } from '../../http/view-query.js';
import { Pseudonyms } from '../../identity/pseudonyms.js';
import { Reading } from '../reading.js';
import { dialogueRows } from './dialogues.reading.js';

export const participationCodesQuery = z.strictObject(MOMENT);

/** Few enough that nobody else waits for them. */
const AT_ONCE = 500;

/** The codes of a batch, for those who print and send them: made anew at each reading, since they are kept nowhere. */
@Controller('dialogues/:dialogue/code-batches')
@MaySee('participation-codes')
export class ParticipationCodesController {
  constructor(
    private readonly views: DataSource,
    private readonly reading: Reading,
    private readonly pseudonyms: Pseudonyms,
  ) {}

  @Get(':codeBatch/codes')
  async codes(
    @Param('dialogue') dialogueText: string,
    @Param('codeBatch') batchText: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const dialogue = parsed(dialogueId, dialogueText, languageOf(request), '/dialogue');
    const wanted = parsed(codeBatchId, batchText, languageOf(request), '/codeBatch');
    const { reading } = this;
    const { asOf } = await viewQuery('dialogues', participationCodesQuery, { request, reply, reading });
    const row = await dialogueRows(this.views, asOf, draftsFor(request)).andWhere('d.id = :dialogue', { dialogue }).getOne();
    if (!row) throw new Problem('dialogue-unknown');
    const batch = row.document.codeBatches.find(({ codeBatch }) => codeBatch === wanted);
    if (!batch) throw new Problem('code-batch-unknown');
    const { codes } = this.pseudonyms;
    const lines = linesOf(batch.count, (number) => codes.of(dialogue, { batch: batch.number, number }));
    await reply
      .type('text/csv; charset=utf-8')
      .header('content-disposition', `attachment; filename="participation-codes-${batch.number}.csv"`)
      .send(Readable.from(lines));
  }
}

const linesOf = async function* (count: number, codeOf: (number: number) => string): AsyncGenerator<string> {
  yield 'number,code\n';
  for (let from = 1; from <= count; from += AT_ONCE) {
    const numbers = Array.from({ length: Math.min(AT_ONCE, count - from + 1) }, (_, i) => from + i);
    yield numbers.map((number) => `${number},${codeOf(number)}\n`).join('');
    await turn();
  }
};
