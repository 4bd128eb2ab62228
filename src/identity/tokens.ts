import { join } from 'node:path';
import {
  createLocalJWKSet,
  createRemoteJWKSet,
  customFetch,
  decodeJwt,
  exportJWK,
  generateKeyPair,
  importJWK,
  type JWK,
  type JWTHeaderParameters,
  type JWTPayload,
  type JWTVerifyGetKey,
  jwtVerify,
  SignJWT,
} from 'jose';
import { z } from 'zod';
import { keepSecret } from '../host/secret-file.js';
import { Unavailable } from '../host/failures.js';
import { codeOf } from '../host/system-error.js';
import { UsageError } from '../host/usage-error.js';
import { type Grant, grantOf, wordOf } from './access.js';

const OWN_ISSUER = 'zukunftsdialog';
const ALGORITHM = 'ES256';
const TYPE = 'at+jwt';
/** A token cannot be called back, so one of ours lives for a day of work and not for long. */
export const TOKEN_HOURS_MAX = 24;

/** What a token says of its bearer. */
export type Bearer = {
  readonly issuer: string;
  readonly subject: string;
  readonly grants: readonly Grant[];
  /** Logged in as one who takes part, which gives no role. */
  readonly isParticipant: boolean;
};

export type TokenSettings = {
  readonly issuer: string | undefined;
  readonly audience: string;
  /** Dotted path of the claim with the roles. */
  readonly rolesClaim: string;
  readonly dataDir: string;
  /** Where participants log in, if they can. */
  readonly participants: { readonly issuer: string; readonly audience: string } | null;
};

/** Whose tokens are trusted: the configured issuer's, or else our own. */
export const issuerOf = ({ issuer }: Pick<TokenSettings, 'issuer'>): string => issuer ?? OWN_ISSUER;

/** The issuer's keys cannot be had at the moment, so nobody can tell whether a token is valid. */
export class IssuerUnreachable extends Unavailable {}

/**
 * Checks bearer tokens (RFC 9068): those of the configured issuer, or else those that this installation signs itself; and those with which
 * participants log in.
 */
export class Tokens {
  private constructor(
    private readonly settings: TokenSettings,
    private readonly issuer: string,
    private readonly keys: JWTVerifyGetKey,
    private readonly participants: Tokens | null,
  ) {}

  /** @throws UsageError where participants would be taken for officials */
  static async open(settings: TokenSettings): Promise<Tokens> {
    const { issuer, audience, participants } = settings;
    if (participants?.issuer === issuer && participants?.audience === audience)
      throw new UsageError('PARTICIPANT_OIDC_AUDIENCE must not be OIDC_AUDIENCE where both have one issuer.');
    const logins = participants && new Tokens({ ...settings, ...participants }, participants.issuer, remoteKeys(participants.issuer), null);
    if (issuer === undefined) {
      const { d: _, ...publicKey } = await ownKey(settings.dataDir);
      return new Tokens(settings, issuerOf(settings), createLocalJWKSet({ keys: [publicKey] }), logins);
    }
    return new Tokens(settings, issuer, remoteKeys(issuer), logins);
  }

  /** The bearer of a token; null where the token is not valid now. @throws IssuerUnreachable */
  async verify(token: string): Promise<Bearer | null> {
    // Whose it is stands in it; whether that is true, only those can tell whose it would be.
    if (this.participants?.isFor(token) !== true || this.isFor(token)) return this.verifyOwn(token);
    const bearer = await this.participants.verifyOwn(token);
    return bearer && { ...bearer, grants: [], isParticipant: true };
  }

  /** Whether a token says that it is ours to check. */
  private isFor(token: string): boolean {
    try {
      const { iss, aud = [] } = decodeJwt(token);
      return iss === this.issuer && [aud].flat().includes(this.settings.audience);
    } catch {
      return false;
    }
  }

  private async verifyOwn(token: string): Promise<Bearer | null> {
    const { audience, issuer } = this.settings;
    try {
      const { payload, protectedHeader } = await jwtVerify(token, this.keys, {
        issuer: this.issuer,
        audience,
        requiredClaims: ['sub', 'exp'],
      });
      const isTaken = issuer === undefined ? isOwnToken(protectedHeader, payload) : isAccessToken(protectedHeader, payload);
      if (!isTaken || !isSubject(payload.sub)) return null;
      return { issuer: this.issuer, subject: payload.sub, grants: this.grantsOf(payload), isParticipant: false };
    } catch (error) {
      if (isAboutTheToken(error)) return null;
      if (issuer === undefined || error instanceof IssuerUnreachable) throw error;
      throw new IssuerUnreachable(
        `The keys of ${this.issuer} cannot be had: ${codeOf(error) ?? codeOf(causeOf(error)) ?? 'no usable answer'}`,
        { cause: error },
      );
    }
  }

  private grantsOf(payload: JWTPayload): readonly Grant[] {
    const claim = this.settings.rolesClaim.split('.').reduce<unknown>((value, key) => field(value, key), payload);
    return Array.isArray(claim) ? claim.flatMap((word: unknown) => grantOf(word) ?? []) : [];
  }
}

/** A name with nothing in it that can be seen would be one person for all who have none. */
const isSubject = (subject: unknown): subject is string => typeof subject === 'string' && /[^\s\p{C}]/u.test(subject);

/** The media type of a token, as RFC 7515, section 4.1.9, lets it be shortened. */
const typeOf = ({ typ }: { readonly typ?: unknown }): unknown =>
  typeof typ === 'string' ? typ.toLowerCase().replace(/^application\//, '') : (typ ?? null);

const isOwnToken = (header: JWTHeaderParameters, { iat, exp = Infinity }: JWTPayload): boolean =>
  typeOf(header) === TYPE && iat !== undefined && exp - iat <= TOKEN_HOURS_MAX * 3600;

/** What only access tokens have: RFC 9068, Keycloak, Okta, and Entra ID in its two versions. */
const OF_ACCESS = ['scope', 'client_id', 'scp', 'cid', 'azpacr', 'appid'] as const;
/** What ID tokens have (OpenID Connect Core 1.0) and logout tokens (Back-Channel Logout 1.0). */
const OF_OTHERS = ['nonce', 'at_hash', 'c_hash', 's_hash', 'events'] as const;

/**
 * Whether an issuer meant it for us, and not for the program in which somebody logs in. Where its type does not say so (RFC 9068), what
 * stands in it must: `typ: Bearer` as of Keycloak, or a claim that only access tokens have and none of those that ID and logout tokens have.
 */
const isAccessToken = (header: JWTHeaderParameters, payload: JWTPayload): boolean => {
  const type = typeOf(header);
  if (type === TYPE) return true;
  if (type !== null && type !== 'jwt') return false;
  if (payload['typ'] !== undefined) return payload['typ'] === 'Bearer' && payload['events'] === undefined;
  return OF_ACCESS.some((claim) => claim in payload) && !OF_OTHERS.some((claim) => claim in payload);
};

const field = (value: unknown, key: string): unknown =>
  typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>)[key] : undefined;

/** jose names its own refusals ERR_JW…; anything else is a network or a programming error. A token that fits several keys names none. */
const isAboutTheToken = (error: unknown): boolean =>
  /^ERR_(JW[ST]_|JWKS_(NO|MULTIPLE)_MATCHING|JOSE_ALG|JOSE_NOT)/.test(codeOf(error) ?? '');

const causeOf = (error: unknown): unknown => (typeof error === 'object' && error !== null && 'cause' in error ? error.cause : undefined);

/** Signs a token for one role, in the whole installation or in one dialogue, valid for some hours. @throws UsageError where an issuer is configured. */
export const signOwnToken = async (
  settings: TokenSettings,
  { subject, role, dialogue = null, hours }: { readonly subject: string; readonly hours: number } & Pick<Grant, 'role'> & Partial<Grant>,
): Promise<string> => {
  if (settings.issuer !== undefined) throw new UsageError(`Tokens come from ${settings.issuer} (OIDC_ISSUER), not from this program.`);
  if (!isSubject(subject)) throw new UsageError('A token needs a subject that can be seen.');
  const key = await importJWK(await ownKey(settings.dataDir), ALGORITHM);
  return new SignJWT({ roles: [wordOf({ role, dialogue })] })
    .setProtectedHeader({ alg: ALGORITHM, typ: TYPE })
    .setIssuer(OWN_ISSUER)
    .setAudience(settings.audience)
    .setSubject(subject)
    .setIssuedAt()
    .setExpirationTime(`${hours}h`)
    .sign(key);
};

/** The key pair of this installation, made on first use; readable by its owner alone. */
const ownKey = async (dataDir: string): Promise<JWK> => {
  const { secret } = await keepSecret(join(dataDir, 'token.key.json'), async () => {
    const { privateKey } = await generateKeyPair(ALGORITHM, { extractable: true });
    return JSON.stringify(await exportJWK(privateKey));
  });
  return JSON.parse(secret) as JWK;
};

/** So long nobody is asked again who has not answered: as long as those who are refused are told to wait. */
const AFTER_FAILURE_MS = 2000;
const ANSWER_MS_MAX = 5000;

/** All who ask too soon after a failure share it. */
const sparing = <Asked extends readonly unknown[], T>(ask: (...asked: Asked) => Promise<T>): ((...asked: Asked) => Promise<T>) => {
  let failure: { readonly error: unknown; readonly at: number } | null = null;
  return async (...asked) => {
    if (failure && performance.now() - failure.at < AFTER_FAILURE_MS) throw failure.error;
    try {
      return await ask(...asked);
    } catch (error) {
      failure = { error, at: performance.now() };
      throw error;
    }
  };
};

/** What stands there, and nowhere else. */
const fetched = async (url: string, init?: RequestInit): Promise<Response> => {
  const answer = await fetch(url, { signal: AbortSignal.timeout(ANSWER_MS_MAX), ...init, redirect: 'error' });
  if (answer.status !== 200) throw new Error(`${url} answered ${answer.status}`);
  return answer;
};

const discovery = z.object({ issuer: z.string(), jwks_uri: z.url({ protocol: /^https?$/ }) });

/** The issuer's keys, found by OpenID Connect Discovery 1.0 at the first token and fetched anew when a key is unknown, once for all. */
const remoteKeys = (issuer: string): JWTVerifyGetKey => {
  const discover = sparing(async () => {
    const answer = await fetched(`${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`);
    const found = discovery.parse(await answer.json());
    // Section 4.3: whoever names another issuer is not the one that was asked for.
    if (found.issuer !== issuer)
      throw new IssuerUnreachable(`What is found at ${issuer} is the configuration of another issuer (OIDC_ISSUER).`);
    return createRemoteJWKSet(new URL(found.jwks_uri), { [customFetch]: sparing(fetched) });
  });
  let keys: Promise<JWTVerifyGetKey> | null = null;
  return async (header, token) => {
    keys ??= discover().catch((error: unknown) => {
      keys = null;
      throw error;
    });
    return (await keys)(header, token);
  };
};
