import type { BatchSummary } from './batch/send-batch.js';
import type { Counted, ImportSummary, RowCounts } from './import.js';

const TITLES: Readonly<Record<keyof RowCounts, string>> = {
  read: 'read',
  recorded: 'recorded',
  alreadyRecorded: 'already recorded',
  corrected: 'corrected in source',
  correctionRecorded: 'correction recorded',
  repeatedInSource: 'repeated in source',
  empty: 'empty',
  invalid: 'invalid',
  refused: 'refused',
  wouldRecord: 'would be recorded',
};
const FATES = ['alreadyRecorded', 'corrected', 'correctionRecorded', 'repeatedInSource', 'empty', 'invalid', 'refused'] as const;
const ALL = ['read', 'recorded', ...FATES] as const;
const DRY = ['read', 'wouldRecord', ...FATES] as const;
/** Of what only imports know. */
const NOT_OF_BATCHES: readonly (keyof RowCounts)[] = ['corrected', 'correctionRecorded', 'repeatedInSource', 'empty'];
/** Of what is rare. */
const WHERE_THERE_ARE: readonly (keyof RowCounts)[] = ['corrected', 'correctionRecorded'];

/** A summary for people: a table of the rows, and the errors below it. */
export const summaryLines = (summary: ImportSummary): readonly string[] => {
  const { source, dialogue, dryRun, noneTaken, repeatedContent, mended, encodings, codes, unmapped, onTheirOwn } = summary;
  const { setUp, kept } = summary;
  const left = Object.entries(summary.leftOut).filter(([, times]) => times > 0);
  const same = Object.entries(repeatedContent).filter(([, times]) => times > 0);
  return [
    `${dryRun ? 'Dry run, nothing recorded: ' : ''}${source} into dialogue ${dialogue}`,
    ...(noneTaken ? [NONE_TAKEN[dryRun ? 'dry' : 'run']] : []),
    ...rowLines(
      summary,
      (dryRun ? DRY : ALL).filter((count) => !WHERE_THERE_ARE.includes(count) || timesOf(summary.rows, count) > 0),
    ),
    ...same.map(([kind, times]) => `${kind}: ${number(times)} say the same as an earlier one (title, text and day)`),
    ...Object.entries(mended).map(([kind, times]) => `${kind}: ${number(times)} had control characters or soft hyphens, which were mended`),
    ...Object.entries(encodings).flatMap(([file, encoding]) => (encoding === 'utf-8' ? [] : [`${file} was read as ${encoding}`])),
    ...unmappedLines(unmapped),
    ...Object.entries(onTheirOwn).map(
      ([kind, times]) => `${kind}: ${number(times)} answer a row that is not there, and stand on their own`,
    ),
    ...(dryRun ? codeLines(codes) : []),
    ...(noneTaken ? [] : [setUpLine(setUp, dryRun)]),
    ...rejectLines(summary),
    ...correctionLines(summary),
    ...kept.map((what) => `${what} stays as it was said before; reword it there if it shall be as it is now`),
    ...left.map(([what, times]) => `left out: ${what.replaceAll('-', ' ')}: ${number(times)}`),
    ...summary.notices,
    ...endLines(summary),
  ];
};

const NONE_TAKEN = {
  dry: 'No row can be recorded, so that a run would record nothing at all',
  run: 'No row can be recorded, so that nothing at all was',
};

const setUpLine = ({ recorded, alreadyRecorded, wouldRecord }: ImportSummary['setUp'], dryRun: boolean): string =>
  `Set-up: ${dryRun ? `${wouldRecord} commands would be recorded` : `${recorded} commands recorded`}, ${alreadyRecorded} already`;

const rejectLines = ({ rejects, source }: ImportSummary): readonly string[] => {
  if (rejects === null) return [];
  if ('problem' in rejects)
    return [`The rows that were not taken could not be written beside the source (${rejects.problem}): --rejects <path> says where else`];
  const { path, files, mapping } = rejects;
  const how = mapping === undefined ? '' : `by import contributions with --mapping ${mapping} and `;
  return [
    `The rows that were not taken, with the reasons: ${path}. Mend them there, and import ${files?.join(' ') ?? 'that'} ${how}with the same options and --source ${source}`,
  ];
};

const correctionLines = ({ rows, corrections, corrected, dryRun }: ImportSummary): readonly string[] => {
  const [told, taken] = [timesOf(rows, 'corrected'), timesOf(rows, 'correctionRecorded')];
  const more = told + taken - corrections.length;
  return [
    ...(told === 0 ? [] : [`${number(told)} rows say otherwise than an earlier export did. The record stays as it was said first:`]),
    ...(taken === 0 ? [] : [`${number(taken)} rows say otherwise by now, which ${dryRun ? 'would be' : 'is'} recorded as a correction:`]),
    ...corrections.map(correctionLine),
    ...(more > 0 ? [`and ${number(more)} more${whereAll(corrected)}`] : []),
  ];
};

const whereAll = (corrected: ImportSummary['corrected']): string => {
  if (corrected === null) return '';
  return 'path' in corrected
    ? `; all of them are in ${corrected.path}`
    : `, which could not be written beside the source (${corrected.problem})`;
};

const correctionLine = ({ file, line, fields, recorded, refused }: ImportSummary['corrections'][number]): string =>
  [
    `${file}:${line}: corrected in source: ${fields.join(', ')}`,
    ...(recorded.length === 0 ? [] : [`recorded: ${recorded.join(', ')}`]),
    ...(refused === null ? [] : [`not recorded: ${refused}`]),
  ].join('; ');

const timesOf = (rows: ImportSummary['rows'], count: keyof RowCounts): number =>
  Object.values(rows).reduce((sum, counts) => sum + counts[count], 0);

const codeLines = (codes: ImportSummary['codes']): readonly string[] =>
  Object.entries(codes).flatMap(([kind, words]) => Object.entries(words).map(([word, code]) => `${kind} ${code}: ${word}`));

const unmappedLines = (unmapped: ImportSummary['unmapped']): readonly string[] =>
  Object.entries(unmapped).map(([field, { rows, words }]) => {
    const shown = Object.entries(words).map(([word, times]) => `${word} (${number(times)})`);
    return `${field}: ${number(rows)} have a word that the mapping does not have, and what it says otherwise${shown.length === 0 ? '' : `: ${shown.join(', ')}`}`;
  });

/** The same for a batch of commands. */
export const batchLines = (summary: BatchSummary): readonly string[] => [
  `${summary.dryRun ? 'Dry run, nothing sent: ' : ''}batch ${summary.source}`,
  ...rowLines(
    summary,
    (summary.dryRun ? DRY : ALL).filter((count) => !NOT_OF_BATCHES.includes(count)),
  ),
  ...endLines(summary),
];

const rowLines = ({ rows }: Counted, shown: readonly (keyof RowCounts)[]): readonly string[] =>
  table([
    ['', ...shown.map((count) => TITLES[count])],
    ...Object.entries(rows).map(([kind, counts]) => [kind, ...shown.map((count) => number(counts[count]))]),
  ]);

const endLines = ({ errors, errorCodes, seconds, commandsPerSecond }: Counted): readonly string[] => [
  `${seconds.toFixed(1)} s${commandsPerSecond === null ? '' : `, ${number(commandsPerSecond)} commands per second`}`,
  ...errors.map(({ file, line, code, message }) => `${file}:${line}: ${code}: ${message}`),
  ...Object.entries(errorCodes).flatMap(([code, count]) => {
    const more = count - errors.filter((error) => error.code === code).length;
    return more === 0 ? [] : [`${code}: ${number(more)} more`];
  }),
];

/** The first column to the left, the others, which are numbers, to the right. */
const table = (rows: readonly (readonly string[])[]): readonly string[] => {
  const widths = (rows[0] ?? []).map((_, i) => Math.max(...rows.map((row) => row[i]?.length ?? 0)));
  return rows.map((row) => row.map((cell, i) => (i === 0 ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0))).join('  '));
};

const number = (value: number): string => value.toLocaleString('en');
