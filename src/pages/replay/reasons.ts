import { inLanguage, type InLanguages } from '../../domain/language.js';
import { isInLanguages } from '../../replay/fields/values-told.js';
import type { Shown } from './shown.js';

type Labelled = Shown['state']['dialogue']['groups'][number];

/** A code of the dialogue in words: a reason for what became of a contribution, or of an act of moderation. */
export const reasonIn = ({ state: { dialogue }, language }: Pick<Shown, 'state' | 'language'>, code: string | null): string => {
  const adopted = dialogue.dispositionReasons?.['reasons'];
  const reasons = [
    ...(Array.isArray(adopted) ? (adopted as readonly Labelled[]) : []),
    ...Object.values(dialogue.moderationReasons).flatMap((those) => those),
  ];
  const known = reasons.find((reason) => reason.code === code);
  return known ? inLanguage(known.title, language) : (code ?? '');
};

/** What is said in public of why: a text of the office, or a code of the dialogue; null where nothing is. */
export const givenIn = (data: unknown): InLanguages | string | null => {
  const { reason, rationale, statement } = (data ?? {}) as Readonly<Record<string, unknown>>;
  const given = [rationale, statement, reason].find((one) => typeof one === 'string' || isInLanguages(one));
  return typeof given === 'string' || isInLanguages(given) ? given : null;
};
