import type { VNode } from 'preact';
import { inLanguage, numberIn } from '../../domain/language.js';
import { Said } from '../layout/page.js';
import { type Aside, FATES } from './aside.js';
import { CONTRIBUTION_WORDS } from './contribution.words.js';
import { LEFT_WORDS } from './left.words.js';
import { Quote, Way } from './quote.js';
import type { Part } from './quotes.js';
import { reasonIn } from './reasons.js';
import { REPLAY_WORDS } from './replay.words.js';
import { numbersOf, type Shown } from './shown.js';

const REMOVED_MAX = 25;

/** What was taken off again, detached or not taken up, each with its reason and with how it belongs to the recommendation. */
export const Left = ({ shown, traced }: Part): VNode => {
  const words = REPLAY_WORDS[shown.language].trace;
  const { recommendation, removed, aside } = traced;
  return (
    <>
      <h3 class="kern-title">{words.notTakenUp}</h3>
      {removed.length + recommendation.detached.length + aside.items.length === 0 && <p class="muted">{words.nothingLeft}</p>}
      <Removed shown={shown} traced={traced} />
      <Detached shown={shown} traced={traced} />
      {aside.items.length > 0 && <Beside shown={shown} traced={traced} />}
    </>
  );
};

/** A measure by its number on the page, or else in a word. */
const measureIn = ({ state, language }: Shown, measure: string): string => numbersOf(state).get(measure) ?? LEFT_WORDS[language].measure;

const Removed = ({ shown, traced: { removed } }: Part): VNode | null => {
  const { language } = shown;
  const words = LEFT_WORDS[language];
  if (removed.length === 0) return null;
  return (
    <>
      <h4>{words.removed}</h4>
      <ul class="quotes">
        {removed.slice(0, REMOVED_MAX).map(({ measure, quote, withheld, reason, contribution }) => (
          <li>
            <Quote shown={shown} text={quote} withheld={withheld}>
              {words.removedFrom(measureIn(shown, measure))}: <Said text={reason} language={language} />{' '}
              <Way shown={shown} contribution={contribution} text={quote} />
            </Quote>
          </li>
        ))}
      </ul>
      {removed.length > REMOVED_MAX && (
        <p class="small muted">{REPLAY_WORDS[language].trace.more(numberIn(language)(removed.length - REMOVED_MAX))}</p>
      )}
    </>
  );
};

const Detached = ({ shown, traced: { recommendation } }: Part): VNode | null => {
  const { language } = shown;
  const words = LEFT_WORDS[language];
  if (recommendation.detached.length === 0) return null;
  return (
    <>
      <h4>{words.detached}</h4>
      <ul class="stack small">
        {recommendation.detached.map(({ measure, reason }) => (
          <li>
            {measureIn(shown, measure)}. {words.reason}: <Said text={reason} language={language} />
          </li>
        ))}
      </ul>
    </>
  );
};

const Beside = ({ shown, traced: { aside } }: Part): VNode => {
  const { language, state } = shown;
  const words = LEFT_WORDS[language];
  const { items, fates } = aside;
  const number = numberIn(language);
  const theme = state.dialogue.themes.find((one) => one.theme === items[0]?.contribution.theme);
  const all = new URLSearchParams({ dialogue: state.dialogue.dialogue, asOf: String(state.asOf), theme: theme?.theme ?? '' });
  return (
    <>
      <h4>{words.aside(theme ? inLanguage(theme.title, language) : '')}</h4>
      <p class="small muted">{words.only}</p>
      <ul class="quotes">
        {items.map(({ contribution, ...why }) => (
          <li>
            <Quote shown={shown} text={contribution.content?.text ?? null} withheld={contribution.withheld}>
              <Why shown={shown} {...why} />{' '}
              <Way shown={shown} contribution={contribution.contribution} text={contribution.content?.text ?? null} />
            </Quote>
          </li>
        ))}
      </ul>
      <p class="row small">
        <span class="muted">{words.shown(number(items.length), number(FATES.reduce((sum, fate) => sum + fates[fate], 0)))}</span>
        {FATES.filter((fate) => fates[fate] > 0).map((fate) => (
          <a class="kern-link kern-link--small kern-link--no-visited-state" href={`/api/dispositions?${all.toString()}&fate=${fate}`}>
            {words.all[fate](number(fates[fate]))}
          </a>
        ))}
      </p>
    </>
  );
};

/** Why a contribution got no further: it was set aside, or what was recommended by its measures was rejected. */
const Why = ({ shown, reason, recommendations }: { readonly shown: Shown } & Omit<Aside, 'contribution'>): VNode => {
  const { language, state } = shown;
  const words = LEFT_WORDS[language];
  if (reason !== null) return <>{`${words.setAside}: ${reasonIn(shown, reason)}.`}</>;
  return (
    <>
      {recommendations.map(({ recommendation, measures, stances }) => {
        const found = state.recommendations.items.find((one) => one.recommendation === recommendation);
        const names = measures.map((measure) => measureIn(shown, measure)).join(', ');
        const how = stances.map((stance) => CONTRIBUTION_WORDS[language].stances[stance]).join(', ');
        return (
          <>
            {words.quoted(names, how)} {found && `${words.rejected(inLanguage(found.title, language))}: `}
            {found?.rationale && <Said text={found.rationale} language={language} />}{' '}
          </>
        );
      })}
    </>
  );
};
