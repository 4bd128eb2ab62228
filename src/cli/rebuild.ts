import 'reflect-metadata';
import { performance } from 'node:perf_hooks';
import { openEventStore } from '../app.module.js';
import { readConfig } from '../config.js';
import { layFoundation } from '../foundation.js';
import { PROJECTIONS } from '../projections/all.js';
import { openViews } from '../projections/data-source.js';
import { rebuild } from '../projections/rebuild.js';
import { UsageError } from '../host/usage-error.js';
import type { Output } from './output.js';
import { createProgress } from '../host/progress.js';

/** Rebuilds one view, or all, from the first event; beside a running program if there is one. */
export const rebuildViews = async (name: string | undefined, output: Output): Promise<void> => {
  const chosen = PROJECTIONS.filter((projection) => name === undefined || projection.name === name);
  if (chosen.length === 0)
    throw new UsageError(`There is no view ${name ?? ''}. Views: ${PROJECTIONS.map((each) => each.name).join(', ')}.`);
  const foundation = await layFoundation(readConfig(process.env), { program: 'zukunftsdialog rebuild', join: true, say: output.say });
  try {
    const store = await openEventStore(foundation);
    const views = await openViews(foundation.databaseUrl);
    try {
      const results = [];
      for (const projection of chosen) {
        const progress = createProgress({ silent: output.json });
        const began = performance.now();
        progress.start(projection.name, Number(await store.head()));
        const sequence = await rebuild({ views, store }, projection, (done) => progress.update(Number(done)));
        progress.stop();
        const seconds = (performance.now() - began) / 1000;
        results.push({
          view: projection.name,
          sequence: Number(sequence),
          seconds: round(seconds),
          eventsPerSecond: Math.round(Number(sequence) / seconds),
        });
      }
      output.result(
        { rebuilt: results },
        results.map(
          ({ view, sequence, seconds, eventsPerSecond }) => `${view}: ${sequence} events in ${seconds} s, ${eventsPerSecond} events/s`,
        ),
      );
    } finally {
      await views.destroy();
      await store.close();
    }
  } finally {
    await foundation.close();
  }
};

const round = (seconds: number): number => Math.round(seconds * 1000) / 1000;
