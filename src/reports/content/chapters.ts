import { type Localized, numberIn } from '../../domain/language.js';
import type { ReportContent } from '../report-content.js';

/** A report before there was added what its figures cannot say, and what they mean. */
export type Chapters = Omit<ReportContent, 'limits' | 'annex'>;

export const sumOf = (counts: readonly number[]): number => counts.reduce((sum, count) => sum + count, 0);

/** A sentence where there is something that it speaks of. */
export const applies = (count: number | boolean, ...limits: readonly Localized[]): readonly Localized[] =>
  Number(count) > 0 ? limits : [];

export const [inGerman, inEnglish] = [numberIn('de'), numberIn('en')];
