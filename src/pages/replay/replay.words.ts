import type { Language } from '../../domain/language.js';
import { DE, type ReplayWords } from './replay.words.de.js';
import { EN } from './replay.words.en.js';

export type { ReplayWords } from './replay.words.de.js';

export const REPLAY_WORDS: Readonly<Record<Language, ReplayWords>> = { de: DE, en: EN };
