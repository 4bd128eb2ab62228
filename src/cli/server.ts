import type { LoggerService } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { AppModule } from '../app.module.js';
import type { Foundation } from '../foundation.js';
import { adapterFor, furnish } from '../http/server.js';
import { ProgramLogger } from './logger.js';

/** The program with its doors, ready to listen. */
export const createServer = async (
  foundation: Foundation,
  logger: LoggerService | false = new ProgramLogger(foundation.config.values.LOG_LEVEL),
): Promise<NestFastifyApplication> => {
  const { TRUST_PROXY: trustProxy, ALLOWED_ORIGINS: origins, ANONYMOUS_WRITES_PER_MINUTE: writesPerMinute } = foundation.config.values;
  const app = await NestFactory.create<NestFastifyApplication>(AppModule.on(foundation), adapterFor(trustProxy), {
    logger,
    abortOnError: false,
    bodyParser: false,
  });
  await furnish(app, { trustProxy, origins, writesPerMinute });
  return app;
};
