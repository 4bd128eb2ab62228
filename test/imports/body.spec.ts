import { z } from 'zod';
import { UsageError } from '../../src/host/usage-error.js';
import { bodyFor, bodyOrUsageError, inItsWords, problemOf } from '../../src/imports/body.js';

const content = z.strictObject({
  text: z.string().min(1, { error: 'text-empty' }).max(5, { error: 'text-too-long:5' }).optional(),
  name: z.string({ error: 'Name is missing' }).optional(),
  place: z.union([z.strictObject({ at: z.int() }), z.strictObject({ near: z.int(), far: z.int() }), z.string()]).optional(),
  parts: z.array(z.strictObject({ n: z.int() })).optional(),
});
const definition = {
  content,
  message: (input: { readonly params: never; readonly body: z.output<typeof content> & { readonly who: string } }) => input,
};

const problem = (value: object) => {
  const checked = bodyFor(definition, value, { who: 'me' });
  return 'problem' in checked ? checked.problem : null;
};

describe('the body of a command', () => {
  it('is what its door takes, with the credentials beside it', () =>
    expect(bodyFor(definition, { text: 'abc' }, { who: 'me' })).toEqual({ body: { text: 'abc', who: 'me' } }));

  it.each([
    [{ text: '' }, 'text-empty', 'text: text empty'],
    [{ text: 'abcdef' }, 'text-too-long', 'text: text too long, at most 5 characters'],
    [{ name: 7 }, 'invalid-type', 'name: Name is missing'],
    [{ nam: 'x' }, 'unknown-field', 'nam: unknown field'],
    [{ parts: [{ n: 1 }, { n: 1, m: 2 }] }, 'unknown-field', 'parts.1.m: unknown field'],
    [{ parts: [{ n: 'x' }] }, 'invalid-type', 'parts.0.n: Invalid input: expected number, received string'],
    // Of its forms the one that fits best: one thing is wrong with it, and not two.
    [{ place: { at: 'x' } }, 'invalid-type', 'place.at: Invalid input: expected number, received string'],
    [{ place: { near: 'x', far: 1 } }, 'invalid-type', 'place.near: Invalid input: expected number, received string'],
    [{ place: { at: 1, on: 2 } }, 'unknown-field', 'place.on: unknown field'],
  ])('is refused with a code and a sentence: %j', (value, code, message) => expect(problem(value)).toEqual({ code, message }));

  it('is refused as it is where nothing says why', () =>
    expect(problemOf(new z.ZodError([]))).toEqual({ code: 'malformed', message: 'The row is malformed' }));
});

it('what a person gave at the command line is taken, or refused as such', () => {
  expect(bodyOrUsageError({ content }, { text: 'abc' })).toEqual({ text: 'abc' });
  expect(() => bodyOrUsageError({ content }, { text: '' })).toThrow(new UsageError('The dialogue cannot be made: text: text empty.'));
});

it.each([
  [{ region: 'Raum' }, 'Raum: region malformed'],
  [{ group: 'Typ' }, 'region: region malformed'],
  [{}, 'region: region malformed'],
])('a field is called what its source calls it: %j', (names, message) => {
  const problem = { code: 'region-malformed', message: 'region: region malformed' };
  expect(inItsWords(problem, names)).toEqual({ code: 'region-malformed', message });
});
