import { createHash, createHmac } from 'node:crypto';
import { type ContributionId, type DialogueId, Pseudonym } from '../domain/ids.js';
import { uuidOf } from '../record/name-uuid.js';
import type { Vault } from '../vault/vault.js';

/** Turns what a person knows or is into what the record may hold, by keys that only the vault has. */
export class Pseudonyms {
  private readonly participants: Buffer;
  private readonly actors: Buffer;
  private readonly secrets: Buffer;

  constructor(
    vault: Vault,
    /** The issuer of the tokens that this installation trusts. */
    private readonly issuer: string,
  ) {
    this.participants = vault.keyFor('participant/v1');
    this.actors = vault.keyFor('actor/v1');
    this.secrets = vault.keyFor('contribution-secret/v1');
  }

  /** A participant's pseudonym in one dialogue, from a secret that only the participant knows: not linkable to another dialogue. */
  participant(dialogue: DialogueId, secret: string): Pseudonym {
    return Pseudonym(uuidOf(hmac(this.participants, `${dialogue}\0${secret}`)));
  }

  /** The pseudonym of an official, from the issuer and subject of the token. */
  actor(issuer: string, subject: string): Pseudonym {
    return Pseudonym(uuidOf(hmac(this.actors, `${issuer}\0${subject}`)));
  }

  /** The pseudonym of an official who will come with a token of our issuer. */
  official(subject: string): Pseudonym {
    return this.actor(this.issuer, subject);
  }

  /** The secret with which a participant comes back to a contribution: 32 characters, the same at every retry. */
  secretOf(contribution: ContributionId): string {
    return hmac(this.secrets, contribution).subarray(0, 24).toString('base64url');
  }
}

const hmac = (key: Buffer, text: string): Buffer => createHmac('sha256', key).update(text).digest();

/** What the record keeps of a secret: SHA-256, 64 hex digits. */
export const digestOf = (secret: string): string => createHash('sha256').update(secret).digest('hex');
