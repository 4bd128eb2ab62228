import { Crowded, Locked, StorageFull, Unavailable } from '../host/failures.js';
import { codeOf } from '../host/system-error.js';

/** Of the network: a container that is stopped has not even a name. */
const NETWORK = ['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'EHOSTUNREACH', 'ENETUNREACH', 'ENOTFOUND', 'EAI_AGAIN'];
const DISK_FULL = '53100';
const LOCK_NOT_AVAILABLE = '55P03';
/** It took longer than it may on this connection. */
const CANCELLED = '57014';
/** Read-only, starting or stopping; and by classes: no connection, another password by now, out of connections or memory. */
const PASSING = /^(25006|57P0[123]|08...|28...|53...)$/;
/** What pg says without a code. */
const POOL_IS_EMPTY = 'timeout exceeded when trying to connect';
const CONNECTION_LOST = /^(Connection terminated|Client has encountered a connection error)/;

/** What an error of pg means to whoever asked; an error that will not pass stays what it is. */
export const postgresFailure = (error: unknown): unknown => {
  if (!(error instanceof Error) || error instanceof Unavailable) return error;
  const [code, { message }] = [codeOf(error), error];
  if (code === DISK_FULL) return new StorageFull(message, { cause: error });
  if (code === LOCK_NOT_AVAILABLE) return new Locked(message, { cause: error });
  if (code === CANCELLED || (code === undefined && message === POOL_IS_EMPTY)) return new Crowded(message, { cause: error });
  const isPassing = code === undefined ? CONNECTION_LOST.test(message) : NETWORK.includes(code) || PASSING.test(code);
  return isPassing ? new Unavailable(message, { cause: error }) : error;
};
