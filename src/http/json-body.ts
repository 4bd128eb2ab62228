import type { FastifyInstance } from 'fastify';
import type { FieldCode } from '../commands/field.refusals.js';
import { repeatedKey } from '../record/repeated-key.js';
import { languageOf } from './language.js';
import { isSmallButForLongTexts } from './one-long-text.js';
import { Problem } from './problem.js';
import { ownError } from './validation.js';

/**
 * Bodies are JSON and nothing else, in UTF-8 (RFC 8259, section 8.1) and not what is left of something else, with each key once.
 * Where a door takes a file, the rest of its body has no more than `bytesMax` bytes.
 */
export const takeJsonBodies = (fastify: FastifyInstance, bytesMax: number): void => {
  fastify.removeContentTypeParser(['text/plain', 'application/json']);
  const parseJson = fastify.getDefaultJsonParser('error', 'error');
  fastify.addContentTypeParser('application/json', { parseAs: 'buffer' }, (request, body, done) => {
    if (!isSmallButForLongTexts(body as Buffer, bytesMax)) {
      done(new Problem('body-too-large'));
      return;
    }
    const malformed = (pointer: string, code: FieldCode) =>
      new Problem('request-malformed', [ownError(pointer, code, languageOf(request))]);
    try {
      const text = new TextDecoder('utf-8', { fatal: true }).decode(body as Buffer);
      void parseJson(request, text, (error, value) => {
        const repeated = error ? null : repeatedKey(text);
        // What is JSON and refused all the same names a prototype.
        if (error) done(isJson(text) ? error : malformed('', 'json-malformed'));
        else if (repeated === null) done(null, value);
        else done(malformed(repeated, 'key-repeated'));
      });
    } catch {
      done(malformed('', 'json-malformed'));
    }
  });
};

const isJson = (text: string): boolean => {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
};
