import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { openReaders } from './data-source.js';

const CONNECTIONS_MAX = 8;
/** What anybody may ask is answered in a hundredth of that; what is not is cut off, and they are told to come again. */
const STATEMENT_MS_MAX = 2000;

/** The views as they are read by whoever has no office: however many come, those with one, the jobs and the writers have connections of their own. */
@Injectable()
export class PublicViews implements OnApplicationShutdown {
  private constructor(readonly views: DataSource) {}

  static async beside(views: DataSource): Promise<PublicViews> {
    return new PublicViews(await openReaders(views, CONNECTIONS_MAX, STATEMENT_MS_MAX));
  }

  onApplicationShutdown(): Promise<void> {
    return this.views.destroy();
  }
}
