import type { z } from 'zod';
import { FIELD_REFUSALS, isFieldCode } from '../commands/field.refusals.js';
import { fieldError } from '../commands/field-errors.js';
import { Refusal, REFUSALS } from '../domain/refusal.js';
import { UsageError } from '../host/usage-error.js';
import { AsOfMalformed, BeforeRecord, NotYet, ViewBehind } from '../projections/reading.js';
import type { Sources } from '../projections/sources.js';
import type { Question, View } from '../projections/view.js';
import { viewPositions } from '../projections/view-positions.js';
import { optionFor } from './show-options.js';

/** Checks what was asked of a view. @throws UsageError, which says the first thing that is wrong */
export const checkFor =
  (view: View): Question['check'] =>
  (schema, value, at = '') => {
    const result = schema.safeParse(value, { error: fieldError('en') });
    if (result.success) return result.data;
    const [issue] = result.error.issues;
    const path = issue?.path ?? [];
    const name = String(path[0] ?? at.slice(1));
    if (view.body && (at === '/body' || name in view.body.shape))
      throw new UsageError(`${['--body', path.map(String).join('.')].join(' ').trim()}: ${wordsOf(issue)}`);
    throw new UsageError(`${name in view.params ? `<${name}>` : optionFor(view, name)}: ${wordsOf(issue)}`);
  };

const wordsOf = (issue: z.core.$ZodIssue | undefined): string => {
  const [code = '', limit = ''] = issue?.message.split(':') ?? [];
  return isFieldCode(code) ? FIELD_REFUSALS[code].en.replace('#', limit) : (issue?.message ?? 'This is malformed.');
};

/** Whether a view says that it knows nothing of what it is asked about. */
export const isUnknown = (error: unknown): boolean => error instanceof Refusal && REFUSALS[error.code].kind === 'unknown';

/** What a view refuses, for the person at the command line; anything else as it is. */
export const toldOf = async (error: unknown, view: View, { store, views }: Pick<Sources, 'store' | 'views'>): Promise<unknown> => {
  if (error instanceof Refusal) return new UsageError(REFUSALS[error.code].en);
  if (error instanceof BeforeRecord) return new UsageError('At this instant nothing of it was in the record.');
  if (error instanceof NotYet)
    return new UsageError(`This state does not exist yet: the record ends at sequence ${String(await store.head())}.`);
  if (error instanceof ViewBehind) return new UsageError(await behindIn(view, { store, views }));
  return toldAtOnce(error);
};

/** Before anything is opened. */
export const toldAtOnce = (error: unknown): unknown =>
  error instanceof AsOfMalformed
    ? new UsageError('A state is a sequence or an instant (ISO 8601 with offset): --as-of, or an instant of occurrence: --as-of-occurred.')
    : error;

const behindIn = async (asked: View, { store, views }: Pick<Sources, 'store' | 'views'>): Promise<string> => {
  const { head, views: all } = await viewPositions(store, (sql, values) => views.query(sql, [...values]));
  const late = all.filter(({ lag }) => lag > 0n);
  // What it shows may rest on another view, too.
  const shown = late.find(({ view }) => view === (asked.projection ?? asked.view)) ?? late[0];
  const where = shown && `The view ${shown.view} is at sequence ${String(shown.sequence)}, the record at ${String(head)}`;
  const why = where
    ? `${where}${shown.failure ? ': it stands still' : ''}.`
    : 'Another version of the program made the tables of this view.';
  return `${why} A running \`serve\` brings it up to date, and \`rebuild\` builds it anew.`;
};
