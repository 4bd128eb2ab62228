import type { ReportContent } from '../report-content.js';

export type Entry = ReportContent['annex'][number];

/** A title and what it means, in one language. */
export type Words = readonly [title: string, definition: string];

export const entry = (figure: string, value: Entry['value'], de: Words, en: Words): Entry => ({
  figure,
  title: { de: de[0], en: en[0] },
  definition: { de: de[1], en: en[1] },
  value,
});
