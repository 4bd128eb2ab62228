import type { VNode } from 'preact';
import { numberIn } from '../../domain/language.js';
import { anchorOf, hrefOf, type NamedFigure } from './address.js';
import { REPLAY_WORDS } from './replay.words.js';
import type { Shown } from './shown.js';

type Linked = {
  readonly shown: Pick<Shown, 'address' | 'language'>;
  readonly named: NamedFigure;
  readonly value: number | string;
  /** What it counts, for those who hear it without its table. */
  readonly label: string;
  /** It stands on the page a second time, so that the anchor of the figure is the other one. */
  readonly isRepeated?: boolean;
};

/** A figure that leads to why it is what it is. */
export const FigureLink = ({ shown: { address, language }, named, value, label, isRepeated = false }: Linked): VNode => {
  const written = typeof value === 'number' ? numberIn(language)(value) : value;
  const isOpen = address.figure?.figure === named.figure && address.figure.id === named.id;
  return (
    <a
      id={isRepeated ? `${anchorOf(named)}-again` : anchorOf(named)}
      class="figure-link"
      href={hrefOf(address, { figure: named }, '#detail')}
      aria-label={REPLAY_WORDS[language].figures.explain(label, written)}
      aria-current={isOpen ? 'true' : undefined}
    >
      {written}
    </a>
  );
};
