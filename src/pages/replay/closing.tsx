import type { VNode } from 'preact';
import { type Address, anchorOf, hrefOf, traceAnchorOf } from './address.js';
import { REPLAY_WORDS } from './replay.words.js';
import type { Shown } from './shown.js';

/** What opened the detail, so that whoever closes it goes on where they were. */
const openerOf = ({ figure, trace }: Address): string => {
  if (figure) return anchorOf(figure);
  return trace === null ? 'overview' : traceAnchorOf(trace);
};

/** Back to the state alone. */
export const Closing = ({ shown: { address, language } }: { readonly shown: Shown }): VNode => (
  <a class="kern-link kern-link--small kern-link--no-visited-state" href={hrefOf(address, {}, `#${openerOf(address)}`)} data-closes>
    {REPLAY_WORDS[language].close}
  </a>
);
