import { z } from 'zod';
import { DATE_FORMATS, type DateFormat, momentOf } from '../dates.js';
import { columnNumbered } from '../files/table-rows.js';
import { folded } from '../files/words.js';
import { TimeZone } from '../time-zone.js';

/** The title of a column, or its number, from 1, where two have one title; in JSON lines the name of a member, or a path with dots (`place.lat`). */
export const column = z.union([z.string().min(1).transform(folded), z.int().min(1).transform(columnNumbered)]);

/** Words are found however they are written in Unicode, and with whatever spaces. */
const byWord = (values: Readonly<Record<string, string>>): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(values).map(([word, meant]) => [folded(word), meant]));

/** What to take for a word of the column; an empty text for none. */
const values = z.record(z.string(), z.string()).transform(byWord).optional();
/** What to take for an empty cell and, where there are `values`, for each word that they do not have; an empty text for none. */
const otherwise = z.string().optional();

/** A column, perhaps with words to take for its words; or one value for all rows. */
export const field = z.union([column, z.strictObject({ column, values, otherwise }), z.strictObject({ value: z.string().min(1) })]);
export type Field = z.output<typeof field>;

const prefix = z.string().max(40).optional();
/** Which row is answered; with the prefix of the file in which that is. */
const answer = z.union([
  column,
  z.strictObject({ column, values, otherwise, prefix }),
  z.strictObject({ value: z.string().min(1), prefix }),
]);
/** The first of them that names one. */
export const answered = z
  .union([answer, z.array(answer).min(1)])
  .optional()
  .transform((given) => (given === undefined ? [] : Array.isArray(given) ? given : [given]));

/** What people said is in a column: there is no one text for all rows. */
export const textField = z.union([column, z.strictObject({ column, values })]);

type Days = { readonly day: Field; readonly format: DateFormat; readonly time?: Field | undefined };
const UTC = new TimeZone('UTC');

/** When it was said: in a column, in words of the form, or on one day for all rows, in ISO 8601 unless a form is given. */
export const days = z
  .strictObject({
    column: column.optional(),
    values,
    otherwise,
    value: z.string().optional(),
    format: z.enum(DATE_FORMATS).optional(),
    time: field.optional(),
  })
  .transform((given, context): Days => {
    const { column, value, format = 'iso', time, ...words } = given;
    const wrong = (name: string, message: string): void => context.addIssue({ code: 'custom', path: [name], message });
    if ((column === undefined) === (value === undefined)) wrong('column', 'either a column, or a value for all rows');
    if (column !== undefined && given.format === undefined) wrong('format', `one of ${DATE_FORMATS.join(', ')}`);
    if (value !== undefined && (words.values ?? words.otherwise) !== undefined) wrong('value', 'has no words');
    for (const [name, said] of [['value', value] as const, ['otherwise', words.otherwise] as const]) {
      if (said && momentOf(folded(said), '', format, UTC) === null)
        wrong(name, `no time of the form ${format}, or none between 1990 and now`);
    }
    return { day: column === undefined ? { value: value ?? '' } : { column, ...words }, format, ...(time !== undefined && { time }) };
  });

/** The column that a field is read from, if any. */
export const columnOf = (field: Field | undefined): readonly string[] => {
  if (field === undefined) return [];
  if (typeof field === 'string') return [field];
  return 'column' in field ? [field.column] : [];
};
