import { EventStoreDBClient } from '@eventstore/db-client';
import { UsageError } from '../../usage-error.js';

/** Taken where the settings name nobody: an append with credentials of its own is a call of its own (see `Log.append`). */
export const NOBODY = { username: 'nobody', password: '' };

/** The client, and as whom it writes. @throws UsageError, without the password */
export const clientFor = (url: string): { readonly client: EventStoreDBClient; readonly credentials: typeof NOBODY } => {
  const credentials = credentialsIn(url);
  if (!credentials && !/[?&]tls=false(&|$)/i.test(url)) {
    throw new UsageError('EVENTSTORE_URL names no user: esdb://user:password@host:2113; without encryption add ?tls=false');
  }
  // Appends that fail without throwing would tell a wrong revision.
  if (/throwOnAppendFailure=false/i.test(url)) throw new UsageError('EVENTSTORE_URL: leave out throwOnAppendFailure=false');
  try {
    return { client: EventStoreDBClient.connectionString(inTime(url)), credentials: credentials ?? NOBODY };
  } catch (error) {
    throw new UsageError('EVENTSTORE_URL is not of the form esdb://user:password@host:2113', { cause: error });
  }
};

/** A node that hangs must not take all the time there is for an answer when it is asked for the leader. In seconds, as the client has it. */
const inTime = (url: string): string => (/gossipTimeout=/i.test(url) ? url : `${url}${url.includes('?') ? '&' : '?'}gossipTimeout=1`);

const credentialsIn = (url: string): typeof NOBODY | null => {
  const [, username, password] = /^[^:]+:\/\/([^:@/]+):([^@]+)@/.exec(url) ?? [];
  return username === undefined || password === undefined
    ? null
    : { username: decodeURIComponent(username), password: decodeURIComponent(password) };
};
