import type { Localized } from '../../domain/language.js';
import { counted } from '../../domain/language.js';
import { applies, type Chapters, inEnglish, inGerman } from './chapters.js';
import { assessmentLimits, recommendationLimits } from './limits-of-evaluation.js';
import { inputLimits, participationLimits } from './limits-of-input.js';

/** What the figures cannot say: always what holds of every report, and beyond it only what applies to this one. */
export const limitsOf = (chapters: Chapters): readonly Localized[] => [
  ...always(chapters),
  ...participationLimits(chapters),
  ...inputLimits(chapters),
  ...assessmentLimits(chapters),
  ...recommendationLimits(chapters),
  ...quoteLimits(chapters),
];

const always = ({ asOf }: Chapters): readonly Localized[] => [
  {
    de: `Alle Zahlen und Angaben geben den Stand des Protokolls bei Sequenz ${inGerman(asOf)} wieder. Was danach geschah, steht nicht darin.`,
    en: `All figures and statements show how things stood at sequence ${inEnglish(asOf)} of the record. What happened afterwards is not in them.`,
  },
  {
    de: 'Was zu einem Stand zählt, richtet sich danach, wann es hier aufgezeichnet wurde. Geschehen sein kann es früher: Übernommene Daten behalten die Zeitpunkte ihrer Quelle.',
    en: 'What counts as of a sequence goes by when it was recorded here. It may have happened earlier: imported data keep the times of their source.',
  },
];

const quoteLimits = (chapters: Chapters): readonly Localized[] => {
  const shown = quotesIn(chapters);
  const withheld = shown.filter(({ withheld: why }) => why !== null).length;
  return [
    ...applies(shown.length, {
      de: 'Zitate zeigen, was öffentlich zu lesen war, als dieser Bericht entstand. Was seither zurückgezogen, geschwärzt oder gelöscht wurde, fehlt, wenn derselbe Bericht noch einmal erstellt wird; in dieser Datei steht es weiterhin.',
      en: 'Quotes show what anybody could read when this report was written. What has been withdrawn, redacted or erased since then is missing when the same report is written again; in this file it still stands.',
    }),
    ...applies(withheld, {
      de: `Der Wortlaut von ${counted(inGerman(withheld), 'einem Zitat', '# Zitaten')} darf nicht mehr gezeigt werden. Gezählt ist, was dort stand, weiterhin.`,
      en: `The wording of ${counted(inEnglish(withheld), 'one quote', '# quotes')} may no longer be shown. What stood there is still counted.`,
    }),
  ];
};

const quotesIn = ({ input, measures, dispositions }: Chapters): readonly { readonly withheld: string | null }[] => [
  ...(input ?? []).flatMap(({ questions }) => questions.flatMap(({ agreed, minority }) => [...agreed, ...minority])),
  ...(measures ?? []).flatMap(({ evidence }) => [...evidence.supports, ...evidence.opposes, ...evidence.qualifies]),
  ...(dispositions?.notTakenUp ?? []),
];
