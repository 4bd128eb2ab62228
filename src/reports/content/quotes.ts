import { PUBLIC, withTexts } from '../../projections/contributions/contribution-texts.js';
import { contributionRows, contributionsToday, ratingsOf } from '../../projections/contributions/contributions.reading.js';
import type { Quote } from '../report-content.js';
import type { ChapterSource } from './sources.js';

/** A report has no more rights than its readers. */

/** Contributions in their own words as anybody may read them today, in the order of the record. */
export const quotesOf = async ({ views, vault, asOf }: ChapterSource, contributions: readonly string[]): Promise<readonly Quote[]> => {
  if (contributions.length === 0) return [];
  const rows = await contributionRows(views, asOf)
    .andWhere('c.id = any(:contributions)', { contributions })
    .orderBy('c.submittedSequence')
    .getMany();
  const texts = await withTexts(vault, rows, await contributionsToday(views, rows), PUBLIC);
  return rows.map((row, i) => {
    const { agree, pass, disagree } = ratingsOf(row);
    const text = textIn(texts[i]?.content ?? null);
    return {
      contribution: row.id,
      text,
      withheld: text === null ? (texts[i]?.withheld ?? 'erased') : null,
      language: row.language,
      group: row.stakeholderGroup,
      channel: row.channel,
      saidBy: row.saidBy,
      broughtBy: row.broughtBy,
      source: row.sourceName,
      ratings: { agree, pass, disagree },
    };
  });
};

const textIn = (content: object | null): string | null =>
  content && 'text' in content && typeof content.text === 'string' ? content.text : null;
