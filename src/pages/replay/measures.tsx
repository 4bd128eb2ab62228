import type { VNode } from 'preact';
import { inLanguage } from '../../domain/language.js';
import { langOf } from '../layout/page.js';
import { FigureLink } from './figure-link.js';
import { Landscape } from './landscape.js';
import { MoreInApi } from './more.js';
import { decimalIn } from './numbers.js';
import { REPLAY_WORDS } from './replay.words.js';
import { numbersOf, type Shown } from './shown.js';
import { type Assessed, assessedIn, type Measure } from './state.js';

const STANCES = ['supports', 'qualifies', 'opposes'] as const;
const DIMENSIONS = ['effectiveness', 'feasibility'] as const;

/** The measures with their evidence, and what assessors made of them. */
export const Measures = ({ shown }: { readonly shown: Shown }): VNode => {
  const { state, language } = shown;
  const words = REPLAY_WORDS[language].measures;
  const { items, next } = state.measures;
  const assessed = assessedIn(state.rounds.items);
  return (
    <section class="part" aria-labelledby="measures">
      <h2 id="measures" class="kern-heading-medium">
        {words.heading}
      </h2>
      {items.length === 0 ? (
        <p class="muted">{words.none}</p>
      ) : (
        <>
          <div class="wide" role="region" aria-labelledby="measures-caption" tabIndex={0}>
            <table class="measures">
              <caption id="measures-caption">{words.caption}</caption>
              <thead>
                <tr>{words.columns.map((column) => (column === '' ? <td /> : <th scope="col">{column}</th>))}</tr>
              </thead>
              <tbody>
                {items.map((measure) => (
                  <Line shown={shown} measure={measure} assessed={assessed.get(measure.measure)} />
                ))}
              </tbody>
            </table>
          </div>
          {next !== null && <MoreInApi shown={shown} view="measures" count={items.length} />}
        </>
      )}
      <Landscape shown={shown} assessed={assessed} />
    </section>
  );
};

/** Where a word can be broken is for the eye. */
const spoken = (word = ''): string => word.replaceAll('\u00ad', '');

type Row = { readonly shown: Shown; readonly measure: Measure; readonly assessed: Assessed | undefined };

const Line = ({ shown, measure, assessed }: Row): VNode => {
  const { language, state } = shown;
  const words = REPLAY_WORDS[language].measures;
  const number = numbersOf(state).get(measure.measure) ?? '';
  const status = words.statuses[measure.status];
  return (
    <tr class={measure.status === 'active' ? undefined : 'ended'}>
      <td class="muted">{number}</td>
      <th scope="row">
        <span {...langOf(measure.title, language)}>{inLanguage(measure.title, language)}</span>
        {status !== '' && <span class="muted"> ({status})</span>}
      </th>
      {STANCES.map((stance, i) => (
        <td>
          <FigureLink
            shown={shown}
            named={{ view: 'measures', id: measure.measure, figure: `counts.${stance}` }}
            value={measure.counts[stance]}
            label={`${spoken(words.columns[i + 2])}, ${number}`}
          />
        </td>
      ))}
      {DIMENSIONS.map((dimension, i) => (
        <td>
          <Mean shown={shown} assessed={assessed} dimension={dimension} label={`${spoken(words.columns[i + 5])}, ${number}`} />
        </td>
      ))}
    </tr>
  );
};

type MeanOf = Pick<Row, 'shown' | 'assessed'> & { readonly dimension: (typeof DIMENSIONS)[number]; readonly label: string };

const Mean = ({ shown, assessed, dimension, label }: MeanOf): VNode => {
  const mean = assessed?.result.dimensions[dimension].mean ?? null;
  if (!assessed || mean === null)
    return (
      <>
        <span aria-hidden="true">–</span>
        <span class="kern-sr-only">{REPLAY_WORDS[shown.language].measures.notAssessed}</span>
      </>
    );
  const figure = `results.${assessed.result.measure}.dimensions.${dimension}.mean`;
  return (
    <FigureLink
      shown={shown}
      named={{ view: 'assessments', id: assessed.round, figure }}
      value={decimalIn(shown.language)(mean)}
      label={label}
    />
  );
};
