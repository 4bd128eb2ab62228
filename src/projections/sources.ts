import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Pseudonyms } from '../identity/pseudonyms.js';
import { EventStore } from '../store/event-store.js';
import { Vault } from '../vault/vault.js';
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
  ) {}
}
