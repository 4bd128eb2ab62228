import { codeOf } from '../host/system-error.js';
import { UsageError } from '../host/usage-error.js';
import { connect } from './ownership.js';

const COMPLAINTS: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'nobody listens there',
  ENOTFOUND: 'there is no such host',
  EAI_AGAIN: 'the host cannot be looked up',
  ETIMEDOUT: 'it does not answer',
  EHOSTUNREACH: 'the host cannot be reached',
  '28P01': 'the password is wrong',
  '28000': 'the user may not connect',
  '3D000': 'there is no such database',
  '53300': 'it has too many connections',
  '57P03': 'it is starting or stopping',
};

/** Whether a database of the settings answers. @throws UsageError that says why not, without the password */
export const requireReachable = async (url: string): Promise<void> => {
  try {
    const client = await connect(url, 'zukunftsdialog', false);
    await client.end();
  } catch (error) {
    const { host, pathname } = new URL(url);
    const why = COMPLAINTS[codeOf(error) ?? ''] ?? (error instanceof Error ? error.message : 'it does not answer');
    throw new UsageError(`DATABASE_URL (${host}${pathname}) cannot be used: ${why}.`, { cause: error });
  }
};

/** Whether whoever the url names may do anything in that PostgreSQL: the program needs a database, and nothing beside it. */
export const isSuperuser = async (url: string): Promise<boolean> => {
  const client = await connect(url, 'zukunftsdialog', false);
  try {
    const { rows } = await client.query<{ super: boolean }>('select rolsuper as super from pg_roles where rolname = current_user');
    return rows[0]?.super === true;
  } finally {
    await client.end();
  }
};
