import type { VNode } from 'preact';
import { numberIn } from '../../domain/language.js';
import { dateIn, timeIn } from '../layout/dates.js';
import { hrefOf } from './address.js';
import { milestoneIn } from './milestones.js';
import { MOMENT_WORDS } from './moment.words.js';
import { REPLAY_WORDS } from './replay.words.js';
import type { Shown } from './shown.js';

/** Which moment is shown, and what the event at it is. */
export const Moment = ({ shown }: { readonly shown: Shown }): VNode => {
  const { language, state, newest, address } = shown;
  const words = { ...REPLAY_WORDS[language].timeline, ...MOMENT_WORDS[language] };
  const number = numberIn(language);
  const named = namedIn(shown);
  return (
    <>
      <output class="moment row" form="moments">
        <strong>{words.sequence(number(state.asOf), number(newest.asOf))}</strong>{' '}
        {address.at === null && <span class="kern-badge kern-badge--info kern-badge--small">{words.newest}</span>}{' '}
        <span class="small muted">{lastIn(shown)}</span> {named !== '' && <span>{named}</span>}
      </output>
      <p class="row small muted">
        <span>{lastMilestone(shown)}</span>
        {shown.last && (
          <a class="kern-link kern-link--small kern-link--no-visited-state" href={hrefOf(address, { event: state.asOf }, '#detail')}>
            {words.event}
          </a>
        )}
      </p>
    </>
  );
};

/** What is to be said of the event at this sequence. */
export const lastIn = (shown: Shown): string => (shown.last ? timesOf(shown.last, shown) : MOMENT_WORDS[shown.language].foreign);

/** When it happened, and when it was recorded; once where that is the same minute. */
const timesOf = (last: NonNullable<Shown['last']>, { language, newest }: Shown): string => {
  const words = MOMENT_WORDS[language];
  const [happened, recorded] = [last.occurredAt, last.recordedAt].map(timeIn(language, newest.timeZone));
  if (happened === undefined || recorded === undefined || happened === recorded) return happened ?? '';
  return `${words.happened(happened)} · ${words.recorded(recorded)}`;
};

/** By now, with its day. */
export const lastMilestone = ({ milestones, state, language, newest }: Shown): string => {
  const last = milestones.filter(({ sequence }) => sequence <= state.asOf).at(-1);
  return last ? MOMENT_WORDS[language].milestone(milestoneIn(last, language), dateIn(language, newest.timeZone)(last.at)) : '';
};

/** What is shown, where it was asked for otherwise than by its sequence. */
const namedIn = ({ named, language, newest }: Shown): string => {
  if (named === null) return '';
  const { today, later, ...words } = MOMENT_WORDS[language].shown;
  const { form, time, text } = named;
  if (form === 'today') return today;
  if (form === 'later') return later(numberIn(language)(Number(text)));
  // A day is one whatever the zone.
  const written = form === 'day' ? dateIn(language, 'UTC')(text) : timeIn(language, newest.timeZone)(text);
  return words[time][form](written);
};
