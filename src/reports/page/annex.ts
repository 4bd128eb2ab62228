import type { Chapter, Edition } from './edition.js';
import { html } from '../html.js';
import { table } from './table.js';

/** What the figures cannot say. */
export const limitsChapter = ({ words, say, content }: Edition): Chapter | null =>
  content.limits.length === 0
    ? null
    : {
        id: 'limits',
        title: words.chapters.limits,
        body: html`<ul>
          ${content.limits.map((limit) => html`<li>${say(limit)}</li>`)}
        </ul>`,
      };

/** Each figure with its definition. */
export const annexChapter = ({ words, say, number, people, percent, content }: Edition): Chapter | null =>
  content.annex.length === 0
    ? null
    : {
        id: 'annex',
        title: words.chapters.annex,
        body: table({
          id: 'table-annex',
          caption: words.annex.table,
          columns: [
            { title: words.annex.figure, kind: 'text' },
            { title: words.annex.definition, kind: 'text' },
            { title: words.annex.value },
          ],
          rows: content.annex.map(({ figure, title, definition, value }) => [
            say(title),
            say(definition),
            // A share is one throughout the report.
            value === null ? '–' : typeof value === 'object' ? people(value) : figure === 'shareMin' ? percent(value) : number(value),
          ]),
        }),
      };
