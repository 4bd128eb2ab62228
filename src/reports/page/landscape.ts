import { latestResults } from '../../projections/assessments/assessments.latest.js';
import { quadrants } from '../charts/quadrants.js';
import type { Framework, Result, Round } from './assessed.js';
import type { Edition } from './edition.js';
import { html, type Piece } from '../html.js';
import { table } from './table.js';

const QUADRANTS = ['high-high', 'high-low', 'low-high', 'low-low', 'undecided'] as const;

/** The chart of effectiveness against feasibility, what it says in words, and its points as a table. */
export const landscape = async (edition: Edition, framework: Framework, rounds: readonly Round[]): Promise<Piece> => {
  const { words, number, plain } = edition;
  const results = latestResults(rounds);
  const points = results.flatMap((result) => pointOf(edition, result));
  if (points.length === 0) return null;
  const { title } = words.landscape;
  const { scale, cut } = framework;
  const anchor = (value: number): string => {
    const named = scale.anchors.find((each) => each.value === value);
    return named ? `${number(value)} ${plain(named.title)}` : number(value);
  };
  const svg = await quadrants({
    id: 'landscape',
    alt: `${title}. ${finding(edition, results)}`,
    scale: { min: scale.min, max: scale.max, cut },
    tick: number,
    axes: {
      x: `${words.dimensions.feasibility} (${anchor(scale.min)} … ${anchor(scale.max)})`,
      y: `${words.dimensions.effectiveness} (${anchor(scale.min)} … ${anchor(scale.max)})`,
    },
    corners: words.landscape.corners,
    points,
  });
  return html`<h3 id="landscape">${words.landscape.heading}</h3>
    <p>${finding(edition, results)}</p>
    <figure class="landscape">
      <div class="wide" role="region" tabindex="0" aria-label="${title}">${svg}</div>
      <figcaption>
        ${title}. ${words.landscape.reading(number(cut))}
        <span class="legend"
          ><span
            ><svg aria-hidden="true" viewBox="0 0 16 16"><circle cx="8" cy="8" r="5.5" /></svg> ${words.landscape.decided}</span
          >
          <span
            ><svg aria-hidden="true" viewBox="0 0 16 16"><path class="open" d="M8 1.5 14.5 8 8 14.5 1.5 8Z" /></svg>
            ${words.landscape.undecided}</span
          >
          <span
            ><svg aria-hidden="true" viewBox="0 0 16 16"><path class="whisker" d="M0 8H16" /></svg> ${words.landscape.whisker}</span
          ></span
        >
      </figcaption>
    </figure>
    ${legend(edition, results)}`;
};

type Latest = Result & { readonly roundNumber: number };

const pointOf = (edition: Edition, { measure, dimensions: { effectiveness, feasibility }, quadrant }: Result) => {
  const [x, y] = [feasibility, effectiveness];
  if (x.mean === null || y.mean === null) return [];
  const range = (min: number | null, max: number | null, mean: number) => ({ min: min ?? mean, max: max ?? mean, mean });
  return [
    {
      number: edition.measure(measure).number.replace(/^M/, ''),
      x: range(x.min, x.max, x.mean),
      y: range(y.min, y.max, y.mean),
      undecided: quadrant === 'undecided',
    },
  ];
};

/** What the chart shows, said in a sentence: it is the chart's alternative text, too. */
const finding = ({ words, number }: Edition, results: readonly Result[]): string => {
  const counts = QUADRANTS.map((quadrant) => ({ quadrant, count: results.filter((each) => each.quadrant === quadrant).length }));
  const parts = counts.filter(({ count }) => count > 0).map(({ quadrant, count }) => `${number(count)} ${words.quadrants[quadrant]}`);
  return words.landscape.finding(number(results.length), parts.join('; '));
};

const legend = (edition: Edition, results: readonly Latest[]): Piece => {
  const { words, say, number, decimal } = edition;
  const range = ({ min, max }: Result['dimensions']['effectiveness']): string => (min === null ? '–' : `${decimal(min)} – ${decimal(max)}`);
  return table({
    id: 'landscape-points',
    caption: words.landscape.table,
    columns: [
      { title: words.measures.measure, kind: 'text' },
      { title: words.landscape.round },
      ...[words.dimensions.effectiveness, words.dimensions.feasibility].flatMap((under) => [
        { title: words.rounds.mean, under },
        { title: words.rounds.range, under },
      ]),
      { title: words.rounds.quadrant, kind: 'text' },
    ],
    rows: results.map(({ measure, roundNumber, dimensions: { effectiveness, feasibility }, quadrant }) => [
      [edition.measure(measure).link, ' ', say(edition.measure(measure).title)],
      number(roundNumber),
      decimal(effectiveness.mean),
      range(effectiveness),
      decimal(feasibility.mean),
      range(feasibility),
      quadrant === null ? words.rounds.notAssessed : words.quadrants[quadrant],
    ]),
  });
};
