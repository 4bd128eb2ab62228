import { join } from 'node:path';
import {
  createLocalJWKSet,
  createRemoteJWKSet,
  exportJWK,
  generateKeyPair,
  importJWK,
  type JWK,
  type JWTPayload,
  type JWTVerifyGetKey,
  jwtVerify,
  SignJWT,
} from 'jose';
import { z } from 'zod';
import { keepSecret } from '../secret-file.js';
import { codeOf } from '../system-error.js';
import { UsageError } from '../usage-error.js';
import type { Role } from '../store/event-store.js';
import { TOKEN_ROLES } from './access.js';

const OWN_ISSUER = 'zukunftsdialog';
const ALGORITHM = 'ES256';

/** What a token says of its bearer. */
export type Bearer = { readonly issuer: string; readonly subject: string; readonly roles: readonly Role[] };

export type TokenSettings = {
  readonly issuer: string | undefined;
  readonly audience: string;
  /** Dotted path of the claim with the roles. */
  readonly rolesClaim: string;
  readonly dataDir: string;
};

/** Whose tokens are trusted: the configured issuer's, or else our own. */
export const issuerOf = ({ issuer }: Pick<TokenSettings, 'issuer'>): string => issuer ?? OWN_ISSUER;

/** The issuer's keys cannot be had at the moment, so nobody can tell whether a token is valid. */
export class IssuerUnreachable extends Error {}

/** Checks bearer tokens (RFC 9068): those of the configured issuer, or else those that this installation signs itself. */
export class Tokens {
  private constructor(
    private readonly settings: TokenSettings,
    private readonly issuer: string,
    private readonly keys: JWTVerifyGetKey,
  ) {}

  static async open(settings: TokenSettings): Promise<Tokens> {
    if (settings.issuer === undefined) {
      const { d: _, ...publicKey } = await ownKey(settings.dataDir);
      return new Tokens(settings, issuerOf(settings), createLocalJWKSet({ keys: [publicKey] }));
    }
    return new Tokens(settings, issuerOf(settings), remoteKeys(settings.issuer));
  }

  /** The bearer of a token; null where the token is not valid now. @throws IssuerUnreachable */
  async verify(token: string): Promise<Bearer | null> {
    const { audience } = this.settings;
    try {
      const { payload } = await jwtVerify(token, this.keys, { issuer: this.issuer, audience, requiredClaims: ['sub', 'exp'] });
      return { issuer: this.issuer, subject: payload.sub ?? '', roles: this.rolesOf(payload) };
    } catch (error) {
      if (isAboutTheToken(error)) return null;
      if (this.settings.issuer === undefined) throw error;
      throw new IssuerUnreachable(
        `The keys of ${this.issuer} cannot be had: ${codeOf(error) ?? codeOf(causeOf(error)) ?? 'no usable answer'}`,
        { cause: error },
      );
    }
  }

  private rolesOf(payload: JWTPayload): readonly Role[] {
    const claim = this.settings.rolesClaim.split('.').reduce<unknown>((value, key) => field(value, key), payload);
    return Array.isArray(claim) ? TOKEN_ROLES.filter((role) => claim.includes(role)) : [];
  }
}

const field = (value: unknown, key: string): unknown =>
  typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>)[key] : undefined;

/** jose names its own refusals ERR_JW…; anything else is a network or a programming error. A token that fits several keys names none. */
const isAboutTheToken = (error: unknown): boolean =>
  /^ERR_(JW[ST]_|JWKS_(NO|MULTIPLE)_MATCHING|JOSE_ALG|JOSE_NOT)/.test(codeOf(error) ?? '');

const causeOf = (error: unknown): unknown => (typeof error === 'object' && error !== null && 'cause' in error ? error.cause : undefined);

/** Signs a token for one role, valid for some hours. @throws UsageError where an issuer is configured. */
export const signOwnToken = async (
  settings: TokenSettings,
  { subject, role, hours }: { readonly subject: string; readonly role: Role; readonly hours: number },
): Promise<string> => {
  if (settings.issuer !== undefined) throw new UsageError(`Tokens come from ${settings.issuer} (OIDC_ISSUER), not from this program.`);
  const key = await importJWK(await ownKey(settings.dataDir), ALGORITHM);
  return new SignJWT({ roles: [role] })
    .setProtectedHeader({ alg: ALGORITHM, typ: 'at+jwt' })
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

const discovery = z.object({ jwks_uri: z.url() });

/** The issuer's keys, found by OpenID Connect Discovery 1.0 at the first token and fetched anew when a key is unknown. */
const remoteKeys = (issuer: string): JWTVerifyGetKey => {
  let keys: JWTVerifyGetKey | null = null;
  return async (header, token) => {
    if (!keys) {
      const answer = await fetch(`${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`, { signal: AbortSignal.timeout(5000) });
      if (!answer.ok) throw new Error(`The issuer's configuration answered ${answer.status}`);
      keys = createRemoteJWKSet(new URL(discovery.parse(await answer.json()).jwks_uri));
    }
    return keys(header, token);
  };
};
