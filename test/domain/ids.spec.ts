import { Code, ContributionId, DialogueId, Pseudonym, RatingId } from '../../src/domain/ids.js';

describe.each([
  ['a dialogue id', DialogueId],
  ['a contribution id', ContributionId],
  ['a rating id', RatingId],
  ['a pseudonym', Pseudonym],
])('%s', (_, parse) => {
  it.each(['00000000-0000-4000-8000-000000000001', '0190a5e2-7c3b-7def-bfff-ffffffffffff', 'abcdefab-cdef-8abc-9abc-abcdefabcdef'])(
    'is a UUID such as %s',
    (id) => expect(parse(id)).toBe(id),
  );

  it.each([
    '',
    'x',
    '00000000-0000-0000-0000-000000000000',
    'ffffffff-ffff-ffff-ffff-ffffffffffff',
    '00000000-0000-9000-8000-000000000001',
    '00000000-0000-4000-7000-000000000001',
    'ABCDEFAB-CDEF-4ABC-8ABC-ABCDEFABCDEF',
    '{00000000-0000-4000-8000-000000000001}',
    '00000000-0000-4000-8000-000000000001\n',
    ' 00000000-0000-4000-8000-000000000001',
    '00000000000040008000000000000001',
  ])('is not %j', (id) => expect(() => parse(id)).toThrow(TypeError));
});

describe('a code', () => {
  it.each(['a', '0', 'gute-arbeit', 'q1-2-3', 'x'.repeat(64)])('is lower-case words with hyphens such as %s', (code) =>
    expect(Code(code)).toBe(code),
  );

  it.each(['', '-', 'a-', '-a', 'a--b', 'Gute-Arbeit', 'gute arbeit', 'gute_arbeit', 'für', 'a\n', 'x'.repeat(65), '../a', 'a.b'])(
    'is not %j',
    (code) => expect(() => Code(code)).toThrow(TypeError),
  );
});
