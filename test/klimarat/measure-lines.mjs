#!/usr/bin/env node
// Turns comments.csv of the Klimarat's Polis export into JSON lines for `zukunftsdialog send`: a measure for each statement of the
// Klimarat itself ("Klimarat: …"), resting on that statement. Statements that the source rejected cannot be evidence; they are named
// on stderr and left out. Usage: measure-lines.mjs <comments.csv> <source>
import { createReadStream } from 'node:fs';
import { parse } from 'csv-parse';

const PREFIX = 'Klimarat:';
const THEME = 'produktion-und-konsum';
const TITLE_POINTS_MAX = 200;

const [file, source] = process.argv.slice(2);

/** The beginning of a text, cut between words, in at most `max` code points. */
const shortened = (text, max) => {
  const points = Array.from(text);
  if (points.length <= max) return text;
  const cut = points.slice(0, max).join('');
  return `${cut.slice(0, cut.lastIndexOf(' ')).replace(/[\s,;:–-]+$/u, '')}…`;
};

for await (const row of createReadStream(file).pipe(parse({ columns: true }))) {
  // As it is recorded: offsets count the code points of the text in NFC.
  const statement = row['comment-body'].normalize('NFC');
  const id = row['comment-id'];
  if (!statement.startsWith(PREFIX)) continue;
  if (row.moderated !== '1') {
    process.stderr.write(`Left out, because it was not accepted: statement ${id}\n`);
    continue;
  }
  const text = statement.slice(PREFIX.length).trim();
  const measure = {
    command: 'DraftMeasure',
    as: `m${id}`,
    params: { dialogue: { $dialogue: { polis: source } } },
    body: { themes: [THEME], title: { de: shortened(text, TITLE_POINTS_MAX) }, text: { de: text } },
  };
  const contribution = { $contribution: { polis: source, id } };
  const evidence = {
    command: 'LinkEvidence',
    as: `e${id}`,
    params: { measure: `$m${id}` },
    body: { contribution, start: 0, end: Array.from(statement).length, stance: 'supports', quote: statement },
  };
  process.stdout.write(`${JSON.stringify(measure)}\n${JSON.stringify(evidence)}\n`);
}
