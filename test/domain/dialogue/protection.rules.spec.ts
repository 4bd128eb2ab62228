import type { DialogueEvent, KnownDialogue } from '../../../src/domain/dialogue/dialogue.js';
import { isIdleLogin, refuseUnprotected, type Shown } from '../../../src/domain/dialogue/protection.rules.js';
import { Refusal } from '../../../src/domain/refusal.js';
import { orRefusal } from '../../given.js';
import { dialogueOf, openEvents } from './examples.js';
import { codes, issued, isProtected, NOTHING_SHOWN, puzzle, revoked, SHOWN } from './protections.js';

const open = (...events: readonly DialogueEvent[]): KnownDialogue => dialogueOf(...openEvents, ...events) as KnownDialogue;
const answer = (dialogue: KnownDialogue, shown: Partial<Shown>): string | null => {
  const said = orRefusal(() => refuseUnprotected(dialogue, { ...NOTHING_SHOWN, ...shown }));
  return said instanceof Refusal ? said.code : null;
};

it('asks nothing of anybody where there is no protection', () => {
  for (const shown of SHOWN) expect(answer(open(), shown)).toBeNull();
});

it.each([
  ['the first and the last of a batch', { batch: 1, number: 1 }, null],
  ['the first and the last of a batch', { batch: 1, number: 3 }, null],
  ['one beyond it', { batch: 1, number: 4 }, 'participation-code-wrong'],
  ['one of a batch that was not issued', { batch: 2, number: 1 }, 'participation-code-wrong'],
  ['none', null, 'participation-code-wrong'],
])('asks for a code: %s %j', (_, code, expected) => {
  expect(answer(open(issued, isProtected(codes)), { code, zeroBits: 99, login: true })).toBe(expected);
});

it('takes no code of a batch that was revoked', () =>
  expect(answer(open(issued, isProtected(codes), revoked), { code: { batch: 1, number: 1 } })).toBe('participation-code-revoked'));

it.each([
  [15, 'participation-puzzle-unsolved'],
  [16, null],
  [256, null],
])('asks for work: %i of 16 bits', (zeroBits, expected) => {
  expect(answer(open(isProtected(puzzle)), { zeroBits })).toBe(expected);
});

it('takes no text that others could hit upon, and says first what it asks for', () => {
  const isGuessable = true;
  expect(answer(open(), { isGuessable })).toBe('participant-too-short');
  expect(answer(open(issued, isProtected(codes)), { isGuessable })).toBe('participation-code-wrong');
  expect(answer(open(isProtected({ kind: 'login' })), { isGuessable })).toBe('participation-login-missing');
  expect(answer(open(isProtected(puzzle)), { isGuessable, zeroBits: 15 })).toBe('participation-puzzle-unsolved');
  expect(answer(open(isProtected(puzzle)), { isGuessable, zeroBits: 16 })).toBe('participant-too-short');
});

it('asks for a login, and takes nothing else for it', () => {
  const dialogue = open(issued, isProtected({ kind: 'login' }));
  expect(answer(dialogue, { login: true })).toBeNull();
  expect(answer(dialogue, { code: { batch: 1, number: 1 }, zeroBits: 256 })).toBe('participation-login-missing');
});

it('asks for what was said last', () => {
  const dialogue = open(issued, isProtected(codes), isProtected(puzzle, 2));
  expect(answer(dialogue, { zeroBits: 16 })).toBeNull();
  expect(answer(dialogue, { code: { batch: 1, number: 1 } })).toBe('participation-puzzle-unsolved');
  expect(answer(open(isProtected(puzzle), isProtected({ kind: 'none' }, 2)), {})).toBeNull();
});

it('takes a login for nothing where the dialogue asks for something else', () => {
  const protections = [{ kind: 'none' } as const, codes, { kind: 'login' } as const, puzzle].map((protection) =>
    open(isProtected(protection)),
  );
  expect(protections.map((dialogue) => isIdleLogin(dialogue, { ...NOTHING_SHOWN, login: true }))).toEqual([false, true, false, true]);
  expect(protections.map((dialogue) => isIdleLogin(dialogue, NOTHING_SHOWN))).toEqual([false, false, false, false]);
});

it('says that it is about the participant', () => {
  const code = { batch: 1, number: 1 };
  for (const [dialogue, shown] of [
    [open(issued, isProtected(codes)), NOTHING_SHOWN],
    [open(issued, isProtected(codes), revoked), { ...NOTHING_SHOWN, code }],
    [open(isProtected(puzzle)), NOTHING_SHOWN],
    [open(), { ...NOTHING_SHOWN, isGuessable: true }],
  ] as const)
    expect(orRefusal(() => refuseUnprotected(dialogue, shown))).toMatchObject({ field: 'participant' });
});
