import * as answers from '../../src/http/answers.js';
import type { Counted } from '../../src/projections/theme-input/people.js';
import { openDialogue } from '../dialogue.js';
import { type Harness, startHarness } from '../harness.js';
import { done, submit } from './asking.js';

// Each attack is made on two dialogues that differ in one thing alone: whether two acts are one person's or those of two.

let harness: Harness;
beforeAll(async () => {
  harness = await startHarness();
});
afterAll(() => harness.close());

type Row = { readonly participants: Counted | null; readonly raters: Counted | null };
type Told = { readonly items: readonly Row[]; readonly total: Row };

const skills = { theme: 'skills', question: 'skills-1' };
const secretOf = (name: string): string => `the long secret of ${name}`;
const say = (dialogue: string, name: string, fields: object = {}) =>
  submit(harness, dialogue, `Beitrag von jemandem`, { participant: secretOf(name), ...fields });
const rate = async (at: string, name: string): Promise<number> =>
  (await done(harness, `${at}/ratings`, { value: 'agree', participant: secretOf(name) })).sequence;

/** As of one sequence and with some parameters, what a reader is told: everybody, or whoever has a token. */
const told = async (dialogue: string, query: string, token?: string): Promise<Told> => {
  const { status, body } = await harness.get<Told>(`/api/theme-input?dialogue=${dialogue}&${query}`, token === undefined ? {} : { token });
  expect([status, answers.themeInput.safeParse(body).error]).toEqual([200, undefined]);
  return body;
};

const QUERIES = [
  ...['', 'theme', 'question', 'channel', 'group', 'region', 'questionVersion', 'status', 'day', 'theme,group'].map((by) => `by=${by}`),
  ...[
    'theme=work',
    'question=skills-1',
    'channel=online',
    'group=citizen',
    'region=DE300',
    'status=open',
    'from=2026-01-01',
    'to=2036-12-31',
  ],
];

/** Everything that a reader is told about people by any breakdown and filter, as of each moment since `from`, by how far it lies behind. */
const everything = async (dialogue: string, from: number, token?: string): Promise<readonly (readonly [string, Told])[]> => {
  const head = Number(await harness.store.head());
  const asked = Array.from({ length: head - from + 1 }, (_, i) => i).flatMap((i) => QUERIES.map((query) => [i, query] as const));
  const read: (readonly [string, Told])[] = [];
  for (const [i, query] of asked) {
    const { items, total } = await told(dialogue, `${query}&asOf=${from + i}`, token);
    read.push([`${i} ${query}`, { items, total }]);
  }
  return read;
};

/** The acts of an attack; `second` is who does the second of the two. Returns the sequence of the first act. */
type Attack = (dialogue: string, second: string) => Promise<number>;
const ATTACKS: Readonly<Record<string, Attack>> = {
  'wrote two contributions': async (dialogue, second) => {
    const { sequence } = await say(dialogue, 'Ana');
    await say(dialogue, second);
    return sequence;
  },
  'rated before and after': async (dialogue, second) => {
    const [one, other] = [await say(dialogue, 'Eva'), await say(dialogue, 'Eva')];
    const first = await rate(one.at, 'Ana');
    await rate(other.at, second);
    return first;
  },
  'spoke from two regions, told by filters': async (dialogue, second) => {
    const { sequence } = await say(dialogue, 'Ana', { region: 'DE300', group: 'citizen' });
    await say(dialogue, second, { region: 'DEA5A', group: 'company' });
    return sequence;
  },
  'spoke to two themes, told by their overlap': async (dialogue, second) => {
    const { sequence } = await say(dialogue, 'Ana');
    await say(dialogue, second, skills);
    return sequence;
  },
  'took one back': async (dialogue, second) => {
    const { sequence, at, secret } = await say(dialogue, 'Ana');
    await say(dialogue, second);
    await done(harness, `${at}/withdrawal`, { secret });
    return sequence;
  },
};

it.each(Object.keys(ATTACKS))('nobody is told whether the same person %s', async (name) => {
  const attack = ATTACKS[name];
  if (!attack) throw new Error(name);
  const analyst = await harness.token('analyst');
  const [public_, exact]: [unknown[], unknown[]] = [[], []];
  for (const second of ['Ana', 'Ben']) {
    const dialogue = await openDialogue(harness);
    const from = await attack(dialogue, second);
    public_.push(await everything(dialogue, from));
    const head = String(await harness.store.head());
    exact.push([await told(dialogue, `by=&asOf=${head}`, analyst), await told(dialogue, `by=region&asOf=${head}`, analyst)]);
  }
  expect(public_[0]).toEqual(public_[1]);
  // Officials know it: that is what would tell everybody.
  expect(JSON.stringify(exact[0])).not.toBe(JSON.stringify(exact[1]));
});

it('whoever adds people of their own sees a step pass only with whole steps of acts, and never as many people as acts', async () => {
  const dialogue = await openDialogue(harness);
  const seen: (Counted | null)[] = [];
  for (let n = 1; n <= 26; n++) {
    const { sequence } = await say(dialogue, `somebody number ${n}`);
    seen.push((await told(dialogue, `by=theme&asOf=${sequence}`)).items[0]?.participants ?? null);
  }
  expect(seen.map((each) => each?.among)).toEqual(Array.from({ length: 26 }, (_, i) => 5 * Math.floor((i + 1) / 5)));
  for (const [i, each] of seen.entries()) {
    const people = 5 * Math.floor((i + 1) / 5);
    // Never as many as there are acts: that would say that no two of them are one person's.
    expect(Math.max(0, people - 5)).toBe(each?.atLeast);
    expect(each?.fewerThan).toBe((each?.atLeast ?? 0) + 10);
  }
});

it('a figure is not moved by what is taken back: nobody watches it pass the same step twice', async () => {
  const dialogue = await openDialogue(harness);
  const said = [];
  for (let n = 1; n <= 12; n++) said.push(await say(dialogue, `somebody number ${n}`));
  const [first, ...others] = said;
  for (let n = 1; n <= 10; n++) await rate(String(first?.at), `somebody number ${n}`);
  const before = (await told(dialogue, `by=&asOf=${String(await harness.store.head())}`)).total;
  for (const { at, secret } of others) await done(harness, `${at}/withdrawal`, { secret });
  for (let n = 1; n <= 10; n++) {
    await done(harness, `${String(first?.at)}/ratings/withdrawal`, { participant: secretOf(`somebody number ${n}`) });
  }
  const { participants, raters } = (await told(dialogue, `by=&asOf=${String(await harness.store.head())}`)).total;
  expect({ participants, raters }).toEqual({ participants: before.participants, raters: before.raters });
  expect([participants?.among, raters?.among]).toEqual([10, 10]);
});
