import { randomUUID } from 'node:crypto';
import { coverageView, dispositionsView } from '../../src/projections/dispositions/dispositions.view.js';
import { wayView } from '../../src/projections/dispositions/way.view.js';
import type { Coverage, Fate } from '../../src/projections/dispositions/dispositions.figures.js';
import { openDialogue } from '../dialogue.js';
import { assessmentBody, beginEvaluation } from '../evaluation.js';
import { type Sending, useHarness } from '../harness.js';
import { carriedOut, done, refusal, submit, type Submitted } from './asking.js';

type Token = { readonly token: string };
const harness = useHarness();
let dialogue: string;
let office: Token;
let moderator: Token;
let analyst: Token;
let publisher: Token;

const because = { de: 'Aus gutem Grund.' };
/** Contributions, each with the fate that it comes to. */
const FATE = {
  used: 'used',
  quotedOften: 'used',
  qualifying: 'used',
  opposing: 'used',
  deferred: 'deferred',
  rejectedOnly: 'not-taken-up',
  aside: 'set-aside',
  draftOnly: 'open',
  draftAside: 'set-aside',
  unlinked: 'open',
  detached: 'open',
  late: 'open',
  merged: 'merged',
  mergedTwice: 'merged',
  circleA: 'open',
  circleB: 'open',
  intoCircle: 'open',
  intoGone: 'open',
  asideIntoGone: 'set-aside',
  gone: 'withdrawn',
  rejected: 'rejected',
  appealed: 'rejected',
  withdrawn: 'withdrawn',
  waiting: 'open',
} as const satisfies Readonly<Record<string, Fate>>;
type Name = keyof typeof FATE;
const NAMES = Object.keys(FATE) as readonly Name[];
const REFUSED: readonly Name[] = ['rejected', 'appealed'];

const said = new Map<Name, Submitted>();
const of = (name: Name): Submitted => said.get(name)!;
const idOf = (name: Name): string => of(name).contribution;

/** An event that no command would decide here, straight into the record. */
const append = async (stream: string, type: string, data: object, internal: object = {}): Promise<void> => {
  const revision = (await harness.store.readStream(stream)).at(-1)?.revision ?? -1n;
  const at = new Date().toISOString();
  const event = { id: randomUUID(), type, schema: 1, occurredAt: at, role: 'moderator', data, internal, body: null } as const;
  await harness.store.append(stream, [event], revision);
};
const merge = (from: Name, into: Name): Promise<void> =>
  append(`contribution-${idOf(from)}`, 'ContributionMerged', { into: idOf(into), reason: 'same' });

type Measures = Readonly<Record<'adopted' | 'deferred' | 'rejected' | 'drafted' | 'detached', string>>;
let measures: Measures;
let recommendations: Readonly<Record<'adopted' | 'deferred' | 'rejected' | 'drafted', string>>;

const draftMeasure = async (name: string): Promise<string> => {
  const texts = { themes: ['work'], title: { de: name }, text: { de: `${name}, ausgeführt` } };
  return String((await carriedOut(harness, '/api/dialogues/{dialogue}/measures', { dialogue }, texts, analyst))['measure']);
};
const quote = async (measure: string, name: Name, stance = 'supports', end = 7): Promise<string> => {
  const span = { contribution: idOf(name), start: 0, end, stance };
  return String((await done(harness, `/api/measures/${measure}/evidence`, span, analyst))['evidence']);
};
const draftRecommendation = async (name: string, restsOn: readonly string[]): Promise<string> => {
  const words = { title: { de: name }, text: because, addressee: because, instrument: because, horizon: because };
  const body = { themes: ['work'], strength: 'should', ...words };
  const id = String((await done(harness, `/api/dialogues/${dialogue}/recommendations`, body, analyst))['recommendation']);
  for (const measure of restsOn)
    await carriedOut(harness, '/api/recommendations/{recommendation}/measures', { recommendation: id }, { measure }, analyst);
  return id;
};
const headNow = async (): Promise<number> => Number(await harness.store.head());

let submittedAll: number;
let moderated: number;
let linked: number;
let decided: number;
let report: string;

beforeAll(async () => {
  const tokenOf = async (role: 'office' | 'moderator' | 'analyst' | 'publisher'): Promise<Token> => ({ token: await harness.token(role) });
  office = await tokenOf('office');
  moderator = await tokenOf('moderator');
  analyst = await tokenOf('analyst');
  publisher = await tokenOf('publisher');
  dialogue = await openDialogue(harness);
  for (const name of NAMES) {
    const place = name === 'waiting' ? { theme: 'skills', question: 'skills-1', group: 'company' } : {};
    said.set(name, await submit(harness, dialogue, `Beitrag ${name}`, place));
  }
  submittedAll = await headNow();
  for (const name of NAMES) {
    if (REFUSED.includes(name)) await done(harness, `${of(name).at}/rejection`, { reason: 'off-topic', justification: 'Nein' }, moderator);
    else if (name !== 'waiting') await done(harness, `${of(name).at}/acceptance`, {}, moderator);
  }
  await done(harness, `${of('appealed').at}/appeal`, { justification: 'Doch', secret: of('appealed').secret });
  await done(harness, `${of('withdrawn').at}/withdrawal`, { secret: of('withdrawn').secret });
  await done(harness, `${of('asideIntoGone').at}/setting-aside`, { reason: 'covered-elsewhere' }, analyst);
  await done(harness, `${of('mergedTwice').at}/merger`, { into: idOf('merged'), reason: 'same' }, moderator);
  await done(harness, `${of('merged').at}/merger`, { into: idOf('used'), reason: 'same' }, moderator);
  // Two mergers at the same moment may point at each other (ADR 0003).
  await merge('circleA', 'circleB');
  await merge('circleB', 'circleA');
  await merge('intoCircle', 'circleA');
  for (const name of ['intoGone', 'asideIntoGone'] as const)
    await done(harness, `${of(name).at}/merger`, { into: idOf('gone'), reason: 'same' }, moderator);
  await done(harness, `${of('gone').at}/withdrawal`, { secret: of('gone').secret });
  for (const name of ['aside', 'draftAside'] as const)
    await done(harness, `${of(name).at}/setting-aside`, { reason: 'covered-elsewhere' }, analyst);
  moderated = await headNow();
  await evaluate();
});

const evaluate = async (): Promise<void> => {
  measures = {
    adopted: await draftMeasure('Dienstpläne'),
    deferred: await draftMeasure('Schulungen'),
    rejected: await draftMeasure('Prämien'),
    drafted: await draftMeasure('Beratung'),
    detached: await draftMeasure('Werbung'),
  };
  const taken = await quote(measures.adopted, 'unlinked');
  await carriedOut(
    harness,
    '/api/measures/{measure}/evidence/{evidence}/removal',
    { measure: measures.adopted, evidence: taken },
    { reason: because },
    analyst,
  );
  await quote(measures.adopted, 'used');
  for (const [stance, end] of [
    ['opposes', 7],
    ['supports', 8],
  ] as const)
    await quote(measures.adopted, 'quotedOften', stance, end);
  for (const name of ['quotedOften', 'deferred'] as const) await quote(measures.deferred, name);
  for (const name of ['quotedOften', 'deferred', 'rejectedOnly'] as const) await quote(measures.rejected, name);
  await quote(measures.drafted, 'draftOnly');
  await quote(measures.adopted, 'qualifying', 'qualifies');
  await quote(measures.adopted, 'opposing', 'opposes');
  // As records have it in which what was set aside could still be quoted.
  const quoted = { evidence: randomUUID(), contribution: idOf('draftAside'), body: randomUUID(), start: 0, end: 7, stance: 'supports' };
  await append(`measure-${measures.drafted}`, 'EvidenceLinked', { ...quoted, inheritedFrom: null });
  await quote(measures.detached, 'detached');
  linked = await headNow();
  await beginEvaluation(harness, dialogue);
  const opening = { measures: [measures.adopted], assessors: ['Ada', 'Ben'] };
  const round = String((await carriedOut(harness, '/api/dialogues/{dialogue}/rounds', { dialogue }, opening, office))['round']);
  for (const subject of opening.assessors) {
    const assessor = { token: await harness.token('assessor', subject) };
    await carriedOut(
      harness,
      '/api/rounds/{round}/measures/{measure}/assessments',
      { round, measure: measures.adopted },
      assessmentBody([4, 4, 4]),
      assessor,
    );
  }
  await carriedOut(harness, '/api/rounds/{round}/closing', { round }, {}, office);
  recommendations = {
    adopted: await draftRecommendation('Planen', [measures.adopted, measures.detached]),
    deferred: await draftRecommendation('Schulen', [measures.deferred]),
    rejected: await draftRecommendation('Belohnen', [measures.rejected]),
    drafted: await draftRecommendation('Beraten', [measures.drafted]),
  };
  const at = (name: keyof typeof recommendations): string => `/api/recommendations/${recommendations[name]}`;
  await done(harness, `${at('adopted')}/measures/${measures.detached}/removal`, { reason: because }, analyst);
  await done(harness, `${at('adopted')}/adoption`, { rationale: because, rounds: [round] }, publisher);
  await done(harness, `${at('deferred')}/deferral`, { rationale: { de: 'Später.' } }, publisher);
  await done(harness, `${at('rejected')}/rejection`, { rationale: { de: 'Zu teuer.' } }, publisher);
  decided = await headNow();
  // Nobody who decided had seen it.
  await quote(measures.deferred, 'late');
  report = randomUUID();
  await append(`recommendation-${recommendations.adopted}`, 'RecommendationPublished', { position: 1, report });
};

type Shown = Readonly<Record<string, unknown>>;
type List = { readonly items: readonly Shown[]; readonly next: string | null };

const list = async (query: string): Promise<List> => {
  const { status, body } = await harness.get<List>(`/api/dispositions?dialogue=${dialogue}&${query}`);
  expect(status).toBe(200);
  dispositionsView.answer.parse(body);
  return body;
};
const coverage = async (query: string): Promise<Coverage> => {
  const { body } = await harness.get<Coverage>(`/api/dispositions/coverage?dialogue=${dialogue}&${query}`);
  coverageView.answer.parse(body);
  return body;
};
const now = async (): Promise<string> => `after=${await headNow()}`;
const fatesIn = ({ items }: List): Readonly<Record<string, unknown>> =>
  Object.fromEntries(NAMES.map((name) => [name, items.find(({ contribution }) => contribution === idOf(name))?.['fate']]));

describe('the fates of contributions', () => {
  it('are what was done with them, each exactly one', async () => {
    const all = await list(await now());
    expect(fatesIn(all)).toEqual(FATE);
    expect(all.items.map(({ contribution }) => contribution)).toEqual(NAMES.map(idOf));
  });

  it('were others as of an earlier sequence', async () => {
    const everywhere = (fate: Fate): Readonly<Record<string, Fate>> => Object.fromEntries(NAMES.map((name) => [name, fate]));
    expect(fatesIn(await list(`asOf=${submittedAll}`))).toEqual(everywhere('open'));
    const undecided = { used: 'open', quotedOften: 'open', qualifying: 'open', opposing: 'open', deferred: 'open', rejectedOnly: 'open' };
    for (const sequence of [moderated, linked]) expect(fatesIn(await list(`asOf=${sequence}`))).toEqual({ ...FATE, ...undecided });
    expect(fatesIn(await list(`asOf=${decided}`))).toEqual(FATE);
    expect((await list('asOf=0')).items).toEqual([]);
  });

  it('come with why, with where mergers end, and with the recommendations, each once', async () => {
    const { items } = await list(await now());
    const shown = (name: Name): unknown => items.find(({ contribution }) => contribution === idOf(name));
    expect(shown('rejected')).toMatchObject({ reason: 'off-topic', mergedInto: null, recommendations: [] });
    expect(shown('draftAside')).toMatchObject({
      reason: 'covered-elsewhere',
      recommendations: [
        { recommendation: recommendations.drafted, status: 'drafted', measures: [measures.drafted], stances: ['supports'] },
      ],
    });
    expect(shown('mergedTwice')).toMatchObject({ mergedInto: idOf('merged'), mergedEnd: idOf('used'), reason: null });
    expect(shown('intoCircle')).toMatchObject({ mergedInto: idOf('circleA'), mergedEnd: null });
    expect(shown('intoGone')).toMatchObject({ mergedInto: idOf('gone'), mergedEnd: null, reason: null });
    expect(shown('asideIntoGone')).toMatchObject({ mergedEnd: null, reason: 'covered-elsewhere' });
    expect(shown('late')).toMatchObject({ stance: null, recommendations: [] });
    expect([shown('qualifying'), shown('opposing')]).toMatchObject([{ stance: 'qualifies' }, { stance: 'opposes' }]);
    expect(shown('quotedOften')).toMatchObject({
      stance: 'supports',
      theme: 'work',
      question: 'work-1',
      group: null,
      channel: 'online',
      sequence: of('quotedOften').sequence,
      recommendations: [
        { recommendation: recommendations.adopted, status: 'adopted', measures: [measures.adopted], stances: ['opposes', 'supports'] },
        { recommendation: recommendations.deferred, status: 'deferred', measures: [measures.deferred], stances: ['supports'] },
        { recommendation: recommendations.rejected, status: 'rejected', measures: [measures.rejected], stances: ['supports'] },
      ],
    });
    expect(shown('detached')).toMatchObject({ recommendations: [] });
  });

  it('are found by fate and theme, in pages that all show one state', async () => {
    const open = NAMES.filter((name) => FATE[name] === 'open');
    const ids = ({ items }: List): readonly unknown[] => items.map(({ contribution }) => contribution);
    expect(ids(await list(`${await now()}&fate=open`))).toEqual(open.map(idOf));
    expect(ids(await list('fate=open&theme=skills'))).toEqual([idOf('waiting')]);
    const pages: unknown[] = [];
    let cursor = '';
    do {
      const page = await list(`fate=open&limit=2${cursor}`);
      pages.push(ids(page));
      cursor = page.next === null ? '' : `&cursor=${page.next}`;
    } while (cursor !== '' && pages.length < 10);
    const twos = open.flatMap((_, i) => (i % 2 === 0 ? [open.slice(i, i + 2)] : []));
    expect(pages).toEqual(twos.map((some) => some.map(idOf)));
  });

  it('stay where a measure was split or merged after the decision', async () => {
    const parts = ['Eins', 'Zwei'].map((name) => ({ themes: ['work'], title: { de: name }, text: because }));
    const found = await harness.get<{ readonly evidence: Readonly<Record<string, readonly { readonly evidence: string }[]>> }>(
      `/api/measures/${measures.adopted}?${await now()}`,
    );
    const evidence = Object.values(found.body.evidence).flatMap((some) => some.map((one) => one.evidence));
    const body = { parts: parts.map((part, i) => ({ ...part, evidence: i === 0 ? evidence : [] })), reason: because };
    await carriedOut(harness, '/api/measures/{measure}/split', { measure: measures.adopted }, body, analyst);
    expect(fatesIn(await list(await now()))).toEqual(FATE);
  });

  it('refuses what it does not know', async () => {
    const ask = (query: string) => harness.get(`/api/dispositions${query}`);
    expect(refusal(await ask(`?dialogue=${dialogue}&fate=lost`))).toEqual([400, 'request-malformed']);
    expect(refusal(await ask(`?dialogue=${dialogue}&theme=${encodeURIComponent("x' or 1=1 --")}`))).toEqual([400, 'request-malformed']);
    expect(refusal(await ask(`?dialogue=${dialogue}&cursor=${Buffer.from("1/1' or true").toString('base64url')}`))).toEqual([
      400,
      'request-malformed',
    ]);
    expect(refusal(await ask(`/coverage?dialogue=${dialogue}&asOf=999999999`))).toEqual([404, 'as-of-in-future']);
    expect((await ask(`?dialogue=${randomUUID()}`)).body['items']).toEqual([]);
    expect((await ask(`/coverage?dialogue=${randomUUID()}`)).body).toMatchObject({
      total: 0,
      themes: [],
      reasons: [],
      appealableUntil: null,
    });
  });
});

describe('what was merged into a contribution that is gone', () => {
  it('counts as one that is not merged, wherever it is shown', async () => {
    const query = `dialogue=${dialogue}&${await now()}`;
    const { body: one } = await harness.get(`/api/contributions/${idOf('intoGone')}?${await now()}`);
    expect(one).toMatchObject({ status: 'accepted', mergedInto: idOf('gone') });
    const listed = async (status: string) =>
      (await harness.get<List>(`/api/contributions?${query}&status=${status}&limit=100`)).body.items.map(
        ({ contribution }) => contribution,
      );
    const [merged, acceptedOnes] = [await listed('merged'), await listed('accepted')];
    expect(merged).toEqual([idOf('merged'), idOf('mergedTwice')]);
    for (const name of ['intoGone', 'asideIntoGone', 'circleA', 'circleB', 'intoCircle'] as const)
      expect(acceptedOnes).toContain(idOf(name));
    const { total } = (await harness.get<{ readonly total: Shown }>(`/api/theme-input?${query}&by=`)).body;
    expect(total).toMatchObject({ merged: 2, accepted: acceptedOnes.length, submitted: NAMES.length });
    const { items } = (await harness.get<List>(`/api/theme-input?${query}&by=status`)).body;
    expect(items.map(({ status, submitted }) => [status, submitted])).toEqual(
      expect.arrayContaining([
        ['merged', 2],
        ['accepted', acceptedOnes.length],
      ]),
    );
    const { body: accepted } = await harness.get<{ readonly total: Shown }>(`/api/theme-input?${query}&by=&status=accepted`);
    expect(accepted.total).toMatchObject({ submitted: acceptedOnes.length, merged: 0 });
  });
});

describe('the whole way of a contribution', () => {
  type Step = { readonly type: string; readonly subject: string; readonly id: string; readonly sequence: number; readonly data: Shown };
  type Way = Shown & { readonly steps: readonly Step[]; readonly measures: readonly Shown[]; readonly recommendations: readonly Shown[] };
  const way = async (name: Name, query: string, sending?: Sending): Promise<Way> => {
    const { status, body } = await harness.get<Way>(`${of(name).at}/way?${query}`, sending);
    expect(status).toBe(200);
    wayView.answer.parse(body);
    return body;
  };
  const types = ({ steps }: Way): readonly string[] => steps.map(({ type }) => type);

  it('goes from its submission over the measures that quote it to the published recommendation, and on with what it was split into', async () => {
    const shown = await way('used', await now());
    expect(types(shown)).toEqual([
      'ContributionSubmitted',
      'ContributionAccepted',
      'EvidenceLinked',
      'MeasureTakenIntoRound',
      // Of the other measure of this recommendation, and of those who are quoted beside it, nothing.
      'MeasureAttached',
      'RecommendationAdopted',
      'RecommendationPublished',
      'MeasureSplit',
      'EvidenceLinked',
    ]);
    const [part] = (shown.steps[7]?.data['into'] ?? []) as readonly string[];
    expect(shown).toMatchObject({
      contribution: idOf('used'),
      dialogue,
      theme: 'work',
      fate: 'used',
      mergedInto: null,
      measures: [
        { measure: measures.adopted, title: { de: 'Dienstpläne' }, status: 'split', evidence: [{ start: 0, end: 7, stance: 'supports' }] },
        { measure: part, title: { de: 'Eins' }, status: 'active' },
      ],
      recommendations: [
        {
          recommendation: recommendations.adopted,
          title: { de: 'Planen' },
          status: 'adopted',
          rationale: because,
          position: 1,
          report,
          measures: [measures.adopted],
        },
      ],
    });
    expect(shown.steps[2]).toMatchObject({
      subject: 'measure',
      id: measures.adopted,
      role: 'analyst',
      data: { contribution: idOf('used') },
    });
    expect(shown.steps[5]).toMatchObject({ subject: 'recommendation', role: 'publisher', data: { rationale: because } });
    expect(shown.steps[8]).toMatchObject({ id: part, data: { inheritedFrom: { measure: measures.adopted } } });
    // Only the author, and who moderates or audits, reads texts here.
    expect(Object.keys(shown)).toEqual(expect.not.arrayContaining(['content', 'withheld', 'file']));
  });

  it('was shorter as of an earlier sequence', async () => {
    const shown = await way('used', `asOf=${linked}`);
    expect([types(shown), shown['fate'], shown.recommendations]).toEqual([
      ['ContributionSubmitted', 'ContributionAccepted', 'EvidenceLinked'],
      'open',
      [],
    ]);
    expect(await way('used', `asOf=${decided}`)).toMatchObject({ recommendations: [{ status: 'adopted', position: null, report: null }] });
    const unborn = await harness.get(`${of('waiting').at}/way?asOf=${of('waiting').sequence - 1}`);
    expect(refusal(unborn)).toEqual([404, 'contribution-unknown']);
  });

  it('ends where evidence was taken off again, or the measure', async () => {
    const query = await now();
    const [unlinked, detached] = [await way('unlinked', query), await way('detached', query)];
    const beginning = ['ContributionSubmitted', 'ContributionAccepted', 'EvidenceLinked'];
    expect([types(unlinked), unlinked.measures]).toEqual([[...beginning, 'EvidenceUnlinked'], []]);
    expect(types(detached)).toEqual([...beginning, 'MeasureAttached', 'MeasureDetached']);
    expect(detached).toMatchObject({ measures: [{ measure: measures.detached }], recommendations: [] });
  });

  it('goes on with the way of the contribution that it was merged into, each step once and in the order of the record', async () => {
    const query = await now();
    const [merged, target] = [await way('mergedTwice', query), await way('used', query)];
    expect(merged).toMatchObject({ fate: 'merged', mergedInto: idOf('merged'), mergedEnd: idOf('used') });
    const ids = new Set(merged.steps.filter(({ subject }) => subject === 'contribution').map(({ id }) => id));
    expect(ids).toEqual(new Set([idOf('mergedTwice'), idOf('merged'), idOf('used')]));
    expect(merged.steps).toEqual(expect.arrayContaining([...target.steps]));
    expect([merged.measures, merged.recommendations]).toEqual([target.measures, target.recommendations]);
    const sequences = merged.steps.map(({ sequence }) => sequence);
    expect(sequences).toEqual([...new Set(sequences)].sort((a, b) => a - b));
    const circle = await way('intoCircle', query);
    expect(circle).toMatchObject({ fate: 'open', mergedInto: idOf('circleA'), mergedEnd: null });
    expect(types(circle).filter((type) => type === 'ContributionMerged')).toHaveLength(3);
  });

  it('has the texts for the author with the secret, and for those who moderate', async () => {
    const query = await now();
    const { secret } = of('appealed');
    const own = await way('appealed', query, { headers: { 'contribution-secret': secret } });
    const texts = {
      content: { text: 'Beitrag appealed' },
      withheld: null,
      file: { rejection: { justification: 'Nein' }, appeal: { justification: 'Doch' } },
    };
    expect(own).toMatchObject(texts);
    expect(types(own)).toEqual(['ContributionSubmitted', 'ContributionRejected', 'AppealLodged']);
    expect(await way('appealed', query, moderator)).toMatchObject(texts);
    expect(JSON.stringify(await way('appealed', query, analyst))).not.toContain('Beitrag appealed');
    const wrong = { headers: { 'contribution-secret': of('rejected').secret } };
    expect(refusal(await harness.get(`${of('appealed').at}/way`, wrong))).toEqual([403, 'contribution-secret-wrong']);
    const { headers } = await harness.get(`${of('appealed').at}/way`, { headers: { 'contribution-secret': secret } });
    expect(headers.get('cache-control')).toBe('no-store');
  });

  it('is not there for a contribution that is not', async () => {
    expect(refusal(await harness.view('/api/contributions/{contribution}/way', { path: { contribution: randomUUID() } }))).toEqual([
      404,
      'contribution-unknown',
    ]);
    expect(refusal(await harness.view('/api/contributions/{contribution}/way', { path: { contribution: 'x' } }))).toEqual([
      400,
      'request-malformed',
    ]);
  });
});

describe('the coverage', () => {
  it('counts the fates for the whole and for each theme, and says why', async () => {
    const { total, fates, stances, themes, reasons, appealsPending, appealableUntil } = await coverage(await now());
    const expected = (names: readonly Name[]) => ({
      total: names.length,
      fates: Object.fromEntries(Object.keys(fates).map((fate) => [fate, names.filter((name) => FATE[name] === fate).length])),
    });
    expect({ total, fates }).toEqual(expected(NAMES));
    expect(stances).toEqual({
      used: { supports: 2, qualifies: 1, opposes: 1 },
      deferred: { supports: 1, qualifies: 0, opposes: 0 },
      'not-taken-up': { supports: 1, qualifies: 0, opposes: 0 },
    });
    expect(themes).toMatchObject([
      { theme: 'skills', ...expected(['waiting']) },
      { theme: 'work', ...expected(NAMES.filter((name) => name !== 'waiting')) },
    ]);
    expect(reasons).toEqual([
      { fate: 'rejected', reason: 'off-topic', contributions: 2 },
      { fate: 'set-aside', reason: 'covered-elsewhere', contributions: 3 },
    ]);
    const { body } = await harness.get(of('rejected').at);
    expect([appealsPending, appealableUntil]).toEqual([1, body['appealUntil']]);
  });

  it('is that of an earlier sequence, too, and knows until when one that nobody can come back to stays rejected', async () => {
    expect(await coverage(`asOf=${submittedAll}`)).toMatchObject({
      total: NAMES.length,
      fates: { open: NAMES.length },
      appealableUntil: null,
    });
    const before = await coverage(await now());
    const card = `contribution-${randomUUID()}`;
    const place = { theme: 'work', question: 'work-1', questionVersion: 1, channel: 'letter', group: null, region: null };
    const nobody = { participant: null, secretDigest: null, transcriber: null, secondReader: null };
    await append(card, 'ContributionSubmitted', { dialogue, ...place, language: 'de', answers: null, source: null, card: null }, nobody);
    await append(card, 'ContributionRejected', { reason: 'off-topic', policyVersion: 1, appealUntil: '2099-01-01T00:00:00.000Z' });
    expect(await coverage(await now())).toMatchObject({ total: NAMES.length + 1, appealableUntil: before.appealableUntil });
  });
});

describe('the publication phase', () => {
  it('lets no fate be reopened', async () => {
    const path = `/api/dialogues/${dialogue}`;
    await done(harness, `${path}/phase-closings`, { phase: 'evaluation' }, office);
    await done(harness, `${path}/phase-schedules`, { phase: 'publication', opensOn: '2028-01-01', closesOn: '2028-12-31' }, office);
    await done(harness, `${path}/phase-openings`, { phase: 'publication' }, office);
    const decision = (name: keyof typeof recommendations): string => `/api/recommendations/${recommendations[name]}`;
    const recommendation = decision('drafted');
    const evidence = String(
      (await harness.view('/api/measures/{measure}', { path: { measure: measures.deferred } })).body.evidence.supports[0]?.['evidence'],
    );
    for (const answer of [
      await harness.post(`${of('merged').at}/unmerging`, { reason: 'different' }, analyst),
      await harness.post(`${of('draftOnly').at}/merger`, { into: idOf('merged'), reason: 'same' }, analyst),
      await harness.command(
        '/api/measures/{measure}/evidence/{evidence}/removal',
        { measure: measures.deferred, evidence },
        { reason: because },
        analyst,
      ),
      await harness.post(`${recommendation}/measures`, { measure: measures.deferred }, analyst),
      await harness.post(`${recommendation}/measures/${measures.drafted}/removal`, { reason: because }, analyst),
    ])
      expect(refusal(answer)).toEqual([409, 'publication-phase-begun']);
    for (const answer of [
      await harness.post(`${decision('rejected')}/deferral`, { rationale: because }, publisher),
      await harness.post(`${decision('deferred')}/rejection`, { rationale: because }, publisher),
      await harness.post(`${decision('deferred')}/adoption`, { rationale: because, rounds: [randomUUID()] }, publisher),
    ])
      expect(refusal(answer)).toEqual([409, 'recommendation-already-decided']);
    // What gives a fate to what has none goes on.
    await done(harness, `${of('intoGone').at}/unmerging`, { reason: 'different' }, analyst);
    await done(harness, `${of('draftOnly').at}/setting-aside`, { reason: 'covered-elsewhere' }, analyst);
    expect((await list(`${await now()}&fate=set-aside`)).items.map(({ contribution }) => contribution)).toContain(idOf('draftOnly'));
    await done(harness, `${recommendation}/deferral`, { rationale: because }, publisher);
    expect((await list(`${await now()}&fate=deferred`)).items.map(({ contribution }) => contribution)).toContain(idOf('draftOnly'));
  });
});
