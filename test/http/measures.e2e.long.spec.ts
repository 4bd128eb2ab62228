import { randomUUID } from 'node:crypto';
import { newIdOf } from '../../src/commands/command.js';
import { mergeMeasures } from '../../src/commands/measure/merge-measures.js';
import { splitMeasure } from '../../src/commands/measure/split-measure.js';
import { measureView, measuresView } from '../../src/projections/measures/measures.view.js';
import { Code, EvidenceId, MeasureId } from '../../src/domain/ids.js';
import type { EventStore } from '../../src/store/event-store.js';
import { openDialogue } from '../dialogue.js';
import { useHarness } from '../harness.js';
import { carriedOut, done, refusal, submit, type Submitted } from './asking.js';

const harness = useHarness();
let dialogue: string;
let moderator: { readonly token: string };
let analyst: { readonly token: string };
beforeAll(async () => {
  dialogue = await openDialogue(harness);
  moderator = { token: await harness.token('moderator') };
  analyst = { token: await harness.token('analyst') };
});

const reason = { de: 'Es geht um dasselbe.' };
const texts = (name: string) => ({ themes: ['work'], title: { de: name }, text: { de: `${name}, ausgeführt.` } });

const accept = async (text: string, fields: object = {}): Promise<Submitted> => {
  const submitted = await submit(harness, dialogue, text, fields);
  await done(harness, `${submitted.at}/acceptance`, {}, moderator);
  return submitted;
};
const draft = async (name = 'Dienstpläne'): Promise<string> =>
  String((await carriedOut(harness, '/api/dialogues/{dialogue}/measures', { dialogue }, texts(name), analyst))['measure']);
const link = async (measure: string, { contribution }: Submitted, [start, end]: readonly [number, number], fields: object = {}) =>
  harness.command('/api/measures/{measure}/evidence', { measure }, { contribution, start, end, stance: 'supports', ...fields }, analyst);
const linked = async (...given: Parameters<typeof link>): Promise<string> => {
  const { status, body } = await link(...given);
  if (status !== 201) throw new Error(`${status} ${JSON.stringify(body)}`);
  return String(body['evidence']);
};

type Item = {
  readonly evidence: string;
  readonly contribution: string;
  readonly quote: string | null;
  readonly withheld: string | null;
  readonly inheritedFrom: { readonly measure: string; readonly evidence: string } | null;
};
type Shown = {
  readonly status: string;
  readonly evidence: Readonly<Record<'supports' | 'opposes' | 'qualifies', readonly Item[]>>;
  readonly lineage: Readonly<Record<string, unknown>>;
  readonly [name: string]: unknown;
};
const read = async (measure: string, moment = 'after=0'): Promise<Shown> => {
  const { status, body } = await harness.get<Shown>(`/api/measures/${measure}?${moment}`);
  expect(status).toBe(200);
  return body;
};
const now = async (): Promise<string> => `after=${String(await harness.store.head())}`;

describe('a measure', () => {
  it('shows what speaks for it, against it and under a condition, in the words of those who said it', async () => {
    const measure = await draft();
    const mine = { participant: 'somebody with two opinions', group: 'citizen' };
    const first = await accept('Dienstpläne vier Wochen im Voraus.', mine);
    const second = await accept('Das geht in der Pflege nicht.', mine);
    const third = await accept('Nur mit mehr Personal.');
    await linked(measure, first, [0, 11], { quote: 'Dienstpläne' });
    await linked(measure, first, [12, 33]);
    await linked(measure, second, [4, 29], { stance: 'opposes' });
    await linked(measure, third, [0, 22], { stance: 'qualifies' });
    const shown = await read(measure, await now());
    measureView.answer.parse(shown);
    expect(shown).toMatchObject({
      status: 'active',
      revision: 4,
      counts: { supports: 2, opposes: 1, qualifies: 1 },
      contributions: 3,
      contributors: { participants: null, withoutParticipant: 1 },
      evidence: {
        supports: [{ quote: 'Dienstpläne', group: 'citizen', withheld: null }, { quote: 'vier Wochen im Voraus' }],
        opposes: [{ quote: 'geht in der Pflege nicht.' }],
        qualifies: [{ quote: 'Nur mit mehr Personal.', group: null }],
      },
    });
    // That one person said two of them is for officials; not for the office, which hands out codes.
    for (const role of ['analyst', 'auditor', 'publisher'] as const) {
      const { body: exact } = await harness.view('/api/measures/{measure}', { path: { measure } }, { token: await harness.token(role) });
      measureView.answer.parse(exact);
      expect(exact).toMatchObject({ contributors: { participants: { atLeast: 1, fewerThan: 2, among: 2 }, withoutParticipant: 1 } });
    }
    const { body } = await harness.view('/api/measures', { query: { dialogue, theme: 'work', status: 'active' } });
    measuresView.answer.parse(body);
    expect(body.items.find((item) => item['measure'] === measure)).toMatchObject({
      counts: { supports: 2 },
      contributions: 3,
      contributors: { participants: null },
    });
    expect((await harness.view('/api/measures', { query: { dialogue, theme: 'skills' } })).body.items).toEqual([]);
  });

  it('loses no quote without a trace: what fell stands with why, and the log names the measures of what was rejected', async () => {
    const measure = await draft();
    const [kept, taken, rejected, withdrawn, redacted] = [
      await accept('Bleibt.'),
      await accept('Weg.'),
      await accept('Nein.'),
      await accept('Zurück.'),
      await accept('Von Ada.'),
    ];
    await linked(measure, kept, [0, 6]);
    const evidence = await linked(measure, taken, [0, 3], { stance: 'opposes' });
    await linked(measure, rejected, [0, 4], { stance: 'opposes' });
    await linked(measure, withdrawn, [0, 6], { stance: 'opposes' });
    await linked(measure, redacted, [0, 3]);
    const before = await harness.store.head();
    await carriedOut(harness, '/api/measures/{measure}/evidence/{evidence}/removal', { measure, evidence }, { reason }, analyst);
    await done(harness, `${rejected.at}/rejection`, { reason: 'off-topic', justification: 'Nein' }, moderator);
    await done(harness, `${withdrawn.at}/withdrawal`, { secret: withdrawn.secret });
    const { body: log } = await harness.get<{ items: readonly Shown[] }>(
      `/api/moderation-log?dialogue=${dialogue}&contribution=${rejected.contribution}&${await now()}`,
    );
    expect(log.items.map(({ act, quotedBy }) => [act, quotedBy])).toEqual([
      ['accepted', []],
      ['rejected', [measure]],
    ]);
    const shown = await read(measure, await now());
    measureView.answer.parse(shown);
    expect(shown).toMatchObject({
      counts: { supports: 2, opposes: 2, qualifies: 0 },
      standing: { supports: 2, opposes: 0, qualifies: 0 },
      removed: { supports: 0, opposes: 1, qualifies: 0 },
      evidence: { supports: [{ standing: 'standing' }, {}], opposes: [{ standing: 'rejected' }, { standing: 'withdrawn' }] },
      removedEvidence: [
        { evidence, contribution: taken.contribution, stance: 'opposes', standing: 'removed', quote: 'Weg', removed: { reason } },
      ],
    });
    expect(await read(measure, `asOf=${String(before)}`)).toMatchObject({
      counts: { opposes: 3 },
      standing: { opposes: 3 },
      removedEvidence: [],
    });
  });

  it('is reworded only by somebody who says what they saw', async () => {
    const measure = await draft();
    const words = { title: { de: 'Anders' }, text: { de: 'Anders gesagt' }, reason };
    const at = `/api/measures/${measure}/rewordings`;
    expect(refusal(await harness.post(at, words, analyst))).toEqual([428, 'if-match-missing']);
    expect(refusal(await harness.post(at, words, { ...analyst, headers: { 'if-match': '"1"' } }))).toEqual([412, 'revision-mismatch']);
    await done(harness, at, words, { ...analyst, headers: { 'if-match': '"0"' } });
    expect(await read(measure, await now())).toMatchObject({ title: { de: 'Anders' }, reason, revision: 1 });
  });

  it('is shown as of any earlier moment', async () => {
    const measure = await draft();
    const evidence = await linked(measure, await accept('Früher.'), [0, 6]);
    const before = await harness.store.head();
    await carriedOut(harness, '/api/measures/{measure}/evidence/{evidence}/removal', { measure, evidence }, { reason }, analyst);
    await carriedOut(harness, '/api/measures/{measure}/withdrawal', { measure }, { reason }, analyst);
    expect(await read(measure, await now())).toMatchObject({ status: 'withdrawn', counts: { supports: 0 } });
    expect(await read(measure, `asOf=${String(before)}`)).toMatchObject({ status: 'active', counts: { supports: 1 } });
  });

  it('comes in pages', async () => {
    const [first, second] = [await draft('Eins'), await draft('Zwei')];
    const { body } = await harness.get<{ items: readonly Shown[]; next: string | null }>(
      `/api/measures?dialogue=${dialogue}&limit=1&${await now()}`,
    );
    expect(body.items).toHaveLength(1);
    const seen = body.items.map(({ measure }) => measure);
    for (let { next } = body; next !== null;) {
      const more = await harness.view('/api/measures', { query: { dialogue, limit: 1, cursor: next } });
      seen.push(...more.body.items.map(({ measure }) => measure));
      ({ next } = more.body);
    }
    expect(seen.slice(-2)).toEqual([first, second]);
    expect(new Set(seen).size).toBe(seen.length);
  });
});

describe('a quote', () => {
  // 👩‍🌾 is three code points and five UTF-16 units; é stands as one code point after NFC.
  const TEXT = 'Höfe 👩‍🌾 brauchen 🌱 Café\u0301!';

  it('is counted in code points, which cannot cut a surrogate pair', async () => {
    const [measure, said] = [await draft(), await accept(TEXT)];
    const points = Array.from(TEXT.normalize('NFC'));
    for (let start = 0; start < points.length; start++) await linked(measure, said, [start, start + 1]);
    const { evidence } = await read(measure, await now());
    expect(evidence.supports.map(({ quote }) => quote)).toEqual(points);
    expect(evidence.supports.every(({ quote }) => quote?.isWellFormed())).toBe(true);
    expect(refusal(await link(measure, said, [0, points.length + 1]))).toEqual([422, 'quote-out-of-range']);
    expect(points.length).toBeLessThan(TEXT.length);
  });

  it('may begin or end within a grapheme cluster', async () => {
    const [measure, said] = [await draft(), await accept(TEXT)];
    await linked(measure, said, [6, 8], { quote: '\u200d🌾' });
    expect((await read(measure, await now())).evidence.supports).toMatchObject([{ quote: '\u200d🌾' }]);
  });

  it.each([
    [3, 3],
    [4, 3],
    [0, 11],
    [10, 11],
  ])('from %d to %d of ten code points is out of range', async (start, end) => {
    const [measure, said] = [await draft(), await accept('Zehn Punkt')];
    expect(refusal(await link(measure, said, [start, end]))).toEqual([422, 'quote-out-of-range']);
  });

  it('that says something else than the text is refused, and stands in no event', async () => {
    const [measure, said] = [await draft(), await accept('Mehr Lohn')];
    expect(refusal(await link(measure, said, [5, 9], { quote: 'Geld' }))).toEqual([422, 'quote-mismatch']);
    await linked(measure, said, [5, 9], { quote: 'Lohn' });
    expect(
      JSON.stringify(await harness.store.readStream(`measure-${measure}`), (_, value: unknown) =>
        typeof value === 'bigint' ? String(value) : value,
      ),
    ).not.toContain('Lohn');
  });

  it('is of the redacted text where there is one, and withheld where it was redacted, withdrawn or rejected since', async () => {
    const [measure, redacted, taken, rejected] = [
      await draft(),
      await accept('Der Chef'),
      await accept('Zurück'),
      await accept('Abgelehnt'),
    ];
    const sending = { ...moderator, headers: { 'if-match': '*' } };
    await linked(measure, redacted, [0, 8]);
    await linked(measure, taken, [0, 6]);
    await linked(measure, rejected, [0, 9]);
    const before = await harness.store.head();
    await done(
      harness,
      `${redacted.at}/redactions`,
      { reason: 'off-topic', passages: [{ start: 0, end: 8, replacement: 'Wer' }] },
      sending,
    );
    await done(harness, `${taken.at}/withdrawal`, { secret: taken.secret });
    await done(harness, `${rejected.at}/rejection`, { reason: 'off-topic', justification: 'Darum' }, moderator);
    expect(refusal(await link(measure, redacted, [0, 8]))).toEqual([422, 'quote-out-of-range']);
    await linked(measure, redacted, [0, 5]);
    expect((await read(measure, await now())).evidence.supports.map(({ quote, withheld }) => [quote, withheld])).toEqual([
      [null, 'redacted'],
      [null, 'withdrawn'],
      [null, 'rejected'],
      ['[Wer]', null],
    ]);
    // A reader's right is that of today.
    const then = (await read(measure, `asOf=${String(before)}`)).evidence.supports;
    expect(then.map(({ quote, withheld }) => [quote, withheld])).toEqual([
      [null, 'redacted'],
      [null, 'withdrawn'],
      [null, 'rejected'],
    ]);
  });

  it('comes only from an accepted contribution of the dialogue, and once', async () => {
    const measure = await draft();
    expect(refusal(await link(measure, await submit(harness, dialogue, 'Offen'), [0, 5]))).toEqual([409, 'evidence-not-accepted']);
    const elsewhere = await openDialogue(harness);
    const foreign = await submit(harness, elsewhere, 'Fremd');
    await done(harness, `${foreign.at}/acceptance`, {}, moderator);
    expect(refusal(await link(measure, foreign, [0, 5]))).toEqual([409, 'evidence-not-accepted']);
    const said = await accept('Angenommen');
    await linked(measure, said, [0, 5]);
    expect(refusal(await link(measure, said, [0, 5], { stance: 'opposes' }))).toEqual([409, 'evidence-already-linked']);
  });
});

/** The program dies before it writes to a stream. */
const dieBefore = (stream: string) => {
  const append = harness.store.append.bind(harness.store);
  return jest.spyOn(harness.store, 'append').mockImplementation(async (...given: Parameters<EventStore['append']>) => {
    if (given[0] === stream) throw new Error('crash');
    return append(...given);
  });
};

describe('a merger', () => {
  it('lets the evidence follow with its lineage, and ends the others', async () => {
    const [stays, ends, also] = [await draft('Bleibt'), await draft('Endet'), await draft('Auch')];
    const [one, two] = [await accept('Erstens'), await accept('Zweitens')];
    const held = await linked(stays, one, [0, 7]);
    const doubled = await linked(ends, one, [0, 7]);
    const moved = await linked(ends, two, [0, 8], { stance: 'opposes' });
    const key = randomUUID();
    const merger = { from: [ends, also], reason };
    const answer = await carriedOut(harness, '/api/measures/{measure}/mergers', { measure: stays }, merger, { ...analyst, key });
    expect(await read(stays, `after=${answer.sequence}`)).toMatchObject({
      lineage: { mergedFrom: [ends, also] },
      evidence: {
        supports: [{ evidence: held, inheritedFrom: null }],
        opposes: [{ contribution: two.contribution, quote: 'Zweitens', inheritedFrom: { measure: ends, evidence: moved } }],
      },
    });
    // The answer's sequence is that of the last event, so both are there.
    for (const gone of [ends, also]) expect(await read(gone)).toMatchObject({ status: 'merged', reason, lineage: { mergedInto: stays } });
    const [, merged] = (await harness.store.readStream(`measure-${stays}`)).filter(({ type }) => type !== 'EvidenceLinked');
    expect(merged?.data).toMatchObject({ held: [{ measure: ends, evidence: doubled, by: held }] });
    const again = await carriedOut(harness, '/api/measures/{measure}/mergers', { measure: stays }, merger, { ...analyst, key });
    expect(again).toEqual({ ...answer, repeated: true });
    expect(refusal(await link(ends, one, [1, 2]))).toEqual([409, 'measure-merged']);
    expect(
      refusal(await harness.command('/api/measures/{measure}/mergers', { measure: stays }, { from: [stays], reason }, analyst)),
    ).toEqual([422, 'measure-into-itself']);
    expect(
      refusal(await harness.command('/api/measures/{measure}/mergers', { measure: stays }, { from: [randomUUID()], reason }, analyst)),
    ).toEqual([422, 'measure-not-in-dialogue']);
  });

  it('that a crash left open is completed by a retry with the same key', async () => {
    const [stays, ends] = [await draft('Bleibt'), await draft('Endet')];
    await linked(ends, await accept('Bleibt erhalten'), [0, 15]);
    const { commands } = harness;
    const crash = dieBefore(`measure-${ends}`);
    const input = { params: { measure: MeasureId(stays) }, body: { from: [MeasureId(ends)], reason } };
    const envelope = { key: randomUUID(), at: new Date().toISOString(), role: 'analyst' } as const;
    await expect(commands.send(mergeMeasures, input, envelope)).rejects.toThrow('crash');
    crash.mockRestore();
    expect([(await read(stays, await now())).status, (await read(ends)).status]).toEqual(['active', 'active']);
    await commands.send(mergeMeasures, input, { ...envelope, at: new Date().toISOString() });
    const shown = await read(stays, await now());
    expect([shown.evidence.supports.length, (await read(ends)).status]).toEqual([1, 'merged']);
  });
});

describe('a split', () => {
  it('drafts the parts with the evidence that goes to each', async () => {
    const whole = await draft('Ganzes');
    const said = await accept('Erstens und zweitens');
    const [first, second] = [await linked(whole, said, [0, 7]), await linked(whole, said, [12, 20], { stance: 'qualifies' })];
    const at = `/api/measures/${whole}/split`;
    const parts = [
      { ...texts('Erster Teil'), evidence: [first] },
      { ...texts('Zweiter Teil'), evidence: [first, second] },
    ];
    const lossy = { reason, parts: parts.map((part) => ({ ...part, evidence: [first] })) };
    expect(refusal(await harness.post(at, lossy, analyst))).toEqual([422, 'split-loses-evidence']);
    const key = randomUUID();
    const answer = await done(harness, at, { parts, reason }, { ...analyst, key });
    const source = await read(whole, `after=${answer.sequence}`);
    expect(source).toMatchObject({ status: 'split', reason, counts: { supports: 1, qualifies: 1 } });
    const [one, two] = await Promise.all((source.lineage['splitInto'] as readonly string[]).map((part) => read(part)));
    expect(one).toMatchObject({
      status: 'active',
      title: { de: 'Erster Teil' },
      lineage: { splitFrom: whole },
      evidence: { supports: [{ quote: 'Erstens', inheritedFrom: { measure: whole, evidence: first } }], qualifies: [] },
    });
    expect(two?.evidence).toMatchObject({ supports: [{ quote: 'Erstens' }], qualifies: [{ quote: 'zweitens' }] });
    expect(await done(harness, at, { parts, reason }, { ...analyst, key })).toEqual({ ...answer, repeated: true });
    expect(refusal(await harness.post(at, { parts, reason }, analyst))).toEqual([409, 'measure-split']);
  });

  it('that a crash left open is completed by a retry with the same key, and by nothing else', async () => {
    const whole = await draft('Ganzes');
    const evidence = [EvidenceId(await linked(whole, await accept('Ein Beleg'), [4, 9]))];
    const part = (name: string) => ({ themes: [Code('work')], title: { de: name }, text: { de: name }, evidence });
    const input = { params: { measure: MeasureId(whole) }, body: { parts: [part('Eins'), part('Zwei')], reason } };
    const envelope = { key: randomUUID(), at: new Date().toISOString(), role: 'analyst' } as const;
    const [one, two] = [0, 1].map((i) => newIdOf(MeasureId, `${envelope.key}/${i}`));
    const crash = dieBefore(`measure-${String(two)}`);
    await expect(harness.commands.send(splitMeasure, input, envelope)).rejects.toThrow('crash');
    crash.mockRestore();
    await expect(harness.commands.send(splitMeasure, input, { ...envelope, key: randomUUID() })).rejects.toThrow('measure-split');
    expect((await read(whole, await now())).lineage['splitInto']).toEqual([one, two]);
    expect((await harness.view('/api/measures/{measure}', { path: { measure: String(two) } })).status).toBe(404);
    await harness.commands.send(splitMeasure, input, { ...envelope, at: new Date().toISOString() });
    for (const id of [one, two])
      expect((await read(String(id), await now())).evidence.supports).toMatchObject([
        { quote: 'Beleg', inheritedFrom: { measure: whole, evidence: evidence[0] } },
      ]);
  });
});
