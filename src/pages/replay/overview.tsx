import type { VNode } from 'preact';
import { inLanguage, numberIn } from '../../domain/language.js';
import { langOf } from '../layout/page.js';
import { rowOf } from '../layout/row-of.js';
import { FigureLink } from './figure-link.js';
import { MoreInApi } from './more.js';
import { REPLAY_WORDS } from './replay.words.js';
import type { Shown } from './shown.js';
import { SHOWN_MAX } from './state.js';

const RATINGS = ['agree', 'pass', 'disagree'] as const;

/** The figures of the whole dialogue at this moment. Those that a view has lead to their explanation, what is counted here to what it counts. */
export const Overview = ({ shown }: { readonly shown: Shown }): VNode => {
  const { state, language } = shown;
  const words = REPLAY_WORDS[language].figures;
  const { total } = state.figures;
  const { measures, rounds, recommendations } = state;
  const named = (figure: string) => ({ view: 'theme-input', id: state.dialogue.dialogue, figure });
  const of = (column: 'submitted' | 'accepted', label: string) => (
    <li>
      <span class="big">
        <FigureLink shown={shown} named={named(`total.${column}`)} value={total[column]} label={label} />
      </span>
      <span>{label}</span>
    </li>
  );
  return (
    <section aria-labelledby="overview">
      <h2 id="overview" tabIndex={-1} class="kern-sr-only">
        {words.heading}
      </h2>
      <ul class="overview">
        {of('submitted', words.contributions)}
        {of('accepted', words.accepted)}
        <li>
          <span class="big">{numberIn(language)(total.ratings.agree + total.ratings.pass + total.ratings.disagree)}</span>
          <span>
            {words.ratings}
            {': '}
            {RATINGS.map((rating, i) => (
              <>
                {i > 0 && ', '}
                <FigureLink
                  shown={shown}
                  named={named(`total.ratings.${rating}`)}
                  value={total.ratings[rating]}
                  label={words.rated[rating]}
                />
                {` ${words.rated[rating]}`}
              </>
            ))}
          </span>
        </li>
        <Counted shown={shown} rows={measures} isCounted={({ status }) => status === 'active'} label={words.measures} at="measures" />
        <Counted shown={shown} rows={rounds} isCounted={({ status }) => status === 'closed'} label={words.rounds} at="measures" />
        <Counted
          shown={shown}
          rows={recommendations}
          isCounted={({ status }) => status === 'adopted'}
          label={words.adopted}
          at="recommendations"
        />
      </ul>
    </section>
  );
};

type Counting<Row> = {
  readonly shown: Shown;
  readonly rows: { readonly items: readonly Row[]; readonly next: string | null };
  readonly isCounted: (row: Row) => boolean;
  readonly label: string;
  /** The section that shows them. */
  readonly at: string;
};

/** How many rows of those that the page shows are so; where there are others, at least. */
const Counted = <Row,>({ shown: { language }, rows: { items, next }, isCounted, label, at }: Counting<Row>): VNode => {
  const words = REPLAY_WORDS[language].figures;
  const number = numberIn(language)(items.filter(isCounted).length);
  const written = next === null ? number : words.atLeast(number);
  return (
    <li>
      <span class="big">
        <a class="figure-link" href={`#${at}`} aria-label={words.which(label, written)}>
          {written}
        </a>
      </span>
      <span>{label}</span>
    </li>
  );
};

/** They stand above, too. */
const IN_OVERVIEW: readonly string[] = ['submitted', 'accepted', ...RATINGS.map((rating) => `ratings.${rating}`)];
const COLUMNS = ['submitted', 'accepted', 'rejected', 'open', 'withdrawn', 'merged'] as const;

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
              isRepeated={theme === null && IN_OVERVIEW.includes(figure)}
            />
          ) : (
            value
          )}
        </td>
      ))}
    </>
  );
};
