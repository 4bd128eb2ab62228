import { applyDecorators, type CanActivate, type ExecutionContext, Injectable, SetMetadata } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { Desk } from '../commands/desk.js';
import { dialogueId } from '../commands/fields.js';
import { namedBy, NAMED, scopeOf } from '../commands/surrounding.js';
import { POSITION } from '../projections/cursor.js';
import type { View } from '../projections/view.js';
import { QUESTIONS } from '../replay/all-questions.js';
import { ANYBODY, type Grant, roleFor, rolesIn, type Sender } from '../identity/access.js';
import { Pseudonyms } from '../identity/pseudonyms.js';
import { Tokens } from '../identity/tokens.js';
import type { Role } from '../domain/role.js';
import { notAllowed, Problem } from './problem.js';

declare module 'fastify' {
  // An interface, because that is what declaration merging takes.
  // eslint-disable-next-line @typescript-eslint/consistent-type-definitions
  interface FastifyRequest {
    /** What the token gives, here and elsewhere. */
    grants?: readonly Grant[];
    /** The dialogue of all that is asked for. Found for those alone who have a role in some dialogue and not in all. */
    scope?: Scope;
    sender?: Sender;
    /** Those who may read what is answered, where it is more than everybody reads. */
    readers?: readonly Role[];
    /** Of what leaves while more of it is read. */
    noteLater?: (readers: readonly Role[]) => void;
  }
}

type Scope = Awaited<ReturnType<typeof scopeOf>>;

const ALLOWED = 'zukunftsdialog/allowed';
const IN_EACH = 'zukunftsdialog/in-each-dialogue';

/** Who may send or see what is asked for there. */
export const May = ({ roles, inEachDialogue = false }: Open) =>
  applyDecorators(SetMetadata(ALLOWED, roles), SetMetadata(IN_EACH, inEachDialogue));

type Open = { readonly roles: readonly Role[]; readonly inEachDialogue?: boolean };

/** The token of an Authorization header (RFC 6750); null where there is none. */
const tokenOf = (authorization: string | undefined): string | null => /^Bearer (\S+)$/i.exec(authorization ?? '')?.[1] ?? null;

/** Who asks, with the roles that hold for what is asked for. */
export const senderOf = (request: FastifyRequest): Sender => request.sender ?? ANYBODY;

/** Finds out who sends, and lets in whom the table allows. A route without a rule lets nobody in. */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly tokens: Tokens,
    private readonly pseudonyms: Pseudonyms,
    private readonly desk: Desk,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const allowed =
      this.reflector.getAllAndOverride<readonly Role[] | undefined>(ALLOWED, [context.getHandler(), context.getClass()]) ?? [];
    const inEach = this.reflector.get<true | undefined>(IN_EACH, context.getHandler()) ?? false;
    await this.let(context.switchToHttp().getRequest<FastifyRequest>(), allowed, inEach);
    return true;
  }

  /** Whoever sends a command is asked before the body is read, and again with all others who ask for something. */
  async let(request: FastifyRequest, allowed: readonly Role[], inEach = false): Promise<void> {
    request.sender ??= await this.identify(request);
    if (roleFor(request.sender, allowed) !== null) return;
    const { grants = [], scope, sender } = request;
    if (sender.actor === null && sender.account === undefined) throw notAuthenticated();
    if (!grants.some(({ role }) => allowed.includes(role))) throw notAllowed(allowed);
    if (!inEach || scope !== 'everywhere') throw notAllowed(allowed, scope === 'everywhere' ? 'installation' : 'dialogue');
  }

  /** Who asks; null where nobody is known for what they show, also while the issuer cannot be asked. */
  async known(request: FastifyRequest): Promise<Sender | null> {
    try {
      return (request.sender ??= await this.identify(request));
    } catch {
      return null;
    }
  }

  private async identify(request: FastifyRequest): Promise<Sender> {
    const { authorization } = request.headers;
    if (authorization === undefined) return ANYBODY;
    const token = tokenOf(authorization);
    const bearer = token === null ? null : await this.tokens.verify(token);
    if (!bearer) throw notAuthenticated();
    const { issuer, subject, grants, isParticipant } = bearer;
    if (isParticipant) return { ...ANYBODY, account: this.pseudonyms.account(issuer, subject) };
    request.grants = grants;
    const isBound = grants.some(({ dialogue }) => dialogue !== null);
    request.scope = isBound ? await this.scopeOf(request) : 'everywhere';
    return { roles: rolesIn(grants, request.scope), actor: this.pseudonyms.actor(issuer, subject) };
  }

  /** Of what path and query name: a list is narrowed to the dialogue of its query, whatever else it names; a command by no query. */
  private async scopeOf({ method, params, query, routeOptions }: FastifyRequest): Promise<Scope> {
    const names = NAMES.get(routeOptions.url ?? '')?.(query as Readonly<Record<string, unknown>>);
    const named = NAMED.safeParse({ ...(await this.namedIn(params)), ...names });
    const asked = ASKED.safeParse(method === 'POST' ? {} : query);
    if (!named.success || !asked.success) return 'nowhere';
    const { dialogue } = asked.data;
    const scope = await scopeOf(this.desk, named.data);
    if (dialogue === undefined || scope === dialogue) return scope;
    return scope === 'everywhere' ? dialogue : 'nowhere';
  }

  /** What stands in a path; where that is an event, what that is about. */
  private async namedIn(params: unknown): Promise<object> {
    const { data } = EVENT.safeParse(params);
    if (!data) return { ...(params as object | undefined) };
    const [event] = await this.desk.store.readEach([BigInt(data.sequence)]);
    return event ? namedBy(event) : {};
  }
}

/** Of the questions that name in their query what they are about. */
const NAMES = new Map<string, NonNullable<View['names']>>(
  QUESTIONS.flatMap(({ path, names }) => (names ? [[`/api/${path}`, names] as const] : [])),
);

const EVENT = z.object({ sequence: z.string().regex(POSITION.sequence) });

const ASKED = z.object({ dialogue: dialogueId.optional() });

const notAuthenticated = (): Problem => new Problem('not-authenticated', [], { 'www-authenticate': 'Bearer' });
