import { inLanguage } from '../../domain/language.js';
import { langOf, pageOf, Said } from '../layout/page.js';
import { hrefOf } from './address.js';
import { Changes } from './changes.js';
import { Explanation } from './explanation.js';
import { Measures } from './measures.js';
import { Overview, Themes } from './overview.js';
import { Recommendations } from './recommendations.js';
import { REPLAY_WORDS } from './replay.words.js';
import type { Shown } from './shown.js';
import { Moments, Timeline } from './timeline.js';
import { Trace } from './trace.js';

/** A dialogue as it stood at a moment. What a script changes for another moment is marked as a region; all else stays. */
export const replayPage = (shown: Shown): string => {
  const { language, address, newest, state, explanation, traced, differences } = shown;
  const words = REPLAY_WORDS[language];
  const { title, notice } = state.dialogue;
  const open = { figure: address.figure, trace: address.trace };
  return pageOf({
    language,
    title: words.title(inLanguage(title, language)),
    other: hrefOf(address, { ...open, named: language === 'de' ? 'en' : 'de' }),
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
