import type { VNode } from 'preact';
import { numberIn } from '../../domain/language.js';
import { REPLAY_WORDS } from './replay.words.js';
import type { Shown } from './shown.js';

/** A page has no list without end: the rest is for the API. */
export const MoreInApi = ({ shown, view, count }: { readonly shown: Shown; readonly view: string; readonly count: number }): VNode => {
  const { state, language } = shown;
  const href = `/api/${view}?dialogue=${state.dialogue.dialogue}&asOf=${state.asOf}`;
  return (
    <p class="small muted">
      {REPLAY_WORDS[language].more(numberIn(language)(count))}:{' '}
      <a class="kern-link kern-link--small kern-link--no-visited-state" href={href}>
        {href}
      </a>
    </p>
  );
};
