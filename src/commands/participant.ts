import type { Shown } from '../domain/dialogue/protection.rules.js';
import type { DialogueId, Pseudonym } from '../domain/ids.js';
import { zeroBits } from '../identity/puzzle.js';
import type { Desk } from './desk.js';
import { OWN_SECRET_MIN } from './fields.js';
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

/** What the rule of the dialogue looks at (ADR 0028). */
export const shownBy = (dialogue: DialogueId, { secret, account }: Coming, { pseudonyms }: Desk): Shown => ({
  code: secret === null ? null : pseudonyms.codes.read(dialogue, secret),
  zeroBits: secret === null ? 0 : zeroBits(dialogue, secret),
  login: secret === null && account !== null,
  isGuessable: secret !== null && Array.from(secret).length < OWN_SECRET_MIN,
});
