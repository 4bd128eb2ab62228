import type { Moderation } from '../report-content.js';
import type { Chapter, Edition } from './edition.js';
import { html, type Piece } from '../html.js';
import { protectionOf } from './protection.js';
import { named } from './quotes.js';
import { table } from './table.js';

/** How the data came about: what was moderated by which rules, and what became of the appeals. */
export const methodChapter = (edition: Edition): Chapter | null => {
  const { words, content } = edition;
  const { moderation } = content;
  if (!moderation) return null;
  const { appeals, redactionAppeals } = moderation;
  return {
    id: 'method',
    title: words.chapters.method,
    body: [
      html`<p>${words.method.data}</p>`,
      content.participation && protectionOf(edition, content.participation),
      html`<h3>${words.method.moderation}</h3>`,
      policy(edition, moderation.policy),
      reasons(edition, moderation),
      html`<h3>${words.method.appeals}</h3>`,
      sumOf(appeals) + sumOf(redactionAppeals) === 0
        ? html`<p>${words.method.noAppeals}</p>`
        : table({
            id: 'appeals',
            caption: words.method.appealsTable,
            columns: [
              { title: words.method.appealState, kind: 'text' },
              { title: words.method.againstRejections },
              { title: words.method.againstRedactions },
            ],
            rows: STATES.map((state) => [words.method[state], edition.number(appeals[state]), edition.number(redactionAppeals[state])]),
            total: [words.total, edition.number(sumOf(appeals)), edition.number(sumOf(redactionAppeals))],
          }),
    ],
  };
};

const STATES = ['upheld', 'dismissed', 'pending'] as const;
const sumOf = (appeals: Moderation['appeals']): number => STATES.reduce((sum, state) => sum + appeals[state], 0);

const policy = ({ words, number }: Edition, adopted: Moderation['policy']): Piece =>
  html`<p>${adopted ? words.method.policy[adopted.mode](number(adopted.version), number(adopted.appealDays)) : words.method.noPolicy}</p>`;

const reasons = (edition: Edition, { policy, rejected, redacted }: Moderation): Piece => {
  const { words, number } = edition;
  // Reasons for other acts, such as a merger, would be rows of zeros.
  const titles = (policy?.reasons ?? []).filter(({ acts }) => acts.includes('rejection') || acts.includes('redaction'));
  const codes = new Set([
    ...titles.map(({ code }) => code),
    ...rejected.map(({ reason }) => reason),
    ...redacted.map(({ reason }) => reason),
  ]);
  if (codes.size === 0) return html`<p>${words.method.nothingModerated}</p>`;
  const of = (counts: Moderation['rejected'], code: string): number => counts.find(({ reason }) => reason === code)?.contributions ?? 0;
  const all = (counts: Moderation['rejected']): string => number(counts.reduce((sum, { contributions }) => sum + contributions, 0));
  return table({
    id: 'moderation-reasons',
    caption: words.method.reasons,
    columns: [{ title: words.method.reason, kind: 'text' }, { title: words.method.rejected }, { title: words.method.redacted }],
    rows: [...codes].map((code) => [named(edition, code, titles), number(of(rejected, code)), number(of(redacted, code))]),
    total: [words.total, all(rejected), all(redacted)],
  });
};
