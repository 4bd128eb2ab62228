import 'reflect-metadata';
import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { CoreModule } from '../app.module.js';
import { readConfig } from '../config.js';
import { type Foundation, layFoundation } from '../foundation.js';
import { ProgramLogger } from './logger.js';
import type { Output } from './output.js';

/** Works with the core of the program, beside a running one if there is one. */
export const withCore = async (
  program: string,
  output: Output,
  work: (app: INestApplicationContext, foundation: Foundation) => Promise<void>,
): Promise<void> => {
  const foundation = await layFoundation(readConfig(process.env), { program, join: true, say: output.say });
  try {
    const app = await NestFactory.createApplicationContext(CoreModule.on(foundation), {
      logger: new ProgramLogger(foundation.config.values.LOG_LEVEL),
      abortOnError: false,
    });
    try {
      await work(app, foundation);
    } finally {
      await app.close();
    }
  } finally {
    await foundation.close();
  }
};
