import type { AssessmentBody } from '../../domain/assessment/assessment.js';
import type { MeasureId, Pseudonym, RoundId } from '../../domain/ids.js';
import type { OpenedScores, Round } from '../../domain/round/round.js';
import { nameUuid } from '../../record/name-uuid.js';
import type { Desk } from '../desk.js';

/** One stream per round, measure and assessor, so that nobody waits for anybody, and all of a round's can be found. */
export const assessmentStream = (round: RoundId, measure: MeasureId, assessor: Pseudonym): string =>
  `assessment-${nameUuid('assessment', round, measure, assessor)}`;

/** The latest scores of each assessor for each measure of a round, opened. Only closing the round may ask for them. */
export const submittedScores = async (
  id: RoundId,
  round: Round,
  { store, vault }: Pick<Desk, 'store' | 'vault'>,
): Promise<readonly OpenedScores[]> => {
  if (round.status === 'unknown') return [];
  const places = round.measures.flatMap((measure) => [...round.assessors].map(([assessor, seat]) => ({ measure, assessor, seat })));
  const latest = await Promise.all(
    places.map(async ({ measure, assessor, seat }) => {
      const body = (await store.readStream(assessmentStream(id, measure, assessor))).at(-1)?.body ?? null;
      return { measure, seat, body };
    }),
  );
  const opened = await vault.open(latest.flatMap(({ body }) => body ?? []));
  return latest.flatMap(({ measure, seat, body }) => {
    const found = body && opened.get(body.id);
    if (!found || !('content' in found)) return [];
    const { scores, certainty } = found.content as AssessmentBody;
    return [{ measure, seat, scores, certainty }];
  });
};
