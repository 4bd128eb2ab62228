import { type JsonRow } from '../files/json-lines.js';
import type { ImportSummary } from '../import.js';
import { unmappedAt } from './cells.js';
import type { ChildMapping, RowMapping } from './mapping.js';
import type { Field } from './mapping-fields.js';

/** A word that the mapping does not have, for which `otherwise` was taken; null where it may say something of a person. */
export type Unmapped = { readonly field: string; readonly word: string | null };

/** Their words are titles and codes of the dialogue, which everybody reads. */
const LABELS = ['theme', 'question', 'group', 'channel', 'region', 'language'] as const;

export const unmappedIn = (row: JsonRow, mapping: RowMapping | ChildMapping): readonly Unmapped[] => {
  const { title, author, latitude, longitude } = mapping;
  const answers = 'answers' in mapping ? mapping.answers : [];
  const others = { title, author, date: mapping.date.day, time: mapping.date.time, latitude, longitude };
  const of = (field: string, from: Field | undefined, isLabel: boolean): readonly Unmapped[] => {
    const word = unmappedAt(row, from);
    return word === null ? [] : [{ field, word: isLabel ? word : null }];
  };
  return [
    ...LABELS.flatMap((field) => of(field, mapping[field], true)),
    ...answers.flatMap((from) => of('answers', from, false)),
    ...Object.entries(others).flatMap(([field, from]) => of(field, from, false)),
  ];
};

const WORDS_MAX = 20;
/** So many different words are told apart. */
const WORDS_KEPT = 1000;

/** Counts the words for which `otherwise` was taken. */
export class UnmappedWords {
  private readonly fields = new Map<string, { rows: number; readonly words: Map<string, number> }>();

  add(unmapped: readonly Unmapped[]): void {
    for (const { field, word } of unmapped) {
      const counts = this.fields.get(field) ?? { rows: 0, words: new Map<string, number>() };
      this.fields.set(field, counts);
      counts.rows++;
      const known = word === null ? undefined : counts.words.get(word);
      if (word !== null && (known !== undefined || counts.words.size < WORDS_KEPT)) counts.words.set(word, (known ?? 0) + 1);
    }
  }

  /** The words that most rows have. */
  get counted(): ImportSummary['unmapped'] {
    return Object.fromEntries(
      [...this.fields].map(([field, { rows, words }]) => {
        const most = [...words].toSorted(([, a], [, b]) => b - a).slice(0, WORDS_MAX);
        return [field, { rows, words: Object.fromEntries(most) }];
      }),
    );
  }
}
