import type { DataSource } from 'typeorm';
import { dialogueId } from '../../commands/fields.js';
import type { AssessmentFramework } from '../../domain/dialogue/dialogue.js';
import { Refusal } from '../../domain/refusal.js';
import { draftsFor } from '../../identity/reader.js';
import { roundRows } from '../../projections/assessments/assessments.reading.js';
import { cursorOf, POSITION } from '../../projections/cursor.js';
import { dialogueRows } from '../../projections/dialogues/dialogues.reading.js';
import { evidenceOf, measureRows } from '../../projections/measures/measures.reading.js';
import { defineView } from '../../projections/view.js';
import { comparedUnder } from './compared.js';
import { rulesUnder } from './rounds-under.js';
import { NOTICE, whatIf as answer } from './what-if.answer.js';
import { whatIfIn } from './what-if.asked.js';
import { WHAT_IF } from './what-if.fields.js';

/** How the measures would stand under other rules, or without some of what they rest on. Computed and forgotten. */
export const whatIfView = defineView({
  view: 'what-if',
  projection: 'assessments',
  path: 'dialogues/:dialogue/what-if',
  summary:
    'How the assessed measures would stand with other weights, without some criteria, assessors or groups: hypothetical, and stored nowhere',
  roles: ['analyst'],
  params: { dialogue: dialogueId },
  body: WHAT_IF,
  pages: POSITION.sequence,
  answer,
}).reading(async ({ params: { dialogue }, query: { limit }, body, asOf, from, reader, check }, { views, reading }) => {
  await Promise.all(['dialogues', 'measures'].map((view) => reading.sequenceFor(view, { after: asOf })));
  const known = await dialogueRows(views, asOf, draftsFor(reader)).andWhere('d.id = :dialogue', { dialogue }).getOne();
  if (!known) throw new Refusal('dialogue-unknown');
  const rounds = await closedRounds(views, asOf, dialogue);
  if (rounds.length === 0) throw new Refusal('round-none-closed');
  const asked = check(whatIfIn({ rounds, groups: known.document.groups.map(({ code }) => code) }), body);
  const measures = await measureRows(views, asOf)
    .andWhere('m.id in (:...ids)', { ids: [...new Set(rounds.flatMap((round) => round.measures))] })
    .getMany();
  const rows = new Map(measures.map((row) => [row.id, row]));
  const statuses = new Map(measures.map(({ id, status }) => [id, status]));
  const compared = comparedUnder(asked, { rounds, statuses, evidence: await evidenceOf(views, asOf, measures) });
  const start = Number(from ?? 0);
  const items = compared.slice(start, start + limit).flatMap(({ measure, ...each }) => {
    const row = rows.get(measure);
    return row ? [{ measure, title: row.title, status: row.status, ...each }] : [];
  });
  return {
    hypothetical: true,
    notice: NOTICE,
    measures: compared.length,
    changed: compared.filter(({ changes }) => changes.length > 0).length,
    rounds: rounds.map(({ id: round, roundNumber, framework }) => ({
      round,
      roundNumber,
      quorum: framework.quorum,
      real: rulesOf(framework),
      hypothetical: rulesOf(rulesUnder(asked, framework)),
    })),
    items,
    next: start + limit < compared.length ? cursorOf({ asOf, position: String(start + limit) }) : null,
  };
});

/** Of others nothing is known: what is sealed is sealed here, too. */
const closedRounds = (views: DataSource, asOf: bigint, dialogue: string) =>
  roundRows(views, asOf).andWhere(`r.dialogue = :dialogue and r.status = 'closed'`, { dialogue }).orderBy('r.openedSequence').getMany();

const rulesOf = ({ criteria, cut, consensus }: AssessmentFramework) => ({
  weights: Object.fromEntries(criteria.map(({ code, weight }) => [code, weight])),
  cut,
  consensus,
});
