import type { VNode } from 'preact';
import { inLanguage, type InLanguages, type Language } from '../../domain/language.js';
import { segmentsBetween } from '../../replay/wording/words.js';
import { langOf, Said } from '../layout/page.js';
import { EventLink } from './links.js';
import type { Part } from './quotes.js';
import { REPLAY_WORDS } from './replay.words.js';

/** What is recommended, and how its words became what they are. */
export const Wording = ({ shown, traced }: Part): VNode => {
  const { language } = shown;
  const { trace: words, recommendations } = REPLAY_WORDS[language];
  const { text, strength } = traced.recommendation;
  const wordings = traced.trace.nodes
    .flatMap((node) => (node.kind === 'wording' && node.of === 'recommendation' ? [node] : []))
    .toSorted((a, b) => a.event.sequence - b.event.sequence);
  const changes = wordings.slice(1).map((after, i) => ({ before: wordings[i]?.text ?? after.text, after }));
  return (
    <>
      <p class="lead">
        <Said text={text} language={language} />
      </p>
      <p class="small muted">{`${words.strength}: ${recommendations.strength[strength]}`}</p>
      {changes.length > 0 && (
        <>
          <h3 class="kern-title">{words.reworded}</h3>
          <ol class="stack">
            {changes.map(({ before, after: { event, text: now, reason } }) => (
              <li>
                <p>
                  <strong>
                    {words.sequence} <EventLink shown={shown} sequence={event.sequence} />:
                  </strong>{' '}
                  {reason && <Said text={reason} language={language} />}
                </p>
                <p {...langOf(now, language)}>
                  <Difference before={before} after={now} language={language} />
                </p>
              </li>
            ))}
          </ol>
        </>
      )}
    </>
  );
};

type Texts = { readonly before: InLanguages; readonly after: InLanguages; readonly language: Language };

/** Word by word; what went is struck out. */
const Difference = ({ before, after, language }: Texts): VNode => (
  <>
    {segmentsBetween(inLanguage(before, language), inLanguage(after, language), language).map(({ change, text }) => {
      if (change === 'kept') return text;
      return change === 'removed' ? <del>{text}</del> : <ins>{text}</ins>;
    })}
  </>
);
