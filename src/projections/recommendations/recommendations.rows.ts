import { attachmentTable as onMeasureTable, evidenceTable as quoteTable } from '../dispositions/dispositions.table.js';
import { listedIn, rowsByWayOf, rowsOf, type ShownRows } from '../rows-behind.js';
import { evidenceTable, measureTable, sourceTable, takenTable } from './basis.table.js';
import { attachmentTable, dissentTable, implementationTable, recommendationTable, revisionTable } from './recommendations.table.js';

const measuresOn = (id: string): string => `select a.measure from ${attachmentTable.address} a where a.recommendation = ${id}`;
const quotedOn = (id: string): string =>
  `select e.contribution from ${attachmentTable.address} a join ${evidenceTable.address} e on e.measure = a.measure where a.recommendation = ${id}`;

// The other way round by the tables of another view, which are indexed by measure and by contribution.
const onMeasure = { id: 'a.recommendation', join: (measure: string) => `join ${onMeasureTable.address} a on a.measure = ${measure}` };
const withMeasure = (measure: string) => ({ keys: measuresOn, things: { id: onMeasure.id, join: onMeasure.join(measure) } });
const quoting = {
  keys: quotedOn,
  things: {
    id: onMeasure.id,
    join: `join ${quoteTable.address} e on e.contribution = t.contribution ${onMeasure.join('e.measure')}`,
  },
};

/** A recommendation is made of what hangs on it, and of how that stands which it was adopted on: by that it is stale. */
export const RECOMMENDATION_ROWS: ShownRows = {
  listed: listedIn(recommendationTable, 'id', 'draftedSequence'),
  behind: [
    rowsOf(recommendationTable, 'id'),
    rowsOf(revisionTable, 'recommendation'),
    rowsOf(attachmentTable, 'recommendation'),
    rowsOf(dissentTable, 'recommendation'),
    rowsOf(implementationTable, 'recommendation'),
    rowsByWayOf(measureTable, 'id', withMeasure('t.id')),
    rowsByWayOf(evidenceTable, 'measure', withMeasure('t.measure')),
    rowsByWayOf(takenTable, 'measure', withMeasure('t.measure')),
    rowsByWayOf(sourceTable, 'contribution', quoting),
  ],
  besides: ['dispositions'],
};
