import { REFUSALS } from '../../src/domain/refusal.js';

const TEXTS = Object.entries(REFUSALS);

describe.each(TEXTS)('what a person reads on %s', (_, { de, en }) => {
  it('is a whole sentence in each language', () => {
    for (const text of [de, en]) expect(text).toMatch(/^[A-ZÄÖÜ][^]*[^.\s]\.$/);
  });

  it('has one word per thing in German', () => {
    // Channel and format, secret, minutes, moderation policy, closed rounds, undecided, not used.
    expect(de).not.toMatch(
      /\bWeg\b|Geheimnis|Moderationsordnung|unentschieden|aufgegriffen|Das Protokoll|geschlossene? Runde|Runde ist geschlossen/,
    );
  });
});
