import type { ReportId } from '../../../src/domain/ids.js';
import { EXAMPLE_DIALOGUE, playExample } from '../../../src/example/example.js';
import { Progress } from '../../../src/host/progress.js';
import { Pseudonyms } from '../../../src/identity/pseudonyms.js';
import { ReportWriter } from '../../../src/jobs/report-writer.js';
import { EXPLAINED } from '../../../src/replay/explanation/all-explained.js';
import { useHarness } from '../../harness.js';
import { caughtUp } from '../../real-data.js';
import { compareFigures, some } from './every-figure.js';

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

const NAMES = EXPLAINED.map(({ name }) => name);

// Codes were issued in no dialogue of the example.
it.each(NAMES.filter((name) => name !== 'dialogues'))('adds up to the figures of %s of the example dialogue', async (name) => {
  const breakdowns = [{ by: 'theme' }, { by: 'group,status' }];
  const found = await compareFigures(harness, {
    dialogue: EXAMPLE_DIALOGUE,
    asOf: head,
    role: 'participant',
    of: [name],
    breakdowns,
    isTried: some(0.02),
  });
  expect(found.figures).toBeGreaterThan(0);
  // People are told to everybody in steps: of two kinds, in the whole and in each theme, at least so many and fewer than so many.
  if (name !== 'theme-input') expect(found.byRule).toBe(0);
});

it('adds up to each number of people, for who may count them', async () => {
  const isChosen = some(0.1);
  const isTried = (_: string, figure: string): boolean => /participants|raters|contributors/.test(figure) && isChosen();
  const of = ['theme-input', 'measures'];
  const found = await compareFigures(harness, { dialogue: EXAMPLE_DIALOGUE, asOf: head, role: 'publisher', of, isTried });
  expect([found.figures > 0, found.byRule]).toEqual([true, 0]);
});

it('adds up as of any sequence of it', async () => {
  for (const asOf of [anySequence(), anySequence()]) {
    const found = await compareFigures(harness, { dialogue: EXAMPLE_DIALOGUE, asOf, role: 'analyst', isTried: some(0.01) });
    expect(found.byRule).toBe(0);
  }
});
