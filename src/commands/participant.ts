import type { DialogueId, Pseudonym } from '../domain/ids.js';
import type { Desk } from './desk.js';
import type { Envelope } from './transact.js';

/** How somebody comes who shall be told apart from others: by a secret of their own, or else by their login. */
export type Coming = { readonly secret: string | null; readonly account: string | null };

export const comingBy = (secret: string | null | undefined, { account }: Pick<Envelope, 'account'>): Coming => ({
  secret: secret ?? null,
  account: account ?? null,
});

/** The pseudonym in one dialogue of somebody who comes so; null where nobody could tell them apart. */
export const participantOf = (dialogue: DialogueId, { secret, account }: Coming, { pseudonyms }: Desk): Pseudonym | null => {
  if (secret !== null) return pseudonyms.participant(dialogue, secret);
  return account === null ? null : pseudonyms.loggedIn(dialogue, account);
};
