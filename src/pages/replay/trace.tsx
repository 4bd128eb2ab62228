import type { VNode } from 'preact';
import { inLanguage, numberIn } from '../../domain/language.js';
import { Said } from '../layout/page.js';
import { Closing } from './closing.js';
import { Left } from './left.js';
import { nodesOf } from './nodes.js';
import { Against, type Part, Quotes } from './quotes.js';
import { REPLAY_WORDS } from './replay.words.js';
import { Wording } from './wording.js';

/** What a recommendation rests on, down to the words of those who took part; what spoke against it, and what was left. */
export const Trace = ({ shown, traced }: Part): VNode => {
  const { language, state, address } = shown;
  const words = REPLAY_WORDS[language].trace;
  const number = numberIn(language);
  const { title, recommendation } = traced.recommendation;
  const lang = address.named === null ? '' : `&lang=${address.named}`;
  const picture = `/replay/${address.dialogue}/${recommendation}/picture?at=${state.asOf}${lang}`;
  return (
    <section class="detail stack" aria-labelledby="detail">
      <div class="row detail-head">
        <h2 id="detail" tabIndex={-1} class="kern-heading-medium">
          {words.heading(inLanguage(title, language))}
        </h2>
        <Closing shown={shown} />
      </div>
      <Wording shown={shown} traced={traced} />
      <p>{words.behind(number(traced.trace.contributions), number(nodesOf(traced.trace, 'measure').length))}</p>
      <div class="wide picture" role="region" aria-label={words.large} tabIndex={0}>
        <img src={picture} alt={words.picture} loading="lazy" decoding="async" />
      </div>
      <p class="row small">
        <a class="kern-link kern-link--small kern-link--no-visited-state" href={picture}>
          {words.large}
        </a>
        <a
          class="kern-link kern-link--small kern-link--no-visited-state"
          href={`/api/recommendations/${recommendation}/trace?format=prov-json&asOf=${state.asOf}`}
        >
          {words.data}
        </a>
        {!traced.trace.complete && <span class="muted">{words.incomplete}</span>}
      </p>
      <Decisions shown={shown} traced={traced} />
      <Quotes shown={shown} traced={traced} stance="supports" />
      <Quotes shown={shown} traced={traced} stance="qualifies" />
      <Against shown={shown} traced={traced} />
      <Left shown={shown} traced={traced} />
    </section>
  );
};

const Decisions = ({ shown: { language }, traced }: Part): VNode | null => {
  const words = REPLAY_WORDS[language].trace;
  const decisions = nodesOf(traced.trace, 'decision');
  if (decisions.length === 0) return null;
  return (
    <>
      <h3 class="kern-title">{words.decided}</h3>
      <ul class="stack">
        {decisions.map(({ decision, rationale }) => (
          <li>
            <strong>{words.decisions[decision]}:</strong> <Said text={rationale} language={language} />
          </li>
        ))}
      </ul>
    </>
  );
};
