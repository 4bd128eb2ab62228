import type { BodyReference } from '../../store/event-store.js';
import type { Vault } from '../../vault/vault.js';

/** Names and addresses from the vault, in the order of the rows; null where they are erased. */
export const peopleOf = async (
  vault: Vault,
  rows: readonly { readonly body: BodyReference | null }[],
): Promise<readonly (object | null)[]> => {
  const opened = await vault.open(rows.flatMap(({ body }) => body ?? []));
  return rows.map(({ body }) => {
    const person = body && opened.get(body.id);
    return person && 'content' in person ? person.content : null;
  });
};
