import type { Localized } from '../../domain/language.js';
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
    de: `Alle Zahlen und Angaben geben den Stand bei Sequenz ${asOf} des Protokolls wieder. Was danach geschah, steht nicht darin.`,
    en: `All figures and statements show how things stood at sequence ${asOf} of the record. What happened afterwards is not in them.`,
  },
  {
    de: 'Der Zeitpunkt des Standes ist der, zu dem diese Installation das Ereignis aufgezeichnet hat. Geschehen sein kann es früher: Übernommene Daten behalten die Zeitpunkte ihrer Quelle.',
    en: 'The time of that state is when this installation recorded the event. It may have happened earlier: data taken over from elsewhere keep the times of their source.',
  },
];

const quoteLimits = (chapters: Chapters): readonly Localized[] => {
  const shown = quotesIn(chapters);
  const withheld = shown.filter(({ withheld: why }) => why !== null).length;
  return [
    ...applies(shown.length, {
      de: 'Zitate zeigen, was beim Schreiben dieses Berichts öffentlich gelesen werden durfte. Was seither zurückgezogen, geschwärzt oder gelöscht wurde, fehlt, wenn derselbe Bericht noch einmal geschrieben wird.',
      en: 'Quotes show what anybody could read when this report was written. What was withdrawn, redacted or erased since is missing when the same report is written again.',
    }),
    ...applies(withheld, {
      de: `Zitate, deren Wortlaut nicht mehr gezeigt werden darf: ${inGerman(withheld)}. Gezählt werden sie weiterhin.`,
      en: `Quotes whose wording may no longer be shown: ${inEnglish(withheld)}. They are still counted.`,
    }),
  ];
};

const quotesIn = ({ input, measures, dispositions }: Chapters): readonly { readonly withheld: string | null }[] => [
  ...(input ?? []).flatMap(({ questions }) => questions.flatMap(({ agreed, minority }) => [...agreed, ...minority])),
  ...(measures ?? []).flatMap(({ evidence }) => [...evidence.supports, ...evidence.opposes, ...evidence.qualifies]),
  ...(dispositions?.notTakenUp ?? []),
];
