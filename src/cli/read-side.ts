import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { DataSource } from 'typeorm';
import { CoreModule } from '../app.module.js';
import { readConfig } from '../config.js';
import { layFoundation } from '../foundation.js';
import { Pseudonyms } from '../identity/pseudonyms.js';
import { Reading } from '../projections/reading.js';
import { Remembered } from '../projections/remembered.js';
import { Sources } from '../projections/sources.js';
import { PeopleSteps } from '../projections/theme-input/people.js';
import { ThemeFigures } from '../projections/theme-input/theme-figures.js';
import { EventStore } from '../store/event-store.js';
import { SecurityLog } from '../telemetry/security-log.js';
import { Vault } from '../vault/vault.js';
import { ProgramLogger } from './logger.js';
import type { Output } from './output.js';

/** How far the work on a report is, those know who have the jobs. */
const UNTOLD = { of: () => Promise.resolve(null) };

/** Reads the views as they are, beside a running program if there is one. Nothing here brings them up to date. */
export const atReadSide = async (
  program: string,
  output: Output,
  work: (sources: Sources, security: SecurityLog) => Promise<void>,
): Promise<void> => {
  const foundation = await layFoundation(readConfig(process.env), { program, join: true, say: output.say });
  try {
    const app = await NestFactory.createApplicationContext(CoreModule.on(foundation), {
      logger: new ProgramLogger(foundation.config.values.LOG_LEVEL),
      abortOnError: false,
    });
    try {
      const [views, remembered] = [app.get(DataSource), app.get(Remembered)];
      const figures = new ThemeFigures(views, app.get(PeopleSteps), remembered);
      const [store, vault, pseudonyms] = [app.get(EventStore), app.get(Vault), app.get(Pseudonyms)];
      const sources = new Sources(views, app.get(Reading), store, vault, pseudonyms, remembered, figures, UNTOLD);
      await work(sources, app.get(SecurityLog));
    } finally {
      await app.close();
    }
  } finally {
    await foundation.close();
  }
};
