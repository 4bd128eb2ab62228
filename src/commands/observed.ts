import { Refusal } from '../domain/refusal.js';
import { counter } from '../host/meter.js';
import { inSpan } from '../host/span.js';
import type { Outcome } from './transact.js';

const commands = counter('zukunftsdialog_commands_total', 'Commands by what came of them: ok, repeated, failed, or the code of a refusal');

/** Carries out a command, counts what came of it, and shows it in the trace. */
export const observed = <T extends Outcome>(command: string, carryOut: () => Promise<T>): Promise<T> =>
  inSpan(
    `command ${command}`,
    { attributes: { command } },
    async (span) => {
      const note = (outcome: string): void => {
        commands(1, { command, outcome });
        span.setAttribute('outcome', outcome);
      };
      try {
        const answer = await carryOut();
        note(answer.repeated ? 'repeated' : 'ok');
        return answer;
      } catch (error) {
        note(error instanceof Refusal ? error.code : 'failed');
        throw error;
      }
    },
    (error) => !(error instanceof Refusal),
  );
