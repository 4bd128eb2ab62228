import { Controller, Get, Header } from '@nestjs/common';
import { Telemetry } from '../telemetry/telemetry.js';
import { EVERYBODY } from '../identity/access.js';
import { May } from './sender.js';

/** Figures for Prometheus. Open like the health: a proxy keeps both from the world (docs/operations.md). */
@Controller('metrics')
@May({ roles: EVERYBODY })
export class MetricsController {
  constructor(private readonly telemetry: Telemetry) {}

  @Get()
  @Header('content-type', 'text/plain; version=0.0.4; charset=utf-8')
  @Header('cache-control', 'no-store')
  metrics(): Promise<string> {
    return this.telemetry.scrape();
  }
}
