import { unreachable } from '../decider.js';
import { Refusal } from '../refusal.js';
import type { Protecting } from './protection.js';

/** What is shown by somebody who wants to be told apart from others; whether it is enough is for the dialogue to say. */
export type Shown = {
  /** A code that was made for this dialogue. */
  readonly code: { readonly batch: number; readonly number: number } | null;
  /** With so many zero bits the hash of their secret begins. */
  readonly zeroBits: number;
  readonly login: boolean;
  /** A text of their own that others could hit upon, and be them. */
  readonly isGuessable: boolean;
};

/** @throws Refusal where somebody does not satisfy the protection of the dialogue */
export const refuseUnprotected = ({ protection, codeBatches }: Protecting, { code, zeroBits, login, isGuessable }: Shown): void => {
  switch (protection.kind) {
    case 'none':
      break;
    case 'codes': {
      const batch = [...codeBatches.values()].find(({ number }) => number === code?.batch);
      if (code === null || !batch || code.number > batch.count) throw new Refusal('participation-code-wrong', 'participant');
      if (batch.isRevoked) throw new Refusal('participation-code-revoked', 'participant');
      break;
    }
    case 'login':
      if (!login) throw new Refusal('participation-login-missing');
      break;
    case 'puzzle':
      if (zeroBits < protection.difficulty) throw new Refusal('participation-puzzle-unsolved', 'participant');
      break;
    default:
      return unreachable(protection);
  }
  refuseGuessable(isGuessable);
};

/** A login comes along with everything; where the dialogue asks for something else, it shows nothing. */
export const isIdleLogin = ({ protection }: Protecting, { login }: Shown): boolean =>
  login && (protection.kind === 'codes' || protection.kind === 'puzzle');

export const refuseGuessable = (isGuessable: boolean): void => {
  if (isGuessable) throw new Refusal('participant-too-short', 'participant');
};
