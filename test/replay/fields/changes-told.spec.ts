import type { Language } from '../../../src/domain/language.js';
import { changesTold } from '../../../src/replay/fields/changes-told.js';

const [FIRST, SECOND, THIRD] = [1, 2, 3].map((n) => `0190c3f0-0000-7000-8000-00000000000${n}`) as [string, string, string];
const labels = {
  measure: { [FIRST]: { de: 'Dienstpläne', en: 'Rosters' }, [SECOND]: { de: 'Schulungen' } },
  criterion: { benefit: { de: 'Nutzen', en: 'Benefit' } },
  seat: { 1: { de: 'Bewertende Person 1', en: 'Assessor 1' } },
  theme: { work: { de: 'Gute Arbeit', en: 'Good work' } },
};
const told = (view: string, field: string, before: unknown, after: unknown, language: Language = 'de') =>
  changesTold({ [field]: { before, after } }, view, { language, labels, timeZone: 'Europe/Berlin' }).map(({ name, gone, came }) => [
    name,
    gone.join(', '),
    came.join(', '),
  ]);

it('tells numbers, days, codes and texts as people read them', () => {
  expect(told('theme-input', 'submitted', 999, 1234)).toEqual([['Beiträge', '999', '1.234']]);
  expect(told('theme-input', 'submitted', 999, 1234, 'en')).toEqual([['contributions', '999', '1,234']]);
  expect(told('recommendations', 'decidedAt', null, '2026-03-14T11:00:00.000Z')).toEqual([
    ['entschieden am', 'nichts', '14. März 2026 um 12:00 MEZ'],
  ]);
  expect(
    told('dialogues', 'phases', [{ phase: 'dialogue', opensOn: '2026-03-14' }], [{ phase: 'dialogue', opensOn: '2026-03-15' }]),
  ).toEqual([['Phasen: Dialogphase: beginnt am', '14. März 2026', '15. März 2026']]);
  expect(told('measures', 'status', 'active', 'merged', 'en')).toEqual([['status', 'active', 'merged into another one']]);
  expect(told('contributions', 'redacted', false, true)).toEqual([['geschwärzt', 'nein', 'ja']]);
  expect(told('contributions', 'theme', 'elsewhere', 'work')).toEqual([['Themenfeld', 'elsewhere', 'Gute Arbeit']]);
});

it('tells things by what they are called, and never by their ids', () => {
  expect(told('recommendations', 'measures', [FIRST], [FIRST, SECOND])).toEqual([['Maßnahmen', '', 'Schulungen']]);
  expect(told('recommendations', 'measures', [FIRST], [THIRD])).toEqual([['Maßnahmen', 'Dienstpläne', 'Maßnahme']]);
  expect(told('recommendations', 'measures', [FIRST, SECOND], [SECOND, FIRST])).toEqual([['Maßnahmen', '', 'andere Reihenfolge']]);
  expect(told('moderation-log', 'moderator', null, THIRD)).toEqual([['moderiert von', 'nichts', 'eine Person']]);
});

it('tells what stands in something by its parts, and of a list what came, what went and what became of the others', () => {
  expect(told('measures', 'counts', { supports: 1, opposes: 0 }, { supports: 3, opposes: 0 })).toEqual([['Belege: dafür', '1', '3']]);
  const at = (mean: number, more: object = {}) => ({ measure: FIRST, assessors: 2, dimensions: { feasibility: { mean } }, ...more });
  const scores = (benefit: number) => ({ scores: [{ seat: 1, scores: { benefit } }] });
  expect(told('assessments', 'results', null, [at(2, { quadrant: 'high-low' })])).toEqual([
    ['Ergebnisse', '', 'Dienstpläne, wirksam, schwer machbar, Bewertende 2'],
  ]);
  expect(told('assessments', 'results', [at(2, scores(4))], [at(2.5, scores(5))])).toEqual([
    ['Ergebnisse: Dienstpläne: Dimensionen: Machbarkeit: Mittel', '2', '2,5'],
    ['Ergebnisse: Dienstpläne: Punkte: Bewertende Person 1: Punkte: Nutzen', '4', '5'],
  ]);
  const basis = { measure: FIRST, revision: 3, evidence: { supports: 1 }, fallen: [SECOND] };
  expect(told('recommendations', 'basis', [], [basis])).toEqual([['Grundlage', '', 'Dienstpläne, weggefallene Belege Beleg']]);
});

it('tells of a text what is another one: in the language in which it is, and where it is', () => {
  expect(told('measures', 'title', { de: 'Alt', en: 'Old' }, { de: 'Alt', en: 'New' })).toEqual([['Titel (Englisch)', 'Old', 'New']]);
  const long = 'Es bleibt bei dem, was lange schon hier steht. '.repeat(5);
  const [[name, before = '', after = ''] = []] = told('measures', 'text', { de: `${long}Morgen.` }, { de: `${long}Heute.` });
  expect(name).toBe('Wortlaut');
  expect([before.startsWith('…'), before.endsWith('Morgen.'), after.endsWith('Heute.')]).toEqual([true, true, true]);
});

it('says nothing of what counts for programs, and nothing of what reads the same', () => {
  expect(told('measures', 'revision', 3, 4)).toEqual([]);
  expect(told('measures', 'counts', { supports: 1 }, { supports: 1 })).toEqual([]);
});
