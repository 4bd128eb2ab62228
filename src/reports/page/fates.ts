import { FATES, QUOTED_FATES, STANCE_ORDER } from '../../projections/dispositions/dispositions.figures.js';
import { fateBars } from '../charts/fates.js';
import type { Dispositions } from '../report-content.js';
import type { Chapter, Edition } from './edition.js';
import { html, type Piece } from '../html.js';
import { named, quote } from './quotes.js';
import { table } from './table.js';

const OPEN_MAX = 12;

/** What became of every contribution, and why some were not taken up, in their own words. */
export const fatesChapter = async (edition: Edition): Promise<Chapter | null> => {
  const { words, content } = edition;
  const { dispositions } = content;
  if (!dispositions) return null;
  return {
    id: 'fates',
    title: words.chapters.fates,
    body: [
      html`<p>${words.fates.lead}</p>`,
      await chart(edition, dispositions),
      fateTable(edition, dispositions),
      stanceTable(edition, dispositions),
      reasons(edition, dispositions),
      html`<h3>${words.fates.quotes}</h3>`,
      quotes(edition, dispositions),
    ],
  };
};

const chart = async (edition: Edition, { coverage }: Dispositions): Promise<Piece> => {
  const { words, number, plain } = edition;
  if (coverage.total === 0) return null;
  const rows = themesOf(edition, coverage).map(({ theme, total, fates }) => ({
    label: `${plain(edition.theme(theme))} (${number(total)})`,
    fates,
  }));
  const { supports, qualifies, opposes } = coverage.stances.used;
  const stances = { supports: number(supports), qualifies: number(qualifies), opposes: number(opposes) };
  const alt = words.fates.alt(number(coverage.total), number(coverage.fates.used), stances);
  const { svg, legend } = await fateBars('fate-bars', rows, alt, words.fates.classes, number);
  const keys = legend.map(({ sample, title }) => html`<span>${sample} ${title}</span> `);
  return html`<figure>
    ${svg}
    <figcaption>${words.fates.figure} <span class="legend">${keys}</span></figcaption>
  </figure>`;
};

/** In the dialogue's order, as everywhere in the report. */
const themesOf = ({ content }: Edition, { themes }: Dispositions['coverage']): Dispositions['coverage']['themes'] => {
  const order = content.frame.themes.map(({ theme }) => theme);
  return themes.toSorted((a, b) => order.indexOf(a.theme) - order.indexOf(b.theme));
};

const fateTable = (edition: Edition, { coverage }: Dispositions): Piece => {
  const { words, number, say } = edition;
  const cells = (total: number, fates: Dispositions['coverage']['fates']): readonly Piece[] => [
    ...FATES.map((fate) => number(fates[fate])),
    number(total),
  ];
  return table({
    id: 'table-fates',
    caption: words.fates.table,
    columns: [
      { title: words.input.theme, kind: 'text' },
      ...FATES.map((fate) => ({ title: words.fates.titles[fate] })),
      { title: words.total },
    ],
    rows: themesOf(edition, coverage).map(({ theme, total, fates }) => [say(edition.theme(theme)), ...cells(total, fates)]),
    total: [words.total, ...cells(coverage.total, coverage.fates)],
  });
};

/** Whether what was decided on had them for it or against it: being used is not the same as being agreed with. */
const stanceTable = (edition: Edition, { coverage }: Dispositions): Piece => {
  const { words, number } = edition;
  const quoted = QUOTED_FATES.filter((fate) => coverage.fates[fate] > 0);
  if (quoted.length === 0) return null;
  return table({
    id: 'table-fate-stances',
    caption: words.fates.stances,
    columns: [
      { title: words.fates.fate, kind: 'text' },
      ...STANCE_ORDER.map((stance) => ({ title: words.fates.stance[stance] })),
      { title: words.total },
    ],
    rows: quoted.map((fate) => [
      words.fates.titles[fate],
      ...STANCE_ORDER.map((stance) => number(coverage.stances[fate][stance])),
      number(coverage.fates[fate]),
    ]),
  });
};

const reasonTitle = (edition: Edition, dispositions: Dispositions, reason: string): Piece => {
  const codes = [...dispositions.reasons, ...(edition.content.moderation?.policy?.reasons ?? [])];
  return named(edition, reason, codes);
};

const reasons = (edition: Edition, dispositions: Dispositions): Piece => {
  const { words, number } = edition;
  const { reasons } = dispositions.coverage;
  if (reasons.length === 0) return null;
  return table({
    id: 'table-fate-reasons',
    caption: words.fates.reasons,
    columns: [
      { title: words.method.reason, kind: 'text' },
      { title: words.fates.fate, kind: 'text' },
      { title: words.measures.contributions },
    ],
    rows: reasons.map(({ fate, reason, contributions }) => [
      reasonTitle(edition, dispositions, reason),
      words.fates.titles[fate],
      number(contributions),
    ]),
  });
};

const asHeading = (title: string): string => title.charAt(0).toUpperCase() + title.slice(1);

/** By reason; a long list is folded, so that the page can be read. */
const quotes = (edition: Edition, dispositions: Dispositions): Piece => {
  const { words, number } = edition;
  const { notTakenUp } = dispositions;
  if (notTakenUp.length === 0) return html`<p>${words.fates.noQuotes}</p>`;
  const groups = new Map<string, (typeof notTakenUp)[number][]>();
  for (const each of notTakenUp) {
    const key = `${each.fate} ${each.reason ?? ''}`;
    const group = groups.get(key) ?? [];
    group.push(each);
    groups.set(key, group);
  }
  return [...groups.values()].map((group) => {
    const [first] = group;
    if (!first) return null;
    const why = first.reason === null ? null : [': ', reasonTitle(edition, dispositions, first.reason)];
    const shown = group.map((each) => quote(edition, each));
    return html`<h4>${asHeading(words.fates.titles[first.fate])}${why} <span class="aside">(${number(group.length)})</span></h4>
      ${
        group.length <= OPEN_MAX
          ? shown
          : html`<details>
              <summary>${words.fates.show(number(group.length))}</summary>
              ${shown}
            </details>`
      }`;
  });
};
