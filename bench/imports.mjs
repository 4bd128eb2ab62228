// What the imports cost: the data sets of real consultations where they are at hand, each at first and again when all of it is known; then a Polis export
// of many votes, beside the same rows as plain inserts in hundreds.
//   node build.mjs && node bench/imports.mjs [votes, default 200000] [folder of the data sets]
import { randomBytes, randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { access, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { runCommand } from './program.mjs';
import { ask, atLeast, atMost, machine, withPostgres } from './side-by-side.mjs';

const [votes = 200_000] = process.argv.slice(2, 3).map(Number);
const DATA = process.argv[3] ?? fileURLToPath(new URL('../../shared/data/', import.meta.url));
const SETS = {
  'klimarat-at': ['polis', 'klimarat-at/produktion-konsum'],
  'brexit-consensus': ['polis', 'polis-small/brexit-consensus', '--language', 'en'],
  'london.youth.policing': ['polis', 'polis-small/london.youth.policing', '--language', 'en'],
  'raddialog-bonn': [
    'contributions',
    'raddialog-bonn/raddialog-bonn-2017.jsonl.gz',
    '--mapping',
    'raddialog',
    '--title',
    'Bonner Raddialog',
  ],
};
const VOTES_PER_STATEMENT = 500;
const STATEMENTS_PER_PERSON = 40;
const GROUP = 100;

const written = (n) => n.toLocaleString('en');
const total = (rows, count) => Object.values(rows).reduce((sum, row) => sum + row[count], 0);

const told = ({ seconds, peak, answer }) => {
  const { rows, commandsPerSecond, errorCodes = {} } = answer;
  const counts = ['read', 'recorded', 'alreadyRecorded', 'repeatedInSource', 'empty', 'invalid', 'refused'].map((count) =>
    written(total(rows, count)),
  );
  const why = Object.entries(errorCodes).map(([code, times]) => `${code} ${times}`);
  return `${counts.join(' | ')} | ${why.join(', ') || '–'} | ${seconds.toFixed(1)} | ${commandsPerSecond === null ? '–' : Math.round(commandsPerSecond)} | ${peak}`;
};

const plain = async (url) => {
  await ask(
    url,
    `create table votes (sequence bigserial primary key, stream text not null, revision bigint not null, id uuid not null unique, type text not null,
       recorded_at timestamptz not null default now(), data json not null, internal json not null, unique (stream, revision))`,
  );
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const began = performance.now();
  for (let done = 0; done < votes; done += GROUP) {
    const rows = Array.from({ length: GROUP }, () => ({
      data: { contribution: randomUUID(), value: 'agree' },
      internal: { rater: randomUUID(), request: randomUUID() },
    }));
    await client.query({
      name: 'plain',
      text: `insert into votes (stream, revision, id, type, data, internal) select s, 0, i, 'ContributionRated', d, n from unnest($1::text[], $2::uuid[], $3::json[], $4::json[]) v (s, i, d, n)`,
      values: [
        rows.map(() => `rating-${randomUUID()}`),
        rows.map(() => randomUUID()),
        rows.map(({ data }) => JSON.stringify(data)),
        rows.map(({ internal }) => JSON.stringify(internal)),
      ],
    });
  }
  const seconds = (performance.now() - began) / 1000;
  await client.end();
  return votes / seconds;
};

const polisExport = async (folder) => {
  await mkdir(folder);
  const statements = Math.ceil(votes / VOTES_PER_STATEMENT);
  const people = Math.ceil(votes / Math.min(STATEMENTS_PER_PERSON, statements));
  const at = 1_600_000_000_000;
  await writeFile(
    join(folder, 'summary.csv'),
    `topic,Viele Stimmen\nurl,https://example.org/votes\nviews,0\nvoters,${people}\nvoters-in-conv,${people}\ncommenters,0\ncomments,${statements}\ngroups,0\nconversation-description,Wer stimmt zu?\n`,
  );
  const comments = Array.from({ length: statements }, (_, i) => `${at + i},x,${i},${1_000_000 + i},0,0,1,"Vorschlag ${i}"`);
  await writeFile(
    join(folder, 'comments.csv'),
    `timestamp,datetime,comment-id,author-id,agrees,disagrees,moderated,comment-body\n${comments.join('\n')}\n`,
  );
  const file = createWriteStream(join(folder, 'votes.csv'));
  file.write('timestamp,datetime,comment-id,voter-id,vote\n');
  for (let i = 0; i < votes; i++) {
    const row = `${at + statements + i},x,${(i * 7) % statements},${Math.floor(i / Math.min(STATEMENTS_PER_PERSON, statements))},${(i % 3) - 1}\n`;
    if (!file.write(row)) await once(file, 'drain');
  }
  file.end();
  await once(file, 'close');
};

await withPostgres(async ({ home, newDatabase }) => {
  console.log(
    `${machine()}\n\n| import | rows read | recorded | known | twice | empty | invalid | refused | why | s | commands/s | peak MB |`,
  );
  console.log(`| --- |${' --: |'.repeat(7)} --- | --: | --: | --: |`);
  const run = async (name, place, words) => {
    for (const how of ['', ', again'])
      console.log(
        `| ${name}${how} | ${told(await runCommand(place, ['import', ...words, '--rejects', join(place.home, 'rejects')], [0, 1]))} |`,
      );
  };
  const placeOf = async (name) => {
    const folder = join(home, name);
    await mkdir(folder);
    return { home: folder, url: await newDatabase(name.replace(/\W/g, '_')), key: randomBytes(32) };
  };
  for (const [name, [kind, file, ...options]] of Object.entries(SETS)) {
    const path = join(DATA, file);
    if (
      await access(path).then(
        () => false,
        () => true,
      )
    )
      console.log(`| ${name} is not at hand |`);
    else await run(name, await placeOf(name), [kind, path, ...options]);
  }
  const place = await placeOf('many-votes');
  const folder = join(home, 'export');
  await polisExport(folder);
  const { seconds, peak, answer } = await runCommand(place, ['import', 'polis', folder]);
  console.log(`| ${written(votes)} votes | ${told({ seconds, peak, answer })} |\n`);
  const rate = await plain(await newDatabase('plain'));
  console.log(`plain inserts in hundreds: ${Math.round(rate)}/s`);
  atLeast(0.25, 'votes imported / plain inserts', total(answer.rows, 'recorded') / seconds / rate);
  atMost(512, 'MB at most', peak);
});
