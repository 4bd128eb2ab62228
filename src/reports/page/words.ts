import type { Language } from '../../domain/language.js';
import { DE, type Words } from './words.de.js';
import { EN } from './words.en.js';

export type { Words };
export const WORDS: Readonly<Record<Language, Words>> = { de: DE, en: EN };
