import { Commands } from '../commands/commands.js';
import { TOKEN_ROLES } from '../identity/access.js';
import { Pseudonyms } from '../identity/pseudonyms.js';
import { sendBatch } from '../imports/batch/send-batch.js';
import { batchLines } from '../imports/summary-lines.js';
import type { Role } from '../domain/role.js';
import { SecurityLog } from '../telemetry/security-log.js';
import { UsageError } from '../host/usage-error.js';
import type { Output } from './output.js';
import { createProgress } from '../host/progress.js';
import { atWriteSide } from './write-side.js';

export type SendOptions = {
  readonly role: string;
  /** Who acts; the role without it, as with `token`. */
  readonly subject?: string;
  readonly source?: string;
  readonly dryRun?: boolean;
};

const SENDERS: readonly Role[] = [...TOKEN_ROLES, 'participant'];

/** Sends the commands of a file in somebody's name. Lines that were not recorded make exit code 1. */
export const send = (file: string, { role: name, subject, source, dryRun = false }: SendOptions, output: Output): Promise<void> => {
  const role = SENDERS.find((known) => known === name);
  if (!role) throw new UsageError(`There is no role ${name}. Roles: ${SENDERS.join(', ')}.`);
  return atWriteSide('zukunftsdialog send', output, async (app) => {
    const commands = app.get(Commands);
    // Whoever has an account is somebody; participants are nobody, as at the doors.
    const pseudonyms = app.get(Pseudonyms);
    const actor = role === 'participant' ? null : pseudonyms.official(subject ?? role);
    app.get(SecurityLog).note({ what: 'acted-as', role, actor, dryRun: dryRun ? 'yes' : 'no' });
    const context = {
      send: (...[command, input, envelope]: Parameters<Commands['send']>) => commands.send(command, input, envelope),
      execute: (message: Parameters<Commands['execute']>[0]) => commands.execute(message),
      rehearse: () => commands.rehearsal(),
      progress: createProgress({ silent: output.json }),
      standsFor: (words: string) => pseudonyms.request(actor, words),
      stdin: process.stdin,
      dryRun,
    };
    const summary = await sendBatch(file, { source, sender: { roles: [role], actor } }, context);
    output.result(summary, batchLines(summary));
    if (summary.errorCount > 0) process.exitCode = 1;
  });
};
