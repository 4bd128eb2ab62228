import type { INestApplicationContext } from '@nestjs/common';
import type { Foundation } from '../foundation.js';
import { SecurityLog } from '../telemetry/security-log.js';
import { withCore } from './core.js';
import type { Output } from './output.js';

/** Works on the record by its commands, beside a running program if there is one. */
export const atWriteSide = (
  program: string,
  output: Output,
  work: (app: INestApplicationContext, foundation: Foundation) => Promise<void>,
): Promise<void> =>
  withCore(program, output, async (app, foundation) => {
    // Whoever gets here needs no token: the files of the installation are theirs.
    app.get(SecurityLog).note({ what: 'command-line', program, user: process.getuid?.() ?? null });
    await work(app, foundation);
  });
