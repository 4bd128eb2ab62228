import { createHmac } from 'node:crypto';
import type { RateLimitPluginOptions } from '@fastify/rate-limit';
import type { Redis } from 'ioredis';
import { z } from 'zod';

type Counted = { readonly current: number; readonly ttl: number };
type Store = InstanceType<NonNullable<RateLimitPluginOptions['store']>>;

/** Counts one more, and says how many there are and how many milliseconds their window still lasts. */
const COUNT = `
local current = redis.call('INCR', KEYS[1])
if current == 1 then redis.call('PEXPIRE', KEYS[1], ARGV[1]) end
return { current, redis.call('PTTL', KEYS[1]) }`;

const COUNTED = z.tuple([z.number(), z.number()]);

/** Addresses that this process counts alone, at most; what is too much is forgotten. */
const ALONE_MAX = 10_000;

/**
 * How often each sender has written, counted together by all processes with one Redis. Without one, and while it is away or full,
 * each counts alone: nobody is refused for that, and nobody gets past it. Redis does not learn addresses, only what the vault's
 * key makes of them.
 */
export const sharedCounts = (redis: Redis | null, key: Buffer) => {
  const alone = new Map<string, { current: number; readonly until: number }>();

  const countAlone = (sender: string, windowMs: number): Counted => {
    // Not the time of day: nobody is locked out for the hour by which a clock is set back.
    const now = performance.now();
    const known = alone.get(sender);
    if (known && known.until > now) return { current: ++known.current, ttl: Math.ceil(known.until - now) };
    if (alone.size >= ALONE_MAX) alone.clear();
    alone.set(sender, { current: 1, until: now + windowMs });
    return { current: 1, ttl: windowMs };
  };

  const count = async (address: string, windowMs: number): Promise<Counted> => {
    const sender = createHmac('sha256', key).update(address).digest('base64url');
    if (!redis) return countAlone(sender, windowMs);
    try {
      const [current, ttl] = COUNTED.parse(await redis.eval(COUNT, 1, `zukunftsdialog:senders:${sender}`, windowMs));
      return { current, ttl };
    } catch {
      return countAlone(sender, windowMs);
    }
  };

  return class implements Store {
    incr(address: string, done: (error: Error | null, counted?: Counted) => void, windowMs: number): void {
      void count(address, windowMs).then((counted) => done(null, counted));
    }

    /** No route has a limit of its own. */
    child(): Store {
      return this;
    }
  };
};
