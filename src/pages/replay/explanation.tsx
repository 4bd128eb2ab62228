import type { VNode } from 'preact';
import { numberIn } from '../../domain/language.js';
import { explanationTold, type ToldExplanation, type ToldTerm } from '../../replay/explanation/explanation-told.js';
import { explanationWords } from '../../replay/explanation/explanation.words.js';
import { eventCalled } from '../../replay/story/event-called.js';
import { hrefOf } from './address.js';
import { Closing } from './closing.js';
import type { Explanation as Explained } from './details.js';
import { EventLink } from './links.js';
import { REPLAY_WORDS } from './replay.words.js';
import type { Shown } from './shown.js';
import { Thing } from './thing.js';

type Part = { readonly shown: Shown; readonly told: ToldExplanation };

/** Why a figure is what it is: which one of what, a sentence, a formula, and the terms that come to it. */
export const Explanation = ({ shown, explanation }: { readonly shown: Shown; readonly explanation: Explained }): VNode => {
  const { language, address } = shown;
  const words = REPLAY_WORDS[language].explanation;
  const told = explanationTold(explanation, language);
  return (
    <section class="detail stack" aria-labelledby="detail">
      <div class="row detail-head">
        <h2 id="detail" tabIndex={-1} class="kern-heading-medium">
          {words.heading(told.name, told.value)}
        </h2>
        <Closing shown={shown} />
      </div>
      <Facts shown={shown} told={told} />
      <p>{told.sentence}</p>
      {told.terms.length === 0 ? (
        <p class="muted">{noTermsIn(explanation, shown)}</p>
      ) : (
        <>
          <h3 class="kern-title">{words.terms}</h3>
          <Terms shown={shown} told={told} caption={words.caption(numberIn(language)(explanation.page.terms))} />
        </>
      )}
      {told.closing.length > 0 && (
        <p>
          <strong>{told.closing.join(' ')}</strong>
        </p>
      )}
      {explanation.next !== null && (
        <p>
          <a
            class="kern-link kern-link--no-visited-state"
            href={hrefOf(address, { figure: address.figure, more: explanation.next }, '#detail')}
          >
            {words.next}
          </a>
        </p>
      )}
    </section>
  );
};

const OF_PEOPLE = /(?:^|\.)(?:participants|raters)\./;

/** Why there are no terms: nothing adds up, or they are not told. */
const noTermsIn = ({ view, id, figure, value }: Explained, { state, language }: Shown): string => {
  const words = REPLAY_WORDS[language].explanation;
  if (OF_PEOPLE.test(figure)) return words.people;
  const isOpen = view === 'assessments' && state.rounds.items.some(({ round, status }) => round === id && status === 'open');
  return isOpen && value === null ? words.sealed : words.noTerms;
};

const Facts = ({ shown, told: { of, value, formula } }: Part): VNode => {
  const words = explanationWords(shown.language);
  return (
    <dl class="facts">
      <div>
        <dt>{words.of}</dt>
        <dd>
          {of.map((thing, i) => (
            <>
              {i > 0 && ' · '}
              <Thing shown={shown} thing={thing} />
            </>
          ))}
        </dd>
      </div>
      <div>
        <dt>{words.value}</dt>
        <dd>
          <strong>{value}</strong>
        </dd>
      </div>
      <div>
        <dt>{words.formula}</dt>
        <dd>
          <code>{formula}</code>
        </dd>
      </div>
    </dl>
  );
};

const Terms = ({ shown, told, caption }: Part & { readonly caption: string }): VNode => {
  const { columns } = explanationWords(shown.language);
  return (
    <div class="wide" role="region" aria-labelledby="terms-caption" tabIndex={0}>
      <table>
        <caption id="terms-caption">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{columns.about}</th>
            <th scope="col">{columns.value}</th>
            {told.isWeighted && <th scope="col">{columns.weight}</th>}
            <th scope="col">{columns.events}</th>
          </tr>
        </thead>
        <tbody>
          {told.terms.map((term) => (
            <tr>
              <th scope="row">
                <About shown={shown} term={term} />
              </th>
              <td>{term.value}</td>
              {told.isWeighted && <td>{term.weight}</td>}
              <td>
                <Events events={term.events} shown={shown} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
};

/** What a term is about; where that is said already, what happened. */
const About = ({ shown, term: { about, events } }: { readonly shown: Shown; readonly term: ToldTerm }): VNode => (
  <>
    {about.length === 0 && [...new Set(events.map(({ type }) => eventCalled(type, shown.language)))].join(', ')}
    {about.map((thing, i) => (
      <>
        {i > 0 && ' · '}
        <Thing shown={shown} thing={thing} />
      </>
    ))}
  </>
);

const EVENTS_MAX = 4;

/** What happened, each with its sequence, which leads to what it did. */
export const Events = ({
  events,
  shown,
}: {
  readonly events: readonly { readonly sequence: number; readonly type: string }[];
  readonly shown: Shown;
}): VNode => (
  <>
    {events.slice(-EVENTS_MAX).map(({ sequence, type }, i) => (
      <>
        {i > 0 && ', '}
        <EventLink shown={shown} sequence={sequence} title={eventCalled(type, shown.language)} />
      </>
    ))}
    {events.length > EVENTS_MAX && ` ${explanationWords(shown.language).more(numberIn(shown.language)(events.length - EVENTS_MAX))}`}
  </>
);
