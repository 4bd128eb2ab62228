import type { VNode } from 'preact';
import { inLanguage, numberIn } from '../../domain/language.js';
import { roleNamed } from '../../identity/role-names.js';
import { isInLanguages } from '../../replay/fields/values-told.js';
import { labelOf } from '../../replay/labels/labels.js';
import { wordsOfEvent } from '../../replay/story/event-words.js';
import { timeIn } from '../layout/dates.js';
import { Said } from '../layout/page.js';
import { hrefOf } from './address.js';
import { One } from './changes.js';
import { Closing } from './closing.js';
import type { EventOf } from './details.js';
import { EVENT_WORDS } from './event.words.js';
import { Fact } from './fact.js';
import { ContributionLink, TraceLink } from './links.js';
import { givenIn, reasonIn } from './reasons.js';
import { type Change, isSeen, toldIn } from './rows-told.js';
import { REPLAY_WORDS } from './replay.words.js';
import { numbersOf, type Shown } from './shown.js';
import { titled } from './titled.js';

type Told = { readonly shown: Shown; readonly event: EventOf };

/** What one event of the record says, and what it did to what the views show. */
export const Event = ({ shown, event }: Told): VNode => {
  const { language, address, newest } = shown;
  const words = EVENT_WORDS[language];
  const { sequence, effects, more, labels } = event;
  const rows = effects.map((effect) => toldIn(changeOf(effect), { labels, timeZone: newest.timeZone }, language)).filter(isSeen);
  return (
    <section class="detail stack" aria-labelledby="detail">
      <div class="row detail-head">
        <h2 id="detail" tabIndex={-1} class="kern-heading-medium">
          {words.heading(numberIn(language)(sequence))}
        </h2>
        <Closing shown={shown} />
      </div>
      <p class="lead">{sentenceIn(event, shown)}</p>
      <Facts shown={shown} event={event} />
      <h3 class="kern-title">{words.effects}</h3>
      {rows.length === 0 && <p class="muted">{effects.length === 0 ? words.none : words.unseen}</p>}
      <ul class="changes">
        {rows.map((row) => (
          <li>
            <One row={row} shown={shown} />
          </li>
        ))}
      </ul>
      {more.length > 0 && <p class="small muted">{words.more}</p>}
      <p class="row small">
        <a
          class="kern-link kern-link--small kern-link--no-visited-state"
          href={hrefOf(address, { event: sequence, at: sequence }, '#detail')}
        >
          {words.at}
        </a>
        <a class="kern-link kern-link--small kern-link--no-visited-state" href={`/api/events/${sequence}`}>
          {words.data}
        </a>
      </p>
    </section>
  );
};

/** What happened, with what it is called that it happened to, or which phase it was. */
const sentenceIn = (event: EventOf, shown: Shown): string => `${wordsOfEvent(event.type, aboutIn(event, shown), shown.language)}.`;

const aboutIn = ({ data, stream }: EventOf, { language, state }: Shown): string | null => {
  const { title, phase, measure } = (data ?? {}) as Readonly<Record<string, unknown>>;
  if (typeof phase === 'string') return REPLAY_WORDS[language].phases[phase] ?? phase;
  if (isInLanguages(title)) return titled(title, language);
  const [category = ''] = stream.split('-', 1);
  if (category === 'report') return EVENT_WORDS[language].subjects[category] ?? null;
  const id = category === 'round' ? measure : stream.slice(category.length + 1);
  const found =
    state.measures.items.find((one) => one.measure === id) ?? state.recommendations.items.find((one) => one.recommendation === id);
  return found ? titled(found.title, language) : null;
};

const Facts = ({ shown, event: { occurredAt, recordedAt, role, stream, data, labels } }: Told): VNode => {
  const { language, newest } = shown;
  const words = EVENT_WORDS[language];
  const [occurred, recorded] = [occurredAt, recordedAt].map(timeIn(language, newest.timeZone));
  const given = givenIn(data);
  return (
    <dl class="facts">
      <Fact name={words.happened}>{occurred}</Fact>
      {recorded !== occurred && <Fact name={words.recorded}>{recorded}</Fact>}
      <Fact name={words.role}>{roleNamed(role, language)}</Fact>
      <Fact name={words.about}>
        <Subject shown={shown} stream={stream} labels={labels} />
      </Fact>
      {given !== null && (
        <Fact name={words.reason}>{typeof given === 'string' ? reasonIn(shown, given) : <Said text={given} language={language} />}</Fact>
      )}
    </dl>
  );
};

type About = Pick<Told, 'shown'> & Pick<EventOf, 'stream' | 'labels'>;

/** What it happened to, by what it is called. */
const Subject = ({ shown, stream, labels }: About): VNode => {
  const { language, state } = shown;
  const [category = ''] = stream.split('-', 1);
  const id = stream.slice(category.length + 1);
  const noun = EVENT_WORDS[language].subjects[category] ?? category;
  const label = labelOf(labels, category, id);
  const recommendation = state.recommendations.items.find((one) => one.recommendation === id);
  if (recommendation) return <TraceLink shown={shown} recommendation={id}>{`${noun} ${titled(recommendation.title, language)}`}</TraceLink>;
  if (category === 'contribution')
    return (
      <ContributionLink shown={shown} contribution={id}>
        {label ? inLanguage(label, language) : noun}
      </ContributionLink>
    );
  const measure = state.measures.items.find((one) => one.measure === id);
  const called = measure ? ` ${numbersOf(state).get(id) ?? ''}: ${inLanguage(measure.title, language)}` : '';
  return <>{`${noun}${called}`}</>;
};

/** A row that an event changed, as a difference tells it. */
const changeOf = ({ view, row, before, after, changed }: EventOf['effects'][number]): Change => {
  const values = (field: string) => ({ ...valueIn('before', before, field), ...valueIn('after', after, field) });
  const change = before === null ? 'added' : after === null ? 'gone' : 'changed';
  return { view, change, row, fields: Object.fromEntries(changed.map((field) => [field, values(field)])), events: [], moreEvents: false };
};

const valueIn = (when: 'before' | 'after', row: object | null, field: string): object =>
  row === null ? {} : { [when]: (row as Readonly<Record<string, unknown>>)[field] };
