import { setImmediate as turn } from 'node:timers/promises';
import { z } from 'zod';
import { codeBatchId, dialogueId } from '../../commands/fields.js';
import { Refusal } from '../../domain/refusal.js';
import { draftsFor } from '../../identity/reader.js';
import { defineView } from '../view.js';
import { dialogueRows } from './dialogues.reading.js';

/** Few enough that nobody else waits for them. */
const AT_ONCE = 500;

/**
 * The codes of a batch, for those who print and send them: made anew at each reading, since they are kept nowhere. Whoever reads them can
 * take part as all of those to whom they are sent.
 */
export const participationCodesView = defineView({
  view: 'participation-codes',
  projection: 'dialogues',
  path: 'dialogues/:dialogue/code-batches/:codeBatch/codes',
  summary: 'The participation codes of a batch, to be sent: number,code',
  roles: ['office'],
  isPersonal: true,
  params: { dialogue: dialogueId, codeBatch: codeBatchId },
  answer: z
    .string()
    .meta({ description: '`number,code`; then a line for each, ended by LF. As a file, `participation-codes-<number of the batch>.csv`' }),
  mediaTypes: ['text/csv'],
}).reading(async ({ params: { dialogue, codeBatch }, asOf, reader }, { views, pseudonyms: { codes } }) => {
  const row = await dialogueRows(views, asOf, draftsFor(reader)).andWhere('d.id = :dialogue', { dialogue }).getOne();
  if (!row) throw new Refusal('dialogue-unknown');
  const batch = row.document.codeBatches.find((one) => one.codeBatch === codeBatch);
  if (!batch) throw new Refusal('code-batch-unknown');
  return {
    mediaType: 'text/csv; charset=utf-8',
    saveAs: `participation-codes-${batch.number}.csv`,
    body: linesOf(batch.count, (number) => codes.of(dialogue, { batch: batch.number, number })),
  };
});

const linesOf = async function* (count: number, codeOf: (number: number) => string): AsyncGenerator<string> {
  yield 'number,code\n';
  for (let from = 1; from <= count; from += AT_ONCE) {
    const numbers = Array.from({ length: Math.min(AT_ONCE, count - from + 1) }, (_, i) => from + i);
    yield numbers.map((number) => `${number},${codeOf(number)}\n`).join('');
    await turn();
  }
};
