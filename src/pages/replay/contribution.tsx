import type { VNode } from 'preact';
import { inLanguage } from '../../domain/language.js';
import { Said } from '../layout/page.js';
import { Closing } from './closing.js';
import { Steps } from './contribution-steps.js';
import { CONTRIBUTION_WORDS } from './contribution.words.js';
import type { Followed } from './details.js';
import { Fact } from './fact.js';
import { TraceLink } from './links.js';
import { nodesOf } from './nodes.js';
import { calledBy, Quote, Way } from './quote.js';
import { reasonIn } from './reasons.js';
import { groupIn } from './recommendations.js';
import { REPLAY_WORDS } from './replay.words.js';
import { numbersOf, type Shown } from './shown.js';

type Told = { readonly shown: Shown; readonly followed: Followed };

/** What somebody said, and what came of it: where it is quoted, which recommendations it reached, what was carried out. */
export const Contribution = ({ shown, followed }: Told): VNode => {
  const { language, state } = shown;
  const words = CONTRIBUTION_WORDS[language];
  const { trace, contribution: said } = followed;
  const id = said.contribution;
  return (
    <section class="detail stack" aria-labelledby="detail">
      <div class="row detail-head">
        <h2 id="detail" tabIndex={-1} class="kern-heading-medium">
          {words.heading(calledBy(said.content?.title ?? said.content?.text ?? null, id, language))}
        </h2>
        <Closing shown={shown} />
      </div>
      <div class="quotes">
        <Quote shown={shown} text={said.content?.text ?? null} withheld={said.withheld}>
          {groupIn(shown, said.group)}
        </Quote>
      </div>
      <Fate shown={shown} followed={followed} />
      <Quoted shown={shown} followed={followed} />
      <Reached shown={shown} followed={followed} />
      <Steps shown={shown} trace={trace} />
      {!trace.complete && <p class="small muted">{REPLAY_WORDS[language].trace.incomplete}</p>}
      <p class="small">
        <a class="kern-link kern-link--small kern-link--no-visited-state" href={`/api/contributions/${id}/trace?asOf=${state.asOf}`}>
          {words.data}
        </a>
      </p>
    </section>
  );
};

const Fate = ({ shown, followed: { trace, contribution } }: Told): VNode => {
  const { language, state } = shown;
  const words = CONTRIBUTION_WORDS[language];
  const { fate, stance, reason } = trace;
  const theme = state.dialogue.themes.find((one) => one.theme === contribution.theme);
  return (
    <dl class="facts">
      {theme && (
        <Fact name={words.theme}>
          <Said text={theme.title} language={language} />
        </Fact>
      )}
      <Fact name={words.fate}>
        {words.fates[fate]}
        {stance && ` (${words.stances[stance]})`}
      </Fact>
      {reason !== null && <Fact name={words.reason}>{reasonIn(shown, reason)}</Fact>}
    </dl>
  );
};

const Quoted = ({ shown, followed: { trace, contribution: said } }: Told): VNode => {
  const { language, state } = shown;
  const words = CONTRIBUTION_WORDS[language];
  const measures = new Map(nodesOf(trace, 'measure').map((node) => [node.measure, node]));
  const pieces = nodesOf(trace, 'evidence').filter(({ standing }) => standing !== 'removed');
  return (
    <>
      <h3 class="kern-title">{words.quoted}</h3>
      {pieces.length === 0 && <p class="muted">{words.notQuoted}</p>}
      <ul class="quotes">
        {pieces.map(({ measure, quote, withheld, stance, contribution }) => (
          <li>
            <Quote shown={shown} text={quote} withheld={withheld}>
              {contribution !== said.contribution && (
                <>
                  {words.others} <Way shown={shown} contribution={contribution} text={quote} />{' '}
                </>
              )}
              {words.stances[stance]} · {numbersOf(state).get(measure)}{' '}
              <Said text={measures.get(measure)?.title ?? {}} language={language} />
            </Quote>
          </li>
        ))}
      </ul>
    </>
  );
};

const Reached = ({ shown, followed: { trace } }: Told): VNode => {
  const { language } = shown;
  const words = CONTRIBUTION_WORDS[language];
  const { statuses, implementation } = REPLAY_WORDS[language].recommendations;
  const reports = nodesOf(trace, 'implementation');
  const reached = nodesOf(trace, 'recommendation');
  return (
    <>
      <h3 class="kern-title">{words.reached}</h3>
      {reached.length === 0 && <p class="muted">{words.reachedNone}</p>}
      <ul class="stack">
        {reached.map(({ recommendation, title, status }) => (
          <li>
            <TraceLink shown={shown} recommendation={recommendation}>
              {inLanguage(title, language)}
            </TraceLink>{' '}
            ({statuses[status]})
            {reports
              .filter((report) => report.recommendation === recommendation)
              .map(({ state, statement }) => (
                <p class="small">
                  {implementation[state]}: <Said text={statement} language={language} />
                </p>
              ))}
          </li>
        ))}
      </ul>
    </>
  );
};
