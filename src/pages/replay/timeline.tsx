import type { VNode } from 'preact';
import { numberIn } from '../../domain/language.js';
import { hrefOf, openIn } from './address.js';
import { bandsOf, type Milestone, milestoneIn, placeOf, type Span } from './milestones.js';
import { lastIn, lastMilestone, Moment } from './moment-shown.js';
import { Pin, Pinned } from './pin.js';
import { REPLAY_WORDS } from './replay.words.js';
import type { Shown } from './shown.js';
import { SHOWN_MAX } from './state.js';

const spanOf = ({ newest }: Shown): Span => ({ first: newest.announcedAs, last: newest.asOf });

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
          aria-valuetext={`${words.sequence(number(state.asOf), number(newest.asOf))}. ${lastIn(shown)}. ${lastMilestone(shown)}`}
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
  const before = milestones.filter(({ sequence }) => sequence < state.asOf).at(-1);
  const next = milestones.find(({ sequence }) => sequence > state.asOf);
  const link = (milestone: Milestone | undefined, label: string, arrow: string, rel: string) =>
    milestone && (
      <a
        class="kern-btn kern-btn--tertiary"
        rel={rel}
        href={hrefOf(address, { ...openIn(address), at: milestone.sequence })}
        aria-label={`${label}: ${milestoneIn(milestone, language)}`}
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
