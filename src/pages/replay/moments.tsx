import type { VNode } from 'preact';
import { numberIn } from '../../domain/language.js';
import { dateIn } from '../layout/dates.js';
import { hrefOf } from './address.js';
import { milestoneIn } from './milestones.js';
import { TIMES } from './moment.js';
import { MOMENT_WORDS } from './moment.words.js';
import { Pinned } from './pin.js';
import { REPLAY_WORDS } from './replay.words.js';
import type { Shown } from './shown.js';
import { SHOWN_MAX } from './state.js';

/** Other ways to a moment: by its name, or by a milestone. */
export const Moments = ({ shown }: { readonly shown: Shown }): VNode => {
  const { language, address, named } = shown;
  const words = { ...REPLAY_WORDS[language].timeline, ...MOMENT_WORDS[language] };
  return (
    <div class="moments">
      <details>
        <summary>{words.exactly}</summary>
        <form method="get" action={`/replay/${address.dialogue}`} id="exactly">
          <div data-region="pinned-exactly">
            <Pinned shown={shown} />
          </div>
          <div class="row exactly">
            <div class="row">
              <label for="exact">{words.moment}</label>
              <input class="field" id="exact" name="moment" maxLength={60} autocomplete="off" aria-describedby="exact-hint" />
            </div>
            <div class="row">
              <label for="exact-time">{words.choice}</label>
              <select class="field chosen" id="exact-time" name="time" aria-describedby="exact-hint">
                {TIMES.map((time) => (
                  <option value={time} selected={time === named?.time}>
                    {words.times[time]}
                  </option>
                ))}
              </select>
            </div>
            <button type="submit" class="kern-btn kern-btn--secondary">
              <span class="kern-label">{words.show}</span>
            </button>
          </div>
          <p id="exact-hint" class="small muted">
            {words.hint}
          </p>
        </form>
      </details>
      <div data-region="milestones">
        <Milestones shown={shown} />
      </div>
    </div>
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
              {milestoneIn(milestone, language)}
            </a>
            <span class="small muted">{dateIn(language, newest.timeZone)(milestone.at)}</span>
          </li>
        ))}
      </ol>
      {milestones.length > listed.length && <p class="small muted">{words.timeline.more}</p>}
    </details>
  );
};
