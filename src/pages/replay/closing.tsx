import type { VNode } from 'preact';
import { hrefOf } from './address.js';
import { REPLAY_WORDS } from './replay.words.js';
import type { Shown } from './shown.js';

/** Back to the state alone. */
export const Closing = ({ shown: { address, language } }: { readonly shown: Shown }): VNode => (
  <a class="kern-link kern-link--small kern-link--no-visited-state" href={hrefOf(address, {})}>
    {REPLAY_WORDS[language].close}
  </a>
);
