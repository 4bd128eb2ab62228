import { inLanguage, type InLanguages, type Language } from '../../domain/language.js';
import { wordsOfValue } from '../fields/values.js';
import type { NodeOf } from './trace.answer.js';
import { traceWords } from './trace.words.js';

/** What the codes on a trace are called. */
export type Called = {
  readonly themes: readonly { readonly theme: string; readonly title: InLanguages }[];
  readonly groups: readonly { readonly group: string; readonly title: InLanguages }[];
};

const titled = (found: { readonly title: InLanguages } | undefined, code: string, language: Language): string =>
  found ? inLanguage(found.title, language) : code;

export const themeCalled = ({ themes }: Called, code: string, language: Language): string =>
  titled(
    themes.find(({ theme }) => theme === code),
    code,
    language,
  );

export const groupCalled = ({ groups }: Called, code: string, language: Language): string =>
  titled(
    groups.find(({ group }) => group === code),
    code,
    language,
  );

/** A value of a few, as a field of a view has it. */
export const valueCalled = (value: string, view: string, field: string, language: Language): string =>
  wordsOfValue(value, field, { view, parent: null })?.[language] ?? value;

export const reportCalled = ({ reportKind }: Pick<NodeOf<'report'>, 'reportKind'>, language: Language): string =>
  valueCalled(reportKind, 'reports', 'kind', language);

export const implementationCalled = ({ state }: Pick<NodeOf<'implementation'>, 'state'>, language: Language): string =>
  `${capital(traceWords(language).kinds.implementation)}: ${valueCalled(state, 'recommendations', 'implementationState', language)}`;

/** As a title begins. */
export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
