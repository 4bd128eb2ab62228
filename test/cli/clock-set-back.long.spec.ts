import { Client } from 'pg';
import { FAKETIME, postgresWith, settableClock } from '../clock.js';
import { query } from '../database.js';
import { contributionBody, openDialogue } from '../dialogue.js';
import { type Answer } from '../harness.js';
import { type Member, type Processes, processes, readiness, until } from '../processes.js';

const HOUR_MS = 3_600_000;
const describeWithClock = FAKETIME === null ? describe.skip : describe;

describeWithClock(`a clock is set back by an hour${FAKETIME === null ? ' (skipped: libfaketime is not installed)' : ''}`, () => {
  let clock: Awaited<ReturnType<typeof settableClock>>;
  let database: Awaited<ReturnType<typeof postgresWith>>;
  let all: Processes;
  let one: Member;
  let dialogue: string;
  let token: string;

  beforeAll(async () => {
    clock = await settableClock();
    database = await postgresWith(clock.settings);
    all = await processes({ DATABASE_URL: database.url, ANONYMOUS_WRITES_PER_MINUTE: '3' });
    one = await all.start('api,projector,worker', clock.settings);
    dialogue = await openDialogue(one);
    token = await one.token('rapporteur');
  });
  afterAll(async () => {
    await all.close();
    await database.stop();
    await clock.remove();
  });

  type Written = { readonly contribution: string; readonly sequence: number };
  const write = (text: string): Promise<Answer<Written>> =>
    one.post(`/api/dialogues/${dialogue}/contributions`, contributionBody(text), { token });
  const writeAnonymously = () => one.post(`/api/dialogues/${dialogue}/contributions`, contributionBody('namenlos'));
  const read = ({ body }: Answer<Written>) =>
    one.get<{ recordedAt?: string }>(`/api/contributions/${body.contribution}?after=${body.sequence}`);

  /** Once the program and its database go by it. */
  const setClock = async (offset: '-1h' | '+0', behindMs: number): Promise<void> => {
    await clock.set(offset);
    const isNear = (moment: number): boolean => Math.abs(Date.now() - behindMs - moment) < 60_000;
    await until(async () => isNear(Date.parse((await one.get('/health/live')).headers.get('date') ?? '')), 'the clock of the program');
    await until(async () => {
      const [row] = await query<{ now: Date }>(database.url, 'select clock_timestamp() as now');
      return isNear(row?.now.getTime() ?? 0);
    }, 'the clock of the database');
  };

  it('keeps order, sequences and times of the record, and everything goes on', async () => {
    const before = await write('vorher');
    for (let i = 0; i < 3; i++) expect((await writeAnonymously()).status).toBe(201);
    expect((await writeAnonymously()).status).toBe(429);

    await setClock('-1h', HOUR_MS);
    // The token is of a time that is now to come.
    const back = await write('zurück');
    expect([back.status, (await read(back)).status]).toEqual([201, 200]);
    const refused = await writeAnonymously();
    expect(refused.status).toBe(429);
    expect(Number(refused.headers.get('retry-after'))).toBeLessThanOrEqual(60);
    expect(await readiness(one)).toMatchObject({ status: 'ok', jobs: { state: 'ready' } });

    const office = { token: await one.token('office') };
    const { status, body } = await one.post<{ report: string }>(`/api/dialogues/${dialogue}/reports`, { kind: 'results' }, office);
    expect(status).toBe(201);
    await until(async () => (await one.get(`/api/reports/${body.report}`, office)).body['status'] === 'rendered', 'the report is written');

    await setClock('+0', 0);
    const after = await write('nachher');
    expect([after.status, (await read(after)).status]).toEqual([201, 200]);
    expect(after.body.sequence).toBeGreaterThan(back.body.sequence);
    expect(back.body.sequence).toBeGreaterThan(before.body.sequence);

    const events = await query<{ sequence: string; recorded_at: Date; occurred_at: string }>(
      database.url,
      'select sequence, recorded_at, occurred_at from record.event order by sequence',
    );
    expect(events.map(({ sequence }) => Number(sequence))).toEqual(events.map((_, i) => i + 1));
    const times = events.map(({ recorded_at: at }) => at.getTime());
    expect(times).toEqual([...times].sort((a, b) => a - b));
    const occurred = events.map(({ occurred_at: at }) => Date.parse(at));
    // By the clock that was set back it was an hour before its dialogue: nothing happens before what it acts on.
    const [announced = 0] = occurred;
    expect(occurred[back.body.sequence - 1]).toBe(announced);
    expect(announced).toBeLessThan(occurred[before.body.sequence - 1] ?? 0);
  });

  it('lets nobody who waits for a view wait the hour longer', async () => {
    const holder = new Client({ connectionString: database.url });
    await holder.connect();
    await holder.query(`begin; select from views.checkpoint for update`);
    const reading = read(await write('wartet'));
    await clock.set('-1h');
    expect((await reading).status).toBe(503);
    await holder.query('rollback');
    await holder.end();
    expect((await read(await write('geht weiter'))).status).toBe(200);
  });
});
