import type { AssessmentFramework } from '../../domain/dialogue/dialogue.js';
import {
  type Explained,
  type Figure,
  type Figures,
  type Formula,
  paged,
  type Said,
  type Saying,
  type Term,
  together,
  type Wanted,
} from '../explanation.js';
import { type Dimension, DIMENSIONS } from './assessments.figures.js';
import { ofBoth, ofCriterion, ofDimension, openedOn, type Points, type Round, roundIn, seatsOn, submittedOn } from './assessments.terms.js';
import { assessmentView } from './assessments.view.js';

const made = (
  sentence: (saying: Saying) => Said,
  termsOf: (round: Round, named: Wanted['named']) => readonly Term[],
  formula?: (framework: AssessmentFramework) => Formula,
): Figure => ({
  sentence,
  terms: async (wanted) => {
    const round = await roundIn(wanted);
    return paged(round ? termsOf(round, wanted.named) : [], wanted);
  },
  ...(formula && {
    formula: async (wanted) => {
      const round = await roundIn(wanted);
      return round ? formula(round.row.framework) : { operation: 'none' };
    },
  }),
});

const quantile = (p: number) => (): Formula => ({ operation: 'quantile', parameters: { p } });
const spread = (from: number, to: number) => (): Formula => ({ operation: 'spread', parameters: { from, to } });

/** What is computed of values, with its words: `values` says of what. */
const SPREAD: Readonly<Record<string, { readonly said: Said; readonly formula?: (framework: AssessmentFramework) => Formula }>> = {
  mean: { said: { de: 'Das Mittel', en: 'The mean' }, formula: () => ({ operation: 'mean' }) },
  min: { said: { de: 'Der kleinste Wert', en: 'The smallest' }, formula: quantile(0) },
  lowerQuartile: { said: { de: 'Das untere Quartil (R-Typ 7)', en: 'The lower quartile (R type 7)' }, formula: quantile(0.25) },
  median: { said: { de: 'Der Median', en: 'The median' }, formula: quantile(0.5) },
  upperQuartile: { said: { de: 'Das obere Quartil (R-Typ 7)', en: 'The upper quartile (R type 7)' }, formula: quantile(0.75) },
  max: { said: { de: 'Der größte Wert', en: 'The largest' }, formula: quantile(1) },
  range: { said: { de: 'Größter weniger kleinster Wert', en: 'The largest less the smallest' }, formula: spread(0, 1) },
  interquartileRange: {
    said: { de: 'Oberes weniger unteres Quartil', en: 'The upper quartile less the lower' },
    formula: spread(0.25, 0.75),
  },
  share: {
    said: { de: 'Der Anteil der Werte, die nah am Median liegen,', en: 'The share of the values near the median' },
    formula: ({ consensus: { withinPoints: within } }) => ({ operation: 'share', parameters: { within } }),
  },
  isReached: {
    said: { de: 'Ob dieser Anteil für einen Konsens reicht,', en: 'Whether enough lie near the median for consensus' },
    formula: ({ consensus: { withinPoints: within, shareMin } }) => ({ operation: 'agreement', parameters: { within, shareMin } }),
  },
};

const spreadAt = (at: string, values: (saying: Saying) => Said, points: Points): Figures => ({
  ...Object.fromEntries(
    Object.entries(SPREAD).map(([name, { said, formula }]) => [
      `${at}.${name}`,
      made((saying) => ({ de: `${said.de} von: ${values(saying).de}.`, en: `${said.en} of: ${values(saying).en}.` }), points, formula),
    ]),
  ),
  [`${at}.count`]: made(
    (saying) => ({ de: `So viele Werte gibt es: ${values(saying).de}.`, en: `So many values there are: ${values(saying).en}.` }),
    (round, named) => countedOnce(points(round, named)),
  ),
});

/** One for each value, whatever it is made of. */
const countedOnce = (terms: readonly Term[]): readonly Term[] =>
  terms
    .filter(({ of }, i) => terms.findIndex((other) => other.of === of) === i)
    .map(({ of = '', about: { criterion: _, ...about } = {}, sequences }) => ({ term: of, value: 1, about, sequences }));

const IN_DIMENSION: Readonly<Record<Dimension, Said>> = {
  effectiveness: { de: 'Wirksamkeit', en: 'effectiveness' },
  feasibility: { de: 'Machbarkeit', en: 'feasibility' },
};

const meansOf = (dimension: Dimension): Said => ({
  de: `die gewichteten Mittel der Bewertenden zur ${IN_DIMENSION[dimension].de}`,
  en: `the assessors’ weighted means for ${IN_DIMENSION[dimension].en}`,
});

const cutOf = ({ cut }: AssessmentFramework) => ({ parameters: { cut } });

const dimensionFigures = (dimension: Dimension): Figures => {
  const { de, en } = meansOf(dimension);
  return {
    ...spreadAt(`results.{measure}.dimensions.${dimension}`, () => ({ de, en }), ofDimension(dimension)),
    [`results.{measure}.dimensions.${dimension}.level`]: made(
      () => ({
        de: `Hoch, wenn alle von der Grenze an aufwärts liegen, niedrig, wenn alle darunter liegen, sonst nicht entschieden: ${de}.`,
        en: `High where all are at the cut or above, low where all are below, else undecided: ${en}.`,
      }),
      ofDimension(dimension),
      (framework) => ({ operation: 'level', ...cutOf(framework) }),
    ),
    [`results.{measure}.scores.{seat}.${dimension}`]: made(
      () => ({
        de: `Die Summe aus Punkten mal Gewicht über die Kriterien der ${IN_DIMENSION[dimension].de}.`,
        en: `The sum of points times weight over the criteria of ${IN_DIMENSION[dimension].en}.`,
      }),
      ofDimension(dimension),
    ),
  };
};

export const assessmentsExplained: Explained = {
  name: 'assessments',
  view: assessmentView,
  projections: ['assessments'],
  ask: (round) => ({ params: { round }, query: {} }),
  figures: {
    'progress.{measure}.submitted': made(
      () => ({
        de: 'So viele Bewertungen liegen vor, die zählen: je Sitz eine, ohne Befangene.',
        en: 'So many assessments are there that count: one for each seat, without those that are recused.',
      }),
      submittedOn,
    ),
    'progress.{measure}.expected': made(
      () => ({ de: 'So viele Sitze der Runde sind hier nicht befangen.', en: 'So many seats of the round are not recused here.' }),
      seatsOn,
    ),
    'results.{measure}.assessors': made(
      () => ({ de: 'So viele Sitze haben die Maßnahme bewertet.', en: 'So many seats assessed the measure.' }),
      (round, { measure = '' }) =>
        openedOn(round, measure).map(({ seat, sequences }) => ({ term: String(seat), value: 1, about: { measure, seat }, sequences })),
    ),
    ...together(DIMENSIONS.map(dimensionFigures)),
    ...spreadAt(
      'results.{measure}.criteria.{criterion}',
      ({ named: { criterion = '' }, called }) => ({
        de: `die Punkte für das Kriterium „${called('criterion', criterion).de}“`,
        en: `the points for the criterion “${called('criterion', criterion).en}”`,
      }),
      ofCriterion,
    ),
    'results.{measure}.scores.{seat}.scores.{criterion}': made(
      () => ({ de: 'Die Punkte, die dieser Sitz gegeben hat.', en: 'The points that this seat gave.' }),
      ofCriterion,
    ),
    'results.{measure}.quadrant': made(
      () => ({
        de: 'Erst die Wirksamkeit, dann die Machbarkeit: jeweils hoch oder niedrig; ist eine von beiden nicht entschieden, ist es der Quadrant auch nicht.',
        en: 'Effectiveness first, then feasibility: each high or low; where one of them is undecided, so is the quadrant.',
      }),
      ofBoth,
      (framework) => ({ operation: 'quadrant', ...cutOf(framework) }),
    ),
  },
};
