import { AssessmentId, type MeasureId, type Pseudonym, type RoundId } from '../../domain/ids.js';
import type { AssessmentBody, MeasureAssessed } from '../../domain/round/assessment.js';
import type { OpenedScores, Round } from '../../domain/round/round.js';
import { earlierAssessments, rounds } from '../../domain/round/rounds.js';
import { nameUuid } from '../../record/name-uuid.js';
import type { BodyReference } from '../../store/event-store.js';
import type { Desk } from '../desk.js';

type Place = { readonly measure: MeasureId; readonly assessor: Pseudonym; readonly seat: number };

/** The latest scores of each assessor for each measure of a round, opened. Only closing the round may ask for them. */
export const submittedScores = async (
  id: RoundId,
  round: Round,
  { store, vault }: Pick<Desk, 'store' | 'vault'>,
): Promise<readonly OpenedScores[]> => {
  if (round.status === 'unknown') return [];
  const given = await givenIn(id, store);
  const places = round.measures.flatMap((measure) => [...round.assessors].map(([assessor, seat]): Place => ({ measure, assessor, seat })));
  const latest = await Promise.all(
    places.map(async (place) => ({ ...place, body: given.get(keyOf(place)) ?? (await givenBefore(id, place, store)) })),
  );
  const opened = await vault.open(latest.flatMap(({ body }) => body ?? []));
  return latest.flatMap(({ measure, seat, body }) => {
    const found = body && opened.get(body.id);
    if (!found || !('content' in found)) return [];
    const { scores, certainty } = found.content as AssessmentBody;
    return [{ measure, seat, scores, certainty }];
  });
};

const keyOf = ({ measure, seat }: Pick<Place, 'measure' | 'seat'>): string => `${measure} ${seat}`;

/** The last word of each seat on each measure, in the round's own stream. */
const givenIn = async (id: RoundId, store: Desk['store']): Promise<ReadonlyMap<string, BodyReference>> => {
  const events = await store.readStream(rounds.stream(id));
  return new Map(
    events.flatMap(({ type, data, body }) =>
      body && (type === 'MeasureAssessed' || type === 'AssessmentRevised') ? [[keyOf(data as MeasureAssessed['data']), body] as const] : [],
    ),
  );
};

/** Until assessments came into their round's stream, each assessor and measure had one of their own (ADR 0021). */
const givenBefore = async (id: RoundId, { measure, assessor }: Place, store: Desk['store']): Promise<BodyReference | null> =>
  (await store.readStream(earlierStream(id, measure, assessor))).at(-1)?.body ?? null;

export const earlierStream = (round: RoundId, measure: MeasureId, assessor: Pseudonym): string =>
  earlierAssessments.stream(AssessmentId(nameUuid('assessment', round, measure, assessor)));
