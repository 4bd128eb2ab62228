import type { VNode } from 'preact';
import { numberIn } from '../../domain/language.js';
import { hrefOf } from './address.js';
import { REPLAY_WORDS } from './replay.words.js';
import type { Shown } from './shown.js';

/** What a form takes along to another moment. */
export const Pinned = ({ shown: { address } }: { readonly shown: Shown }): VNode => (
  <>
    {address.from !== null && <input type="hidden" name="from" value={address.from} />}
    {address.named !== null && <input type="hidden" name="lang" value={address.named} />}
  </>
);

/** Keeps a moment to be compared with, or lets go of it. */
export const Pin = ({ shown: { address, state, language } }: { readonly shown: Shown }): VNode => {
  const words = REPLAY_WORDS[language].timeline;
  const number = numberIn(language);
  const { from } = address;
  if (from === null)
    return (
      <a class="kern-link kern-link--small kern-link--no-visited-state" href={hrefOf(address, { from: state.asOf, at: state.asOf })}>
        {words.pin}
      </a>
    );
  return (
    <span class="row small">
      <span>
        {from === state.asOf
          ? words.samePin(number(from))
          : words.pinned(number(from), number(Math.min(from, state.asOf)), number(Math.max(from, state.asOf)))}
      </span>
      {from !== state.asOf && (
        <a class="kern-link kern-link--small kern-link--no-visited-state" href={hrefOf(address, { at: from })}>
          {words.swap}
        </a>
      )}
      <a class="kern-link kern-link--small kern-link--no-visited-state" href={hrefOf(address, { from: null })}>
        {words.unpin}
      </a>
    </span>
  );
};
