import { z } from 'zod';
import type { BodyReference } from '../../store/event-store.js';
import type { Vault } from '../../vault/vault.js';

export const person = z
  .object({ name: z.string(), address: z.string() })
  .nullable()
  .meta({ description: 'Null where it is erased, or the registration was withdrawn since, whatever the moment asked for' });

type Person = z.output<typeof person>;

/** Names and addresses from the vault, in the order of the rows; null where they are erased. */
export const peopleOf = async (vault: Vault, rows: readonly { readonly body: BodyReference | null }[]): Promise<readonly Person[]> => {
  const opened = await vault.open(rows.flatMap(({ body }) => body ?? []));
  return rows.map(({ body }) => {
    const found = body && opened.get(body.id);
    // The cast says what the vault keeps: a body as the schema of its command took it in.
    return found && 'content' in found ? (found.content as Person) : null;
  });
};
