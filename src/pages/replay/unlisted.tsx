import type { VNode } from 'preact';
import { numberIn } from '../../domain/language.js';
import { differenceWords } from '../../replay/difference/difference.words.js';
import type { Differences } from './details.js';
import { REPLAY_WORDS } from './replay.words.js';
import { seenIn } from './rows-told.js';
import type { Shown } from './shown.js';

type Counted = Differences['counted'][number];
type Part = { readonly shown: Shown; readonly counted: Differences['counted']; readonly from: number; readonly to: number };

const CHANGES = ['added', 'changed', 'gone'] as const;

/** How many rows changed of those views that are not listed, each with the way to them. */
export const Unlisted = ({ shown, counted, from, to }: Part): VNode | null => {
  const { language, address } = shown;
  const words = REPLAY_WORDS[language].changes;
  const told = counted.flatMap((each) => {
    const count = countIn(each, shown);
    return count === null ? [] : [{ view: each.view, text: `${words.counted[each.view] ?? each.view}: ${count}` }];
  });
  if (told.length === 0) return null;
  return (
    <>
      <p>{words.unlisted}</p>
      <ul class="stack small">
        {told.map(({ view, text }) => (
          <li>
            <a
              class="kern-link kern-link--small kern-link--no-visited-state"
              href={`/api/dialogues/${address.dialogue}/difference?from=${from}&to=${to}&view=${view}`}
            >
              {text}
            </a>
          </li>
        ))}
      </ul>
    </>
  );
};

/** What became of how many; null where nothing did that can be seen. */
const countIn = (counted: Counted, { language }: Shown): string | null => {
  const rows = seenIn(counted, language);
  const number = numberIn(language);
  const parts = CHANGES.flatMap((change) => {
    const { length } = rows.filter((row) => row.change.change === change);
    return length === 0 ? [] : [`${number(length)} ${differenceWords(language).changes[change]}`];
  });
  const words = REPLAY_WORDS[language];
  if (counted.next === null) return parts.length === 0 ? null : parts.join(', ');
  return parts.length === 0 ? words.changes.uncounted : words.figures.atLeast(parts.join(', '));
};
