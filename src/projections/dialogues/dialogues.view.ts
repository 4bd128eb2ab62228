import { z } from 'zod';
import { PROTECTION_MEANINGS } from '../../commands/dialogue/protection-field.js';
import { dialogueId } from '../../commands/fields.js';
import { REASONED_ACTS } from '../../domain/dialogue/dialogue.js';
import { phasesAt } from '../../domain/dialogue/phases.js';
import { reasonsFor } from '../../domain/dialogue/policy.rules.js';
import type { ProtectionKind } from '../../domain/dialogue/protection.js';
import { Refusal } from '../../domain/refusal.js';
import { EVERYBODY } from '../../identity/access.js';
import type { Pseudonyms } from '../../identity/pseudonyms.js';
import { draftsFor } from '../../identity/reader.js';
import { countOf, id, labelled, localized, page, revision, sequence } from '../answer.js';
import { POSITION } from '../cursor.js';
import type { Row } from '../difference.js';
import { listed, narrowed } from '../listing.js';
import { rowsOf } from '../rows-behind.js';
import { defineView } from '../view.js';
import type { Versioned } from '../view-table.js';
import { phasesOf } from './dialogue-phases.js';
import { dialogueRows, listedDialogues } from './dialogues.reading.js';
import { DIALOGUE_STATUSES, type DialogueRow, dialogueTable } from './dialogues.table.js';

const version = z.int().meta({ description: 'From 1 on, in the order in which they came' });
const protectionSince = {
  version: countOf('From 1 on, in the order in which they were adopted; 0: none was'),
  sequence: sequence.nullable(),
  since: z.iso.datetime().nullable().meta({ description: 'When that was recorded' }),
  reason: localized.nullable(),
};
const protectedBy = <Kind extends ProtectionKind>(kind: Kind) =>
  z.object({ kind: z.literal(kind), ...protectionSince }).meta({ description: PROTECTION_MEANINGS[kind] });
const none = protectedBy('none');
const codes = protectedBy('codes');
const login = protectedBy('login');
const puzzle = protectedBy('puzzle')
  .extend({ difficulty: z.int().meta({ description: 'Zero bits with which the digest of a solution begins' }) })
  .meta({ description: PROTECTION_MEANINGS.puzzle });
const loginNow = login
  .extend({
    issuer: z.string().nullable().meta({
      description: 'The OpenID Connect issuer at which participants log in, by the settings of this moment; null where they say none',
    }),
    audience: z.string().nullable().meta({ description: 'What their access token must be meant for' }),
  })
  .meta({ description: PROTECTION_MEANINGS.login });
const closable = labelled.extend({ closed: z.literal(true).optional().meta({ description: 'Takes nothing new' }) });
const phaseStatus = z.enum(['scheduled', 'open', 'closed']);
const dayOrTime = z.string().meta({ description: 'As it was scheduled: a day, or a time of the dialogue’s zone' });
const phase = z.object({
  phase: z.string(),
  status: phaseStatus.meta({ description: 'As of the sequence of the answer' }),
  opensOn: dayOrTime,
  closesOn: dayOrTime,
  opensAt: z.iso.datetime().meta({ description: 'Its first moment' }),
  closesAt: z.iso.datetime().meta({ description: 'The first moment after it' }),
});
const dialogueItem = z.object({
  dialogue: id,
  status: z.enum(DIALOGUE_STATUSES),
  revision,
  announcedAs: sequence.meta({
    description: 'Of the event that announced it, from which on it can be replayed; of a draft, of the one that began it',
  }),
  title: localized,
  mandate: localized,
  notice: localized.nullable(),
  timeZone: z.string(),
  channels: z.array(closable),
  groups: z.array(closable),
  themes: z.array(
    z.object({
      theme: z.string(),
      title: localized,
      questions: z.array(z.object({ question: z.string(), versions: z.array(z.object({ version, text: localized })) })),
    }),
  ),
  phases: z.array(phase),
  moderationPolicy: z.looseObject({ version }).nullable(),
  moderationReasons: z.record(z.enum(REASONED_ACTS), z.array(labelled)).meta({
    description: 'The reasons that each act can have: those of the moderation policy, or the standard ones where it names none',
  }),
  assessmentFramework: z.looseObject({ version }).nullable(),
  dispositionReasons: z.looseObject({ version }).nullable(),
  protection: z.discriminatedUnion('kind', [none, codes, loginNow, puzzle]).meta({
    description: 'What keeps one person from taking part as many, now; each rating says under which it came',
  }),
  protections: z
    .array(z.discriminatedUnion('kind', [none, codes, login, puzzle]))
    .meta({ description: 'Each that there was; before the first of them there was none' }),
  codeBatches: z
    .array(
      z.object({
        codeBatch: id,
        number: z.int().min(1).meta({ description: 'Of the batch, from 1 on' }),
        count: countOf('Codes in it'),
        sequence,
        issuedAt: z.iso.datetime(),
        revoked: z.object({ at: z.iso.datetime(), reason: localized }).nullable(),
      }),
    )
    .meta({ description: 'How many participation codes were issued, and which of them are taken no more' }),
  recommendationOrder: z.array(id),
  corrections: z
    .array(z.object({ sequence, at: z.iso.datetime(), corrected: z.array(z.string()), reason: localized.nullable() }))
    .meta({ description: 'Since it was announced; the view as of the sequence before shows what was said until then' }),
  cancellation: z.object({ at: z.iso.datetime(), reason: localized }).nullable(),
});
const phaseNow = phase.extend({
  statusNow: phaseStatus.nullable().meta({
    description: 'What holds at this moment: a phase begins and ends by the clock. Null where the record has gone on since',
  }),
});

/** What holds at this moment is not what an event made. */
const withoutNow = (row: Row): Row => ({ ...row, phases: z.array(phase).parse(row['phases']) });

/** The dialogues with their themes, questions, phases and rules. */
export const dialoguesView = defineView({
  view: 'dialogues',
  path: 'dialogues',
  summary: 'The dialogues',
  roles: EVERYBODY,
  query: {
    status: z
      .enum(DIALOGUE_STATUSES)
      .optional()
      .meta({ description: 'Without it, those that are announced, and for the office and auditors the drafts' }),
  },
  pages: POSITION.sequence,
  answer: page(dialogueItem),
}).reading(async (asked, { views, pseudonyms }) => {
  const { status } = asked.query;
  const rows = (status === undefined ? listedDialogues : dialogueRows)(views, asked.asOf, draftsFor(asked.reader));
  narrowed(rows, { 'd.status': status });
  const { items, next } = await listed(rows, 'announcedSequence', asked);
  return { items: items.map((row) => shown(row, pseudonyms)), next };
});

export const dialogueView = defineView({
  view: 'dialogues',
  path: 'dialogues/:dialogue',
  summary: 'A dialogue with its themes, questions, phases and rules',
  roles: EVERYBODY,
  params: { dialogue: dialogueId },
  rows: { behind: [rowsOf(dialogueTable, 'id')], recorded: withoutNow },
  answer: dialogueItem.extend({ phases: z.array(phaseNow) }),
}).reading(async ({ params: { dialogue }, asOf, reader }, { views, reading, pseudonyms }) => {
  const row = await dialogueRows(views, asOf, draftsFor(reader)).andWhere('d.id = :dialogue', { dialogue }).getOne();
  if (!row) throw new Refusal('dialogue-unknown');
  // In the newest state there is a now; in an earlier one it is not asked what holds at this moment.
  const now = (await reading.isNewest('dialogues', asOf)) ? new Date().toISOString() : null;
  const turned = now === null ? null : phasesAt(phasesOf(row), now).phases;
  const { phases, ...rest } = shown(row, pseudonyms);
  return { ...rest, phases: phases.map((each) => ({ ...each, statusNow: turned?.get(each.phase)?.status ?? null })) };
});

const eachOf = <Key extends string, Value>(keys: readonly Key[], of: (key: Key) => Value): Readonly<Record<Key, Value>> =>
  // The cast says what TypeScript loses: each key is there.
  Object.fromEntries(keys.map((key) => [key, of(key)])) as Record<Key, Value>;

/** As it is where nobody has said anything else. */
const UNPROTECTED = { kind: 'none', version: 0, sequence: null, since: null, reason: null } as const;

const NOWHERE = { issuer: null, audience: null } as const;

const shown = ({ id, status, revision, announcedSequence, document }: Versioned<DialogueRow>, { loginAt }: Pseudonyms) => {
  const { clock: _, unrecorded: __, ...rest } = document;
  const phases = document.phases.map(({ phase, status, opensOn, closesOn, opensAt, closesAt }) => ({
    phase,
    status,
    opensOn,
    closesOn,
    opensAt,
    closesAt,
  }));
  const moderationReasons = eachOf(REASONED_ACTS, (act) => reasonsFor(document.moderationPolicy, act));
  const asked = document.protections.at(-1) ?? UNPROTECTED;
  // A front end has to find where it sends people; what the record asks for is a login, and not whose.
  const protection = asked.kind === 'login' ? { ...asked, ...(loginAt ?? NOWHERE) } : asked;
  return { dialogue: id, status, revision, announcedAs: Number(announcedSequence), ...rest, phases, moderationReasons, protection };
};
