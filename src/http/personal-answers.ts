import type { FastifyInstance } from 'fastify';
import { QUESTIONS } from '../replay/all-questions.js';

/** Headers that make an answer one reader's own. */
const FOR_ONE = new Set(['authorization', ...QUESTIONS.flatMap(({ secret }) => secret?.toLowerCase() ?? [])]);

/** What is for one reader, or has a secret in it, is kept by no browser and by nothing on the way. */
export const keepPersonalAnswersFromStores = (fastify: FastifyInstance): void => {
  fastify.addHook('onSend', (request, reply, payload, done) => {
    const isForOne = request.method === 'POST' || [...FOR_ONE].some((name) => request.headers[name] !== undefined);
    if (isForOne) void reply.header('cache-control', 'no-store');
    done(null, payload);
  });
};
