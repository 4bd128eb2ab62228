import fc from 'fast-check';
import { contributions } from '../../src/domain/contribution/contributions.js';
import type { DomainEvent } from '../../src/domain/decider.js';
import { dialogues } from '../../src/domain/dialogue/dialogues.js';
import { gatherings } from '../../src/domain/gathering/gatherings.js';
import { measures } from '../../src/domain/measure/measures.js';
import { ratings } from '../../src/domain/rating/ratings.js';
import { recommendations } from '../../src/domain/recommendation/recommendations.js';
import { reports } from '../../src/domain/report/reports.js';
import { earlierAssessments, rounds } from '../../src/domain/round/rounds.js';
import { STREAM_NAME } from '../../src/store/event-store.js';
import { submitted } from './contribution/examples.js';
import { announced } from './dialogue/examples.js';
import { scheduled } from './gathering/examples.js';
import { drafted as measureDrafted } from './measure/examples.js';
import { rated } from './rating/examples.js';
import { drafted as recommendationDrafted } from './recommendation/examples.js';
import { requested } from './report/examples.js';
import { opened } from './round/examples.js';

const CATEGORIES = { dialogues, contributions, gatherings, ratings, measures, rounds, recommendations, reports };
/** With what each stream begins. */
const BEGINNINGS: Readonly<Record<keyof typeof CATEGORIES, DomainEvent>> = {
  dialogues: announced,
  contributions: submitted,
  gatherings: scheduled,
  ratings: rated,
  measures: measureDrafted,
  rounds: opened,
  recommendations: recommendationDrafted,
  reports: requested(),
};
const STREAMS = [...Object.values(CATEGORIES), earlierAssessments];

describe('categories', () => {
  it('name their streams as the store takes them, and find the id again in their own alone', () =>
    fc.assert(
      fc.property(fc.uuid(), (uuid) => {
        const names = STREAMS.map((streams) => streams.stream(streams.Id(uuid) as never));
        expect(names.filter((name) => !STREAM_NAME.test(name))).toEqual([]);
        expect(names.map((name) => STREAMS.map((streams) => streams.idOf(name)))).toEqual(
          names.map((_, i) => STREAMS.map((__, j) => (i === j ? uuid : null))),
        );
      }),
    ));

  it.each(Object.entries(BEGINNINGS))('own the events of their streams, and no others: %s', (name, event) => {
    expect(Object.entries(CATEGORIES).flatMap(([each, { owns }]) => (owns(event) ? [each] : []))).toEqual([name]);
  });

  it('share no type of event', () => {
    const types = Object.values(CATEGORIES).flatMap(({ events }) => Object.keys(events));
    expect(new Set(types).size).toBe(types.length);
  });
});
