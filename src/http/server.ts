import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import compress from '@fastify/compress';
import etag from '@fastify/etag';
import helmet, { type FastifyHelmetOptions } from '@fastify/helmet';
import rateLimit from '@fastify/rate-limit';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { COMMANDS } from '../commands/all.js';
import type { Role } from '../domain/role.js';
import { RedisLink } from '../redis/redis-link.js';
import { QUESTIONS } from '../replay/all-questions.js';
import { SecurityLog } from '../telemetry/security-log.js';
import { RatingNetworks } from '../vault/rating-networks.js';
import { Vault } from '../vault/vault.js';
import { allowedMethods, rememberRoutes } from './allowed-methods.js';
import { takeJsonBodies } from './json-body.js';
import { Leaving } from './leaving.js';
import { noteRequests } from './noted-requests.js';
import { observeRequests } from './observed-requests.js';
import { keepPersonalAnswersFromStores } from './personal-answers.js';
import { Problem } from './problem.js';
import { noteRatingNetworks } from './noted-ratings.js';
import { answerProblem } from './problem.filter.js';
import { boundCrowd, type Enter } from './crowd.js';
import { giveWay } from './giving-way.js';
import { AccessGuard } from './sender.js';
import { networkOf } from './network.js';
import { sharedCounts } from './shared-counts.js';

const BODY_BYTES_MAX = 256 * 1024;
/** What a sender gets to send a request whole. */
const REQUEST_MS_MAX = 30_000;
/** What answers under way get to come to an end when the program ends. */
const CLOSING_MS_MAX = 3000;

/** What a front end on another host may read besides the body. */
const EXPOSED = ['ETag', 'Retry-After', 'X-Request-Id', 'Content-Language'];
const PREFLIGHT_SECONDS = 3600;

/** Of those who take part. */
const SENDERS_AT_ONCE_MAX = 1000;

/** What is no part of the API. */
const OUTSIDE = [
  '/',
  'replay',
  'replay/*path',
  'assets/*path',
  'health/*path',
  'log/*path',
  'metrics',
  'docs',
  'docs/*path',
  'problems',
  'problems/*path',
];

const READING = new Set(['GET', 'HEAD', 'OPTIONS']);
/** Commands by their routes. */
const COMMAND_AT = new Map(COMMANDS.map((definition) => [`/api/${definition.path}`, definition]));
/** Who may send a body, by the routes that take one: commands, and questions that are too much for an address. */
const SENDERS_AT = new Map(
  [...COMMANDS, ...QUESTIONS.filter(({ body }) => body)].map(({ path, roles }): [string, readonly Role[]] => [`/api/${path}`, roles]),
);

/** The id that the proxy gave a request, as a UUID (nginx writes it without dashes); anybody could send one, so only from a proxy. */
const idOfProxy = (header: string | readonly string[] | undefined): string | null => {
  const parts = /^([0-9a-f]{8})-?([0-9a-f]{4})-?([0-9a-f]{4})-?([0-9a-f]{4})-?([0-9a-f]{12})$/i.exec(String(header))?.slice(1);
  return parts ? parts.join('-').toLowerCase() : null;
};

/**
 * Reading is free, and whoever has an office there is known; a token that nobody issued is no account, and costs us something with any method.
 * Who has logged in to take part, or has no role there, sends no more than others who take part.
 */
const isFree = async (access: AccessGuard, request: FastifyRequest): Promise<boolean> => {
  const reads = READING.has(request.method);
  if (request.headers.authorization === undefined) return reads;
  const sender = await access.known(request);
  return sender !== null && (reads || (sender.actor !== null && sender.roles.length > 0));
};

const nothingToSend = (request: FastifyRequest): Problem => {
  const allow = allowedMethods(request).join(', ');
  return allow === '' ? new Problem('not-found') : new Problem('method-not-allowed', [], { allow });
};

type Settings = {
  readonly trustProxy: boolean;
  /** Front ends on other hosts. */
  readonly origins: readonly string[];
  /** Of each address without an account. */
  readonly writesPerMinute: number;
};

/** What every request passes on its way to a door, and every answer on its way out. */
export const furnish = async (app: NestFastifyApplication, { trustProxy, origins, writesPerMinute }: Settings): Promise<void> => {
  const fastify = app.getHttpAdapter().getInstance();
  rememberRoutes(fastify);
  observeRequests(fastify, { trustProxy });
  const enter = boundCrowd(fastify, SENDERS_AT_ONCE_MAX);
  giveWay(fastify);
  takeJsonBodies(fastify, BODY_BYTES_MAX);
  takeLargerBodies(fastify);
  keepPersonalAnswersFromStores(fastify);
  noteRequests(fastify, app.get(SecurityLog), app.get(Vault).keyFor('security-log-network/v1'));
  noteRatingNetworks(fastify, app.get(RatingNetworks));
  leaveGently(fastify, app.get(Leaving));
  if (origins.length > 0)
    app.enableCors({ origin: [...origins], methods: ['GET', 'HEAD', 'POST'], exposedHeaders: EXPOSED, maxAge: PREFLIGHT_SECONDS });
  app.setGlobalPrefix('api', { exclude: OUTSIDE });
  await letIn(app, writesPerMinute, enter);
  await app.register(helmet, HEADERS);
  await app.register(etag);
  await app.register(compress, { threshold: 1024 });
};

/** Nest's on Fastify, with our limits. */
export const adapterFor = (trustProxy: boolean): FastifyAdapter =>
  new FastifyAdapter({
    bodyLimit: BODY_BYTES_MAX,
    // The proxy in front of us, and nobody beyond it: what stands further left in X-Forwarded-For anyone may have written.
    trustProxy: trustProxy && ((_address: string, hop: number) => hop === 0),
    routerOptions: { ignoreTrailingSlash: true },
    genReqId: ({ headers }: IncomingMessage) => (trustProxy ? idOfProxy(headers['x-request-id']) : null) ?? randomUUID(),
    requestTimeout: REQUEST_MS_MAX,
    // Those who are under way while the program ends still get their answer.
    return503OnClosing: false,
    frameworkErrors: ({ statusCode }: FastifyError, request: FastifyRequest, reply: FastifyReply) =>
      answerProblem(new Problem(statusCode === 414 ? 'not-found' : 'request-malformed'), request, reply),
    forceCloseConnections: 'idle',
  });

/** Minutes are files; every other body keeps the limit of all. */
const takeLargerBodies = (fastify: FastifyInstance): void => {
  fastify.addHook('onRoute', (route) => {
    const max = COMMAND_AT.get(route.url)?.bodyBytesMax;
    if (max !== undefined && route.method === 'POST') route.bodyLimit = max;
  });
};

const leaveGently = (fastify: FastifyInstance, leaving: Leaving): void => {
  // Whoever is answered while the program ends shall not send anything more on this connection.
  fastify.addHook('onSend', (_, reply, payload, done) => {
    if (leaving.begun) void reply.header('connection', 'close');
    done(null, payload);
  });
  fastify.addHook('preClose', (done) => {
    leaving.begun = true;
    // Somebody who has stopped reading an answer would keep the program from ending.
    setTimeout(() => fastify.server.closeAllConnections(), CLOSING_MS_MAX).unref();
    done();
  });
};

/** The rate, and after it who may send: both before anything of a body is read. Reading costs, and is for those who may send it, where it may be sent. */
const letIn = async (app: NestFastifyApplication, max: number, enter: Enter): Promise<void> => {
  const fastify = app.getHttpAdapter().getInstance();
  const { clients } = app.get(RedisLink);
  const access = app.get(AccessGuard);
  await app.register(rateLimit, {
    max,
    timeWindow: '1 minute',
    keyGenerator: ({ ip }) => networkOf(ip),
    store: sharedCounts(clients?.prompt ?? null, app.get(Vault).keyFor('sender-address/v1')),
    allowList: (request) => isFree(access, request),
    // The plugin has set Retry-After already, in seconds.
    errorResponseBuilder: () => new Problem('too-many-requests'),
  });
  const count = fastify.rateLimit();
  fastify.addHook('preParsing', async function (request, reply, payload) {
    const { method, routeOptions } = request;
    if (method === 'GET' || method === 'HEAD') return payload;
    const roles = method === 'POST' ? SENDERS_AT.get(routeOptions.url ?? '') : undefined;
    // At an address of no route nobody has counted yet; it counts once.
    await count.call(this, request, reply);
    if (!roles) throw nothingToSend(request);
    await access.let(request, roles);
    const refusal = request.sender?.actor == null ? enter(request) : undefined;
    if (refusal) throw refusal;
    return payload;
  });
};

const HEADERS: FastifyHelmetOptions = {
  contentSecurityPolicy: {
    // Pages say a stricter one; the API's description brings its scripts along.
    directives: {
      defaultSrc: ["'self'"],
      baseUri: ["'none'"],
      fontSrc: ["'self'"],
      frameAncestors: ["'none'"],
      styleSrc: ["'self'", "'unsafe-inline'"],
      imgSrc: ["'self'", 'data:'],
      upgradeInsecureRequests: null,
    },
  },
  // Where TLS ends is the proxy's business.
  strictTransportSecurity: false,
  xFrameOptions: { action: 'deny' },
};
