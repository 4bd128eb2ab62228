import { PROJECTIONS } from '../../src/projections/all.js';
import { ProjectionRunner } from '../../src/projections/runner.js';
import { query } from '../database.js';
import { openDialogue } from '../dialogue.js';
import { useHarness } from '../harness.js';
import { recordLog, submit } from './asking.js';

const harness = useHarness();
let log: readonly string[];
beforeAll(() => {
  log = recordLog();
});

type Ready = {
  readonly status: string;
  readonly record: { readonly sequence: number };
  readonly views: Readonly<
    Record<string, { readonly state: string; readonly sequence: number; readonly lag: number; readonly failure: unknown }>
  >;
};

const ready = async () => harness.get<Ready>('/health/ready');
/** Asks until it is so, at most some seconds. */
const until = async (isSo: (ready: Ready) => boolean) => {
  for (const end = Date.now() + 90_000; ; await new Promise((resolve) => setTimeout(resolve, 20))) {
    const answer = await ready();
    if (isSo(answer.body) || Date.now() > end) return answer;
  }
};
const caughtUp = ({ record, views }: Ready): boolean =>
  record.sequence > 0 && Object.values(views).every(({ lag, state }) => lag === 0 && state === 'running');

it('says that it lives', async () => {
  expect(await harness.get('/health/live')).toMatchObject({ status: 200, body: { status: 'ok' } });
});

it('says how far the record and every view are, and the lag of the views goes to 0', async () => {
  await openDialogue(harness);
  const { status, headers, body } = await until(caughtUp);
  const head = Number(await harness.store.head());
  const done = { state: 'running', sequence: head, lag: 0, failure: null };
  expect([status, headers.get('cache-control'), body]).toEqual([
    200,
    'no-store',
    {
      status: 'ok',
      record: { sequence: head, numbering: { state: 'whole' } },
      views: Object.fromEntries(PROJECTIONS.map(({ name }) => [name, done])),
      store: { status: 'up' },
      database: { status: 'up' },
      vault: { status: 'up' },
      disk: null,
      jobs: { state: 'ready' },
      log: { state: 'running' },
    },
  ]);
});

it('never says that a view is ahead of the record', async () => {
  const dialogue = await openDialogue(harness);
  const writing = Promise.all(Array.from({ length: 30 }, (_, i) => submit(harness, dialogue, `${i}`)));
  for (let i = 0; i < 30; i++) for (const { lag } of Object.values((await ready()).body.views)) expect(lag).toBeGreaterThanOrEqual(0);
  await writing;
  expect(caughtUp((await until(caughtUp)).body)).toBe(true);
});

it('is not ready while a view has no rows yet', async () => {
  await until(caughtUp);
  const { databaseUrl } = harness.foundation;
  const runner = harness.app.get(ProjectionRunner);
  await query(databaseUrl, `delete from views.checkpoint where name = 'contributions'`);
  const { status, body } = await ready();
  expect([status, body.status]).toEqual([503, 'building']);
  expect(body.views['contributions']).toMatchObject({ sequence: 0, lag: body.record.sequence });
  expect(runner.stateOf('contributions')).toBe('running');
  await openDialogue(harness);
  expect((await until(caughtUp)).body.status).toBe('ok');
});

it('says which view stands still and before which event, while the others go on, and nothing of the content', async () => {
  const { databaseUrl } = harness.foundation;
  const dialogue = await openDialogue(harness);
  await until(caughtUp);
  await query(databaseUrl, `alter table view_theme_input.input add constraint nobody check (theme <> 'skills') not valid`);
  const { sequence } = await submit(harness, dialogue, 'Quittenmarmelade', { theme: 'skills', question: 'skills-1' });
  const { status, body } = await until(({ views }) => views['theme-input']?.failure !== null && views['contributions']?.lag === 0);
  expect([status, body.status]).toEqual([503, 'stopped']);
  expect(body.views['theme-input']).toMatchObject({
    state: 'stopped',
    sequence: sequence - 1,
    lag: 1,
    failure: { sequence: String(sequence) },
  });
  expect(body.views['contributions']).toMatchObject({ state: 'running', lag: 0, failure: null });
  expect(JSON.stringify(body)).toContain('ContributionSubmitted');
  expect(`${JSON.stringify(body)} ${log.join('\n')}`).not.toMatch(/Quittenmarmelade/);
  expect(log.filter((line) => line.includes('theme-input stopped'))).toHaveLength(1);

  const behind = await harness.get(`/api/theme-input?dialogue=${dialogue}&after=${sequence}`);
  expect([behind.status, behind.body['code'], behind.headers.get('retry-after')]).toEqual([503, 'view-behind', '5']);
  expect((await harness.view('/api/theme-input', { query: { dialogue } })).body).toMatchObject({
    asOf: sequence - 1,
    total: { submitted: 0 },
  });
  expect((await harness.get('/health/live')).status).toBe(200);
});
