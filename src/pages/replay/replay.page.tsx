import { inLanguage } from '../../domain/language.js';
import { langOf, pageOf, Said } from '../layout/page.js';
import { hrefOf, openIn } from './address.js';
import { Changes } from './changes.js';
import { Contribution } from './contribution.js';
import { Event } from './event.js';
import { Explanation } from './explanation.js';
import { Measures } from './measures.js';
import { Overview, Themes } from './overview.js';
import { Moments } from './moments.js';
import { Recommendations } from './recommendations.js';
import { REPLAY_WORDS } from './replay.words.js';
import type { Shown } from './shown.js';
import { Timeline } from './timeline.js';
import { Trace } from './trace.js';

/** A dialogue as it stood at a moment. What a script changes for another moment is marked as a region; all else stays. */
export const replayPage = (shown: Shown): string => {
  const { language, address, newest, state, explanation, traced, followed, event, differences } = shown;
  const words = REPLAY_WORDS[language];
  const { title, notice } = state.dialogue;
  return pageOf({
    language,
    title: words.title(inLanguage(title, language)),
    other: hrefOf(address, { ...openIn(address), named: language === 'de' ? 'en' : 'de' }),
    home: address.named === null ? '/' : `/?lang=${address.named}`,
    hasScript: true,
    children: (
      <>
        <p class="kern-preline">{words.preline}</p>
        <h1 class="kern-heading-large" {...langOf(title, language)}>
          {inLanguage(title, language)}
        </h1>
        {newest.status === 'draft' && <p class="note">{words.draft}</p>}
        {notice && (
          <p class="note">
            <strong>{words.notice}:</strong> <Said text={notice} language={language} />
          </p>
        )}
        <p class="lead">{words.lead}</p>
        <Timeline shown={shown} />
        <Moments shown={shown} />
        <div data-region="detail">
          {explanation && <Explanation shown={shown} explanation={explanation} />}
          {traced && <Trace shown={shown} traced={traced} />}
          {followed && <Contribution shown={shown} followed={followed} />}
          {event && <Event shown={shown} event={event} />}
        </div>
        <div data-region="changes">{differences && <Changes shown={shown} differences={differences} />}</div>
        <div data-region="state">
          <Overview shown={shown} />
          <Recommendations shown={shown} />
          <Measures shown={shown} />
          <Themes shown={shown} />
        </div>
      </>
    ),
  });
};
