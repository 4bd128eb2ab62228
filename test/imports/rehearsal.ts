import type { ImportContext, ImportSummary, RowCounts, SetUpCounts } from '../../src/imports/import.js';
import { contextOf, recordOf, type WriteSide } from './importing.js';

type Run = (context: ImportContext) => Promise<ImportSummary>;

/** What a run and a dry run say alike: all but how long it took, and whether what could be recorded was. */
const said = ({ dryRun: _, seconds: _s, commandsPerSecond: _c, rows, setUp, ...alike }: ImportSummary) => ({
  ...alike,
  rows: Object.fromEntries(Object.entries(rows).map(([kind, counts]) => [kind, recordable(counts)])),
  setUp: recordable(setUp),
});
const recordable = <Counts extends RowCounts | SetUpCounts>({ recorded, wouldRecord, ...others }: Counts) => ({
  ...others,
  recordable: recorded + wouldRecord,
});

/** A dry run says what the run then does, and leaves the record as it was. */
export const rehearsedAndRun = async (side: WriteSide, run: Run): Promise<ImportSummary> => {
  const before = await recordOf(side);
  const rehearsed = await run(contextOf(side, { dryRun: true }));
  expect(await recordOf(side)).toEqual(before);
  const summary = await run(contextOf(side));
  expect(said(rehearsed)).toEqual(said(summary));
  for (const { recorded } of [...Object.values(rehearsed.rows), rehearsed.setUp]) expect(recorded).toBe(0);
  for (const { wouldRecord } of [...Object.values(summary.rows), summary.setUp]) expect(wouldRecord).toBe(0);
  if (summary.noneTaken) expect(await recordOf(side)).toEqual(before);
  return summary;
};
