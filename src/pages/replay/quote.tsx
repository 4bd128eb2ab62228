import type { ComponentChildren, VNode } from 'preact';
import { ContributionLink } from './links.js';
import { REPLAY_WORDS } from './replay.words.js';
import type { Shown } from './shown.js';

type Quoted = {
  readonly shown: Shown;
  readonly text: string | null;
  readonly withheld: string | null;
  readonly children: ComponentChildren;
};

/** Somebody's words, to the letter, or why they cannot be read. */
export const Quote = ({ shown, text, withheld, children }: Quoted): VNode => (
  <figure>
    <blockquote class={text === null ? 'muted' : undefined}>
      <p>{text ?? REPLAY_WORDS[shown.language].trace.withheld[withheld ?? 'erased'] ?? ''}</p>
    </blockquote>
    <figcaption class="small muted">{children}</figcaption>
  </figure>
);

/** From a quote to what came of all that was said with it. */
export const Way = ({ shown, contribution }: { readonly shown: Shown; readonly contribution: string }): VNode => {
  const words = REPLAY_WORDS[shown.language].trace;
  return (
    <ContributionLink shown={shown} contribution={contribution}>
      {`${words.contribution} ${contribution.slice(0, 8)}: ${words.way}`}
    </ContributionLink>
  );
};
