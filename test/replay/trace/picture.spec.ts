import { randomUUID } from 'node:crypto';
import { STANCES } from '../../../src/domain/measure/measure.js';
import { type Pictured, pictureOf } from '../../../src/replay/trace/picture.js';
import type { Edge, Node } from '../../../src/replay/trace/trace.answer.js';
import { nameOf } from '../../../src/replay/trace/weaving.js';

const event = { sequence: 1, id: randomUUID() };
const THEMES = ['work', 'skills', 'care'] as const;

/** A recommendation on two measures, which some contributions are quoted for, against and under conditions; each tenth is merged. */
const traced = (count: number, title = 'Planbare Arbeit'): Pictured => {
  const [recommendation, first, second] = [randomUUID(), randomUUID(), randomUUID()];
  const nodes: Node[] = [first, second].map((measure, i) => {
    const text = `Maßnahme Nummer ${i}, mit einem langen Titel, der in mehrere Zeilen umbrochen werden muss`;
    return { node: nameOf.measure(measure), kind: 'measure', event, measure, title: { de: text }, status: 'active', themes: ['work'] };
  });
  const node = nameOf.recommendation(recommendation);
  nodes.push({ node, kind: 'recommendation', event, recommendation, title: { de: title }, strength: 'should', status: 'adopted' });
  const made = { event, recommendation } as const;
  nodes.push({ node: 'report/1', kind: 'report', event, report: randomUUID(), reportKind: 'results' });
  nodes.push({ node: 'implementation/8', kind: 'implementation', ...made, state: 'begun', statement: { de: 'Läuft.' }, source: '' });
  nodes.push({ node: 'dissent/9', kind: 'dissent', event, recommendation, group: 'company', statement: { de: 'Zu teuer.' } });
  const edges: Edge[] = [first, second].map((measure) => ({ from: nameOf.measure(measure), to: node, kind: 'attached-to', event }));
  edges.push({ from: 'dissent/9', to: node, kind: 'dissents-from', event });
  const ids = Array.from({ length: count }, () => randomUUID());
  ids.forEach((contribution, i) => {
    const theme = THEMES[i % 3] ?? 'work';
    const isMerged = i % 10 === 9;
    const shown = { contribution, theme, question: 'work-1', group: null, saidBy: 'participant', broughtBy: 'self' } as const;
    nodes.push({
      node: nameOf.contribution(contribution),
      kind: 'contribution',
      event,
      ...shown,
      status: isMerged ? 'merged' : 'accepted',
    });
    if (isMerged) {
      edges.push({ from: nameOf.contribution(contribution), to: nameOf.contribution(ids[i - 3] ?? ''), kind: 'merged-into', event });
      return;
    }
    const [measure, evidence, stance] = [i % 2 === 0 ? first : second, randomUUID(), STANCES[Math.floor(i / 3) % 3] ?? 'supports'];
    const piece = {
      measure,
      evidence,
      contribution,
      stance,
      start: 0,
      end: 5,
      standing: 'standing',
      quote: `Satz ${i}`,
      withheld: null,
    } as const;
    nodes.push({ node: nameOf.evidence(measure, evidence), kind: 'evidence', event, ...piece });
  });
  const themes = THEMES.map((theme) => ({ theme, title: { de: `Themenfeld ${theme}`, en: `Theme ${theme}` } }));
  return {
    asOf: 9,
    recommendation,
    nodes,
    edges,
    steps: [],
    complete: true,
    themes,
    groups: [{ group: 'company', title: { de: 'Unternehmen', en: 'Companies' } }],
  };
};

type Box = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
const boxesIn = (svg: string): readonly Box[] =>
  [...svg.matchAll(/<rect x="([\d.]+)" y="([\d.]+)" width="(\d+)" height="([\d.]+)" rx="6"/g)].map(([, x, y, width, height]) => ({
    x: Number(x),
    y: Number(y),
    width: Number(width),
    height: Number(height),
  }));
const overlap = (a: Box, b: Box): boolean => a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

/** Every tag is ended, in the right order. */
const expectWellFormed = (svg: string): void => {
  const open: string[] = [];
  for (const [, slash, name, empty] of svg.matchAll(/<(\/?)([a-z]+)(?:\s[^<>]*?)?(\/?)>/g)) {
    if (slash === '/') expect(open.pop()).toBe(name);
    else if (empty !== '/') open.push(String(name));
  }
  expect(open).toEqual([]);
  expect(svg.replace(/<[^<>]*>/g, '')).not.toMatch(/[<>]|&(?!(amp|lt|gt|quot|#39);)/);
};

it('shows 200 contributions by theme and stance, each once, in boxes that do not lie on one another', () => {
  const svg = pictureOf(traced(200), 'de');
  expectWellFormed(svg);
  const boxes = boxesIn(svg);
  // Three themes in three stances, two measures, the recommendation; the report, its implementation and the dissent.
  expect(boxes).toHaveLength(9 + 2 + 1 + 3);
  boxes.forEach((box, i) => boxes.slice(i + 1).forEach((other) => expect(overlap(box, other)).toBe(false)));
  const [, width, height] = /viewBox="0 0 ([\d.]+) ([\d.]+)"/.exec(svg) ?? [];
  for (const box of boxes) expect([box.x + box.width < Number(width), box.y + box.height < Number(height)]).toEqual([true, true]);
  expect(Number(height)).toBeLessThan(1200);
  const marks = [...svg.matchAll(/class="(mark|merged)"><title>contribution\/([0-9a-f-]{36})/g)];
  expect(new Set(marks.map(([, , id]) => id)).size).toBe(200);
  expect(marks.filter(([, style]) => style === 'merged')).toHaveLength(20);
});

it('says in words what it shows, in the language of whoever looks', () => {
  const [de, en] = (['de', 'en'] as const).map(
    (language) => /<desc id="description">([^<]*)</.exec(pictureOf(traced(200), language))?.[1] ?? '',
  );
  const counts = [...(de ?? '').matchAll(/: (\d+) Beiträge\./g)].map(([, count]) => Number(count));
  expect([counts.length, counts.reduce((a, b) => a + b, 0)]).toEqual([9, 200]);
  expect(de).toContain('Themenfeld work, unter einer Bedingung: ');
  expect(de).toContain('Handlungsempfehlung: Planbare Arbeit (beschlossen)');
  expect(de).toContain('Sondervotum: Unternehmen Zu teuer.');
  expect(de).toContain('Ergebnisbericht. Umsetzung: begonnen Läuft.');
  expect(en).toContain('Theme work, under a condition: ');
  expect(en).toContain('Dissent: Companies Zu teuer.');
  expect(en).toContain('Results report. Implementation: begun Läuft.');
  expect(pictureOf(traced(1), 'en')).toContain(
    '<svg xmlns="http://www.w3.org/2000/svg" role="img" lang="en" aria-labelledby="title description"',
  );
});

it('is the same for the same trace, and takes whatever somebody wrote for text', () => {
  const hostile = traced(3, `<script>alert(1)</script> "&' \u0000\u0007 \uD800 ${'W'.repeat(500)} ${'Wort '.repeat(200)}`);
  const svg = pictureOf(hostile, 'de');
  expect(pictureOf(hostile, 'de')).toBe(svg);
  expectWellFormed(svg);
  expect(svg).not.toContain('<script');
  expect(svg).not.toMatch(/[\u0000-\u0008\uD800]/);
  const boxes = boxesIn(svg);
  boxes.forEach((box, i) => boxes.slice(i + 1).forEach((other) => expect(overlap(box, other)).toBe(false)));
});

it('has what it calls a thing in strong lines to the end, and says what its squares and lines mean', () => {
  const svg = pictureOf(traced(30), 'de');
  const [, box = ''] = /<g class="measure">(.*?)<\/g>/.exec(svg) ?? [];
  const texts = [...box.matchAll(/<text ([^>]*)>([^<]*)</g)];
  expect(texts.length).toBeGreaterThan(1);
  for (const [, attributes] of texts) expect(attributes).toContain('class="strong"');
  const [, legend = ''] = /<g class="legend">(.*?)<\/g>/.exec(svg) ?? [];
  expect([...legend.matchAll(/class="([a-z ]+)"[^<]*<text [^>]*>([^<]*)</g)].map(([, style, said]) => [style, said])).toEqual([
    ['mark', 'ein Beitrag'],
    ['merged', 'ein Beitrag, mit einem anderen zusammengeführt'],
    ['line supports', 'eine Belegstelle, dafür'],
    ['line qualifies', 'eine Belegstelle, unter einer Bedingung'],
    ['line opposes', 'eine Belegstelle, dagegen'],
  ]);
});
