import type { ReportId } from '../../../src/domain/ids.js';
import { EXAMPLE_DIALOGUE, playExample } from '../../../src/example/example.js';
import { Progress } from '../../../src/host/progress.js';
import { Pseudonyms } from '../../../src/identity/pseudonyms.js';
import { ReportWriter } from '../../../src/jobs/report-writer.js';
import { EXPLAINED } from '../../../src/replay/explanation/all-explained.js';
import { useHarness } from '../../harness.js';
import { caughtUp } from '../../real-data.js';
import { type Compared, compareFigures } from './every-figure.js';

const harness = useHarness();
let head: bigint;
beforeAll(async () => {
  const { app, store, commands } = harness;
  const { signal } = new AbortController();
  const writeReport = async (report: ReportId): Promise<boolean> =>
    (await app.get(ReportWriter).write(report, { signal, onProgress: () => undefined })).status !== 'failed';
  await playExample({ commands, pseudonyms: app.get(Pseudonyms), store, writeReport, signal }, new Progress(null, () => 0));
  await caughtUp(harness);
  head = await store.head();
});

/** Some sequence of the record; another one each time. */
const anySequence = (): bigint => 1n + BigInt(Math.floor(Math.random() * Number(head)));

it.each(['participant', 'publisher'] as const)('adds up to every figure of the example dialogue, for %s', async (role) => {
  const found = await compareFigures(harness, { dialogue: EXAMPLE_DIALOGUE, asOf: head, role });
  expect(found.figures).toBeGreaterThan(5000);
  // People are told to everybody in steps: of each of two kinds, in the whole and in each theme, at least and fewer than.
  expect(found.byRule > 0).toBe(role === 'participant');
  expect(found.byRule).toBeLessThan(100);
  const { names } = found satisfies Compared;
  const never = EXPLAINED.filter(({ name }) => ![...names].some((one) => one.startsWith(`${name} `))).map(({ name }) => name);
  expect(never).toEqual(['dialogues']);
});

it('adds up as of any sequence of it', async () => {
  const asOfs = [anySequence(), anySequence()];
  for (const asOf of asOfs)
    expect(
      (await compareFigures(harness, { dialogue: EXAMPLE_DIALOGUE, asOf, role: 'analyst', isTried: () => Math.random() < 0.5 })).figures,
    ).toBeGreaterThan(0);
});
