import { differenceLines } from '../../src/cli/difference-lines.js';

const NOTHING = { since: 3, asOf: 9, fields: {}, added: [], gone: [], changed: [] };
const EYE = { width: 80, language: 'en' } as const;
const COLUMNS = [['id'], ['text']];

it('says of no difference that there is none', () => {
  expect(differenceLines('contributions', NOTHING, COLUMNS, EYE)).toEqual(['From sequence 3 to sequence 9: 0 added, 0 gone, 0 changed.']);
});

it('shows what came and went as tables, and what changed field by field in words', () => {
  const difference = {
    ...NOTHING,
    fields: { total: { before: { submitted: 1 }, after: { submitted: 2 } } },
    added: [
      { id: 'a', text: 'Eins' },
      { id: 'b', text: 'Zwei\u001b[2J' },
    ],
    gone: [{ id: 'c', text: 'Drei' }],
    changed: [
      {
        key: { id: 'd' },
        fields: { status: { before: 'open', after: 'accepted' }, ratings: { before: { agree: 1, pass: 0 }, after: { agree: 3, pass: 0 } } },
      },
      { key: { id: 'e' }, fields: { content: { before: null, after: { text: 'x'.repeat(99) } }, withheld: { before: 'rejected' } } },
    ],
  };
  expect(differenceLines('contributions', difference, COLUMNS, { ...EYE, width: 50 })).toEqual([
    ...['Added', '', 'id  text', 'a   Eins', 'b   Zwei [2J', ''],
    ...['Gone', '', 'id    c', 'text  Drei', ''],
    ...['Changed', '', 'id d', '  status          waiting for m… → accepted', '  ratings: agree  1 → 3'],
    ...['id e', `  content     nothing → ${'x'.repeat(15)}…`, '  not public  rejected → nothing', ''],
    ...['Changed as a whole', '', '  contributions  1 → 2', ''],
    'From sequence 3 to sequence 9: 2 added, 1 gone, 2 changed.',
  ]);
});
