import { createHmac } from 'node:crypto';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { grantsIn, roleFor, wordOf } from '../identity/access.js';
import type { Role } from '../domain/role.js';
import { QUESTIONS } from '../replay/all-questions.js';
import type { SecurityLog } from '../telemetry/security-log.js';
import { networkOf } from './network.js';
import type { ProblemCode } from './problem.js';
import { senderOf } from './sender.js';

declare module 'fastify' {
  // An interface, because that is what declaration merging takes.
  // eslint-disable-next-line @typescript-eslint/consistent-type-definitions
  interface FastifyRequest {
    problem?: ProblemCode;
  }
}

const REFUSALS = new Set([401, 403, 429]);
const VIEW_AT = new Map(QUESTIONS.map((view) => [`/api/${view.path}`, view]));
/** A thing, or an event. */
const NAMED = /^([0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|\d{1,15})$/;

/** Notes who was refused, a wrong secret included, and which official read what of whom, in which role. The key makes networks comparable, not readable. */
export const noteRequests = (fastify: FastifyInstance, log: SecurityLog, key: Buffer): void => {
  fastify.addHook('onResponse', (request, { statusCode: status }, done) => {
    const { url: route = 'none' } = request.routeOptions;
    if (REFUSALS.has(status)) log.note({ what: 'refused', status, code: request.problem ?? null, ...askingOf(request, route, key) });
    done();
  });
  // Before the first byte leaves: whoever hangs up before the last one has read the others.
  fastify.addHook('onSend', (request, { statusCode: status }, payload, done) => {
    const { url: route = 'none' } = request.routeOptions;
    const view = VIEW_AT.get(route);
    if (view !== undefined && status < 300) {
      const note = (readers: readonly Role[]): void => {
        const role = roleIn(request, readers);
        // Who reads their own with its secret betrays nobody, and could fill the disk with it.
        if (role === null || role === 'participant') return;
        log.note({ what: 'personal-data-read', view: view.view, role, ...askingOf(request, route, key) });
      };
      const readers = request.readers ?? (view.isPersonal ? view.roles : null);
      if (readers) note(readers);
      // A file is still being read when it begins to leave.
      else request.noteLater = note;
    }
    done(null, payload);
  });
};

/** In which role somebody was let in, with the dialogue to which it is bound. */
const roleIn = (request: FastifyRequest, allowed: readonly Role[]): string | null => {
  const { grants = [], scope = 'everywhere' } = request;
  // Lists over all dialogues show of each what the roles there allow.
  const holds = scope === 'everywhere' ? grants : grantsIn(grants, scope);
  const [grant] = allowed.flatMap((role) => holds.filter((one) => one.role === role));
  return grant ? wordOf(grant) : roleFor(senderOf(request), allowed);
};

/** The pattern, never the path; of what stands in path and query the ids alone. */
const askingOf = (request: FastifyRequest, route: string, key: Buffer) => {
  const named = { ...(request.params as object), ...(request.query as object) };
  const ids = Object.entries(named).filter(([, id]) => typeof id === 'string' && NAMED.test(id));
  return {
    request: request.id,
    method: ['GET', 'HEAD', 'POST'].includes(request.method) ? request.method : 'other',
    route,
    actor: senderOf(request).actor,
    roles: request.grants?.map(wordOf) ?? senderOf(request).roles,
    network: createHmac('sha256', key).update(networkOf(request.ip)).digest('base64url'),
    ids: ids.filter(([name]) => route.includes(`:${name}`) || name === 'dialogue').map(([name, id]) => `${name}:${String(id)}`),
  };
};
