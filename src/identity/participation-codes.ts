import { createHmac } from 'node:crypto';
import type { DialogueId } from '../domain/ids.js';
import type { Vault } from '../vault/vault.js';

/** Without I, L, O and U: Douglas Crockford's base 32, whose digits nobody takes for others. */
const DIGITS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const TAKEN_FOR: Readonly<Record<string, string>> = { O: '0', I: '1', L: '1' };
const CODE = new RegExp(`^[${DIGITS}]{16}$`);

/** Of the 80 bits of a code: which batch, which of it, and a proof that it was made here. Guessing one takes 2^52 tries on average. */
const NUMBER_BITS = 17n;
const PROOF_BITS = 53n;

type Place = { readonly batch: number; readonly number: number };

/**
 * Codes with which people take part whom the office wrote to. None is stored: a code says its place in its batch, and proves it by a key
 * of the vault. Of another dialogue it proves nothing.
 */
export class ParticipationCodes {
  private readonly key: Buffer;

  constructor(vault: Pick<Vault, 'keyFor'>) {
    this.key = vault.keyFor('participation-code/v1');
  }

  /** As it is printed: four groups of four. `batch` from 1 to 1023, `number` from 1 to 131,071. */
  of(dialogue: DialogueId, { batch, number }: Place): string {
    const place = (BigInt(batch) << NUMBER_BITS) | BigInt(number);
    const digits = inDigits((place << PROOF_BITS) | this.proofOf(dialogue, place));
    return (digits.match(/.{4}/g) ?? []).join('-');
  }

  /**
   * The place of a code, in capitals or not, with whatever stands between its letters and digits, or before a colon ("Code: …"); null for
   * what is no code of this dialogue.
   */
  read(dialogue: DialogueId, text: string): Place | null {
    const digits = text
      .replace(/^.*:/s, '')
      .toUpperCase()
      .replace(/[^\p{L}\p{N}]/gu, '')
      .replace(/[OIL]/g, (digit) => TAKEN_FOR[digit] ?? digit);
    if (!CODE.test(digits)) return null;
    const value = Array.from(digits).reduce((sum, digit) => sum * 32n + BigInt(DIGITS.indexOf(digit)), 0n);
    const place = value >> PROOF_BITS;
    // In one comparison of numbers: how long it takes says nothing of how much of a guess was right.
    if ((value ^ this.proofOf(dialogue, place)) & ((1n << PROOF_BITS) - 1n)) return null;
    return { batch: Number(place >> NUMBER_BITS), number: Number(place & ((1n << NUMBER_BITS) - 1n)) };
  }

  /** The one way to write a code; null for what is none. */
  asPrinted(dialogue: DialogueId, text: string): string | null {
    const place = this.read(dialogue, text);
    return place && this.of(dialogue, place);
  }

  private proofOf(dialogue: DialogueId, place: bigint): bigint {
    const mac = createHmac('sha256', this.key).update(`${dialogue}\0${place}`).digest();
    return mac.readBigUInt64BE() >> (64n - PROOF_BITS);
  }
}

const inDigits = (value: bigint): string =>
  Array.from({ length: 16 }, (_, i) => DIGITS[Number((value >> BigInt(5 * (15 - i))) & 31n)]).join('');
