import type { Hash } from './merkle.js';

/** Crockford's base 32 (www.crockford.com/base32.html): no I, L, O and U, and five more symbols for the check alone. */
const SYMBOLS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const CHECKS = `${SYMBOLS}*~$=U`;
const LENGTH = 11;
const SEQUENCE_BITS = 30n;
const HASH_BITS = 25n;

/** By which a leaf is found and known again: its place, and the first bits of its hash. */
export type Receipt = { readonly sequence: bigint; readonly beginning: bigint };

const beginningOf = (hash: Hash): bigint => BigInt(hash.readUInt32BE(0)) >> (32n - HASH_BITS);

/** Twelve symbols, of which the last one checks the others, in groups of four. @throws RangeError for a sequence from 2^30 on */
export const receiptCode = (sequence: bigint, leaf: Hash): string => {
  if (sequence < 1n || sequence >= 1n << SEQUENCE_BITS) throw new RangeError(`No receipt has a code for sequence ${sequence}`);
  const value = (sequence << HASH_BITS) | beginningOf(leaf);
  const symbols = value
    .toString(32)
    .padStart(LENGTH, '0')
    .replace(/./g, (digit) => SYMBOLS.charAt(parseInt(digit, 32)));
  return grouped(symbols + CHECKS.charAt(Number(value % BigInt(CHECKS.length))));
};

const grouped = (code: string): string => (code.match(/.{4}/g) ?? []).join('-');

/** As people write it down: in small letters, with O for 0, I or L for 1, and hyphens or blanks anywhere. Undefined where a symbol is wrong. */
export const receiptFrom = (code: string): Receipt | undefined => {
  const written = code.toUpperCase().replace(/[\s-]/g, '').replace(/O/g, '0').replace(/[IL]/g, '1');
  const [symbols, check] = [written.slice(0, -1), written.slice(-1)];
  const digits = Array.from(symbols, (symbol) => SYMBOLS.indexOf(symbol));
  if (digits.length !== LENGTH || digits.includes(-1)) return undefined;
  const value = digits.reduce((sum, digit) => sum * 32n + BigInt(digit), 0n);
  const receipt = { sequence: value >> HASH_BITS, beginning: value & ((1n << HASH_BITS) - 1n) };
  return CHECKS.indexOf(check) === Number(value % BigInt(CHECKS.length)) && receipt.sequence > 0n ? receipt : undefined;
};

/** Whether a receipt is of this leaf. */
export const isReceiptOf = ({ beginning }: Receipt, leaf: Hash): boolean => beginning === beginningOf(leaf);
