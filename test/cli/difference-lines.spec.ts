import { differenceLines } from '../../src/cli/difference-lines.js';

const NOTHING = { since: 3, asOf: 9, fields: {}, added: [], gone: [], changed: [] };
const EYE = { width: 80, language: 'en' } as const;
const COLUMNS = [['id'], ['text']];

it('says of no difference that there is none', () => {
  expect(differenceLines('contributions', NOTHING, COLUMNS, EYE)).toEqual(['Between sequence 3 and sequence 9: 0 new, 0 gone, 0 changed.']);
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
      { key: { id: 'f' }, fields: { revision: { before: 1, after: 2 } } },
      { key: { id: 'g' }, called: { de: 'Wege' }, fields: { status: { before: 'open', after: 'accepted' } } },
    ],
  };
  expect(differenceLines('contributions', difference, COLUMNS, { ...EYE, width: 50 })).toEqual([
    ...['New', '', 'id  text', 'a   Eins', 'b   Zwei [2J', ''],
    ...['Gone', '', 'id    c', 'text  Drei', ''],
    ...['Changed', '', 'id d', '  status          waiting for m… → accepted', '  ratings: agree  1 → 3'],
    ...['id e', `  content     nothing → ${'x'.repeat(15)}…`, '  not public  rejected → nothing'],
    ...['Wege', '  status  waiting for moder… → accepted'],
    ...['Not shown: one changed row with nothing different…', ''],
    ...['Total', '', '  contributions  1 → 2', ''],
    'Between sequence 3 and sequence 9: 2 new, 1 gone, 4 changed.',
  ]);
});
