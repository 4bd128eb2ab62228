import type { Stance } from '../../domain/measure/measure.js';
import { FATES, type Fate, STANCE_ORDER } from '../../projections/dispositions/dispositions.figures.js';
import type { Dispositions } from '../report-content.js';
import { type Entry, entry } from './annex-entry.js';

/** Title and meaning of each fate, first in German. */
const FATE_WORDS: Readonly<Record<Fate, readonly [de: readonly [string, string], en: readonly [string, string]]>> = {
  used: [
    [
      'Verbleib: verwendet',
      'Beiträge, die für oder gegen eine Maßnahme zitiert sind, auf der eine beschlossene Empfehlung beruht, und die es schon waren, als die Empfehlung beschlossen wurde.',
    ],
    [
      'Fate: used',
      'Contributions that are quoted for or against a measure on which an adopted recommendation rests, and already were when it was adopted.',
    ],
  ],
  deferred: [
    ['Verbleib: zurückgestellt', 'Nicht verwendete Beiträge, die Beleg einer Maßnahme einer zurückgestellten Empfehlung sind.'],
    ['Fate: deferred', 'Contributions that are not used, and evidence of a measure of a deferred recommendation.'],
  ],
  'not-taken-up': [
    [
      'Verbleib: mit einer Empfehlung verworfen',
      'Weder verwendete noch zurückgestellte Beiträge, die Beleg einer Maßnahme einer verworfenen Empfehlung sind.',
    ],
    [
      'Fate: rejected with a recommendation',
      'Contributions that are neither used nor deferred, and evidence of a measure of a rejected recommendation.',
    ],
  ],
  merged: [
    [
      'Verbleib: zusammengeführt',
      'Beiträge, die in einem anderen aufgegangen sind; dessen Verbleib ist auch der ihre. Wird der andere abgelehnt oder zurückgezogen, haben sie wieder einen eigenen.',
    ],
    [
      'Fate: merged',
      'Contributions that were merged into another one, whose fate is also theirs. If the other one is rejected or withdrawn, they have a fate of their own again.',
    ],
  ],
  'set-aside': [
    [
      'Verbleib: nicht weiterverfolgt',
      'Angenommene Beiträge, die aus einem veröffentlichten Grund nicht weiterverfolgt wurden und nicht Beleg einer Maßnahme sind, über deren Empfehlung entschieden ist.',
    ],
    [
      'Fate: set aside',
      'Accepted contributions that were not pursued, for a published reason, and are not evidence of a measure whose recommendation was decided.',
    ],
  ],
  rejected: [
    ['Verbleib: abgelehnt', 'Beiträge, die die Moderation abgelehnt hat, auch solange über einen Widerspruch noch nicht entschieden ist.'],
    ['Fate: rejected', 'Contributions that moderation rejected, including those whose appeal is not decided yet.'],
  ],
  withdrawn: [
    ['Verbleib: zurückgezogen', 'Beiträge, die ihre Verfasserin oder ihr Verfasser zurückgezogen hat.'],
    ['Fate: withdrawn', 'Contributions that their author withdrew.'],
  ],
  open: [
    ['Verbleib: noch offen', 'Beiträge, über die noch nichts entschieden ist.'],
    ['Fate: still open', 'Contributions on which nothing is decided yet.'],
  ],
};

/** Of the used ones: how they are quoted. First in German. */
const STANCE_WORDS: Readonly<Record<Stance, (typeof FATE_WORDS)[Fate]>> = {
  supports: [
    [
      'Verwendet: dafür',
      'Verwendete Beiträge, von denen mindestens eine Stelle für eine Maßnahme spricht, auf der eine beschlossene Empfehlung beruht.',
    ],
    ['Used: for', 'Used contributions of which at least one passage speaks for the measure of an adopted recommendation.'],
  ],
  qualifies: [
    ['Verwendet: unter einer Bedingung', 'Die übrigen verwendeten Beiträge, von denen mindestens eine Stelle eine Bedingung nennt.'],
    ['Used: under a condition', 'The other used contributions of which at least one passage names a condition.'],
  ],
  opposes: [
    [
      'Verwendet: nur dagegen',
      'Die übrigen verwendeten Beiträge: Jede zitierte Stelle spricht gegen eine Maßnahme, auf der eine beschlossene Empfehlung beruht.',
    ],
    ['Used: only against', 'The other used contributions: every passage quoted speaks against the measure of an adopted recommendation.'],
  ],
};

/** The fates add up to all contributions, and the three stances to the used ones. */
export const fateFigures = ({ coverage }: Dispositions): readonly Entry[] =>
  FATES.flatMap((fate) => [
    entry(`fate-${fate}`, coverage.fates[fate], ...FATE_WORDS[fate]),
    ...(fate === 'used'
      ? STANCE_ORDER.map((stance) => entry(`used-${stance}`, coverage.stances.used[stance], ...STANCE_WORDS[stance]))
      : []),
  ]);
