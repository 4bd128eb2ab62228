import { Controller, Get, Param, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Problem } from '../../http/problem.js';
import { May } from '../../http/sender.js';
import { EVERYBODY } from '../../identity/access.js';
import { ASSETS } from './assets.js';

/** Style and script of the pages, by names that change with their bytes. */
@Controller('assets')
@May({ roles: EVERYBODY })
export class AssetsController {
  @Get(':name')
  file(@Param('name') name: string, @Res({ passthrough: true }) reply: FastifyReply): string {
    const found = Object.values(ASSETS).find((each) => each.name === name);
    if (!found) throw new Problem('not-found');
    void reply.type(found.mediaType).header('cache-control', 'public, max-age=31536000, immutable');
    return found.body;
  }
}
