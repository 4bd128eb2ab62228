import { setTimeout as sleep } from 'node:timers/promises';
import { openDialogue } from '../dialogue.js';
import { readiness } from '../processes.js';
import { type Figures, type Findings, findings } from './findings.js';
import { follow } from './follower.js';
import { type Installation, installation, type Store, type Victim } from './installation.js';
import { load } from './load.js';
import { random, type Random } from './random.js';

export type Run = { readonly store: Store; readonly rounds: number; readonly seed: number; readonly say: (line: string) => void };
export type Result = { readonly findings: Findings; readonly figures: Figures & { readonly kills: Readonly<Record<string, number>> } };

const MOMENT_MS_MAX = 1500;
const DEAD_MS_MAX = 2000;
const ROUNDS_BETWEEN_LOOKS = 20;

/** Each victim once before any comes again; mostly one at a time. */
function* chosen(victims: readonly Victim[], { next, shuffled }: Random): Generator<readonly Victim[]> {
  for (let left: readonly Victim[] = []; ; left = left.slice(1)) {
    if (left.length === 0) left = shuffled(victims);
    const [one, other] = left as readonly [Victim, Victim?];
    const both = other !== undefined && next() < 0.25;
    yield both ? [one, other] : [one];
    if (both) left = left.slice(1);
  }
}

/** Kills parts of a whole installation, one round after the other, while people use it; and looks what came of it. */
export const survive = async ({ store, rounds, seed, say }: Run): Promise<Result> => {
  const whole = await installation(store);
  try {
    await whole.whole();
    return await play(whole, { store, rounds, seed, say });
  } finally {
    await whole.close();
  }
};

const play = async (whole: Installation, { store, rounds, seed, say }: Run): Promise<Result> => {
  const api = whole.processes.api[0]!;
  const dialogue = await openDialogue(api.member);
  const before = (await readiness(api.member)).record.sequence;
  const chance = random(seed);
  const people = load(whole, dialogue, random(seed + 1));
  const follower = follow(whole.all.databaseUrl, store);
  const kills: Record<string, number> = {};
  const victims = chosen(whole.victims, chance);
  const begin = Date.now();
  let result: Awaited<ReturnType<typeof findings>> | undefined;
  try {
    people.begin();
    for (let round = 1; round <= rounds; round++) {
      const now = victims.next().value as readonly Victim[];
      const startedMs = await crash(whole, now, chance);
      const startedAt = Date.now();
      for (const victim of now) kills[victim] = (kills[victim] ?? 0) + 1;
      await whole.whole();
      const [seconds, readyMs] = [Math.round((Date.now() - begin) / 1000), Date.now() - startedAt];
      const { length } = follower.seen;
      const rate = Math.round((length - before) / seconds);
      say(
        `round ${round}: ${now.join(' and ')}, started in ${startedMs} ms, ready after ${readyMs}; ${length} events, ${rate}/s, ${seconds} s`,
      );
      if (round < rounds && round % ROUNDS_BETWEEN_LOOKS !== 0) continue;
      await people.pause();
      result = await findings(whole, { load: people, follower, before });
      say(`looked: ${JSON.stringify(result)}`);
      if (Object.values(result.findings).some(({ length: wrong }) => wrong > 0)) break;
      if (round < rounds) people.begin();
    }
  } finally {
    await people.pause().catch((error: unknown) => say(String(error)));
    await follower.stop();
  }
  if (!result) throw new Error('Nobody has looked');
  return { findings: result.findings, figures: { ...result.figures, kills } };
};

/** kill -9 at some moment; each is dead for a while of its own, and then started until it is there. Returns how many milliseconds that took. */
const crash = async (whole: Installation, victims: readonly Victim[], chance: Random): Promise<number> => {
  const planned = victims.map((victim) => ({ part: whole.part(victim, chance), deadMs: chance.below(DEAD_MS_MAX) }));
  await sleep(chance.below(MOMENT_MS_MAX));
  await Promise.all(planned.map(({ part }) => part.kill()));
  const started = await Promise.all(
    planned.map(async ({ part, deadMs }) => {
      await sleep(deadMs);
      const begin = Date.now();
      await part.start();
      return Date.now() - begin;
    }),
  );
  return Math.max(...started);
};
