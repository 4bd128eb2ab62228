import type { FastifyRequest } from 'fastify';
import type { Role } from '../store/event-store.js';

declare module 'fastify' {
  // An interface, because that is what declaration merging takes.
  // eslint-disable-next-line @typescript-eslint/consistent-type-definitions
  interface FastifyRequest {
    /** Those who may read what is answered, where it is more than everybody reads. */
    readers?: readonly Role[];
  }
}

/** Said by whoever answers an official more than everybody: it is noted before the answer leaves. */
export const tellsMore = (request: FastifyRequest, readers: readonly Role[]): void => {
  request.readers = readers;
};
