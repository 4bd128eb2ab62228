import { createHash } from 'node:crypto';
import { beginningOf } from '../host/in-line.js';

export const CODE_LENGTH_MAX = 60;

/** A code made of words that people wrote: lower-case words with hyphens, at most 60 characters, so that a suffix fits. */
export const codeOf = (words: string): string => {
  const ascii = words
    .normalize('NFC')
    .toLowerCase()
    .replace(/[äöüß]/g, (letter) => ({ ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss' })[letter] ?? letter)
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  if (ascii === '') return `x-${createHash('sha256').update(words.normalize('NFC')).digest('hex').slice(0, 12)}`;
  if (ascii.length <= CODE_LENGTH_MAX) return ascii;
  const cut = ascii.slice(0, CODE_LENGTH_MAX + 1);
  return cut.slice(0, cut.includes('-') ? cut.lastIndexOf('-') : CODE_LENGTH_MAX);
};

const DIGITS = 6;

/** What words begin with, and the digest of all of them behind it: the same from export to export. */
export const withDigest = (beginning: string, words: string, max: number): string => {
  const digest = createHash('sha256').update(words).digest('hex').slice(0, DIGITS);
  return `${beginning.slice(0, max - DIGITS - 1).replace(/-$/, '')}-${digest}`;
};

/** The text in the normal form NFC, of at most so many code points. */
export const cut = (text: string, max: number): string => beginningOf(text.normalize('NFC'), max);
