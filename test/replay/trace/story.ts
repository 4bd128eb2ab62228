import { openDialogue } from '../../dialogue.js';
import { assessmentBody, beginEvaluation, measureWithEvidence, WORDING } from '../../evaluation.js';
import type { Harness } from '../../harness.js';
import { done, submit } from '../../http/asking.js';

export const because = { de: 'Aus gutem Grund.' };

const quotedBy = async ({ store }: Harness, measure: string): Promise<string> => {
  const linked = (await store.readStream(`measure-${measure}`)).find(({ type }) => type === 'EvidenceLinked');
  return String((linked?.data as { readonly contribution?: string } | undefined)?.contribution);
};

/**
 * Two measures, each on a contribution, of which one is merged into the other, and then reworded, judged and recommended. Another contribution
 * was merged into the one that it quotes; one is quoted nowhere.
 */
export const tellStory = async (harness: Harness) => {
  const tokenOf = async (role: 'office' | 'analyst' | 'publisher' | 'moderator') => ({ token: await harness.token(role) });
  const [office, analyst] = [await tokenOf('office'), await tokenOf('analyst')];
  const [publisher, moderator] = [await tokenOf('publisher'), await tokenOf('moderator')];
  const dialogue = await openDialogue(harness);
  const measure = await measureWithEvidence(harness, dialogue, 'Dienstpläne');
  const source = await measureWithEvidence(harness, dialogue, 'Schulungen');
  const [end, other] = [await quotedBy(harness, measure), await quotedBy(harness, source)];
  const [merged, unquoted] = [await submit(harness, dialogue, 'Dasselbe'), await submit(harness, dialogue, 'Etwas anderes')];
  for (const { at } of [merged, unquoted]) await done(harness, `${at}/acceptance`, {}, moderator);
  const beforeMerger = await harness.store.head();
  await done(harness, `${merged.at}/merger`, { into: end, reason: 'same' }, moderator);
  await done(harness, `/api/measures/${measure}/mergers`, { from: [source], reason: because }, analyst);
  const words = { title: { de: 'Planbare Arbeit' }, text: { de: 'Dienstpläne und Schulungen.' }, reason: because };
  await done(harness, `/api/measures/${measure}/rewordings`, words, { ...analyst, headers: { 'if-match': '*' } });
  await beginEvaluation(harness, dialogue);
  const at = `/api/dialogues/${dialogue}`;
  const round = String((await done(harness, `${at}/rounds`, { measures: [measure], assessors: ['Ada', 'Ben'] }, office))['round']);
  for (const subject of ['Ada', 'Ben']) {
    const assessor = { token: await harness.token('assessor', subject) };
    await done(harness, `/api/rounds/${round}/measures/${measure}/assessments`, assessmentBody([4, 4, 2], 'Vertraulich'), assessor);
  }
  const beforeClosing = await harness.store.head();
  await done(harness, `/api/rounds/${round}/closing`, {}, office);
  const recommendation = String((await done(harness, `${at}/recommendations`, WORDING, analyst))['recommendation']);
  const its = `/api/recommendations/${recommendation}`;
  await done(harness, `${its}/measures`, { measure }, analyst);
  await done(harness, `${its}/dissents`, { group: 'company', statement: { de: 'Zu teuer.' } }, office);
  await done(harness, `${its}/adoption`, { rationale: because, rounds: [round] }, publisher);
  const report = { state: 'begun', statement: { de: 'Im Gesetz.' }, source: 'https://example.org/' };
  await done(harness, `${its}/implementation-reports`, report, publisher);
  const said = { merged: merged.contribution, end, other, unquoted: unquoted.contribution };
  return { dialogue, measure, source, said, round, recommendation, beforeMerger, beforeClosing };
};

export type Story = Awaited<ReturnType<typeof tellStory>>;
