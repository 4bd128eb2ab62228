import { monitorEventLoopDelay } from 'node:perf_hooks';
import { observe } from '../host/meter.js';

const NANOSECONDS = 1e9;
/** Coarse enough to cost nothing. */
const RESOLUTION_MS = 20;

/** What the process takes, under the names that dashboards for Node look for. */
export const observeProcess = (): void => {
  const delay = monitorEventLoopDelay({ resolution: RESOLUTION_MS });
  delay.enable();
  observe(
    {
      process_resident_memory_bytes: 'Memory of the process',
      nodejs_heap_size_used_bytes: 'Memory of its objects',
      nodejs_external_memory_bytes: 'Memory of its buffers',
      nodejs_eventloop_lag_p50_seconds: 'How long the event loop was held up since the last scrape, median',
      nodejs_eventloop_lag_p99_seconds: 'The same, 99th percentile',
      nodejs_eventloop_lag_max_seconds: 'The same, at most',
    },
    (observed) => {
      const { rss, heapUsed, external } = process.memoryUsage();
      observed('process_resident_memory_bytes', rss);
      observed('nodejs_heap_size_used_bytes', heapUsed);
      observed('nodejs_external_memory_bytes', external);
      // What a timer is late; its own interval is in every sample.
      const late = (nanoseconds: number): number => Math.max(0, nanoseconds / NANOSECONDS - RESOLUTION_MS / 1000);
      observed('nodejs_eventloop_lag_p50_seconds', late(delay.percentile(50)));
      observed('nodejs_eventloop_lag_p99_seconds', late(delay.percentile(99)));
      observed('nodejs_eventloop_lag_max_seconds', late(delay.max));
      delay.reset();
    },
  );
  observe(
    { process_cpu_seconds_total: 'Time on the processor' },
    (observed) => {
      const { user, system } = process.cpuUsage();
      observed('process_cpu_seconds_total', (user + system) / 1e6);
    },
    'counter',
  );
};
