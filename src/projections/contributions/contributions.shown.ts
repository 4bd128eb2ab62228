import type { Sources } from '../sources.js';
import { astrayOf, contributionsToday, ratingsOf, type ReadContribution } from './contributions.reading.js';
import { type Reader, withTexts } from './contribution-texts.js';

/** Contributions with their tallies and, where the reader may see them, their texts. */
export const shownContributions = async (
  { views, vault }: Pick<Sources, 'views' | 'vault'>,
  asOf: bigint,
  rows: readonly ReadContribution[],
  reader: Reader,
) => {
  const texts = await withTexts(vault, rows, await contributionsToday(views, rows), reader);
  const astray = await astrayOf(views, asOf, rows);
  const shown = (row: ReadContribution) => ({ ...facts(row), ...(astray.has(row.id) && { status: 'accepted' as const }) });
  return rows.flatMap((row, i) => {
    const read = texts[i];
    return read ? [{ ...shown(row), ratings: ratingsOf(row), ...read }] : [];
  });
};

const facts = (row: ReadContribution) => ({
  contribution: row.id,
  revision: row.revision,
  dialogue: row.dialogue,
  theme: row.theme,
  question: row.question,
  questionVersion: row.questionVersion,
  channel: row.channel,
  group: row.stakeholderGroup,
  region: row.region,
  language: row.language,
  answers: row.answers,
  source: sourceOf(row),
  card: row.card,
  saidBy: row.saidBy,
  broughtBy: row.broughtBy,
  submittedAt: row.submittedAt,
  sequence: Number(row.submittedSequence),
  status: row.status,
  rejectionReason: row.rejectionReason,
  appeal: row.appeal,
  appealUntil: row.appealUntil,
  mergedInto: row.mergedInto,
  redacted: row.redacted,
  correction: row.correction,
  redactionAppeal: row.redactions.appeal,
  redactionAppealUntil: row.redactions.appeal === 'lodged' ? null : (row.redactions.standing.at(-1)?.appealUntil ?? null),
});

const sourceOf = ({ sourceName: name, sourceId: id, sourceFacts }: ReadContribution) =>
  name === null || id === null ? null : { name, id, ...(sourceFacts && { facts: sourceFacts }) };
