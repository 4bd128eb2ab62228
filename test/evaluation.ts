import type { EvidenceLinked, MeasureDrafted } from '../src/domain/measure/measure.js';
import type { AssessmentRoundOpened } from '../src/domain/round/round.js';
import { Pseudonyms } from '../src/identity/pseudonyms.js';
import type { Harness } from './harness.js';
import { done, submit } from './http/asking.js';

const title = (text: string) => ({ de: text });

/** Two criteria of effectiveness and one of feasibility, one to five points, high from three on. */
const FRAMEWORK = {
  criteria: [
    { code: 'benefit', title: title('Nutzen'), dimension: 'effectiveness', weight: 0.6, question: title('Was nützt es?') },
    { code: 'equity', title: title('Gerechtigkeit'), dimension: 'effectiveness', weight: 0.4, question: title('Wem nützt es?') },
    { code: 'resources', title: title('Mittel'), dimension: 'feasibility', weight: 1, question: title('Was kostet es?') },
  ],
  scale: { min: 1, max: 5, anchors: [{ value: 1, title: title('gering') }] },
  certainty: [
    { code: 'sure', title: title('Sicher') },
    { code: 'unsure', title: title('Unsicher') },
  ],
  cut: 3,
  quorum: 2,
  consensus: { shareMin: 0.6, withinPoints: 1 },
} as const;

/** Adopts the framework, and lets the evaluation phase follow the dialogue phase. */
export const beginEvaluation = async (harness: Harness, dialogue: string): Promise<void> => {
  const office = { token: await harness.token('office') };
  const at = `/api/dialogues/${dialogue}`;
  await done(harness, `${at}/assessment-frameworks`, FRAMEWORK, office);
  await done(harness, `${at}/phase-closings`, { phase: 'dialogue' }, office);
  await done(harness, `${at}/phase-schedules`, { phase: 'evaluation', opensOn: '2027-01-01', closesOn: '2027-12-31' }, office);
  await done(harness, `${at}/phase-openings`, { phase: 'evaluation' }, office);
};

/** A measure that rests on an accepted contribution of its own, made while the dialogue phase is open. */
export const measureWithEvidence = async (harness: Harness, dialogue: string, name: string): Promise<string> => {
  const [moderator, analyst] = [{ token: await harness.token('moderator') }, { token: await harness.token('analyst') }];
  const said = await submit(harness, dialogue, `Beitrag zu ${name}`);
  await done(harness, `${said.at}/acceptance`, {}, moderator);
  const texts = { themes: ['work'], title: title(name), text: title(`${name}, ausgeführt`) };
  const measure = String((await done(harness, `/api/dialogues/${dialogue}/measures`, texts, analyst))['measure']);
  const span = { contribution: said.contribution, start: 0, end: 7, stance: 'supports', quote: 'Beitrag' };
  await done(harness, `/api/measures/${measure}/evidence`, span, analyst);
  return measure;
};

/** The same measure once more, on the same contribution: for who needs one that was in no round, once nothing can be submitted any more. */
export const measureLike = async (harness: Harness, dialogue: string, measure: string): Promise<string> => {
  const analyst = { token: await harness.token('analyst') };
  const events = await harness.store.readStream(`measure-${measure}`);
  const { themes, title: name, text } = events.find(({ type }) => type === 'MeasureDrafted')?.data as MeasureDrafted['data'];
  const { contribution } = events.find(({ type }) => type === 'EvidenceLinked')?.data as EvidenceLinked['data'];
  const another = String((await done(harness, `/api/dialogues/${dialogue}/measures`, { themes, title: name, text }, analyst))['measure']);
  await done(harness, `/api/measures/${another}/evidence`, { contribution, start: 0, end: 7, stance: 'supports', quote: null }, analyst);
  return another;
};

/** On which seat of a round somebody sits: it was drawn. */
export const seatOf = async ({ app, store }: Harness, round: string, subject: string): Promise<number> => {
  const { assessors } = (await store.readStream(`round-${round}`))[0]?.internal as AssessmentRoundOpened['internal'];
  const found = assessors.find(({ assessor }) => assessor === app.get(Pseudonyms).official(subject));
  if (!found) throw new Error(`${subject} sits in no seat of this round`);
  return found.seat;
};

/** What a recommendation says. */
export const WORDING = {
  themes: ['work'],
  title: { de: 'Verlässliche Dienstpläne' },
  text: { de: 'Dienstpläne stehen vier Wochen im Voraus.' },
  addressee: { de: 'Landesregierung' },
  instrument: { de: 'Gesetz' },
  horizon: { de: 'bis 2028' },
  strength: 'should',
};

/** What an assessor sends: points for benefit, equity and resources. */
export const assessmentBody = ([benefit, equity, resources]: readonly [number, number, number], justification = 'Darum') => ({
  scores: { benefit, equity, resources },
  certainty: { benefit: 'sure', equity: 'unsure', resources: 'sure' },
  justification,
});
