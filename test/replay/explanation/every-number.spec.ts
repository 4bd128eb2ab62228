import { z } from 'zod';
import { VIEWS } from '../../../src/projections/all-views.js';
import { EXPLAINED } from '../../../src/replay/explanation/all-explained.js';
import { figureCalled } from '../../../src/replay/explanation/figures.js';

/** Numbers that count nothing: names, places and states of things, and what somebody said. By their last step. */
const FACTS = [
  // Places in the record, in a stream, in a text, in a file.
  ...['asOf', 'sequence', 'revision', 'writtenAsOf', 'announcedAs', 'start', 'end', 'bytes'],
  // What something is called or how it is numbered.
  ...[
    'seat',
    'seats',
    'recusals',
    'number',
    'roundNumber',
    'version',
    'questionVersion',
    'frameworkVersion',
    'policyVersion',
    'reasonsVersion',
  ],
  // Where it stands, and how hard a puzzle is.
  ...['position', 'latitude', 'longitude', 'placeInLine', 'difficulty'],
  // What a source says of itself; which dimension a row is of.
  ...['facts', 'theme', 'question', 'channel', 'group', 'region', 'status', 'day'],
];

/**
 * Figures that are told to some officials or to one person alone; of work that goes on now, which is not of the record; and how many events there
 * were in an hour or on a day, which are their own terms.
 */
const UNEXPLAINED: Readonly<Record<string, readonly string[]>> = {
  'dialogues/:dialogue/timeline': ['items.{}.events', 'items.{}.types', 'items.{}.quiet'],
  'conspicuous-ratings': ['items.{}.ratings', 'items.{}.unprotected', 'items.{}.raters', 'items.{}.contributions'],
  'moderation-queue': ['counts'],
  'own-assessments': ['items.{}.missing'],
  'own-assessments/:round': ['missing', 'measures.{}.words'],
  reminders: ['counts', 'items.{}.count'],
  reports: ['items.{}.progress'],
  'reports/:report': ['progress'],
  'rounds/:round/feedback': ['items'],
};

/** Where another view shows the same. */
const SHOWN_TOO: Readonly<Record<string, readonly [at: string, name: string]>> = {
  'moderation-queue': ['items.{}.contribution.', 'contributions'],
};

type Unwrapping = z.ZodOptional | z.ZodNullable | z.ZodDefault | z.ZodExactOptional;
const isWrapped = (schema: z.ZodType): schema is Unwrapping =>
  [z.ZodOptional, z.ZodNullable, z.ZodDefault, z.ZodExactOptional].some((wrapping) => schema instanceof wrapping);

/** Where in an answer numbers stand. */
const numbersIn = (schema: z.ZodType, at: readonly string[] = []): readonly string[] => {
  if (isWrapped(schema)) return numbersIn(schema.unwrap() as z.ZodType, at);
  if (schema instanceof z.ZodNumber) return [at.join('.')];
  if (schema instanceof z.ZodUnion) return [...new Set(schema.options.flatMap((one) => numbersIn(one as z.ZodType, at)))];
  if (schema instanceof z.ZodArray) return numbersIn(schema.element as z.ZodType, [...at, '{}']);
  if (schema instanceof z.ZodObject)
    return Object.entries(schema.shape as Readonly<Record<string, z.ZodType>>).flatMap(([name, each]) => numbersIn(each, [...at, name]));
  if (schema instanceof z.ZodRecord) {
    const names = schema.keyType instanceof z.ZodEnum ? schema.keyType.options.map(String) : ['{}'];
    return names.flatMap((name) => numbersIn(schema.valueType as z.ZodType, [...at, name]));
  }
  return [];
};

const plain = (pattern: string): string => pattern.replace(/\{\w+\}(,\{\w+\})*/g, '{}');
const figuresOf = (name: string): readonly string[] => Object.keys(EXPLAINED.find((each) => each.name === name)?.figures ?? {}).map(plain);

/** A fact, or something within one: what stands in `items.{}.source.facts`. */
const isFact = (path: string): boolean => FACTS.includes(path.split('.').findLast((step) => step !== '{}') ?? '');

/** Those that a view explains: its own; of a list, those of the things in it. */
const explainedIn = (path: string): readonly string[] => {
  const own = EXPLAINED.find(({ view }) => view.path === path);
  const [at, name] = SHOWN_TOO[path] ?? [
    'items.{}.',
    EXPLAINED.find(({ view }) => view.view === path && view.path.startsWith(`${path}/:`))?.name ?? '',
  ];
  return own ? figuresOf(own.name) : figuresOf(name).map((figure) => `${at}${figure}`);
};

it.each(VIEWS.map((view) => [view.path, view.answer] as const))(
  'each number of %s is explained, or is named as one that counts nothing',
  (path, answer) => {
    const few = UNEXPLAINED[path] ?? [];
    const numbers = [...new Set(numbersIn(answer))].filter(
      (number) => !isFact(number) && !few.some((one) => `${number}.`.startsWith(`${one}.`)),
    );
    const explained = explainedIn(path);
    expect(numbers.filter((number) => !explained.includes(number))).toEqual([]);
  },
);

it.each(EXPLAINED.map((each) => [each.name, each] as const))(
  'each figure that %s explains is there in its answer',
  (_, { view, figures }) => {
    // Levels and the like are no numbers.
    const words = ['level', 'quadrant', 'isReached'];
    const numbers = new Set(numbersIn(view.answer));
    const patterns = Object.keys(figures);
    expect(patterns.filter((pattern) => !numbers.has(plain(pattern)) && !words.includes(pattern.split('.').at(-1) ?? ''))).toEqual([]);
    // No figure hides another one.
    for (const pattern of patterns) {
      const name = pattern.replace(/\{\w+\}/g, 'x');
      expect([name, figureCalled({ figures }, name)?.pattern]).toEqual([name, pattern]);
    }
  },
);
