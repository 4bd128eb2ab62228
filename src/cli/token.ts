import { readConfig } from '../config.js';
import { noteForSecurity, tokenSettings } from '../foundation.js';
import { DialogueId, UUID } from '../domain/ids.js';
import { TOKEN_ROLES, wordOf } from '../identity/access.js';
import { signOwnToken, TOKEN_HOURS_MAX } from '../identity/tokens.js';
import { UsageError } from '../host/usage-error.js';
import type { Output } from './output.js';

export type TokenOptions = { readonly role: string; readonly dialogue?: string; readonly subject?: string; readonly hours: string };

/** Prints a token for a role, in the whole installation or in one dialogue, signed with the key of the data directory. */
export const printToken = async ({ role: name, dialogue: id, subject, hours: text }: TokenOptions, output: Output): Promise<void> => {
  const role = TOKEN_ROLES.find((known) => known === name);
  if (!role) throw new UsageError(`There is no role ${name}. Roles: ${TOKEN_ROLES.join(', ')}.`);
  if (id !== undefined && !UUID.test(id)) throw new UsageError('--dialogue takes the id of a dialogue.');
  const grant = { role, dialogue: id === undefined ? null : DialogueId(id) };
  const hours = Number(text);
  if (!(hours > 0 && hours <= TOKEN_HOURS_MAX)) throw new UsageError(`--hours takes a number above 0 and up to ${TOKEN_HOURS_MAX}.`);
  const config = readConfig(process.env);
  const token = await signOwnToken(tokenSettings(config), { subject: subject ?? role, ...grant, hours });
  await noteForSecurity(config, output.say, { what: 'token-signed', role: wordOf(grant), hours });
  output.result({ token, ...grant }, [token]);
};
