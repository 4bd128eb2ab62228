import fc from 'fast-check';
import { randomUUID } from 'node:crypto';
import { assessMeasure } from '../src/commands/assessment/assess-measure.js';
import { newIdOf } from '../src/commands/command.js';
import { cancelAssessmentRound } from '../src/commands/round/cancel-assessment-round.js';
import { closeAssessmentRound } from '../src/commands/round/close-assessment-round.js';
import { openAssessmentRound } from '../src/commands/round/open-assessment-round.js';
import { recuseAssessor } from '../src/commands/round/recuse-assessor.js';
import { DialogueId, type MeasureId, RoundId } from '../src/domain/ids.js';
import { Refusal } from '../src/domain/refusal.js';
import { Pseudonyms } from '../src/identity/pseudonyms.js';
import { assessmentBody } from './evaluation.js';
import type { Harness } from './harness.js';

/** One thing that happens in the evaluation phase; numbers choose rounds, measures and assessors among those there are. */
export type Judging = {
  readonly what: 'open' | 'assess' | 'recuse' | 'close' | 'cancel';
  readonly a: number;
  readonly b: number;
  readonly c: number;
};

const weighted = (what: Judging['what'], weight: number) => ({ arbitrary: fc.constant(what), weight });

export const judging: fc.Arbitrary<Judging> = fc.record({
  what: fc.oneof(weighted('open', 2), weighted('assess', 12), weighted('recuse', 1), weighted('close', 1), weighted('cancel', 1)),
  a: fc.nat({ max: 999 }),
  b: fc.nat({ max: 999 }),
  c: fc.nat({ max: 999 }),
});

/** With which every evaluation begins in which something shall be seen. */
export const OPENED: Judging = { what: 'open', a: 1, b: 1, c: 0 };

export const ASSESSORS = ['Ada', 'Ben', 'Cem'] as const;
export type Given = { readonly round: RoundId; readonly measure: MeasureId; readonly subject: string; readonly marker: string };

/** Sends a history through the real commands; what the rules refuse does not happen. Returns the rounds and what was judged. */
export const playEvaluation = async (
  harness: Pick<Harness, 'commands' | 'app'>,
  dialogue: string,
  measures: readonly MeasureId[],
  history: readonly Judging[],
): Promise<{ readonly rounds: readonly RoundId[]; readonly closed: ReadonlySet<RoundId>; readonly given: readonly Given[] }> => {
  const { commands, app } = harness;
  const rounds: RoundId[] = [];
  const [closed, cancelled, given]: [Set<RoundId>, Set<RoundId>, Given[]] = [new Set(), new Set(), []];
  const one = <T>(of: readonly T[], n: number): T | undefined => of[n % Math.max(of.length, 1)];
  const send = async ({ what, a, b, c }: Judging): Promise<void> => {
    const at = new Date().toISOString();
    const office = { key: randomUUID(), at, role: 'office' } as const;
    // Mostly one that is open: what is tried in others is refused, and says little.
    const open = rounds.filter((id) => a % 5 === 0 || (!closed.has(id) && !cancelled.has(id)));
    const [round, measure, subject] = [one(open, a) ?? one(rounds, a), one(measures, b), one(ASSESSORS, c) ?? 'Ada'];
    if (what === 'open' || round === undefined) {
      const some = measures.filter((_, i) => (i + a) % 3 !== 0);
      const body = {
        // A round on nothing is no command.
        measures: some.length > 0 ? some : [...measures],
        previousRound: b % 2 === 0 ? null : (one([...closed], c) ?? null),
      };
      const assessors = ASSESSORS.filter((_, i) => (i + b) % 4 !== 0);
      await commands.send(
        openAssessmentRound,
        { params: { dialogue: DialogueId(dialogue) }, body: { ...body, assessors: [...assessors] } },
        office,
      );
      rounds.push(newIdOf(RoundId, office.key));
    } else if (what === 'close') {
      await commands.send(closeAssessmentRound, { params: { round }, body: { reason: b % 2 === 0 ? null : { de: 'Darum' } } }, office);
      closed.add(round);
    } else if (what === 'cancel') {
      await commands.send(cancelAssessmentRound, { params: { round }, body: { reason: { de: 'Darum' } } }, office);
      cancelled.add(round);
    } else {
      const assessor = { key: randomUUID(), at, role: 'assessor', actor: app.get(Pseudonyms).official(subject) } as const;
      const marker = `Vertraulich-${randomUUID()}`;
      if (what === 'recuse') {
        const body = { measure: c % 5 === 0 ? null : (measure ?? null), justification: marker };
        await commands.send(recuseAssessor, { params: { round }, body }, assessor);
      } else if (measure !== undefined) {
        const body = assessmentBody([1 + (a % 5), 1 + (b % 5), 1 + (c % 5)], marker);
        await commands.send(assessMeasure, { params: { round, measure }, body }, assessor);
        given.push({ round, measure, subject, marker });
      }
    }
  };
  for (const next of history)
    await send(next).catch((error: unknown) => {
      if (!(error instanceof Refusal)) throw error;
    });
  return { rounds, closed, given };
};
