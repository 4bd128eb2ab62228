import { type CanActivate, type ExecutionContext, Injectable, SetMetadata } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyRequest } from 'fastify';
import {
  ANYBODY,
  COMMAND_ACCESS,
  type CommandName,
  MAY_READ_DRAFTS,
  roleFor,
  type Sender,
  VIEW_ACCESS,
  type ViewName,
} from '../identity/access.js';
import { Pseudonyms } from '../identity/pseudonyms.js';
import { Tokens } from '../identity/tokens.js';
import type { Role } from '../store/event-store.js';
import { notAllowed, Problem } from './problem.js';

declare module 'fastify' {
  // An interface, because that is what declaration merging takes.
  // eslint-disable-next-line @typescript-eslint/consistent-type-definitions
  interface FastifyRequest {
    sender?: Sender;
  }
}

const ALLOWED = 'zukunftsdialog/allowed';

/** Who may send this command, by the table. */
export const May = (command: CommandName) => SetMetadata(ALLOWED, COMMAND_ACCESS[command]);
/** Who may see this view, by the table. */
export const MaySee = (view: ViewName) => SetMetadata(ALLOWED, VIEW_ACCESS[view]);

/** The token of an Authorization header (RFC 6750); null where there is none. */
export const tokenOf = (authorization: string | undefined): string | null => /^Bearer (\S+)$/i.exec(authorization ?? '')?.[1] ?? null;

export const senderOf = (request: FastifyRequest): Sender => request.sender ?? ANYBODY;

/** Whether there are drafts for whoever asks. */
export const seesDrafts = (request: FastifyRequest): boolean => roleFor(senderOf(request), MAY_READ_DRAFTS) !== null;

/** Finds out who sends, and lets in whom the table allows. A route without a rule lets nobody in. */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly tokens: Tokens,
    private readonly pseudonyms: Pseudonyms,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const allowed =
      this.reflector.getAllAndOverride<readonly Role[] | undefined>(ALLOWED, [context.getHandler(), context.getClass()]) ?? [];
    await this.let(context.switchToHttp().getRequest<FastifyRequest>(), allowed);
    return true;
  }

  /** Whoever sends a command is asked before the body is read, and again with all others who ask for something. */
  async let(request: FastifyRequest, allowed: readonly Role[]): Promise<void> {
    request.sender ??= await this.identify(request.headers.authorization);
    if (roleFor(request.sender, allowed) !== null) return;
    const { actor, account } = request.sender;
    throw actor === null && account === undefined ? notAuthenticated() : notAllowed(allowed);
  }

  private async identify(authorization: string | undefined): Promise<Sender> {
    if (authorization === undefined) return ANYBODY;
    const token = tokenOf(authorization);
    const bearer = token === null ? null : await this.tokens.verify(token);
    if (!bearer) throw notAuthenticated();
    const { issuer, subject, roles, isParticipant } = bearer;
    if (isParticipant) return { ...ANYBODY, account: this.pseudonyms.account(issuer, subject) };
    return { roles, actor: this.pseudonyms.actor(issuer, subject) };
  }
}

const notAuthenticated = (): Problem => new Problem('not-authenticated', [], { 'www-authenticate': 'Bearer' });
