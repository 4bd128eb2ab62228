// The Grand Débat in a day: as many contributions as France collected in 2019 (1,932,881 of 506,000 people), scaled down, taken from a file into the
// record, shown in the views and told in a report. Three sizes of which each is twice the one before, each on a database of its own: what one contribution costs, and whether that
// grows, carries over to the whole.
//   node build.mjs && node bench/grand-debat.mjs [scale, default 20: a twentieth]
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { mkdir, readdir, stat, writeFile } from 'node:fs/promises';
import { createHash, randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { allShown, peakMb, runCommand, startProgram } from './program.mjs';
import { ask, atMost, machine, withPostgres } from './side-by-side.mjs';

const [scale = 20] = process.argv.slice(2).map(Number);
const CONTRIBUTIONS = 1_932_881;
const PEOPLE = 506_000;
const SIZES = [4, 2, 1].map((part) => Math.round(CONTRIBUTIONS / scale / part));
const HOURS = 24;

const THEMES = [
  'La transition écologique',
  'La fiscalité et les dépenses publiques',
  'La démocratie et la citoyenneté',
  "L'organisation de l'État",
];
const WORDS =
  'il faut que les services publics restent ouverts dans chaque commune et que les trains régionaux circulent plus souvent parce que beaucoup de familles ne peuvent pas se rendre au travail autrement'.split(
    ' ',
  );
/** The same for each run; from 0 to 1. */
const chance = (text) => createHash('md5').update(text).digest().readUInt32BE(0) / 2 ** 32;
/** Most are short and a few are long: 20 to 300 words, 84 at the middle. */
const textOf = (i) => {
  const words = Math.round(20 + 280 * chance(`length ${i}`) ** 2.1);
  return Array.from({ length: words }, (_, k) => WORDS[(i * 7 + k * (1 + (i % 5))) % WORDS.length]).join(' ');
};

const writeCsv = async (path, size) => {
  const file = createWriteStream(path);
  file.write('id,theme,author,date,text\n');
  const people = Math.round((PEOPLE * size) / CONTRIBUTIONS);
  for (let i = 0; i < size; i++) {
    const day = `2019-0${1 + (i % 2)}-${String(1 + (i % 28)).padStart(2, '0')}`;
    const row = [
      i,
      `"${THEMES[i % THEMES.length]}"`,
      `person-${Math.floor(chance(`author ${i}`) ** 1.5 * people)}`,
      day,
      `"${i}: ${textOf(i)}"`,
    ];
    if (!file.write(`${row.join(',')}\n`)) await once(file, 'drain');
  }
  file.end();
  await once(file, 'close');
};

const MAPPING = {
  rows: { id: 'id', theme: 'theme', author: 'author', date: { column: 'date', format: 'iso' }, text: 'text', group: { value: 'citizen' } },
};

const filesOf = async (folder) => {
  const names = await readdir(folder);
  return Promise.all(names.map(async (name) => ({ name, kb: (await stat(join(folder, name))).size / 2 ** 10 })));
};

const SIZES_SQL = `select n.nspname as part, sum(pg_total_relation_size(c.oid))::float8 as bytes from pg_class c join pg_namespace n on n.oid = c.relnamespace
  where c.relkind = 'r' and (n.nspname like 'view\\_%' or n.nspname in ('record', 'vault')) group by 1`;

/** What so many cost, each step apart. */
const run = async ({ home, newDatabase }, size) => {
  const folder = join(home, String(size));
  await mkdir(folder);
  const place = { home: folder, url: await newDatabase(`grand_debat_${size}`), key: randomBytes(32) };
  await writeCsv(join(folder, 'debat.csv'), size);
  await writeFile(join(folder, 'mapping.json'), JSON.stringify(MAPPING));
  const { child, at, stop } = await startProgram(place);
  try {
    const words = ['import', 'contributions', join(folder, 'debat.csv'), '--mapping', join(folder, 'mapping.json'), '--source', 'debat'];
    const options = [
      '--title',
      'Grand Débat',
      '--mandate',
      'Un débat',
      '--question',
      'Que faire ?',
      '--language',
      'fr',
      '--dialogue-language',
      'en',
      '--accept',
    ];
    const taken = await runCommand(place, [...words, ...options]);
    const began = performance.now();
    await allShown(at);
    const behind = (performance.now() - began) / 1000;
    const out = join(folder, 'report');
    const report = await runCommand(place, ['report', 'results', '--dialogue', taken.answer.dialogue, '--out', out]);
    const sizes = await ask(place.url, SIZES_SQL);
    const bytes = (is) => sizes.filter(({ part }) => is(part)).reduce((sum, { bytes }) => sum + bytes, 0);
    return {
      size,
      counts: taken.answer.rows,
      steps: { import: taken.seconds, behind, report: report.seconds },
      peaks: { import: taken.peak, program: await peakMb(child.pid), report: report.peak },
      bytes: {
        record: bytes((part) => part === 'record'),
        views: bytes((part) => part.startsWith('view_')),
        vault: bytes((part) => part === 'vault'),
      },
      files: await filesOf(out),
    };
  } finally {
    await stop();
  }
};

const hours = (seconds) => `${(seconds / 3600).toFixed(2)} h`;

/**
 * What the whole costs: the largest run, and for all beyond it what one more cost between the two largest; `bent` where that goes on growing (or
 * falling) with the size as it did from the pair before.
 */
const whole = (costs) => {
  const [first, second] = [1, 2].map((i) => Math.max((costs[i] - costs[i - 1]) / (SIZES[i] - SIZES[i - 1]), 1e-9));
  // Of steps that end within the noise nothing can be said; and nothing here is worse than to look at all for each.
  const [at, power] = [(SIZES[1] + SIZES[2]) / 2, first > 1e-9 && second > 1e-9 ? Math.log2(second / first) : 0];
  const beyond = (p) => (second / at ** p) * ((CONTRIBUTIONS ** (p + 1) - SIZES[2] ** (p + 1)) / (p + 1));
  return { even: costs[2] + beyond(0), bent: costs[2] + beyond(Math.min(1, Math.max(-0.9, power))) };
};

await withPostgres(async (server) => {
  console.log(`${machine()}; contributions scaled down by ${scale}: ${SIZES.join(', ')}`);
  const found = [];
  for (const size of SIZES) {
    const result = await run(server, size);
    found.push(result);
    const { steps, peaks, bytes, files, counts } = result;
    const kinds = Object.entries(counts).map(
      ([kind, { read, recorded, invalid, refused }]) => `${kind} ${read} read, ${recorded} recorded, ${invalid + refused} not`,
    );
    console.log(`${size}: ${kinds.join('; ')}`);
    console.log(
      `  import ${steps.import.toFixed(1)} s (${(size / steps.import).toFixed(0)}/s), views ${steps.behind.toFixed(1)} s later, report ${steps.report.toFixed(1)} s;` +
        ` peaks in MB: import ${peaks.import}, program ${peaks.program}, report ${peaks.report}`,
    );
    console.log(
      `  bytes each: ${Object.entries(bytes)
        .map(([part, all]) => `${part} ${(all / size).toFixed(0)}`)
        .join(', ')}; report ${files.map(({ name, kb }) => `${name} ${kb.toFixed(0)} kB`).join(', ')}`,
    );
  }
  const sum = { even: 0, bent: 0 };
  for (const step of Object.keys(found[0].steps)) {
    const { even, bent } = whole(found.map(({ steps }) => steps[step]));
    sum.even += even;
    sum.bent += Math.max(even, bent);
    console.log(`${step}: the whole ${hours(even)} in proportion, ${hours(bent)} where it goes on as it grew`);
  }
  console.log(`all steps on these cores: ${hours(sum.even)}, at most ${hours(sum.bent)}`);
  atMost(HOURS, 'hours for the Grand Débat', sum.even / 3600);
});
