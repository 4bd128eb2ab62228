import { Progress } from '../../src/host/progress.js';

/** A stream and a clock in the hands of the test. */
const watched = (isTTY: boolean, columns = 80) => {
  const written: string[] = [];
  let now = 1_000_000;
  const stream = { isTTY, columns, write: (text: string) => written.push(text) };
  return { progress: new Progress(stream, () => now), written, wait: (ms: number) => (now += ms) };
};
const CLEAR = '\r\u001b[2K';

describe('progress on a terminal', () => {
  it('draws a bar with count, rate and time left', () => {
    const { progress, written, wait } = watched(true, 100);
    progress.start('Votes', 4000);
    wait(2000);
    progress.update(1000);
    expect(written.at(-1)).toBe(`${CLEAR}Votes: [######..................] 1,000 of 4,000, 500 per second, 6 s left`);
  });

  it('is redrawn at most ten times a second', () => {
    const { progress, written, wait } = watched(true);
    progress.start('Votes', 1000);
    for (let i = 0; i < 1000; i++) {
      wait(1);
      progress.tick();
    }
    expect(written.length).toBeGreaterThan(5);
    expect(written.length).toBeLessThanOrEqual(11);
  });

  it('never wraps into a second line', () => {
    const { progress, written } = watched(true, 30);
    progress.start('A rather long label of some work', 1000);
    expect(written.at(-1)).toBe(`${CLEAR}${'A rather long label of some work'.slice(0, 29)}`);
  });

  it('ends with a line that stays and tells all', () => {
    const { progress, written, wait } = watched(true);
    progress.start('Votes', 1000);
    wait(4000);
    progress.update(1000);
    progress.stop();
    expect(written.at(-1)).toBe(`${CLEAR}Votes: 1,000 in 4.0 s, 250 per second\n`);
  });
});

describe('progress in a log', () => {
  it('writes plain lines, at most every five seconds', () => {
    const { progress, written, wait } = watched(false);
    progress.start('Votes', 60_000);
    for (let i = 0; i < 120; i++) {
      wait(100);
      progress.update((i + 1) * 100);
    }
    expect(written).toEqual([
      'Votes: 5,000 of 60,000, 1,000 per second, 55 s left\n',
      'Votes: 10,000 of 60,000, 1,000 per second, 50 s left\n',
    ]);
  });

  it('counts without a total where nobody knows it', () => {
    const { progress, written, wait } = watched(false);
    progress.start('Reading', null);
    wait(5000);
    progress.update(20);
    expect(written).toEqual(['Reading: 20, 4 per second\n']);
  });

  it('says minutes where it takes minutes', () => {
    const { progress, written, wait } = watched(false);
    progress.start('Votes', 1000);
    wait(10_000);
    progress.update(100);
    expect(written).toEqual(['Votes: 100 of 1,000, 10 per second, 1 min 30 s left\n']);
  });

  it('begins anew with each piece of work', () => {
    const { progress, written, wait } = watched(false);
    progress.start('First', 1);
    wait(1000);
    progress.tick();
    progress.start('Second', 2);
    wait(2000);
    progress.tick();
    progress.stop();
    progress.stop();
    expect(written).toEqual(['First: 1 in 1.0 s, 1 per second\n', 'Second: 1 in 2.0 s, 1 per second\n']);
  });
});

it('is silent without a stream', () => {
  const progress = new Progress(null, () => 0);
  progress.start('Votes', 1);
  progress.tick();
  expect(() => progress.stop()).not.toThrow();
});
