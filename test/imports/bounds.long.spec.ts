import { Readable } from 'node:stream';
import { createGzip } from 'node:zlib';
import { UsageError } from '../../src/host/usage-error.js';
import { bytesOf } from '../../src/imports/files/source-file.js';

const MIB = 1024 ** 2;
/** Less than an import takes: 2 GiB would be packed here for a minute. */
const MAX = 512 * MIB;
const zeros = function* (count: number): Generator<Buffer> {
  for (let i = 0; i < count; i++) yield Buffer.alloc(MIB);
};

it('a packed text is read up to a bound and not beyond, in memory that does not grow with it', async () => {
  const before = process.memoryUsage().rss;
  let [length, most] = [0, 0];
  const reading = (async () => {
    const packed = Readable.from(zeros(MAX / MIB + 1)).pipe(createGzip({ level: 1 }));
    for await (const chunk of bytesOf('bomb.csv.gz', packed, MAX)) {
      length += chunk.length;
      most = Math.max(most, process.memoryUsage().rss - before);
    }
  })();
  await expect(reading).rejects.toEqual(
    expect.objectContaining({ constructor: UsageError, message: 'bomb.csv.gz: unpacks to more than 0.5 GiB.' }),
  );
  expect(length).toBeLessThanOrEqual(MAX);
  expect(length).toBeGreaterThan(MAX - MIB);
  expect(most).toBeLessThan(200 * MIB);
});
