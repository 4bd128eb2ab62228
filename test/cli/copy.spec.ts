import { copy } from '../../src/cli/copy.js';
import { createOutput } from '../../src/cli/output.js';
import { UsageError } from '../../src/host/usage-error.js';

const PASSWORD = 'Quitte-7';
const copying = (options: Parameters<typeof copy>[0]) => copy(options, createOutput(true));

it.each([
  `postgres://olga:${PASSWORD}@db.example/record`,
  `postgres://olga:${PASSWORD}/@:x@db.example/record`,
  `postgresql://:${PASSWORD}@db.example/record`,
  `postgres://db.example/record?user=olga&password=${PASSWORD}`,
  `postgres://db.example/record?sslpassword=${PASSWORD}`,
  `esdb://admin:${PASSWORD}@node1:2113,node2:2113?tls=true`,
  `esdb+discover://admin:${PASSWORD}@cluster.example`,
])('takes no password from the command line, and says what to do instead: %s', async (url) => {
  for (const [options, setting] of [
    [{ from: url }, 'COPY_FROM'],
    [{ to: url }, 'COPY_TO'],
  ] as const) {
    const attempt = copying(options);
    await expect(attempt).rejects.toBeInstanceOf(UsageError);
    await expect(attempt).rejects.toThrow(`set ${setting} or ${setting}_FILE instead`);
    await expect(attempt).rejects.not.toThrow(PASSWORD);
  }
});

it.each(['postgres://127.0.0.1:1/record', 'postgres://olga@127.0.0.1:1/record'])('takes an address without one: %s', async (url) => {
  await expect(copying({ from: url, to: 'embedded' })).rejects.toThrow(/^--from \(127\.0\.0\.1:1\/record\) cannot be used/);
});
