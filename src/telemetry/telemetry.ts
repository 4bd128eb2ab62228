import { setTimeout as sleep } from 'node:timers/promises';
import { metrics, trace } from '@opentelemetry/api';
import { PrometheusSerializer } from '@opentelemetry/exporter-prometheus';
import { MeterProvider, MetricReader } from '@opentelemetry/sdk-metrics';
import { observeProcess } from './process-metrics.js';

/** What looking something up for the metrics may take; what takes longer is left out. */
const LOOK_MS_MAX = 2000;
/** What sending the last spans may hold up the end of the program. */
const FLUSH_MS_MAX = 2000;

/** Reads when it is asked to, and at no other time. */
class OnDemand extends MetricReader {
  protected onForceFlush(): Promise<void> {
    return Promise.resolve();
  }

  protected onShutdown(): Promise<void> {
    return Promise.resolve();
  }
}

/** What this process counts and traces. There is one of it, as there is one process. */
export class Telemetry {
  private static started: Telemetry | undefined;
  private readonly reader = new OnDemand();
  // No names with a prefix, times, or labels of the instrumentation: the names are whole already.
  private readonly serializer = new PrometheusSerializer('', false, undefined, true, true);
  private isTracing = false;
  private flush: () => Promise<void> = () => Promise.resolve();

  private constructor() {
    metrics.setGlobalMeterProvider(new MeterProvider({ readers: [this.reader] }));
    observeProcess();
  }

  /** Begins to count, before anything is there that could be counted. Again is the same. */
  static start(): Telemetry {
    Telemetry.started ??= new Telemetry();
    return Telemetry.started;
  }

  /** Begins to trace where a collector takes it (OTLP over HTTP). */
  async traceTo(endpoint: string | undefined): Promise<this> {
    if (endpoint === undefined || this.isTracing) return this;
    this.isTracing = true;
    // Loaded only where it is used.
    const { startTracing } = await import('./tracing.js');
    this.flush = startTracing(endpoint);
    return this;
  }

  /** All metrics in the text format of Prometheus. */
  async scrape(): Promise<string> {
    const { resourceMetrics } = await this.reader.collect({ timeoutMillis: LOOK_MS_MAX });
    // The serializer brings its own copy of the SDK's enums; their values are the same.
    // eslint-disable-next-line @typescript-eslint/no-unsafe-enum-assignment
    return this.serializer.serialize(resourceMetrics);
  }

  /** Sends what was traced and not sent yet, as far as it goes in a short time. */
  async onApplicationShutdown(): Promise<void> {
    await Promise.race([this.flush().catch(() => undefined), sleep(FLUSH_MS_MAX, undefined, { ref: false })]);
  }
}

/** The trace of what happens here, for whoever logs it. */
export const currentTrace = (): string | undefined => {
  const context = trace.getActiveSpan()?.spanContext();
  return context && trace.isSpanContextValid(context) ? context.traceId : undefined;
};
