import { z } from 'zod';
import { DIALOGUE_SCHEMAS } from '../../../src/events/dialogue.schemas.js';
import { VIEWS } from '../../../src/projections/all-views.js';
import { hasDifferences } from '../../../src/projections/view-difference.js';
import { EXPLAINED } from '../../../src/replay/explanation/all-explained.js';
import { stepsNamed } from '../../../src/replay/explanation/figure-named.js';
import { nameOfField, type Place } from '../../../src/replay/fields/names.js';
import { isInLanguages } from '../../../src/replay/fields/values-told.js';
import { wordsOfValue } from '../../../src/replay/fields/values.js';

type Unwrapping = z.ZodOptional | z.ZodNullable | z.ZodDefault | z.ZodExactOptional;
const isWrapped = (schema: z.ZodType): schema is Unwrapping =>
  [z.ZodOptional, z.ZodNullable, z.ZodDefault, z.ZodExactOptional].some((wrapping) => schema instanceof wrapping);

type Found = { readonly field: string; readonly place: Place; readonly values: readonly string[] };

const shapeOf = (schema: z.ZodObject): Readonly<Record<string, z.ZodType>> => schema.shape;
/** A text in languages has no fields of its own. */
const isText = (schema: z.ZodObject): boolean => isInLanguages(shapeOf(schema));

/** Each field that a value can have, with the place that it stands in, and the words that it can be. */
const fieldsIn = (schema: z.ZodType, field: string | null, place: Place): readonly Found[] => {
  if (isWrapped(schema)) return fieldsIn(schema.unwrap() as z.ZodType, field, place);
  if (schema instanceof z.ZodArray) return fieldsIn(schema.element as z.ZodType, field, place);
  if (schema instanceof z.ZodUnion) return schema.options.flatMap((one) => fieldsIn(one as z.ZodType, field, place));
  const inside = (name: string, each: z.ZodType): readonly Found[] => fieldsIn(each, name, { view: place.view, parent: field });
  if (schema instanceof z.ZodObject && !isText(schema))
    return [...found(field, place), ...Object.entries(shapeOf(schema)).flatMap(([name, each]) => inside(name, each))];
  if (schema instanceof z.ZodRecord) {
    const names = schema.keyType instanceof z.ZodEnum ? schema.keyType.options.map(String) : [];
    const each = schema.valueType as z.ZodType;
    return [...found(field, place), ...(names.length > 0 ? names.flatMap((name) => inside(name, each)) : fieldsIn(each, field, place))];
  }
  const values = schema instanceof z.ZodEnum ? schema.options : schema instanceof z.ZodLiteral ? [...schema.values] : [];
  return found(
    field,
    place,
    values.filter((value) => typeof value === 'string'),
  );
};

const found = (field: string | null, place: Place, values: readonly string[] = []): readonly Found[] =>
  field === null ? [] : [{ field, place, values }];

const fieldsOf = (view: string, schema: z.ZodType): readonly Found[] => fieldsIn(schema, null, { view, parent: null });
/** What stands in the answer of a dialogue without its schema there: its rules, as they were adopted. */
const RULES = [
  ['moderationPolicy', DIALOGUE_SCHEMAS.ModerationPolicyAdopted.data],
  ['assessmentFramework', DIALOGUE_SCHEMAS.AssessmentFrameworkAdopted.data],
  ['dispositionReasons', DIALOGUE_SCHEMAS.DispositionReasonsAdopted.data],
] as const;

/** Codes of which the office reads what they mean in its documentation; and types of events, which have their own words. */
const TOLD_ELSEWHERE = ['reminders.code', 'timeline.type'];

it.each([
  ...VIEWS.filter(hasDifferences).map(({ path, view, answer }) => [path, fieldsOf(view, answer)] as const),
  ...RULES.map(([field, data]) => [field, fieldsIn(data, field, { view: 'dialogues', parent: null })] as const),
])('each field of %s that can change has a name in German and English, and each of its words', (_, fields) => {
  expect(fields.length).toBeGreaterThan(1);
  const unnamed = fields.filter(({ field, place }) => !Object.values(nameOfField(field, place) ?? { none: '' }).every(Boolean));
  expect(unnamed.map(({ field, place: { parent } }) => [parent, field])).toEqual([]);
  const wordless = fields.flatMap(({ field, place, values }) =>
    TOLD_ELSEWHERE.includes(`${place.view}.${field}`)
      ? []
      : values.filter((value) => !wordsOfValue(value, field, place)).map((value) => [place.parent, field, value]),
  );
  expect(wordless).toEqual([]);
});

it.each(EXPLAINED.map(({ name, figures }) => [name, Object.keys(figures)] as const))('each figure of %s has a name', (name, patterns) => {
  const steps = patterns.flatMap((pattern) => stepsNamed(name, pattern).map((step) => ({ pattern, ...step })));
  expect(steps.filter(({ name: words }) => words === null).map(({ pattern, step }) => [pattern, step])).toEqual([]);
  expect(new Set(steps.map(({ pattern }) => pattern)).size).toBe(patterns.length);
});
