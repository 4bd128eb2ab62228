import { PROTECTIONS } from '../../domain/dialogue/protection.js';
import type { Participation } from '../report-content.js';
import type { Edition } from './edition.js';
import { html, type Piece } from '../html.js';
import { table } from './table.js';

/** What kept one person from taking part as many, since when and why, and how many ratings came under what. */
export const protectionOf = (edition: Edition, { protections, total }: Participation): Piece => {
  const { words, number } = edition;
  const { byProtection } = total.ratings;
  const ratings = PROTECTIONS.reduce((sum, kind) => sum + byProtection[kind], 0);
  return [
    html`<h3>${words.protection.title}</h3>`,
    html`<p>${words.protection.unprotected(number(byProtection.none), number(ratings))}</p>`,
    protections.length > 0 &&
      html`<p>${words.protection.inForce}</p>
        <ul>
          ${protections.map((each) => html`<li>${needed(edition, each)}</li>`)}
        </ul>
        <p>${words.protection.unnamed}</p>`,
    ratings > byProtection.none &&
      table({
        id: 'table-protections',
        caption: words.protection.table,
        columns: [{ title: words.protection.column, kind: 'text' }, { title: words.protection.ratings }],
        rows: PROTECTIONS.map((kind) => [words.protection.kinds[kind], number(byProtection[kind])]),
        total: [words.total, number(ratings)],
      }),
  ];
};

const needed = (edition: Edition, { kind, difficulty, since, reason }: Participation['protections'][number]): Piece => {
  const { words, say, dayOf, timeOf } = edition;
  const { took } = words.protection;
  const what = kind === 'puzzle' ? took.puzzle(difficulty ?? 0) : took[kind];
  return [words.protection.since(dayOf(since), timeOf(since), what), reason && html` ${words.protection.because} ${say(reason)}`];
};
