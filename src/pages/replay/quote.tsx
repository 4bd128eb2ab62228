import type { ComponentChildren, VNode } from 'preact';
import type { Language } from '../../domain/language.js';
import { inLine } from '../../host/in-line.js';
import { STORY_WORDS } from '../../replay/story/story-words.js';
import { ContributionLink } from './links.js';
import { REPLAY_WORDS } from './replay.words.js';
import type { Shown } from './shown.js';

type Quoted = {
  readonly shown: Shown;
  readonly text: string | null;
  readonly withheld: string | null;
  readonly children: ComponentChildren;
};

type WayOf = { readonly shown: Shown; readonly contribution: string; readonly text: string | null };

/** Code points. */
const CALLED_MAX = 32;

/** Somebody's words, to the letter, or why they cannot be read. */
export const Quote = ({ shown, text, withheld, children }: Quoted): VNode => (
  <figure>
    <blockquote class={text === null ? 'muted' : undefined}>
      <p>{text ?? REPLAY_WORDS[shown.language].trace.withheld[withheld ?? 'erased'] ?? ''}</p>
    </blockquote>
    <figcaption class="small muted">{children}</figcaption>
  </figure>
);

/** A contribution by the beginning of some of its words; where nobody may read them, by its id. */
export const calledBy = (text: string | null, contribution: string, language: Language): string =>
  text === null ? contribution.slice(0, 8) : STORY_WORDS[language].quoted(inLine(text, CALLED_MAX));

/** From a quote to what came of all that was said with it. */
export const Way = ({ shown, contribution, text }: WayOf): VNode => {
  const words = REPLAY_WORDS[shown.language].trace;
  return (
    <ContributionLink shown={shown} contribution={contribution}>
      {`${words.contribution} ${calledBy(text, contribution, shown.language)}: ${words.way}`}
    </ContributionLink>
  );
};
