import { SpanKind } from '@opentelemetry/api';
import { histogram } from '../host/meter.js';
import { inSpan, linksTo } from '../host/span.js';
import type { Recorded } from '../store/event-store.js';
import type { AnyProjection } from './projection.js';

const size = histogram(
  'zukunftsdialog_projection_batch_events',
  'Events that a view took in at once',
  [1, 2, 5, 10, 25, 50, 100, 250, 500],
);
const seconds = histogram(
  'zukunftsdialog_projection_batch_seconds',
  'How long a view took to take them in',
  [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 1, 5, 30],
);

/** Writes a batch, measures it, and shows it in a trace of its own that leads to the commands its events come from. */
export const observedBatch = (
  { name: view, isAbout }: Pick<AnyProjection, 'name' | 'isAbout'>,
  events: readonly Recorded[],
  write: () => Promise<void>,
): Promise<void> => {
  const about = events.filter(isAbout);
  const attributes = { view, events: about.length, sequence: String(events.at(-1)?.sequence ?? 0) };
  return inSpan(`project ${view}`, { root: true, kind: SpanKind.CONSUMER, links: linksTo(about), attributes }, async () => {
    const began = performance.now();
    await write();
    size(about.length, { view });
    seconds((performance.now() - began) / 1000, { view });
  });
};
