import type { VNode } from 'preact';
import { inLanguage, type InLanguages, numberIn } from '../../domain/language.js';
import { type ChangedLeaf, isInLanguages, leavesOf, written } from './changed-fields.js';
import { FIELD_WORDS } from './changed-fields.words.js';
import type { Difference } from './details.js';
import { Events } from './explanation.js';
import { REPLAY_WORDS } from './replay.words.js';
import type { Shown } from './shown.js';

export type Change = Difference['items'][number];

const FIELDS_MAX = 8;

/** What became of the dialogue between the two moments that are compared. */
export const Changes = ({ shown, differences }: { readonly shown: Shown; readonly differences: readonly Difference[] }): VNode | null => {
  const { language, address } = shown;
  const words = REPLAY_WORDS[language].changes;
  const number = numberIn(language);
  const [first] = differences;
  if (!first) return null;
  const changes = differences.flatMap(({ items }) => items);
  const { from, to } = first;
  const all = `/api/dialogues/${address.dialogue}/difference?from=${from}&to=${to}`;
  return (
    <section class="part" aria-labelledby="changes">
      <h2 id="changes" tabIndex={-1} class="kern-heading-medium">
        {words.heading}
      </h2>
      <p class="muted">{words.between(number(from), number(to))}</p>
      {changes.length === 0 && <p>{words.none}</p>}
      <ul class="changes">
        {changes.map((change) => (
          <li>
            <One change={change} shown={shown} />
          </li>
        ))}
      </ul>
      <p class="small muted">
        {differences.some(({ next }) => next !== null) ? words.more : words.contributions}{' '}
        <a class="kern-link kern-link--small kern-link--no-visited-state" href={all}>
          {words.all}
        </a>
      </p>
    </section>
  );
};

/** What became of one row, with what did it. */
export const One = ({ change, shown }: { readonly change: Change; readonly shown: Shown }): VNode => {
  const words = REPLAY_WORDS[shown.language].changes;
  const leaves = change.change === 'changed' ? leavesOf(change.fields) : [];
  const title = titleOf(change, shown);
  return (
    <>
      <p class="row">
        <span class={`kern-badge kern-badge--small ${change.change === 'gone' ? 'kern-badge--warning' : 'kern-badge--info'}`}>
          {words[change.change]}
        </span>
        <span>
          {words.views[change.view] ?? change.view}
          {title !== '' && `: ${title}`}
        </span>
        {change.events.length > 0 && (
          <span class="small muted">
            {words.events} <Events events={change.events} shown={shown} />
          </span>
        )}
      </p>
      {leaves.length > 0 && (
        <dl class="fields small">
          {leaves.slice(0, FIELDS_MAX).map((leaf) => (
            <div>
              <dt>{nameOf(leaf, FIELD_WORDS[shown.language].names)}</dt>
              <dd>
                <Values leaf={leaf} shown={shown} />
              </dd>
            </div>
          ))}
        </dl>
      )}
    </>
  );
};

/** In words, each step of the way that has some. */
const nameOf = ({ path }: ChangedLeaf, names: Readonly<Record<string, string>>): string =>
  path.map((step) => names[step] ?? step).join(': ');

const Values = ({ leaf: { before, after }, shown: { language } }: { readonly leaf: ChangedLeaf; readonly shown: Shown }): VNode => {
  const words = REPLAY_WORDS[language].changes;
  const said = (value: unknown): string => {
    const text = written(value, language);
    return text === '' ? words.nothing : (FIELD_WORDS[language].values[text] ?? text);
  };
  return (
    <>
      <del>
        <span class="kern-sr-only">{words.before}: </span>
        {said(before)}
      </del>{' '}
      <span aria-hidden="true">→</span>{' '}
      <ins>
        <span class="kern-sr-only">{words.after}: </span>
        {said(after)}
      </ins>
    </>
  );
};

/** What a row is called: what its view says of it, or what the page shows of it at this moment. */
const titleOf = ({ view, row, fields }: Change, { state, language }: Shown): string => {
  const [id] = Object.values(row);
  if (view === 'dialogues') return '';
  if (id === undefined) return REPLAY_WORDS[language].themes.total;
  const stated = fields['title']?.after ?? fields['title']?.before;
  const shown: InLanguages | undefined = isInLanguages(stated)
    ? stated
    : (state.measures.items.find(({ measure }) => measure === id)?.title ??
      state.recommendations.items.find(({ recommendation }) => recommendation === id)?.title ??
      state.dialogue.themes.find(({ theme }) => theme === id)?.title);
  return shown ? inLanguage(shown, language) : id.slice(0, 8);
};
