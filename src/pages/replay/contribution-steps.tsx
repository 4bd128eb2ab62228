import type { VNode } from 'preact';
import { type Language, numberIn } from '../../domain/language.js';
import { wordsOfEvent } from '../../replay/story/event-words.js';
import { wordsIn } from '../../replay/trace/picture-words.js';
import { dateIn } from '../layout/dates.js';
import { CONTRIBUTION_WORDS } from './contribution.words.js';
import type { Followed } from './details.js';
import { EVENT_WORDS } from './event.words.js';
import { EventLink } from './links.js';
import type { Shown } from './shown.js';
import { titled } from './titled.js';

type Graph = Followed['trace'];
type Step = Graph['steps'][number];

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
const lineIn = ({ nodes }: Graph, language: Language): ((step: Step) => string) => {
  const named = new Map(nodes.map((node) => [node.node, node]));
  const aboutIn = ({ type, node, data }: Step): string | null => {
    const { measure } = data as { readonly measure?: unknown };
    const about = named.get(typeof measure === 'string' && node.startsWith('round/') ? `measure/${measure}` : node);
    if (about?.kind === 'measure' || about?.kind === 'recommendation') return titled(about.title, language);
    if (about?.kind === 'report') return EVENT_WORDS[language].subjects['report'] ?? null;
    return about?.kind === 'round' && type.startsWith('AssessmentRound') ? numberIn(language)(about.roundNumber) : null;
  };
  return (step) => {
    const quoted = nodes.find((one) => one.kind === 'evidence' && one.event.sequence === step.sequence);
    const stance = quoted?.kind === 'evidence' ? ` (${wordsIn(language).stances[quoted.stance]})` : '';
    return `${wordsOfEvent(step.type, aboutIn(step), language)}${stance}.`;
  };
};
