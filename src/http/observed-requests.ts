import {
  type Context,
  context,
  type Link,
  propagation,
  ROOT_CONTEXT,
  type Span,
  SpanKind,
  SpanStatusCode,
  trace,
} from '@opentelemetry/api';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { histogram } from '../host/meter.js';
import { inRequest } from '../telemetry/correlation.js';

const seconds = histogram(
  'zukunftsdialog_http_request_seconds',
  'How long requests took, by the pattern of their route',
  [0.005, 0.025, 0.1, 0.5, 2, 10],
);
const METHODS = new Set(['GET', 'HEAD', 'POST', 'OPTIONS']);
/** Asked every few seconds by whoever watches: their traces would be all there is. */
const WATCHING = /^\/(health|metrics)(\/|$)/;

const tracer = trace.getTracer('zukunftsdialog');

/** Measures every request, traces it, and gives what is logged within its id. */
export const observeRequests = (fastify: FastifyInstance, { trustProxy }: { readonly trustProxy: boolean }): void => {
  const spans = new WeakMap<FastifyRequest, Span>();
  fastify.addHook('onRequest', (request, reply, done) => {
    void reply.header('x-request-id', request.id);
    const route = routeOf(request);
    if (!WATCHING.test(route)) {
      const attributes = { 'http.request.method': methodOf(request), 'http.route': route, 'request.id': request.id };
      const { parent, links } = originOf(request, trustProxy);
      const options = { kind: SpanKind.SERVER, attributes, links };
      spans.set(request, tracer.startSpan(`${methodOf(request)} ${route}`, options, parent));
    }
    done();
  });
  // Not before: where a body is read, what follows runs in the context of its connection.
  fastify.addHook('preValidation', (request, _, done) => {
    const span = spans.get(request);
    inRequest(request.id, () => (span ? context.with(trace.setSpan(ROOT_CONTEXT, span), done) : done()));
  });
  fastify.addHook('onResponse', (request, reply, done) => {
    const { statusCode: status } = reply;
    seconds(reply.elapsedTime / 1000, { route: routeOf(request), method: methodOf(request), status });
    const span = spans.get(request);
    span?.setAttribute('http.response.status_code', status);
    if (status >= 500) span?.setStatus({ code: SpanStatusCode.ERROR });
    span?.end();
    done();
  });
};

/**
 * Where the traceparent of a request says that it comes from. A proxy is believed. Of anybody else the trace begins here and only links to
 * theirs: they choose neither its id nor whether it is recorded (W3C Trace Context, section 5.1).
 */
const originOf = ({ headers }: FastifyRequest, trustProxy: boolean): { readonly parent: Context; readonly links: Link[] } => {
  const origin = propagation.extract(ROOT_CONTEXT, headers);
  if (trustProxy) return { parent: origin, links: [] };
  const span = trace.getSpanContext(origin);
  return { parent: ROOT_CONTEXT, links: span ? [{ context: span }] : [] };
};

/** The pattern, never the path: ids stand in paths. */
const routeOf = ({ routeOptions: { url } }: FastifyRequest): string => url ?? 'none';
const methodOf = ({ method }: FastifyRequest): string => (METHODS.has(method) ? method : 'other');
