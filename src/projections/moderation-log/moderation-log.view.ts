import type { DataSource } from 'typeorm';
import { z } from 'zod';
import { code, contributionId, dialogueId } from '../../commands/fields.js';
import { PHASES } from '../../domain/dialogue/dialogue.js';
import { STANDARD_REASONS } from '../../domain/dialogue/policy.rules.js';
import { AS_SCHEDULED } from '../../domain/dialogue/reasons.js';
import type { Localized } from '../../domain/language.js';
import { EVERYBODY, MAY_READ_MODERATORS } from '../../identity/access.js';
import { hasOneOf } from '../../identity/reader.js';
import { id, localized, page, sequence } from '../answer.js';
import { POSITION } from '../cursor.js';
import { listed, narrowed } from '../listing.js';
import { listedIn, rowsOf } from '../rows-behind.js';
import { defineView } from '../view.js';
import { trueAsOf } from '../view-table.js';
import { type EntryRow, entryTable, quoteTable, reasonsTable } from './moderation-log.table.js';

/** Every act of moderation with its reason, for anybody to read; who did it, for the auditor alone. */
export const moderationLogView = defineView({
  view: 'moderation-log',
  path: 'moderation-log',
  summary: 'Every act of moderation with its reason',
  roles: EVERYBODY,
  query: { dialogue: dialogueId, theme: code.optional(), contribution: contributionId.optional() },
  pages: POSITION.sequence,
  rows: { listed: listedIn(entryTable, 'sequence', 'sequence'), behind: [rowsOf(entryTable, 'sequence')] },
  answer: page(
    z.object({
      sequence,
      contribution: id.nullable().meta({ description: 'Null for an act on a phase' }),
      theme: z.string().nullable(),
      phase: z.enum(PHASES).nullable(),
      act: z.string(),
      quotedBy: z.array(id).meta({ description: 'The measures that quoted the contribution when this was done' }),
      against: z.enum(['rejection', 'redaction']).nullable().meta({ description: 'Of an appeal' }),
      reason: z.string().nullable().meta({ description: 'Null in acts from before they had public reasons' }),
      reasonTitle: localized.nullable(),
      policyVersion: z.int().nullable().meta({ description: 'Of the moderation policy in force; 0 where there was none yet' }),
      reasonsVersion: z.int().nullable().meta({ description: 'Of the disposition reasons, for a setting aside' }),
      role: z.string(),
      occurredAt: z.iso.datetime().meta({ description: 'When it happened: as the sender says, or as it was recorded' }),
      recordedAt: z.iso.datetime().meta({ description: 'When it came into the record: deadlines run from here' }),
      moderator: id.nullable().optional().meta({ description: 'For the auditor alone: the pseudonym of who decided' }),
      confirmer: id.nullable().optional().meta({ description: 'For the auditor alone: of the second person who confirmed it' }),
    }),
  ),
}).reading(async (asked, { views }) => {
  const { query, asOf, reader } = asked;
  const rows = views
    .getRepository(entryTable.entity)
    .createQueryBuilder('e')
    .where(trueAsOf('e', ':asOf'), { asOf: String(asOf) });
  narrowed(rows, { 'e.dialogue': query.dialogue, 'e.theme': query.theme, 'e.contribution': query.contribution });
  const { items, next } = await listed(rows, 'sequence', asked);
  const titleOf = await titlesOf(views, query.dialogue, asOf);
  const quoting = await quotingOf(views, items);
  const withPeople = hasOneOf(MAY_READ_MODERATORS, reader);
  if (withPeople && items.length > 0) reader.tellsMore(MAY_READ_MODERATORS);
  return {
    items: items.map((entry) => ({
      ...facts(entry),
      quotedBy: quoting.filter(({ sequence }) => sequence === entry.sequence).map(({ measure }) => measure),
      reasonTitle: titleOf(entry),
      ...(withPeople && { moderator: entry.moderator, confirmer: entry.confirmer }),
    })),
    next,
  };
});

type Quoting = { readonly sequence: string; readonly measure: string };

/** Which measures quoted the contribution when the act was done. */
const quotingOf = (views: DataSource, entries: readonly EntryRow[]): Promise<readonly Quoting[]> =>
  views.query(
    `select distinct e.sequence::text as sequence, q.measure from unnest($1::bigint[], $2::uuid[]) as e (sequence, contribution)
     join ${quoteTable.address} q on q.contribution = e.contribution and q.holds and ${trueAsOf('q', 'e.sequence')}
     order by sequence, q.measure`,
    [entries.map(({ sequence }) => sequence), entries.map(({ contribution }) => contribution)],
  );

/** A reason in words: as its version of the policy had them, or else as the program does. */
const titlesOf = async (views: DataSource, dialogue: string, asOf: bigint): Promise<(entry: EntryRow) => Localized | null> => {
  const adopted = await views
    .getRepository(reasonsTable.entity)
    .createQueryBuilder('r')
    .where(trueAsOf('r', ':asOf'), { asOf: String(asOf) })
    .andWhere('r.dialogue = :dialogue', { dialogue })
    .getMany();
  const reasonsOf = (kind: 'policy' | 'dispositions', version: number | null) =>
    adopted.find((row) => row.kind === kind && row.version === String(version))?.reasons ?? [];
  return ({ reason, policyVersion, reasonsVersion }) =>
    [...reasonsOf('policy', policyVersion), ...reasonsOf('dispositions', reasonsVersion), ...STANDARD].find(({ code }) => code === reason)
      ?.title ?? null;
};

const STANDARD = [...Object.values(STANDARD_REASONS).flat(), AS_SCHEDULED];

const facts = ({
  sequence,
  contribution,
  theme,
  phase,
  act,
  against,
  reason,
  policyVersion,
  reasonsVersion,
  role,
  occurredAt,
  recordedAt,
}: EntryRow) => ({
  sequence: Number(sequence),
  contribution,
  theme,
  phase,
  act,
  against,
  reason,
  policyVersion,
  reasonsVersion,
  role,
  occurredAt,
  recordedAt,
});
