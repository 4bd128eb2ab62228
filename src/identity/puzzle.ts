import { createHash } from 'node:crypto';
import type { DialogueId } from '../domain/ids.js';

/**
 * With how many zero bits SHA-256(`<dialogue>:<secret>`) begins. Who has to find a secret with n of them tries 2^n on average, whoever checks
 * it hashes once and keeps nothing (A. Back, Hashcash, 2002). The dialogue is in it, so that no work is done for two.
 */
export const zeroBits = (dialogue: DialogueId, secret: string): number => {
  const digest = createHash('sha256').update(`${dialogue}:${secret}`).digest();
  const first = digest.findIndex((byte) => byte !== 0);
  return first < 0 ? digest.length * 8 : first * 8 + Math.clz32(digest[first] ?? 0) - 24;
};
