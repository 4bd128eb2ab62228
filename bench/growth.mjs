// How costs grow: with the events of a record, the contributions of a theme, the ratings of a contribution, and the readers at once. Draws docs/performance/<what>.svg.
//   npm --prefix bench ci --ignore-scripts && node build.mjs && node bench/growth.mjs [largest record in events, default 300000] [seconds per read, default 2]
import { mkdir, writeFile } from 'node:fs/promises';
import { createHash } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import * as echarts from 'echarts';
import { PROJECTIONS } from '../dist/projections/all.js';
import { openBuilders, openViews } from '../dist/projections/data-source.js';
import { rebuild } from '../dist/projections/rebuild.js';
import { PostgresEventStore } from '../dist/store/postgres/postgres-event-store.js';
import { startProgram } from './program.mjs';
import { DIALOGUE, fillRecord } from './record.mjs';
import { ask, machine, withPostgres } from './side-by-side.mjs';

const [largest = 300_000, seconds = 2] = process.argv.slice(2).map(Number);
const FOLDER = fileURLToPath(new URL('../docs/performance/', import.meta.url));
const KEY = createHash('sha256').update('the key of the bench').digest();
const READERS = [1, 2, 4, 8, 16, 32, 64];
const STEP = 10 ** 0.5;

const steps = (most, count) => Array.from({ length: count }, (_, i) => Math.round(most / STEP ** (count - 1 - i)));

const READS = {
  'contributions, first page': (asOf) => `contributions?dialogue=${DIALOGUE}${asOf}`,
  'theme-input by theme': (asOf) => `theme-input?dialogue=${DIALOGUE}&by=theme${asOf}`,
  'theme-input by day': (asOf) => `theme-input?dialogue=${DIALOGUE}&by=day${asOf}`,
  'dispositions, first page': (asOf) => `dispositions?dialogue=${DIALOGUE}${asOf}`,
};

const p95 = (times) => times.toSorted((a, b) => a - b)[Math.floor((times.length - 1) * 0.95)];

/** ms at p95 of each read as of random sequences that nobody asked for before. */
const readsOf = async (at, head, from, readers = 1) => {
  const found = {};
  for (const [name, path] of Object.entries(READS)) {
    const [times, end] = [[], performance.now() + seconds * 1000];
    const reader = async () => {
      while (performance.now() < end) {
        const began = performance.now();
        const response = await fetch(`${at}/api/${path(`&asOf=${from + Math.floor(Math.random() * (head - from))}`)}`);
        await response.arrayBuffer();
        if (response.status === 200) times.push(performance.now() - began);
      }
    };
    await Promise.all(Array.from({ length: readers }, reader));
    found[name] = times.length > 0 ? p95(times) : null;
  }
  return found;
};

/** µs for each event, of each view that cares for ratings and of all, one after another. */
const rebuildsOf = async (url, head) => {
  const [store, views] = [await PostgresEventStore.open(url), await openViews(url)];
  const builders = await openBuilders(views, 1);
  const found = { 'all views': 0 };
  for (const projection of PROJECTIONS) {
    const began = performance.now();
    await rebuild({ views: builders, store }, projection);
    const each = ((performance.now() - began) * 1000) / head;
    if (['contributions', 'theme-input'].includes(projection.name)) found[projection.name] = each;
    found['all views'] += each;
  }
  await Promise.all([builders.destroy(), views.destroy(), store.close()]);
  return found;
};

/** A record of its own, and what is measured at it. */
const at = async ({ home, newDatabase }, { ratings, contributions }, work) => {
  const place = { home, url: await newDatabase(`growth_${ratings}_${contributions}`), key: KEY };
  const head = await fillRecord(place.url, KEY, { ratings, contributions, raters: Math.max(1, Math.round(ratings / 50)) });
  const rebuilt = await rebuildsOf(place.url, head);
  const program = await startProgram(place);
  try {
    await ask(place.url, 'vacuum analyze');
    return { head, rebuilt, ...(await work(program.at, head, head - Math.floor(ratings * 0.9))) };
  } finally {
    await program.stop();
  }
};

const draw = async (name, { title, x, y, points }) => {
  const chart = echarts.init(null, null, { renderer: 'svg', ssr: true, width: 760, height: 420 });
  const axis = (label) => ({ type: 'log', name: label, nameLocation: 'middle', nameGap: 30 });
  chart.setOption({
    animation: false,
    backgroundColor: '#fff',
    title: { text: title, subtext: `${machine()}, node bench/growth.mjs ${largest} ${seconds}`, textStyle: { fontSize: 15 } },
    legend: { bottom: 0, itemGap: 40 },
    grid: { top: 70, bottom: 80, left: 60, right: 30 },
    xAxis: axis(x),
    yAxis: { ...axis(y), nameGap: 40 },
    series: Object.keys(points[0].values).map((key) => ({
      name: key,
      type: 'line',
      data: points.filter(({ values }) => values[key] !== null).map(({ at, values }) => [at, values[key]]),
    })),
  });
  await writeFile(`${FOLDER}${name}.svg`, chart.renderToSVGString());
  chart.dispose();
  console.log(
    `\n${title}\n${points
      .map(
        ({ at, values }) =>
          `${at}: ${Object.entries(values)
            .map(([key, value]) => `${key} ${value?.toFixed(1) ?? '–'}`)
            .join(', ')}`,
      )
      .join('\n')}`,
  );
};

await mkdir(FOLDER, { recursive: true });
await withPostgres(async (server) => {
  const reads = (url, head, from) => readsOf(url, head, from).then((values) => ({ values }));
  const sizes = steps(largest, 4);
  const grown = [];
  for (const events of sizes) {
    const isLargest = events === largest;
    const many = async (url, head, from) => {
      const values = await readsOf(url, head, from);
      const crowds = [];
      if (isLargest) for (const readers of READERS) crowds.push({ at: readers, values: await readsOf(url, head, from, readers) });
      return { values, crowds };
    };
    grown.push(await at(server, { ratings: events, contributions: 2000 }, many));
  }
  await draw('rebuild-by-events', {
    title: 'Building a view, for each event',
    x: 'events',
    y: 'µs',
    points: grown.map(({ head, rebuilt }) => ({ at: head, values: rebuilt })),
  });
  await draw('reads-by-events', {
    title: 'Reads as of random sequences, p95',
    x: 'events',
    y: 'ms',
    points: grown.map(({ head, values }) => ({ at: head, values })),
  });
  await draw('reads-by-readers', {
    title: `Reads as of random sequences at ${largest} events, p95`,
    x: 'readers at once',
    y: 'ms',
    points: grown.at(-1).crowds,
  });
  const byContributions = [];
  for (const contributions of steps(largest / 10, 4))
    byContributions.push({ at: contributions / 5, ...(await at(server, { ratings: Math.round(largest / 10), contributions }, reads)) });
  await draw('reads-by-contributions', {
    title: `Reads beside ${Math.round(largest / 10)} ratings, p95`,
    x: 'contributions of a theme',
    y: 'ms',
    points: byContributions,
  });
  const byRatings = [];
  for (const contributions of steps(1000, 4).toReversed())
    byRatings.push({
      at: Math.round(largest / 10 / contributions),
      ...(await at(server, { ratings: Math.round(largest / 10), contributions }, reads)),
    });
  await draw('reads-by-ratings', {
    title: `Reads beside ${Math.round(largest / 10)} ratings, p95`,
    x: 'ratings of a contribution',
    y: 'ms',
    points: byRatings,
  });
});
