import { redactedBody, saidBody } from '../../src/vault/contribution-bodies.js';

// What lies in vaults is read with every later version.
const said = { title: 'Kita', text: 'Mehr Plätze, sagt [ein Nachbar]', position: { latitude: 50.9, longitude: 8.02 } };
const passages = [
  { start: 18, end: 31, replacement: '[ein Nachbar]' },
  { start: 40, end: 52, replacement: null },
];

it('the text of a contribution is read as it was said, and as it was redacted', () => {
  expect(saidBody.parse(said)).toEqual(said);
  expect(saidBody.parse({ ...said, title: null, position: null })).toEqual({ ...said, title: null, position: null });
  const redacted = { ...said, redaction: { passages, removesTitle: true, removesPosition: false } };
  expect(redactedBody.parse(redacted)).toEqual(redacted);
  expect(redactedBody.safeParse(said).success).toBe(false);
});
