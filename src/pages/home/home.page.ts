import { inLanguage, type Language, type Localized, numberIn } from '../../domain/language.js';
import type { DialogueRow, ThemeDocument } from '../../projections/dialogues/dialogues.table.js';
import { type Counted, isExact } from '../../projections/theme-input/people.js';
import type { ReportRow } from '../../projections/reports/reports.table.js';
import { asItStands, html, joined, type Markup, type Piece } from '../../reports/html.js';
import { WORDS } from './home.words.js';
import { NO_PUBLIC_FIGURES, type PublicFigures, type PublicRow } from '../../projections/theme-input/theme-input.people.js';

export type DialogueFigures = {
  readonly dialogue: Pick<DialogueRow, 'id' | 'status' | 'document'>;
  readonly asOf: bigint;
  readonly themes: readonly PublicRow[];
  readonly total: PublicFigures | undefined;
  /** Those that are published. */
  readonly reports: readonly Pick<ReportRow, 'id' | 'kind' | 'phase' | 'asOf' | 'files'>[];
};

const STYLE = `
  :root { color-scheme: light dark; }
  body { font: 1rem/1.5 system-ui, sans-serif; margin: 0 auto; max-width: 84rem; padding: 1rem; }
  .wide { overflow-x: auto; }
  table { border-collapse: collapse; width: 100%; }
  caption { text-align: start; padding-block: .5rem; }
  th, td { border-block-end: 1px solid; padding: .4rem; text-align: end; vertical-align: bottom; }
  th:first-child { text-align: start; }
  tfoot { font-weight: bold; }
  .notice { border-inline-start: .3rem solid; padding-inline-start: .8rem; }
`;

/** HTML that says what this is and shows the live figures; readable without a style, a script or colours. */
export const homePage = (dialogues: readonly DialogueFigures[], language: Language): string => {
  const words = WORDS[language];
  const other = language === 'de' ? 'en' : 'de';
  return html`<!doctype html>
    <html lang="${language}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${words.title}</title>
        <style>
          ${asItStands(STYLE)}
        </style>
      </head>
      <body>
        <header>
          <h1>${words.title}</h1>
          <p>${words.lead}</p>
          <nav>
            <p>
              <a href="/docs">${words.api}</a> · <a href="/health/ready">${words.health}</a> ·
              <a href="/?lang=${other}" lang="${other}" hreflang="${other}">${words.other}</a>
            </p>
          </nav>
        </header>
        <main>
          ${
            dialogues.length === 0
              ? html`<p>${words.none}</p>`
              : joined(
                  dialogues.map((each) => section(each, language)),
                  '\n',
                )
          }
        </main>
      </body>
    </html> `.markup;
};

const section = ({ dialogue, asOf, themes, total, reports }: DialogueFigures, language: Language): Markup => {
  const words = WORDS[language];
  const { title, notice, mandate } = dialogue.document;
  const heading = `h-${dialogue.id}`;
  const people = [total?.participants ?? null, total?.raters ?? null].filter((count) => count !== null);
  const isCounted = people.length > 0;
  const columns = [...words.columns, ...(isCounted ? words.people : []), ...words.ratings];
  return html`<section aria-labelledby="${heading}">
<h2 id="${heading}"${langOf(title, language)}>${inLanguage(title, language)}</h2>
${dialogue.status === 'draft' && html`<p class="notice"><strong>${words.draft}</strong></p>`}
${notice && html`<p class="notice"><strong>${words.notice}:</strong> <span${langOf(notice, language)}>${inLanguage(notice, language)}</span></p>`}
<p${langOf(mandate, language)}>${inLanguage(mandate, language)}</p>
<div class="wide" role="region" aria-labelledby="${heading}" tabindex="0">
<table>
<caption>${words.caption}, ${words.state} ${numberIn(language)(asOf)}.</caption>
<thead><tr>${columns.map((column) => html`<th scope="col">${column}</th>`)}</tr></thead>
<tbody>
${joined(
  dialogue.document.themes.map((theme) => themeLine(theme, themes, isCounted, language)),
  '\n',
)}
</tbody>
${
  total &&
  html`<tfoot>
    ${line(language, words.total, total, isCounted)}
  </tfoot>`
}
</table>
</div>
${!isCounted && html`<p>${words.notYet}</p>`}${!people.every(isExact) && html`<p>${words.inSteps}</p>`}
${
  reports.length > 0 &&
  html`<h3>${words.reports}</h3>
    <ul>
      ${reports.map((report) => html`<li>${reportLink(report, language)}</li>`)}
    </ul>`
}
</section>`;
};

const reportLink = ({ id, kind, phase, asOf, files }: DialogueFigures['reports'][number], language: Language): Piece => {
  const words = WORDS[language];
  const page = files.find((file) => file.language === language);
  const name = kind === 'results' || phase === null ? words.results : words.summaries[phase];
  const linked = page ? html`<a href="/api/reports/${id}/files/${encodeURIComponent(page.name)}">${name}</a>` : name;
  return [linked, `, ${words.state} ${numberIn(language)(Number(asOf))}`];
};

/** A theme to which nobody has said anything yet has a line, too. */
const themeLine = ({ theme, title }: ThemeDocument, rows: readonly PublicRow[], isCounted: boolean, language: Language): Markup => {
  const figures = rows.find((row) => row.theme === theme) ?? NO_PUBLIC_FIGURES;
  return line(language, inLanguage(title, language), figures, isCounted, langOf(title, language));
};

const line = (language: Language, name: string, { ratings, ...row }: PublicFigures, isCounted: boolean, lang: Piece = null): Markup => {
  const { agree, pass, disagree, balance } = ratings;
  const { submitted, accepted, rejected, withdrawn, merged, open, participants, raters } = row;
  const people = isCounted ? [participants, raters].map((count) => peopleIn(count, language)) : [];
  const numbers = (cells: readonly number[]): readonly string[] => cells.map(numberIn(language));
  const cells = [
    ...numbers([submitted, accepted, rejected, withdrawn, merged, open]),
    ...people,
    ...numbers([agree, pass, disagree, balance]),
  ];
  return html`<tr>
    <th scope="row" ${lang}>${name}</th>
    ${cells.map((cell) => html`<td>${cell}</td>`)}
  </tr>`;
};

const peopleIn = (counted: Counted | null, language: Language): string => {
  const number = numberIn(language);
  if (counted === null) return number(0);
  if (isExact(counted)) return number(counted.atLeast);
  return counted.atLeast > 0 ? `${WORDS[language].atLeast} ${number(counted.atLeast)}` : '–';
};

/** Says of a text that it is not in the language of the page, so that it is read out right (WCAG 3.1.2). */
const langOf = (text: Localized, language: Language): Piece =>
  text[language] === undefined && html` lang="${language === 'de' ? 'en' : 'de'}"`;
