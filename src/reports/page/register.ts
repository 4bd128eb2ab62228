import type { Chapter, Edition } from './edition.js';
import { place } from './edition.js';
import { html, joined, type Piece } from '../html.js';

const WAY = '/api/contributions/…/way';

/** Every contribution that the report quotes, by its whole id: where it is quoted, and where its whole way is told. */
export const registerChapter = (edition: Edition): Chapter | null => {
  const { words } = edition;
  const quoted = [...placesOf(edition)].toSorted(([a], [b]) => (a < b ? -1 : 1));
  if (quoted.length === 0) return null;
  return {
    id: 'register',
    title: words.chapters.register,
    body: [
      html`<p>${words.register.lead} <span class="id">${WAY}</span>.</p>`,
      html`<ul class="register">
        ${quoted.map(
          ([id, places]) =>
            html`<li id="contribution-${id}">
              <a class="id" href="/api/contributions/${id}/way">${id}</a>
              <span class="aside">${joined([...places.values()], ', ')}</span>
            </li>`,
        )}
      </ul>`,
    ],
  };
};

/** By contribution: the places where it is quoted, each once, in the order of the report. */
const placesOf = (edition: Edition): ReadonlyMap<string, ReadonlyMap<string, Piece>> => {
  const { words, content } = edition;
  const all = new Map<string, Map<string, Piece>>();
  const add = (contribution: string, anchor: string, text: Piece): void => {
    const places = all.get(contribution) ?? new Map<string, Piece>();
    all.set(contribution, places.set(anchor, html`<a href="#${anchor}">${text}</a>`));
  };
  for (const { theme, questions } of content.input ?? [])
    for (const { contribution } of questions.flatMap(({ agreed, minority }) => [...agreed, ...minority]))
      add(contribution, place('input', theme), words.register.input);
  for (const { measure, status, evidence, removed } of content.measures ?? [])
    for (const { contribution } of status === 'active'
      ? [...evidence.supports, ...evidence.opposes, ...evidence.qualifies, ...removed]
      : [])
      add(contribution, `measure-${measure}`, edition.measure(measure).number);
  for (const { contribution } of content.dispositions?.notTakenUp ?? []) add(contribution, 'fates', words.register.fates);
  return all;
};
