import type { ReportedRecommendation } from '../report-content.js';
import type { Chapter, Edition } from './edition.js';
import { html, joined, type Piece } from '../html.js';

const AFTER_ADOPTED = ['deferred', 'rejected', 'drafted'] as const;
const LAST = Number.MAX_SAFE_INTEGER;

/** The adopted recommendations in the publisher's order, then those that were put off or rejected, and those nobody decided yet. */
export const recommendationsChapter = (edition: Edition): Chapter | null => {
  const { words, content } = edition;
  const { recommendations } = content;
  if (!recommendations) return null;
  const of = (status: ReportedRecommendation['status']) => recommendations.filter((each) => each.status === status);
  const adopted = of('adopted').toSorted((a, b) => (a.place ?? LAST) - (b.place ?? LAST));
  return {
    id: 'recommendations',
    title: words.chapters.recommendations,
    sections: adopted.map((each) => ({
      id: `recommendation-${each.recommendation}`,
      title: [each.place === null ? null : `${words.recommendations.letter}${each.place} `, edition.say(each.title)],
    })),
    body: [
      html`<p>${adopted.length === 0 ? words.recommendations.none : words.recommendations.lead(edition.number(adopted.length))}</p>`,
      adopted.length > 0 &&
        html`<h3>${words.recommendations.statuses.adopted}</h3>
          ${adopted.map((each) => recommendationOf(edition, each))}`,
      AFTER_ADOPTED.map((status) => {
        const others = of(status);
        if (others.length === 0) return null;
        return html`<h3>${words.recommendations.statuses[status]}</h3>
          <p>${words.recommendations.meanings[status]}</p>
          ${others.map((each) => recommendationOf(edition, each))}`;
      }),
    ],
  };
};

const recommendationOf = (edition: Edition, recommended: ReportedRecommendation): Piece => {
  const { words, say } = edition;
  const { recommendation, place, status, title, text, themes, strength, addressee, instrument, horizon, rationale } = recommended;
  const number = place !== null && html`<span class="number">${words.recommendations.letter}${place}</span> `;
  const facts = [
    [words.recommendations.strength, words.recommendations.strengths[strength]],
    [words.recommendations.addressee, say(addressee)],
    [words.recommendations.instrument, say(instrument)],
    [words.recommendations.horizon, say(horizon)],
    [
      words.measures.themes,
      joined(
        themes.map((theme) => say(edition.theme(theme))),
        ' · ',
      ),
    ],
  ] as const;
  return html`<article class="recommendation ${status}">
    <h4 id="recommendation-${recommendation}">${number}${say(title)}</h4>
    <p class="text">${say(text)}</p>
    <dl>
      ${facts.map(
        ([name, value]) =>
          html`<div>
            <dt>${name}</dt>
            <dd>${value}</dd>
          </div>`,
      )}
    </dl>
    ${
      rationale &&
      html`<h5>${words.recommendations.rationale}</h5>
        <p class="text">${say(rationale)}</p>`
    }
    ${decisionNotes(edition, recommended)} ${measuresOf(edition, recommended)} ${dissentsOf(edition, recommended)}
    ${implementationOf(edition, recommended)}
  </article> `;
};

/** What has to be said beside the decision: few assessments, what is no longer as it was adopted, and what was published and taken back. */
const decisionNotes = ({ words, say, dayOf }: Edition, { quorumReason, stale, takenBack }: ReportedRecommendation): Piece => [
  quorumReason && html`<p class="note">${words.recommendations.belowQuorum} ${say(quorumReason)}</p>`,
  stale.length > 0 && html`<p class="note">${words.recommendations.stale}</p>`,
  takenBack.map(({ at, rationale }) => html`<p class="note">${words.recommendations.takenBack(dayOf(at))} ${say(rationale)}</p>`),
];

/** Its measures, each with where the last of its rounds placed it, and what happened to it since it was adopted. */
const measuresOf = (edition: Edition, { measures, basis, stale }: ReportedRecommendation): Piece => {
  const { words, say } = edition;
  if (measures.length === 0) return html`<p class="note">${words.recommendations.noMeasures}</p>`;
  return html`<h5>${words.recommendations.measures}</h5>
    <ul>
      ${measures.map((id) => {
        const rounds = basis.find(({ measure }) => measure === id)?.rounds ?? [];
        const since = stale.find(({ measure }) => measure === id)?.why.map((why) => words.recommendations.staleReasons[why]) ?? [];
        return html`<li>
          ${edition.measure(id).link}
          ${say(edition.measure(id).title)}${judged(edition, id, rounds)}${since.map((what) => html` <strong>${what}</strong>`)}
        </li>`;
      })}
    </ul>`;
};

const judged = (edition: Edition, measure: string, rounds: readonly string[]): Piece => {
  const { words, number, content } = edition;
  const known = (content.assessment?.rounds ?? []).filter(({ round }) => rounds.includes(round));
  if (known.length === 0) return null;
  const quadrant = known.findLast(({ results }) => results !== null)?.results?.find((result) => result.measure === measure)?.quadrant;
  const links = known.map(({ round, roundNumber }) => html`<a href="#round-${round}">${words.rounds.title(number(roundNumber))}</a>`);
  return html` <span class="aside">(${joined([quadrant && words.quadrants[quadrant], joined(links, ', ')], '; ')})</span>`;
};

const dissentsOf = ({ words, say, group }: Edition, { dissents }: ReportedRecommendation): Piece =>
  dissents.map(
    (each) =>
      html`<div class="dissent">
        <h5>${words.recommendations.dissent} ${say(group(each.group))}</h5>
        <p class="text">${say(each.statement)}</p>
      </div>`,
  );

const implementationOf = ({ words, say }: Edition, { implementation }: ReportedRecommendation): Piece =>
  implementation.length > 0 &&
  html`<h5>${words.recommendations.implementation}</h5>
    <ol>
      ${implementation.map(
        ({ state, statement, source }) =>
          html`<li>
            <strong>${words.recommendations.states[state]}:</strong> ${say(statement)}
            <span class="aside">${words.recommendations.source}: ${source}</span>
          </li>`,
      )}
    </ol>`;
