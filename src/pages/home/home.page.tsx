import type { VNode } from 'preact';
import { inLanguage, type Language, numberIn } from '../../domain/language.js';
import type { recommendationsView } from '../../projections/recommendations/recommendations.view.js';
import type { reportsView } from '../../projections/reports/reports.view.js';
import type { AnswerTo } from '../asking.js';
import { langOf, pageOf, Said } from '../layout/page.js';
import { dateIn } from '../layout/dates.js';
import { type Dialogue, type Figures, FiguresTable } from './figures-table.js';
import { WORDS } from './home.words.js';

type Recommendation = AnswerTo<typeof recommendationsView>['items'][number];
type Report = AnswerTo<typeof reportsView>['items'][number];

/** A dialogue, with what the views answer of it. */
export type ShownDialogue = {
  readonly dialogue: Dialogue;
  readonly figures: Figures;
  readonly recommendations: readonly Recommendation[];
  readonly reports: readonly Report[];
};

type Shown = { readonly language: Language; readonly named: Language | null; readonly now: number };

/** Says what this is and shows the live figures; readable without a style, a script or colours. */
export const homePage = (dialogues: readonly ShownDialogue[], shown: Shown): string => {
  const { language } = shown;
  const words = WORDS[language];
  return pageOf({
    language,
    title: words.title,
    other: `/?lang=${language === 'de' ? 'en' : 'de'}`,
    home: null,
    children: (
      <>
        <h1>{words.title}</h1>
        <p class="lead">{words.lead}</p>
        {dialogues.length === 0 ? <p class="part">{words.none}</p> : dialogues.map((each) => <Section {...each} {...shown} />)}
      </>
    ),
  });
};

const Section = ({ dialogue, figures, recommendations, reports, language, named, now }: ShownDialogue & Shown): VNode => {
  const words = WORDS[language];
  const { title, notice, mandate } = dialogue;
  const heading = `h-${dialogue.dialogue}`;
  const published = recommendations.filter(({ position }) => position !== null).toSorted((a, b) => (a.position ?? 0) - (b.position ?? 0));
  const files = reports.filter(({ status }) => status === 'published');
  const replay = `/replay/${dialogue.dialogue}${named === null ? '' : `?lang=${named}`}`;
  return (
    <section class="dialogue" aria-labelledby={heading}>
      <h2 id={heading} class="kern-heading-large" {...langOf(title, language)}>
        {inLanguage(title, language)}
      </h2>
      {dialogue.status === 'draft' && (
        <p class="note">
          <strong>{words.draft}</strong>
        </p>
      )}
      {notice && (
        <p class="note">
          <strong>{words.notice}:</strong> <Said text={notice} language={language} />
        </p>
      )}
      <p class="lead" {...langOf(mandate, language)}>
        {inLanguage(mandate, language)}
      </p>
      {dialogue.status === 'announced' && <p>{phaseNow(dialogue, language, now)}</p>}
      <p>
        <a class="kern-btn kern-btn--primary" href={replay}>
          <span class="kern-label">{words.replay}</span>
        </a>
      </p>
      <Questions dialogue={dialogue} language={language} />
      <h3 class="kern-heading-small">{words.came}</h3>
      <FiguresTable dialogue={dialogue} figures={figures} language={language} />
      {published.length > 0 && (
        <>
          <h3 class="kern-heading-small">{words.recommended}</h3>
          <ol class="numbers">
            {published.map(({ recommendation, title: named, position }) => (
              <li>
                <span>{numberIn(language)(position ?? 0)}</span>
                <a
                  class="kern-link kern-link--no-visited-state"
                  href={`${replay}${replay.includes('?') ? '&' : '?'}trace=${recommendation}#detail`}
                  {...langOf(named, language)}
                >
                  {inLanguage(named, language)}
                </a>
              </li>
            ))}
          </ol>
        </>
      )}
      {files.length > 0 && (
        <>
          <h3 class="kern-heading-small">{words.reports}</h3>
          <ul>
            {files.map((report) => (
              <li>
                <ReportLink report={report} language={language} />
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
};

/** What is asked: the newest wording of each question. */
const Questions = ({ dialogue: { themes }, language }: { readonly dialogue: Dialogue; readonly language: Language }): VNode | null => {
  const asked = themes.filter(({ questions }) => questions.length > 0);
  if (asked.length === 0) return null;
  return (
    <>
      <h3 class="kern-heading-small">{WORDS[language].asked}</h3>
      <dl class="questions">
        {asked.map(({ title, questions }) => (
          <div>
            <dt {...langOf(title, language)}>{inLanguage(title, language)}</dt>
            {questions.map(({ versions }) => {
              const text = versions.at(-1)?.text;
              return text && <dd {...langOf(text, language)}>{inLanguage(text, language)}</dd>;
            })}
          </div>
        ))}
      </dl>
    </>
  );
};

/** Which phase there is now, and until when. */
const phaseNow = ({ phases, timeZone }: Dialogue, language: Language, now: number): string => {
  const words = WORDS[language];
  const at = (time: string): string => dateIn(language, timeZone)(time);
  const open = phases.find(({ status, closesAt }) => status === 'open' && Date.parse(closesAt) > now);
  if (open)
    return words.open(nameOf(open.phase, language), at(new Date(Date.parse(open.closesAt) - 1).toISOString()), open.phase === 'dialogue');
  const next = phases.find(({ opensAt }) => Date.parse(opensAt) > now);
  if (next) return words.next(nameOf(next.phase, language), at(next.opensAt));
  return phases.length === 0 ? words.unscheduled : words.over;
};

const nameOf = (phase: string, language: Language): string => (WORDS[language].phases as Readonly<Record<string, string>>)[phase] ?? phase;

const ReportLink = ({ report, language }: { readonly report: Report; readonly language: Language }): VNode => {
  const words = WORDS[language];
  const page = report.files.find((file) => file.language === language);
  const name = report.kind === 'results' || report.phase === null ? words.results : words.summaries[report.phase];
  return (
    <>
      {page ? (
        <a class="kern-link kern-link--no-visited-state" href={page.url}>
          {name}
        </a>
      ) : (
        name
      )}
      <span class="muted">
        , {words.state} {numberIn(language)(report.writtenAsOf)}
      </span>
    </>
  );
};
