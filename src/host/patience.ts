import { codeOf } from './system-error.js';

export const PATIENCE_MS = 3000;

/**
 * How long a pool's user waits, at most: for a connection of it, and then for a lock that somebody else holds. Somebody else waits
 * for the user, and is better told to come again. What may take its time (making tables, a rebuild) says so itself.
 */
export const PATIENCE = { connectionTimeoutMillis: PATIENCE_MS, options: `-c lock_timeout=${PATIENCE_MS}` } as const;

/** So that PostgreSQL notices a client whose machine is gone in 4 s, not in the two hours of the default: who held a lock has lost it. */
export const NOTICE_LOSS = '-c tcp_keepalives_idle=2 -c tcp_keepalives_interval=1 -c tcp_keepalives_count=2 -c tcp_user_timeout=4000';

const NO_CONNECTION = 'timeout exceeded when trying to connect';
/** What pg says without a code, and gRPC with a number. */
const WITHOUT_CODE = /^(Connection terminated|Client has encountered a connection error|14 UNAVAILABLE)/;
/** Of the network: a container that is stopped has not even a name. */
const NETWORK = ['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'EHOSTUNREACH', 'ENETUNREACH', 'ENOTFOUND', 'EAI_AGAIN'];
const CODES = [...NETWORK, 'ENOSPC', 'EDQUOT', '25006', '55P03', '57P01', '57P02', '57P03'];

/**
 * The database or the record is gone, starting, stopping, out of connections or room, locked, read-only, or has another password by now:
 * whatever it was asked, the same may succeed later.
 */
export const isUnavailable = (error: unknown): boolean => {
  const code = codeOf(error);
  if (code !== undefined) return CODES.includes(code) || /^(08|28|53)...$/.test(code);
  return isCrowded(error) || WITHOUT_CODE.test(messageOf(error));
};

/** No connection of the pool became free in time. */
export const isCrowded = (error: unknown): boolean => messageOf(error) === NO_CONNECTION;

/** What a pool says whose connections are all in use, of anything else that is. */
export const crowded = (): Error => new Error(NO_CONNECTION);

/** Not by instanceof: Jest runs in a realm with an `Error` of its own. */
const messageOf = (error: unknown): string =>
  typeof error === 'object' && error !== null && 'message' in error ? String(error.message) : '';
