import { Controller, Get, Param } from '@nestjs/common';
import { Refusal } from '../domain/refusal.js';
import { EVERYBODY } from '../identity/access.js';
import { VIEWS } from '../projections/all-views.js';
import { Problem } from './problem.js';
import { May } from './sender.js';

/** Where one would look for the history of a row that has none: it is said why. Those that have one have doors of their own. */
@Controller()
@May({ roles: EVERYBODY })
export class NoHistoryController {
  @Get(':view/:row/history')
  none(@Param('view') view: string): never {
    if (VIEWS.some(({ path }) => path === view)) throw new Refusal('view-without-history');
    throw new Problem('not-found');
  }
}
