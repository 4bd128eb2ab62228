import { inLanguage, type Language, type Localized, numberIn } from '../domain/language.js';
import type { DialogueRow, ThemeDocument } from '../projections/dialogues/dialogues.table.js';
import { type Counted, isExact } from '../projections/theme-input/people.js';
import type { ReportRow } from '../projections/reports/reports.table.js';
import { NO_PUBLIC_FIGURES, type PublicFigures, type PublicRow } from '../projections/theme-input/theme-input.people.js';

export type DialogueFigures = {
  readonly dialogue: Pick<DialogueRow, 'id' | 'status' | 'document'>;
  readonly asOf: bigint;
  readonly themes: readonly PublicRow[];
  readonly total: PublicFigures | undefined;
  /** Those that are published. */
  readonly reports: readonly Pick<ReportRow, 'id' | 'kind' | 'phase' | 'asOf' | 'files'>[];
};

const WORDS = {
  de: {
    title: 'Zukunftsdialog',
    lead: 'Ein offener Dienst für öffentliche Konsultationen: Er sammelt Beiträge, moderiert sie, führt sie zu Maßnahmen und Empfehlungen und belegt, wie diese entstanden sind. Jeder Schritt ist ein unveränderliches Ereignis; jede Ansicht lässt sich auch für jeden früheren Stand zeigen.',
    api: 'Beschreibung der Schnittstelle',
    health: 'Zustand des Dienstes',
    other: 'English',
    none: 'Noch gibt es keinen Dialog.',
    caption: 'Beiträge und Stimmen je Themenfeld',
    state: 'Stand: Sequenz',
    notice: 'Hinweis',
    draft: 'Entwurf. Außer dem Programmbüro und der Prüfung sieht ihn niemand, bis er angekündigt ist.',
    columns: ['Themenfeld', 'Beiträge', 'angenommen', 'abgelehnt', 'zurückgezogen', 'zusammengeführt', 'offen'],
    people: ['Beteiligte', 'Abstimmende'],
    ratings: ['Zustimmung', 'Enthaltung', 'Ablehnung', 'Saldo'],
    atLeast: 'mind.',
    inSteps:
      'Menschen sind absichtlich ungenau gezählt, damit niemand erkennt, was von derselben Person stammt. „mind. 25“ heißt: 25 oder mehr, meist einige mehr. „–“ heißt: zu wenige für eine Angabe. Zeilen und „Gesamt“ sind je für sich gezählt und passen deshalb nicht immer genau zueinander.',
    notYet:
      'Wie viele Menschen sich beteiligt haben, steht hier, sobald die Auswertung begonnen hat: Solange sich noch jemand beteiligen kann, ließe sich aus den Zahlen lesen, was von derselben Person stammt.',
    total: 'Gesamt',
    reports: 'Veröffentlichte Berichte',
    results: 'Ergebnisbericht',
    summaries: {
      analysis: 'Bericht zur Analysephase',
      dialogue: 'Bericht zur Dialogphase',
      evaluation: 'Bericht zur Auswertungsphase',
      publication: 'Bericht zur Ergebnisphase',
    },
  },
  en: {
    title: 'Zukunftsdialog',
    lead: 'An open service for public consultations: it collects and moderates contributions, leads them to measures and recommendations, and shows how these came about. Every step is an immutable event; every view can also be shown as of any earlier moment.',
    api: 'Description of the API',
    health: 'State of the service',
    other: 'Deutsch',
    none: 'There is no dialogue yet.',
    caption: 'Contributions and ratings by theme',
    state: 'as of sequence',
    notice: 'Note',
    draft: 'Draft. Nobody but the programme office and auditors sees it until it is announced.',
    columns: ['Theme', 'Contributions', 'accepted', 'rejected', 'withdrawn', 'merged', 'open'],
    people: ['Participants', 'Raters'],
    ratings: ['agree', 'pass', 'disagree', 'Balance'],
    atLeast: 'at least',
    inSteps:
      'People are counted imprecisely on purpose, so that nobody can tell what came from the same person. “At least 25” means 25 or more, usually a few more. “–” means too few to say. Rows and “Total” are counted separately, and therefore do not always match exactly.',
    notYet:
      'How many people took part is shown here once the evaluation has begun: as long as anybody can still take part, the figures would reveal what came from the same person.',
    total: 'Total',
    reports: 'Published reports',
    results: 'Results report',
    summaries: {
      analysis: 'Summary of the analysis phase',
      dialogue: 'Summary of the dialogue phase',
      evaluation: 'Summary of the evaluation phase',
      publication: 'Summary of the publication phase',
    },
  },
} as const;

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
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${words.title}</title>
<style>${STYLE}</style>
</head>
<body>
<header>
<h1>${words.title}</h1>
<p>${words.lead}</p>
<nav><p><a href="/docs">${words.api}</a> · <a href="/health/ready">${words.health}</a> · <a href="/?lang=${other}" lang="${other}" hreflang="${other}">${words.other}</a></p></nav>
</header>
<main>
${dialogues.length === 0 ? `<p>${words.none}</p>` : dialogues.map((each) => section(each, language)).join('\n')}
</main>
</body>
</html>
`;
};

const section = ({ dialogue, asOf, themes, total, reports }: DialogueFigures, language: Language): string => {
  const words = WORDS[language];
  const { title, notice, mandate } = dialogue.document;
  const heading = `h-${dialogue.id}`;
  const people = [total?.participants ?? null, total?.raters ?? null].filter((count) => count !== null);
  const isCounted = people.length > 0;
  return `<section aria-labelledby="${heading}">
<h2 id="${heading}"${langOf(title, language)}>${escaped(inLanguage(title, language))}</h2>
${dialogue.status === 'draft' ? `<p class="notice"><strong>${words.draft}</strong></p>` : ''}
${notice ? `<p class="notice"><strong>${words.notice}:</strong> <span${langOf(notice, language)}>${escaped(inLanguage(notice, language))}</span></p>` : ''}
<p${langOf(mandate, language)}>${escaped(inLanguage(mandate, language))}</p>
<div class="wide" role="region" aria-labelledby="${heading}" tabindex="0">
<table>
<caption>${words.caption}, ${words.state} ${numberIn(language)(asOf)}.</caption>
<thead><tr>${[...words.columns, ...(isCounted ? words.people : []), ...words.ratings].map((column) => `<th scope="col">${column}</th>`).join('')}</tr></thead>
<tbody>
${dialogue.document.themes.map((theme) => themeLine(theme, themes, isCounted, language)).join('\n')}
</tbody>
${total ? `<tfoot>${line(language, words.total, total, isCounted)}</tfoot>` : ''}
</table>
</div>
${isCounted ? '' : `<p>${words.notYet}</p>`}${people.every(isExact) ? '' : `<p>${words.inSteps}</p>`}
${reports.length === 0 ? '' : `<h3>${words.reports}</h3>\n<ul>${reports.map((report) => `<li>${reportLink(report, language)}</li>`).join('')}</ul>`}
</section>`;
};

const reportLink = ({ id, kind, phase, asOf, files }: DialogueFigures['reports'][number], language: Language): string => {
  const words = WORDS[language];
  const page = files.find((file) => file.language === language);
  const name = kind === 'results' || phase === null ? words.results : words.summaries[phase];
  const state = `${words.state} ${numberIn(language)(Number(asOf))}`;
  return page ? `<a href="/api/reports/${id}/files/${encodeURIComponent(page.name)}">${name}</a>, ${state}` : `${name}, ${state}`;
};

/** A theme to which nobody has said anything yet has a line, too. */
const themeLine = ({ theme, title }: ThemeDocument, rows: readonly PublicRow[], isCounted: boolean, language: Language): string => {
  const figures = rows.find((row) => row.theme === theme) ?? NO_PUBLIC_FIGURES;
  return line(language, inLanguage(title, language), figures, isCounted, langOf(title, language));
};

const line = (language: Language, name: string, { ratings, ...row }: PublicFigures, isCounted: boolean, lang = ''): string => {
  const { agree, pass, disagree, balance } = ratings;
  const { submitted, accepted, rejected, withdrawn, merged, open, participants, raters } = row;
  const people = isCounted ? [participants, raters].map((count) => peopleIn(count, language)) : [];
  const numbers = (cells: readonly number[]): readonly string[] => cells.map(numberIn(language));
  const cells = [
    ...numbers([submitted, accepted, rejected, withdrawn, merged, open]),
    ...people,
    ...numbers([agree, pass, disagree, balance]),
  ];
  return `<tr><th scope="row"${lang}>${escaped(name)}</th>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;
};

const peopleIn = (counted: Counted | null, language: Language): string => {
  const number = numberIn(language);
  if (counted === null) return number(0);
  if (isExact(counted)) return number(counted.atLeast);
  return counted.atLeast > 0 ? `${WORDS[language].atLeast} ${number(counted.atLeast)}` : '–';
};

/** Says of a text that it is not in the language of the page, so that it is read out right (WCAG 3.1.2). */
const langOf = (text: Localized, language: Language): string => {
  const other = language === 'de' ? 'en' : 'de';
  return text[language] === undefined ? ` lang="${other}"` : '';
};

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

const escaped = (text: string): string => text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character);
