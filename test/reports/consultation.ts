import { openDialogue } from '../dialogue.js';
import { assessmentBody, beginEvaluation } from '../evaluation.js';
import { minutesBody, OVER, scheduleGathering } from '../gathering.js';
import type { Harness } from '../harness.js';
import { done, submit, type Submitted } from '../http/asking.js';

/** Words that stand in no report: of what was rejected, withdrawn, redacted or is open, and of sealed assessments. */
export const NEVER = [
  'Zuckerwatte', // rejected
  'Wackelpudding', // rejected, with a pending appeal
  'Sahnetorte', // withdrawn
  'Marzipan', // redacted
  'Lakritze', // open
  'Nougat', // justification of a rejection
  'Krokant', // justification of an assessment
  'Pralinen', // justification of an appeal
] as const;

const because = { de: 'Aus gutem Grund.', en: 'For a good reason.' };

/** A small dialogue over HTTP that has everything a report can show. */
export const consultation = async (harness: Harness) => {
  const as = async (role: Parameters<Harness['token']>[0], subject: string = role) => ({ token: await harness.token(role, subject) });
  const [office, rapporteur, moderator, second] = [
    await as('office'),
    await as('rapporteur'),
    await as('moderator'),
    await as('moderator', 'Mia'),
  ];
  const [analyst, publisher] = [await as('analyst'), await as('publisher')];
  const head = async (): Promise<number> => Number(await harness.store.head());
  const beforeAnything = await head();
  const dialogue = await openDialogue(harness);
  const at = `/api/dialogues/${dialogue}`;

  const say = (text: string, fields: object = {}) => submit(harness, dialogue, text, fields);
  const accepted = async (text: string, fields: object = {}): Promise<Submitted> => {
    const said = await say(text, fields);
    await done(harness, `${said.at}/acceptance`, {}, moderator);
    return said;
  };
  const rate = async (said: Submitted, value: string, raters: readonly number[]): Promise<void> => {
    for (const rater of raters) await done(harness, `${said.at}/ratings`, { value, participant: `rater number ${rater} of all` });
  };
  const ana = { participant: 'the long secret of Ana', group: 'citizen', region: 'DEA5A' };

  const loved = await accepted('Dienstpläne vier Wochen im Voraus', ana);
  const early = await head();
  await rate(loved, 'agree', [1, 2, 3]);
  const liked = await accepted('Mehr Zeit für Übergaben', { ...ana, region: 'DE300' });
  await rate(liked, 'agree', [1, 2]);
  await rate(liked, 'pass', [3]);
  const contested = await accepted('Schichten tauschen per App', { group: 'company' });
  await rate(contested, 'disagree', [1, 2]);
  await rate(contested, 'agree', [3]);
  const unloved = await accepted('Längere Schichten');
  await rate(unloved, 'disagree', [1, 2]);
  const [fourth, fifth] = [await accepted('Pausenräume'), await accepted('Springerpool', { group: 'citizen' })];
  for (const one of [fourth, fifth]) await rate(one, 'agree', [2]);
  for (const protection of [{ kind: 'puzzle', difficulty: 18 }, { kind: 'none' }])
    await done(harness, `${at}/protections`, { protection, reason: because }, office);
  const skills = await accepted('Schulungen in der Arbeitszeit', { theme: 'skills', question: 'skills-1', group: 'company' });
  await rate(skills, 'agree', [4]);

  const redacted = await accepted('Frau Marzipan plant schlecht');
  const seen = { ...moderator, headers: { 'if-match': '*' } };
  for (const reason of ['off-topic', 'off-topic'])
    await done(harness, `${redacted.at}/redactions`, { reason, passages: [{ start: 0, end: 13, replacement: 'Jemand' }] }, seen);
  await rate(redacted, 'agree', [1, 4]);
  await rate(redacted, 'disagree', [2]);
  const reject = async (said: Submitted): Promise<Submitted> => {
    await done(harness, `${said.at}/rejection`, { reason: 'off-topic', justification: 'Wegen Nougat' }, moderator);
    return said;
  };
  await reject(await say('Zuckerwatte für alle'));
  const [pending, upheld] = [await reject(await say('Wackelpudding am Freitag')), await reject(await say('Kantine bis abends'))];
  for (const one of [pending, upheld]) await done(harness, `${one.at}/appeal`, { justification: 'Pralinen', secret: one.secret });
  await done(harness, `${upheld.at}/appeal/upholding`, { justification: 'Pralinen' }, second);
  await say('Lakritze, noch ungelesen', { group: 'company', participant: 'the long secret of Ben' });
  const merged = await accepted('Dienstpläne früher');
  await done(harness, `${merged.at}/merger`, { into: loved.contribution, reason: 'same' }, moderator);
  const aside = await accepted('Mehr Parkplätze', ana);
  const rejectedOnly = await accepted('Vier-Tage-Woche');

  const held = await scheduleGathering(harness, dialogue, OVER);
  await done(
    harness,
    `${held}/holding`,
    {
      attendance: [
        { group: 'citizen', count: 12 },
        { group: 'company', count: 3 },
      ],
    },
    rapporteur,
  );
  await done(harness, `${held}/minutes`, minutesBody('Es ging um Dienstpläne.'), rapporteur);
  const card = { gathering: held.split('/').at(-1), island: 'island-1' };
  await scheduleGathering(harness, dialogue);
  const cancelled = await scheduleGathering(harness, dialogue);
  await done(harness, `${cancelled}/cancellation`, { reason: because }, rapporteur);
  const filed = await submit(harness, dialogue, 'Von der Karte', { channel: 'letter', card }, rapporteur);
  await done(harness, `${filed.at}/acceptance`, {}, moderator);
  const moderated = await head();

  const measureOn = async (name: string, evidence: readonly (readonly [Submitted, string])[]): Promise<string> => {
    const texts = { themes: ['work'], title: { de: name }, text: because };
    const measure = String((await done(harness, `${at}/measures`, texts, analyst))['measure']);
    for (const [{ contribution }, stance] of evidence)
      await done(harness, `/api/measures/${measure}/evidence`, { contribution, start: 0, end: 4, stance }, analyst);
    return measure;
  };
  const withdrawn = await accepted('Sahnetorte zur Pause');
  const supports = (said: Submitted) => [said, 'supports'] as const;
  const plans = await measureOn('Dienstpläne', [
    supports(loved),
    supports(liked),
    [contested, 'opposes'],
    [filed, 'qualifies'],
    supports(withdrawn),
  ]);
  const [pool, week, sealed] = [
    await measureOn('Springerpool', [supports(fifth)]),
    await measureOn('Vier-Tage-Woche', [supports(rejectedOnly)]),
    await measureOn('Versiegelt', [supports(skills)]),
  ];
  const gone = await measureOn('Zurückgezogen', [supports(fourth)]);
  await done(harness, `/api/measures/${gone}/withdrawal`, { reason: because }, analyst);

  await beginEvaluation(harness, dialogue);
  const roundOn = async (measures: readonly string[], points: readonly (readonly [number, number, number])[]): Promise<string> => {
    const round = String((await done(harness, `${at}/rounds`, { measures, assessors: ['Ada', 'Ben'] }, office))['round']);
    for (const measure of measures)
      for (const [i, given] of points.entries())
        await done(
          harness,
          `/api/rounds/${round}/measures/${measure}/assessments`,
          assessmentBody(given, 'Krokant'),
          await as('assessor', i === 0 ? 'Ada' : 'Ben'),
        );
    return round;
  };
  const closed = await roundOn(
    [plans, pool, week],
    [
      [5, 4, 4],
      [4, 4, 2],
    ],
  );
  const open = await roundOn([sealed], [[1, 1, 1]]);
  await done(harness, `/api/rounds/${closed}/closing`, {}, office);
  await done(harness, `${aside.at}/setting-aside`, { reason: 'covered-elsewhere' }, analyst);
  await done(harness, `${withdrawn.at}/withdrawal`, { secret: withdrawn.secret });

  const recommend = async (name: string, measure: string): Promise<string> => {
    const words = { title: { de: name }, text: because, addressee: because, instrument: because, horizon: because };
    const body = { themes: ['work'], strength: 'should', ...words };
    const recommendation = String((await done(harness, `${at}/recommendations`, body, analyst))['recommendation']);
    await done(harness, `/api/recommendations/${recommendation}/measures`, { measure }, analyst);
    return recommendation;
  };
  const decide = (id: string, decision: string, body: object = {}) =>
    done(harness, `/api/recommendations/${id}/${decision}`, { rationale: because, ...body }, publisher);
  const [first, later, deferred, rejected, drafted] = [
    await recommend('Verlässliche Dienstpläne', plans),
    await recommend('Springerpool', pool),
    await recommend('Später', sealed),
    await recommend('Vier-Tage-Woche', week),
    await recommend('Entwurf', plans),
  ];
  await done(harness, `/api/recommendations/${first}/dissents`, { group: 'company', statement: because }, analyst);
  for (const id of [first, later]) await decide(id, 'adoption', { rounds: [closed] });
  await decide(deferred, 'deferral');
  await decide(rejected, 'rejection');
  await done(harness, `${at}/recommendation-order`, { recommendations: [drafted, later] }, publisher);
  const report = { state: 'begun', statement: because, source: 'https://example.org/drucksache' };
  await done(harness, `/api/recommendations/${first}/implementation-reports`, report, publisher);
  return {
    dialogue,
    moments: { beforeAnything, early, moderated, end: await head() },
    contributions: { loved, liked, contested, redacted, fourth, fifth, aside, rejectedOnly, withdrawn, merged },
    measures: { plans, pool, week, sealed, gone },
    rounds: { closed, open },
    recommendations: { first, later, deferred, rejected, drafted },
  };
};

export type Consultation = Awaited<ReturnType<typeof consultation>>;
