import type { Language } from '../../domain/language.js';
import type { ReportContent } from '../report-content.js';
import { annexChapter, limitsChapter } from './annex.js';
import { assessmentChapter } from './assessment.js';
import { type Chapter, type Edition, editionOf } from './edition.js';
import { fatesChapter } from './fates.js';
import { frameChapter } from './frame.js';
import { asItStands, html, type Piece } from '../html.js';
import { inputChapter } from './input.js';
import { measuresChapter } from './measures.js';
import { methodChapter } from './method.js';
import { participationChapter } from './participation.js';
import { processChapter } from './process.js';
import { recommendationsChapter } from './recommendations.js';
import { registerChapter } from './register.js';
import { styleOf } from './style.js';
import { keyFigures, kindOf, titlePage } from './summary.js';

/** In the order of the report: the result first, then how it came about. A chapter that it does not have is null; those that follow move up. */
const CHAPTERS: readonly ((edition: Edition) => Chapter | null | Promise<Chapter | null>)[] = [
  recommendationsChapter,
  frameChapter,
  processChapter,
  participationChapter,
  methodChapter,
  inputChapter,
  measuresChapter,
  assessmentChapter,
  fatesChapter,
  limitsChapter,
  annexChapter,
  registerChapter,
];

/**
 * The report as one HTML file that needs nothing else: no script, no font, no picture from elsewhere. The same content gives the
 * same bytes. It asks for no more than `style-src 'unsafe-inline'`, so that it may be served under a policy that allows nothing else.
 */
export const pageOf = async (content: ReportContent, language: Language): Promise<string> => {
  const edition = editionOf(content, language);
  const written = await Promise.all(CHAPTERS.map(async (chapter) => chapter(edition)));
  const chapters = written.filter((chapter) => chapter !== null);
  const { words, plain } = edition;
  return html`<!doctype html>
    <html lang="${language}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>${kindOf(edition)} – ${plain(content.frame.title)}</title>
        <style>
          ${asItStands(styleOf(words.scroll))}
        </style>
      </head>
      <body id="top">
        <a class="skip" href="#content">${words.skip}</a>
        ${titlePage(edition)}
        <div class="book">
          ${tableOfContents(edition, chapters)}
          <main id="content" tabindex="-1">${keyFigures(edition)} ${chapters.map(chapterOf)}</main>
        </div>
        <footer class="colophon">
          <p>${words.colophon}</p>
          <p><a href="#top">${words.toTop}</a></p>
        </footer>
      </body>
    </html> `.markup;
};

const tableOfContents = ({ words }: Edition, chapters: readonly Chapter[]): Piece =>
  html`<nav class="toc" aria-labelledby="toc">
    <h2 id="toc">${words.contents}</h2>
    <ol>
      ${chapters.map(
        ({ id, title, sections = [] }) =>
          html`<li>
            <a href="#${id}">${title}</a>${
              sections.length > 0 &&
              html`<ul>
                ${sections.map((section) => html`<li><a href="#${section.id}">${section.title}</a></li>`)}
              </ul>`
            }
          </li> `,
      )}
    </ol>
  </nav>`;

const chapterOf = ({ id, title, body }: Chapter, i: number): Piece =>
  html`<section class="chapter">
    <h2 id="${id}"><span class="number">${i + 1}</span> ${title}</h2>
    ${body}
  </section> `;
