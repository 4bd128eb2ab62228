import type { Localized } from '../../domain/language.js';
import type { ReportContent } from '../report-content.js';

/** A report before there was added what its figures cannot say, and what they mean. */
export type Chapters = Omit<ReportContent, 'limits' | 'annex'>;

export const sumOf = (counts: readonly number[]): number => counts.reduce((sum, count) => sum + count, 0);

/** A sentence where there is something that it speaks of. */
export const applies = (count: number | boolean, ...limits: readonly Localized[]): readonly Localized[] =>
  Number(count) > 0 ? limits : [];

const [german, english] = [new Intl.NumberFormat('de-DE'), new Intl.NumberFormat('en-GB')];
export const inGerman = (count: number): string => german.format(count);
export const inEnglish = (count: number): string => english.format(count);
