import { DATA_FILE, pageFile } from '../rendering.js';
import { attendanceOf } from './process.js';
import type { Edition } from './edition.js';
import { html, type Piece } from '../html.js';

/** What this is; a summary names its phase. */
export const kindOf = ({ words, content: { kind, phase } }: Edition): string =>
  phase === null || kind === 'results' ? words.kinds[kind] : `${words.kinds[kind]}: ${words.phases[phase]}`;

/** The title page: what this is, of which state, and that it is an example where it is one. */
export const titlePage = (edition: Edition): Piece => {
  const { words, say, content, number, dayOf, timeOf } = edition;
  const { asOf, asOfAt, asOfOccurredAt, frame } = content;
  const [day, happened] = [dayOf(asOfAt), dayOf(asOfOccurredAt)];
  const state = [number(asOf), day, timeOf(asOfAt)] as const;
  const other = edition.language === 'de' ? 'en' : 'de';
  return html`<header class="title">
    <p class="kind">${kindOf(edition)}</p>
    <h1>${say(frame.title)}</h1>
    <p class="as-of">
      <time datetime="${asOfAt}"
        >${happened === day ? words.asOf(...state) : words.asOfTold(number(asOf), happened, day, timeOf(asOfAt))}</time
      >
    </p>
    <nav class="files" aria-label="${words.files.label}">
      <a href="${pageFile(other)}" lang="${other}" hreflang="${other}">${words.files.other}</a>
      <a href="${DATA_FILE}" type="application/json">${words.files.data}</a>
    </nav>
    ${frame.notice && html`<p class="notice"><strong>${words.notice}:</strong> ${say(frame.notice)}</p>`}
  </header> `;
};

/** The numbers that somebody asks for first; only those that this report has. */
export const keyFigures = (edition: Edition): Piece => {
  const { words, number, people, percent, content } = edition;
  const { participation, process, measures, recommendations, dispositions } = content;
  const held = process.gatherings.filter(({ status }) => status === 'held');
  const { keyFigures: names } = words;
  const ratings = participation?.total.ratings;
  const coverage = dispositions?.coverage;
  const shown: readonly (readonly [string, string] | null | false | undefined)[] = [
    participation && [names.contributions, number(participation.total.submitted)],
    participation?.total.participants && [names.participants, people(participation.total.participants)],
    ratings && [names.ratings, number(ratings.agree + ratings.pass + ratings.disagree)],
    held.length > 0 && [names.gatherings, number(held.length)],
    held.length > 0 && [names.attendances, number(held.reduce((sum, each) => sum + attendanceOf(each), 0))],
    measures && [names.measures, number(measures.filter(({ status }) => status === 'active').length)],
    recommendations && [names.adopted, number(recommendations.filter(({ status }) => status === 'adopted').length)],
    coverage && coverage.total > 0 && [names.used, percent(coverage.stances.used.supports / coverage.total)],
  ];
  const figures = shown.flatMap((each) =>
    each
      ? [
          html`<div>
            <dt>${each[0]}</dt>
            <dd>${each[1]}</dd>
          </div>`,
        ]
      : [],
  );
  if (figures.length === 0) return null;
  return html`<section class="summary">
    <h2 id="summary">${words.summary}</h2>
    <dl class="figures">${figures}</dl>
  </section> `;
};
