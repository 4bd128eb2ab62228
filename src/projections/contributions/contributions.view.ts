import { z } from 'zod';
import { code, contributionId, dialogueId, gatheringId, language, region } from '../../commands/fields.js';
import { CONTRIBUTION_STATUSES } from '../../domain/contribution/contribution.js';
import { Refusal } from '../../domain/refusal.js';
import { EVERYBODY } from '../../identity/access.js';
import { page } from '../answer.js';
import { POSITION } from '../cursor.js';
import { listed, narrowed } from '../listing.js';
import { mergersBehind } from '../mergers.js';
import { listedIn, rowsOf } from '../rows-behind.js';
import { defineView } from '../view.js';
import { contributionItem } from './contributions.answer.js';
import { contributionRows, withStatus } from './contributions.reading.js';
import { shownContributions } from './contributions.shown.js';
import { contributionTable, tallyTable } from './contributions.table.js';
import { textReader } from './contribution-texts.js';

const SECRET = 'Contribution-Secret';

/** The contributions with their tallies and, where the reader may see them, their texts. */
export const contributionsView = defineView({
  view: 'contributions',
  path: 'contributions',
  summary: 'The contributions of a dialogue, with tallies',
  roles: EVERYBODY,
  secret: SECRET,
  query: {
    dialogue: dialogueId,
    theme: code.optional(),
    question: code.optional(),
    channel: code.optional(),
    group: code.optional(),
    region: region.optional(),
    language: language.optional(),
    status: z.enum(CONTRIBUTION_STATUSES).optional(),
    answers: contributionId.optional(),
    gathering: gatheringId.optional(),
  },
  pages: POSITION.sequence,
  rows: {
    listed: listedIn(contributionTable, 'id', 'submittedSequence'),
    behind: [rowsOf(contributionTable, 'id'), rowsOf(tallyTable, 'contribution'), mergersBehind(contributionTable)],
  },
  answer: page(contributionItem),
}).reading(async (asked, sources) => {
  const { query, asOf, reader } = asked;
  const rows = narrowed(contributionRows(sources.views, asOf), {
    'c.dialogue': query.dialogue,
    'c.theme': query.theme,
    'c.question': query.question,
    'c.channel': query.channel,
    'c.stakeholderGroup': query.group,
    'c.region': query.region,
    'c.language': query.language,
    'c.answers': query.answers,
    'c.gathering': query.gathering,
  });
  if (query.status !== undefined) withStatus(rows, query.status, query.dialogue);
  const { items, next } = await listed(rows, 'submittedSequence', asked);
  return { items: await shownContributions(sources, asOf, items, textReader(reader)), next };
});

export const contributionView = defineView({
  view: 'contributions',
  path: 'contributions/:contribution',
  summary: 'A contribution',
  roles: EVERYBODY,
  secret: SECRET,
  params: { contribution: contributionId },
  answer: contributionItem,
}).reading(async ({ params: { contribution }, asOf, reader }, sources) => {
  const row = await contributionRows(sources.views, asOf).andWhere('c.id = :contribution', { contribution }).getOne();
  if (!row) throw new Refusal('contribution-unknown');
  if (reader.secretDigest !== null && reader.secretDigest !== row.secretDigest) throw new Refusal('contribution-secret-wrong');
  const [item] = await shownContributions(sources, asOf, [row], textReader(reader));
  if (!item) throw new Refusal('contribution-unknown');
  return item;
});
