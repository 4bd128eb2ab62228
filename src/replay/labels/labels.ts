import { z } from 'zod';
import type { InLanguages } from '../../domain/language.js';
import { localized } from '../../projections/answer.js';

/** What things and codes can be of which a reader knows a name. */
export const NOUNS = [
  'dialogue',
  'theme',
  'question',
  'channel',
  'group',
  'reason',
  'contribution',
  'gathering',
  'measure',
  'evidence',
  'round',
  'criterion',
  'certainty',
  'seat',
  'recommendation',
  'report',
  'codeBatch',
] as const;
export type Noun = (typeof NOUNS)[number];
export const isNoun = (name: string): name is Noun => NOUNS.some((noun) => noun === name);

/** What an answer speaks of: by noun and id, or code. */
export class Mentioned {
  private readonly found = new Map<Noun, Set<string>>();

  add(noun: Noun, id: string | number): void {
    this.found.set(noun, (this.found.get(noun) ?? new Set()).add(String(id)));
  }

  of(noun: Noun): readonly string[] {
    return [...(this.found.get(noun) ?? [])];
  }
}

/** What they are called, by noun and id, or code. */
export type Labels = Readonly<Record<string, Readonly<Record<string, InLanguages>>>>;

export const labels = z.record(z.string(), z.record(z.string(), localized)).meta({
  description:
    'What the things and codes of this page are called, by noun and id or code: by their title, or the beginning of their text where everybody may read it today, or else by kind and number',
});

export const labelOf = (all: Labels, noun: string, id: string | number): InLanguages | null => {
  const of = all[noun];
  return of && Object.hasOwn(of, String(id)) ? (of[String(id)] ?? null) : null;
};

/** So many characters of a text stand for it. */
const BEGINNING_MAX = 80;

/** The beginning of what somebody wrote, in one line. */
export const beginningOf = (text: string): string => {
  const characters = Array.from(text.replace(/\s+/g, ' ').trim());
  return characters.length <= BEGINNING_MAX
    ? characters.join('')
    : `${characters
        .slice(0, BEGINNING_MAX - 1)
        .join('')
        .trimEnd()}…`;
};

/** Somebody's words, as they are quoted in each language. */
export const quoted = (text: string): InLanguages => ({ de: `„${beginningOf(text)}“`, en: `“${beginningOf(text)}”` });
