import { randomUUID } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type CryptoKey, exportJWK, generateKeyPair, type JWK, type JWTPayload, SignJWT } from 'jose';

type SigningKey = { readonly kid: string; readonly privateKey: CryptoKey; readonly publicJwk: JWK };

/** An OpenID Connect issuer on this machine: discovery, a key set, and somebody who signs. */
export type Issuer = {
  readonly url: string;
  /** What it was asked for so far. */
  readonly asked: readonly string[];
  readonly sign: (claims: JWTPayload & Readonly<Record<string, unknown>>, key?: Partial<SigningKey>, header?: object) => Promise<string>;
  /** From now on it has and signs with another key; `keep`: beside the ones before. */
  readonly rotate: (keep?: boolean) => Promise<void>;
  /** Answers this status to everything, and leads elsewhere with it, until it is told otherwise. */
  readonly answering: (status: number, location?: string) => void;
  /** Says of itself that it is somebody else. */
  readonly namedAs: (issuer: string | null) => void;
  readonly stop: () => Promise<void>;
  readonly start: () => Promise<void>;
};

const makeKey = async (): Promise<SigningKey> => {
  const { privateKey, publicKey } = await generateKeyPair('RS256', { extractable: true });
  const kid = randomUUID();
  return { kid, privateKey, publicJwk: { ...(await exportJWK(publicKey)), kid, use: 'sig', alg: 'RS256' } };
};

export const startIssuer = async (): Promise<Issuer> => {
  const asked: string[] = [];
  let keys = [await makeKey()];
  let [status, location]: [number, string | undefined] = [200, undefined];
  let name: string | null = null;
  let port = 0;
  let server: Server;
  const url = () => `http://127.0.0.1:${port}/realms/dialogue`;
  const documents: Readonly<Record<string, () => object>> = {
    '/realms/dialogue/.well-known/openid-configuration': () => ({ issuer: name ?? url(), jwks_uri: `${url()}/certs` }),
    '/realms/dialogue/certs': () => ({ keys: keys.map(({ publicJwk }) => publicJwk) }),
  };
  const start = async (): Promise<void> => {
    server = createServer(({ url: path = '' }, response) => {
      asked.push(path);
      const document = documents[path]?.();
      const leading = location === undefined ? {} : { location };
      response.writeHead(document ? status : 404, { 'content-type': 'application/json', connection: 'close', ...leading });
      response.end(JSON.stringify(document ?? {}));
    });
    await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
    ({ port } = server.address() as AddressInfo);
  };
  await start();
  return {
    url: url(),
    asked,
    sign: (claims, key = {}, header = {}) => {
      const { kid, privateKey } = { ...keys[0]!, ...key };
      return new SignJWT({ iss: url(), aud: 'zukunftsdialog', exp: Math.floor(Date.now() / 1000) + 300, typ: 'Bearer', ...claims })
        .setProtectedHeader({ alg: 'RS256', kid, typ: 'JWT', ...header })
        .sign(privateKey);
    },
    rotate: async (keep = false) => {
      keys = [await makeKey(), ...(keep ? keys : [])];
    },
    answering: (next, leadsTo) => {
      [status, location] = [next, leadsTo];
    },
    namedAs: (issuer) => {
      name = issuer;
    },
    stop: () => new Promise((resolve, reject) => server.close((error) => (error ? reject(error) : resolve()))),
    start,
  };
};
