import { run } from '../cli/program.js';
import { contributionBody, openDialogue } from '../dialogue.js';
import { type Harness, startHarness } from '../harness.js';
import { submit } from '../http/asking.js';
import { readOn } from './event-store.contract.js';
import { EventStoreDbServer } from './eventstoredb-server/server.js';

let server: EventStoreDbServer;
let harness: Harness;

beforeAll(async () => {
  server = await EventStoreDbServer.start();
  harness = await startHarness({ EVENTSTORE_URL: server.url });
});

afterAll(async () => {
  await harness.close();
  server.close();
});

it('the whole program keeps its record in EventStoreDB: commands, views, and the command line beside it', async () => {
  const dialogue = await openDialogue(harness);
  const { at, sequence, contribution } = await submit(harness, dialogue);
  expect(await harness.get(`${at}?after=${sequence}`)).toMatchObject({ status: 200, body: { contribution } });
  expect(server.log.eventsOf(`contribution-${contribution}`)).toHaveLength(1);

  const { DATA_DIR, DATABASE_URL } = harness.foundation.config.values;
  const settings = { DATA_DIR, DATABASE_URL: DATABASE_URL ?? '', VAULT_KEY: harness.foundation.vaultKey.toString('hex') };
  const rebuild = await run(['rebuild', 'contributions', '--json'], { ...settings, EVENTSTORE_URL: server.url }).ended;
  expect(rebuild).toMatchObject({ code: 0 });
  expect(JSON.parse(rebuild.stdout)).toMatchObject({ rebuilt: [{ view: 'contributions', sequence }] });
  expect(await harness.get(at)).toMatchObject({ status: 200, body: { contribution } });

  expect((await readOn(harness.store)).at(-1)?.sequence).toBe(BigInt(sequence));
});

it('says so, and is busy for commands, while EventStoreDB has no quorum', async () => {
  const dialogue = await openDialogue(harness);
  expect(await harness.get('/health/ready')).toMatchObject({ status: 200, body: { record: { numbering: { state: 'whole' } } } });
  server.state = 'no-quorum';
  expect(await harness.get('/health/ready')).toMatchObject({ status: 503, body: { status: 'unreachable', store: { status: 'down' } } });
  const { status, headers } = await harness.post(`/api/dialogues/${dialogue}/contributions`, contributionBody());
  expect([status, headers.get('retry-after')]).toEqual([503, expect.any(String)]);
  server.state = 'ready';
  await submit(harness, dialogue);
  expect(await harness.get('/health/ready')).toMatchObject({ status: 200, body: { status: 'ok', store: { status: 'up' } } });
});
