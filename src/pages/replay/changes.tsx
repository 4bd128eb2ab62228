import type { VNode } from 'preact';
import { numberIn } from '../../domain/language.js';
import { differenceWords } from '../../replay/difference/difference.words.js';
import type { ToldChange } from '../../replay/fields/changes-told.js';
import { fieldWords } from '../../replay/fields/field-words.js';
import { joined } from '../../replay/fields/values-told.js';
import { Unlisted } from './unlisted.js';
import type { Differences } from './details.js';
import { Events } from './explanation.js';
import { REPLAY_WORDS } from './replay.words.js';
import { isSeen, type Row, seenIn, toldIn } from './rows-told.js';
import type { Shown } from './shown.js';

const FIELDS_MAX = 10;

/** What became of the dialogue between the two moments that are compared. */
export const Changes = ({ shown, differences }: { readonly shown: Shown; readonly differences: Differences }): VNode | null => {
  const { language, address } = shown;
  const words = REPLAY_WORDS[language].changes;
  const number = numberIn(language);
  const { listed, counted } = differences;
  const [first] = listed;
  if (!first) return null;
  const { from, to } = first;
  const told = listed.flatMap((difference) => difference.items.map((change) => toldIn(change, difference, language)));
  const rows = told.filter(isSeen);
  const isAll = [...listed, ...counted].every(({ next }) => next === null);
  const isNothing = isAll && told.length === 0 && counted.every(({ items }) => items.length === 0);
  const isUnseen = isAll && !isNothing && rows.length === 0 && !counted.some((each) => seenIn(each, language).length > 0);
  const all = `/api/dialogues/${address.dialogue}/difference?from=${from}&to=${to}`;
  return (
    <section class="part" aria-labelledby="changes">
      <h2 id="changes" tabIndex={-1} class="kern-heading-medium">
        {words.heading}
      </h2>
      <p class="muted">{differenceWords(language).between(number(from), number(to))}</p>
      {isNothing && <p>{words.none}</p>}
      {isUnseen && <p>{words.unseen}</p>}
      <ul class="changes">
        {rows.map((row) => (
          <li>
            <One row={row} shown={shown} />
          </li>
        ))}
      </ul>
      <Unlisted shown={shown} counted={counted} from={from} to={to} />
      <p class="small muted">
        {listed.some(({ next }) => next !== null) && `${words.more} `}
        <a class="kern-link kern-link--small kern-link--no-visited-state" href={all}>
          {words.all}
        </a>
      </p>
    </section>
  );
};

/** What became of one row, with what did it. */
export const One = ({ row: { change, told }, shown }: { readonly row: Row; readonly shown: Shown }): VNode => {
  const { language } = shown;
  const fields = change.change === 'changed' ? told.fields : [];
  return (
    <>
      <p class="row">
        <span class={`kern-badge kern-badge--small ${change.change === 'gone' ? 'kern-badge--warning' : 'kern-badge--info'}`}>
          {told.change}
        </span>
        <span>
          {told.kind}
          {told.title !== null && `: ${told.title}`}
        </span>
        {change.events.length > 0 && (
          <span class="small muted">
            {differenceWords(language).by} <Events events={change.events} shown={shown} />
          </span>
        )}
      </p>
      {fields.length > 0 && (
        <dl class="fields small">
          {fields.slice(0, FIELDS_MAX).map((field) => (
            <div>
              <dt>{field.name}</dt>
              <dd>{field.isList ? <List field={field} shown={shown} /> : <Values field={field} shown={shown} />}</dd>
            </div>
          ))}
        </dl>
      )}
      {fields.length > FIELDS_MAX && <p class="small muted">{fieldWords(language).more(numberIn(language)(fields.length - FIELDS_MAX))}</p>}
    </>
  );
};

type Told = { readonly field: ToldChange; readonly shown: Shown };

const Values = ({ field: { gone, came }, shown: { language } }: Told): VNode => {
  const words = differenceWords(language);
  return (
    <>
      <del>
        <span class="kern-sr-only">{words.before}: </span>
        {joined(gone)}
      </del>{' '}
      <span aria-hidden="true">→</span>{' '}
      <ins>
        <span class="kern-sr-only">{words.after}: </span>
        {joined(came)}
      </ins>
    </>
  );
};

/** What came into a list, and what went. */
const List = ({ field: { gone, came }, shown: { language } }: Told): VNode => {
  const words = fieldWords(language);
  return (
    <>
      {came.length > 0 && (
        <>
          {words.came}: <ins>{joined(came)}</ins>
        </>
      )}
      {came.length > 0 && gone.length > 0 && '; '}
      {gone.length > 0 && (
        <>
          {words.went}: <del>{joined(gone)}</del>
        </>
      )}
    </>
  );
};
