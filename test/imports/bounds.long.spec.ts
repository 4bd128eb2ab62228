import { Readable } from 'node:stream';
import { createGzip } from 'node:zlib';
import { UsageError } from '../../src/host/usage-error.js';
import { UNPACKED_BYTES_MAX } from '../../src/imports/files/bounds.js';
import { bytesOf } from '../../src/imports/files/source-file.js';

const MIB = 1024 ** 2;
const zeros = function* (count: number): Generator<Buffer> {
  for (let i = 0; i < count; i++) yield Buffer.alloc(MIB);
};

it('a packed text is read up to 2 GiB and not beyond, in memory that does not grow with it', async () => {
  const before = process.memoryUsage().rss;
  let [length, most] = [0, 0];
  const reading = (async () => {
    const packed = Readable.from(zeros(UNPACKED_BYTES_MAX / MIB + 1)).pipe(createGzip({ level: 1 }));
    for await (const chunk of bytesOf('bomb.csv.gz', packed)) {
      length += chunk.length;
      most = Math.max(most, process.memoryUsage().rss - before);
    }
  })();
  await expect(reading).rejects.toEqual(
    expect.objectContaining({ constructor: UsageError, message: 'bomb.csv.gz: unpacks to more than 2 GiB.' }),
  );
  expect(length).toBeLessThanOrEqual(UNPACKED_BYTES_MAX);
  expect(length).toBeGreaterThan(UNPACKED_BYTES_MAX - MIB);
  expect(most).toBeLessThan(400 * MIB);
});
