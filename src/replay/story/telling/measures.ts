import { idIn } from '../../../domain/category.js';
import { unreachable } from '../../../domain/decider.js';
import type { MeasureEvent } from '../../../domain/measure/measure.js';
import type { Projected } from '../../../projections/projection.js';
import { named, type Said, type Speaking } from '../speaking.js';

/** What is said of an event of a measure. */
export const measureSaid = (event: Projected<MeasureEvent>, { words, title, measure, evidence, round }: Speaking): Said => {
  const its = measure(idIn(event.stream));
  switch (event.type) {
    case 'MeasureDrafted':
      return named(title(event.data.title), event.data.splitFrom === null ? [] : measure(event.data.splitFrom).map(words.partOf));
    case 'MeasureReworded':
      return named(title(event.data.title));
    case 'EvidenceLinked':
    case 'EvidenceUnlinked':
      return named(its, evidence(event.data.evidence));
    case 'MeasureSplit':
      return named(
        its,
        event.data.into.flatMap((part) => measure(part.measure)),
      );
    case 'MeasuresMerged':
      return named(its, event.data.from.flatMap(measure));
    case 'MeasureWithdrawn':
      return named(its, event.data.mergedInto === null ? [] : measure(event.data.mergedInto).map(words.mergedInto));
    case 'MeasureTakenIntoRound': {
      const number = round(event.data.round);
      return named(its, number === null ? [] : [words.round(number)]);
    }
    default:
      return unreachable(event);
  }
};
