import type { Answer } from '../../src/commands/command.js';
import { Refusal } from '../../src/domain/refusal.js';
import { TooLarge, Unavailable } from '../../src/host/failures.js';
import { createProgress } from '../../src/host/progress.js';
import { Sending } from '../../src/imports/sending.js';
import { Tally } from '../../src/imports/tally.js';

const sentWith = async (...errors: readonly Error[]): Promise<Tally> => {
  const tally = new Tally(['card']);
  const sending = new Sending({ send: () => Promise.reject(new Error('Not asked')), progress: createProgress({ silent: true }) }, tally);
  const failing = (error: Error) => (): Promise<Answer> => Promise.reject(error);
  for (const [i, error] of errors.entries()) {
    tally.add('card', 'read');
    await sending.row({ kind: 'card', file: 'cards.csv', line: i + 2 }, { lane: String(i) }, failing(error));
  }
  await sending.drained();
  return tally;
};

describe('a row that is sent', () => {
  it('is counted as refused where a rule says no, or where it is larger than is taken', async () => {
    const tally = await sentWith(new Refusal('theme-unknown', 'theme'), new TooLarge('An event of 70000 bytes; at most 65536'));
    expect(tally.counted({ seconds: 1, sending: 1 }).errors).toEqual([
      { file: 'cards.csv', line: 2, code: 'theme-unknown', message: 'theme: This dialogue has no such theme.' },
      { file: 'cards.csv', line: 3, code: 'body-too-large', message: 'An event of 70000 bytes; at most 65536' },
    ]);
  });

  it.each([
    ['the record is away', new Unavailable('Connection terminated')],
    ['our own code asks for what nobody should', new Error('An event id occurs twice in one append')],
  ])('ends the work where %s: the row is not to blame', (_, error) =>
    expect(sentWith(error)).rejects.toThrow(
      `Interrupted at cards.csv, line 2: ${error.message}. Nothing is lost: run it again and it goes on.`,
    ),
  );
});

describe('a sending', () => {
  it('sends as its import does, at the time of the source, loosely, all under one correlation', () => {
    const send = () => Promise.reject(new Error('Not asked'));
    const sending = new Sending({ send, progress: createProgress({ silent: true }) }, new Tally([]));
    expect(sending.send).toBe(send);
    const envelope = sending.envelope('key', 0, 'moderator', 'me');
    const at = '1970-01-01T00:00:00.000Z';
    expect(envelope).toEqual({ key: 'key', at, loose: true, role: 'moderator', actor: 'me', correlation: expect.any(String) });
    expect(sending.envelope('other', 0, 'office')).toEqual({ ...envelope, key: 'other', role: 'office', actor: null });
  });
});

it('a refusal names the field as the source does, where it is known', async () => {
  const tally = new Tally(['card']);
  const sending = new Sending({ send: () => Promise.reject(new Error('Not asked')), progress: createProgress({ silent: true }) }, tally);
  const origin = { kind: 'card', file: 'cards.csv', line: 2, named: { theme: 'Thema' } };
  tally.add('card', 'read');
  await sending.row(origin, { lane: '1' }, () => Promise.reject(new Refusal('theme-unknown', 'theme')));
  await sending.drained();
  expect(tally.counted({ seconds: 1, sending: 1 }).errors).toMatchObject([{ message: 'Thema: This dialogue has no such theme.' }]);
});

it('a refusal that is about no field is its sentence alone, and what ends the work says what caused it', async () => {
  const { errors } = (await sentWith(new Refusal('theme-unknown'))).counted({ seconds: 1, sending: 1 });
  expect(errors).toMatchObject([{ message: 'This dialogue has no such theme.' }]);
  const away = new Unavailable('Connection terminated');
  await expect(sentWith(away)).rejects.toMatchObject({ cause: away });
});
