import type { FastifyInstance, FastifyRequest } from 'fastify';
import { Problem } from './problem.js';

/** Who is turned away comes back at some moment within so many seconds: all at once they would be the same crowd again. */
const BACK_WITHIN_SECONDS = { least: 5, most: 60 } as const;

/** Says no where there is no place. */
export type Enter = (request: FastifyRequest) => Problem | undefined;

/**
 * Of those who take part, so many are served at once by this process: more would wait longer than their browsers and proxies do, and each of
 * them takes memory meanwhile. Further ones are told when to come back, before anything of what they send is read: who shows no token at once, and others
 * as soon as it is known who they are, by what is returned. Readers and offices are not concerned.
 */
export const boundCrowd = (fastify: FastifyInstance, max: number): Enter => {
  const inside = new Set<FastifyRequest>();
  const enter: Enter = (request) => {
    if (inside.size >= max && !inside.has(request)) return turnedAway();
    inside.add(request);
    return undefined;
  };
  fastify.addHook('onRequest', (request, _, done) => {
    const isUnknown = request.method === 'POST' && request.headers.authorization === undefined;
    done(isUnknown ? enter(request) : undefined);
  });
  // When what was sent is done with, not when its sender is gone: who hangs up at once costs as much as who waits.
  fastify.addHook('onSend', (request, _, payload, done) => {
    inside.delete(request);
    done(null, payload);
  });
  fastify.addHook('onRequestAbort', (request, done) => {
    inside.delete(request);
    done();
  });
  return enter;
};

/** There is no place or time for it now; it says when there may be. */
export const turnedAway = (): Problem => new Problem('busy', [], { 'retry-after': String(someSeconds()) });

const someSeconds = (): number =>
  BACK_WITHIN_SECONDS.least + Math.floor(Math.random() * (BACK_WITHIN_SECONDS.most - BACK_WITHIN_SECONDS.least + 1));
