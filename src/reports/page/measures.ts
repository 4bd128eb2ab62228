import type { ReportedMeasure } from '../report-content.js';
import type { Chapter, Edition } from './edition.js';
import { html, joined, type Piece } from '../html.js';
import { contributionId, evidenceQuote, languagesOf } from './quotes.js';
import { table } from './table.js';

const STANCES = ['supports', 'opposes', 'qualifies'] as const;

/** What could be done, and what speaks for it, against it and under a condition. */
export const measuresChapter = (edition: Edition): Chapter | null => {
  const { words, content } = edition;
  const { measures } = content;
  if (!measures) return null;
  const [standing, gone] = [measures.filter(({ status }) => status === 'active'), measures.filter(({ status }) => status !== 'active')];
  const languages = languagesOf(edition);
  return {
    id: 'measures',
    title: words.chapters.measures,
    body: [
      html`<p>${measures.length === 0 ? words.measures.none : words.measures.lead}</p>`,
      measures.length > 0 && overview(edition, measures),
      standing.map((each) => measureOf(edition, each, languages)),
      gone.length > 0 &&
        html`<h3>${words.measures.gone}</h3>
          <p>${words.measures.goneMeaning}</p>
          ${gone.map((each) => goneOf(edition, each))}`,
    ],
  };
};

const overview = (edition: Edition, measures: readonly ReportedMeasure[]): Piece => {
  const { words, say, number } = edition;
  return table({
    id: 'table-measures',
    caption: words.measures.table,
    columns: [
      { title: words.measures.measure, kind: 'text' },
      { title: words.measures.themes, kind: 'text' },
      ...STANCES.map((stance) => ({ title: words.measures.stances[stance], under: words.measures.evidence })),
      { title: words.measures.contributions },
      { title: words.measures.status, kind: 'text' },
    ],
    rows: measures.map(({ measure, title, themes, evidence, contributions, status }) => [
      [edition.measure(measure).link, ' ', say(title)],
      joined(
        themes.map((theme) => say(edition.theme(theme))),
        ', ',
      ),
      ...STANCES.map((stance) => number(evidence[stance].length)),
      number(contributions),
      words.measures.statuses[status],
    ]),
  });
};

const measureOf = (edition: Edition, reported: ReportedMeasure, languages: ReadonlyMap<string, string>): Piece => {
  const { words, say, number } = edition;
  const { measure, title, text, themes, evidence, contributions, withoutParticipant, standing } = reported;
  const quotes = STANCES.map((stance) => {
    const shown = evidence[stance];
    if (shown.length === 0) return html`<p class="note">${words.measures.noEvidence[stance]}</p>`;
    return html`<div class="stance ${stance}">
      <h4>
        ${words.measures.stances[stance]}
        <span class="aside"
          >(${number(shown.length)}${standing[stance] < shown.length && words.measures.standing(number(standing[stance]))})</span
        >
      </h4>
      ${shown.map((each) => evidenceQuote(edition, each, languages))}
    </div>`;
  });
  const named = joined(
    themes.map((theme) => say(edition.theme(theme))),
    ' · ',
  );
  return html`<article class="measure">
    <h3 id="measure-${measure}"><span class="number">${edition.measure(measure).number}</span> ${say(title)}</h3>
    <p class="aside">${named}</p>
    <p class="text">${say(text)}</p>
    <p class="note">${words.measures.rests(number(contributions), number(withoutParticipant))}</p>
    ${quotes} ${removed(edition, reported)}
  </article> `;
};

/** Quotes that were taken off again, each with its reason. */
const removed = (edition: Edition, { removed: gone }: ReportedMeasure): Piece => {
  const { words, say } = edition;
  if (gone.length === 0) return null;
  const items = gone.map(
    ({ contribution, stance, reason }) =>
      html`<li>${words.measures.stances[stance]}, ${contributionId(edition, contribution)}: ${say(reason)}</li>`,
  );
  return html`<p class="note">${words.measures.removed}</p>
    <ul class="note">
      ${items}
    </ul>`;
};

const goneOf = (edition: Edition, { measure, title, status, reason }: ReportedMeasure): Piece => {
  const { words, say } = edition;
  return html`<h4 id="measure-${measure}"><span class="number">${edition.measure(measure).number}</span> ${say(title)}</h4>
    <p>${words.measures.statuses[status]}${reason && [': ', say(reason)]}</p>`;
};
