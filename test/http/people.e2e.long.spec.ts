import { themeInputView } from '../../src/projections/theme-input/theme-input.view.js';
import type { Counted } from '../../src/projections/theme-input/people.js';
import { contributionBody, openDialogue } from '../dialogue.js';
import { beginEvaluation } from '../evaluation.js';
import { useHarness } from '../harness.js';
import { done, submit } from './asking.js';

// Each attack is made on two dialogues that differ in one thing alone: whether two acts are one person's or those of two.

const harness = useHarness();

type Row = { readonly participants: Counted | null; readonly raters: Counted | null };
type Told = { readonly items: readonly Row[]; readonly total: Row };

const skills = { theme: 'skills', question: 'skills-1' };
const secretOf = (name: string): string => `the long secret of ${name}`;
const say = (dialogue: string, name: string, fields: object = {}) =>
  submit(harness, dialogue, `Beitrag von jemandem`, { participant: secretOf(name), ...fields });
const rate = async (at: string, name: string): Promise<number> =>
  (await done(harness, `${at}/ratings`, { value: 'agree', participant: secretOf(name) })).sequence;

const submitted = (dialogue: string) =>
  harness.command('/api/dialogues/{dialogue}/contributions', { dialogue }, contributionBody('Zu spät', { participant: secretOf('Eva') }));

/** As of one sequence and with some parameters, what a reader is told: everybody, or whoever has a token. */
const told = async (dialogue: string, query: string, token?: string): Promise<Told> => {
  const { status, body } = await harness.get<Told>(`/api/theme-input?dialogue=${dialogue}&${query}`, token === undefined ? {} : { token });
  expect([status, themeInputView.answer.safeParse(body).error]).toEqual([200, undefined]);
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
    const before = await everything(dialogue, from);
    for (const [, { items, total }] of before)
      for (const { participants, raters } of [...items, total]) expect([participants, raters]).toEqual([null, null]);
    await beginEvaluation(harness, dialogue);
    public_.push([before, await everything(dialogue, Number(await harness.store.head()))]);
    const head = String(await harness.store.head());
    exact.push([await told(dialogue, `by=&asOf=${head}`, analyst), await told(dialogue, `by=region&asOf=${head}`, analyst)]);
  }
  expect(public_[0]).toEqual(public_[1]);
  // Officials know it: that is what would tell everybody.
  expect(JSON.stringify(exact[0])).not.toBe(JSON.stringify(exact[1]));
});

it('whoever adds people of their own, and reads after each act, is told one number once, which nothing moves afterwards', async () => {
  const dialogue = await openDialogue(harness);
  const reading = async (): Promise<readonly (Counted | null)[]> => {
    const asOf = `asOf=${String(await harness.store.head())}`;
    const [{ items, total }, whole] = [await told(dialogue, `by=theme&${asOf}`), await told(dialogue, `by=&${asOf}`)];
    return [items[0], total, whole.total].flatMap((row) => (row ? [row.participants, row.raters] : []));
  };
  const said = [await say(dialogue, 'somebody number 0')];
  for (let n = 1; n <= 12; n++) {
    said.push(await say(dialogue, `somebody number ${n}`));
    await rate(String(said[0]?.at), `somebody number ${n}`);
    expect((await reading()).filter((one) => one !== null)).toEqual([]);
  }
  const last = said.pop();
  await done(harness, `${String(last?.at)}/withdrawal`, { secret: last?.secret });
  await done(harness, `${String(said[0]?.at)}/ratings/withdrawal`, { participant: secretOf('somebody number 1') });
  expect((await reading()).filter((one) => one !== null)).toEqual([]);

  await beginEvaluation(harness, dialogue);
  const [participants, raters, ...others] = await reading();
  expect([participants?.among, raters?.among]).toEqual([13, 12]);
  for (const one of [participants, raters]) {
    // Never as many as there are acts: that would say that no two of them are one person's.
    expect([0, 5]).toContain(one?.atLeast);
    expect(one?.fewerThan).toBe((one?.atLeast ?? 0) + 10);
  }
  for (const whole of [others.slice(0, 2), others.slice(2)])
    for (const [i, one] of whole.entries()) expect(one?.atLeast).toBeGreaterThanOrEqual([participants, raters][i]?.atLeast ?? 0);

  // Nobody can add anything any more; what is taken back or opened once more changes nothing.
  const office = { token: await harness.token('office') };
  const at = `/api/dialogues/${dialogue}`;
  for (const { at: contribution, secret } of said.slice(5)) await harness.post(`${contribution}/withdrawal`, { secret });
  await done(harness, `${at}/phase-closings`, { phase: 'evaluation' }, office);
  expect((await harness.post(`${at}/phase-openings`, { phase: 'dialogue' }, office)).status).toBe(409);
  await done(harness, `${at}/phase-openings`, { phase: 'evaluation' }, office);
  expect((await submitted(dialogue)).status).toBe(409);
  expect(await reading()).toEqual([participants, raters, ...others]);
});
