import { setTimeout as sleep } from 'node:timers/promises';
import { Queues } from '../../src/jobs/queues.js';
import { RepeatedJob } from '../../src/jobs/repeated-job.js';
import { RedisLink } from '../../src/redis/redis-link.js';
import { dropDatabase, freshDatabase } from '../database.js';

it('leaves the jobs alone that others put into its queue: what was done is not asked for again', async () => {
  const databaseUrl = await freshDatabase();
  const queues = new Queues(databaseUrl, new RedisLink(undefined));
  let [looks, days] = [0, 0];
  const job = new RepeatedJob(queues, {
    queue: 'repeated',
    name: 'look',
    everyMs: 50,
    work: async ({ name }, queue) => {
      if (name === 'day') return void (days += 1);
      looks += 1;
      await queue.add('day', {}, { jobId: 'day-1', removeOnComplete: { age: 3600 }, removeOnFail: { age: 3600 } });
    },
  });
  // More than BullMQ would keep of a queue whose jobs are kept by number.
  while (looks < 40) await sleep(50);
  await job.close();
  expect(days).toBe(1);
  await dropDatabase(databaseUrl);
});
