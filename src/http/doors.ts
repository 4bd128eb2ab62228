import { COMMANDS } from '../commands/all.js';
import type { CommandName } from '../identity/access.js';

export type Door = { readonly command: CommandName; readonly path: string };

const PATHS = new Map<string, string>(COMMANDS.map(({ name, path }) => [name, path]));

/** Where a command is sent to; names that nothing is known for stay as they are, `:measure`. */
export const doorTo = (command: CommandName, ids: Readonly<Record<string, string>>): Door => {
  const path = PATHS.get(command) ?? '';
  return { command, path: `/api/${path.replace(/:(\w+)/g, (name, key: string) => ids[key] ?? name)}` };
};
