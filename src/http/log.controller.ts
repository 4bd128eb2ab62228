import { Controller, Get, Header, Param, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { EVERYBODY } from '../identity/access.js';
import { type LogOpening, type LogReceipt, PublishedLog } from '../transparency/published-log.js';
import { Problem } from './problem.js';
import { May } from './sender.js';

const SEQUENCE = /^[1-9]\d{0,9}$/;
const TEXT = 'text/plain; charset=utf-8';
/** What is in a tile stays in it (C2SP tlog-tiles). */
const FOR_GOOD = 'public, max-age=31536000, immutable';

/** The record as a transparency log, in the formats of C2SP that other programs verify (docs/verification.md). */
@Controller('log')
@May({ roles: EVERYBODY })
export class LogController {
  constructor(private readonly log: PublishedLog) {}

  @Get('checkpoint')
  @Header('content-type', TEXT)
  @Header('cache-control', 'no-cache')
  async checkpoint(): Promise<string> {
    return (await this.log.checkpoint()) ?? notThere();
  }

  @Get('key')
  @Header('content-type', TEXT)
  @Header('cache-control', 'no-cache')
  key(): string {
    return `${this.log.verifier}\n`;
  }

  /** By its sequence, or by the code of the receipt: 404 until it is in a checkpoint, which takes half a second as a rule. */
  @Get('receipt/:of')
  @Header('cache-control', 'no-store')
  async receipt(@Param('of') of: string): Promise<LogReceipt> {
    const receipt = SEQUENCE.test(of) ? await this.log.receipt(BigInt(of)) : await this.log.receiptByCode(of);
    return receipt ?? notThere();
  }

  /** Of an event whose leaf has a commitment in place of its data: 404 while that is not public. */
  @Get('opening/:sequence')
  @Header('cache-control', 'no-store')
  async opening(@Param('sequence') sequence: string): Promise<LogOpening> {
    return (SEQUENCE.test(sequence) ? await this.log.opening(BigInt(sequence)) : null) ?? notThere();
  }

  @Get('tile/*')
  async tile(@Param('*') path: string, @Res({ passthrough: true }) reply: FastifyReply): Promise<Buffer> {
    const tile = (await this.log.tile(`tile/${path}`)) ?? notThere();
    void reply.header('content-type', 'application/octet-stream').header('cache-control', FOR_GOOD);
    return tile;
  }
}

const notThere = (): never => {
  throw new Problem('not-found');
};
