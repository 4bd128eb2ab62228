import type { VNode } from 'preact';
import { numberIn } from '../../domain/language.js';
import { wordsOfEvent } from '../../replay/story/event-words.js';
import { hrefOf } from './address.js';
import { Closing } from './closing.js';
import type { Explanation as Explained } from './details.js';
import { ContributionLink, EventLink } from './links.js';
import { REPLAY_WORDS } from './replay.words.js';
import { numbersOf, type Shown } from './shown.js';

type Term = Explained['items'][number];

/** Why a figure is what it is: a sentence, a formula, and the terms that come to it. */
export const Explanation = ({ shown, explanation }: { readonly shown: Shown; readonly explanation: Explained }): VNode => {
  const { language, address } = shown;
  const words = REPLAY_WORDS[language].explanation;
  const { value, sentence, formula, items, next, page } = explanation;
  const number = numberIn(language);
  const parameters = Object.entries(formula.parameters).map(([name, set]) => `${name} = ${number(set)}`);
  return (
    <section class="detail stack" aria-labelledby="detail">
      <div class="row detail-head">
        <h2 id="detail" tabIndex={-1} class="kern-heading-medium">
          {words.heading}
        </h2>
        <Closing shown={shown} />
      </div>
      <p>{sentence[language]}</p>
      <dl class="facts">
        <div>
          <dt>{words.value}</dt>
          <dd>
            <strong>{valueIn(value, shown)}</strong>
          </dd>
        </div>
        <div>
          <dt>{words.formula}</dt>
          <dd>
            <code>{formula.text}</code>
            {parameters.length > 0 && <span class="muted">{` ${words.with} ${parameters.join(', ')}`}</span>}
          </dd>
        </div>
      </dl>
      {items.length === 0 ? (
        <p class="muted">{words.noTerms}</p>
      ) : (
        <>
          <h3 class="kern-title">{words.terms}</h3>
          <Terms shown={shown} terms={items} caption={words.caption(number(page.terms))} />
        </>
      )}
      {next !== null && (
        <p>
          <a class="kern-link kern-link--no-visited-state" href={hrefOf(address, { figure: address.figure, more: next }, '#detail')}>
            {words.next}
          </a>
        </p>
      )}
    </section>
  );
};

const valueIn = (value: Explained['value'], { language }: Shown): string => {
  const words = REPLAY_WORDS[language];
  if (value === null) return words.explanation.none;
  if (typeof value === 'number') return numberIn(language)(value);
  if (typeof value === 'boolean') return value ? words.explanation.yes : words.explanation.no;
  const quadrants: Readonly<Record<string, string>> = words.landscape.quadrants;
  return quadrants[value] ?? value;
};

const Terms = ({ shown, terms, caption }: { readonly shown: Shown; readonly terms: readonly Term[]; readonly caption: string }): VNode => {
  const { columns } = REPLAY_WORDS[shown.language].explanation;
  const number = numberIn(shown.language);
  const isWeighted = terms.some(({ weight }) => weight !== 1);
  return (
    <div class="wide" role="region" aria-labelledby="terms-caption" tabIndex={0}>
      <table>
        <caption id="terms-caption">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{columns.about}</th>
            <th scope="col">{columns.value}</th>
            {isWeighted && <th scope="col">{columns.weight}</th>}
            <th scope="col">{columns.events}</th>
          </tr>
        </thead>
        <tbody>
          {terms.map((term) => (
            <tr>
              <th scope="row">
                <About shown={shown} term={term} />
              </th>
              <td>{number(term.value)}</td>
              {isWeighted && <td>{number(term.weight)}</td>}
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

/** What a term is about; a contribution leads to what came of it. */
const About = ({ shown, term: { about } }: { readonly shown: Shown; readonly term: Term }): VNode => {
  const words = REPLAY_WORDS[shown.language].explanation.about;
  const numbers = numbersOf(shown.state);
  const written = (value: string | number): string =>
    numbers.get(String(value)) ?? (UUID.test(String(value)) ? String(value).slice(0, 8) : String(value));
  return (
    <>
      {Object.entries(about).map(([noun, value], i) => (
        <>
          {i > 0 && ' · '}
          {words[noun] ?? noun}{' '}
          {noun === 'contribution' ? (
            <ContributionLink shown={shown} contribution={String(value)}>
              {written(value)}
            </ContributionLink>
          ) : (
            written(value)
          )}
        </>
      ))}
    </>
  );
};

const UUID = /^[0-9a-f]{8}-[0-9a-f-]{27}$/;
const EVENTS_MAX = 4;

/** By their sequences, each leading to what it did. */
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
        <EventLink shown={shown} sequence={sequence} title={wordsOfEvent(type, null, shown.language)} />
      </>
    ))}
    {events.length > EVENTS_MAX && ' …'}
  </>
);
