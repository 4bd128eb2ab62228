import type { ComponentChildren, VNode } from 'preact';
import { inLanguage, numberIn } from '../../domain/language.js';
import { langOf, Said } from '../layout/page.js';
import { Closing } from './closing.js';
import type { Trace as Graph, Traced } from './details.js';
import { groupIn } from './recommendations.js';
import { REPLAY_WORDS } from './replay.words.js';
import { numbersOf, type Shown } from './shown.js';
import { Wording } from './wording.js';

type Node<Kind extends Graph['nodes'][number]['kind']> = Extract<Graph['nodes'][number], { readonly kind: Kind }>;
type Part = { readonly shown: Shown; readonly traced: Traced };

const QUOTES_MAX = 25;

const nodesOf = <Kind extends Graph['nodes'][number]['kind']>({ trace }: Traced, kind: Kind): readonly Node<Kind>[] =>
  trace.nodes.filter((node): node is Node<Kind> => node.kind === kind);

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
      <Wording traced={traced} language={language} />
      <p>{words.behind(number(traced.trace.contributions), number(nodesOf(traced, 'measure').length))}</p>
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
  const decisions = nodesOf(traced, 'decision');
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

type Stance = Node<'evidence'>['stance'];

/** What holds: what was taken off again stands among what was left. */
const evidenceOf = (traced: Traced, stance: Stance): readonly Node<'evidence'>[] =>
  nodesOf(traced, 'evidence').filter((node) => node.stance === stance && node.standing !== 'removed');

const Quotes = ({ shown, traced, stance }: Part & { readonly stance: Exclude<Stance, 'opposes'> }): VNode | null => {
  const quotes = evidenceOf(traced, stance);
  if (quotes.length === 0) return null;
  return (
    <>
      <h3 class="kern-title">{REPLAY_WORDS[shown.language].trace[stance]}</h3>
      <List shown={shown} traced={traced} quotes={quotes} />
    </>
  );
};

const List = ({ shown, traced, quotes }: Part & { readonly quotes: readonly Node<'evidence'>[] }): VNode => {
  const words = REPLAY_WORDS[shown.language].trace;
  const groups = new Map(nodesOf(traced, 'contribution').map(({ contribution, group }) => [contribution, group]));
  const numbers = numbersOf(shown.state);
  return (
    <ul class="quotes">
      {quotes.slice(0, QUOTES_MAX).map(({ quote, withheld, contribution, measure }) => (
        <li>
          <Quote shown={shown} text={quote} withheld={withheld}>
            {[groupIn(shown, groups.get(contribution) ?? null), numbers.get(measure) ?? ''].filter((part) => part !== '').join(' · ')}{' '}
            <Way contribution={contribution} words={words} />
          </Quote>
        </li>
      ))}
      {quotes.length > QUOTES_MAX && <li class="small muted">{words.more(numberIn(shown.language)(quotes.length - QUOTES_MAX))}</li>}
    </ul>
  );
};

const Way = ({
  contribution,
  words,
}: {
  readonly contribution: string;
  readonly words: { readonly contribution: string; readonly way: string };
}): VNode => (
  <a class="kern-link kern-link--small kern-link--no-visited-state" href={`/api/contributions/${contribution}/way`}>
    {`${words.contribution} ${contribution.slice(0, 8)}: ${words.way}`}
  </a>
);

type Quoted = {
  readonly shown: Shown;
  readonly text: string | null;
  readonly withheld: string | null;
  readonly children: ComponentChildren;
};

/** Somebody's words, to the letter, or why they cannot be read. */
const Quote = ({ shown, text, withheld, children }: Quoted): VNode => (
  <figure>
    <blockquote class={text === null ? 'muted' : undefined}>
      <p>{text ?? REPLAY_WORDS[shown.language].trace.withheld[withheld ?? 'erased'] ?? ''}</p>
    </blockquote>
    <figcaption class="small muted">{children}</figcaption>
  </figure>
);

const Against = ({ shown, traced }: Part): VNode => {
  const words = REPLAY_WORDS[shown.language].trace;
  const quotes = evidenceOf(traced, 'opposes');
  const { dissents } = traced.recommendation;
  return (
    <>
      <h3 class="kern-title">{words.opposes}</h3>
      {quotes.length + dissents.length === 0 && <p class="muted">{words.noOpposes}</p>}
      {quotes.length > 0 && <List shown={shown} traced={traced} quotes={quotes} />}
      {dissents.length > 0 && (
        <ul class="quotes">
          {dissents.map(({ group, statement }) => (
            <li>
              <figure>
                <blockquote {...langOf(statement, shown.language)}>
                  <p>{inLanguage(statement, shown.language)}</p>
                </blockquote>
                <figcaption class="small muted">{`${words.dissent}: ${groupIn(shown, group)}`}</figcaption>
              </figure>
            </li>
          ))}
        </ul>
      )}
    </>
  );
};

/** What was taken off again, detached or set aside, each with its reason. */
const Left = ({ shown, traced: { recommendation, measures, aside } }: Part): VNode => {
  const { language, state } = shown;
  const words = REPLAY_WORDS[language].trace;
  const removed = measures.flatMap(({ removedEvidence }) => removedEvidence).slice(0, QUOTES_MAX);
  const numbers = numbersOf(state);
  return (
    <>
      <h3 class="kern-title">{words.notTakenUp}</h3>
      {removed.length + recommendation.detached.length + aside.length === 0 && <p class="muted">{words.nothingLeft}</p>}
      <ul class="quotes">
        {removed.map(({ quote, withheld, removed: { reason }, contribution }) => (
          <li>
            <Quote shown={shown} text={quote} withheld={withheld}>
              {words.removed}. {words.reason}: <Said text={reason} language={language} />. <Way contribution={contribution} words={words} />
            </Quote>
          </li>
        ))}
        {recommendation.detached.map(({ measure, reason }) => (
          <li class="small">
            {`${words.detached} ${numbers.get(measure) ?? measure.slice(0, 8)}. ${words.reason}: `}
            <Said text={reason} language={language} />
          </li>
        ))}
        {aside.map(({ reason, contribution }) => (
          <li>
            <Quote shown={shown} text={contribution.content?.text ?? null} withheld={contribution.withheld}>
              {words.aside}. {words.reason}: {reasonIn(shown, reason)}. <Way contribution={contribution.contribution} words={words} />
            </Quote>
          </li>
        ))}
      </ul>
    </>
  );
};

/** A code of the dialogue in words. */
const reasonIn = ({ state, language }: Shown, code: string | null): string => {
  const reasons = state.dialogue.dispositionReasons?.['reasons'];
  const known = Array.isArray(reasons) ? (reasons as readonly Labelled[]).find((reason) => reason.code === code) : undefined;
  return known ? inLanguage(known.title, language) : (code ?? '');
};

type Labelled = Shown['state']['dialogue']['groups'][number];
