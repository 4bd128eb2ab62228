import type { FastifyRequest } from 'fastify';
import { digestOf } from '../identity/pseudonyms.js';
import type { Reader } from '../identity/reader.js';
import type { View } from '../projections/view.js';
import { languageOf } from './language.js';
import { senderOf } from './sender.js';

/** Who reads: their own secret comes in a header, so that it stands in no log and no history. */
export const readerOf = (request: FastifyRequest, { secret }: Pick<View, 'secret'> = {}): Reader => {
  const shown = secret === undefined ? undefined : request.headers[secret.toLowerCase()];
  return {
    ...senderOf(request),
    grants: request.grants ?? [],
    language: languageOf(request),
    secretDigest: typeof shown === 'string' ? digestOf(shown) : null,
    tellsMore: (readers) => {
      if (request.readers) return;
      request.readers = readers;
      request.noteLater?.(readers);
    },
  };
};
