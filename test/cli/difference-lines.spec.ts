import { differenceLines } from '../../src/cli/difference-lines.js';

const NOTHING = { since: 3, asOf: 9, fields: {}, added: [], gone: [], changed: [] };
const COLUMNS = [['id'], ['text']];

it('says of no difference that there is none', () => {
  expect(differenceLines(NOTHING, COLUMNS, 80)).toEqual(['From sequence 3 to sequence 9: 0 added, 0 gone, 0 changed.']);
});

it('shows what came and went as tables, and what changed field by field, objects spread', () => {
  const difference = {
    ...NOTHING,
    fields: { total: { before: { all: 1 }, after: { all: 2 } } },
    added: [
      { id: 'a', text: 'Eins' },
      { id: 'b', text: 'Zwei\u001b[2J' },
    ],
    gone: [{ id: 'c', text: 'Drei' }],
    changed: [
      {
        key: { id: 'd' },
        fields: { status: { before: 'open', after: 'accepted' }, tally: { before: { agree: 1, pass: 0 }, after: { agree: 3, pass: 0 } } },
      },
      { key: { id: 'e' }, fields: { content: { before: null, after: { text: 'x'.repeat(99) } }, withheld: { before: 'open' } } },
    ],
  };
  expect(differenceLines(difference, COLUMNS, 50)).toEqual([
    ...['Added', '', 'id  text', 'a   Eins', 'b   Zwei [2J', ''],
    ...['Gone', '', 'id    c', 'text  Drei', ''],
    ...['Changed', '', 'id d', '  status       open → accepted', '  tally.agree  1 → 3'],
    ...['id e', `  content   – → {"text":"${'x'.repeat(7)}…`, '  withheld  open → –', ''],
    ...['Changed as a whole', '', '  total.all  1 → 2', ''],
    'From sequence 3 to sequence 9: 2 added, 1 gone, 2 changed.',
  ]);
});
