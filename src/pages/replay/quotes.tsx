import type { VNode } from 'preact';
import { inLanguage, numberIn } from '../../domain/language.js';
import type { NodeOf } from '../../replay/trace/trace.answer.js';
import { langOf } from '../layout/page.js';
import { nodesOf } from './nodes.js';
import { Quote, Way } from './quote.js';
import { groupIn } from './recommendations.js';
import { REPLAY_WORDS } from './replay.words.js';
import { numbersOf, type Shown } from './shown.js';
import type { Traced } from './traced.js';

export type Part = { readonly shown: Shown; readonly traced: Traced };

const QUOTES_MAX = 25;

type Stance = NodeOf<'evidence'>['stance'];

/** What holds: what was taken off again stands among what was left. */
const evidenceOf = (traced: Traced, stance: Stance): readonly NodeOf<'evidence'>[] =>
  nodesOf(traced.trace, 'evidence').filter((node) => node.stance === stance && node.standing !== 'removed');

/** What speaks for it, in the words of those who said it. */
export const Quotes = ({ shown, traced, stance }: Part & { readonly stance: Exclude<Stance, 'opposes'> }): VNode | null => {
  const quotes = evidenceOf(traced, stance);
  if (quotes.length === 0) return null;
  return (
    <>
      <h3 class="kern-title">{REPLAY_WORDS[shown.language].trace[stance]}</h3>
      <List shown={shown} traced={traced} quotes={quotes} />
    </>
  );
};

/** What several measures rest on, as when one was split, was said once. */
const onceEach = (quotes: readonly NodeOf<'evidence'>[]): readonly (NodeOf<'evidence'> & { readonly measures: readonly string[] })[] => {
  const each = new Map<string, NodeOf<'evidence'> & { readonly measures: readonly string[] }>();
  for (const piece of quotes) {
    const place = `${piece.contribution}/${piece.start}/${piece.end}/${piece.quote}`;
    each.set(place, { ...piece, measures: [...new Set([...(each.get(place)?.measures ?? []), piece.measure])] });
  }
  return [...each.values()];
};

const List = ({ shown, traced, quotes }: Part & { readonly quotes: readonly NodeOf<'evidence'>[] }): VNode => {
  const words = REPLAY_WORDS[shown.language].trace;
  const groups = new Map(nodesOf(traced.trace, 'contribution').map(({ contribution, group }) => [contribution, group]));
  const numbers = numbersOf(shown.state);
  const each = onceEach(quotes);
  return (
    <ul class="quotes">
      {each.slice(0, QUOTES_MAX).map(({ quote, withheld, contribution, measures }) => (
        <li>
          <Quote shown={shown} text={quote} withheld={withheld}>
            {[groupIn(shown, groups.get(contribution) ?? null), measures.flatMap((measure) => numbers.get(measure) ?? []).join(', ')]
              .filter((part) => part !== '')
              .join(' · ')}{' '}
            <Way shown={shown} contribution={contribution} text={quote} />
          </Quote>
        </li>
      ))}
      {each.length > QUOTES_MAX && <li class="small muted">{words.more(numberIn(shown.language)(each.length - QUOTES_MAX))}</li>}
    </ul>
  );
};

/** What spoke against it: quotes, and statements of dissent. */
export const Against = ({ shown, traced }: Part): VNode => {
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
