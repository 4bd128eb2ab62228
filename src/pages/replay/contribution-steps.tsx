import type { VNode } from 'preact';
import { type Language, numberIn } from '../../domain/language.js';
import { wordsOfEvent } from '../../replay/story/event-words.js';
import { wordsIn } from '../../replay/trace/picture-words.js';
import { dateIn } from '../layout/dates.js';
import { CONTRIBUTION_WORDS } from './contribution.words.js';
import type { Followed } from './details.js';
import { EventLink } from './links.js';
import type { Shown } from './shown.js';
import { titled } from './titled.js';

type Graph = Followed['trace'];

const STEPS_MAX = 40;

/** What happened on the way of a contribution, a line of each. */
export const Steps = ({ shown, trace }: { readonly shown: Shown; readonly trace: Graph }): VNode => {
  const { language, newest } = shown;
  const words = CONTRIBUTION_WORDS[language];
  const line = lineIn(trace, language);
  const left = trace.steps.length - STEPS_MAX;
  return (
    <>
      <h3 class="kern-title">{words.steps}</h3>
      <ol class="stack small">
        {trace.steps.slice(0, STEPS_MAX).map((step) => (
          <li>
            <span class="muted">{dateIn(language, newest.timeZone)(step.at)}</span> {line(step)}{' '}
            <EventLink shown={shown} sequence={step.sequence} />
          </li>
        ))}
      </ol>
      {left > 0 && <p class="small muted">{words.more(numberIn(language)(left))}</p>}
    </>
  );
};

/** Steps in the words of a story: what happened, to what, and of evidence how it is quoted. */
const lineIn = ({ nodes }: Graph, language: Language): ((step: Graph['steps'][number]) => string) => {
  const named = new Map(nodes.map((node) => [node.node, node]));
  const aboutIn = (name: string): string | null => {
    const node = named.get(name);
    if (node?.kind === 'measure' || node?.kind === 'recommendation') return titled(node.title, language);
    return node?.kind === 'round' ? numberIn(language)(node.roundNumber) : null;
  };
  return ({ type, sequence, node }) => {
    const quoted = nodes.find((one) => one.kind === 'evidence' && one.event.sequence === sequence);
    const stance = quoted?.kind === 'evidence' ? ` (${wordsIn(language).stances[quoted.stance]})` : '';
    return `${wordsOfEvent(type, aboutIn(node), language)}${stance}.`;
  };
};
