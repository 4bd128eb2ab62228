import { readConfig } from '../config.js';
import { noteForSecurity, tokenSettings } from '../foundation.js';
import { TOKEN_ROLES } from '../identity/access.js';
import { signOwnToken, TOKEN_HOURS_MAX } from '../identity/tokens.js';
import { UsageError } from '../usage-error.js';
import type { Output } from './output.js';

export type TokenOptions = { readonly role: string; readonly subject?: string; readonly hours: string };

/** Prints a token for a role, signed with the key of the data directory. */
export const printToken = async ({ role: name, subject, hours: text }: TokenOptions, output: Output): Promise<void> => {
  const role = TOKEN_ROLES.find((known) => known === name);
  if (!role) throw new UsageError(`There is no role ${name}. Roles: ${TOKEN_ROLES.join(', ')}.`);
  const hours = Number(text);
  if (!(hours > 0 && hours <= TOKEN_HOURS_MAX)) throw new UsageError(`--hours takes a number above 0 and up to ${TOKEN_HOURS_MAX}.`);
  const config = readConfig(process.env);
  const token = await signOwnToken(tokenSettings(config), { subject: subject ?? role, role, hours });
  await noteForSecurity(config, output.say, { what: 'token-signed', role, hours });
  output.result({ token, role }, [token]);
};
