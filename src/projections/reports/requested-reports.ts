import { type BeforeApplicationShutdown, Injectable, type OnModuleInit } from '@nestjs/common';
import { DataSource, IsNull } from 'typeorm';
import { observe } from '../../host/meter.js';
import { reportTable } from './reports.table.js';

/** How many reports wait to be written, told to whoever asks for the metrics: the queue alone does not know, because only workers fill it. */
@Injectable()
export class RequestedReports implements OnModuleInit, BeforeApplicationShutdown {
  private stop: () => void = () => undefined;

  constructor(private readonly views: DataSource) {}

  onModuleInit(): void {
    this.stop = observe({ zukunftsdialog_reports_requested: 'Reports that are requested and not written yet' }, async (observed) => {
      const requested = this.views.getRepository(reportTable.entity).countBy({ status: 'requested', untilSequence: IsNull() });
      observed('zukunftsdialog_reports_requested', await requested);
    });
  }

  beforeApplicationShutdown(): void {
    this.stop();
  }
}
