import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException, Logger } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Refusal, REFUSALS } from '../domain/refusal.js';
import { IssuerUnreachable } from '../identity/tokens.js';
import { AsOfMalformed, BeforeRecord, NotYet, ViewBehind } from '../projections/reading.js';
import { OutcomeUnknown, RecordDamaged, UnknownSchema, isOvertaken } from '../store/event-store.js';
import { StorageFull, TooLarge, Unavailable } from '../host/failures.js';
import { stackOf } from '../host/system-error.js';
import { allowedMethods } from './allowed-methods.js';
import { languageOf } from './language.js';
import { BEGINS, notYet, Problem, type ProblemCode, statusOf, titleOf } from './problem.js';
import { rolesNeeded } from './role-names.js';

/** The one place where errors become HTTP: problem details (RFC 9457), never a stack, never what was sent. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly logger = new Logger('HTTP');

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    this.answer(this.problemOf(error, request), request, http.getResponse<FastifyReply>());
  }

  /** As a document for programs; pages say it in one for people. */
  protected answer(problem: Problem, request: FastifyRequest, reply: FastifyReply): void {
    answerProblem(problem, request, reply);
  }

  private problemOf(error: unknown, request: FastifyRequest): Problem {
    if (error instanceof Problem) return error;
    if (error instanceof Refusal) {
      const { code, field } = error;
      const errors = field === undefined ? [] : [{ pointer: `/${field}`, code, detail: titleOf(code, languageOf(request)) }];
      return new Problem(code, errors, {}, [], null, REFUSALS[code].kind === 'unknown' && isOfNothing(request) ? BEGINS : null);
    }
    if (error instanceof NotYet) return notYet(error.head);
    const code = knownCode(error);
    const allowed = code === 'not-found' && error instanceof HttpException ? allowedMethods(request) : [];
    if (allowed.length > 0) return new Problem('method-not-allowed', [], { allow: allowed.join(', ') });
    if (error instanceof RecordDamaged || error instanceof UnknownSchema) this.logger.error(`${request.id} ${error.message}`);
    if (error instanceof IssuerUnreachable || error instanceof OutcomeUnknown || isOvertaken(error))
      this.logger.warn(`${request.id} ${error.message}`);
    if (code) return new Problem(code, [], retryAfter(code));
    this.logger.error(`${request.id} ${request.method} ${request.routeOptions.url ?? ''}: ${stackOf(error)}`);
    return new Problem('internal-error');
  }
}

const isOfNothing = ({ query }: FastifyRequest): boolean =>
  typeof query === 'object' && query !== null && 'asOf' in query && typeof query.asOf === 'string' && /^0+$/.test(query.asOf);

/** Sends a problem, also where Fastify refuses a request before any route of Nest's is found. */
export const answerProblem = (
  { code, errors, headers, roles, where, allowed }: Problem,
  request: FastifyRequest,
  reply: FastifyReply,
): void => {
  const [language, status] = [languageOf(request), statusOf(code)];
  request.problem = code;
  void reply
    .status(status)
    .headers({ ...headers, 'content-language': language, 'cache-control': 'no-store' })
    .type('application/problem+json')
    .send({
      type: `/problems/${code}`,
      title: titleOf(code, language),
      status,
      ...(roles.length > 0 && { detail: rolesNeeded(roles, where, language) }),
      ...(allowed && { detail: allowed[language] }),
      code,
      instance: request.id,
      ...(errors.length > 0 && { errors }),
      ...(roles.length > 0 && { roles }),
    });
};

const BY_STATUS: Readonly<Record<number, ProblemCode>> = {
  400: 'request-malformed',
  404: 'not-found',
  413: 'body-too-large',
  415: 'media-type-unsupported',
  429: 'too-many-requests',
};

const RETRY_SECONDS: Partial<Readonly<Record<ProblemCode, number>>> = {
  busy: 2,
  'outcome-unknown': 2,
  'view-behind': 5,
  'record-newer': 30,
};

const retryAfter = (code: ProblemCode) => {
  const seconds = RETRY_SECONDS[code];
  return seconds === undefined ? {} : { 'retry-after': String(seconds) };
};

/** Of whoever refused a request before it came to a door, and of all that can fail behind one; undefined for what is a bug. */
export const knownCode = (error: unknown): ProblemCode | undefined => {
  if (error instanceof TooLarge) return error.code;
  if (error instanceof RecordDamaged) return 'record-damaged';
  if (error instanceof UnknownSchema) return 'record-newer';
  if (error instanceof AsOfMalformed) return 'as-of-malformed';
  if (error instanceof BeforeRecord) return 'as-of-before-record';
  if (error instanceof NotYet) return 'as-of-in-future';
  if (error instanceof ViewBehind) return 'view-behind';
  if (error instanceof OutcomeUnknown) return 'outcome-unknown';
  if (error instanceof StorageFull) return 'disk-full';
  if (error instanceof Unavailable || isOvertaken(error)) return 'busy';
  if (error instanceof HttpException) return BY_STATUS[error.getStatus()];
  const status = typeof error === 'object' && error !== null && 'statusCode' in error ? error.statusCode : undefined;
  return typeof status === 'number' ? BY_STATUS[status] : undefined;
};
