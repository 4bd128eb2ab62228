import { performance } from 'node:perf_hooks';
import { setTimeout as sleep } from 'node:timers/promises';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { Turns } from '../host/turns.js';
import { turnedAway } from './crowd.js';
import { networkOf } from './network.js';

/** Of the time while somebody writes and there is none to spare. */
const SHARE_OF_READERS = 1 / 5;
/** An answer that takes longer, or never ends, holds back nobody any longer. */
const ANSWER_MS_MAX = 1000;
const WAITING_MS_MAX = 5000;
const WAITING_MAX = 200;
/** Who watches the program, and what is told as it happens: of those there is a bound, and hearing costs hardly anything. */
const NEVER_WAITING = /^\/(health|metrics)(\/|$)|\/stream$/;
/** Of one network, so that nobody fills the queue for all. */
const WAITING_OF_NETWORK_MAX = 20;

type Bounds = { readonly isFull?: () => boolean; readonly waitingMsMax?: number };

/**
 * Who reads without an account waits for those who write, where the process has no time left for both: then one of them is answered at a time, and after
 * each answer writers have four times as long to themselves as it took (ADR 0050). Who has waited too long is told when to come back.
 */
export const giveWay = (fastify: FastifyInstance, { isFull = fullness(), waitingMsMax = WAITING_MS_MAX }: Bounds = {}): void => {
  const writing = new Set<FastifyRequest>();
  const turns = new Turns(1);
  const waiting = new Map<string, number>();
  let all = 0;
  const count = (network: string, by: number): void => {
    all += by;
    const those = (waiting.get(network) ?? 0) + by;
    if (those > 0) waiting.set(network, those);
    else waiting.delete(network);
  };
  const answered = new WeakMap<FastifyRequest, () => void>();
  const hasToWait = (): boolean => writing.size > 0 && isFull();
  fastify.addHook('onRequest', async (request, reply) => {
    if (!isUnaskedReader(request) || !hasToWait()) return;
    const network = networkOf(request.ip);
    if (all >= WAITING_MAX || (waiting.get(network) ?? 0) >= WAITING_OF_NETWORK_MAX) throw turnedAway();
    count(network, 1);
    // How slowly somebody reads an answer costs nobody anything.
    const isAnswered = new Promise<void>((resolve) => {
      answered.set(request, resolve);
      reply.raw.once('close', resolve);
    });
    await new Promise<void>((go, refuse) => {
      const answer = async (): Promise<void> => {
        go();
        const turn = performance.now();
        await Promise.race([isAnswered, sleep(ANSWER_MS_MAX)]);
        if (hasToWait()) await sleep((performance.now() - turn) * (1 / SHARE_OF_READERS - 1));
      };
      turns.run(answer, AbortSignal.timeout(waitingMsMax)).catch(() => refuse(turnedAway()));
    }).finally(() => count(network, -1));
  });
  // Whoever sends is let in by then, and has sent all of it.
  fastify.addHook('preHandler', (request, _, next) => {
    if (request.method === 'POST') writing.add(request);
    next();
  });
  const done = (request: FastifyRequest): void => {
    writing.delete(request);
    answered.get(request)?.();
  };
  fastify.addHook('onSend', (request, _, payload, next) => {
    done(request);
    next(null, payload);
  });
  fastify.addHook('onRequestAbort', (request, next) => {
    done(request);
    next();
  });
};

/** By its route, not by its address: of that, routers and regular expressions may read another part each. */
const isUnaskedReader = ({ method, headers, routeOptions: { url } }: FastifyRequest): boolean =>
  (method === 'GET' || method === 'HEAD') && headers.authorization === undefined && url !== undefined && !NEVER_WAITING.test(url);

const WINDOW_MS = 200;
const FULL = 0.9;

/** Whether the event loop had hardly any rest in the last moments. */
const fullness = (): (() => boolean) => {
  let [before, isFull] = [performance.eventLoopUtilization(), false];
  return () => {
    const since = performance.eventLoopUtilization(before);
    if (since.idle + since.active >= WINDOW_MS) {
      isFull = since.utilization >= FULL;
      before = performance.eventLoopUtilization();
    }
    return isFull;
  };
};
