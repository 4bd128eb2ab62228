import type { KnownDialogue } from '../../domain/dialogue/dialogue.js';
import { dialogues } from '../../domain/dialogue/dialogues.js';
import type { ScheduledGathering } from '../../domain/gathering/gathering.js';
import { gatherings } from '../../domain/gathering/gatherings.js';
import { GatheringId, UUID } from '../../domain/ids.js';
import { UsageError } from '../../host/usage-error.js';
import { ACCEPTANCE, acceptRow, importerOf } from '../acceptance.js';
import { submit } from '../corrected.js';
import type { ImportContext, ImportSummary } from '../import.js';
import { keepIds } from '../rejected.js';
import { runImport } from '../run-import.js';
import type { Sending } from '../sending.js';
import { refuseUnknownEncoding } from '../files/encoding.js';
import { nameOfPath, sourceName } from '../source-name.js';
import type { Staging } from '../staging.js';
import type { Tally } from '../tally.js';
import { keyOfCard } from './card-key.js';
import { type Board, CARD_NAMES, type CardRow, cardRows } from './card-rows.js';

export type CardsOptions = {
  /** UUID of a gathering that was held. */
  readonly gathering: string;
  /** Letters, digits, dots, hyphens, underscores; without it the name of the file. The same name goes on with the same import. */
  readonly source?: string | undefined;
  /** As in the WHATWG Encoding Standard, for instance windows-1252; looked for without it. */
  readonly encoding?: string | undefined;
  /** Accept each card at once, so that measures can rest on it. */
  readonly accept?: boolean | undefined;
  /** Record as a correction what a card says by now, where an earlier run recorded otherwise. */
  readonly corrections?: boolean | undefined;
};

const KIND = 'card';

/**
 * Records the cards of a gathering's pin-boards from a CSV file, as it is or gzipped. Run again it goes on where it was.
 * @throws UsageError before anything is recorded
 */
export const importCards = async (file: string, options: CardsOptions, context: ImportContext): Promise<ImportSummary> => {
  const source = sourceName(options.source ?? nameOfPath(file));
  if (options.encoding !== undefined) refuseUnknownEncoding(options.encoding, '--encoding');
  const { id, gathering, dialogue } = await heldGathering(options.gathering, context);
  const board: Board = { source, gathering: id, format: gathering.format, encoding: options.encoding, questions: dialogue.questions };
  const { accept = false, corrections = false } = options;
  const importer = importerOf(`cards/${source}/${id}`);
  const corrector = corrections ? importer : null;
  const of = (cardId: string) => ({
    key: keyOfCard(source, id, cardId),
    importer,
    file,
    lane: KIND,
  });
  const stage = async (staging: Staging, tally: Tally) => {
    context.progress.start(`Reading ${file}`, null);
    const { rows, ids } = await cardRows(file, board, tally, () => context.progress.tick());
    if (ids.size > 0) await keepIds(staging, file, [...ids]);
    context.progress.stop();
    if (accept) tally.add(ACCEPTANCE, 'read', rows.length);
    return async (sending: Sending, desk: ImportContext['desk']) => {
      context.progress.start('Cards', rows.length);
      for (const row of rows) await send(row, sending, desk);
      await sending.drained();
      if (accept) {
        context.progress.start('Acceptances', rows.length);
        for (const { line, cardId } of rows) await acceptRow({ ...of(cardId), line }, sending);
        await sending.drained();
      }
      context.progress.stop();
    };
  };
  // They were written while it lasted.
  const at = Math.min(Date.parse(gathering.endsAt), Date.now());
  // One after the other, so that the record has them in the order of the board.
  const send = ({ line, cardId, body }: CardRow, sending: Sending, desk: ImportContext['desk']): Promise<void> => {
    const envelope = sending.envelope(keyOfCard(source, id, cardId), at, 'rapporteur');
    const params = { dialogue: gathering.dialogue };
    return sending.row({ kind: KIND, file, line, named: CARD_NAMES }, { lane: KIND }, () =>
      submit({ params, body }, envelope, { sending, desk, corrector }),
    );
  };
  const rejectsOf = { source: { file, form: 'table', encoding: options.encoding } } as const;
  return runImport({ source, dialogue: gathering.dialogue, kinds: accept ? [KIND, ACCEPTANCE] : [KIND], rejectsOf, stage }, context);
};

type Held = { readonly id: GatheringId; readonly gathering: ScheduledGathering; readonly dialogue: KnownDialogue };

const heldGathering = async (text: string, { desk }: ImportContext): Promise<Held> => {
  if (!UUID.test(text)) throw new UsageError(`--gathering ${text}: is no UUID in lower case.`);
  const id = GatheringId(text);
  const gathering = await desk.fact(gatherings, id);
  if (gathering.status === 'unknown') throw new UsageError(`--gathering ${text}: there is no such gathering.`);
  if (gathering.status !== 'held') throw new UsageError(`--gathering ${text}: is ${gathering.status}; its cards come after it was held.`);
  const dialogue = await desk.fact(dialogues, gathering.dialogue);
  if (dialogue.status === 'unknown') throw new UsageError(`--gathering ${text}: its dialogue is not there.`);
  return { id, gathering, dialogue };
};
