import type { VNode } from 'preact';
import { inLanguage, numberIn } from '../../domain/language.js';
import { langOf, Said } from '../layout/page.js';
import { hrefOf, traceAnchorOf } from './address.js';
import { MoreInApi } from './more.js';
import { REPLAY_WORDS } from './replay.words.js';
import { numbersOf, type Shown } from './shown.js';
import type { Recommendation } from './state.js';

// Whole names: the style is cut to those that stand here.
const BADGES = {
  drafted: 'kern-badge--info',
  adopted: 'kern-badge--success',
  deferred: 'kern-badge--warning',
  rejected: 'kern-badge--danger',
} as const;

/** In the order in which they were published; those that were not, as they were drafted. */
const inOrder = (items: readonly Recommendation[]): readonly Recommendation[] =>
  items.toSorted((a, b) => (a.position ?? Infinity) - (b.position ?? Infinity) || a.sequence - b.sequence);

/** The recommendation set at this moment. */
export const Recommendations = ({ shown }: { readonly shown: Shown }): VNode => {
  const { state, language } = shown;
  const words = REPLAY_WORDS[language].recommendations;
  const { items, next } = state.recommendations;
  return (
    <section class="part" aria-labelledby="recommendations">
      <h2 id="recommendations" class="kern-heading-medium">
        {words.heading}
      </h2>
      {items.length === 0 && <p class="muted">{words.none}</p>}
      <ul class="cards">
        {inOrder(items).map((recommendation) => (
          <Card shown={shown} recommendation={recommendation} />
        ))}
      </ul>
      {next !== null && <MoreInApi shown={shown} view="recommendations" count={items.length} />}
    </section>
  );
};

const Card = ({ shown, recommendation }: { readonly shown: Shown; readonly recommendation: Recommendation }): VNode => {
  const { address, language, state } = shown;
  const words = REPLAY_WORDS[language].recommendations;
  const { title, status, position, measures, addressee, dissenting, stale, implementationState } = recommendation;
  const numbers = numbersOf(state);
  return (
    <li class="card">
      <p class="row small">
        <span class={`kern-badge kern-badge--small ${BADGES[status]}`}>{words.statuses[status]}</span>
        {position !== null && <span class="muted">{`${words.published}, ${numberIn(language)(position)}`}</span>}
        {implementationState !== null && <span class="muted">{words.implementation[implementationState]}</span>}
      </p>
      <h3 class="kern-title" {...langOf(title, language)}>
        {inLanguage(title, language)}
      </h3>
      <p class="small muted">
        {words.addressee} <Said text={addressee} language={language} />
        {measures.length > 0 && ` · ${words.rests} ${measures.map((measure) => numbers.get(measure) ?? '?').join(', ')}`}
      </p>
      {dissenting.length > 0 && (
        <p class="small">
          {words.dissent}: {dissenting.map((group) => groupIn(shown, group)).join(', ')}
        </p>
      )}
      {stale.length > 0 && <p class="small note">{words.stale}</p>}
      <p>
        <a
          id={traceAnchorOf(recommendation.recommendation)}
          class="kern-link kern-link--no-visited-state"
          href={hrefOf(address, { trace: recommendation.recommendation }, '#detail')}
          aria-label={`${words.trace}: ${inLanguage(title, language)}`}
          aria-current={address.trace === recommendation.recommendation ? 'true' : undefined}
        >
          {words.trace}
        </a>
      </p>
    </li>
  );
};

/** A stakeholder group, as the dialogue calls it. */
export const groupIn = ({ state, language }: Shown, group: string | null): string => {
  const known = state.dialogue.groups.find(({ code }) => code === group);
  return known ? inLanguage(known.title, language) : (group ?? '');
};
