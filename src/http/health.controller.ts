import { Controller, Get, Optional, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { DataSource } from 'typeorm';
import { WriteReports } from '../jobs/write-reports.js';
import { PROJECTIONS } from '../projections/all.js';
import { type Failure, readCheckpoint } from '../projections/checkpoint.js';
import { ProjectionRunner, type RunState } from '../projections/runner.js';
import type { Query } from '../projections/rows.js';
import { RedisLink } from '../redis/redis-link.js';
import { EventStore } from '../store/event-store.js';
import { Leaving } from './leaving.js';
import { MaySee } from './sender.js';

type ViewHealth = {
  readonly state: RunState;
  readonly sequence: number;
  /** Events in the record that the view does not have yet. */
  readonly lag: number;
  readonly failure: Failure | null;
};

/** Whether the program lives, and whether it can do its work. */
@Controller('health')
@MaySee('health')
export class HealthController {
  constructor(
    private readonly store: EventStore,
    private readonly views: DataSource,
    private readonly runner: ProjectionRunner,
    private readonly leaving: Leaving,
    private readonly redis: RedisLink,
    @Optional() private readonly reports?: WriteReports,
  ) {}

  @Get('live')
  live() {
    return { status: 'ok' };
  }

  /**
   * 503 while the record cannot be reached, a projection stands still before an event, or the program is about to end. Jobs
   * that wait, for Redis or for room in it, are told and are no reason to send nobody: what they do comes later.
   */
  @Get('ready')
  async ready(@Res({ passthrough: true }) reply: FastifyReply) {
    const head = await this.store.head();
    const query: Query = (sql, values) => this.views.query(sql, [...values]);
    const views = await Promise.all(
      PROJECTIONS.map(async ({ name }): Promise<[string, ViewHealth]> => {
        const checkpoint = await readCheckpoint(query, name);
        const sequence = checkpoint?.sequence ?? 0n;
        const failure = checkpoint?.failure ?? null;
        const state = failure ? 'stopped' : this.runner.stateOf(name);
        return [name, { state, sequence: Number(sequence), lag: Math.max(0, Number(head - sequence)), failure }];
      }),
    );
    const stopped = views.some(([, { state }]) => state === 'stopped');
    const status = this.leaving.begun ? 'stopping' : stopped ? 'stopped' : 'ok';
    void reply.status(status === 'ok' ? 200 : 503).header('cache-control', 'no-store');
    const jobs = { state: this.redis.isReady && (this.reports?.isAtWork ?? true) ? 'ready' : 'waiting' };
    return { status, record: { sequence: Number(head) }, views: Object.fromEntries(views), jobs };
  }
}
