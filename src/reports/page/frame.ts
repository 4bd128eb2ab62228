import { type Chapter, type Edition, place } from './edition.js';
import { html, type Piece } from '../html.js';

type Theme = Edition['content']['frame']['themes'][number];

/** The mandate, who was asked by which ways, and the guiding questions in all their wordings. */
export const frameChapter = (edition: Edition): Chapter => {
  const { words, say, content } = edition;
  const { mandate, channels, groups, themes } = content.frame;
  const ways = channels.map(
    ({ title, open }) => html`<li>${say(title)} <span class="aside">(${open ? words.frame.open : words.frame.invited})</span></li>`,
  );
  return {
    id: 'frame',
    title: words.chapters.frame,
    body: [
      html`<p class="lead">${say(mandate)}</p>`,
      groups.length > 0 &&
        html`<h3>${words.frame.groups}</h3>
          <ul class="columns">
            ${groups.map(({ title }) => html`<li>${say(title)}</li>`)}
          </ul>`,
      ways.length > 0 &&
        html`<h3>${words.frame.channels}</h3>
          <ul class="columns">
            ${ways}
          </ul>`,
      themes.length > 0 &&
        html`<h3>${words.frame.themes}</h3>
          ${themes.map((theme) => themeOf(edition, theme))}`,
    ],
  };
};

const themeOf = ({ words, say }: Edition, { theme, title, questions }: Theme): Piece => {
  const posed = questions.map(({ versions }) => {
    const [last, ...earlier] = versions.toReversed();
    const before = earlier.map(({ version, text }) => html`<li>${words.frame.version(version)}: ${say(text)}</li>`);
    return html`<li>
      ${last && say(last.text)}${
        before.length > 0 &&
        html`<ul class="aside" aria-label="${words.frame.earlier}">
          ${before}
        </ul>`
      }
    </li>`;
  });
  return html`<h4 id="${place('theme', theme)}">${say(title)}</h4>
    ${
      posed.length === 0
        ? html`<p>${words.frame.noQuestions}</p>`
        : html`<ul>
            ${posed}
          </ul>`
    } `;
};
