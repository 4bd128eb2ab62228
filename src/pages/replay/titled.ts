import { inLanguage, type InLanguages, type Language } from '../../domain/language.js';
import { inLine } from '../../host/in-line.js';
import { STORY_WORDS } from '../../replay/story/story-words.js';

/** A title in a sentence. */
export const titled = (title: InLanguages, language: Language): string =>
  STORY_WORDS[language].quoted(inLine(inLanguage(title, language), Infinity));
