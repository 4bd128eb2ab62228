import { Logger } from '@nestjs/common';
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http';
import { defaultResource, detectResources, envDetector, resourceFromAttributes } from '@opentelemetry/resources';
import { BatchSpanProcessor, NodeTracerProvider } from '@opentelemetry/sdk-trace-node';

/** Says once that the collector takes nothing, and once that it does again. What it does not take is lost. */
class SaidOnce extends OTLPTraceExporter {
  private readonly logger = new Logger('Traces');
  private isFailing = false;

  override export(...[spans, done]: Parameters<OTLPTraceExporter['export']>): void {
    super.export(spans, (result) => {
      const isFailing = result.error !== undefined;
      // Without the message: the address of a collector may have a password in it.
      if (isFailing && !this.isFailing) this.logger.warn('The collector takes no traces (OTEL_EXPORTER_OTLP_ENDPOINT); they are dropped');
      if (!isFailing && this.isFailing) this.logger.log('The collector takes traces again');
      this.isFailing = isFailing;
      done(result);
    });
  }
}

/**
 * Sends spans to a collector (OTLP over HTTP). Sampling, headers, batches and the name of the service are set as
 * OpenTelemetry has it: OTEL_TRACES_SAMPLER, OTEL_EXPORTER_OTLP_HEADERS, OTEL_BSP_…, OTEL_SERVICE_NAME, OTEL_RESOURCE_ATTRIBUTES.
 * Nobody waits for it: spans that are too many for its queue (OTEL_BSP_MAX_QUEUE_SIZE, 2048) are dropped.
 * Returns how to send what was not sent yet.
 */
export const startTracing = (endpoint: string): (() => Promise<void>) => {
  const exporter = new SaidOnce({ url: `${endpoint.replace(/\/+$/, '')}/v1/traces` });
  const named = resourceFromAttributes({ 'service.name': 'zukunftsdialog' });
  const provider = new NodeTracerProvider({
    resource: defaultResource()
      .merge(named)
      .merge(detectResources({ detectors: [envDetector] })),
    spanProcessors: [new BatchSpanProcessor(exporter)],
  });
  provider.register();
  return () => provider.forceFlush();
};
