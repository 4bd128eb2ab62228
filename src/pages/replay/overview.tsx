import type { VNode } from 'preact';
import { inLanguage } from '../../domain/language.js';
import { langOf } from '../layout/page.js';
import { rowOf } from '../layout/row-of.js';
import { FigureLink } from './figure-link.js';
import { MoreInApi } from './more.js';
import { REPLAY_WORDS } from './replay.words.js';
import type { Shown } from './shown.js';
import { SHOWN_MAX } from './state.js';

/** The figures of the whole dialogue at this moment. */
export const Overview = ({ shown }: { readonly shown: Shown }): VNode => {
  const { state, language } = shown;
  const words = REPLAY_WORDS[language].figures;
  const { total } = state.figures;
  const id = state.dialogue.dialogue;
  const of = (figure: string, value: number, label: string) => (
    <li>
      <span class="big">
        <FigureLink shown={shown} named={{ view: 'theme-input', id, figure }} value={value} label={label} />
      </span>
      <span>{label}</span>
    </li>
  );
  const counted = (value: number, label: string) => (
    <li>
      <span class="big">{value}</span>
      <span>{label}</span>
    </li>
  );
  const ratings = total.ratings.agree + total.ratings.pass + total.ratings.disagree;
  const { measures, rounds, recommendations } = state;
  return (
    <section aria-labelledby="overview">
      <h2 id="overview" class="kern-sr-only">
        {words.heading}
      </h2>
      <ul class="overview">
        {of('total.submitted', total.submitted, words.contributions)}
        {of('total.accepted', total.accepted, words.accepted)}
        {counted(ratings, words.ratings)}
        {counted(measures.items.filter(({ status }) => status === 'active').length, words.measures)}
        {counted(rounds.items.filter(({ status }) => status === 'closed').length, words.rounds)}
        {counted(recommendations.items.filter(({ status }) => status === 'adopted').length, words.adopted)}
      </ul>
    </section>
  );
};

const COLUMNS = ['submitted', 'accepted', 'rejected', 'open'] as const;
const RATINGS = ['agree', 'pass', 'disagree'] as const;

/** What came in on each theme. */
export const Themes = ({ shown }: { readonly shown: Shown }): VNode => {
  const { state, language } = shown;
  const words = REPLAY_WORDS[language].themes;
  const themes = state.dialogue.themes.slice(0, SHOWN_MAX.themes);
  return (
    <section class="part" aria-labelledby="themes">
      <h2 id="themes" class="kern-heading-medium">
        {words.heading}
      </h2>
      {themes.length === 0 ? (
        <p class="muted">{words.none}</p>
      ) : (
        <div class="wide" role="region" aria-labelledby="themes-caption" tabIndex={0}>
          <table>
            <caption id="themes-caption">{words.caption}</caption>
            <thead>
              <tr>
                {words.columns.map((column) => (
                  <th scope="col">{column}</th>
                ))}
              </tr>
            </thead>
            <tbody>
              {themes.map(({ theme, title }) => (
                <tr>
                  <th scope="row" {...langOf(title, language)}>
                    {inLanguage(title, language)}
                  </th>
                  <Cells shown={shown} theme={theme} name={inLanguage(title, language)} />
                </tr>
              ))}
            </tbody>
            <tfoot>
              <tr>
                <th scope="row">{words.total}</th>
                <Cells shown={shown} theme={null} name={words.total} />
              </tr>
            </tfoot>
          </table>
        </div>
      )}
      {state.dialogue.themes.length > themes.length && <MoreInApi shown={shown} view="theme-input" count={themes.length} />}
    </section>
  );
};

const Cells = ({ shown, theme, name }: { readonly shown: Shown; readonly theme: string | null; readonly name: string }): VNode => {
  const { figures, dialogue } = shown.state;
  const { columns } = REPLAY_WORDS[shown.language].themes;
  const row = theme === null ? figures.total : rowOf(figures.items, theme);
  const at = theme === null ? 'total' : `items.${theme}`;
  const cells = [
    ...COLUMNS.map((column) => ({ figure: column, value: row?.[column] ?? 0 })),
    ...RATINGS.map((value) => ({ figure: `ratings.${value}`, value: row?.ratings[value] ?? 0 })),
  ];
  return (
    <>
      {cells.map(({ figure, value }, i) => (
        <td>
          {row ? (
            <FigureLink
              shown={shown}
              named={{ view: 'theme-input', id: dialogue.dialogue, figure: `${at}.${figure}` }}
              value={value}
              label={`${columns[i + 1] ?? ''}, ${name}`}
            />
          ) : (
            value
          )}
        </td>
      ))}
    </>
  );
};
