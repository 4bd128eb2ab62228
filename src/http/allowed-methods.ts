import type { FastifyInstance, FastifyRequest } from 'fastify';

declare module 'fastify' {
  // An interface, because that is what declaration merging takes.
  // eslint-disable-next-line @typescript-eslint/consistent-type-definitions
  interface FastifyInstance {
    allowedMethods?: (path: string) => readonly string[];
  }
}

/** Remembers every route, so that a wrong method can be told from a wrong path (RFC 9110, section 15.5.6). */
export const rememberRoutes = (fastify: FastifyInstance): void => {
  const routes: { readonly path: RegExp; readonly methods: readonly string[] }[] = [];
  fastify.addHook('onRoute', ({ url, method }) => {
    // What Nest answers for paths of no route is a route, too.
    if (!url.includes('*')) routes.push({ path: patternOf(url), methods: [method].flat() });
  });
  fastify.decorate('allowedMethods', (path) => [
    ...new Set(routes.filter((route) => route.path.test(path)).flatMap(({ methods }) => methods)),
  ]);
};

/** The methods that the path of a request takes; none where there is no such path. */
export const allowedMethods = ({ url, server }: FastifyRequest): readonly string[] =>
  server.allowedMethods?.(url.split('?')[0] ?? '') ?? [];

const patternOf = (url: string): RegExp => new RegExp(`^${url.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/:[A-Za-z]+/g, '[^/]+')}$`);
