import { randomInt } from 'node:crypto';
import { withRedis } from '../redis.js';
import type { Store } from './installation.js';
import { survive } from './rounds.js';

const { CHAOS_ROUNDS, CHAOS_SEED, CHAOS_STORE } = process.env;
const seed = Number(CHAOS_SEED ?? randomInt(2 ** 31));
const stores: readonly Store[] = ['postgres', 'eventstoredb'];
/** Enough that everything is killed once. */
const FEW = { postgres: 5, eventstoredb: 6 };
const NOTHING = { lost: [], doubled: [], contradicted: [], outOfOrder: [], misfollowed: [], reports: [], views: [] };
const MS_PER_ROUND = 60_000;

// Past jest, which would keep each line until the end.
const say = (line: string): void => void process.stderr.write(`${line}\n`);

const [describeOrSkip, name] = withRedis('An installation whose processes and servers are killed at any moment, under load');
describeOrSkip(name, () => {
  it.each(stores.filter((store) => store === (CHAOS_STORE ?? store)))(
    'has every acknowledged command once, its views as rebuilt and its reports once, with the record in %s',
    async (store) => {
      const rounds = Number(CHAOS_ROUNDS ?? FEW[store]);
      say(`chaos with ${store}: ${rounds} rounds, CHAOS_SEED=${seed}`);
      const { findings, figures } = await survive({ store, rounds, seed, say });
      expect(findings).toEqual(NOTHING);
      // Otherwise nothing was tried.
      expect(figures.acknowledged).toBeGreaterThan(10 * rounds);
      expect(figures.reports).toBeGreaterThan(0);
      say(`chaos with ${store}: ${JSON.stringify(figures)}`);
    },
    Number(CHAOS_ROUNDS ?? 0) * MS_PER_ROUND + 300_000,
  );
});
