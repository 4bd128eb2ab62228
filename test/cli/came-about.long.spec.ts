import { beginEvaluation, measureWithEvidence, WORDING } from '../evaluation.js';
import { openDialogue } from '../dialogue.js';
import { useHarness } from '../harness.js';
import { done, submit } from '../http/asking.js';
import { assessmentBody } from '../evaluation.js';
import { type Ended, run } from './program.js';

const harness = useHarness();
let [dialogue, contribution, measure, recommendation]: readonly string[] = [];
let [from, head] = [0, 0];
beforeAll(async () => {
  dialogue = await openDialogue(harness);
  from = Number(await harness.store.head());
  const said = await submit(harness, dialogue, 'Vier Wochen Vorlauf');
  contribution = said.contribution;
  await done(harness, `${said.at}/acceptance`, {}, { token: await harness.token('moderator') });
  await done(harness, `${said.at}/ratings`, { value: 'agree', participant: 'somebody with a long secret' });
  measure = await measureWithEvidence(harness, dialogue, 'Dienstpläne');
  await beginEvaluation(harness, dialogue);
  const [office, analyst] = [{ token: await harness.token('office') }, { token: await harness.token('analyst') }];
  const { round } = await done(harness, `/api/dialogues/${dialogue}/rounds`, { measures: [measure], assessors: ['Ada', 'Ben'] }, office);
  for (const subject of ['Ada', 'Ben'])
    await done(harness, `/api/rounds/${String(round)}/measures/${measure}/assessments`, assessmentBody([5, 4, 3]), {
      token: await harness.token('assessor', subject),
    });
  await done(harness, `/api/rounds/${String(round)}/closing`, {}, office);
  recommendation = String((await done(harness, `/api/dialogues/${dialogue}/recommendations`, WORDING, analyst))['recommendation']);
  await done(harness, `/api/recommendations/${recommendation}/measures`, { measure }, analyst);
  head = Number(await harness.store.head());
  await harness.get(`/api/recommendations/${recommendation}/trace?after=${head}`);
  await harness.get(`/api/explain?view=measures&id=${measure}&figure=counts.supports&after=${head}`);
});

const ran = (...args: readonly string[]): Promise<Ended> => {
  const { config, databaseUrl, vaultKey } = harness.foundation;
  const settings = { DATABASE_URL: databaseUrl, DATA_DIR: config.values.DATA_DIR, VAULT_KEY: vaultKey.toString('hex'), LANG: 'en' };
  return run(args, settings).ended;
};
const shown = async (...args: readonly string[]): Promise<string> => {
  const { code, stdout, stderr } = await ran(...args);
  expect([code, stderr]).toEqual([0, '']);
  return stdout;
};
const refused = async (...args: readonly string[]): Promise<string> => {
  const { code, stdout, stderr } = await ran(...args);
  expect([code, stdout, stderr.trimEnd().split('\n').length]).toEqual([2, '', 1]);
  return stderr.trimEnd();
};
const fetched = async (path: string): Promise<string> =>
  (await fetch(`${harness.url}/api/${path}`, { headers: { 'accept-language': 'en' } })).text();

it('explain says why a figure is what it is, in either language, and as JSON what the door says', async () => {
  const asked = ['explain', 'contributions', contribution ?? '', 'ratings.balance'] as const;
  const english = await shown(...asked);
  expect(english).toContain('Ratings of agreement that stand less those of disagreement');
  expect(english).toMatch(/^ratings: balance +1\nBelongs to +Contribution “Vier Wochen Vorlauf”$/m);
  expect(english).toContain('Σ x');
  expect(english).toMatch(/\d+ Contribution rated/);
  expect(await shown(...asked, '--language', 'de')).toContain('Geltende Zustimmungen weniger geltende Ablehnungen');
  const json = await shown(...asked, '--as-of', String(head), '--json');
  expect(json.trimEnd()).toBe(await fetched(`explain?view=contributions&id=${contribution ?? ''}&figure=ratings.balance&asOf=${head}`));
});

it('trace finds out of what, and shows what led to what; its forms go to stdout', async () => {
  const table = await shown('trace', recommendation ?? '');
  expect(table).toMatch(/^no\. +sequence +kind/m);
  expect(table).toMatch(/recommendation +Verlässliche Dienstpläne/);
  expect(table).toMatch(/evidence .*for it: Beitrag/);
  const of = await shown('trace', contribution ?? '', '--json', '--as-of', String(head));
  expect(of.trimEnd()).toBe(await fetched(`contributions/${contribution ?? ''}/trace?asOf=${head}`));
  expect(JSON.parse(await shown('trace', recommendation ?? '', '--format', 'prov-json'))).toHaveProperty('prefix');
});

it('difference says what changed, and by which events', async () => {
  const asked = ['difference', dialogue ?? '', '--from', String(from), '--to', String(head)] as const;
  const lines = await shown(...asked, '--view', 'measures');
  expect(lines).toContain(`Between sequence ${from} and sequence ${head}.`);
  expect(lines).toMatch(/^new: Measure Dienstpläne$/m);
  expect(lines).not.toContain(measure ?? '');
  expect(lines).toMatch(/^ {2}by .*Measure described \(\d+\)/m);
  expect(await shown(...asked, '--view', 'measures', '--language', 'de')).toMatch(/^neu: Maßnahme Dienstpläne$/m);
  const json = await shown(...asked, '--json');
  expect(json.trimEnd()).toBe(await fetched(`dialogues/${dialogue ?? ''}/difference?from=${from}&to=${head}`));
});

it('show reaches a question with a body, too', async () => {
  const asked = ['show', `dialogues/${dialogue ?? ''}/what-if`, '--role', 'analyst'] as const;
  const lines = await shown(...asked, '--body', '{"cut":4}');
  expect(lines).toMatch(/^Hypothetical: /);
  expect(lines).toMatch(/high-high → high-low/);
  expect(await refused(...asked, '--body', '{"cut":1}')).toBe('--body cut: Allowed here: 1 < x ≤ 5.');
});

it('says in one line what is wrong', async () => {
  expect(await refused('explain', 'contributions', contribution ?? '')).toContain('<figure> is missing');
  expect(await refused('explain', 'contributions', contribution ?? '', 'beauty')).toMatch(
    /^--figure: Explained here are only: ratings\.agree/,
  );
  expect(await refused('explain', 'nothing', contribution ?? '', 'beauty')).toMatch(/^--view: Allowed here: dialogues/);
  expect(await refused('trace', dialogue ?? '')).toBe('There is no such recommendation. There is no such contribution.');
  expect(await refused('trace', 'x')).toBe('<recommendation>: This is not a UUID in lower case.');
  expect(await refused('trace', recommendation ?? '', '--as-of', '99999')).toContain('This state does not exist yet');
  expect(await refused('difference', dialogue ?? '', '--from', '9', '--to', '3')).not.toBe('');
  expect(await refused('difference')).toContain('<dialogue> is missing');
});
