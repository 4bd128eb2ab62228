import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Sender } from '../identity/access.js';
import { Pseudonyms } from '../identity/pseudonyms.js';
import { EventStore } from '../store/event-store.js';
import { Vault } from '../vault/vault.js';
import { LiveRecord } from './live-record.js';
import { PublicViews } from './public-views.js';
import { Reading } from './reading.js';
import { Remembered } from './remembered.js';
import { ReportProgress } from './reports/report-progress.js';
import { ThemeFigures } from './theme-input/theme-figures.js';

/** What the views read from. */
@Injectable()
export class Sources {
  constructor(
    readonly views: DataSource,
    readonly reading: Reading,
    readonly store: EventStore,
    readonly vault: Vault,
    readonly pseudonyms: Pseudonyms,
    readonly remembered: Remembered,
    readonly themeFigures: ThemeFigures,
    readonly progress: ReportProgress,
    readonly live: LiveRecord,
    @Inject(PublicViews) private readonly publicViews: Pick<PublicViews, 'views'>,
  ) {}

  /** The same for one question that asks several things of the views as of several sequences. */
  once(): Sources {
    const { views, reading, store, vault, pseudonyms, remembered, themeFigures, progress, live, publicViews } = this;
    return new Sources(views, reading.once(), store, vault, pseudonyms, remembered, themeFigures, progress, live, publicViews);
  }

  /** The same for a reader: who has no office reads on connections apart. */
  readBy({ actor }: Pick<Sender, 'actor'>): Sources {
    if (actor !== null) return this;
    const { reading, store, vault, pseudonyms, remembered, themeFigures, progress, live, publicViews } = this;
    return new Sources(publicViews.views, reading, store, vault, pseudonyms, remembered, themeFigures, progress, live, publicViews);
  }
}
