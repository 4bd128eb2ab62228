import type { EvidenceQuote, Quote } from '../report-content.js';
import { type Edition, inBoth, shortId } from './edition.js';
import { html, joined, type Markup, type Piece } from '../html.js';

/** A contribution in its own words, in its own language and direction of writing. */
export const quote = (edition: Edition, quoted: Quote): Markup => {
  const { words, number, say } = edition;
  const { agree, pass, disagree } = quoted.ratings;
  const ratings =
    agree + pass + disagree > 0 &&
    html`<span class="ratings"
      >${words.ratings.agree} ${number(agree)}, ${words.ratings.pass} ${number(pass)}, ${words.ratings.disagree} ${number(disagree)}</span
    >`;
  const source = [
    say(edition.group(quoted.group)),
    say(edition.channel(quoted.channel)),
    broughtBy(edition, quoted),
    ratings,
    contributionId(edition, quoted.contribution),
  ];
  return blockquote(edition, quoted.contribution, quoted.language, quoted.text, quoted.withheld, source);
};

/** Who brought it, where that was not whoever said it; and that nobody knows who said it, where nobody does. */
const broughtBy = ({ words }: Edition, quoted: Quote): string | false => {
  if (quoted.broughtBy === 'self') return false;
  const way = words.broughtBy[quoted.broughtBy];
  const brought = quoted.broughtBy === 'import' && quoted.source !== null ? `${way} ${quoted.source}` : way;
  return quoted.saidBy === 'unknown' ? `${words.saidByUnknown}, ${brought}` : brought;
};

/** A literal span; its language is that of the contribution where the report has it, and not known elsewhere. */
export const evidenceQuote = (edition: Edition, quoted: EvidenceQuote, languages: ReadonlyMap<string, string>): Markup =>
  blockquote(edition, quoted.contribution, languages.get(quoted.contribution) ?? null, quoted.quote, quoted.withheld, [
    edition.say(edition.group(quoted.group)),
    contributionId(edition, quoted.contribution),
  ]);

/** Which language each contribution is in, as far as the report says it. */
export const languagesOf = ({ content }: Edition): ReadonlyMap<string, string> => {
  const questions = (content.input ?? []).flatMap((theme) => theme.questions);
  const all = [...questions.flatMap(({ agreed, minority }) => [...agreed, ...minority]), ...(content.dispositions?.notTakenUp ?? [])];
  return new Map(all.map(({ contribution, language }) => [contribution, language]));
};

/** Its first digits, that lead to the register at the end, on paper, too. */
export const contributionId = ({ words }: Edition, id: string): Markup =>
  html`${words.contribution} <a class="id" href="#contribution-${id}" title="${id}">${shortId(id)}</a>`;

const blockquote = (
  { words }: Edition,
  contribution: string,
  language: string | null,
  text: string | null,
  withheld: string | null,
  source: readonly Piece[],
): Markup => {
  const why = withheld === null ? words.withheldUnsaid : (words.withheldBy[withheld] ?? withheld);
  const said =
    text === null
      ? html`<p class="withheld">[${why}]</p>`
      : html`<p dir="auto" ${language === null ? html`` : html` lang="${language}"`}>${text}</p>`;
  return html`<blockquote cite="urn:uuid:${contribution}">
    ${said}
    <footer>${joined(source, ' · ')}</footer>
  </blockquote> `;
};

export const named = (
  edition: Edition,
  code: string,
  titles: readonly { readonly code: string; readonly title: Parameters<Edition['say']>[0] }[],
): Markup => edition.say(titles.find((each) => each.code === code)?.title ?? inBoth(code));
