import { type MeasureEvent, type EvidenceLinked } from '../../domain/measure/measure.js';
import { measures } from '../../domain/measure/measures.js';
import { type DomainEvent, unreachable } from '../../domain/decider.js';
import type { Localized } from '../../domain/language.js';
import { toldOf } from '../../projections/dispositions/steps.js';
import { quotesToday } from '../../projections/measures/evidence-texts.js';
import { sourcesOf, standingOf } from '../../projections/measures/measures.reading.js';
import type { Projected } from '../../projections/projection.js';
import type { Sources } from '../../projections/sources.js';
import { keyOf } from './lineage.js';
import type { Streams } from './streams.js';
import { nameOf, type Weaving } from './weaving.js';

export type Linked = {
  readonly key: string;
  readonly measure: string;
  readonly event: Projected<EvidenceLinked>;
  readonly unlinked: Unlinked;
};
type Unlinked = (MeasureEvent & { readonly type: 'EvidenceUnlinked' })['data']['reason'] | null;

/** The pieces of evidence that are wanted, null for all, by the events of their measures. */
export const linkedIn = (lineage: Streams<MeasureEvent>, wanted: ReadonlySet<string> | null): readonly Linked[] =>
  [...lineage].flatMap(([measure, events]) => {
    const unlinked = new Map(
      events.flatMap((one) => (one.type === 'EvidenceUnlinked' ? [[one.data.evidence, one.data.reason] as const] : [])),
    );
    return events.flatMap((event) => {
      if (event.type !== 'EvidenceLinked') return [];
      const key = keyOf({ measure, evidence: event.data.evidence });
      return wanted === null || wanted.has(key) ? [{ key, measure, event, unlinked: unlinked.get(event.data.evidence) ?? null }] : [];
    });
  });

/** Evidence in words, with what it was taken from. */
export const weaveEvidence = async (
  weaving: Weaving,
  pieces: readonly Linked[],
  { views, vault }: Pick<Sources, 'views' | 'vault'>,
  asOf: bigint,
): Promise<void> => {
  const spans = pieces.map(({ event: { data } }) => ({ ...data, startPoint: data.start, endPoint: data.end }));
  const [quotes, sources] = await Promise.all([
    quotesToday(views, vault, spans),
    sourcesOf(
      views,
      asOf,
      spans.map(({ contribution }) => contribution),
    ),
  ]);
  const shown = new Set(pieces.map(({ key }) => key));
  pieces.forEach(({ measure, event, unlinked }, i) => {
    const { evidence, contribution, body, stance, start, end, inheritedFrom } = event.data;
    const node = nameOf.evidence(measure, evidence);
    const standing = standingOf({ unlinked, body, source: sources.get(contribution) ?? null });
    const { quote, withheld } = quotes[i] ?? { quote: null, withheld: 'erased' };
    weaving.node(event, { kind: 'evidence', node, measure, evidence, contribution, stance, start, end, standing, quote, withheld });
    // What is inherited was quoted before, and is no second quotation.
    if (inheritedFrom && shown.has(keyOf(inheritedFrom)))
      weaving.edge('inherited-as', nameOf.evidence(inheritedFrom.measure, inheritedFrom.evidence), node, event);
    else weaving.edge('quoted-as', nameOf.contribution(contribution), node, event);
    if (unlinked === null) weaving.edge(stance, node, nameOf.measure(measure), event);
  });
};

/** A measure with its wordings and where it comes from. `told`: of which evidence it is said what happened. */
export const weaveMeasure = (
  weaving: Weaving,
  measure: string,
  events: readonly Projected<MeasureEvent>[],
  told: ReadonlySet<string>,
): void => {
  const node = nameOf.measure(measure);
  const known = measures.fold(events);
  const [first] = events;
  if (!first || known.status === 'unknown') return;
  const { title, status, themes } = known;
  weaving.node(first, { kind: 'measure', node, measure, title, status, themes });
  let wording: string | null = null;
  for (const event of events) {
    const isOfEvidence = event.type === 'EvidenceLinked' || event.type === 'EvidenceUnlinked';
    if (!isOfEvidence || told.has(keyOf({ measure, evidence: event.data.evidence }))) weaving.step(node, event, dataOf(event));
    if (event.type === 'MeasureDrafted' || event.type === 'MeasureReworded')
      wording = weaveWording(weaving, 'measure', { node, event, last: wording });
    weaveLineage(weaving, measure, event);
  }
};

type Version = {
  readonly node: string;
  readonly event: Omit<Projected<DomainEvent>, 'data'> & {
    readonly data: { readonly title: Localized; readonly text: Localized; readonly reason?: Localized };
  };
  readonly last: string | null;
};

/** One wording after another; the last of them words what it is of. */
export const weaveWording = (weaving: Weaving, of: 'measure' | 'recommendation', { node, event, last }: Version): string => {
  const wording = nameOf.wording(event);
  const { title, text, reason = null } = event.data;
  weaving.node(event, { kind: 'wording', node: wording, of, title, text, reason });
  weaving.edge('words', wording, node, event);
  if (last !== null) weaving.edge('reworded-as', last, wording, event);
  return wording;
};

const weaveLineage = (weaving: Weaving, measure: string, event: Projected<MeasureEvent>): void => {
  const node = nameOf.measure(measure);
  switch (event.type) {
    case 'MeasureSplit':
      for (const part of event.data.into) weaving.edge('split-into', node, nameOf.measure(part.measure), event);
      return;
    case 'MeasuresMerged':
      for (const from of event.data.from) weaving.edge('merged-into', nameOf.measure(from), node, event);
      for (const held of event.data.held)
        weaving.edge('held-as', nameOf.evidence(held.measure, held.evidence), nameOf.evidence(measure, held.by), event);
      return;
    case 'MeasureTakenIntoRound':
      return weaving.edge('taken-into', node, nameOf.round(event.data.round), event);
    case 'MeasureDrafted':
    case 'MeasureReworded':
    case 'EvidenceLinked':
    case 'EvidenceUnlinked':
    case 'MeasureWithdrawn':
      return;
    default:
      return unreachable(event);
  }
};

const dataOf = (event: Projected<MeasureEvent>): object => {
  if (event.type !== 'MeasureDrafted') return toldOf(event);
  const { title, splitFrom } = event.data;
  return { title, splitFrom };
};
