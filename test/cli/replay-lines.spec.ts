import { linesOf, type Telling, wantsColour } from '../../src/cli/replay-lines.js';

const TOLD: Telling = {
  sequence: 12,
  type: 'RecommendationReworded',
  role: 'analyst',
  occurredAt: '2026-03-01T09:30:00.000Z',
  recordedAt: '2026-03-01T09:30:00.000Z',
  line: {
    de: 'Handlungsempfehlung „Pausen“ neu gefasst: Verbindlichkeit „muss“ → „soll“.',
    en: 'Recommendation “Pausen” reworded: strength “must” → “should”.',
  },
  why: { de: 'Vier reichen nicht.' },
  worded: [
    {
      field: 'text',
      language: 'de',
      segments: [
        { change: 'kept', text: 'Pausen alle ' },
        { change: 'removed', text: 'vier ' },
        { change: 'added', text: 'zwei ' },
        { change: 'kept', text: 'Stunden.' },
      ],
    },
  ],
};

it('is when, as whom, what and why, and which words went and came, without any colour', () => {
  expect(linesOf(TOLD, { language: 'de', isColoured: false, timeZone: 'Europe/Berlin' })).toEqual([
    '    12  2026-03-01 10:30  Auswertung         Handlungsempfehlung „Pausen“ neu gefasst: Verbindlichkeit „muss“ → „soll“.',
    '        Warum: Vier reichen nicht.',
    '        Text (Deutsch): Pausen alle [-vier-] {+zwei+} Stunden.',
  ]);
  expect(linesOf(TOLD, { language: 'en', isColoured: false, timeZone: 'Europe/Berlin' }).slice(0, 2)).toEqual([
    '    12  2026-03-01 10:30  analysis           Recommendation “Pausen” reworded: strength “must” → “should”.',
    '        Why: Vier reichen nicht.',
  ]);
});

it('is coloured for a terminal that wants it, milestones in bold', () => {
  const [head, , words] = linesOf({ ...TOLD, milestone: true }, { language: 'de', isColoured: true, timeZone: 'UTC' });
  expect(head).toContain('\u001b[1mHandlungsempfehlung „Pausen“ neu gefasst');
  expect(words).toContain('\u001b[31mvier\u001b[39m \u001b[32mzwei\u001b[39m');
  const terminal = { isTTY: true };
  expect([
    wantsColour(terminal, {}),
    wantsColour(terminal, { NO_COLOR: '1' }),
    wantsColour(terminal, { NO_COLOR: '' }),
    wantsColour(terminal, { TERM: 'dumb' }),
    wantsColour({}, {}),
  ]).toEqual([true, false, true, false, false]);
});

it('lets no character that somebody wrote do anything to a terminal', () => {
  const line = { de: 'Beleg: „\u001b[2J\u202E\nalles weg“.', en: '' };
  for (const isColoured of [true, false]) {
    const [head = ''] = linesOf({ ...TOLD, line }, { language: 'de', isColoured, timeZone: 'UTC' });
    expect(head).toContain('Beleg: „ [2J alles weg“.');
    expect(head.replace(/\u001b\[22?m/g, '')).not.toMatch(/[\p{Cc}\u202E]/u);
  }
});
