import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { rateContribution } from '../commands/rating/rate-contribution.js';
import type { RatingNetworks } from '../vault/rating-networks.js';
import { networkOf } from './network.js';

const ROUTE = `/api/${rateContribution.path}`;
const rated = z.object({ sequence: z.int(), contribution: z.string() });

/** Notes of each rating that was taken from which network it came. */
export const noteRatingNetworks = (fastify: FastifyInstance, networks: RatingNetworks): void => {
  fastify.addHook('preSerialization', (request, { statusCode }, payload, done) => {
    if (request.routeOptions.url === ROUTE && statusCode === 200) {
      const { data } = rated.safeParse({ ...(payload as object), ...(request.params as object) });
      if (data) networks.note({ ...data, network: networkOf(request.ip) });
    }
    done(null, payload);
  });
};
