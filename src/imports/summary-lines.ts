import type { ImportSummary, RowCounts } from './import.js';

const COLUMNS: readonly (readonly [keyof RowCounts, string])[] = [
  ['read', 'read'],
  ['recorded', 'recorded'],
  ['alreadyRecorded', 'already recorded'],
  ['repeatedInSource', 'repeated in source'],
  ['invalid', 'invalid'],
  ['refused', 'refused'],
  ['wouldSend', 'would be sent'],
];

/** A summary for people: a table of the rows, and the errors below it. */
export const summaryLines = (summary: ImportSummary): readonly string[] => {
  const { source, dialogue, dryRun, rows, repeatedContent, setUp, errors, errorCount, seconds, commandsPerSecond } = summary;
  const shown = COLUMNS.filter(([count]) =>
    count === 'wouldSend' ? dryRun : !dryRun || !['recorded', 'alreadyRecorded', 'refused'].includes(count),
  );
  const same = Object.entries(repeatedContent).filter(([, times]) => times > 0);
  return [
    `${dryRun ? 'Dry run, nothing recorded: ' : ''}${source} into dialogue ${dialogue}`,
    ...table([
      ['', ...shown.map(([, title]) => title)],
      ...Object.entries(rows).map(([kind, counts]) => [kind, ...shown.map(([count]) => number(counts[count]))]),
    ]),
    ...same.map(([kind, times]) => `${kind}: ${number(times)} say the same as an earlier one (title, text and day)`),
    ...(dryRun ? [] : [`Set-up: ${setUp.recorded} commands recorded, ${setUp.alreadyRecorded} already`]),
    `${seconds.toFixed(1)} s${commandsPerSecond === null ? '' : `, ${number(commandsPerSecond)} commands per second`}`,
    ...errors.map(({ file, line, code, message }) => `${file}:${line}: ${code}: ${message}`),
    ...(errorCount > errors.length ? [`and ${number(errorCount - errors.length)} more errors`] : []),
  ];
};

/** The first column to the left, the others, which are numbers, to the right. */
const table = (rows: readonly (readonly string[])[]): readonly string[] => {
  const widths = (rows[0] ?? []).map((_, i) => Math.max(...rows.map((row) => row[i]?.length ?? 0)));
  return rows.map((row) => row.map((cell, i) => (i === 0 ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0))).join('  '));
};

const number = (value: number): string => value.toLocaleString('en');
