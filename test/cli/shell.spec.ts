import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import fc from 'fast-check';
import { option, programIn, typed, typedPath } from '../../src/cli/shell.js';

it('a word comes through a shell as it is', async () => {
  const words = fc.array(fc.oneof(fc.string(), fc.stringMatching(/^[ '"$`\\;&|<>*?~#=!(){}\n-]{1,8}$/)), { minLength: 1, maxLength: 20 });
  await fc.assert(
    fc.asyncProperty(words, async (each) => {
      const sound = each.filter((word) => !/[\u0000\ud800-\udfff]/.test(word));
      const { stdout } = await promisify(execFile)('sh', ['-c', `printf '%s\\0' x ${sound.map(typed).join(' ')}`]);
      expect(stdout.split('\0')).toEqual(['x', ...sound, '']);
    }),
    { numRuns: 30 },
  );
});

it('a path is no option, and a file no name of something else', () => {
  expect([typedPath('-a b.csv'), typedPath('a.csv'), typedPath('decidim', true), typedPath('/x/m.json', true)]).toEqual([
    "'./-a b.csv'",
    'a.csv',
    './decidim',
    '/x/m.json',
  ]);
  expect([option('source', undefined), option('source', "o'k")]).toEqual(['', ` --source 'o'\\''k'`]);
});

it.each([
  ['/usr/bin/zukunftsdialog', 'zukunftsdialog'],
  ['/home/a/b/zukunftsdialog', './zukunftsdialog'],
  ['/home/a/b c/zukunftsdialog', "'../b c/zukunftsdialog'"],
  ['/home/a/b/dist/main.js', 'node dist/main.js'],
])('the program %s is called again as %s', (script, called) => {
  expect(programIn({ script, folder: '/home/a/b', path: '/bin:/usr/bin' })).toBe(called);
});
