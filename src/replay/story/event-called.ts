import type { Language } from '../../domain/language.js';
import { fieldWords } from '../fields/field-words.js';
import { wordsOfEvent } from './event-words.js';

/** What an event says where it is said elsewhere what it is about; of a report, what that is. */
export const eventCalled = (type: string, language: Language): string =>
  wordsOfEvent(type, type.startsWith('Report') ? fieldWords(language).one.report : null, language);
