import { Controller, Get, Optional, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { WriteReports } from '../jobs/write-reports.js';
import { RedisLink } from '../redis/redis-link.js';
import { type LogState, LogWriter } from '../transparency/log-writer.js';
import { Leaving } from './leaving.js';
import { type Found, Readiness } from './readiness.js';
import { EVERYBODY } from '../identity/access.js';
import { May } from './sender.js';

type Ready = Omit<Found, 'status'> & {
  readonly status: Found['status'] | 'stopping';
  readonly jobs: { readonly state: 'ready' | 'waiting' };
  /** Who writes and signs the log of the record: this process, another one, or nobody, because the record is not what was signed. */
  readonly log: { readonly state: LogState };
};

/** Whether the program lives, and whether it can do its work. */
@Controller('health')
@May({ roles: EVERYBODY })
export class HealthController {
  constructor(
    private readonly readiness: Readiness,
    private readonly leaving: Leaving,
    private readonly redis: RedisLink,
    private readonly log: LogWriter,
    @Optional() private readonly reports?: WriteReports,
  ) {}

  /** 503 once the program is about to end: a balancer that asks this alone sends nobody any more. */
  @Get('live')
  live(@Res({ passthrough: true }) reply: FastifyReply) {
    const status = this.leaving.begun ? 'stopping' : 'ok';
    void reply.status(status === 'ok' ? 200 : 503);
    return { status };
  }

  /**
   * 503 while the record takes no commands, the database or the vault cannot be reached, a projection stands still before an event, or
   * the program is about to end. Jobs that wait, for Redis or for room in it, are told and are no reason to send nobody: what they do
   * comes later. Nor is a log that nobody signs (docs/operations.md), nor a full disk, which is not `ok` either: reading goes on (ADR 0017).
   */
  @Get('ready')
  async ready(@Res({ passthrough: true }) reply: FastifyReply): Promise<Ready> {
    const found = await this.readiness.ready();
    const status = this.leaving.begun ? 'stopping' : found.status;
    void reply.status(status === 'ok' || status === 'reading' ? 200 : 503).header('cache-control', 'no-store');
    return {
      ...found,
      status,
      jobs: { state: this.redis.isReady && (this.reports?.isAtWork ?? true) ? 'ready' : 'waiting' },
      log: { state: this.log.state },
    };
  }
}
