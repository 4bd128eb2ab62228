import type { FastifyInstance } from 'fastify';
import { languageOf } from './language.js';
import { Problem } from './problem.js';
import { repeatedKey } from './repeated-key.js';
import { ownError } from './validation.js';

/** Bodies are JSON and nothing else, in UTF-8 (RFC 8259, section 8.1) and not what is left of something else, with each key once. */
export const takeJsonBodies = (fastify: FastifyInstance): void => {
  fastify.removeContentTypeParser(['text/plain', 'application/json']);
  const parseJson = fastify.getDefaultJsonParser('error', 'error');
  fastify.addContentTypeParser('application/json', { parseAs: 'buffer' }, (request, body, done) => {
    try {
      const text = new TextDecoder('utf-8', { fatal: true }).decode(body as Buffer);
      void parseJson(request, text, (error, value) => {
        const repeated = error ? null : repeatedKey(text);
        if (repeated === null) done(error, value);
        else done(new Problem('request-malformed', [ownError(repeated, 'key-repeated', languageOf(request))]));
      });
    } catch {
      done(new Problem('request-malformed'));
    }
  });
};
