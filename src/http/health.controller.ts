import { Controller, Get, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { type Ready, Readiness } from './readiness.js';
import { MaySee } from './sender.js';

/** Whether the program lives, and whether it can do its work. */
@Controller('health')
@MaySee('health')
export class HealthController {
  constructor(private readonly readiness: Readiness) {}

  @Get('live')
  live() {
    return { status: 'ok' };
  }

  /** 503 while the database or the vault cannot be reached, or a projection stands still before an event. */
  @Get('ready')
  async ready(@Res({ passthrough: true }) reply: FastifyReply): Promise<Ready> {
    const ready = await this.readiness.ready();
    void reply.status(ready.status === 'ok' ? 200 : 503).header('cache-control', 'no-store');
    return ready;
  }
}
