import { type Link, type Span, type SpanContext, type SpanOptions, SpanStatusCode, trace } from '@opentelemetry/api';

/** W3C Trace Context, section 3.2: version, trace, parent, flags. Later versions may only append. */
const TRACEPARENT = /^[0-9a-f]{2}-([0-9a-f]{32})-([0-9a-f]{16})-([0-9a-f]{2})(?:-|$)/;
const SAMPLED = 1;
/** What the SDK keeps of a span's links. */
const LINKS_MAX = 128;

// Follows whichever tracer is registered later; without one, spans are nothing and cost next to nothing.
const tracer = trace.getTracer('zukunftsdialog');

/**
 * Runs work within a span that ends with it. A failure is named by its kind, never by its message: a text may stand in it.
 * `isFailure`: false for what is thrown as an answer, as a refusal is.
 */
export const inSpan = <T>(
  name: string,
  options: SpanOptions,
  work: (span: Span) => Promise<T>,
  isFailure: (error: unknown) => boolean = () => true,
): Promise<T> =>
  tracer.startActiveSpan(name, options, async (span) => {
    try {
      return await work(span);
    } catch (error) {
      const message = error instanceof Error ? error.name : typeof error;
      if (isFailure(error)) span.setStatus({ code: SpanStatusCode.ERROR, message });
      throw error;
    } finally {
      span.end();
    }
  });

/** The trace that is being recorded here, as a traceparent header; null where none is. */
export const traceparent = (): string | null => {
  const span = trace.getActiveSpan();
  if (!span?.isRecording()) return null;
  const { traceId, spanId, traceFlags } = span.spanContext();
  return `00-${traceId}-${spanId}-0${traceFlags & SAMPLED}`;
};

/** Whether anybody records what happens here: only then is it worth looking for links. */
export const isRecording = (): boolean => trace.getActiveSpan()?.isRecording() ?? false;

type WithInternal = { readonly internal: object };

/** Links to the spans in which events were decided, each once. */
export const linksTo = (events: readonly WithInternal[]): Link[] => {
  const parents = new Map<string, SpanContext>();
  for (const { internal } of events) {
    const [text, context] = 'trace' in internal && typeof internal.trace === 'string' ? [internal.trace, contextOf(internal.trace)] : [];
    if (text !== undefined && context) parents.set(text, context);
    if (parents.size === LINKS_MAX) break;
  }
  return [...parents.values()].map((context) => ({ context }));
};

const contextOf = (text: string): SpanContext | null => {
  const [, traceId, spanId, flags] = TRACEPARENT.exec(text) ?? [];
  if (traceId === undefined || spanId === undefined || flags === undefined) return null;
  return { traceId, spanId, traceFlags: Number.parseInt(flags, 16) & SAMPLED, isRemote: true };
};
