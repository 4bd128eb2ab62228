import type { ComponentChildren, VNode } from 'preact';
import { inLanguage, type Language, numberIn } from '../../domain/language.js';
import type { dialoguesView } from '../../projections/dialogues/dialogues.view.js';
import { type Counted, isExact } from '../../projections/theme-input/people.js';
import { NO_PUBLIC_FIGURES } from '../../projections/theme-input/theme-input.people.js';
import type { themeInputView } from '../../projections/theme-input/theme-input.view.js';
import type { AnswerTo } from '../asking.js';
import { langOf } from '../layout/page.js';
import { rowOf } from '../layout/row-of.js';
import { WORDS } from './home.words.js';

export type Dialogue = AnswerTo<typeof dialoguesView>['items'][number];
export type Figures = AnswerTo<typeof themeInputView>;

type Row = Pick<Figures['total'], 'submitted' | 'accepted' | 'rejected' | 'withdrawn' | 'merged' | 'open' | 'participants' | 'raters'> & {
  readonly ratings: Pick<Figures['total']['ratings'], 'agree' | 'pass' | 'disagree' | 'balance'>;
};

type Asked = { readonly dialogue: Dialogue; readonly figures: Figures; readonly language: Language };

/** What came in, by theme; one to which nobody has said anything yet has a line, too. */
export const FiguresTable = ({ dialogue, figures: { asOf, items, total }, language }: Asked): VNode => {
  const words = WORDS[language];
  const people = [total.participants, total.raters].filter((count) => count !== null);
  const isCounted = people.length > 0;
  const caption = `c-${dialogue.dialogue}`;
  const columns = [...words.columns, ...(isCounted ? words.people : []), ...words.ratings];
  return (
    <>
      <div class="wide" role="region" aria-labelledby={`h-${dialogue.dialogue} ${caption}`} tabIndex={0}>
        <table>
          <caption id={caption}>{`${words.caption}, ${words.state} ${numberIn(language)(asOf)}.`}</caption>
          <thead>
            <tr>
              {columns.map((column) => (
                <th scope="col">{column}</th>
              ))}
            </tr>
          </thead>
          <tbody>
            {dialogue.themes.map(({ theme, title }) => (
              <Line row={rowOf(items, theme) ?? NO_PUBLIC_FIGURES} isCounted={isCounted} language={language}>
                <span {...langOf(title, language)}>{inLanguage(title, language)}</span>
              </Line>
            ))}
          </tbody>
          <tfoot>
            <Line row={total} isCounted={isCounted} language={language}>
              {words.total}
            </Line>
          </tfoot>
        </table>
      </div>
      {!isCounted && <p class="small muted">{words.notYet}</p>}
      {!people.every(isExact) && <p class="small muted">{words.inSteps}</p>}
    </>
  );
};

type LineOf = { readonly row: Row; readonly isCounted: boolean; readonly language: Language; readonly children: ComponentChildren };

const Line = ({ row: { ratings, ...row }, isCounted, language, children }: LineOf): VNode => {
  const number = numberIn(language);
  const acts = [row.submitted, row.accepted, row.rejected, row.withdrawn, row.merged, row.open].map(number);
  const people = isCounted ? [row.participants, row.raters].map((count) => peopleIn(count, language)) : [];
  const rated = [ratings.agree, ratings.pass, ratings.disagree, ratings.balance].map(number);
  return (
    <tr>
      <th scope="row">{children}</th>
      {[...acts, ...people, ...rated].map((cell) => (
        <td>{cell}</td>
      ))}
    </tr>
  );
};

const peopleIn = (counted: Counted | null, language: Language): string => {
  const number = numberIn(language);
  if (counted === null) return number(0);
  if (isExact(counted)) return number(counted.atLeast);
  return counted.atLeast > 0 ? `${WORDS[language].atLeast} ${number(counted.atLeast)}` : '–';
};
