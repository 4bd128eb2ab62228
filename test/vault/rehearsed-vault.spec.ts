import { RehearsedVault } from '../../src/vault/rehearsed-vault.js';

const before = { id: 'before', commitment: 'of the vault' };
const vault = { open: () => Promise.resolve(new Map([['before', { content: { text: 'Vorher' } }]])) };
const said = (text: string) => ({ subject: 's', content: { text } });

it('a rehearsed vault opens what it was given, beside what was there', async () => {
  const rehearsed = new RehearsedVault(vault);
  const one = await rehearsed.store(said('Eins'));
  expect([...(await rehearsed.open([before, one]))]).toEqual([
    ['before', { content: { text: 'Vorher' } }],
    [one.id, { content: { text: 'Eins' } }],
  ]);
  expect((await rehearsed.open([one])).get(one.id)).toEqual({ content: { text: 'Eins' } });
});

it('a rehearsed vault has the last texts in memory, and no more than there is room for', async () => {
  const rehearsed = new RehearsedVault({ open: () => Promise.resolve(new Map()) }, 39);
  const [first, second, third] = [
    await rehearsed.store(said('a'.repeat(5))),
    await rehearsed.store(said('b')),
    await rehearsed.store(said('c')),
  ];
  expect([...(await rehearsed.open([first, second, third])).keys()]).toEqual([second.id, third.id]);
});
