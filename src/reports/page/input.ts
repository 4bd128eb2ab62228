import type { ThemeInput } from '../report-content.js';
import { type Chapter, type Edition, inBoth, place } from './edition.js';
import { figureCells, figureColumns } from './figures.js';
import { html, type Piece } from '../html.js';
import { quote } from './quotes.js';
import { table } from './table.js';

type Question = ThemeInput['questions'][number];

/** What came in for each theme and question, in the contributors' own words. */
export const inputChapter = (edition: Edition): Chapter | null => {
  const { words, say, content } = edition;
  const { input, participation } = content;
  if (!input) return null;
  const hasPeople = (participation?.total.participants ?? null) !== null;
  return {
    id: 'input',
    title: words.chapters.input,
    sections: input.map(({ theme }) => ({ id: place('input', theme), title: say(edition.theme(theme)) })),
    body: [
      html`<p>${words.input.lead}</p>`,
      input.length > 0 &&
        table({
          id: 'table-themes',
          caption: words.input.table,
          columns: figureColumns(edition, words.input.theme, hasPeople),
          rows: input.map(({ theme, figures }) => [say(edition.theme(theme)), ...figureCells(edition, figures, hasPeople)]),
          ...(participation && { total: [words.total, ...figureCells(edition, participation.total, hasPeople)] }),
        }),
      input.length > 0 && html`<p class="note">${words.participation.notes}${hasPeople && ` ${words.participation.inSteps}`}</p>`,
      input.map((each) => themeOf(edition, each)),
    ],
  };
};

const themeOf = (edition: Edition, { theme, figures, questions }: ThemeInput): Piece =>
  html`<section class="theme">
    <h3 id="${place('input', theme)}">${edition.say(edition.theme(theme))}</h3>
    <p>
      ${edition.words.input.figures(
        edition.number(figures.submitted),
        edition.number(figures.accepted),
        figures.participants && edition.people(figures.participants),
      )}
    </p>
    ${questions.map((each) => questionOf(edition, theme, each))}
  </section> `;

const questionOf = (edition: Edition, theme: string, { question, figures, agreed, minority }: Question): Piece => {
  const { words, say, number } = edition;
  const posed = edition.content.frame.themes.find((each) => each.theme === theme)?.questions.find((each) => each.question === question);
  return html`<h4>${say(posed?.versions.at(-1)?.text ?? inBoth(question))}</h4>
    <p class="note">${words.input.figures(number(figures.submitted), number(figures.accepted), null)}</p>
    ${
      agreed.length === 0
        ? html`<p>${words.input.none}</p>`
        : html`<h5>${words.input.agreed}</h5>
            ${agreed.map((each) => quote(edition, each))}`
    }
    ${
      minority.length > 0 &&
      html`<div class="minority">
        <h5>${words.input.minority}</h5>
        <p class="note">${words.input.minorityMeaning}</p>
        ${minority.map((each) => quote(edition, each))}
      </div>`
    }`;
};
