import { Code, GatheringId } from '../../domain/ids.js';
import { type Board, type CardRow, cardRows } from '../cards/card-rows.js';
import { type LookContext, type Outlook, type ShownRow, withStaging } from './outlook.js';

const FIRST = 3;
/** A board on which any question may hang: which ones there are, and which islands, says the gathering alone. */
const ANY_BOARD: Omit<Board, 'encoding'> = {
  source: 'preview',
  gathering: GatheringId('00000000-0000-4000-8000-000000000000'),
  format: Code('cards'),
  questions: { get: () => ({ theme: Code('any') }) },
};

/** What would become of cards, by all that their file says alone. */
export const cardsOutlook = (file: string, encoding: string | undefined, context: LookContext): Promise<Outlook> =>
  withStaging(['card'], context, async (_, tally) => {
    const { rows } = await cardRows(file, { ...ANY_BOARD, encoding }, tally, () => context.progress.tick());
    tally.notices.push(OF_THE_GATHERING);
    return { first: rows.slice(0, FIRST).map(shown), codes: {} };
  });

const OF_THE_GATHERING = 'Which questions and islands there are, the gathering says: --dry-run looks there, too';

const shown = ({ line, cardId: id, body: { text, question, language } }: CardRow): ShownRow => {
  const none = {
    answers: null,
    author: null,
    theme: null,
    channel: null,
    group: null,
    region: null,
    title: null,
    position: null,
    at: null,
  };
  return { line, kind: 'card', id, text, question, language: language ?? null, ...none };
};
