import { EventStoreDBClient } from '@eventstore/db-client';
import { UsageError } from '../../host/usage-error.js';

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
    return { client: tamed(EventStoreDBClient.connectionString(inTime(url))), credentials: credentials ?? NOBODY };
  } catch (error) {
    throw new UsageError('EVENTSTORE_URL is not of the form esdb://user:password@host:2113', { cause: error });
  }
};

/**
 * The client asks for the leader before a call, and outside its deadline: each node for a second, and all of them once. Whoever
 * asked asks again; a call that is only made when its caller has long given up would write what was refused meanwhile.
 */
const SOON = { gossipTimeout: '1', maxDiscoverAttempts: '1' } as const;

const inTime = (url: string): string =>
  Object.entries(SOON).reduce(
    (given, [name, value]) =>
      given.toLowerCase().includes(`${name.toLowerCase()}=`) ? given : `${given}${given.includes('?') ? '&' : '?'}${name}=${value}`,
    url,
  );

/**
 * What the client does after an error it neither awaits nor catches; where it meets a search for the leader that fails, that failure
 * would end the program. Whoever made the call is told of it in any case.
 */
const tamed = (client: EventStoreDBClient): EventStoreDBClient => {
  const after: unknown = Reflect.get(client, 'handleError');
  if (typeof after !== 'function') throw new Error('The client of EventStoreDB is another version: handleError is not there');
  const handleError = async (...about: unknown[]): Promise<void> => {
    try {
      await Reflect.apply(after, client, about);
    } catch {
      // The next call looks for the leader anew.
    }
  };
  Reflect.set(client, 'handleError', handleError);
  return client;
};

const credentialsIn = (url: string): typeof NOBODY | null => {
  const [, username, password] = /^[^:]+:\/\/([^:@/]+):([^@]+)@/.exec(url) ?? [];
  return username === undefined || password === undefined
    ? null
    : { username: decodeURIComponent(username), password: decodeURIComponent(password) };
};
