import { DataSource } from 'typeorm';
import { Pseudonyms } from '../identity/pseudonyms.js';
import { LiveRecord } from '../projections/live-record.js';
import { Reading } from '../projections/reading.js';
import { Remembered } from '../projections/remembered.js';
import { Sources } from '../projections/sources.js';
import { PeopleSteps } from '../projections/theme-input/people.js';
import { ThemeFigures } from '../projections/theme-input/theme-figures.js';
import { EventStore } from '../store/event-store.js';
import { SecurityLog } from '../telemetry/security-log.js';
import { Vault } from '../vault/vault.js';
import { withCore } from './core.js';
import type { Output } from './output.js';

/** How far the work on a report is, those know who have the jobs. */
const UNTOLD = { of: () => Promise.resolve(null) };

/** Reads the views as they are, beside a running program if there is one. Nothing here brings them up to date. */
export const atReadSide = (
  program: string,
  output: Output,
  work: (sources: Sources, security: SecurityLog) => Promise<void>,
): Promise<void> =>
  withCore(program, output, (app) => {
    const [views, remembered] = [app.get(DataSource), app.get(Remembered)];
    const figures = new ThemeFigures(app.get(PeopleSteps), remembered);
    const [store, vault, pseudonyms] = [app.get(EventStore), app.get(Vault), app.get(Pseudonyms)];
    const [reading, progress] = [app.get(Reading), UNTOLD];
    const live = new LiveRecord(store, views, reading);
    const sources = new Sources(views, reading, store, vault, pseudonyms, remembered, figures, progress, live, { views });
    return work(sources, app.get(SecurityLog));
  });
