import type { VNode } from 'preact';
import { counted, numberIn } from '../../domain/language.js';
import { dateIn } from '../layout/dates.js';
import { hrefOf } from './address.js';
import { bandsOf, type Milestone, placeOf, type Span } from './milestones.js';
import { REPLAY_WORDS, type ReplayWords } from './replay.words.js';
import type { Shown } from './shown.js';
import { SHOWN_MAX } from './state.js';

const spanOf = ({ newest }: Shown): Span => ({ first: newest.announcedAs, last: newest.asOf });

const named = ({ type, phase, count }: Milestone, words: ReplayWords, number: (n: number) => string): string => {
  const what = words.milestones[type] ?? type;
  const whole = phase === null ? what : `${words.phases[phase] ?? phase} ${what}`;
  return counted(number(count), whole, `# × ${whole}`);
};

/** The moments of a dialogue: a slider over the sequences of the record, in a form that works without a script. */
export const Timeline = ({ shown }: { readonly shown: Shown }): VNode => {
  const { address, language, state, newest } = shown;
  const words = REPLAY_WORDS[language].timeline;
  const { first, last } = spanOf(shown);
  const number = numberIn(language);
  return (
    <section class="timeline" aria-labelledby="timeline">
      <h2 id="timeline" class="kern-sr-only">
        {words.heading}
      </h2>
      <div data-region="moment">
        <Moment shown={shown} />
      </div>
      <form method="get" action={`/replay/${address.dialogue}`} id="moments">
        <div data-region="strip">
          <Strip shown={shown} />
        </div>
        <input
          class="slider"
          type="range"
          name="at"
          min={first}
          max={last}
          step={1}
          value={state.asOf}
          aria-label={words.slider}
          aria-valuetext={`${words.sequence(number(state.asOf), number(newest.asOf))}. ${lastOf(shown)}`}
        />
        <div data-region="pinned">
          <Pinned shown={shown} />
        </div>
        <div class="row controls">
          <button type="button" class="kern-btn kern-btn--secondary" id="play" hidden data-stop={words.stop} aria-pressed="false">
            <span class="kern-label">{words.play}</span>
          </button>
          <button type="submit" class="kern-btn kern-btn--secondary" id="show">
            <span class="kern-label">{words.show}</span>
          </button>
          <div data-region="steps" class="row">
            <Steps shown={shown} />
          </div>
        </div>
      </form>
    </section>
  );
};

/** Other ways to a moment: by its name, or by a milestone. */
export const Moments = ({ shown }: { readonly shown: Shown }): VNode => {
  const words = REPLAY_WORDS[shown.language].timeline;
  return (
    <div class="moments">
      <details>
        <summary>{words.exactly}</summary>
        <form method="get" action={`/replay/${shown.address.dialogue}`} id="exactly">
          <div data-region="pinned-exactly">
            <Pinned shown={shown} />
          </div>
          <div class="row exactly">
            <label for="exact">{words.moment}</label>
            <input class="field" id="exact" name="moment" autocomplete="off" aria-describedby="exact-hint" />
            <button type="submit" class="kern-btn kern-btn--secondary">
              <span class="kern-label">{words.show}</span>
            </button>
          </div>
          <p id="exact-hint" class="small muted">
            {words.momentHint}
          </p>
        </form>
      </details>
      <div data-region="milestones">
        <Milestones shown={shown} />
      </div>
    </div>
  );
};

/** What a form takes along to another moment. */
const Pinned = ({ shown: { address } }: { readonly shown: Shown }): VNode => (
  <>
    {address.from !== null && <input type="hidden" name="from" value={address.from} />}
    {address.named !== null && <input type="hidden" name="lang" value={address.named} />}
  </>
);

/** The last milestone by now, with its day. */
const lastOf = ({ milestones, state, language, newest }: Shown): string => {
  const words = REPLAY_WORDS[language];
  const last = milestones.filter(({ sequence }) => sequence <= state.asOf).at(-1);
  return last ? words.timeline.after(named(last, words, numberIn(language)), dateIn(language, newest.timeZone)(last.at)) : '';
};

const Moment = ({ shown }: { readonly shown: Shown }): VNode => {
  const { language, state, newest, address } = shown;
  const words = REPLAY_WORDS[language].timeline;
  const number = numberIn(language);
  return (
    <output class="moment" form="moments">
      <strong>{words.sequence(number(state.asOf), number(newest.asOf))}</strong> <span class="muted">{lastOf(shown)}</span>{' '}
      {address.at === null && <span class="kern-badge kern-badge--info kern-badge--small">{words.newest}</span>}
    </output>
  );
};

/** Phases as bands and milestones as marks, above the slider. */
const Strip = ({ shown }: { readonly shown: Shown }): VNode => {
  const { language, milestones, address } = shown;
  const words = REPLAY_WORDS[language];
  const span = spanOf(shown);
  return (
    <svg class="strip" width="100%" height="34" role="img" aria-label={words.timeline.strip}>
      {bandsOf(milestones, span).map(({ phase, x, width }) => (
        <svg x={`${x}%`} y="0" width={`${width}%`} height="22" class="band">
          <rect width="100%" height="22" rx="3" class={phase} />
          {width >= 18 && (
            <text x="6" y="15.5">
              {words.phases[phase] ?? phase}
            </text>
          )}
        </svg>
      ))}
      {milestones.slice(0, SHOWN_MAX.milestones).map(({ sequence }) => (
        <circle class="mark" cx={`${placeOf(sequence, span)}%`} cy="29" r="3" />
      ))}
      {address.from !== null && (
        <line class="pin" x1={`${placeOf(address.from, span)}%`} x2={`${placeOf(address.from, span)}%`} y1="0" y2="34" />
      )}
    </svg>
  );
};

/** To the milestones before and behind this moment, and the pin. */
const Steps = ({ shown }: { readonly shown: Shown }): VNode => {
  const { milestones, state, language, address } = shown;
  const words = REPLAY_WORDS[language];
  const at = { figure: address.figure, trace: address.trace };
  const before = milestones.filter(({ sequence }) => sequence < state.asOf).at(-1);
  const next = milestones.find(({ sequence }) => sequence > state.asOf);
  const link = (milestone: Milestone | undefined, label: string, arrow: string, rel: string) =>
    milestone && (
      <a
        class="kern-btn kern-btn--tertiary"
        rel={rel}
        href={hrefOf(address, { ...at, at: milestone.sequence })}
        aria-label={`${label}: ${named(milestone, words, numberIn(language))}`}
      >
        <span class="kern-label">{arrow}</span>
      </a>
    );
  return (
    <>
      {link(before, words.timeline.before, '←', 'prev')}
      {link(next, words.timeline.next, '→', 'next')}
      <Pin shown={shown} />
    </>
  );
};

const Pin = ({ shown: { address, state, language } }: { readonly shown: Shown }): VNode => {
  const words = REPLAY_WORDS[language].timeline;
  const number = numberIn(language);
  const { from } = address;
  if (from === null)
    return (
      <a class="kern-link kern-link--small kern-link--no-visited-state" href={hrefOf(address, { from: state.asOf, at: state.asOf })}>
        {words.pin}
      </a>
    );
  return (
    <span class="row small">
      <span>{from === state.asOf ? words.samePin(number(from)) : words.pinned(number(from), number(state.asOf))}</span>
      {from !== state.asOf && (
        <a class="kern-link kern-link--small kern-link--no-visited-state" href={hrefOf(address, { at: from, from: state.asOf })}>
          {words.swap}
        </a>
      )}
      <a class="kern-link kern-link--small kern-link--no-visited-state" href={hrefOf(address, { from: null })}>
        {words.unpin}
      </a>
    </span>
  );
};

const Milestones = ({ shown }: { readonly shown: Shown }): VNode => {
  const { milestones, language, address, state, newest } = shown;
  const words = REPLAY_WORDS[language];
  const number = numberIn(language);
  const listed = milestones.slice(0, SHOWN_MAX.milestones);
  return (
    <details id="milestones">
      <summary>{words.timeline.all(number(milestones.length))}</summary>
      <ol class="milestones">
        {listed.map((milestone) => (
          <li>
            <a
              class="kern-link kern-link--small kern-link--no-visited-state"
              href={hrefOf(address, { at: milestone.sequence })}
              aria-current={milestone.sequence === state.asOf ? 'true' : undefined}
              data-at={milestone.sequence}
            >
              {named(milestone, words, number)}
            </a>
            <span class="small muted">{dateIn(language, newest.timeZone)(milestone.at)}</span>
          </li>
        ))}
      </ol>
      {milestones.length > listed.length && <p class="small muted">{words.timeline.more}</p>}
    </details>
  );
};
