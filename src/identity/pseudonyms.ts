import { createHash, createHmac } from 'node:crypto';
import {
  type ContributionId,
  type DialogueId,
  type GatheringId,
  type InvitationId,
  Pseudonym,
  type RegistrationId,
  type RoundId,
} from '../domain/ids.js';
import { uuidOf } from '../record/name-uuid.js';
import type { Vault } from '../vault/vault.js';
import { ParticipationCodes } from './participation-codes.js';
import type { TokenSettings } from './tokens.js';

/** Turns what a person knows or is into what the record may hold, by keys that only the vault has. */
export class Pseudonyms {
  readonly codes: ParticipationCodes;
  private readonly participants: Buffer;
  private readonly accounts: Buffer;
  private readonly logins: Buffer;
  private readonly actors: Buffer;
  private readonly addressees: Buffer;
  private readonly attendees: Buffer;
  private readonly secrets: Buffer;
  private readonly registrationSecrets: Buffer;
  private readonly invitationSecrets: Buffer;
  private readonly requests: Buffer;
  private readonly seats: Buffer;

  constructor(
    vault: Pick<Vault, 'keyFor'>,
    /** The issuer of the tokens that this installation trusts. */
    private readonly issuer: string,
    /** Where participants log in, if they can. */
    readonly loginAt: TokenSettings['participants'] = null,
  ) {
    this.codes = new ParticipationCodes(vault);
    this.participants = vault.keyFor('participant/v1');
    this.accounts = vault.keyFor('participant-account/v1');
    this.logins = vault.keyFor('participant-login/v1');
    this.actors = vault.keyFor('actor/v1');
    this.addressees = vault.keyFor('addressee/v1');
    this.attendees = vault.keyFor('attendee/v1');
    this.secrets = vault.keyFor('contribution-secret/v1');
    this.registrationSecrets = vault.keyFor('registration-secret/v1');
    this.invitationSecrets = vault.keyFor('invitation-secret/v1');
    this.requests = vault.keyFor('idempotency-key/v1');
    this.seats = vault.keyFor('seat/v1');
  }

  /**
   * A participant's pseudonym in one dialogue, from a secret that only the participant knows: not linkable to another dialogue. A code of
   * the dialogue is one secret, however it is typed.
   */
  participant(dialogue: DialogueId, secret: string): Pseudonym {
    return Pseudonym(uuidOf(hmac(this.participants, `${dialogue}\0${this.codes.asPrinted(dialogue, secret) ?? secret}`)));
  }

  /** What stands for a participant's login while a request is answered: 64 hex digits. */
  account(issuer: string, subject: string): string {
    return hmac(this.accounts, `${issuer}\0${subject}`).toString('hex');
  }

  /** The pseudonym of a participant who has logged in, in one dialogue: not linkable to another. */
  loggedIn(dialogue: DialogueId, account: string): Pseudonym {
    return Pseudonym(uuidOf(hmac(this.logins, `${dialogue}\0${account}`)));
  }

  /** The pseudonym of an official, from the issuer and subject of the token. */
  actor(issuer: string, subject: string): Pseudonym {
    return Pseudonym(uuidOf(hmac(this.actors, `${issuer}\0${subject}`)));
  }

  /** Of whoever gets the mail of an e-mail address, in one gathering: not linkable to another. Capitals and spaces around make no other address. */
  addressee(gathering: GatheringId, address: string): Pseudonym {
    return Pseudonym(uuidOf(hmac(this.addressees, `${gathering}\0${address.normalize('NFC').trim().toLowerCase()}`)));
  }

  /** A participant in one gathering: whoever has the list of those who registered finds with it nothing that they said or rated. */
  attendee(gathering: GatheringId, participant: Pseudonym): Pseudonym {
    return Pseudonym(uuidOf(hmac(this.attendees, `${gathering}\0${participant}`)));
  }

  /** Of somebody who reads what others wrote by hand, from the name or sign under which the dialogue's office knows them. */
  reader(dialogue: DialogueId, name: string): Pseudonym {
    return Pseudonym(uuidOf(hmac(this.actors, `reader\0${dialogue}\0${name}`)));
  }

  /** The pseudonym of an official who will come with a token of our issuer. */
  official(subject: string): Pseudonym {
    return this.actor(this.issuer, subject);
  }

  /**
   * Assessors in the order in which a round seats them: drawn, and the same at every retry. It tells nobody who knows the list of the
   * office who has which seat, and nothing of another round (ADR 0030).
   */
  seated(round: RoundId, assessors: readonly Pseudonym[]): readonly Pseudonym[] {
    const drawn = new Map(assessors.map((assessor) => [hmac(this.seats, `${round}\0${assessor}`).toString('hex'), assessor]));
    return [...drawn].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, assessor]) => assessor);
  }

  /**
   * What stands for a key that a client chose, or for a line of a batch: public ids are derived from it, and nobody finds from them
   * what was chosen or said. 64 hex digits; `sender` is null for those without an account, who share one room.
   */
  request(sender: string | null, key: string): string {
    return hmac(this.requests, `${sender ?? 'anybody'}\0${key}`).toString('hex');
  }

  /** The secret with which a participant comes back to a contribution: 32 characters, the same at every retry. */
  secretOf(contribution: ContributionId): string {
    return secretFrom(hmac(this.secrets, contribution));
  }

  /** The same for a registration. Its gathering is part of it, because one idempotency key may serve for two gatherings. */
  registrationSecretOf(gathering: GatheringId, registration: RegistrationId): string {
    return secretFrom(hmac(this.registrationSecrets, `${gathering}\0${registration}`));
  }

  /** The secret of the link with which somebody answers an invitation. */
  invitationSecretOf(gathering: GatheringId, invitation: InvitationId): string {
    return secretFrom(hmac(this.invitationSecrets, `${gathering}\0${invitation}`));
  }
}

const hmac = (key: Buffer, text: string): Buffer => createHmac('sha256', key).update(text).digest();
const secretFrom = (bytes: Buffer): string => bytes.subarray(0, 24).toString('base64url');

/** What the record keeps of a secret: SHA-256, 64 hex digits. */
export const digestOf = (secret: string): string => createHash('sha256').update(secret).digest('hex');

/** What stands for a person of another source, or of the example. It can be guessed, so no door takes it: doors refuse its first character. */
export const secretOfSource = (person: string): string => `\0${person}`;
