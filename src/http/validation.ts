import type { z } from 'zod';
import { FIELD_REFUSALS, type FieldCode, isFieldCode } from '../commands/field.refusals.js';
import { fieldError } from '../commands/field-errors.js';
import { type Language, numberIn } from '../domain/language.js';
import { step } from '../record/json-pointer.js';
import { type FieldError, Problem } from './problem.js';

/** Somebody who sends thousands of wrong fields gets an answer of a readable size. */
const ERRORS_MAX = 50;

/** The value in its typed form. @throws Problem that names every wrong field, and never repeats what was sent. */
export const parsed = <S extends z.ZodType>(schema: S, value: unknown, language: Language, at = ''): z.output<S> => {
  const result = schema.safeParse(value, { error: fieldError(language) });
  if (result.success) return result.data;
  throw new Problem('request-malformed', fieldErrors(result.error.issues.slice(0, ERRORS_MAX), at, language).slice(0, ERRORS_MAX));
};

const fieldErrors = (issues: readonly z.core.$ZodIssue[], at: string, language: Language): readonly FieldError[] =>
  issues.flatMap((issue) => errorsOf(issue, at, language));

const errorsOf = (issue: z.core.$ZodIssue, at: string, language: Language): readonly FieldError[] => {
  const path = `${at}${issue.path.map(step).join('')}`;
  if (issue.code === 'unrecognized_keys')
    return issue.keys.slice(0, ERRORS_MAX).map((key) => ownError(`${path}${step(key)}`, 'unknown-field', language));
  if (issue.code === 'invalid_union') {
    // Of several forms none fits: what is wrong with the one that fits best.
    const [best] = issue.errors.toSorted((a, b) => a.length - b.length);
    if (best && best.length > 0) return fieldErrors(best, path, language);
  }
  const [code = '', limit] = issue.message.split(':');
  if (isFieldCode(code)) return [ownError(path, code, language, limit)];
  return [{ pointer: path, code: issue.code.replaceAll('_', '-'), detail: issue.message }];
};

/** A wrong field, told in our own words. */
export const ownError = (pointer: string, code: FieldCode, language: Language, limit?: string): FieldError => {
  const text = FIELD_REFUSALS[code][language];
  if (limit === undefined) return { pointer, code, detail: text };
  return { pointer, code, detail: text.replace('#', /^\d+$/.test(limit) ? numberIn(language)(Number(limit)) : limit) };
};
