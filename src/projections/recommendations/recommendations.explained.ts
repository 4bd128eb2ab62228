import { MeasureId } from '../../domain/ids.js';
import { MEASURE_EVENTS, type MeasureEvent, STANCES, type Stance } from '../../domain/measure/measure.js';
import { measures } from '../../domain/measure/measures.js';
import { type Explained, forEach, paged, type Said, type Term, type Wanted } from '../explanation.js';
import { isOneOf } from '../projection.js';
import { recommendationRows } from './recommendations.reading.js';
import { recommendationView } from './recommendations.view.js';

const STANCE: Readonly<Record<Stance, Said>> = {
  supports: { de: 'dafür', en: 'for it' },
  opposes: { de: 'dagegen', en: 'against it' },
  qualifies: { de: 'unter einer Bedingung dafür', en: 'for it under a condition' },
};

const isOfMeasure = isOneOf<MeasureEvent>(MEASURE_EVENTS);

/** The evidence of the revision that was adopted, without the pieces that did not stand then: that is what the adoption says it rests on. */
const adopted = async ({ views, store, asOf, id, named: { measure = '' } }: Wanted, stance: Stance): Promise<readonly Term[]> => {
  const row = await recommendationRows(views, asOf).andWhere('c.id = :id', { id }).getOne();
  const basis = row?.basis.find((each) => each.measure === measure);
  const { revision, fallen } = basis ?? {};
  if (!row || typeof revision !== 'number' || !fallen) return [];
  const pieces = new Map<string, Term>();
  for (const event of (await store.readStream(measures.stream(MeasureId(measure)))).filter(isOfMeasure)) {
    if (event.revision > BigInt(revision)) break;
    if (event.type === 'EvidenceUnlinked') pieces.delete(event.data.evidence);
    if (event.type !== 'EvidenceLinked' || event.data.stance !== stance) continue;
    const { evidence, contribution } = event.data;
    const sequences = [event.sequence, row.decidedSequence ?? event.sequence];
    pieces.set(evidence, { term: evidence, value: 1, about: { measure, evidence, contribution }, sequences });
  }
  for (const evidence of fallen) pieces.delete(evidence);
  return [...pieces.values()];
};

export const recommendationsExplained: Explained = {
  name: 'recommendations',
  view: recommendationView,
  projections: ['recommendations'],
  ask: (recommendation) => ({ params: { recommendation }, query: {} }),
  figures: forEach(STANCES, (stance) => [
    `basis.{measure}.evidence.${stance}`,
    {
      sentence: () => ({
        de: `So viele Belege ${STANCE[stance].de} bestanden, als die Empfehlung angenommen wurde: die der Fassung, über die entschieden wurde, ohne die gefallenen.`,
        en: `So many pieces of evidence ${STANCE[stance].en} stood when it was adopted: those of the revision that was decided on, without the fallen.`,
      }),
      terms: async (wanted) => paged(await adopted(wanted, stance), wanted),
    },
  ]),
};
