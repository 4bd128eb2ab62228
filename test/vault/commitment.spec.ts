import { commitmentTo, earlierCommitmentTo, isCommittedTo } from '../../src/vault/commitment.js';

const salt = Buffer.from(Array.from({ length: 32 }, (_, i) => i));
const said = {
  stream: 'contribution-00000000-0000-4000-8000-000000000001',
  event: '00000000-0000-4000-8000-000000000002',
  text: '{"a":1}',
};

// Computed with Python: hmac.new(bytes(range(32)), b'zukunftsdialog/body/v2\0' + stream + b'\0' + event + b'\0' + b'{"a":1}', 'sha256').
it('is to a text in one event, as documented', () => {
  expect(commitmentTo(said, salt)).toBe('v2:5c5b1816e5258ea5b32e81f4f915c97f300a770e63d55cab5e32c0cdd585a67a');
});

it('is to no other text, event, stream or salt', () => {
  const commitment = commitmentTo(said, salt);
  expect(isCommittedTo(said, salt, commitment)).toBe(true);
  for (const other of [{ text: '{"a":2}' }, { event: said.event.replace('2', '3') }, { stream: said.stream.replace('1', '4') }])
    expect(isCommittedTo({ ...said, ...other }, salt, commitment)).toBe(false);
  expect(isCommittedTo(said, Buffer.alloc(32), commitment)).toBe(false);
  expect(isCommittedTo(said, salt, commitment.slice(0, -1))).toBe(false);
  expect(isCommittedTo(said, salt, commitment.replace('v2:', ''))).toBe(false);
});

// Computed with Python: hmac.new(bytes(range(32)), b'zukunftsdialog/body/v1\0' + b'{"a":1}', 'sha256').
it('of before is to a text alone, and is still understood', () => {
  const earlier = 'b30a7b1d516edb8caa179a752c6ff1ae1a47d4800a2ac5bb5812a19e8b5a4883';
  expect(earlierCommitmentTo('{"a":1}', salt)).toBe(earlier);
  expect(isCommittedTo(said, salt, earlier)).toBe(true);
  expect(isCommittedTo({ ...said, text: '{"a":2}' }, salt, earlier)).toBe(false);
});
