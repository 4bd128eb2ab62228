import { setTimeout as sleep } from 'node:timers/promises';
import type { ReportPremises } from '../src/domain/report/report.js';
import { reportView } from '../src/projections/reports/reports.view.js';
import { Renderer } from '../src/reports/renderer.js';
import type { Render } from '../src/reports/rendering.js';
import { assessmentBody, beginEvaluation, measureWithEvidence } from './evaluation.js';
import type { Harness } from './harness.js';
import { done } from './http/asking.js';

export type ShownReport = ReturnType<(typeof reportView.answer)['parse']>;

/** As an official sees it, once the view has what was written until now. */
export const readReport = async (harness: Pick<Harness, 'get' | 'store' | 'token'>, report: string): Promise<ShownReport> => {
  const token = await harness.token('office');
  const { status, body } = await harness.get(`/api/reports/${report}?after=${String(await harness.store.head())}`, { token });
  if (status !== 200) throw new Error(`${status} ${JSON.stringify(body)}`);
  return reportView.answer.parse(body);
};

/** Waits until the job has come to something. */
export const endOf = async (harness: Pick<Harness, 'get' | 'store' | 'token'>, report: string): Promise<ShownReport> => {
  for (const until = Date.now() + 90_000; ; await sleep(25)) {
    const shown = await readReport(harness, report);
    if (shown.status !== 'requested') return shown;
    if (Date.now() > until) throw new Error('Nobody wrote it');
  }
};

/** Lets the renderer of a program write in another way; what comes back brings back the real one. */
export const renderBy = (app: Harness['app'], stand: (real: Render) => Render): (() => void) => {
  const renderer = app.get(Renderer);
  const { render } = renderer;
  Object.assign(renderer, { render: stand(render.bind(renderer)) });
  return () => void Object.assign(renderer, { render });
};

/** The real renderer, in whose standing something else is found. */
export const findingIn =
  (found: Partial<ReportPremises>) =>
  (real: Render): Render =>
  async (subject, onProgress) => {
    const { files, standing } = await real(subject, onProgress);
    return { files, standing: { ...standing, ...found } };
  };

const title = { de: 'Titel' };
/** What a recommendation says at least. */
export const WORDING = {
  themes: ['work'],
  title,
  text: title,
  addressee: title,
  instrument: title,
  horizon: title,
  strength: 'should',
};

/** Recommendations that are adopted on one measure, assessed in a closed round; the evaluation phase is open then. Returns their ids. */
export const adoptRecommendations = async (harness: Harness, dialogue: string, count: number): Promise<readonly string[]> => {
  const [office, analyst, publisher] = [
    { token: await harness.token('office') },
    { token: await harness.token('analyst') },
    { token: await harness.token('publisher') },
  ];
  const at = `/api/dialogues/${dialogue}`;
  const measure = await measureWithEvidence(harness, dialogue, 'Dienstpläne');
  await beginEvaluation(harness, dialogue);
  const assessors = ['Ada', 'Ben'];
  const round = String((await done(harness, `${at}/rounds`, { measures: [measure], assessors }, office))['round']);
  for (const subject of assessors) {
    const assessor = { token: await harness.token('assessor', subject) };
    await done(harness, `/api/rounds/${round}/measures/${measure}/assessments`, assessmentBody([4, 4, 4]), assessor);
  }
  await done(harness, `/api/rounds/${round}/closing`, {}, office);
  const adopted: string[] = [];
  for (let i = 0; i < count; i++) {
    const id = String((await done(harness, `${at}/recommendations`, WORDING, analyst))['recommendation']);
    await done(harness, `/api/recommendations/${id}/measures`, { measure }, analyst);
    await done(harness, `/api/recommendations/${id}/adoption`, { rationale: title, rounds: [round] }, publisher);
    adopted.push(id);
  }
  return adopted;
};

export const openPublication = async (harness: Harness, dialogue: string): Promise<void> => {
  const office = { token: await harness.token('office') };
  const at = `/api/dialogues/${dialogue}`;
  await done(harness, `${at}/phase-closings`, { phase: 'evaluation' }, office);
  await done(harness, `${at}/phase-schedules`, { phase: 'publication', opensOn: '2028-01-01', closesOn: '2028-12-31' }, office);
  await done(harness, `${at}/phase-openings`, { phase: 'publication' }, office);
};
