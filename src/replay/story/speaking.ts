import { STANDARD_REASONS } from '../../domain/dialogue/policy.rules.js';
import { AS_SCHEDULED } from '../../domain/dialogue/reasons.js';
import type { Labelled } from '../../domain/dialogue/dialogue.js';
import { inLine } from '../../host/in-line.js';
import { inLanguage, type InLanguages, type Language } from '../../domain/language.js';
import { wordsIn } from '../trace/picture-words.js';
import type { Called } from './called.js';
import { STORY_WORDS } from './story-words.js';

/** So many code points of a name or of the beginning of a text are in a line, and of a quote. */
const NAME_MAX = 80;
const QUOTE_MAX = 120;

/** What is said of an event: what it is about, where that can be named, and what else. */
export type Said = { readonly about: string | null; readonly besides?: readonly string[] };

/** Of what it is about, by what that is called; where nobody knows, without. */
export const named = ([about]: readonly string[], besides: readonly string[] = []): Said => ({ about: about ?? null, besides });

/** Names things and codes in a language: each in a list, which is empty where nobody may read what it is called. */
export const speaking = (called: Called, language: Language) => {
  const words = STORY_WORDS[language];
  const quoted = (text: string, max = NAME_MAX): string => words.quoted(inLine(text, max));
  const title = (named: InLanguages | undefined): readonly string[] => (named ? [quoted(inLanguage(named, language))] : []);
  const label = (all: readonly Labelled[], code: string | null): readonly string[] => {
    if (code === null) return [];
    const found = all.find((one) => one.code === code);
    return [found ? inLanguage(found.title, language) : code];
  };
  const document = called.dialogue;
  const themeTitle = (code: string): string => {
    const found = document?.themes.find((one) => one.theme === code);
    return quoted(found ? inLanguage(found.title, language) : code);
  };
  const theme = (code: string): readonly string[] => [words.theme(themeTitle(code))];
  /** By its text; where nobody may read that, by its theme. */
  const contribution = (id: string): readonly string[] => {
    const found = called.contributions.get(id);
    if (!found) return [];
    return found.said === null ? [...theme(found.theme), words.unread] : [quoted(found.said)];
  };
  return {
    words,
    stances: wordsIn(language).stances,
    rated: wordsIn(language).rated,
    levels: wordsIn(language).levels,
    implementation: wordsIn(language).implementation,
    quoted,
    title,
    theme,
    themeTitle,
    contribution,
    /** A contribution as what an event is about. */
    aboutContribution: (id: string, besides: readonly string[] = []): Said => {
      const said = called.contributions.get(id)?.said ?? null;
      return said === null ? { about: null, besides: [...contribution(id), ...besides] } : { about: quoted(said), besides };
    },
    group: (code: string | null) => label(document?.groups ?? [], code),
    dispositionReason: (code: string) => label(document?.dispositionReasons?.reasons ?? [], code),
    moderationReason: (code: string | null) => label([...(document?.moderationPolicy?.reasons ?? []), ...STANDARD, AS_SCHEDULED], code),
    gathering: (id: string) => title(called.gatherings.get(id)),
    measure: (id: string) => title(called.measures.get(id)),
    recommendation: (id: string) => title(called.recommendations.get(id)),
    round: (id: string) => called.rounds.get(id) ?? null,
    evidence: (id: string): readonly string[] => {
      const found = called.evidence.get(id);
      if (!found) return [];
      const quote = found.quote === null ? contribution(found.contribution) : [quoted(found.quote, QUOTE_MAX)];
      return [...quote, wordsIn(language).stances[found.stance]];
    },
    report: (id: string) => called.reports.get(id) ?? null,
    before: (sequence: bigint) => called.before.get(sequence) ?? null,
  };
};

export type Speaking = ReturnType<typeof speaking>;

const STANDARD = Object.values(STANDARD_REASONS).flat();
