import { type BeforeApplicationShutdown, Injectable, type OnModuleInit } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { observe } from '../host/meter.js';
import { EventStore, UnknownSchema } from '../store/event-store.js';
import type { Query } from './rows.js';
import { type ViewPosition, viewPositions } from './view-positions.js';

/** A view, and how many seconds it is behind; null where nobody can tell. */
type Aged = readonly [ViewPosition, number | null];

/** How far the views are behind the record, told to whoever asks for the metrics. */
@Injectable()
export class ViewLag implements OnModuleInit, BeforeApplicationShutdown {
  private stop: () => void = () => undefined;
  private looking: Promise<readonly Aged[]> | null = null;

  constructor(
    private readonly store: EventStore,
    private readonly views: DataSource,
  ) {}

  onModuleInit(): void {
    this.stop = observe(
      {
        zukunftsdialog_view_lag_events: 'Events in the record that the view does not have yet',
        zukunftsdialog_view_lag_seconds: 'Age of the oldest event that the view does not have yet',
        zukunftsdialog_view_stopped: '1 where the view stands still before an event that cannot be projected',
      },
      async (observed) => {
        for (const [{ view, lag, failure }, seconds] of await this.look()) {
          observed('zukunftsdialog_view_lag_events', Number(lag), { view });
          if (seconds !== null) observed('zukunftsdialog_view_lag_seconds', seconds, { view });
          observed('zukunftsdialog_view_stopped', failure ? 1 : 0, { view });
        }
      },
    );
  }

  beforeApplicationShutdown(): void {
    this.stop();
  }

  /** Where the database hangs, whoever asks next waits for the same answer, and does not ask the database, too. */
  private look(): Promise<readonly Aged[]> {
    this.looking ??= this.ages().finally(() => (this.looking = null));
    return this.looking;
  }

  private async ages(): Promise<readonly Aged[]> {
    const query: Query = (sql, values) => this.views.query(sql, [...values]);
    const { views } = await viewPositions(this.store, query);
    return Promise.all(views.map(async (standing): Promise<Aged> => [standing, await this.ageOf(standing)]));
  }

  private async ageOf({ sequence, lag }: ViewPosition): Promise<number | null> {
    if (lag <= 0n) return 0;
    try {
      const [oldest] = await this.store.readAll(sequence, 1);
      return oldest ? Math.max(0, Date.now() - Date.parse(oldest.recordedAt)) / 1000 : 0;
    } catch (error) {
      // What a view stands still before may be an event that this program cannot read: that it stands still is told all the same.
      if (error instanceof UnknownSchema) return null;
      throw error;
    }
  }
}
