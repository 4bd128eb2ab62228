// What it costs to ask how something came about, on a large record: what an event did, the versions of a row, the difference of two states, why a figure is
// what it is, when what happened, and the page that shows all of it.
// Each is asked about random places of the record, one question after another, and has a mark: 200 ms, whatever is asked about.
// Needs a build; makes an embedded PostgreSQL and a record of its own, which is deleted afterwards.
//   node bench/replay.mjs [ratings, default 100000] [contributions, default 2000] [questions of each kind, default 100]
import { createHash } from 'node:crypto';
import { startProgram } from './program.mjs';
import { DIALOGUE, fillRecord } from './record.mjs';
import { ask, atMost, machine, median, withPostgres } from './side-by-side.mjs';

const [ratings = 100_000, contributions = 2000, times = 100] = process.argv.slice(2).map(Number);
const KEY = createHash('sha256').update('the key of the bench').digest();
const MS_MAX = 200;

const random = (from, to) => from + Math.floor(Math.random() * (to - from + 1));

await withPostgres(async ({ home, newDatabase }) => {
  const url = await newDatabase('replay');
  const head = await fillRecord(url, KEY, { ratings, contributions, raters: Math.max(1, Math.round(ratings / 50)) });
  const { at, stop } = await startProgram({ home, url, key: KEY });
  await ask(url, 'vacuum analyze');
  const read = async (path) => {
    const response = await fetch(`${at}${path.startsWith('/') ? '' : '/api/'}${path}`);
    const text = await response.text();
    if (response.status !== 200) throw new Error(`${path}: ${response.status} ${text.slice(0, 500)}`);
    return text;
  };
  const [most] = await ask(
    url,
    `select contribution, count(*)::int as versions, max(from_sequence)::int as last from view_contributions.tally group by 1 order by 2 desc limit 1`,
  );
  // The dialogue and its contributions come first.
  const last = 2 * contributions + 20;
  const history = `contributions/${most.contribution}/history`;
  const cursor = (sequence) => Buffer.from(`${head}/${sequence}`).toString('base64url');
  const span = (events) => {
    const from = random(1, head - events);
    return `dialogues/${DIALOGUE}/difference?from=${from}&to=${from + events}`;
  };
  const questions = {
    'an event, anywhere': () => `events/${random(1, head)}`,
    'an event of the beginning': () => `events/${random(1, last)}`,
    [`a history of ${most.versions} versions, first page`]: () => history,
    'the same, any page': () => `${history}?cursor=${cursor(random(1, most.last))}`,
    'the history of a fate': () => `dispositions/${most.contribution}/history`,
    'the history of the dialogue': () => `dialogues/${DIALOGUE}/history`,
    'a difference of 100 events': () => span(100),
    [`a difference of ${Math.round(head / 10)} events, first page`]: () => span(Math.round(head / 10)),
    'a difference of everything, first page': () => `dialogues/${DIALOGUE}/difference?from=0&to=${head}`,
    'a difference of the figures': () => `${span(100)}&view=theme-input`,
    'why a contribution has so many who agree': () =>
      `explain?view=contributions&id=${most.contribution}&figure=ratings.agree&asOf=${random(last, head)}`,
    'why there are so many contributions': () =>
      `explain?view=theme-input&id=${DIALOGUE}&figure=total.submitted&asOf=${random(last, head)}`,
    'when what happened, by days': () => `dialogues/${DIALOGUE}/timeline?per=day&asOf=${random(last, head)}`,
    'the page, now': () => `/replay/${DIALOGUE}`,
    'the page, of any moment': () => `/replay/${DIALOGUE}?at=${random(last, head)}`,
    'the page, of two moments': () => `/replay/${DIALOGUE}?at=${random(last, head)}&from=${random(last, head)}`,
  };
  console.log(`${machine()}: ${head} events, ${contributions} contributions\n`);
  console.log('| question | p50 ms | p95 ms | longest |\n| --- | --: | --: | --: |');
  const longest = {};
  for (const [name, path] of Object.entries(questions)) {
    const took = [];
    for (let i = 0; i < times + 5; i++) {
      const began = performance.now();
      await read(path());
      // The first ones find nothing in memory.
      if (i >= 5) took.push(performance.now() - began);
    }
    const sorted = took.toSorted((a, b) => a - b);
    longest[name] = sorted.at(-1);
    console.log(`| ${name} | ${[median(took), sorted[Math.floor(sorted.length * 0.95)], sorted.at(-1)].map(Math.round).join(' | ')} |`);
  }
  // All pages of one difference, to its end.
  const began = performance.now();
  let [pages, rows, next] = [0, 0, ''];
  while (next !== null) {
    const page = JSON.parse(
      await read(`dialogues/${DIALOGUE}/difference?from=${Math.round(head / 2)}&to=${head}${next && `&cursor=${next}`}`),
    );
    [pages, rows, next] = [pages + 1, rows + page.items.length, page.next];
  }
  console.log(
    `\nThe later half of the record: ${rows} rows that changed, on ${pages} pages, in ${Math.round(performance.now() - began)} ms\n`,
  );
  for (const [name, ms] of Object.entries(longest)) atMost(MS_MAX, name, ms);
  await stop();
});
