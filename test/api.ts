import { randomUUID } from 'node:crypto';
import createClient from 'openapi-fetch';
import type { paths } from './openapi.js';

export type Answer<T = Record<string, unknown>> = { readonly status: number; readonly headers: Headers; readonly body: T };
export type Sending = {
  readonly token?: string;
  readonly key?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly signal?: AbortSignal;
};

type Described<Method extends 'get' | 'post'> = {
  [Path in keyof paths]: [paths[Path][Method]] extends [never] ? never : Path;
}[keyof paths];
type ViewPath = Described<'get'>;
export type CommandPath = Described<'post'>;

type Json<Part> = Part extends { readonly content: { readonly 'application/json': infer Body } } ? Body : never;
type Succeeded<Operation> = Operation extends { readonly responses: infer R } ? Json<R[keyof R & (200 | 201)]> : never;
type Parts<Operation> = Operation extends { readonly parameters: infer P extends { readonly path?: unknown; readonly query?: unknown } }
  ? P
  : never;

/** What stands in the path of a view, and behind it. */
type Asked<Path extends ViewPath> = Pick<Parts<paths[Path]['get']>, 'path' | 'query'>;
/** Of a question with a body: alone of what is sent, it takes a query. */
type QuestionPath = {
  [Path in CommandPath]: [NonNullable<Parts<paths[Path]['post']>['query']>] extends [never] ? never : Path;
}[CommandPath];
/** What stands in the path of a command. */
export type Named<Path extends CommandPath> =
  Parts<paths[Path]['post']> extends { readonly path: infer N } ? N : Readonly<Record<never, never>>;
export type Sent<Path extends CommandPath> = paths[Path]['post'] extends { readonly requestBody?: infer R } ? Json<NonNullable<R>> : never;
type ShownBy<Path extends ViewPath> = Succeeded<paths[Path]['get']>;
export type AnsweredBy<Path extends CommandPath> = Succeeded<paths[Path]['post']>;

/** The API with the types of its description: no parameter and no field that is not in there compiles. */
export type Api = {
  readonly view: <Path extends ViewPath>(path: Path, asked: Asked<Path>, sending?: Sending) => Promise<Answer<ShownBy<Path>>>;
  readonly question: <Path extends QuestionPath>(
    path: Path,
    asked: Pick<Parts<paths[Path]['post']>, 'path' | 'query'>,
    body: Sent<Path>,
    sending?: Sending,
  ) => Promise<Answer<AnsweredBy<Path>>>;
  readonly command: <Path extends CommandPath>(
    path: Path,
    named: Named<Path>,
    body: Sent<Path>,
    sending?: Sending,
  ) => Promise<Answer<AnsweredBy<Path>>>;
};

type Fetched<T> = { readonly response: Response; readonly data?: T; readonly error?: unknown };

export const headersOf = (method: string, { token, key, headers }: Sending): Readonly<Record<string, string>> => ({
  'accept-language': 'en',
  ...(method === 'POST' && { 'idempotency-key': key ?? randomUUID() }),
  ...(token !== undefined && { authorization: `Bearer ${token}` }),
  ...headers,
});

export const apiAt = (url: string): Api => {
  const client = createClient<paths>({ baseUrl: url });
  // The casts say what TypeScript does not see through the generics: the path comes with its own parameters.
  const fetched = async <T>(method: 'GET' | 'POST', path: string, asked: object, sending: Sending): Promise<Answer<T>> => {
    const { signal } = sending;
    const { response, data, error } = await (client[method] as (path: string, init: object) => Promise<Fetched<T>>)(path, {
      ...asked,
      headers: headersOf(method, sending),
      ...(signal && { signal }),
    });
    return { status: response.status, headers: response.headers, body: (data ?? error ?? {}) as T };
  };
  return {
    view: (path, asked, sending = {}) => fetched('GET', path, { params: asked }, sending),
    question: (path, asked, body, sending = {}) => fetched('POST', path, { params: asked, body }, sending),
    command: (path, named, body, sending = {}) => fetched('POST', path, { params: { path: named }, body }, sending),
  };
};
