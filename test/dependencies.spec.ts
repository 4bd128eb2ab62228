import { readFile } from 'node:fs/promises';
import { z } from 'zod';

/** They ask for their notice at most (ADR 0032). */
const TAKEN = ['MIT', 'ISC', 'BSD-2-Clause', 'BSD-3-Clause', 'Apache-2.0', 'BlueOak-1.0.0', '0BSD', 'Unlicense'];

const packageSchema = z.object({
  license: z.string().optional(),
  dev: z.boolean().optional(),
  devOptional: z.boolean().optional(),
  integrity: z.string().optional(),
});

const packages = async () => {
  const text = await readFile(new URL('../package-lock.json', import.meta.url), 'utf8');
  const lock = z.object({ packages: z.record(z.string(), packageSchema) }).parse(JSON.parse(text));
  return Object.entries(lock.packages).filter(([path]) => path !== '');
};

it('takes in what asks for its notice at most', async () => {
  const used = (await packages()).filter(([, { dev, devOptional }]) => !dev && !devOptional);
  expect(used.length).toBeGreaterThan(100);
  const others = used.filter(([, { license = '' }]) => !license.split(/[() ]+|AND/).every((part) => part === '' || TAKEN.includes(part)));
  expect(others.map(([path, { license }]) => [path, license])).toEqual([]);
});

it('knows of each package what it is, to the bit', async () => {
  const unknown = (await packages()).filter(([, { integrity }]) => !integrity?.startsWith('sha512-'));
  expect(unknown.map(([path]) => path)).toEqual([]);
});
