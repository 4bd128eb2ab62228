import { COMMAND_ACCESS, type CommandName, COMMANDS } from './all.js';
import type { Role } from '../domain/role.js';

export type Door = { readonly command: CommandName; readonly path: string; readonly roles: readonly Role[] };

const PATHS = new Map<string, string>(COMMANDS.map(({ name, path }) => [name, path]));

/** Where a command is sent to; names that nothing is known for stay as they are, `:measure`. */
export const doorTo = (command: CommandName, ids: Readonly<Record<string, string>>): Door => {
  const path = PATHS.get(command) ?? '';
  const address = path.replace(/:(\w+)/g, (name, key: string) => ids[key] ?? name);
  return { command, path: `/api/${address}`, roles: COMMAND_ACCESS[command] };
};
