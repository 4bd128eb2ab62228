import type { VNode } from 'preact';
import { z } from 'zod';
import { numberIn } from '../../domain/language.js';
import { labelled } from '../../reports/charts/labels.js';
import { REPLAY_WORDS, type ReplayWords } from './replay.words.js';
import { numbersOf, type Shown } from './shown.js';
import type { Assessed, State } from './state.js';

const FRAMEWORK = z.object({ scale: z.object({ min: z.number(), max: z.number() }), cut: z.number() });
type Framework = z.output<typeof FRAMEWORK>;

const [SIDE, LEFT, BELOW, FONT] = [340, 44, 44, 14] as const;
const QUADRANTS = ['high-high', 'high-low', 'low-high', 'low-low', 'undecided'] as const;

type Charted = { readonly shown: Shown; readonly assessed: ReadonlyMap<string, Assessed> };
type Point = { readonly number: string; readonly x: number; readonly y: number; readonly isUndecided: boolean };

/** Effectiveness against feasibility, once a round is closed; before that, how far the open one is. */
export const Landscape = ({ shown, assessed }: Charted): VNode => {
  const { state, language } = shown;
  const words = REPLAY_WORDS[language].landscape;
  const framework = FRAMEWORK.safeParse(state.dialogue.assessmentFramework).data;
  const points = framework ? pointsOf({ shown, assessed }) : [];
  return (
    <>
      <h3 class="kern-heading-small landscape-heading">{words.heading}</h3>
      <Progress state={state} words={words} number={numberIn(language)} />
      {framework && points.length > 0 ? (
        <figure class="landscape">
          <Chart framework={framework} points={points} words={words} alt={altOf(assessed, words, numberIn(language))} />
          <figcaption class="small muted">{words.caption(numberIn(language)(framework.cut))}</figcaption>
        </figure>
      ) : (
        <p class="muted">{words.none}</p>
      )}
    </>
  );
};

type Told = { readonly state: State; readonly words: ReplayWords['landscape']; readonly number: (n: number) => string };

const Progress = ({ state, words, number }: Told): VNode | null => {
  const open = state.rounds.items.filter(({ status }) => status === 'open').flatMap(({ progress }) => progress);
  if (open.length === 0) return null;
  const sum = (of: 'submitted' | 'expected') => number(open.reduce((all, one) => all + one[of], 0));
  return <p class="note">{words.open(sum('submitted'), sum('expected'))}</p>;
};

const pointsOf = ({ shown: { state }, assessed }: Charted): readonly Point[] => {
  const numbers = numbersOf(state);
  return [...assessed].flatMap(([measure, { result }]) => {
    const { effectiveness, feasibility } = result.dimensions;
    const number = numbers.get(measure);
    if (number === undefined || effectiveness.mean === null || feasibility.mean === null) return [];
    return { number, x: feasibility.mean, y: effectiveness.mean, isUndecided: result.quadrant === 'undecided' };
  });
};

/** What the chart shows, in words. */
const altOf = (assessed: Charted['assessed'], words: Told['words'], number: Told['number']): string => {
  const all = [...assessed.values()];
  const parts = QUADRANTS.flatMap((quadrant) => {
    const count = all.filter(({ result }) => result.quadrant === quadrant).length;
    return count === 0 ? [] : `${number(count)} ${words.quadrants[quadrant]}`;
  });
  return words.alt(number(all.length), parts.join(', '));
};

type Drawn = { readonly framework: Framework; readonly points: readonly Point[]; readonly words: Told['words']; readonly alt: string };

const Chart = ({ framework: { scale, cut }, points, words, alt }: Drawn): VNode => {
  const at = (value: number): number => ((value - scale.min) / (scale.max - scale.min)) * SIDE;
  const [across, up] = [(value: number) => LEFT + at(value), (value: number) => SIDE - at(value) + 8];
  const labels = labelled(
    points.map(({ x, y, number }) => ({ x: across(x), y: up(y), text: number })),
    FONT,
  );
  const ticks = Array.from({ length: Math.min(11, Math.round(scale.max - scale.min) + 1) }, (_, i) => scale.min + i);
  const { highHigh, highLow, lowHigh, lowLow } = cornersOf(words);
  return (
    <svg class="chart" viewBox={`0 0 ${LEFT + SIDE + 12} ${SIDE + BELOW + 8}`} role="img" aria-label={alt}>
      <rect class="best" x={across(cut)} y={8} width={across(scale.max) - across(cut)} height={up(cut) - 8} />
      {ticks.map((tick) => (
        <g class="tick">
          <text x={across(tick)} y={SIDE + 26} text-anchor="middle">
            {tick}
          </text>
          <text x={LEFT - 10} y={up(tick) + 5} text-anchor="end">
            {tick}
          </text>
        </g>
      ))}
      <path class="frame" d={`M${LEFT} 8V${SIDE + 8}H${LEFT + SIDE}`} />
      <path class="cut" d={`M${across(cut)} 8V${SIDE + 8}M${LEFT} ${up(cut)}H${LEFT + SIDE}`} />
      <g class="corner">
        <text x={LEFT + SIDE - 6} y={28} text-anchor="end">
          {highHigh}
        </text>
        <text x={LEFT + 8} y={28}>
          {highLow}
        </text>
        <text x={LEFT + SIDE - 6} y={SIDE - 4} text-anchor="end">
          {lowHigh}
        </text>
        <text x={LEFT + 8} y={SIDE - 4}>
          {lowLow}
        </text>
      </g>
      <text class="axis" x={LEFT + SIDE / 2} y={SIDE + 48} text-anchor="middle">
        {`${words.axes.x} →`}
      </text>
      <text class="axis" transform={`translate(12 ${SIDE / 2}) rotate(-90)`} text-anchor="middle">
        {`${words.axes.y} →`}
      </text>
      {points.map(({ x, y, isUndecided }) => (
        <circle class={isUndecided ? 'point undecided' : 'point'} cx={across(x)} cy={up(y)} r="6" />
      ))}
      {labels.map(({ x, y, text }) => (
        <text class="label" x={x} y={y + 5} text-anchor="middle">
          {text}
        </text>
      ))}
    </svg>
  );
};

const cornersOf = ({ quadrants }: Told['words']) => ({
  highHigh: quadrants['high-high'],
  highLow: quadrants['high-low'],
  lowHigh: quadrants['low-high'],
  lowLow: quadrants['low-low'],
});
