import type { AddressInfo } from 'node:net';
import type { Contribution } from '../../src/domain/contribution/contribution.js';
import { contributions } from '../../src/domain/contribution/contributions.js';
import { measures } from '../../src/domain/measure/measures.js';
import { createServer } from '../../src/cli/server.js';
import { openDialogue } from '../dialogue.js';
import { type Answer, type Harness, sendTo, type Sending, startHarness } from '../harness.js';
import { carriedOut, done, submit, type Submitted } from './asking.js';

type Post = Harness['post'];
let harness: Harness;
/** A second program on the same record. */
let second: { readonly post: Post; readonly close: () => Promise<void> };
let dialogue: string;
let moderator: Sending;
let analyst: Sending;

const because = { de: 'Darum.' };

beforeAll(async () => {
  harness = await startHarness();
  const app = await createServer(harness.foundation, false);
  await app.listen(0, '127.0.0.1');
  const send = sendTo(`http://127.0.0.1:${(app.getHttpServer().address() as AddressInfo).port}`);
  second = { post: (path, body, sending) => send('POST', path, body, sending), close: () => app.close() };
  moderator = { token: await harness.token('moderator') };
  analyst = { token: await harness.token('analyst') };
  dialogue = await openDialogue(harness);
});
afterAll(async () => {
  await second.close();
  await harness.close();
});

type Act = (post: Post) => Promise<Answer>;
const into = (from: Submitted, to: Submitted): Act => {
  return (post) => post(`${from.at}/merger`, { into: to.contribution, reason: 'same' }, moderator);
};
const unmerge = (one: Submitted): Act => {
  return (post) => post(`${one.at}/unmerging`, { reason: 'different' }, moderator);
};
const withdraw = (one: Submitted): Act => {
  return (post) => post(`${one.at}/withdrawal`, { secret: one.secret });
};
const reject = (one: Submitted): Act => {
  return (post) => post(`${one.at}/rejection`, { reason: 'off-topic', justification: 'Nein' }, moderator);
};
const setAside = (one: Submitted): Act => {
  return (post) => post(`${one.at}/setting-aside`, { reason: 'covered-elsewhere' }, analyst);
};

/** What two or three do at the same moment with A, B and C, which are accepted. */
const RACES: readonly (readonly [string, (a: Submitted, b: Submitted, c: Submitted) => readonly Act[]])[] = [
  ['A into B and B into A', (a, b) => [into(a, b), into(b, a)]],
  ['A into B, B into C and C into A', (a, b, c) => [into(a, b), into(b, c), into(c, a)]],
  ['A into B and A into C', (a, b, c) => [into(a, b), into(a, c)]],
  ['A into B and B is withdrawn', (a, b) => [into(a, b), withdraw(b)]],
  ['A into B and B is rejected', (a, b) => [into(a, b), reject(b)]],
  ['A into B and B is set aside', (a, b) => [into(a, b), setAside(b)]],
  ['A into B and A is withdrawn', (a, b) => [into(a, b), withdraw(a)]],
  ['A into B, B into A and A stands for itself again', (a, b) => [into(a, b), into(b, a), unmerge(a)]],
];
const TRIES = 3;

const accepted = async (name: string): Promise<Submitted> => {
  const one = await submit(harness, dialogue, name);
  await done(harness, `${one.at}/acceptance`, {}, moderator);
  return one;
};

const stateOf = async (contribution: string): Promise<Contribution> =>
  contributions.fold(await harness.store.readStream(`contribution-${contribution}`));

/** Where the chain of mergers from a contribution comes to an end; null where it does not. */
const endOf = async (contribution: string): Promise<Contribution | null> => {
  const passed = new Set<string>();
  for (let next = contribution; !passed.has(next);) {
    passed.add(next);
    const state = await stateOf(next);
    if (state.status !== 'merged' || state.mergedInto === null) return state;
    next = state.mergedInto;
  }
  return null;
};

const isRefusal = ({ status }: Answer): boolean => status === 409 || status === 422;

describe('commands that meet at the same moment, in two programs', () => {
  it.each(RACES)('leave no ring: %s', async (_, acts) => {
    for (let i = 0; i < TRIES; i++) {
      const abc = [await accepted('A'), await accepted('B'), await accepted('C')] as const;
      const answers = await Promise.all(acts(...abc).map((act, at) => act((at + i) % 2 ? harness.post : second.post)));
      for (const answer of answers) expect(answer.status < 300 || isRefusal(answer)).toBe(true);
      expect(answers.some(({ status }) => status < 300)).toBe(true);
      for (const { contribution } of abc) expect(await endOf(contribution)).not.toBeNull();
    }
  });

  it('are told in the same words by what came in and by what became of it', async () => {
    const after = String(await harness.store.head());
    const { body } = await harness.view('/api/theme-input', { query: { dialogue, after } });
    const { body: coverage } = await harness.view('/api/dispositions/coverage', { query: { dialogue, after } });
    const { submitted, merged, rejected, withdrawn } = body.total;
    const { fates, total } = coverage;
    expect({ submitted, merged, rejected, withdrawn }).toEqual({
      submitted: total,
      merged: fates['merged'],
      rejected: fates['rejected'],
      withdrawn: fates['withdrawn'],
    });
    expect(merged).toBeGreaterThan(0);
  });
});

describe('measures that end in each other at the same moment', () => {
  const drafted = async (name: string): Promise<string> => {
    const texts = { themes: ['work'], title: { de: name }, text: { de: name } };
    return String((await carriedOut(harness, '/api/dialogues/{dialogue}/measures', { dialogue }, texts, analyst))['measure']);
  };
  const merging = (to: string, from: string): Act => {
    return (post) => post(`/api/measures/${to}/mergers`, { from: [from], reason: because }, analyst);
  };
  const statusOf = async (measure: string): Promise<string> => measures.fold(await harness.store.readStream(`measure-${measure}`)).status;

  it('leave one of them', async () => {
    for (let i = 0; i < TRIES; i++) {
      const [a, b] = [await drafted('A'), await drafted('B')];
      await Promise.all([merging(a, b)(harness.post), merging(b, a)(second.post)]);
      expect([await statusOf(a), await statusOf(b)].sort()).toEqual(['active', 'merged']);
    }
  });
});
