import { codeOf } from '../system-error.js';

/** Of a connection that was refused, lost or not answered; of PostgreSQL that ends, starts or is gone. */
const CODES = /^(ECONN|EPIPE$|ETIMEDOUT$|57P|08)/;
/** What PostgreSQL's driver says without a code, and what gRPC calls it. */
const WORDS = /Connection terminated|connection error|timeout exceeded when trying to connect|UNAVAILABLE/;

/** Whether the database or the record could not be reached: the same may succeed a moment later. */
export const isPassing = (error: unknown): boolean =>
  CODES.test(codeOf(error) ?? '') ||
  (typeof error === 'object' && error !== null && 'message' in error && WORDS.test(String(error.message)));
