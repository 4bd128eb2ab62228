import { randomUUID } from 'node:crypto';
import compress from '@fastify/compress';
import etag from '@fastify/etag';
import helmet from '@fastify/helmet';
import rateLimit from '@fastify/rate-limit';
import { ConsoleLogger } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';
import { AppModule } from '../app.module.js';
import type { Foundation } from '../foundation.js';
import { openApi } from './openapi.js';
import { Problem } from './problem.js';

const BODY_BYTES_MAX = 256 * 1024;

/** The program with its doors, ready to listen. */
export const createServer = async (foundation: Foundation): Promise<NestFastifyApplication> => {
  const { ANONYMOUS_WRITES_PER_MINUTE: max, TRUST_PROXY: trustProxy } = foundation.config.values;
  const adapter = new FastifyAdapter({
    bodyLimit: BODY_BYTES_MAX,
    trustProxy,
    genReqId: () => randomUUID(),
    forceCloseConnections: 'idle',
  });
  const logger = new ConsoleLogger({ json: !process.stdout.isTTY, logLevels: ['log', 'warn', 'error', 'fatal'] });
  const app = await NestFactory.create<NestFastifyApplication>(AppModule.on(foundation), adapter, { logger, abortOnError: false });
  app.setGlobalPrefix('api', { exclude: ['/', 'health/*path'] });
  await app.register(rateLimit, {
    max,
    timeWindow: '1 minute',
    // Reading is free, and whoever has an account is known.
    allowList: ({ method, headers }) => method !== 'POST' || headers.authorization !== undefined,
    errorResponseBuilder: (_, { after }) => new Problem('too-many-requests', [], { 'retry-after': after }),
  });
  await app.register(helmet, {
    contentSecurityPolicy: {
      // The page at / has one style of its own; the API's description brings its scripts along.
      directives: {
        defaultSrc: ["'self'"],
        styleSrc: ["'self'", "'unsafe-inline'"],
        imgSrc: ["'self'", 'data:'],
        upgradeInsecureRequests: null,
      },
    },
    // Where TLS ends is the proxy's business.
    strictTransportSecurity: false,
  });
  await app.register(etag);
  await app.register(compress, { threshold: 1024 });
  // The document is OpenAPI 3.1, which these types do not know; the page does.
  SwaggerModule.setup('docs', app, openApi() as object as OpenAPIObject, {
    jsonDocumentUrl: 'docs/openapi.json',
    yamlDocumentUrl: 'docs/openapi.yaml',
  });
  return app;
};
