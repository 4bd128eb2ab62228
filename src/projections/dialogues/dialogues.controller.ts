import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { DataSource } from 'typeorm';
import { z } from 'zod';
import { dialogueId } from '../../commands/fields.js';
import { REASONED_ACTS } from '../../domain/dialogue/dialogue.js';
import { reasonsFor } from '../../domain/dialogue/policy.rules.js';
import { phasesAt } from '../../domain/dialogue/phases.js';
import { languageOf } from '../../http/language.js';
import { listed, narrowed } from '../../http/listing.js';
import { Problem } from '../../http/problem.js';
import { MaySee, draftsFor } from '../../http/sender.js';
import { parsed } from '../../http/validation.js';
import { MOMENT, PAGE, viewQuery } from '../../http/view-query.js';
import { Pseudonyms } from '../../identity/pseudonyms.js';
import { Reading } from '../reading.js';
import type { Versioned } from '../view-table.js';
import { phasesOf } from './dialogue-phases.js';
import { dialogueRows, listedDialogues } from './dialogues.reading.js';
import { DIALOGUE_STATUSES, type DialogueRow } from './dialogues.table.js';

export const dialoguesQuery = z.strictObject({
  ...MOMENT,
  ...PAGE,
  status: z
    .enum(DIALOGUE_STATUSES)
    .optional()
    .meta({ description: 'Without it, those that are announced, and for the office and auditors the drafts' }),
});
export const dialogueQuery = z.strictObject(MOMENT);

/** The dialogues with their themes, questions, phases and rules. */
@Controller('dialogues')
@MaySee('dialogues')
export class DialoguesController {
  constructor(
    private readonly views: DataSource,
    private readonly reading: Reading,
    private readonly pseudonyms: Pseudonyms,
  ) {}

  @Get()
  async list(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply) {
    const { reading } = this;
    const asked = await viewQuery('dialogues', dialoguesQuery, { request, reply, reading });
    const { status } = asked.query;
    const rows = (status === undefined ? listedDialogues : dialogueRows)(this.views, asked.asOf, draftsFor(request));
    narrowed(rows, { 'd.status': status });
    const { items, next } = await listed(rows, 'announcedSequence', asked);
    return { asOf: Number(asked.asOf), items: items.map((row) => shown(row, this.pseudonyms)), next };
  }

  @Get(':dialogue')
  async one(@Param('dialogue') id: string, @Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply) {
    const dialogue = parsed(dialogueId, id, languageOf(request), '/dialogue');
    const { reading } = this;
    const { asOf } = await viewQuery('dialogues', dialogueQuery, { request, reply, reading });
    const row = await dialogueRows(this.views, asOf, draftsFor(request)).andWhere('d.id = :dialogue', { dialogue }).getOne();
    if (!row) throw new Problem('dialogue-unknown');
    // In the newest state there is a now; in an earlier one it is not asked what holds at this moment.
    const now = (await reading.isNewest('dialogues', asOf)) ? new Date().toISOString() : null;
    const turned = now === null ? null : phasesAt(phasesOf(row), now).phases;
    const { phases, ...rest } = shown(row, this.pseudonyms);
    return { asOf: Number(asOf), ...rest, phases: phases.map((each) => ({ ...each, statusNow: turned?.get(each.phase)?.status ?? null })) };
  }
}

/** As it is where nobody has said anything else. */
const UNPROTECTED = { kind: 'none', version: 0, sequence: null, since: null, reason: null } as const;

const NOWHERE = { issuer: null, audience: null } as const;

const shown = ({ id, status, revision, document }: Versioned<DialogueRow>, { loginAt }: Pseudonyms) => {
  const { clock: _, unrecorded: __, ...rest } = document;
  const phases = document.phases.map(({ opensByClock: ___, openedLive: ____, ...phase }) => phase);
  const moderationReasons = Object.fromEntries(REASONED_ACTS.map((act) => [act, reasonsFor(document.moderationPolicy, act)]));
  const asked = document.protections.at(-1) ?? UNPROTECTED;
  // A front end has to find where it sends people; what the record asks for is a login, and not whose.
  const protection = asked.kind === 'login' ? { ...asked, ...(loginAt ?? NOWHERE) } : asked;
  return { dialogue: id, status, revision, ...rest, phases, moderationReasons, protection };
};
