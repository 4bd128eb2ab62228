import type { Localized } from '../../domain/language.js';
import { DIMENSIONS, type DimensionFigures } from '../../projections/assessments/assessments.figures.js';
import type { Framework, Result, Round } from './assessed.js';
import { type Edition, inBoth } from './edition.js';
import { html, joined, type Piece } from '../html.js';
import { named } from './quotes.js';
import { type Column, table } from './table.js';

type Titled = readonly { readonly code: string; readonly title: Localized }[];

/** One round: who judged, what came out for each measure, where judgements differ and how sure they were. */
export const roundOf = (edition: Edition, framework: Framework | null, round: Round): Piece => {
  const { words, number, say } = edition;
  const { status, seats, reason, results, roundNumber } = round;
  const criteria = criteriaOf(framework, results ?? []);
  return html`<section class="round">
    <h3 id="round-${round.round}">${words.rounds.title(number(roundNumber))}</h3>
    <p>
      ${words.rounds.statuses[status]} ${words.rounds.seats(number(seats.length))}${reason && html` ${words.rounds.reason} ${say(reason)}`}
    </p>
    ${status === 'closed' && quorum(edition, framework, round)} ${status === 'closed' && recusals(edition, round)}
    ${
      results !== null &&
      (results.length === 0
        ? html`<p>${words.rounds.noResults}</p>`
        : [
            dimensionTable(edition, round, results),
            matrix(edition, round, criteria, results),
            certainty(edition, round, framework, criteria, results),
            perSeat(edition, round, framework, criteria, results),
          ])
    }
  </section> `;
};

/** In the order of the framework; where a round was judged by others, in theirs. */
const criteriaOf = (framework: Framework | null, results: readonly Result[]): Titled => {
  const known: Titled = framework?.criteria ?? [];
  const judged = new Set(results.flatMap(({ criteria }) => criteria.map(({ criterion }) => criterion)));
  const others = [...judged].filter((code) => !known.some((each) => each.code === code));
  return [...known, ...others.map((code) => ({ code, title: inBoth(code) }))];
};

const quorum = (edition: Edition, framework: Framework | null, { quorumMet, results }: Round): Piece => {
  const { words } = edition;
  if (quorumMet === null) return null;
  if (quorumMet) return html`<p>${words.rounds.quorumMet}</p>`;
  const missed = (results ?? []).filter(({ assessors }) => framework !== null && assessors < framework.quorum);
  const which = joined(
    missed.map(({ measure, assessors }) => html`${edition.measure(measure).link} (${edition.number(assessors)})`),
    ', ',
  );
  return html`<p class="warning">
    <strong>${words.rounds.quorumMissed}</strong>${missed.length > 0 && html` ${words.rounds.missedBy} ${which}.`}
  </p>`;
};

const recusals = (edition: Edition, { recusals }: Round): Piece => {
  const { words, number } = edition;
  if (recusals.length === 0) return html`<p>${words.rounds.noRecusals}</p>`;
  const { who, all, end } = words.rounds.recused;
  const said = recusals.map(
    ({ seat, measure }) => html`${who(number(seat))} ${measure === null ? all : edition.measure(measure).link}${end}`,
  );
  return html`<p>${joined(said, ' ')}</p>`;
};

const measureCell = (edition: Edition, id: string): Piece => [edition.measure(id).link, ' ', edition.say(edition.measure(id).title)];

/** Who agree within the distance of consensus can still lie on both sides of the cut; a row that says both says why. */
const agreement = ({ words: { rounds } }: Edition, isReached: boolean, level: DimensionFigures['level']): string => {
  if (!isReached) return rounds.notAgreed;
  return level === 'undecided' ? rounds.agreedAcross : rounds.agreed;
};

const dimensionTable = (edition: Edition, { round, roundNumber }: Round, results: readonly Result[]): Piece => {
  const { words, number, decimal, percent } = edition;
  const cells = ({ mean, median, min, max, share, isReached, level }: DimensionFigures): readonly Piece[] => [
    decimal(mean),
    decimal(median),
    min === null ? '–' : `${decimal(min)} – ${decimal(max)}`,
    [percent(share), isReached !== null && html`<br /><span class="aside">${agreement(edition, isReached, level)}</span>`],
    level === null ? '–' : words.rounds.levels[level],
  ];
  return table({
    id: `dimensions-${round}`,
    caption: words.rounds.dimensions(number(roundNumber)),
    columns: [
      { title: words.measures.measure, kind: 'text' },
      { title: words.rounds.assessors },
      ...DIMENSIONS.flatMap((dimension) => words.rounds.dimensionColumns.map((title) => ({ title, under: words.dimensions[dimension] }))),
    ],
    rows: results.map(({ measure, assessors, dimensions }) => [
      measureCell(edition, measure),
      number(assessors),
      ...DIMENSIONS.flatMap((dimension) => cells(dimensions[dimension])),
    ]),
  });
};

const matrix = (edition: Edition, { round, roundNumber }: Round, criteria: Titled, results: readonly Result[]): Piece => {
  const { words, number, decimal, say } = edition;
  return table({
    id: `matrix-${round}`,
    caption: words.rounds.matrix(number(roundNumber)),
    columns: [{ title: words.measures.measure, kind: 'text' }, ...criteria.map(({ title }) => ({ title: say(title) }))],
    rows: results.map((result) => [
      measureCell(edition, result.measure),
      ...criteria.map(({ code }) => {
        const figures = result.criteria.find(({ criterion }) => criterion === code);
        if (!figures || figures.median === null) return '–';
        return html`<strong>${decimal(figures.median)}</strong><br /><span class="aside">${decimal(figures.mean)}</span>`;
      }),
    ]),
  });
};

/** How often which certainty was stated, for each criterion. */
const certainty = (
  edition: Edition,
  { round, roundNumber }: Round,
  framework: Framework | null,
  criteria: Titled,
  results: readonly Result[],
): Piece => {
  const { words, number, say } = edition;
  const stated = results.flatMap(({ scores }) => scores.map((each) => each.certainty));
  const known: Titled = framework?.certainty ?? [];
  const levels = new Set([...known.map(({ code }) => code), ...stated.flatMap((each) => Object.values(each))]);
  if (levels.size === 0) return null;
  return table({
    id: `certainty-${round}`,
    caption: words.rounds.certainty(number(roundNumber)),
    columns: [{ title: words.framework.criterion, kind: 'text' }, ...[...levels].map((level) => ({ title: named(edition, level, known) }))],
    rows: criteria.map(({ code, title }) => [
      say(title),
      ...[...levels].map((level) => number(stated.filter((each) => each[code] === level).length)),
    ]),
  });
};

/** The whole matrix: what each seat gave. Nobody's name is in it. */
const perSeat = (
  edition: Edition,
  { round, roundNumber }: Round,
  framework: Framework | null,
  criteria: Titled,
  results: readonly Result[],
): Piece => {
  const { words, number, say } = edition;
  const sure: Titled = framework?.certainty ?? [];
  const columns: readonly Column[] = [
    { title: `${words.measures.measure}, ${words.rounds.seat}`, kind: 'text' },
    ...criteria.map(({ title }) => ({ title: say(title) })),
  ];
  const rows = results.flatMap(({ measure, scores }) =>
    scores.map((given) => [
      html`${edition.measure(measure).number}, ${words.rounds.seat} ${number(given.seat)}`,
      ...criteria.map(({ code }) => {
        const [points, certainty] = [given.scores[code], given.certainty[code]];
        if (points === undefined) return '–';
        return html`${number(points)}${certainty !== undefined && html`<br /><span class="aside">${named(edition, certainty, sure)}</span>`}`;
      }),
    ]),
  );
  if (rows.length === 0) return null;
  const shown = table({ id: `seats-${round}`, caption: words.rounds.perSeat(number(roundNumber)), columns, rows });
  return html`<details>
    <summary>${words.rounds.showSeats(number(roundNumber))}</summary>
    ${shown}
  </details>`;
};
