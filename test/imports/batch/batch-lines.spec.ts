import { newIdOf } from '../../../src/commands/command.js';
import { ContributionId, DialogueId } from '../../../src/domain/ids.js';
import type { Sender } from '../../../src/identity/access.js';
import { BatchLines } from '../../../src/imports/batch/batch-lines.js';
import { resolved } from '../../../src/imports/batch/references.js';
import { keyOfCard } from '../../../src/imports/cards/card-key.js';
import { keyOfImport, keyOfRow } from '../../../src/imports/contributions/submission.js';
import { keyOfPolis, keyOfStatement } from '../../../src/imports/polis/polis-rows.js';
import { dialogueIdOf } from '../../../src/imports/set-up.js';
import { ANNOUNCEMENT } from '../../dialogue.js';

const OFFICE: Sender = { roles: ['office'], actor: 'd2f0a7a4-0000-8000-8000-000000000001' };
const linesOf = (sender = OFFICE) => {
  const lines = new BatchLines({ source: 'some', sender, correlation: 'c', standsFor: (words) => `<${words}>` });
  return (line: number, row: object) => {
    const checked = lines.check(line, { ...row });
    return 'problem' in checked ? checked : { ...checked, message: checked.message() };
  };
};
const DIALOGUE = { command: 'AnnounceDialogue', body: ANNOUNCEMENT, as: 'd', at: '2024-05-01T12:00:00+02:00' };
const THEME = { command: 'DefineTheme', params: { dialogue: '$d' }, body: { theme: 'work', title: { de: 'Arbeit' } } };
const made = newIdOf(DialogueId, 'batch/some/as/d');

describe('a line of a batch', () => {
  it('is sent as its door would, under a key of its name', () => {
    const check = linesOf();
    expect(check(1, { ...DIALOGUE, revision: 3 })).toMatchObject({
      kind: 'AnnounceDialogue',
      as: 'd',
      uses: [],
      message: {
        envelope: {
          key: 'batch/some/as/d',
          role: 'office',
          actor: OFFICE.actor,
          correlation: 'c',
          causation: null,
          at: '2024-05-01T10:00:00.000Z',
          expectedRevision: 3n,
        },
      },
    });
  });

  it('without a name has a key of what stands for its words, and of which it is of those that say the same', () => {
    const check = linesOf();
    check(1, DIALOGUE);
    const keyOf = (row: object) => {
      const checked = check(2, row);
      return 'message' in checked ? (checked.message as unknown as { envelope: { key: string } }).envelope.key : checked;
    };
    const said = `batch/some/<${JSON.stringify(['DefineTheme', THEME.params, THEME.body])}>`;
    const other = { ...THEME, body: { theme: 'other', title: { de: 'B' } } };
    expect([keyOf(THEME), keyOf(other), keyOf(THEME)]).toEqual([
      `${said}/1`,
      `batch/some/<${JSON.stringify(['DefineTheme', other.params, other.body])}>/1`,
      `${said}/2`,
    ]);
  });

  it('builds on earlier ones, and names those', () => {
    const check = linesOf();
    check(1, DIALOGUE);
    expect(check(2, THEME)).toMatchObject({ uses: ['d'], as: undefined, message: { input: { params: { dialogue: made } } } });
    expect(check(3, { ...THEME, params: { dialogue: made } })).toMatchObject({ uses: [] });
  });

  it('without a time of its own has none, and none that cannot be', () => {
    const check = linesOf();
    expect(check(1, { ...DIALOGUE, at: undefined })).toMatchObject({ message: { envelope: { at: null, expectedRevision: null } } });
    expect(check(2, { ...DIALOGUE, as: 'e', at: '1970-01-01T00:00:00Z' })).toEqual({
      kind: 'AnnounceDialogue',
      problem: { code: 'time-implausible', message: 'at: time implausible' },
    });
  });

  it.each([
    [{ command: 'Fly' }, 'unknown', 'command-unknown', 'command: there is no command "Fly"'],
    [{ command: 7 }, 'unknown', 'invalid-type', 'command: Invalid input: expected string, received number'],
    [{ ...THEME, as: '1' }, 'DefineTheme', 'name-malformed', 'as: name malformed'],
    [{ ...THEME, as: 'd' }, 'DefineTheme', 'name-repeated', 'as: line 1 has the same name'],
    [{ ...THEME, revision: -1 }, 'DefineTheme', 'too-small', 'revision: Too small: expected number to be >=0'],
    [
      { ...THEME, params: { dialogue: '$x' } },
      'DefineTheme',
      'reference-unknown',
      '$x: no earlier line has this name. If it is no reference, write $$x',
    ],
    [{ ...THEME, params: { dialogue: '$t' } }, 'DefineTheme', 'reference-without-id', '$t: line 2 makes nothing that has an id'],
    [{ ...THEME, params: { dialogue: '$bad' } }, 'DefineTheme', 'reference-not-recorded', '$bad: the line of this name was not recorded'],
    [{ command: 'DraftMeasure' }, 'DraftMeasure', 'not-allowed', 'DraftMeasure is for analyst, not for office'],
  ])('is refused: %j', (row, kind, code, message) => {
    const check = linesOf();
    check(1, DIALOGUE);
    check(2, { ...THEME, as: 't' });
    check(3, { command: 'Fly', as: 'bad' });
    expect(check(4, row)).toEqual({ kind, problem: { code, message } });
  });

  it('is for some roles, and says for which', () => {
    const check = linesOf({ roles: ['analyst', 'auditor'], actor: null });
    expect(check(1, { command: 'RejectContribution' })).toMatchObject({
      problem: { message: 'RejectContribution is for office or moderator, not for analyst, auditor' },
    });
  });

  it('that is refused does not take a name from one that had it', () => {
    const check = linesOf();
    check(1, DIALOGUE);
    expect(check(2, DIALOGUE)).toMatchObject({ problem: { code: 'name-repeated' } });
    expect(check(3, THEME)).toMatchObject({ uses: ['d'] });
  });
});

describe('references', () => {
  const ids: Readonly<Record<string, string>> = { m1: 'id of m1', [`a${'b'.repeat(59)}`]: 'id of a long name' };
  const idOf = (name: string) => ids[name] ?? `? ${name}`;
  const dialogue = '00000000-0000-4000-8000-0000000000d1';

  it('are words that begin with a dollar sign and have the form of a name, wherever they stand', () => {
    const value = { a: ['$m1', { b: '$m1' }], c: '$1', d: '$', e: 'x$m1', f: '$m1 x', g: 7, h: null, i: `$a${'b'.repeat(59)}` };
    expect(resolved(value, idOf)).toEqual({ ...value, a: ['id of m1', { b: 'id of m1' }], i: 'id of a long name' });
  });

  it('are none with one dollar sign more, which goes', () =>
    expect(['$$m1', '$$$m1', '$$1', 'x$$m1', '$$m1 x'].map((word) => resolved(word, idOf))).toEqual([
      '$m1',
      '$$m1',
      '$$1',
      'x$$m1',
      '$$m1 x',
    ]));

  it('cite what imports made by its name in the source', () => {
    const of = (key: string) => newIdOf(ContributionId, key);
    const cited = (value: unknown) => resolved(value, idOf);
    expect(cited({ $dialogue: { polis: 'a' } })).toBe(dialogueIdOf(keyOfPolis('a')));
    expect(cited({ $dialogue: { contributions: 'a' } })).toBe(dialogueIdOf(keyOfImport('a')));
    expect(cited({ $contribution: { polis: 'a', id: '1' } })).toBe(of(keyOfStatement({ key: keyOfPolis('a') }, '1')));
    expect(cited({ $contribution: { contributions: 'a', id: '1' } })).toBe(of(keyOfRow({ key: keyOfImport('a') }, '1')));
    expect(cited({ $contribution: { contributions: 'a', dialogue, id: '1' } })).toBe(
      of(keyOfRow({ key: keyOfImport('a', dialogue) }, '1')),
    );
    expect(cited({ $contribution: { cards: 'a', gathering: dialogue, id: '1' } })).toBe(of(keyOfCard('a', dialogue, '1')));
    const beside = { $dialogue: { polis: 'a' }, other: 1 };
    expect(cited(beside)).toEqual(beside);
    expect(cited({})).toEqual({});
  });

  it('that are malformed say so', () => {
    const refused = (value: unknown): unknown => {
      try {
        return resolved(value, idOf);
      } catch (error) {
        return (error as { readonly problem: unknown }).problem;
      }
    };
    expect(refused({ $dialogue: { polis: 'x', id: '1' } })).toEqual({ code: 'unknown-field', message: '$dialogue: id: unknown field' });
    expect(refused({ $dialogue: { polis: '' } })).toMatchObject({ code: 'too-small' });
    expect(refused({ $contribution: { polis: 'x', id: '' } })).toMatchObject({ code: 'too-small' });
    expect(refused({ $contribution: { polis: 'x' } })).toMatchObject({ message: expect.stringMatching(/^\$contribution: id: /) });
    const nested = (depth: number): unknown => (depth === 0 ? '$m1' : [nested(depth - 1)]);
    expect(JSON.stringify(refused(nested(50)))).toContain('id of m1');
    expect(refused(nested(51))).toEqual({ code: 'nested-too-deeply', message: 'The line is nested more than 50 deep' });
  });
});
